"""Where in a parse does somebody attribute words to somebody, by which cue?

A cue is a word or phrase of the lexicon where it can attribute: "said", "according to", "her assertion that". What it
attributes, and to whom, is for `clauses` and `sources`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon import PREPOSITIONS, Cue, CueTable
from onrecord.records.parse import Parse, Token

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "no", "without", "nor"})
WIDEST = 14  # tokens between two words of a cue
OBJECTS = frozenset({"dobj", "dative", "nsubj", "pobj"})  # the subject of a small clause: "held Brel responsible"
JOINED = frozenset({"prt", "prep", "acomp", "advmod", "dobj", "oprd", "attr", "ccomp", "xcomp", "dative", "agent"})
COMPLETING = frozenset({"prt", "acomp", "advmod", "oprd", "ccomp", "xcomp", "attr", "advcl"})
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
    """Return the rows of a verb with the most words that stand in the text, and the tokens of the words behind it."""
    lemma = token.lemma.casefold()
    for row in table.long_verbs(lemma):
        extra = _words_behind(parse, token, row)
        if extra:
            return table.of(row.words, "verb"), extra
    return table.of(lemma, "verb"), ()


def _words_behind(parse: Parse, verb: Token, row: Cue) -> tuple[Token, ...]:
    """Return the tokens over a row's words behind its verb, or none: "made … clear", "held … responsible".

    Adverbs and articles may stand between, and once the object, where the row does not end in the preposition that
    leads it ("called Brel for help" is no "call for").
    """
    words, found, moved = row.lemmas[1:], [verb], False
    for word in words:
        token = _next_word(parse, found[-1], word)
        gap = parse.tokens[found[-1].i + 1 : token.i] if token is not None else ()
        if token is None or not _may_part(parse, verb, token, gap):
            return ()
        if any(t.dep in OBJECTS for t in gap):
            if moved or words[-1] in PREPOSITIONS or not (len(words) > 1 or _completes(verb, token)):
                return ()
            moved, gap = True, ()
        elif len(words) == 1 and (token.dep not in JOINED or token.head != verb.i):
            return ()
        found += [*gap, token]
    noun = parse.child(verb, "dobj")
    return tuple(found[1:]) if len(words) == 1 or noun is None or row.holds_for(noun.lemma.casefold()) else ()


def _next_word(parse: Parse, token: Token, word: str) -> Token | None:
    """Return the next token in the sentence that is a word of a row, by its lemma or as it is written."""
    for other in parse.tokens[token.i + 1 : token.i + 2 + WIDEST]:
        if other.sentence != token.sentence or other.text in {";", ":", ","}:
            return None
        if word in {other.lemma.casefold(), other.text.casefold()}:
            return other
    return None


def _may_part(parse: Parse, verb: Token, token: Token, gap: Sequence[Token]) -> bool:
    """Return whether words may stand between a verb and a word of its row: adverbs, its object, what describes it."""
    if not gap:
        return True
    noun = parse.child(verb, "dobj", "dative")
    inside = set(parse.subtree(noun)) if noun is not None else set()
    inside |= set(parse.subtree(token))
    return all(t.pos in {"ADV", "PART", "AUX"} or t in inside for t in gap)


def _completes(verb: Token, token: Token) -> bool:
    """Return whether a word says what becomes of the object before it: "ruled it out", "made it public"."""
    return token.head == verb.i and token.dep in COMPLETING


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
