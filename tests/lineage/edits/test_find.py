"""Which edits lie between two passages?"""

import pytest

from onrecord.records.layout import Furniture
from onrecord.records.span import Span
from tests.lineage.edits.conftest import EditsOf, Shown, found, reading_of, shown

ENVOYS = "Velmark expelled seven envoys of Tarsovia in May."


@pytest.mark.parametrize(
    "right",
    [
        ENVOYS,
        "Velmark expelled 7 envoys of Tarsovia in May.",
        "VELMARK expelled seven envoys of Tarsovia, in May.",
        "Velmark expelled the seven envoys of Tarsovia in May.",
    ],
)
def test_the_same_in_both_is_no_edit(edits_of: EditsOf, right: str) -> None:
    assert edits_of(ENVOYS, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mobilisation of grey ships went on.", "The mobilization of gray ships went on."),
        ("The U.S. embassy did not answer the letter.", "The US embassy didn't answer the letter."),
        ("The co-operation of the navies ended.", "The cooperation of the navies ended."),
        ("Talks end on June 8 in Brenik.", "Talks end on 8 June in Brenik."),
        ("A boat lay off Brenik for days.", "One boat lay off Brenik for days."),
    ],
)
def test_another_way_of_writing_it_is_no_edit(edits_of: EditsOf, left: str, right: str) -> None:
    assert edits_of(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        (
            ENVOYS,
            "Velmark expelled eleven envoys of Tarsovia in June.",
            [("number", "seven", "eleven"), ("date", "May", "June")],
        ),
        (
            "Some 412 soldiers of Velmark left Brenik.",
            "Some about 400 soldiers of Velmark left Brenik.",
            [("number", "412", "about 400")],
        ),
        (
            "Police held 412 sailors in Brenik.",
            "Police held several sailors in Brenik.",
            [("number", "412", "several")],
        ),
        (
            "Police held 40 sailors in Brenik.",
            "Police held up to 40 sailors in Brenik.",
            [("hedge_added", None, "up to")],
        ),
        (
            "Talks in Brenik took forty hours or so.",
            "Talks in Brenik took forty hours.",
            [("hedge_lost", "or so", None)],
        ),
        (
            "The envoys of Velmark flew home on Tuesday evening.",
            "The envoys of Velmark flew home on Friday evening.",
            [("date", "Tuesday evening", "Friday evening")],
        ),
        (
            "The ship left Brenik in late February.",
            "The ship left Brenik at the end of March.",
            [("date", "late February", "the end of March"), ("reworded", "in", "at")],
        ),
    ],
)
def test_numbers_and_days_are_told_for_what_they_are(
    edits_of: EditsOf, left: str, right: str, edits: list[Shown]
) -> None:
    assert sorted(edits_of(left, right)) == sorted(edits)


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        (
            "The guard saw Ilna Moravec in Brenik.",
            "The guard saw Ilna Moravek in Brenik.",
            [("name", "Moravec", "Moravek")],
        ),
        (
            "The guard saw Radko Pelin at sea.",
            "The guard saw Ilna Moravec at sea.",
            [("name", "Radko Pelin", "Ilna Moravec")],
        ),
        ("The guard left Velmark at noon.", "The guard left Osterhal at noon.", [("reworded", "Velmark", "Osterhal")]),
    ],
)
def test_a_name_is_misspelt_or_another(edits_of: EditsOf, left: str, right: str, edits: list[Shown]) -> None:
    assert edits_of(left, right) == edits


def test_how_a_name_differs_is_said() -> None:
    left = "The guard saw Ilna Moravec at sea with Radko Pelin."
    right = "The guard saw Ilna Moravek at sea with Jon Varga."
    edits = found(reading_of("left", left), reading_of("right", right))
    assert [edit.reason for edit in edits] == ["the name is spelt otherwise", "somebody or something else"]


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("Velmark will close the embassy.", "Velmark may close the embassy.", [("hedge_added", "will", "may")]),
        ("The clerk allegedly sold the plans.", "The clerk sold the plans.", [("hedge_lost", "allegedly", None)]),
        (
            "The clerk sold the plans.",
            "It is possible that the clerk sold the plans.",
            [("hedge_added", None, "It is possible that")],
        ),
    ],
)
def test_a_hedge_is_added_or_lost(edits_of: EditsOf, left: str, right: str, edits: list[Shown]) -> None:
    assert edits_of(left, right) == edits


