"""How real is an event, by the words around its trigger and the stance of the statement that holds it?"""

from collections.abc import Iterator

from onrecord.extract.events.implications import find_implication, find_open
from onrecord.extract.grammar.conditions import UNREAL, find_condition
from onrecord.extract.grammar.hedges import hedges_in
from onrecord.extract.grammar.negations import RAISING, find_negation
from onrecord.lexicon import HedgeTable, ImplicativeTable
from onrecord.records.event import Reality
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance, Statement

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "could", "may", "might", "can", "should", "must", "would"})
POSSIBLE = frozenset({"may", "might", "could", "must"})
INVERTED = frozenset({"should", "had", "were"})  # "had the storm not come", "should it snow"
Verdict = tuple[Reality, str]
NEAR = 6  # words between a hedge of several words and the event that it governs
FAR = 8  # and of one word
# Behind these stands what has happened, whatever is said of it.
YEAR = 4  # digits
RESTS_ON = frozenset({"after", "over", "following", "since", "about", "amid", "despite", "for", "because"})
ANSWERING = frozenset("response answer reaction reply retaliation respond react retaliate".split())
POINTING = frozenset({"this", "that", "these", "those"})
TO_COME = frozenset({Reality.PREDICTED, Reality.PROPOSED, Reality.THREATENED})
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


# What is foretold under a condition is conditional before it is foretold.
OPEN_TO_IF = frozenset({Stance.WARNS, Stance.PREDICTS})


