"""What the tagger's scores say: spans of one role that begin where they begin, and what they are linked to."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.pieces import LOWER, Piece, Window
from onrecord.annotate.tags import BEGIN, LABELS, find_tags
from onrecord.records.tag import Role, Tag

OUTSIDE = 0
SOURCE, CUE, CONTENT = (BEGIN[role] for role in (Role.SOURCE, Role.CUE, Role.CONTENT))


def window(words: str, fresh: int = 1) -> Window:
    """Return a window of words, one piece each; "|" ends a paragraph, "##" goes on with the word before."""
    pieces, place = [Piece(2, 0, 0, 0)], 0
    for word in words.split():
        if word == "|":
            pieces.append(Piece(3, 0, place, place))
            continue
        place += 0 if word.startswith("##") else 1
        size = len(word.removeprefix("##"))
        pieces.append(Piece(9, LOWER, place, place + size, word.startswith("##")))
        place += size
    return Window(tuple(pieces), fresh)


def scores(labels: list[int], sure: float = 0.9) -> Any:
    """Return log-probabilities that favour one label for each piece."""
    made = np.full((len(labels), LABELS), (1 - sure) / (LABELS - 1))
    made[np.arange(len(labels)), labels] = sure
    return np.log(made)


def points(size: int, to: int) -> Any:
    """Return anchor probabilities of which nearly all lie on one piece."""
    made = np.full((size, size), 0.1 / (size - 1))
    made[:, to] = 0.9
    return made


def found(given: Window, labels: list[int], to: int = 2) -> list[Tag]:
    return find_tags("r", given, scores(labels), points(len(labels), to))


def test_neighbours_of_one_role_are_one_tag_that_is_linked_to_the_cue() -> None:
    tags = found(window("Toren said he left"), [OUTSIDE, SOURCE, CUE, CONTENT, CONTENT + 1])
    assert [(t.role, t.span.start, t.span.end) for t in tags] == [
        (Role.SOURCE, 1, 6),
        (Role.CUE, 7, 11),
        (Role.CONTENT, 12, 19),
    ]
    assert {t.anchor for t in tags} == {7}
    assert all(t.link == pytest.approx(0.9) and t.score >= 0.9 for t in tags)


def test_a_begin_parts_two_neighbours_of_one_role() -> None:
    tags = found(window("they left we stay"), [OUTSIDE, CONTENT, CONTENT + 1, CONTENT, CONTENT + 1], to=1)
    assert [(t.span.start, t.span.end) for t in tags] == [(1, 10), (11, 18)]


def test_an_inside_label_never_follows_another_role() -> None:
    unlikely = scores([OUTSIDE, SOURCE, CONTENT + 1, CONTENT + 1])
    (first, *_) = find_tags("r", window("Toren left early"), unlikely, points(4, 1))
    assert first.role in {Role.SOURCE, Role.CONTENT}
    assert all(t.role != Role.CUE for t in find_tags("r", window("Toren left early"), unlikely, points(4, 1)))


def test_a_word_is_tagged_whole() -> None:
    (tag,) = found(window("Bren ##ik left"), [OUTSIDE, SOURCE, OUTSIDE, OUTSIDE], to=1)
    assert (tag.span.start, tag.span.end) == (1, 7)


def test_a_tag_ends_with_its_paragraph_and_its_parts_share_an_anchor() -> None:
    tags = found(window("said we left | we stay"), [0, CUE, CONTENT, CONTENT + 1, 0, CONTENT + 1, CONTENT + 1], to=1)
    assert [t.role for t in tags] == [Role.CUE, Role.CONTENT, Role.CONTENT]
    assert {t.anchor for t in tags} == {1}


def test_an_anchor_outside_of_the_window_is_none() -> None:
    (tag,) = found(window("we stay"), [OUTSIDE, CONTENT, CONTENT + 1], to=0)
    assert tag.anchor is None


def test_words_that_were_read_before_are_not_tagged_again() -> None:
    tags = found(window("Toren said | we left", fresh=4), [0, SOURCE, CUE, 0, CONTENT, CONTENT + 1])
    assert [t.role for t in tags] == [Role.CONTENT]
    assert tags[0].anchor == 7


@given(st.data())
def test_any_scores_give_tags_in_order_that_do_not_overlap_and_are_anchored_at_one_of_them(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(["Toren", "said", "##s", "|", "“", "we"]), max_size=14))
    given_window = window(" ".join(words))
    size = len(given_window.pieces)
    random = np.random.default_rng(data.draw(st.integers(0, 2**32 - 1)))
    tags = find_tags("r", given_window, np.log(random.dirichlet(np.ones(LABELS), size)), random.random((size, size)))
    ends = [0, *(t.span.end for t in tags)]
    assert all(end <= t.span.start < t.span.end for end, t in zip(ends, tags, strict=False))
    starts = {None, *(t.span.start for t in tags)}
    assert all(t.anchor in starts for t in tags)
