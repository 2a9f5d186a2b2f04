"""The timeline of a dossier: SVG that needs no script, drawn from rows.

A day is a point, a stretch of days a bar, an open side an arrow, and so is one that lies far beyond what else is drawn.
What is said to have happened is filled, what is alleged, denied or to come is hollow, and an inferred date is dashed.
Each mark is a link to its line. The mistake refused is to put an uncertain event on one day.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from xml.sax.saxutils import escape, quoteattr

from onrecord.text.edtf import Bounds
from onrecord.text.inert import one_line
from onrecord.text.ticks import ticks

MARGIN = 12.0
AXIS = 30.0  # the height of the axis with its words
LANE = 50.0
BAR, RADIUS = 9.0, 4.5  # the height of a bar; the radius of a point
NARROWEST = 9.0  # how wide a bar is drawn at least
GAP = 14.0  # between two marks of one lane
FONT, SMALL = 13.0, 11.0  # of the label, and of the line below it
TICK = 78.0  # the room of a day's label on the axis
BEFORE_AND_AFTER = 0.03  # of the whole time, left free on each side of it
LAST = date.max.toordinal()
# Days of a stretch that sets the time that is drawn; how many of these there must be; days off that are never cut.
SHORT, FEWEST, NEAR = 92, 3, 31
NARROW_LETTERS = frozenset("fijlrtI.,:;'|!()[]- ")


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the timeline.

    Args:
        label, below: the two lines that are written at the mark, cut where they are too long: what was done, and when
            and on whose word.
        note: all of it, for whoever points at the mark.
        sides: its first and last day; None for a side that is open, but not for both.
        anchor: of the line on the page that the mark leads to.
        actual: whether it is said to have happened; inferred: whether its date is.
    """

    label: str
    below: str
    note: str
    sides: Bounds
    anchor: str
    actual: bool = True
    inferred: bool = False


def timeline(marks: Sequence[Mark], *, name: str, width: int, title: str = "Timeline") -> str:
    """Return the marks as SVG; the same marks give the same drawing.

    Args:
        name: what its ids start with; two drawings on a page have different ones.
        width: of the drawing in its own units, which are pixels where it is not scaled.

    Raises:
        ValueError: there are no marks, or one has no day at all.
    """
    axis = _Axis.around(marks, width)
    placed = [_place(mark, axis) for mark in marks]
    lanes = _lanes(placed)
    height = AXIS + LANE * (max(lanes) + 1) + MARGIN / 2
    about = f"{len(marks)} events from {axis.named[0]} to {axis.named[1]}; each leads to its line."
    return "".join(
        (
            f'<svg class={quoteattr(name)} viewBox="0 0 {width} {height:g}" role="group" ',
            f"aria-labelledby={quoteattr(f'{name}-title {name}-desc')}>",
            f"<title id={quoteattr(f'{name}-title')}>{_words(title)}</title>",
            f"<desc id={quoteattr(f'{name}-desc')}>{_words(about)}</desc>",
            *_drawn_axis(axis, height),
            *(_drawn(item, AXIS + LANE * lane) for item, lane in zip(placed, lanes, strict=True)),
            "</svg>",
        )
    )


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where on the drawing a day stands.

    Args:
        first, last: ordinals of the days at its ends; named: the first and last day of the events, in ISO 8601.
    """

    first: int
    last: int
    width: float
    named: tuple[str, str]

    @classmethod
    def around(cls, marks: Sequence[Mark], width: int) -> "_Axis":
        days = [side for mark in marks for side in mark.sides if side is not None]
        if not days or any(mark.sides == (None, None) for mark in marks):
            raise ValueError("a timeline needs marks, each with at least one day")
        start, end = _ends(marks)
        room = max(3, round((end - start).days * BEFORE_AND_AFTER))
        first, last = max(1, start.toordinal() - room), min(LAST, end.toordinal() + room)
        return cls(first, last, width, (min(days).isoformat(), max(days).isoformat()))

    def cut(self, sides: Bounds) -> Bounds:
        """Return the sides of a mark as they are drawn: open where they lie beyond the drawing."""
        low, high = sides
        beyond = (low is not None and low.toordinal() < self.first, high is not None and high.toordinal() > self.last)
        return (None if beyond[0] else low, None if beyond[1] else high)

    def x(self, day: float) -> float:
        """Return where a day begins."""
        return MARGIN + (day - self.first) * (self.width - 2 * MARGIN) / (self.last + 1 - self.first)


def _ends(marks: Sequence[Mark]) -> tuple[date, date]:
    """Return from when to when is drawn: a long bar is cut, but nothing is left out altogether."""
    days = [side for mark in marks for side in mark.sides if side is not None]
    short = [(low, high) for low, high in (mark.sides for mark in marks) if low and high and (high - low).days <= SHORT]
    if len(short) < FEWEST:
        return min(days), max(days)
    start, end = min(low for low, _ in short), max(high for _, high in short)
    reach = timedelta(max(NEAR, (end - start).days))
    near = {day for day in days if abs(start - day) <= reach or abs(day - end) <= reach or start <= day <= end}
    near |= {day for mark in marks if near.isdisjoint(mark.sides) for day in mark.sides if day is not None}
    return min(near), max(near)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark with its place: of the drawn mark, and of its words, which never leave the drawing."""

    mark: Mark
    sides: Bounds
    left: float
    right: float
    label: str
    below: str
    words_left: float
    end: float

    @property
    def start(self) -> float:
        return min(self.left, self.words_left)


