"""Who denies what was said before: "Brenik denies it", "a charge that Brenik rejects", "a claim denied by Brenik"?

What is denied is a pronoun or a bare noun, of which neither the tagger nor the rules for contents make a statement. But
a denial that stands beside an accusation must not be missed.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.extract.grammar.cues import Hit
from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.sources import CanSpeak, Voice, all_joined, subject_of
from onrecord.lexicon import CueTable
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance, StatementKind

POINTING = frozenset({"it", "this", "that", "these", "those", "them", "which", "all", "everything"})
BEFORE = frozenset({"det", "poss", "amod"})


def find_denials(parse: Parse, hits: Iterable[Hit], can_speak: CanSpeak, table: CueTable) -> Iterator[Draft]:
    """Yield the denials of what only a pronoun or a noun such as "charge" stands for."""
    claims = {lemma for row in table.rows if row.stance == Stance.DENIES for lemma in row.objects}
    for hit in hits:
        row = next((r for r in hit.rows if r.stance == Stance.DENIES and "object" in r.frames), None)
        if row is None or hit.negated or hit.word.pos != "VERB":
            continue
        denied = _denied(parse, hit.word, claims)
        source = _denier(parse, hit.word, can_speak)
        if denied and source:
            content = [(denied[0].start, denied[-1].end)]
            reason = f"cue “{hit.word.text}” ({row.words}), of what was said before"
            kind, stance, voice = StatementKind.SPEECH, Stance.DENIES, Voice(source)
            yield Draft(hit.word.start, kind, stance, content, reason, voice, hit.tokens, sentence=hit.word.sentence)


def _denied(parse: Parse, verb: Token, claims: set[str]) -> Sequence[Token]:
    """Return the words for what is denied, none where the verb has an object of its own."""
    noun = parse.child(verb, "dobj")
    if noun is not None:
        return (noun,) if noun.text.casefold() in POINTING and not list(parse.children(noun)) else ()
    head = parse.head(verb)
    if verb.dep not in {"acl", "relcl"} or head.lemma.casefold() not in claims or head.i > verb.i:
        return ()
    before = [t for t in parse.children(head) if t.i < head.i and t.dep in BEFORE]
    return parse.tokens[min((t.i for t in before), default=head.i) : head.i + 1]


def _denier(parse: Parse, verb: Token, can_speak: CanSpeak) -> tuple[Token, ...]:
    agent = parse.child(verb, "agent")
    by = parse.child(agent, "pobj") if agent is not None else None
    if by is not None:
        return tuple(noun for noun in all_joined(parse, by) if can_speak(noun))
    return subject_of(parse, verb, can_speak) if verb.tag != "VBN" or parse.child(verb, "aux") is not None else ()
