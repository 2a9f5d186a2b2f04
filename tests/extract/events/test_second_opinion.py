"""Where the table has a word under several types, the classifier may say which; the reason says who spoke."""

from collections.abc import Mapping, Sequence

import pytest

from onrecord.extract.events.classifier import Classifier
from onrecord.extract.events.events import find_events
from onrecord.extract.events.second_opinion import MARGIN
from onrecord.lexicon import Trigger, TriggerTable
from onrecord.records.event import Event, EventType
from onrecord.records.parse import Parse, Token
from tests.extract.conftest import ReadingOf
from tests.tables import small_lexicon

TRIGGERS = TriggerTable(
    (
        Trigger("impose", "verb", EventType.SANCTION, "discontinue", "sanctions"),
        Trigger("impose", "verb", EventType.COERCE, "curfew", objects=("curfew",)),
        Trigger("lift", "verb", EventType.CONCEDE),
        Trigger("lift", "verb", EventType.RETREAT, objects=("siege",)),
        Trigger("lift", "verb", EventType.SANCTION, objects=("veil",)),
        Trigger("arrest", "verb", EventType.COERCE, "arrest"),
    )
)
LEXICON = small_lexicon(triggers=TRIGGERS)
CLAUSE = """
Velmark PROPN NNP nsubj 2
{verb} VERB VBD ROOT 2 {lemma}
{word} NOUN NNS dobj 2 {word}
on ADP IN prep 2
Tarsovia PROPN NNP pobj 4
. PUNCT . punct 2
"""
DENIED = """
Velmark PROPN NNP nsubj 4
did AUX VBD aux 4 do
not PART RB neg 4
impose VERB VB ROOT 4 impose
limits NOUN NNS dobj 4 limit
on ADP IN prep 4
Tarsovia PROPN NNP pobj 6
. PUNCT . punct 4
"""
ASIDE = """
Velmark PROPN NNP nsubj 2
arrested VERB VBD ROOT 2 arrest
Tarsovians PROPN NNPS dobj 2 Tarsovian
after SCONJ IN mark 6
Tarsovia PROPN NNP nsubj 6
imposed VERB VBD advcl 2 impose
limits NOUN NNS dobj 6 limit
. PUNCT . punct 2
"""


class Fixed(Classifier):
    """A classifier that gives every sentence the same scores."""

    def __init__(self, scores: Mapping[EventType, float]) -> None:
        self._fixed = scores

    def scores(self, parse: Parse, sentence: Sequence[Token]) -> Mapping[EventType, float]:
        return self._fixed


def coded(reading_of: ReadingOf, lines: str, **scores: float) -> Event:
    """Return the event of the word "impose" or "lift" where the classifier gives the types these scores."""
    classifier = Fixed({EventType(name): score for name, score in scores.items()})
    found = find_events(reading_of(lines), (), LEXICON, classifier)
    return next(e for e in found if "arrest" not in e.reason)


def clause(verb: str = "imposed", lemma: str = "impose", word: str = "limits") -> str:
    return CLAUSE.format(verb=verb, lemma=lemma, word=word)


def test_the_classifier_speaks_where_it_is_far_enough_ahead(reading_of: ReadingOf) -> None:
    event = coded(reading_of, clause(), COERCE=0.3, SANCTION=0.3 - MARGIN - 0.01)
    assert (event.type, event.mode, event.move) == (EventType.COERCE, None, None)
    assert event.reason.endswith(f"type by the classifier (COERCE +{MARGIN + 0.01:.2f} against SANCTION)")


def test_the_table_speaks_where_the_classifier_is_not(reading_of: ReadingOf) -> None:
    event = coded(reading_of, clause(), COERCE=0.3, SANCTION=0.2)
    assert (event.type, event.move) == (EventType.SANCTION, "sanctions")
    assert event.reason.endswith("type by the table (classifier: COERCE +0.10 against SANCTION)")


def test_a_type_that_the_table_does_not_have_for_the_word_is_never_chosen(reading_of: ReadingOf) -> None:
    assert coded(reading_of, clause(), ASSAULT=9, COERCE=0, SANCTION=0).type == EventType.SANCTION


def test_a_word_that_the_table_has_under_one_type_is_not_asked_about(reading_of: ReadingOf) -> None:
    classifier = Fixed(dict.fromkeys(EventType, 0.0) | {EventType.ASSAULT: 9.0})
    (event,) = find_events(reading_of(clause("arrested", "arrest")), (), LEXICON, classifier)
    assert event.type == EventType.COERCE
    assert "classifier" not in event.reason


@pytest.mark.parametrize("lines", [DENIED, ASIDE])
def test_what_is_no_fact_or_beside_the_main_event_is_the_tables(reading_of: ReadingOf, lines: str) -> None:
    event = coded(reading_of, lines, COERCE=9, SANCTION=0)
    assert event.type == EventType.SANCTION
    assert "classifier" not in event.reason


def test_of_two_types_with_one_label_none_is_chosen(reading_of: ReadingOf) -> None:
    event = coded(reading_of, clause("lifted", "lift", "veil"), CONCEDE=9, RETREAT=9, SANCTION=0)
    assert event.type == EventType.SANCTION
    assert "type by the table" in event.reason


def test_weights_that_do_not_know_the_type_say_nothing(reading_of: ReadingOf) -> None:
    event = coded(reading_of, clause(), COERCE=9)
    assert event.type == EventType.SANCTION
    assert "classifier" not in event.reason