class Realities:
    """Reads the realities of one report's events."""

    def __init__(self, parse: Parse, hedges: HedgeTable, implicatives: ImplicativeTable) -> None:
        self._parse, self._hedges, self._implicatives = parse, hedges, implicatives

    def of(self, trigger: Token, statement: Statement | None) -> Verdict:
        """Return the reality of an event and the word or stance it was read from; the first rule that speaks wins."""
        implied, carriers = find_implication(self._parse, trigger, self._implicatives)
        near = (trigger, *carriers)
        denied = implied if implied is not None and implied[0] == Reality.DENIED else None
        return (
            denied
            or self._denied(near)
            or self._hedged((*near, *_above(self._parse, trigger)), trigger)
            or self._is_condition(near)
            or (self._has_condition(near) if statement is not None and statement.stance in OPEN_TO_IF else None)
            or (None if self._is_presupposed(trigger, carriers) else self._stated(statement, trigger))
            or self._has_condition(near)
            or self._to_come(near)
            or implied
            or self._left_open(near)
            or self._led_to(near)
            or (Reality.ACTUAL, "said as a fact")
        )

    def _children(self, words: tuple[Token, ...]) -> Iterator[Token]:
        for word in words:
            yield from self._parse.children(word)

    def _denied(self, near: tuple[Token, ...]) -> Verdict | None:
        found = (find_negation(self._parse, word) for word in (*near, *_said_by(self._parse, near)))
        word = next((word for word in found if word is not None), None)
        if word is None:
            word = next((t for t in self._without(near)), None)
        return (Reality.DENIED, f"denied by “{word.text}”") if word is not None else None

    def _without(self, near: tuple[Token, ...]) -> Iterator[Token]:
        links = (self._parse.head(t) for t in near if t.dep in {"pcomp", "pobj"})
        yield from (link for link in links if link.text.casefold() == "without")

    def _hedged(self, near: tuple[Token, ...], trigger: Token) -> Verdict | None:
        for token in (*near, *self._children(tuple(t for t in near if t.pos in {"VERB", "AUX", "NOUN"}))):
            row = self._hedges.of(token.text)
            if row is not None and row.reality is not None and abs(token.i - trigger.i) <= FAR:
                return row.reality, f"hedged by “{token.text}”"
        sentence = self._parse.sentences[trigger.sentence]
        for run in hedges_in(sentence, self._hedges):
            words = " ".join(t.text for t in run)
            row = self._hedges.of(words)
            if len(run) > 1 and 0 <= trigger.i - run[-1].i <= NEAR and row is not None and row.reality is not None:
                return row.reality, f"hedged by “{words}”"
        return None

    def _is_condition(self, near: tuple[Token, ...]) -> Verdict | None:
        """Return conditional for what stands in the clause of an "if", but not for what somebody asks: "asked if"."""
        found = (find_condition(self._parse, word) for word in near if word.dep != "ccomp")
        word = next((word for word in found if word is not None), None)
        return (Reality.CONDITIONAL, f"after “{word.text}”") if word is not None else None

    def _has_condition(self, near: tuple[Token, ...]) -> Verdict | None:
        """Return conditional for what an "if" clause leads to, said or put by turning subject and verb round."""
        for clause in self._children(near):
            if clause.dep not in {"advcl", "ccomp"}:
                continue
            words = self._parse.subtree(clause)
            first, subject = words[0], any(t.dep in {"nsubj", "nsubjpass"} for t in words[1:])
            turned = first.text.casefold() in INVERTED and clause.i in {first.i, first.head} and subject
            if turned or (first.dep == "mark" and first.text.casefold() in UNREAL):
                return Reality.CONDITIONAL, f"with “{first.text}”"
        return None

    def _is_presupposed(self, trigger: Token, carriers: tuple[Token, ...]) -> bool:
        """Return whether what is said rests on an event and does not tell it: "must answer for the bombing".

        "These talks were aimed at peace" rests on the talks, "these talks took place" tells them.
        """
        if trigger.pos == "NOUN":
            back = any(t.dep == "det" and t.text.casefold() in POINTING for t in self._parse.children(trigger))
            if back and not carriers and trigger.dep in {"nsubj", "nsubjpass"}:
                return True
            link = self._parse.head(trigger)
            answered = link.text.casefold() == "to" and self._parse.head(link).lemma.casefold() in ANSWERING
            return trigger.dep == "pobj" and (answered or link.text.casefold() in RESTS_ON)
        helpers = {t.text.casefold() for t in self._parse.children(trigger) if t.dep in {"aux", "auxpass"}}
        past = trigger.tag == "VBD" or (trigger.tag == "VBN" and bool(helpers & {"was", "were", "had", "has", "have"}))
        told = any(t.dep == "mark" and t.text.casefold() == "that" for t in self._parse.children(trigger))
        return past and trigger.dep in {"relcl", "advcl"} and not told  # "the charge that he had poisoned her"

    def _is_over(self, trigger: Token) -> bool:
        """Return whether the words tell what has happened, whatever is foretold beside it: "the 2029 annexation"."""
        children = self._parse.children(trigger)
        if trigger.pos == "NOUN":
            return any(t.text.isdigit() and len(t.text) == YEAR for t in children if t.dep in {"nummod", "compound"})
        helpers = {t.text.casefold() for t in children if t.dep == "aux"}
        return trigger.tag == "VBN" and bool(helpers & {"has", "have"}) and not helpers & FUTURE

    def _stated(self, statement: Statement | None, trigger: Token) -> Verdict | None:
        if statement is not None and statement.hedges:
            rows = (self._hedges.of(self._words(span.start, span.end)) for span in statement.hedges)
            reality = next((row.reality for row in rows if row is not None and row.reality is not None), None)
            return reality or Reality.ALLEGED, "the statement is hedged"
        if statement is not None and statement.stance == Stance.CONCEDES:
            cue = [t for span in statement.cue for t in self._parse.between(span.start, span.end)]
            word = next((t for t in cue if t.dep == "neg"), None)
            return (Reality.ALLEGED, f"only not denied: “{word.text}”") if word is not None else None
        if statement is None or statement.stance not in BY_STANCE:
            return None
        if BY_STANCE[statement.stance] in TO_COME and self._is_over(trigger):
            return None
        if statement.stance == Stance.DENIES and self._is_beside_denial(statement, trigger):
            return None
        return BY_STANCE[statement.stance], f"the statement {statement.stance}"

    def _is_beside_denial(self, statement: Statement, trigger: Token) -> bool:
        """Return whether what is denied is only that somebody knows or minds: "was not surprised that they left"."""
        inside = {t.i for span in statement.content for t in self._parse.between(span.start, span.end)}
        path = [trigger, *(t for t in self._parse.ancestors(trigger) if t.i in inside)]
        governors = (self._parse.head(t) for t in path if t.dep == "ccomp" and t.head in inside)
        return any(g.lemma.casefold() not in RAISING and find_negation(self._parse, g) is not None for g in governors)

    def _words(self, start: int, end: int) -> str:
        return " ".join(t.text for t in self._parse.between(start, end))

    def _to_come(self, near: tuple[Token, ...]) -> Verdict | None:
        """Return predicted for a future or possible verb, alleged for what may have been: "might have poisoned"."""
        word = next((t for t in self._children(near) if t.dep == "aux" and t.text.casefold() in FUTURE), None)
        if word is None:
            return None
        perfect = any(t.lemma == "have" and t.dep == "aux" for t in self._children(near))
        if perfect and word.text.casefold() in POSSIBLE:
            return Reality.ALLEGED, f"after “{word.text} have”"
        return Reality.PREDICTED, f"after “{word.text}”"

    def _left_open(self, near: tuple[Token, ...]) -> Verdict | None:
        words = find_open(self._parse, near[-1])
        return (Reality.ALLEGED, f"left open by “{words}”") if words is not None else None

    def _led_to(self, near: tuple[Token, ...]) -> Verdict | None:
        """Return predicted for a headline's "Velmark to expel five", proposed for any other infinitive not yet done."""
        verb = near[-1]
        if not any(child.tag == "TO" for child in self._parse.children(verb)):
            return None
        if self._parse.child(verb, "nsubj") is not None:
            return Reality.PREDICTED, "a headline’s infinitive"
        return Reality.PROPOSED, f"what somebody means to do: “{self._parse.head(verb).text}”"


def _said_by(parse: Parse, near: tuple[Token, ...]) -> Iterator[Token]:
    """Yield the verbs by which adjectives are said of what they carry: "is" of "it is not true that"."""
    yield from (parse.head(t) for t in near if t.dep in {"acomp", "attr"} and parse.head(t).lemma == "be")


def _above(parse: Parse, trigger: Token) -> tuple[Token, ...]:
    """Return the head of a nominal or infinitive trigger, whose hedges speak for it too."""
    head = parse.head(trigger)
    nominal = trigger.pos == "NOUN" or trigger.dep in {"xcomp", "conj"}
    return (head,) if nominal and head is not trigger else ()
