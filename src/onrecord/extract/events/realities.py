"""How real is an event, by the words around its trigger and the stance of the statement that holds it?"""

from onrecord.extract.grammar.hedges import hedges_in
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
Verdict = tuple[Reality, str]
NEAR = 6  # words between a hedge of several words and the event that it governs
NOBODY = frozenset({"no", "neither"})
# Under these an infinitive happens: "began to leave", "went on to expel".
HAPPENS = frozenset("begin start continue manage help proceed go come happen have use".split())
# Behind these stands what has happened, whatever is said of it.
RESTS_ON = frozenset({"after", "over", "following", "since", "about", "amid", "despite", "for", "because"})
BY_STANCE = {
    Stance.DENIES: Reality.DENIED,
    Stance.ACCUSES: Reality.ALLEGED,
    Stance.PREDICTS: Reality.PREDICTED,
    Stance.WARNS: Reality.PREDICTED,
    Stance.THREATENS: Reality.THREATENED,
    Stance.PROMISES: Reality.PROPOSED,
    Stance.OFFERS: Reality.PROPOSED,
    Stance.DEMANDS: Reality.PROPOSED,
    # Who will not speak of something has not said that it happened.
    Stance.DECLINES: Reality.ALLEGED,
    Stance.REJECTS: Reality.ALLEGED,
}


def find_reality(parse: Parse, trigger: Token, statement: Statement | None, hedges: HedgeTable) -> Verdict:
    """Return the reality of an event and the word or stance that it was read from; the first rule that speaks wins."""
    near = (trigger, *_above(parse, trigger))
    below = tuple(c for t in near if t.pos in {"VERB", "AUX", "NOUN"} for c in parse.children(t))
    return (
        _denied(parse, trigger, below)
        or _hedged(trigger, (*near, *below), parse.sentences[trigger.sentence], hedges)
        or _conditional(below)
        or (None if _is_presupposed(parse, trigger) else _stated(parse, statement))
        or _to_come(parse, trigger)
        or _meant(parse, trigger)
        or (Reality.ACTUAL, "said as a fact")
    )


def _denied(parse: Parse, trigger: Token, below: tuple[Token, ...]) -> Verdict | None:
    word = next((t for t in below if t.dep == "neg" and parse.head(t) is trigger), None)
    roles = [t for t in parse.children(trigger) if t.dep in {"nsubj", "nsubjpass", "dobj"}]
    word = word or next((c for t in roles for c in parse.children(t) if c.text.casefold() in NOBODY), None)
    return (Reality.DENIED, f"denied by “{word.text}”") if word is not None else None


def _hedged(
    trigger: Token, around: tuple[Token, ...], sentence: tuple[Token, ...], hedges: HedgeTable
) -> Verdict | None:
    word = next((t for t in around if hedges.of(t.text) is not None and abs(t.i - trigger.i) <= 8), None)
    if word is not None:
        return Reality.ALLEGED, f"hedged by “{word.text}”"
    longer = (run for run in hedges_in(sentence, hedges) if len(run) > 1)
    phrase = next((run for run in longer if abs(run[0].i - trigger.i) <= NEAR), None)
    return (Reality.ALLEGED, f"hedged by “{' '.join(t.text for t in phrase)}”") if phrase is not None else None


def _conditional(below: tuple[Token, ...]) -> Verdict | None:
    word = next((t for t in below if t.dep == "mark" and t.text.casefold() in {"if", "unless"}), None)
    return (Reality.CONDITIONAL, f"after “{word.text}”") if word is not None else None


def _is_presupposed(parse: Parse, trigger: Token) -> bool:
    """Return whether what is said rests on an event and does not tell it: "must answer for the bombing"."""
    if trigger.pos == "NOUN":
        return trigger.dep == "pobj" and parse.head(trigger).text.casefold() in RESTS_ON
    helpers = {t.text.casefold() for t in parse.children(trigger) if t.dep in {"aux", "auxpass"}}
    past = trigger.tag == "VBD" or (trigger.tag == "VBN" and bool(helpers & {"was", "were", "had", "has", "have"}))
    return past and trigger.dep in {"relcl", "advcl"}


def _stated(parse: Parse, statement: Statement | None) -> Verdict | None:
    if statement is not None and statement.hedges:
        return Reality.ALLEGED, "the statement is hedged"
    if statement is not None and statement.stance == Stance.CONCEDES:
        cue = [t for span in statement.cue for t in parse.between(span.start, span.end)]
        word = next((t for t in cue if t.dep == "neg"), None)
        return (Reality.ALLEGED, f"only not denied: “{word.text}”") if word is not None else None
    if statement is None or statement.stance not in BY_STANCE:
        return None
    return BY_STANCE[statement.stance], f"the statement {statement.stance}"


def _to_come(parse: Parse, trigger: Token) -> Verdict | None:
    """Return predicted for a future or possible verb, and for a headline's "Velmark to expel five"."""
    for token in parse.children(trigger):
        if token.dep == "aux" and token.text.casefold() in FUTURE | POSSIBLE:
            return Reality.PREDICTED, f"after “{token.text}”"
    if _is_infinitive(parse, trigger) and parse.child(trigger, "nsubj") is not None:
        return Reality.PREDICTED, "a headline’s infinitive"
    return None


def _meant(parse: Parse, trigger: Token) -> Verdict | None:
    """Return denied or proposed for what stands under "refused to", "plans to", "calls to"."""
    first = _first_of(parse, trigger)
    if first is not trigger and (said := _meant(parse, first)) is not None:
        return said  # "asked him to leave and denounce": the second verb is meant as the first is
    head = parse.head(trigger)
    if trigger.dep == "xcomp" and head.lemma.casefold() in REFUSED:
        return Reality.DENIED, f"what somebody did not do: “{head.text}”"
    planned = trigger.dep in {"xcomp", "dobj"} and head.lemma.casefold() in PLANNED
    if planned or (_is_infinitive(parse, trigger) and head.lemma.casefold() not in HAPPENS):
        return Reality.PROPOSED, f"what somebody means to do: “{head.text}”"
    return None


def _first_of(parse: Parse, verb: Token) -> Token:
    """Return the first of some verbs joined by "and" that share a subject."""
    while verb.dep == "conj" and parse.child(verb, "nsubj", "nsubjpass") is None and parse.head(verb).pos == "VERB":
        verb = parse.head(verb)
    return verb


def _is_infinitive(parse: Parse, verb: Token) -> bool:
    return any(child.tag == "TO" for child in parse.children(verb))


def _above(parse: Parse, trigger: Token) -> list[Token]:
    """Return the head of a nominal or infinitive trigger, whose auxiliaries and hedges speak for it too."""
    if trigger.pos == "NOUN" or trigger.dep in {"xcomp", "conj"}:
        head = parse.head(trigger)
        return [head] if head is not trigger else []
    return []
