"""Which tagged words make up one attribution: a cue, who is said to say it, and what?

Reach for it where the tagger has read a report. Tags that lead to the same anchor belong together; what leads nowhere
stays by itself, for the rules over quotations and speakers to place.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.span import Span
from onrecord.records.tag import Role, Tag

SURE, NEAR = 0.5, 15  # the least link, and the most characters, between two pieces of one cue
WEAK, BESIDE = 0.2, 60  # the least link, and the most characters, of a second tag that names a source


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that the tagger read as one attribution, each role in text order.

    Args:
        link: the least probability by which one of them was joined to the others.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    link: float


def group_tags(tags: Sequence[Tag]) -> list[Attribution]:
    """Return the attributions of a report in the order of their anchors; those without content are left out.

    Args:
        tags: of one report, in text order, not overlapping.
    """
    starts = [tag.span.start for tag in tags]
    groups: dict[int, list[Tag]] = {}
    for index in range(len(tags)):
        groups.setdefault(_root(tags, starts, index), []).append(tags[index])
    _share(groups)
    made = (_attribution(group) for _, group in sorted(groups.items()))
    return [attribution for attribution in made if attribution.content]


def _share(groups: dict[int, list[Tag]]) -> None:
    """Give a cue that is left without content the content behind it, where another cue has that to spare."""
    contents = {tag.span.start: root for root, group in groups.items() for tag in group if tag.role == Role.CONTENT}
    for group in groups.values():
        if any(tag.role == Role.CONTENT for tag in group) or group[-1].role != Role.CUE:
            continue
        behind = group[-1].span.end + 1
        giver = groups[contents[behind]] if behind in contents else []
        spare = [tag for tag in giver if tag.role == Role.CONTENT]
        taken = next((tag for tag in spare if tag.span.start == behind), None)
        if taken is not None and len(spare) > 1:
            giver.remove(taken)
            group.append(taken)


def _root(tags: Sequence[Tag], starts: Sequence[int], index: int) -> int:
    """Return the index of the tag that a tag leads to, over others that lead on; of a circle, the first on the way."""
    seen: set[int] = set()
    while index not in seen:
        seen.add(index)
        there = _led_to(tags, starts, index)
        if there is None or (tags[index].role == Role.CUE and not _is_piece(tags[index], tags[there])):
            return index
        index = there
    return index


def _led_to(tags: Sequence[Tag], starts: Sequence[int], index: int) -> int | None:
    """Return the index of the tag that stands at a tag's anchor, or None."""
    anchor = tags[index].anchor
    there = bisect_right(starts, anchor) - 1 if anchor is not None else -1
    return there if there >= 0 and anchor is not None and anchor < tags[there].span.end else None


def _is_piece(tag: Tag, other: Tag) -> bool:
    """Return whether two tags of a cue are pieces of one: every attribution has one cue, of words close together."""
    first, second = sorted((tag.span, other.span))
    return other.role == Role.CUE and tag.link >= SURE and second.start - first.end <= NEAR


def _attribution(tags: Sequence[Tag]) -> Attribution:
    def spans(role: Role) -> tuple[Span, ...]:
        return tuple(tag.span for tag in tags if tag.role == role)

    source = _joined([tag.span for tag in _beside_the_surest([tag for tag in tags if tag.role == Role.SOURCE])])
    return Attribution(source, spans(Role.CUE), spans(Role.CONTENT), min(tag.link for tag in tags))


def _beside_the_surest(sources: Sequence[Tag]) -> list[Tag]:
    """Return the tags of a source that stand beside the one that is joined best: "the envoy" and "his deputy"."""
    surest = max(sources, key=lambda tag: tag.link, default=None)
    if surest is None:
        return []
    sure = [tag for tag in sources if tag.link >= WEAK or tag is surest]
    return [tag for tag in sure if max(tag.span.start - surest.span.end, surest.span.start - tag.span.end) <= BESIDE]


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans with those made one that nothing but a blank parts: "the newspaper" and "Q"."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(span.report, joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
