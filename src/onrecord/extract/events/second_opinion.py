"""Which type has an event whose trigger the table knows under several, as "impose" or "withdraw"?

The table decides by the object and the classifier by the whole sentence; it is asked only about words that the table
itself has under several types, and may only choose among these. It speaks of a sentence's main event, so that no word
beside the spine takes its type from it; and only of what is told as a fact, because what is promised, threatened or
denied has another type in what it learned from. The event's reason says which of the two spoke, and by what margin.
"""

from collections.abc import Mapping
from dataclasses import replace

from onrecord.extract.events.classifier import Classifier, label_of
from onrecord.extract.events.nesting import head_of
from onrecord.extract.events.traits import ROOTS, roots, spine
from onrecord.lexicon import TriggerTable
from onrecord.records.event import Event, EventType, Reality
from onrecord.records.parse import Parse, Token

# By how much another type must score above the table's. Chosen on sentences that the weights had not seen: with less,
# the classifier spoils more of what the table has right; `python -m training.events` prints what it mends and spoils.
MARGIN = 0.6


class SecondOpinion:
    """The classifier's opinion on the events of one report; without a classifier it changes nothing."""

    def __init__(self, parse: Parse, triggers: TriggerTable, classifier: Classifier | None) -> None:
        self._parse, self._triggers, self._classifier = parse, triggers, classifier
        self._scores: dict[int, Mapping[EventType, float]] = {}

    def on(self, event: Event) -> Event:
        """Return the event, with another type where the table is unsure and the classifier is not."""
        token = head_of(self._parse, event)
        if self._classifier is None or token is None or event.reality != Reality.ACTUAL:
            return event
        others = self._types(token) - {event.type}
        if not others or not self._is_main(token) or self._is_told_by_a_noun(event, token):
            return event
        scores = self._scored(token, self._classifier)
        others &= scores.keys()
        if not others or event.type not in scores:
            return event  # the weights were trained without the type
        best = max(sorted(others), key=lambda type_: scores[type_])
        ahead = scores[best] - scores[event.type]
        told = f"{best} {ahead:+.2f} against {event.type}"
        if ahead < MARGIN or self._is_open(best, others):
            return replace(event, reason=f"{event.reason}; type by the table (classifier: {told})")
        reason = f"{event.reason}; type by the classifier ({told})"
        return replace(event, type=best, mode=None, move=None, contexts=(), reason=reason)

    def _types(self, token: Token) -> set[EventType]:
        """Return the types under which the table has a word by itself."""
        pos = "noun" if token.pos == "NOUN" else "verb"
        rows = self._triggers.starting(token.lemma.casefold(), pos)
        return {row.type for row in rows if len(row.lemmas) == 1}

    def _is_main(self, token: Token) -> bool:
        """Return whether a word is on the spine of its sentence."""
        first = roots(self._parse.sentences[token.sentence])[:ROOTS]
        return any(token in spine(self._parse, root) for root in first)

    def _is_told_by_a_noun(self, event: Event, token: Token) -> bool:
        """Return whether a trigger says what is done by a noun: "launched an attack on"."""
        words = self._parse.between(event.trigger.start, event.trigger.end)
        return any(word.pos == "NOUN" and word.i != token.i for word in words)

    def _scored(self, token: Token, classifier: Classifier) -> Mapping[EventType, float]:
        if token.sentence not in self._scores:
            self._scores[token.sentence] = classifier.scores(self._parse, self._parse.sentences[token.sentence])
        return self._scores[token.sentence]

    def _is_open(self, best: EventType, others: set[EventType]) -> bool:
        """Return whether the classifier cannot tell the best type from another that the table has for the word."""
        return any(other != best and label_of(other) == label_of(best) for other in others)
