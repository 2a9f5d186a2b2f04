"""What does a decision change about a statement, or put where none was read?"""

from dataclasses import replace

from onrecord.decide.anchors import Range
from onrecord.decide.names import chain_of
from onrecord.decide.values import missed_of, named, one_of
from onrecord.decide.words import GAP, pieces, places
from onrecord.records.change import Change
from onrecord.records.decision import JournalRow, Ruling
from onrecord.records.layout import Paragraph
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import REPORT, UNNAMED, Source, Stance, Statement, StatementKind

OWN_VOICE = frozenset({REPORT, UNNAMED})


def change_of(row: JournalRow, part: str, was: str | None, now: str | None) -> Change:
    """Return what a row of the journal changes about a part of a record."""
    return Change(part, was, now, row.number, row.author, row.at, row.reason)


def words_of(spans: tuple[Span, ...], text: str) -> str:
    """Return the words under spans, their gaps shown."""
    return GAP.join(span.words(text) for span in spans)


def corrected(reading: Reading, statement: Statement, row: JournalRow) -> Statement:
    """Return a statement as a row of the journal says; raise ValueError where its value cannot be used."""
    ruling, value = row.judgement.ruling, row.judgement.value or ""
    if ruling is Ruling.SOURCE:
        return _with_source(reading, statement, named(value), row)
    if ruling is Ruling.STANCE:
        stance = one_of(Stance, value)
        return _noted(replace(statement, stance=stance), row, "stance", statement.stance, stance)
    if ruling is Ruling.BOUNDS:
        return _with_bounds(reading, statement, value, row)
    raise ValueError(f"a statement has no {ruling}")


def added(reading: Reading, place: Range, row: JournalRow) -> Statement:
    """Return the statement that a person found at a place where we had read none."""
    missed, text, report = missed_of(row.judgement.value or ""), reading.report.text, reading.report
    content = report.span(*place)
    cue = _cue(reading, content, missed.cue)
    words = content.words(text)
    made = Statement(
        report.id,
        StatementKind.NARRATION if missed.source == REPORT else StatementKind.SPEECH,
        _source(reading, missed.source, (content, *cue), (), row),
        cue,
        (content,),
        one_of(Stance, missed.stance),
        reason=_by(row),
    )
    return replace(made, changes=(change_of(row, "statement", None, words),))


def agreed(reading: Reading, statement: Statement, row: JournalRow) -> Statement:
    """Return a statement that was missed once and is read now, with source and stance as the person gave them."""
    missed = missed_of(row.judgement.value or "")
    stance = one_of(Stance, missed.stance)
    statement = _with_source(reading, statement, missed.source, row)
    return _noted(replace(statement, stance=stance), row, "stance", statement.stance, stance)


def _noted(statement: Statement, row: JournalRow, part: str, was: str, now: str) -> Statement:
    """Return the statement with one more change, where it is one."""
    if was == now:
        return statement
    return replace(statement, changes=(*statement.changes, change_of(row, part, was, now)))


def _with_source(reading: Reading, statement: Statement, name: str, row: JournalRow) -> Statement:
    if statement.source.name == name:
        return statement
    beside = (*statement.cue, *statement.content)
    source = _source(reading, name, beside, statement.source.spans, row)
    kind = StatementKind.NARRATION if name == REPORT else statement.kind
    if kind is StatementKind.NARRATION and name != REPORT:
        kind = StatementKind.SPEECH
    return _noted(replace(statement, source=source, kind=kind), row, "source", statement.source.name, name)


def _source(reading: Reading, name: str, beside: tuple[Span, ...], had: tuple[Span, ...], row: JournalRow) -> Source:
    """Return the source with the words that name it beside the statement, else with those that we had read for it."""
    chain = chain_of(reading, name)
    where = None if name in OWN_VOICE else _within(reading, beside, name, inside=False)
    spans = () if name in OWN_VOICE else (reading.report.span(*where),) if where else had
    return Source(name, spans, chain.id if chain is not None else None, _by(row))


def _with_bounds(reading: Reading, statement: Statement, value: str, row: JournalRow) -> Statement:
    text = reading.report.text
    found = pieces(text, value, statement.content[0].start)
    if found is None:
        raise ValueError("the words that it is bounded by are not in the report's text")
    content = tuple(reading.report.span(*place) for place in found)
    was, now = (words_of(spans, text) for spans in (statement.content, content))
    changed = replace(statement, content=content)
    if content == statement.content:
        return statement
    return replace(changed, changes=(*statement.changes, change_of(row, "content", was, now)))


def _cue(reading: Reading, content: Span, words: str) -> tuple[Span, ...]:
    if not words:
        return ()
    found = _within(reading, (content,), words, inside=True)
    if found is None:
        raise ValueError(f"the cue “{words[:40]}” does not stand in the paragraph of the words")
    return (Span(content.report, *found),)


def _within(reading: Reading, beside: tuple[Span, ...], words: str, *, inside: bool) -> Range | None:
    """Return where words stand nearest to some spans, in the same paragraphs: outside of them, else perhaps inside."""
    paragraphs = [p.span for p in (reading.of(Paragraph) if reading.has(Paragraph) else ())]
    around = [p for p in paragraphs if any(p.touches(span) for span in beside)] or list(beside)
    start, end = min(span.start for span in around), max(span.end for span in around)
    found = [(start + low, start + high) for low, high in places(reading.report.text[start:end], words)]
    outside = [r for r in found if not any(span.start < r[1] and r[0] < span.end for span in beside)]
    return min(
        outside or (found if inside else []), key=lambda r: min(_apart(r, span) for span in beside), default=None
    )


def _apart(place: Range, span: Span) -> int:
    return max(place[0] - span.end, span.start - place[1])


def _by(row: JournalRow) -> str:
    return f"decided by {row.author} (row {row.number} of the journal)"
