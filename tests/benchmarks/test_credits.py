from collections import Counter

from benchmarks.quality.credits import credit_figures, judge
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.span import Span

TEXT = "First reported by Meridian. Source link"
ROW = {
    "text": TEXT,
    "credits": [
        {"outlet": "Meridian", "words": "First reported by Meridian"},
        {"outlet": "unnamed", "words": "Source link"},
    ],
}


def credit(outlet: str, words: str) -> Credit:
    start = TEXT.index(words)
    return Credit(outlet, CreditKind.CITED, Span("r", start, start + len(words)), "")


def test_a_credit_is_right_where_outlet_and_words_are_the_golds() -> None:
    found = [credit("the MERIDIAN news agency", "by Meridian"), credit("unnamed", "Source link")]
    assert judge(ROW, found) == Counter(asked=2, hit=2, found=2, right=2)


def test_another_outlet_and_other_words_are_wrong() -> None:
    found = [credit("Meridian", "Source link"), credit("Q", "First reported by Meridian")]
    assert judge(ROW, found) == Counter(asked=2, hit=0, found=2, right=0)


def test_two_places_that_credit_one_outlet_hit_once() -> None:
    found = [credit("Meridian", "First"), credit("Meridian", "Meridian")]
    assert judge(ROW, found) == Counter(asked=2, hit=1, found=2, right=2)


def test_a_passage_without_credits_is_right_where_none_is_found() -> None:
    quiet = {"text": TEXT, "credits": []}
    verdicts = [judge(quiet, []), judge(quiet, [credit("Q", "First")]), judge(ROW, [credit("Meridian", "First")])]
    figures = {f.name: f.value for f in credit_figures(verdicts)}
    assert figures["none_in_none"] == 0.5
    assert (figures["credit_p"], figures["credit_r"], figures["credit_f1"]) == (0.5, 0.5, 0.5)
