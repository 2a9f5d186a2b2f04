"""Which date belongs to an event, and which to its neighbour?"""

from dataclasses import replace

import pytest

from onrecord.extract.dates.anchor import Anchor, anchor_of
from onrecord.extract.dates.find import find_date
from onrecord.lexicon import AnchorDate, AnchorTable
from onrecord.records.event import Dating
from onrecord.records.report import Basis, Noted
from tests.conftest import ParseOf, ReportOf, build_parse

PUBLISHED = Anchor("2031-06-25")  # a Wednesday
KNOWN = AnchorTable(
    (
        AnchorDate("invasion of tarsovia", "2030-02-24", "invasion of Tarsovia"),
        AnchorDate("invasion", "2030-02-24", "invasion of Tarsovia", short=True),
    )
)
ON_DAY = """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
eight NUM CD nummod 4
diplomats NOUN NNS dobj 2 diplomat
{}
. PUNCT . punct 2
"""
SAID = """
Velmark PROPN NNP nsubj 2
said VERB VBD ROOT 2 say
on ADP IN prep {}
Friday PROPN NNP pobj 3
it PRON PRP nsubj 7
had AUX VBD aux 7
closed VERB VBN ccomp 2 close
the DET DT det 9
mission NOUN NN dobj 7
in ADP IN prep 7
May PROPN NNP pobj 10
. PUNCT . punct 2
"""
TWO = """
Velmark PROPN NNP nsubj 5
, PUNCT , punct 5
on ADP IN prep 5
Friday PROPN NNP pobj 3
recalled VERB VBD ROOT 5 recall
him PRON PRP dobj 5
and CCONJ CC cc 5
closed VERB VBD conj 5 close
it PRON PRP dobj 8
. PUNCT . punct 5
"""
ACCREDITED = """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ROOT 2 expel
diplomats NOUN NNS dobj 2 diplomat
accredited VERB VBN acl 3 accredit
in ADP IN prep 4
2029 NUM CD pobj 5
. PUNCT . punct 2
"""
CONDEMNED = """
Velmark PROPN NNP nsubj 2
condemned VERB VBD ROOT 2 condemn
the DET DT det 4
annexation NOUN NN dobj 2
of ADP IN prep 4
Brenik PROPN NNP pobj 5
in ADP IN prep {}
2029 NUM CD pobj 7
. PUNCT . punct 2
"""
SUPPORT = """
The DET DT det 2
talks NOUN NNS nsubj 3 talk
took VERB VBD ROOT 3 take
place NOUN NN dobj 3
on ADP IN prep 3
Friday PROPN NNP pobj 5
. PUNCT . punct 3
"""
AFTER = """
Velmark PROPN NNP nsubj 2
closed VERB VBD ROOT 2 close
it PRON PRP dobj 2
after ADP IN prep 2
the DET DT det 6
invasion NOUN NN pobj 4
of ADP IN prep 6
Tarsovia PROPN NNP pobj 7
. PUNCT . punct 2
"""


def dated(lines: str, word: str, anchor: Anchor = PUBLISHED, known: AnchorTable = KNOWN) -> tuple[str, Dating]:
    text, parse = build_parse(lines)
    token = next(t for t in parse.tokens if t.text == word)
    return text, find_date(parse, text, anchor, token, parse.span(token, token), known=known)


def on(*lines: str) -> str:
    return ON_DAY.format("\n".join(lines))


FRIDAY = ("on ADP IN prep {0}", "Friday PROPN NNP pobj 5")


@pytest.mark.parametrize("head", ["2", "4"])
def test_a_date_on_the_verb_or_on_its_object_is_the_events(head: str) -> None:
    text, dating = dated(on(*(line.format(head) for line in FRIDAY)), "expelled")
    assert dating.proved == "2031-06-20"
    assert [s.words(text) for s in dating.passages] == ["Friday"]
    assert "“Friday”" in dating.reason
    assert dating.inferred is None


@pytest.mark.parametrize("head", ["2", "7"])
def test_the_day_of_saying_is_not_the_day_of_what_is_said(head: str) -> None:
    assert dated(SAID.format(head), "closed")[1].proved == "2031-05"
    assert dated(SAID.format(head), "said")[1].proved == "2031-06-20"


def test_a_day_before_two_joined_verbs_is_that_of_both() -> None:
    assert dated(TWO, "recalled")[1].proved == "2031-06-20"
    assert dated(TWO, "closed")[1].proved == "2031-06-20"


def test_a_date_of_another_verbs_clause_is_not_borrowed() -> None:
    dating = dated(ACCREDITED, "expelled")[1]
    assert (dating.proved, dating.passages) == (None, ())
    assert dating.reason


@pytest.mark.parametrize("head", ["2", "4"])
def test_a_year_behind_another_happening_is_not_that_of_condemning_it(head: str) -> None:
    assert dated(CONDEMNED.format(head), "condemned")[1].proved is None


def test_a_year_on_a_noun_that_happens_is_its_own() -> None:
    assert dated(CONDEMNED.format("4"), "annexation")[1].proved == "2029"


def test_what_takes_place_on_a_day_has_that_day() -> None:
    assert dated(SUPPORT, "talks")[1].proved == "2031-06-20"