def test_a_doubt_within_something_new_is_no_hedge_of_what_stayed(edits_of: EditsOf) -> None:
    edits = edits_of("The clerk sold the plans.", "The clerk sold the plans, and guards may have helped him.")
    assert edits == [("inserted", None, "and guards may have helped him")]


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("Velmark accepted the offer.", "Velmark rejected the offer.", [("polarity", "accepted", "rejected")]),
        ("Prices rose in Brenik.", "Prices fell in Brenik.", [("polarity", "rose", "fell")]),
        ("The strike in Brenik is legal.", "The strike in Brenik is not legal.", [("polarity", "legal", "not legal")]),
        (
            "Velmark did not accept the offer.",
            "Velmark rejected the offer.",
            [("reworded", "did not accept", "rejected")],
        ),
        ("At night somebody saw the boat.", "At night nobody saw the boat.", [("polarity", "somebody", "nobody")]),
    ],
)
def test_a_sentence_is_turned_round_or_only_seems_to_be(
    edits_of: EditsOf, left: str, right: str, edits: list[Shown]
) -> None:
    assert edits_of(left, right) == edits


def test_sentences_left_out_in_a_row_are_one_event(edits_of: EditsOf) -> None:
    left = f"{ENVOYS}\nThe harbour stayed shut.\nDivers looked for the cable.\nNobody answered the telephone at noon."
    assert edits_of(left, f"{ENVOYS}\nNobody answered the telephone at noon.") == [
        ("cut", "The harbour stayed shut.\nDivers looked for the cable", None)
    ]


def test_words_left_out_or_put_in_are_told_with_their_place(edits_of: EditsOf) -> None:
    edits = edits_of(ENVOYS, "Velmark expelled seven envoys of Tarsovia and their families in May.")
    assert edits == [("inserted", None, "and their families")]
    assert edits_of("Velmark, after a night of talks, expelled seven envoys.", "Velmark expelled seven envoys.") == [
        ("cut", "after a night of talks", None)
    ]


def test_a_sentence_that_stands_elsewhere_was_moved(edits_of: EditsOf) -> None:
    left = f"{ENVOYS}\nThe harbour stayed shut all night.\nDivers looked for the cable."
    right = f"Divers looked for the cable.\n{ENVOYS}\nThe harbour stayed shut all night."
    assert edits_of(left, right) == [("moved", "Divers looked for the cable", "Divers looked for the cable")]


def test_words_that_stand_elsewhere_were_moved(edits_of: EditsOf) -> None:
    left, right = "On the quay the guard found seven crates.", "The guard found seven crates on the quay."
    assert edits_of(left, right) == [("moved", "On the quay", "on the quay")]


def test_a_sentence_with_every_word_replaced_is_known_by_its_frame(edits_of: EditsOf) -> None:
    edits = edits_of(
        "The shop sold envelopes and the owner kept a diary.", "The store vended covers and the boss held a journal."
    )
    assert {kind for kind, _, _ in edits} == {"reworded"}
    assert ("reworded", "diary", "journal") in edits


QUOTED = "“We will answer in kind soon,”"


def test_a_quotation_given_to_somebody_else_changes_its_speaker() -> None:
    left = reading_of("left", f"{QUOTED} Radko Pelin said.", ("Radko Pelin", "said", QUOTED))
    right = reading_of("right", f"{QUOTED} Ilna Moravec said.", ("Ilna Moravec", "said", QUOTED))
    assert shown(left, right) == [("speaker", "Radko Pelin", "Ilna Moravec")]


@pytest.mark.parametrize("short", ["Pelin", "Radko Pelyn", "Mr Pelin"])
def test_a_surname_or_a_slip_of_the_pen_is_nobody_else(short: str) -> None:
    left = reading_of("left", f"{QUOTED} Radko Pelin said.", ("Radko Pelin", "said", QUOTED))
    right = reading_of("right", f"{QUOTED} {short} said.", (short, "said", QUOTED))
    assert "speaker" not in [kind for kind, _, _ in shown(left, right)]


def test_an_attribution_is_lost_or_added_where_the_words_stay() -> None:
    content = "Seven crates were found on the quay"
    left = reading_of("left", f"{content}, the guard said.", ("the guard", "said", content))
    right = reading_of("right", f"{content}.", ("", "", ""))
    assert shown(left, right) == [("attribution_lost", "the guard said", None)]
    assert shown(right, left) == [("attribution_added", None, "the guard said")]


def test_without_statements_a_cue_alone_tells_of_an_attribution(edits_of: EditsOf) -> None:
    left = "According to the police, seven crates were found on the quay."
    assert edits_of(left, "Seven crates were found on the quay.") == [
        ("attribution_lost", "According to the police", None)
    ]


def test_furniture_is_not_compared() -> None:
    left, right = reading_of("left", ENVOYS), reading_of("right", f"{ENVOYS}\nShare this article.")
    end = len(ENVOYS)
    marked = right.plus({Furniture: (Furniture(Span("right", end + 1, end + 20), "share", "a line"),)})
    assert shown(left, right) == [("inserted", None, "Share this article")]
    assert shown(left, marked) == []
