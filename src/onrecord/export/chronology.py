"""What does the timeline of a dossier show: the events on its page that have a day, and which moves have none?"""

from collections.abc import Sequence

from markupsafe import Markup

from onrecord.export.context import Chronology, Held, TimelineLine
from onrecord.export.ledger.entry import Entry
from onrecord.export.ledger.grouping import entries
from onrecord.export.ledger.ledger import replies_to
from onrecord.export.ledger.tellings import Telling, tellings
from onrecord.export.ledger.wording import counted, dated, in_words, plural
from onrecord.export.replies import Replies
from onrecord.export.timeline import Mark, timeline
from onrecord.records.event import Reality

# In the units of the drawing, which are about pixels: for a telephone and for a desk.
WIDTHS = {"timeline-narrow": 340, "timeline-wide": 1100}
MOST = 200  # marks; more is a drawing that nobody can read


def chronology(
    held: Sequence[Held],
    shown: frozenset[str],
    replies: Replies,
    *,
    places: Sequence[int] | None = None,
    most: int = MOST,
) -> Chronology | None:
    """Return the timeline of the events shown, or None where there are none.

    Args:
        shown: the anchors of the events that the page has a line for.
        replies: what the accused say in the reports held.
        places: of these reports among all that are held; from 1 where it is None.
        most: marks that are drawn.
    """
    found = entries(t for t in tellings(held, every=True, places=places) if _anchor(t) in shown)
    placed = [entry for entry in found if entry.when.is_placed]
    loose = [entry for entry in found if not entry.when.is_placed and entry.first.move is not None]
    if not placed and not loose:
        return None
    # The same move told by more reports, and then the one with the more exact date, is kept where there are too many.
    ranked = sorted(range(len(placed)), key=lambda i: (-len(placed[i].reports), placed[i].when.days, i))
    drawn = [_mark(placed[i], replies) for i in sorted(ranked[:most])]
    pictures = [Markup(timeline(drawn, name=name, width=width)) for name, width in WIDTHS.items()] if drawn else []
    lines, rest = (tuple(_line(entry, replies) for entry in some) for some in (placed, loose))
    return Chronology(tuple(pictures), lines, len(drawn), rest)


def _line(entry: Entry, replies: Replies) -> TimelineLine:
    answered = dict.fromkeys(in_words(t.answered) for t in entry.tellings if t.answered is not None)
    return TimelineLine(
        _anchor(entry.tellings[0]),
        dated(entry.when) if entry.when.value else "",
        in_words(entry.first),
        ", ".join(map(counted, entry.quantities)),
        entry.said,
        f"{plural(len(entry.reports), 'report')}: {', '.join(dict.fromkeys(t.file for t in entry.tellings))}",
        entry.tellings[0].passage,
        "; ".join(answered),
        replies_to(entry, replies),
    )


def _mark(entry: Entry, replies: Replies) -> Mark:
    line, reports = _line(entry, replies), len(entry.reports)
    label = (line.words, line.number)
    below = (line.when, line.said, plural(reports, "report") if reports > 1 else "")
    note = (line.when, line.words, line.number, line.said, line.reports, f"“{line.passage}”")
    return Mark(
        " · ".join(filter(None, label)),
        " · ".join(filter(None, below)),
        " · ".join(filter(None, note)),
        entry.when.sides,
        line.anchor,
        set(entry.realities) == {Reality.ACTUAL},
        entry.when.inferred,
    )


def _anchor(telling: Telling) -> str:
    return f"r{telling.place}-e{telling.number}"
