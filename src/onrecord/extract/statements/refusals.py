"""Who says that nothing is said: "no immediate comment from the ministry", "declined to comment on the talks"?

The table of refusals gives the patterns, where the one who declines stands, and where that of which nothing is said.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.grammar.clauses import trim
from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.sources import Voice, all_joined
from onrecord.lexicon import Refusal, RefusalTable
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import StatementKind

BETWEEN = frozenset({"DET", "AUX", "ADV", "PRON", "ADJ", "PART"})  # what may stand between a refusal's words

CHECKING = frozenset({"verify", "confirm", "corroborate"})  # in the passive it is done to their subject


def refusals(parse: Parse, table: RefusalTable) -> Iterator[Draft]:
    """Yield the refusals to comment that name no content but themselves: "no immediate comment from the ministry"."""
    for sentence in parse.sentences:
        for place, token in enumerate(sentence):
            found = next((m for r in table.starting(_lemma(token)) if (m := _match(r, sentence, place))), None)
            if found is not None and not _is_nobodys(parse, found[1]):
                yield _refusal(parse, *found)
                break


def _is_nobodys(parse: Parse, tokens: Sequence[Token]) -> bool:
    """Return whether nobody is named who could not tell: "the claim could not be verified" is the report's own."""
    return any(t.lemma.casefold() in CHECKING and parse.child(t, "nsubjpass") is not None for t in tokens)


def _lemma(token: Token) -> str:
    word = token.lemma.casefold().replace("’", "'")
    return "not" if word in {"n't", "not"} else word


def _match(row: Refusal, sentence: Sequence[Token], place: int) -> tuple[Refusal, Sequence[Token]] | None:
    """Return the row and the words it covers; small words may stand between its lemmas."""
    i = place
    for lemma in row.lemmas:
        while i < len(sentence) and _lemma(sentence[i]) != lemma and i > place and sentence[i].pos in BETWEEN:
            i += 1
        if i >= len(sentence) or _lemma(sentence[i]) != lemma:
            return None
        i += 1
    return row, sentence[place:i]


def _refusal(parse: Parse, row: Refusal, tokens: Sequence[Token]) -> Draft:
    """Return the statement of a refusal: what nothing is said on where the row knows, else the refusal's words."""
    last = tokens[-1]
    subject = _declining(parse, row, tokens)
    on = next((c for t in tokens for c in parse.children(t) if c.i > last.i and _is_topic(c, row.frames)), None)
    words = parse.subtree(on) if on is not None else tokens
    content = [(words[0].start, trim(tuple(words))[-1].end)]
    reason = f"refusal: “{row.words}”"
    cue = tuple(tokens)
    return Draft(
        tokens[0].start, StatementKind.SPEECH, row.stance, content, reason, Voice(subject), cue, sentence=last.sentence
    )


def _is_topic(token: Token, frames: Sequence[str]) -> bool:
    by_frame = {"object": ("dobj", "pobj"), "that": ("ccomp",)}
    return any(token.dep in by_frame.get(f, ()) or (token.dep == "prep" and token.text.casefold() == f) for f in frames)


def _declining(parse: Parse, row: Refusal, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return who declines: behind the row's preposition, else the subject of the nearest verb above."""
    if row.source != "subject":
        for token in parse.sentences[tokens[0].sentence]:
            noun = parse.child(token, "pobj") if token.i > tokens[0].i and token.text.casefold() == row.source else None
            if noun is not None:
                return all_joined(parse, noun)
        return ()
    verb = next((t for t in tokens if t.pos in {"VERB", "AUX"}), tokens[-1])
    subject = parse.child(verb, "nsubj", "nsubjpass")
    while subject is None and parse.head(verb) is not verb:
        verb = parse.head(verb)
        subject = parse.child(verb, "nsubj", "nsubjpass")
    return all_joined(parse, subject) if subject is not None and subject.text.casefold() != "there" else ()
