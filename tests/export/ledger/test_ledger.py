"""What the ledger says of each entry: what it answers, and what the accused say."""

import pytest

from onrecord.export.ledger.ledger import Ledger, make_ledger
from onrecord.export.ledger.selection import Selection
from onrecord.export.ledger.tellings import When, when
from onrecord.export.ledger.wording import counted, dated, in_words, parties
from onrecord.records.event import Dating, EventType, Grain, Quantity, QuantityKind, Reality, Role
from onrecord.records.span import Span
from tests.moves import LEFT, OUT, SHARE, Press, Told, answering, held, roles, tell

EXPELS = tell("Velmark expels envoys", ["Velmark"], ["Tarsovia"], date="2031-06-08")
RECALLS = tell("Brenik recalls its envoy", ["Brenik"], ["Velmark"], move="recall", date="2031-06-10")


def ledger(*press: Press | Told) -> Ledger:
    return make_ledger(held(*press), Selection())


def test_a_move_leads_to_the_one_that_it_answers_by_its_number() -> None:
    (report,) = held(Press((RECALLS, EXPELS)))
    found = make_ledger([answering(report, 0, 1)], Selection())
    assert found.answered(found.entries[1]) == {"expulsion: Velmark → Tarsovia": 1}
    assert found.answered(found.entries[0]) == {}


def test_what_is_answered_is_named_where_it_was_not_asked_for() -> None:
    (report,) = held(Press((RECALLS, EXPELS)))
    found = make_ledger([answering(report, 0, 1)], Selection(kinds=frozenset({"recall"})))
    assert found.answered(found.entries[0]) == {"expulsion: Velmark → Tarsovia": None}


@pytest.mark.parametrize(
    ("told", "replies"),
    [
        (
            tell("the attack by spies", ["Tarsovia"], [], type=EventType.ASSAULT, reality=Reality.ALLEGED),
            ["the attack"],
        ),
        (tell("blames it for the attack", ["Velmark"], ["Tarsovia"], type=EventType.ACCUSE), ["the attack"]),
        (tell("the attack", ["Calvesse"], [], type=EventType.ASSAULT, reality=Reality.ALLEGED), []),
        (tell("the attack", ["Tarsovia"], [], type=EventType.ASSAULT), None),
        (tell("the attack", ["somebody"], [], type=EventType.ASSAULT, reality=Reality.ALLEGED), None),
    ],
)
def test_beside_an_accusation_stands_what_the_accused_say(told: Told, replies: list[str] | None) -> None:
    found = ledger(Press((told,), denial="Tarsovia denies the attack"))
    answers = found.replies_to(found.entries[0])
    assert (None if answers is None else [a.words.strip() for a in answers]) == replies


def test_events_without_a_move_are_shown_where_all_are_asked_for() -> None:
    spoke = tell("Velmark accused Tarsovia", ["Velmark"], ["Tarsovia"], move=None, type=EventType.ACCUSE)
    assert not ledger(spoke).entries
    (entry,) = make_ledger(held(spoke), Selection(), every=True).entries
    assert entry.what == "accuse"


@pytest.mark.parametrize(
    ("dating", "shown"),
    [
        (Dating(), When(None)),
        (Dating("2031-06-08", "2031-06-08"), When("2031-06-08")),  # proved: no mark
        (Dating("XXXX-06-08", "2031-06-08"), When("2031-06-08", inferred=True)),
        (Dating("../2031-06-08", "2031-06-08"), When("2031-06-08", inferred=True)),
        (Dating("XXXX-06-08"), When("XXXX-06-08")),
    ],
)
def test_only_a_proved_date_orders_without_a_mark(dating: Dating, shown: When) -> None:
    assert when(dating) == shown


def test_a_date_is_shown_with_its_mark() -> None:
    dates = [When(None), When("2031-06"), When("2031-06", inferred=True), When("XXXX-06-08")]
    assert list(map(dated, dates)) == [
        *("no date", "2031-06", "2031-06 (inferred)"),
        "XXXX-06-08 (8 June, year not stated)",
    ]


def test_whom_somebody_stands_for_is_shown_behind_and_not_beside() -> None:
    assert parties(roles("Brenik", "Anton Vessin")) == "Brenik (Tarsovia); Anton Vessin"
    span = Span("r", 0, 30)
    members = Role("seven members of Tarsovia's mission", Grain.PERSON, span, "")
    country = Role("Tarsovia", Grain.COUNTRY, Span("r", 17, 25), "", "TRS")
    pact = Role("Covenant", Grain.ORGANISATION, Span("r", 26, 30), "named within the role")
    assert parties((members, country)) == "seven members of Tarsovia's mission"
    assert parties((members, pact)) == "seven members of Tarsovia's mission (Covenant)"
    assert parties((country, pact)) == "Tarsovia; Covenant"


def test_a_move_in_words_has_a_side_for_whoever_is_not_named() -> None:
    assert in_words(tell("x").event) == "expulsion: somebody not named → nobody named"
    met = tell("met", ["Velmark", "Tarsovia"], ["Velmark", "Tarsovia"], move="talks")
    assert in_words(met.event) == "talks: Velmark; Tarsovia"


@pytest.mark.parametrize(
    ("low", "high", "of", "kind", "words"),
    [
        (8, 8, "envoys", OUT, "8 envoys"),
        (5, None, "", OUT, "at least 5"),
        (10, 10, "posts", LEFT, "10 posts left"),
        (18, 18, "posts", QuantityKind.TOTAL, "18 posts in all"),
        (0.5, 0.5, "mission", SHARE, "50% of mission"),
        (0.5, 0.5, "", SHARE, "50%"),
    ],
)
def test_a_number_says_what_it_counts(low: float, high: float | None, of: str, kind: QuantityKind, words: str) -> None:
    assert counted(Quantity(low, high, of, kind, Span("r", 0, 1))) == words
