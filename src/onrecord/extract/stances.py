"""What does a source do with the content: assert, promise, deny?

The cue's row says; a denied cue, and a content that speaks of the future, say more.
"""

from collections.abc import Sequence

from onrecord.extract.cues import Hit
from onrecord.lexicon import Cue, CueTable
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance

FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
REPRISAL = frozenset("retaliate respond punish avenge strike attack destroy expel hit".split())
RESOLVE = {
    **dict.fromkeys(("determined", "determine", "committed", "commit", "resolved"), Stance.PROMISES),
    **dict.fromkeys(("ready", "prepared", "willing", "open"), Stance.OFFERS),
}
OWN = frozenset("i we our my us".split())


def find_stance(
    parse: Parse, hit: Hit, row: Cue, runs: Sequence[Sequence[Token]], voice: Sequence[Token]
) -> Stance | None:
    """Return the stance of a statement, or None where a denied cue leaves no statement ("did not say who")."""
    if hit.negated:
        return None if row.negated == "none" else Stance(row.negated or Stance.DENIES)
    stance = Stance(row.stance)
    if stance == Stance.ASSERTS:
        return _by_content(parse, [t for run in runs for t in run], voice)
    return stance


def find_performed(parse: Parse, content: Sequence[Token], table: CueTable) -> Stance | None:
    """Return what a speaker does by saying so: "We can confirm that …", "I warn …"; None where nothing of the kind.

    Only a first verb in the first person counts, undenied, whose stance says more than that something is asserted.
    """
    verb = next((t for t in content if t.pos == "VERB"), None)
    subject = parse.child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or subject.text.casefold() not in {"i", "we"}:
        return None
    if any(t.dep == "neg" for t in parse.children(verb)) or verb.tag not in {"VB", "VBP"}:
        return None
    stances = {row.stance for row in table.of(verb.lemma.casefold(), "verb") if "that" in row.frames}
    stances.discard(Stance.ASSERTS)
    return stances.pop() if len(stances) == 1 else None


def _by_content(parse: Parse, tokens: Sequence[Token], voice: Sequence[Token]) -> Stance:
    """Return promises, threatens or predicts for a plain cue whose content's main verb is in the future."""
    resolve = next((t for t in tokens if t.lemma.casefold() in RESOLVE and parse.child(t, "xcomp") is not None), None)
    if resolve is not None and resolve.dep in {"acomp", "ccomp", "ROOT"}:
        return RESOLVE[resolve.lemma.casefold()]
    future = next((t for t in tokens if t.text.casefold() in FUTURE and t.dep == "aux"), None)
    if future is None or _is_relative(parse, parse.head(future)):
        return Stance.ASSERTS
    verb = parse.head(future)
    if any(t.text.casefold() == "if" for t in tokens):
        return Stance.ASSERTS
    if verb.lemma.casefold() in REPRISAL:
        return Stance.THREATENS
    subject = parse.child(verb, "nsubj", "nsubjpass")
    owned = {t.text.casefold() for t in parse.subtree(subject)} if subject is not None else set()
    if owned & OWN or owned & {t.text.casefold() for t in voice}:
        return Stance.PROMISES
    return Stance.PREDICTS


def _is_relative(parse: Parse, verb: Token) -> bool:
    """Return whether a verb only describes something in the content: "the talks that would follow"."""
    return verb.dep in {"relcl", "acl"} or any(t.dep == "relcl" for t in parse.ancestors(verb))
