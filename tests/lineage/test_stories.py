"""Stories are the same in any order of arrival, explain themselves, and are as people have decided."""

import random

import numpy as np
import pytest

from onrecord.lineage.linear import Linear
from onrecord.lineage.stories import stories
from onrecord.lineage.stories.aspects import Aspects
from onrecord.lineage.stories.cosines import shares_held
from onrecord.lineage.stories.likeness import PLAIN, explained, load_model
from onrecord.lineage.stories.linkage import average_linkage, parted
from onrecord.lineage.stories.stories import Judged, find_stories, joined
from onrecord.lineage.terms import Frequencies
from onrecord.records.story import Story, minted

TABLE = Frequencies(100, {})
MODEL = Linear({"words": 20.0, "same_day": 2.0, "other_year": -3.0}, -4.8)


def report(name: str, text: str, days: tuple[tuple[int, int], ...] = (), years: tuple[int, ...] = ()) -> Aspects:
    terms = TABLE.terms(text.split())
    telling = TABLE.telling(text.split())
    return Aspects(name, f"Title {name}", terms, terms, (), (), frozenset(years), frozenset(), frozenset(days), telling)


REPORTS = [
    report("b", "velmark expels seven envoys of tarsovia"),
    report("a", "velmark expels envoys of tarsovia today"),
    report("c", "halven floods reach the old harbour"),
    report("d", "floods in halven reach the harbour"),
    report("e", "nobody knows anything"),
]


def groups(found: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(story.reports) for story in found}


def same(*pairs: str) -> Judged:
    return Judged(same={frozenset(pair): "Mira decided so (row 1)" for pair in pairs})


def test_reports_of_one_happening_are_one_story_and_each_report_is_in_one() -> None:
    found = find_stories(REPORTS, MODEL)
    assert groups(found) == {frozenset("ab"), frozenset("cd"), frozenset("e")}


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_arrival_gives_the_same_stories(seed: int) -> None:
    shuffled = REPORTS[:]
    random.Random(seed).shuffle(shuffled)
    assert groups(find_stories(shuffled, MODEL)) == groups(find_stories(REPORTS, MODEL))
    assert {s.links for s in find_stories(shuffled, MODEL)} == {s.links for s in find_stories(REPORTS, MODEL)}


def test_id_and_title_are_of_the_first_report_that_came() -> None:
    first = find_stories(REPORTS, MODEL)[0]
    assert (first.id, first.title, first.reports) == (minted("b"), "Title b", ("b", "a"))
    assert find_stories(REPORTS[:1], MODEL)[0].id == first.id


def test_a_story_says_what_holds_it_together() -> None:
    (link,) = find_stories(REPORTS, MODEL)[0].links
    assert (link.left, link.right) == ("a", "b")
    assert "the words 0." in link.reason
    assert find_stories(REPORTS[4:], MODEL)[0].links == ()


def test_dates_speak_for_one_happening_and_other_years_against_it() -> None:
    words = "velmark expels envoys"
    one = report("1", words, days=((5, 4),), years=(2031,))
    other = report("2", words, years=(2029,))
    alike = explained(one, report("3", words, days=((5, 4),), years=(2031,)), MODEL)
    assert "both tell of 05-04" in alike.reason
    apart = explained(one, other, MODEL)
    assert apart.value < alike.value
    assert apart.reason.endswith("other years")


def test_candidates_leave_out_what_is_no_pair_and_change_nothing_else() -> None:
    assert groups(find_stories(REPORTS, MODEL, candidates=[("b", "a"), ("c", "d")])) == groups(
        find_stories(REPORTS, MODEL)
    )
    assert frozenset("ab") not in groups(find_stories(REPORTS, MODEL, candidates=[("c", "d")]))


def test_many_reports_are_laid_against_each_other_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = find_stories(REPORTS, MODEL)
    monkeypatch.setattr(stories, "MOST", 3)
    assert find_stories(REPORTS, MODEL) == whole


def test_what_people_joined_is_one_story_whole_and_says_who_did_it() -> None:
    found = find_stories(REPORTS, MODEL, same("bc"))
    assert groups(found) == {frozenset("abcd"), frozenset("e")}
    assert found[0].links[0].reason == "Mira decided so (row 1)"
    assert found[0].links[0].value == 1.0


def test_what_people_parted_never_comes_together() -> None:
    parted = Judged(different={frozenset("ab"): "Mira decided so (row 1)"})
    assert groups(find_stories(REPORTS, MODEL, parted)) == {*map(frozenset, "abe"), frozenset("cd")}


def test_a_joining_takes_the_rest_of_a_story_along_unless_that_was_told_apart() -> None:
    groups = [frozenset("ab"), frozenset("cd"), frozenset("e")]
    told = Judged(same={frozenset("bc"): "row 1"}, different={frozenset("ad"): "row 2"})
    assert sorted(map(sorted, joined(groups, told))) in (
        [["a", "b", "c"], ["d"], ["e"]],
        [["a"], ["b", "c", "d"], ["e"]],
    )
    chained = Judged(same={frozenset("ac"): "row 1", frozenset("ce"): "row 2"})
    assert joined(groups, chained) == [frozenset("abcde")]


def test_without_weights_the_words_alone_decide() -> None:
    assert load_model(None) is PLAIN
    assert groups(find_stories(REPORTS, PLAIN)) == {frozenset("ab"), frozenset("cd"), frozenset("e")}


def test_no_reports_have_no_stories() -> None:
    assert find_stories([], MODEL) == ()


def test_short_texts_that_share_no_more_than_a_place_are_of_two_stories() -> None:
    one, other = report("1", "bakery opened halven"), report("2", "bridge closed halven")
    assert one.words != other.words
    assert len(find_stories([one, other], Linear({"words": 20.0}, 5.0))) == 2
    more = report("3", "old bridge closed halven")
    assert groups(find_stories([one, other, more], Linear({"words": 20.0}, 5.0))) == {
        frozenset("1"),
        frozenset("23"),
    }


def test_a_brief_is_in_the_long_report_and_not_the_other_way_round() -> None:
    brief = TABLE.terms("velmark expels envoys".split())
    long = TABLE.terms("velmark expels envoys of tarsovia after floods in halven".split())
    held = shares_held([brief, long, ()])
    assert held[0, 1] == pytest.approx(1.0, abs=1e-5)
    assert held[1, 0] == pytest.approx(3 / 9, abs=1e-5)
    assert held[0, 2] == held[2, 0] == 0.0
    reversed_order = shares_held([long, brief])
    assert reversed_order[0, 1] == held[1, 0]


def test_a_higher_bar_gives_the_groups_that_linkage_with_it_would_have() -> None:
    draw = np.random.default_rng(1)
    alike = draw.random((12, 12))
    alike = (alike + alike.T) / 2
    low = average_linkage(alike, 0.2)
    for least in (0.3, 0.45, 0.6):
        found = sorted(part.members for group in low for part in parted(group, least))
        assert found == [group.members for group in average_linkage(alike, least)]
