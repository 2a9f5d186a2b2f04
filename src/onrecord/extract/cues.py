"""Where in a parse does somebody attribute words to somebody, by which cue?

A cue is a word or phrase of the lexicon where it can attribute: "said", "according to", "her assertion that". What it
attributes, and to whom, is for `clauses` and `sources`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.lexicon import Cue, CueTable
from onrecord.records.parse import Parse, Token

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "no", "without", "nor"})
UNABLE = frozenset({"able", "unable", "fail", "decline", "refuse"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in a text.

    Args:
        rows: the lexicon's rows for its words; more than one where the frame decides.
        word: the token that governs ("said", "according", "assertion").
        tokens: all its tokens in order, auxiliaries and negation included.
        negated: whether the cue itself is denied ("did not confirm", "was unable to confirm").
    """

    rows: tuple[Cue, ...]
    word: Token
    tokens: tuple[Token, ...]
    negated: bool


def find_cues(parse: Parse, table: CueTable) -> Iterator[Hit]:
    """Yield the cues of a report in text order."""
    for token in parse.tokens:
        if token.pos in {"VERB", "AUX"}:
            rows, extra = _verb_rows(parse, token, table)
            if rows and not _is_noun_like(parse, token):
                yield _verb_hit(parse, token, extra, rows)
        elif token.pos == "NOUN":
            rows = table.of(token.lemma.casefold(), "noun")
            if rows:
                yield Hit(rows, token, (token,), False)
        elif token.pos == "ADJ":
            rows = table.of(token.lemma.casefold(), "adjective")
            if rows:
                yield Hit(rows, token, (token,), False)


def _verb_rows(parse: Parse, token: Token, table: CueTable) -> tuple[tuple[Cue, ...], tuple[Token, ...]]:
    """Return the rows of a verb, of a verb with its particle or preposition where the lexicon has that."""
    lemma = token.lemma.casefold()
    for child in parse.children(token):
        if child.dep in {"prt", "prep", "acomp", "advmod", "dobj"} and child.i > token.i and child.i - token.i <= 3:
            rows = table.of(f"{lemma} {child.lemma.casefold()}", "verb")
            if rows:
                return rows, (child,)
    return table.of(lemma, "verb"), ()


def _is_noun_like(parse: Parse, token: Token) -> bool:
    """Return whether a participle only describes a noun: "the alleged spy", "the said letter"."""
    return token.dep in {"amod", "compound"} and token.i < token.head


def _verb_hit(parse: Parse, token: Token, extra: tuple[Token, ...], rows: tuple[Cue, ...]) -> Hit:
    parts = [c for c in parse.children(token) if c.dep in {"aux", "auxpass", "neg"} and c.i < token.i]
    negated = any(c.dep == "neg" or c.text.casefold() in NEGATIONS for c in parse.children(token) if c.i < token.i)
    head = parse.head(token)
    if token.dep == "xcomp" and head.lemma.casefold() in UNABLE:
        denied = any(c.dep == "neg" for c in (*parse.children(head), *parse.children(parse.head(head))))
        negated = negated or denied or head.lemma.casefold() != "able"
        above = [t for t in parse.tokens[head.i : token.i]]
        parts = [*(c for c in parse.children(parse.head(head)) if c.dep == "neg" and c.i < head.i), *above]
    tokens = sorted({*parts, token, *extra})
    return Hit(rows, token, tuple(tokens), negated)
