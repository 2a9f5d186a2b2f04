"""Which judgements a person's correction makes, and what is told where it cannot be made."""

from dataclasses import replace

import pytest

from onrecord.decide.corrections import Correction, corrections, missed
from onrecord.decide.overlay import Overlaid, lay_over
from onrecord.decide.values import Missed
from onrecord.errors import Ambiguous, NotHeld, OnrecordError, SettingsError
from onrecord.records.decision import JournalRow, Ruling
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement


@pytest.fixture
def held(reading: Reading) -> Overlaid:
    return lay_over(reading, [])


@pytest.mark.parametrize("name", ["S3", "s3", "3", "[3]", " S3 "])
def test_a_statement_goes_by_its_number_as_it_is_shown(held: Overlaid, name: str) -> None:
    (made,) = corrections(held, name, Correction(source="  Ilva   Toren "))
    assert (made.ruling, made.value) == (Ruling.SOURCE, "Ilva Toren")
    assert (made.anchors[0].exact, made.anchors[0].kind) == ("eight\nenvoys had left Brenik", "statement")


def test_several_parts_are_corrected_at_once(held: Overlaid) -> None:
    made = corrections(held, "S3", Correction(source="Velmark", stance="WARNS", bounds="eight envoys had left"))
    assert [(j.ruling, j.value) for j in made] == [
        (Ruling.SOURCE, "Velmark"),
        (Ruling.STANCE, "warns"),
        (Ruling.BOUNDS, "eight\nenvoys had left"),
    ]
    made = corrections(
        held, "e3", Correction(actors=["Ilva Toren", "Velmark"], recipients=(), reality="denied", date="open")
    )
    assert [j.value for j in made] == ["actors: Ilva Toren=person; Velmark=country", "recipients:", "denied", "open"]
    assert {j.anchors[0].exact for j in made} == {"left"}


def test_words_may_be_typed_with_straight_marks(held: Overlaid) -> None:
    (made,) = corrections(held, "S2", Correction(bounds='"We did no such thing", Ilva'))
    assert made.value == "“We did no such thing”, Ilva"


@pytest.mark.parametrize(
    ("name", "wanted", "told"),
    [
        ("S9", Correction(wrong=True), "no S9; it has S1 to S4"),
        ("E9", Correction(wrong=True), "no E9; it has E1 to E3"),
        ("S0", Correction(wrong=True), "no S0"),
        ("third", Correction(wrong=True), "write S3 or E2"),
        ("S1", Correction(), "say what is to change about S1"),
        ("S1", Correction(wrong=True, source="Velmark"), "give --wrong alone"),
        ("S1", Correction(source=" "), "a source has a name"),
        ("S1", Correction(stance="shouts"), "there is no stance 'shouts'; there are asserts, confirms"),
        ("S1", Correction(bounds="not there"), "does not hold “not there”"),
        ("S1", Correction(bounds=" "), "does not hold"),
        ("S1", Correction(reality="actual"), "a statement has no reality; name an event"),
        ("E1", Correction(stance="denies"), "an event has no stance of its own; name the statement"),
        ("E1", Correction(reality="so"), "there is no reality 'so'; there are actual"),
        ("E1", Correction(date="June 8"), "'June 8' is no date; write 2031-05-14"),
        (
            "E1",
            Correction(actors=["Nobody Known"]),
            "does not say what 'Nobody Known' is; write one of Nobody Known=person",
        ),
        ("E1", Correction(actors=["Jon=wizard"]), "there is no grain 'wizard'; there are person"),
        ("E1", Correction(actors=["A; B"]), "each name with an option of its own"),
    ],
)
def test_what_cannot_be_is_told_before_a_row_is_written(
    held: Overlaid, name: str, wanted: Correction, told: str
) -> None:
    with pytest.raises((NotHeld, SettingsError)) as error:
        corrections(held, name, wanted)
    assert told in str(error.value)


def test_a_name_that_the_report_does_not_have_comes_with_what_it_is(held: Overlaid) -> None:
    (made,) = corrections(held, "E1", Correction(recipients=["Osterhal=country"]))
    assert made.value == "recipients: Osterhal=country"


def test_numbers_stay_where_one_was_struck_out_and_a_missed_one_has_the_next(reading: Reading) -> None:
    judgement = missed(lay_over(reading, []), "Velmark expels eight", Missed("report"))
    strike = corrections(lay_over(reading, []), "S1", Correction(wrong=True))[0]
    rows = [JournalRow(n, j, "Mira", "", "", "", "") for n, j in enumerate((judgement, strike), 1)]
    held = lay_over(reading, rows)
    (third,) = corrections(held, "S3", Correction(stance="warns"))
    assert third.anchors[0].exact.startswith("eight")
    (fifth,) = corrections(held, "S5", Correction(source="Velmark"))
    assert fifth.anchors == judgement.anchors
    with pytest.raises(NotHeld, match="it has S2 to S5"):
        corrections(held, "S6", Correction(wrong=True))


def test_what_was_missed_is_checked(held: Overlaid, reading: Reading) -> None:
    made = missed(held, "He said that the talks", Missed("Ilva Toren", "Warns", "went on"))
    assert '"stance": "warns"' in (made.value or "")
    with pytest.raises(Ambiguous, match="stands there 2 times; add --at") as several:
        missed(held, "eight", Missed("report"))
    assert [line.split(":")[0] for line in several.value.candidates] == ["--at 15", "--at 124"]
    assert missed(held, "eight", Missed("report"), 15).anchors[0].offset == 15
    wrong: list[tuple[str, Missed, int | None]] = [
        ("not there", Missed("report"), None),
        ("eight", Missed("report"), 16),
        ("He said", Missed(""), None),
        ("He said", Missed("Jon", "shouts"), None),
        ("He said", Missed("Jon", "asserts", "accused"), None),
    ]
    for words, found, at in wrong:
        with pytest.raises(OnrecordError):
            missed(held, words, found, at)
    bare = Overlaid(Reading(reading.report), Reading(reading.report))
    with pytest.raises(SettingsError, match="was not extracted"):
        missed(bare, "eight", Missed("report"))


def test_a_statement_that_cannot_be_told_from_another_cannot_be_decided_on(reading: Reading) -> None:
    first = reading.of(Statement)[0]
    twin = replace(first, cue=())
    held = lay_over(reading.plus({Statement: (first, twin)}), [])
    with pytest.raises(SettingsError, match="several places alike"):
        corrections(held, "S2", Correction(wrong=True))
