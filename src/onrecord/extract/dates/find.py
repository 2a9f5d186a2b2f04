"""When did an event happen, by the words of its own clause?

Reach for `find_date` with the word that an event was read from. It refuses to lend an event the date of another: "said
on Wednesday it had closed the mission" dates the saying, "diplomats accredited in 2029" the accreditation.
"""

from collections.abc import Iterable, Sequence

from onrecord.extract.dates.anchor import Anchor
from onrecord.extract.dates.belonging import is_ambiguous, sentence_of, steps_to
from onrecord.extract.dates.expression import Expression, Kind
from onrecord.extract.dates.expressions import find_expressions
from onrecord.extract.dates.known import Known, find_known
from onrecord.extract.dates.resolve import Resolved, resolve
from onrecord.extract.dates.tenses import Tense, tense_of
from onrecord.extract.dates.years import one_of_several_weekdays, year_by_known
from onrecord.lexicon import AnchorTable
from onrecord.records.event import Dating
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

_REACH = 500  # characters around a word: a sentence of a legal text may be longer, its dates are not about this word
_NONE_KNOWN = AnchorTable(())


def find_date(
    parse: Parse,
    text: str,
    report_dates: Anchor,
    token: Token,
    clause: Span,
    *,
    known: AnchorTable = _NONE_KNOWN,
) -> Dating:
    """Return the date of the event that a word tells.

    Args:
        clause: the event's; the rest of the sentence is looked at too, as far as it is about the word.
        known: dates from outside, for what can only be inferred.
    """
    sentence = sentence_of(parse, token)
    low = max(min(sentence[0].start, clause.start), token.start - _REACH)
    high = min(max(sentence[-1].end, clause.end), token.end + _REACH)
    tense = tense_of(parse, token)
    fitting = _nearest(parse, token, find_expressions(text, low, high))
    dating = _proved(parse.report, text, [(e, _resolve(text, e, report_dates, tense)) for e in fitting])
    if dating.proved is None:
        # What happened "since" a known day happened by the day of writing.
        written = report_dates.written if tense == Tense.PAST else None
        counted = find_known(text, low, high, known, written[1] if written else None) if known.rows else ()
        return _inferred(parse, text, token, counted) or dating
    return year_by_known(text, dating, known) if dating.proved.startswith("XXXX-") else dating


def _nearest(parse: Parse, token: Token, found: Iterable[Expression]) -> list[Expression]:
    """Return the expressions that belong to a word most closely."""
    steps = [
        (steps_to(parse, token, e.start, e.end), e)
        for e in found
        if (e.year is None or not is_ambiguous(parse, token, e.start)) and not _is_a_person(parse, e)
    ]
    ranks = {rank for rank, _ in steps if rank is not None}
    return [e for rank, e in steps if rank is not None and rank == min(ranks)]


def _is_a_person(parse: Parse, expression: Expression) -> bool:
    """Return whether a month alone was taken for somebody's name: "ordered by May"."""
    month = expression.first or expression
    if month.kind != Kind.MONTH or month.year is not None:
        return False
    return any(label == "PERSON" and low < month.end and month.start < high for low, high, label in parse.names)


def _resolve(text: str, expression: Expression, anchor: Anchor, tense: Tense) -> Resolved:
    found = resolve(expression, anchor, tense)
    return one_of_several_weekdays(text, expression, found)


def _proved(report: str, text: str, found: Sequence[tuple[Expression, Resolved]]) -> Dating:
    """Return what the fitting expressions prove together: one date, or none where they differ."""
    if not found:
        return Dating(reason="no date stands in the clause")
    proving = [(e, r) for e, r in found if r.proved is not None]
    if not proving:
        spans = tuple(Span(report, e.start, e.end) for e, _ in found)
        return Dating(passages=spans, reason="; ".join(f"“{text[e.start : e.end]}”: {r.reason}" for e, r in found))
    values = {r.proved: r for _, r in proving}
    narrowest = next((v for v, r in values.items() if all(_within(r, other) for other in values.values())), None)
    if narrowest is None:
        return Dating(reason=f"the clause names {len(values)} dates that fit equally")
    resting = [(e, r) for e, r in proving if r.proved == narrowest]
    spans = tuple(Span(report, e.start, e.end) for e, _ in resting)
    e, r = resting[0]
    return Dating(proved=narrowest, passages=spans, reason=f"“{text[e.start : e.end]}”: {r.reason}")


def _within(narrow: Resolved, wide: Resolved) -> bool:
    if narrow.proved == wide.proved:
        return True
    if narrow.stretch is None or wide.stretch is None or not narrow.stretch.is_dated:
        return False
    return wide.stretch.is_dated and narrow.stretch.within(wide.stretch)


def _inferred(parse: Parse, text: str, token: Token, counted: Iterable[Known]) -> Dating | None:
    """Return the date that a known one gives, where the clause counts from it; None where it counts from several."""
    fitting: list[Known] = [
        one
        for one in counted
        if not one.start <= token.start < one.end and steps_to(parse, token, one.start, one.end) is not None
    ]
    if len({one.stretch.edtf for one in fitting}) != 1:
        return None
    one = fitting[0]
    return Dating(
        inferred=one.stretch.edtf,
        passages=(Span(parse.report, one.start, one.end),),
        anchors=(one.row.name,),
        assumptions=(one.assumption,),
        reason=f"“{text[one.start : one.end]}”: counted from a known date",
    )
