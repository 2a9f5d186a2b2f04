"""How real is an event, by the words around its trigger and the stance of the statement that holds it?"""

from onrecord.lexicon import HedgeTable
from onrecord.records.event import Reality
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance, Statement

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"could", "may", "might", "can", "should", "must", "would"})
PLANNED = frozenset(
    "plan propose intend want aim offer agree consider seek discuss decide hope wish prepare pledge vow promise".split()
)
REFUSED = frozenset({"refuse", "decline", "fail"})
BY_STANCE = {
    Stance.DENIES: Reality.DENIED,
    Stance.ACCUSES: Reality.ALLEGED,
    Stance.PREDICTS: Reality.PREDICTED,
    Stance.WARNS: Reality.PREDICTED,
    Stance.THREATENS: Reality.THREATENED,
    Stance.PROMISES: Reality.PROPOSED,
    Stance.OFFERS: Reality.PROPOSED,
    Stance.DEMANDS: Reality.PROPOSED,
}


def find_reality(parse: Parse, trigger: Token, statement: Statement | None, hedges: HedgeTable) -> tuple[Reality, str]:
    """Return the reality of an event and the word or stance that it was read from."""
    near = [trigger, *_above(parse, trigger)]
    below = [c for t in near if t.pos in {"VERB", "AUX", "NOUN"} for c in parse.children(t)]
    for token in below:
        if token.dep == "neg" and parse.head(token) is trigger:
            return Reality.DENIED, f"denied by “{token.text}”"
    for token in (*near, *below):
        if hedges.of(token.text) is not None and abs(token.i - trigger.i) <= 8:
            return Reality.ALLEGED, f"hedged by “{token.text}”"
    for token in below:
        if token.dep == "mark" and token.text.casefold() in {"if", "unless"}:
            return Reality.CONDITIONAL, f"after “{token.text}”"
    if statement is not None and statement.stance in BY_STANCE:
        return BY_STANCE[statement.stance], f"the statement {statement.stance}"
    for token in (c for c in parse.children(trigger) if c.dep == "aux"):
        word = token.text.casefold()
        if word in FUTURE or word in POSSIBLE:
            return Reality.PREDICTED, f"after “{token.text}”"
    head = parse.head(trigger)
    if trigger.dep == "xcomp" and head.lemma.casefold() in REFUSED:
        return Reality.DENIED, f"what somebody did not do: “{head.text}”"
    if trigger.dep == "xcomp" and head.lemma.casefold() in PLANNED:
        return Reality.PROPOSED, f"what somebody means to do: “{head.text}”"
    return Reality.ACTUAL, "said as a fact"


def _above(parse: Parse, trigger: Token) -> list[Token]:
    """Return the head of a nominal or infinitive trigger, whose auxiliaries and hedges speak for it too."""
    if trigger.pos == "NOUN" or trigger.dep in {"xcomp", "conj"}:
        head = parse.head(trigger)
        return [head] if head is not trigger else []
    return []
