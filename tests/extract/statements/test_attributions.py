"""Tags that lead to the same anchor are one attribution."""

from onrecord.extract.statements.attributions import Attribution, group_tags
from onrecord.records.span import Span
from onrecord.records.tag import Role, Tag

SOURCE, CUE, CONTENT = Role.SOURCE, Role.CUE, Role.CONTENT


def tag(role: Role, start: int, end: int, anchor: int | None, link: float = 0.9) -> Tag:
    return Tag(Span("r", start, end), role, 0.9, anchor, link)


def places(one: Attribution) -> list[list[tuple[int, int]]]:
    return [[(s.start, s.end) for s in spans] for spans in (one.source, one.cue, one.content)]


def test_source_and_contents_join_the_cue_that_they_are_anchored_at() -> None:
    tags = [tag(CONTENT, 0, 9, 15), tag(SOURCE, 10, 14, 15), tag(CUE, 15, 19, 15, 0.7), tag(CONTENT, 20, 40, 15)]
    (one,) = group_tags(tags)
    assert places(one) == [[(10, 14)], [(15, 19)], [(0, 9), (20, 40)]]
    assert one.link == 0.7


def test_an_anchor_inside_of_a_cue_is_the_cue() -> None:
    (one,) = group_tags([tag(CUE, 0, 8, 0), tag(CONTENT, 9, 20, 4)])
    assert places(one) == [[], [(0, 8)], [(9, 20)]]


def test_what_leads_over_a_source_to_the_cue_belongs_to_the_cue() -> None:
    (one,) = group_tags([tag(SOURCE, 0, 5, 6), tag(CUE, 6, 10, 6), tag(CONTENT, 11, 20, 0)])
    assert places(one) == [[(0, 5)], [(6, 10)], [(11, 20)]]


def test_two_cues_are_two_attributions_unless_they_are_pieces_of_one() -> None:
    far = [tag(CUE, 0, 4, 0), tag(CONTENT, 5, 60, 0), tag(CUE, 61, 65, 0), tag(CONTENT, 66, 80, 61)]
    assert [one.cue[0].start for one in group_tags(far)] == [0, 61]
    near = [tag(CUE, 0, 3, 0), tag(CUE, 9, 14, 0), tag(CONTENT, 15, 30, 0)]
    assert [len(one.cue) for one in group_tags(near)] == [2]
    unsure = [tag(CUE, 0, 3, 0), tag(CUE, 9, 14, 0, 0.3), tag(CONTENT, 15, 30, 0)]
    assert [len(one.cue) for one in group_tags(unsure)] == [1]


def test_an_attribution_without_content_is_none_and_a_content_alone_is_one() -> None:
    assert group_tags([tag(SOURCE, 0, 5, 6), tag(CUE, 6, 10, 6)]) == []
    assert [places(one) for one in group_tags([tag(CONTENT, 0, 30, None)])] == [[[], [], [(0, 30)]]]


def test_tags_that_lead_to_each_other_are_one_attribution_and_end() -> None:
    (one,) = group_tags([tag(CONTENT, 0, 9, 10), tag(SOURCE, 10, 14, 0)])
    assert places(one)[2] == [(0, 9)]


def test_an_anchor_between_the_tags_is_none() -> None:
    assert [places(one)[2] for one in group_tags([tag(CONTENT, 10, 20, 3)])] == [[(10, 20)]]


def test_a_source_far_from_the_one_that_is_joined_best_or_joined_by_little_is_another_s() -> None:
    cue, content = tag(CUE, 20, 24, 20), tag(CONTENT, 25, 60, 20)
    near, weak, far = tag(SOURCE, 0, 4, 20, 0.9), tag(SOURCE, 6, 9, 20, 0.1), tag(SOURCE, 140, 150, 20, 0.8)
    (one,) = group_tags([near, weak, cue, content, far])
    assert places(one)[0] == [(0, 4)]


def test_pieces_of_a_source_that_a_blank_parts_are_one() -> None:
    (one,) = group_tags([tag(SOURCE, 0, 4, 9), tag(SOURCE, 5, 8, 9), tag(CUE, 9, 12, 9), tag(CONTENT, 13, 30, 9)])
    assert places(one)[0] == [(0, 8)]
