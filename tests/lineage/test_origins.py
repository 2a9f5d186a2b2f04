"""How many independent origins stand behind what several reports say?"""

from collections.abc import Sequence

import pytest

from onrecord.lineage.derivations.neighbourhood import Neighbourhood, neighbourhood
from onrecord.lineage.origins.origins import origins
from onrecord.lineage.origins.speakers import same_speaker
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.derivation import Origins
from onrecord.records.kinship import Kinship
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from tests.lineage.families import credit, kinship, reading

SEVEN = "Seven envoys must leave Gullport by Friday."


def near(readings: Sequence[Reading], kin: Sequence[Kinship] = ()) -> Neighbourhood:
    """Return readings as the neighbourhood of one story."""
    return neighbourhood(readings, kin, {r.report.id: "s" for r in readings})


def asked(*readings: Reading) -> list[str]:
    """Return the id of every statement of some readings."""
    return [s.id for r in readings for s in r.of(Statement)]


def counted(readings: Sequence[Reading], kin: Sequence[Kinship] = ()) -> Origins:
    """Return the origins of all that some readings say."""
    return origins(asked(*readings), near(readings, kin))


def test_ten_copies_of_one_report_are_one_origin() -> None:
    wire = reading("a", SEVEN, "Meridian", said=[(SEVEN, "Ilva Toren")])
    copies = [reading(f"b{n}", SEVEN, f"Ledger {n}", said=[(SEVEN, "Ilva Toren")]) for n in range(10)]
    kin = [kinship(c.report.id, "a", 0.9, (0, len(SEVEN), 1.0)) for c in copies]
    found = counted([wire, *copies], kin)
    assert (found.least, found.most) == (1, 1)
    assert [r.report for r in found.roots if r.counts] == ["a"]
    assert {r.why for r in found.roots if r.counts is False} == {"a copy of Meridian"}


def test_two_reports_that_say_so_themselves_are_two_origins() -> None:
    found = counted([reading(n, SEVEN, o, said=[(SEVEN, "report")]) for n, o in (("a", "Meridian"), ("b", "Q"))])
    assert (found.least, found.most) == (2, 2)


def test_one_speaker_whom_two_papers_heard_is_one_origin_and_the_second_paper_a_witness() -> None:
    heard = [reading(n, SEVEN, o, said=[(SEVEN, s)]) for n, o, s in (("a", "Q", "Ilva Toren"), ("b", "Now", "Toren"))]
    found = counted(heard)
    assert (found.least, found.most) == (1, 1)
    assert [r.why for r in found.roots] == ["told by Ilva Toren", "the same speaker, told to another outlet"]


def test_two_speakers_are_two_origins() -> None:
    found = counted(
        [reading(n, SEVEN, n.upper(), said=[(SEVEN, s)]) for n, s in (("a", "Ilva Toren"), ("b", "Sem Radd"))]
    )
    assert (found.least, found.most) == (2, 2)


def test_two_people_who_told_one_outlet_are_one_origin() -> None:
    text = f"{SEVEN} {SEVEN[:-1]} indeed."
    said = [(SEVEN, "Ilva Toren"), (f"{SEVEN[:-1]} indeed.", "Sem Radd")]
    found = counted([reading("a", text, "Q", said=said)])
    assert (found.least, found.most) == (1, 1)


def test_two_who_are_only_described_alike_may_be_one() -> None:
    found = counted([reading(n, SEVEN, n.upper(), said=[(SEVEN, "alliance official")]) for n in "ab"])
    assert (found.least, found.most) == (1, 2)


def test_words_that_came_through_an_outlet_start_there() -> None:
    text = f"{SEVEN} So she told Kanal."
    through = credit("a", "Kanal", text, "told Kanal", CreditKind.TOLD)
    found = counted([reading("a", text, "Q", said=[(SEVEN, "Ilva Toren", "Kanal")], credits_=[through])])
    (root,) = found.roots
    assert (root.report, root.outlet, root.speaker, root.counts) == (None, "Kanal", "Ilva Toren", True)
    assert root.why == "their report is not held"


def test_a_cited_report_that_is_held_is_the_root() -> None:
    text = f"{SEVEN} So Q reported."
    exclusive = reading("a", SEVEN, "Q", said=[(SEVEN, "Ilva Toren")])
    cited = credit("b", "Q", text, "Q reported")
    citing = reading("b", text, "Ledger", said=[(SEVEN, "Ilva Toren", "Q")], credits_=[cited])
    found = counted([exclusive, citing])
    assert (found.least, found.most) == (1, 1)
    assert [(r.report, r.why) for r in found.roots] == [
        ("a", "told by Ilva Toren"),
        ("b", "cites Q, whose report is held"),
    ]


def test_what_a_child_adds_is_its_own() -> None:
    own = "The mayor wept at the pier all morning long."
    wire = reading("a", SEVEN, "Meridian", said=[(SEVEN, "Ilva Toren")])
    child = reading("b", f"{SEVEN} {own}", "Ledger", said=[(own, "report")])
    found = counted([wire, child], [kinship("b", "a", 0.9, (0, len(SEVEN), 1.0))])
    assert {r.report for r in found.roots if r.counts} == {"a", "b"}


def test_two_that_share_their_words_are_one_origin_even_where_nobody_knows_which_was_first() -> None:
    both = [reading(n, SEVEN, n.upper(), said=[(SEVEN, "report")]) for n in "ab"]
    found = counted(both, [kinship("b", "a", 0.4, (0, len(SEVEN), 1.0))])
    assert (found.least, found.most) == (1, 1)
    assert "which came first is open" in found.roots[1].why


@pytest.mark.parametrize(
    ("source", "why"), [("", "open: unsigned and undated"), ("Source link", "that it does not name")]
)
def test_what_nobody_signed_stays_open(source: str, why: str) -> None:
    text = f"{SEVEN}\n{source}"
    link = (Credit("unnamed", CreditKind.SOURCE_LINK, Span("b", len(SEVEN) + 1, len(text)), ""),) if source else ()
    signed = reading("a", SEVEN, "Meridian", said=[(SEVEN, "report")])
    unsigned = reading("b", text, None, said=[(SEVEN, "report")], credits_=link, published=None)
    found = counted([signed, unsigned])
    assert (found.least, found.most) == (1, 2)
    assert why in next(r.why for r in found.roots if r.counts is None)


def test_nothing_has_no_origin() -> None:
    assert origins([], near([reading("a", SEVEN, "Q")])) == Origins(0, 0, ())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ilva Toren", "Toren", True),
        ("Evgeny Malkarin", "Evgeni Malkarin", True),
        ("Anton Vessin", "Anton Vesin", True),
        ("Anton Vessin", "Karl Vessin", False),
        ("Covenant official", "Covenant official", False),
        ("Ilva Toren", "Sem Radd", False),
    ],
)
def test_speakers_are_one_by_their_names(one: str, other: str, same: bool) -> None:
    assert same_speaker(one, other) is same