def _place(mark: Mark, axis: _Axis) -> _Placed:
    low, high = sides = axis.cut(mark.sides)
    left = axis.x(low.toordinal()) if low is not None else MARGIN
    right = axis.x(high.toordinal() + 1) if high is not None else axis.width - MARGIN
    if right - left < NARROWEST:
        middle = min(max((left + right) / 2, MARGIN + NARROWEST / 2), axis.width - MARGIN - NARROWEST / 2)
        left, right = middle - NARROWEST / 2, middle + NARROWEST / 2
    room = axis.width - 2 * MARGIN
    label, below = cut(one_line(mark.label), room, FONT), cut(one_line(mark.below), room, SMALL)
    long = max(_length(label, FONT), _length(below, SMALL))
    words_left = max(MARGIN, min(left, axis.width - MARGIN - long))
    return _Placed(mark, sides, left, right, label, below, words_left, max(right, words_left + long))


def _lanes(placed: Sequence[_Placed]) -> list[int]:
    """Return the lane of each mark: the first in which it touches no other, so that they go down as time goes on."""
    lanes: list[list[_Placed]] = []
    found = []
    for item in placed:
        free = (n for n, lane in enumerate(lanes) if all(_is_clear(item, other) for other in lane))
        place = next(free, len(lanes))
        lanes[place : place + 1] = [[*(lanes[place] if place < len(lanes) else ()), item]]
        found.append(place)
    return found


def _is_clear(one: _Placed, other: _Placed) -> bool:
    return one.end + GAP <= other.start or other.end + GAP <= one.start


# -------------------------------------------------------------------------------------------- drawing


def _drawn_axis(axis: _Axis, height: float) -> Iterator[str]:
    most = max(2, int((axis.width - 2 * MARGIN) / TICK))
    yield '<g class="axis">'
    for day, label in ticks(axis.first, axis.last, most):
        x = axis.x(day)
        start = min(x, axis.width - _length(label, SMALL))
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{AXIS - 10:g}" y2="{height:g}"/>'
        yield f'<text x="{start:.1f}" y="{AXIS - 16:g}">{label}</text>'
    yield "</g>"


def _drawn(item: _Placed, top: float) -> str:
    mark = item.mark
    kinds = ["mark", "actual" if mark.actual else "unsure", *(["inferred"] if mark.inferred else [])]
    y = top + LANE - BAR - 8
    return (
        f'<a href={quoteattr(f"#{mark.anchor}")} class="{" ".join(kinds)}"><title>{_words(mark.note)}</title>'
        f'<text x="{item.words_left:.1f}" y="{top + FONT:g}">{_words(item.label)}</text>'
        f'<text class="below" x="{item.words_left:.1f}" y="{top + FONT + SMALL + 3:g}">{_words(item.below)}</text>'
        f"{_shape(item, y)}</a>"
    )


def _shape(item: _Placed, y: float) -> str:
    low, high = item.sides
    if low == high:
        return f'<circle cx="{(item.left + item.right) / 2:.1f}" cy="{y + BAR / 2:g}" r="{RADIUS:g}"/>'
    head = BAR / 2
    corners = [(item.left + head, y), (item.left, y + head)] if low is None else [(item.left, y)]
    corners += [(item.left + head, y + BAR)] if low is None else [(item.left, y + BAR)]
    if high is None:
        corners += [(item.right - head, y + BAR), (item.right, y + head), (item.right - head, y)]
    else:
        corners += [(item.right, y + BAR), (item.right, y)]
    return f'<polygon points="{" ".join(f"{x:.1f},{y:g}" for x, y in corners)}"/>'


# --------------------------------------------------------------------------------------------- words


def _words(text: str) -> str:
    return escape(one_line(text))


def _length(text: str, size: float) -> float:
    """Return about how long a text is drawn, rather too long than too short."""
    return sum(map(_letter, text)) * size


def _letter(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in NARROW_LETTERS:
        return 0.36
    if letter in "mwMW@—→…":
        return 0.98
    return 0.74 if letter.isupper() else 0.58


def cut(text: str, room: float, size: float) -> str:
    """Return as much of a text as there is room for, with a sign where it is cut."""
    if _length(text, size) <= room:
        return text
    left = room - _length("…", size)
    for place, letter in enumerate(text):
        left -= _letter(letter) * size
        if left < 0:
            return f"{text[:place].rstrip()}…"
    return text
