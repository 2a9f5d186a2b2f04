"""What does a source do with the content: assert, promise, deny?

The cue's row says; a denied cue, and a content that speaks of the future, say more.
"""

from collections.abc import Sequence

from onrecord.extract.cues import Hit
from onrecord.lexicon import Cue
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance

FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
REPRISAL = frozenset("retaliate respond punish avenge strike attack destroy expel hit".split())
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


def _by_content(parse: Parse, tokens: Sequence[Token], voice: Sequence[Token]) -> Stance:
    """Return promises, threatens or predicts for a plain cue whose content's main verb is in the future."""
    future = next((t for t in tokens if t.text.casefold() in FUTURE and t.dep == "aux"), None)
    if future is None:
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
