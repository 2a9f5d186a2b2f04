"""Attribution by a phrase instead of a verb: "according to the ministry, …", "no immediate comment from …".

An "according to" beside another attribution in its sentence names how the words came to the report: a link of that
statement's chain, not a second source.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.clauses import trim
from onrecord.extract.drafts import Draft
from onrecord.extract.sources import Voice, all_joined
from onrecord.extract.speakers import Speakers
from onrecord.lexicon import Refusal, RefusalTable
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance, StatementKind

THINGS = frozenset("information datum detail figure finding intelligence evidence material account".split())
BETWEEN = frozenset({"DET", "AUX", "ADV", "PRON", "ADJ", "PART"})  # what may stand between a refusal's words


def according(parse: Parse, drafts: Sequence[Draft], speakers: Speakers) -> Iterator[Draft]:
    """Yield the statements that "according to …" makes; a draft in the same sentence gets a link instead."""
    for token in parse.tokens:
        if token.text.casefold() != "according" or token.i + 1 >= len(parse.tokens):
            continue
        to = parse.tokens[token.i + 1]
        noun = parse.child(to, "pobj") if to.text.casefold() == "to" else None
        if noun is None:
            continue
        voice = Voice(_informants(parse, noun, speakers))
        beside = [d for d in drafts if d.sentence == token.sentence and _is_reporting(parse, d)]
        if beside:
            last = beside[-1]
            last.voice = Voice(last.voice.source, (*last.voice.relays, *voice.source[:1]), last.voice.cue)
            continue
        phrase = {t.i for t in (token, to, *parse.subtree(noun), *(r for s in voice.source for r in parse.subtree(s)))}
        if noun.lemma.casefold() in THINGS:
            phrase |= set(range(token.i, max(phrase) + 1))
        content = _rest(parse.sentences[token.sentence], phrase, token)
        if content:
            pieces = [(run[0].start, run[-1].end) for run in content]
            yield Draft(
                token.start,
                StatementKind.SPEECH,
                Stance.ASSERTS,
                pieces,
                "according to",
                voice,
                (token, to),
                sentence=token.sentence,
            )


def _is_reporting(parse: Parse, draft: Draft) -> bool:
    """Return whether a draft is a clause or quotation that somebody said, not an object that somebody "revealed"."""
    words = [t for t in draft.cue if t.pos in {"VERB", "AUX"}]
    clause = any(parse.child(t, "ccomp") is not None or t.dep == "parataxis" for t in words)
    return draft.kind == StatementKind.SPEECH and bool(words) and (clause or draft.reason.startswith("beside"))


def _informants(parse: Parse, noun: Token, speakers: Speakers) -> tuple[Token, ...]:
    """Return who informs: the noun, or those named behind it where it is a thing ("information from X and Y")."""
    heads = all_joined(parse, noun)
    if any(speakers.is_named(head) for head in heads) or noun.lemma.casefold() not in THINGS:
        return heads
    behind = [t for t in parse.sentences[noun.sentence] if t.i > noun.i and t.pos == "PROPN"]
    return tuple(t for t in behind if t.dep in {"pobj", "conj"} and speakers.is_named(t)) or heads


def _rest(sentence: Sequence[Token], phrase: set[int], word: Token) -> list[tuple[Token, ...]]:
    """Return the sentence without the phrase: what stands before it and, after a comma, what stands behind."""
    before = trim(tuple(t for t in sentence if t.i < word.i and t.i not in phrase))
    after = trim(tuple(t for t in sentence if t.i > max(phrase)))
    return [run for run in (before, after) if sum(t.text[0].isalnum() for t in run) > 1]


def refusals(parse: Parse, table: RefusalTable) -> Iterator[Draft]:
    """Yield the refusals to comment that name no content but themselves: "no immediate comment from the ministry"."""
    for sentence in parse.sentences:
        for place, token in enumerate(sentence):
            found = next((m for r in table.starting(_lemma(token)) if (m := _match(r, sentence, place))), None)
            if found is not None:
                yield _refusal(parse, *found)
                break


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