def test_a_weekday_that_a_parser_takes_for_part_of_a_name_still_hangs_on_its_verb() -> None:
    lines = """
    On ADP IN prep 4
    Friday PROPN NNP compound 3
    Velmark PROPN NNP nsubj 4
    closed VERB VBD ccomp 9 close
    it PRON PRP dobj 4
    , PUNCT , punct 9
    the DET DT det 8
    ministry NOUN NN nsubj 9
    said VERB VBD ROOT 9 say
    """
    assert dated(lines, "closed")[1].proved == "2031-06-20"


def test_a_month_that_is_somebodys_name_is_no_date() -> None:
    text, parse = build_parse(on("by ADP IN prep 2", "May PROPN NNP pobj 5"))
    token, name = parse.tokens[1], parse.tokens[5]
    clause = parse.span(token, token)
    assert find_date(parse, text, PUBLISHED, token, clause).proved == "../2031-05"
    named = replace(parse, names=((name.start, name.end, "PERSON"),))
    assert find_date(named, text, PUBLISHED, token, clause).proved is None


def test_two_different_dates_prove_none_and_one_told_twice_is_one() -> None:
    days = ("on ADP IN prep 2", "{} PROPN NNP pobj 5", "and CCONJ CC cc 5", "on ADP IN conj 5", "{} PROPN NNP pobj 8")
    two = dated(on("\n".join(days).format("Friday", "Monday")), "expelled")[1]
    assert two.proved is None
    assert "2 dates" in two.reason
    assert dated(on("\n".join(days).format("Friday", "Friday")), "expelled")[1].proved == "2031-06-20"


def test_a_day_within_another_time_is_no_contradiction() -> None:
    lines = ("last ADJ JJ amod 6", "week NOUN NN npadvmod 2", "on ADP IN prep 2", "Friday PROPN NNP pobj 7")
    assert dated(on(*lines), "expelled")[1].proved == "2031-06-20"


def test_words_that_prove_nothing_are_shown_and_say_why() -> None:
    text, dating = dated(on("recently ADV RB advmod 2"), "expelled")
    assert dating.proved is None
    assert [s.words(text) for s in dating.passages] == ["recently"]
    assert dating.reason


def test_a_known_date_is_inferred_with_its_anchor_and_what_is_assumed() -> None:
    text, dating = dated(AFTER, "closed")
    assert (dating.proved, dating.inferred) == (None, "2030-02-24/..")
    assert dating.anchors == ("invasion of Tarsovia",)
    assert dating.assumptions == ("“invasion of Tarsovia” is the invasion of Tarsovia, 24 February 2030",)
    assert [s.words(text) for s in dating.passages] == ["after the invasion of Tarsovia"]
    since = dated(AFTER.replace("after ADP", "since ADP"), "closed")[1]
    assert since.inferred == "2030-02-24/2031-06-25"
    before = dated(AFTER.replace("after ADP", "before ADP"), "closed")[1]
    assert before.inferred == "../2030-02-24"


def test_without_a_table_nothing_is_inferred() -> None:
    assert dated(AFTER, "closed", known=AnchorTable(()))[1].inferred is None


def test_a_short_name_counts_only_where_the_report_names_the_event_in_full(parse_of: ParseOf) -> None:
    short = AFTER.replace("of ADP IN prep 6\nTarsovia PROPN NNP pobj 7\n", "")
    assert dated(short, "closed")[1].inferred is None
    text, parse = parse_of(
        short + "\nThe DET DT det 9\ninvasion NOUN NN ROOT 9\nof ADP IN prep 9\nTarsovia PROPN NNP pobj 10"
    )
    token = parse.tokens[1]
    dating = find_date(parse, text, PUBLISHED, token, parse.span(token, token), known=KNOWN)
    assert dating.inferred == "2030-02-24/.."


FILED = Anchor("XXXX-06-08", "XXXX-06-08")


def test_the_dateline_without_a_year_proves_a_day_without_one() -> None:
    assert dated(on(*(line.format("2") for line in FRIDAY)), "expelled", FILED)[1].proved == "XXXX-06-08"


def test_of_two_weekdays_the_dateline_proves_neither() -> None:
    lines = on(*(line.format("2") for line in FRIDAY)) + "\nMonday PROPN NNP ROOT 8\n"
    dating = dated(lines, "expelled", FILED)[1]
    assert dating.proved is None
    assert "several weekdays" in dating.reason


def test_a_known_date_that_the_report_counts_from_gives_the_year() -> None:
    counted = "\nFour NUM CD nummod 9\nmonths NOUN NNS ROOT 9\nafter ADP IN prep 9\nthe DET DT det 12\n"
    counted += "invasion NOUN NN pobj 10\nof ADP IN prep 12\nTarsovia PROPN NNP pobj 13\n"
    dating = dated(on(*(line.format("2") for line in FRIDAY)) + counted, "expelled", FILED)[1]
    assert (dating.proved, dating.inferred) == ("XXXX-06-08", "2030-06-08")
    assert dating.anchors == ("invasion of Tarsovia",)
    assert len(dating.assumptions) == 2


def test_the_anchor_of_a_report_is_what_its_metadata_prove(report_of: ReportOf) -> None:
    report = report_of("They left.")
    assert anchor_of(report) == Anchor()
    object.__setattr__(report, "published", Noted("2031-06-25", Basis.GIVEN))
    object.__setattr__(report, "dateline", Noted("Osterhal", Basis.TEXT))
    assert anchor_of(report) == Anchor("2031-06-25")
