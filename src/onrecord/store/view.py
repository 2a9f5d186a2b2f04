"""What does a desk hold?

    with View(desk) as view:
        for reading in view.readings():
            ...

Read only, as many at once as you like, beside a writer. Each call sees one moment of the desk; texts are streamed.
"""

from collections.abc import Collection, Iterable, Iterator
from types import TracebackType
from typing import Self

from sqlalchemy import select

from onrecord.decide.happenings import StoryTie
from onrecord.decide.identity import Tie
from onrecord.decide.overlay import Orphan, Overlaid, lay_over
from onrecord.errors import DeskDamaged, NotHeld
from onrecord.records.decision import JournalRow
from onrecord.records.document import Arrival, Document, Location, Medium, Reason, Refusal
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.parse import Parse
from onrecord.records.progress import Done
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.tag import Tag
from onrecord.store import decided, documents, forgetting, fulltext, lists, schema
from onrecord.store.answers import Hit, NameHit, ReportLine
from onrecord.store.beside import Beside
from onrecord.store.desk import Desk
from onrecord.store.engine import reading
from onrecord.store.integrity import problems
from onrecord.store.journal_file import Checked
from onrecord.store.layers import LAYERS
from onrecord.store.lookup import number_of
from onrecord.store.migrations import require
from onrecord.store.naming import named
from onrecord.store.passages import passage
from onrecord.store.readings import given_of, locations_of, reading_of

# What pages and decisions go by: all layers but those that only steps read.
SHOWN = frozenset(LAYERS) - {Parse, Tag, Fingerprint}


class View(Beside):
    """A reader of a desk; close it, or use it as a block.

    Raises:
        DeskMissing, DeskDamaged, DeskError: the desk cannot be read.
    """

    def __init__(self, desk: Desk) -> None:
        desk.require()
        self.desk = desk
        self._engine = reading(desk.database)
        try:
            with self._engine.begin() as connection:
                require(connection, desk)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def reports(self) -> list[ReportLine]:
        """Return a line for each report, by first location, then id."""
        with self._engine.begin() as connection:
            return lists.lines(connection)

    def reading(self, reference: str, only: Collection[type] | None = None) -> Reading:
        """Return a report with all layers that were made.

        Args:
            reference: an id, the beginning of one, or the path of the file.
            only: the layers to load; all where it is None.

        Raises:
            NotHeld, Ambiguous: no report is meant, or several.
        """
        with self._engine.begin() as connection:
            return reading_of(connection, number_of(connection, reference), only)

    def readings(self, only: Collection[type] | None = None, among: Collection[str] | None = None) -> Iterator[Reading]:
        """Yield all that was read, by first location, then id; one text is held at a time.

        Args:
            only: the layers to load; all where it is None.
            among: the ids of the reports to read; all where it is None.
        """
        with self._engine.begin() as connection:
            numbers = lists.ordered(connection)
        for number, identity in numbers:
            if among is not None and identity not in among:
                continue
            # A transaction each, so that a long export never keeps a writer's log from being emptied.
            with self._engine.begin() as connection:
                there = select(schema.report.c.number).where(schema.report.c.id == identity)
                if connection.scalar(there) != number:  # forgotten meanwhile
                    continue
                found = reading_of(connection, number, only)
            yield found

    def marks(self, report_ids: Iterable[str]) -> dict[str, dict[str, Done]]:
        """Return the done-marks of reports, by report and step; reports without any are left out."""
        with self._engine.begin() as connection:
            return lists.marks(connection, list(report_ids))

    def arrival(self, report_id: str) -> Arrival:
        """Return a report as it came in, from its stored document, to be read again.

        Raises:
            NotHeld: there is no such report.
            DeskDamaged: its document is missing or changed.
        """
        table = schema.report
        with self._engine.begin() as connection:
            row = connection.execute(
                select(table.c.number, table.c.document, table.c.medium, table.c.given).where(table.c.id == report_id)
            ).first()
            if row is None:
                raise NotHeld(f"the desk holds no report {report_id[:12]}; `onrecord status` lists those it holds")
            places = locations_of(connection, row.number)
        data = documents.held(self.desk.documents, row.document)
        document = Document(row.document, len(data), Medium(row.medium))
        return Arrival(document, data, places[0] if places else Location("-"), given_of(row.given))

    def refusals(self) -> list[Refusal]:
        """Return what could not become a report, and why, by location."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(schema.refusal)).all()
        found = [Refusal(Location(r.path, r.line or None), Reason(r.reason), r.detail) for r in rows]
        return sorted(found, key=lambda refusal: (refusal.location.path, refusal.location.line or 0))

    def failures(self) -> list[Done]:
        """Return the marks that say why a step failed on a report."""
        with self._engine.begin() as connection:
            return lists.failures(connection)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Return the reports that hold all words, the best first, each with a passage.

        Args:
            words: words, "exact phrases" and beginnings with a star (expel*); nothing else has a meaning.
        """
        with self._engine.begin() as connection:
            return [_hit(found) for found in fulltext.search(connection, words, limit)]

    def names(self, text: str) -> list[NameHit]:
        """Return the chains, across reports, with a name or alias that is this text or holds all its words."""
        with self._engine.begin() as connection:
            return named(connection, text)

    def journal(self) -> list[JournalRow]:
        """Return the decisions of people, in order."""
        with self._engine.begin() as connection:
            return decided.journal_rows(connection)

    def decided(self, reference: str) -> Overlaid:
        """Return a report with what people decided about it; raise what `reading` raises."""
        with self._engine.begin() as connection:
            return decided.overlaid(connection, number_of(connection, reference))

    def all_decided(
        self, only: Collection[type] | None = None, among: Collection[str] | None = None
    ) -> Iterator[Reading]:
        """Yield all that was read as people have decided, in the order of `readings`.

        Args:
            only: the layers to load, `SHOWN` or more of them; all where it is None.
            among: the ids of the reports to read; all where it is None.
        """
        with self._engine.begin() as connection:
            rows = decided.by_report(decided.in_force(decided.journal_rows(connection)))
        for read in self.readings(only, among):
            yield lay_over(read, rows.get(read.report.id, ())).reading

    def orphans(self) -> list[Orphan]:
        """Return the decisions in force that are about nothing that is read now, and why."""
        with self._engine.begin() as connection:
            return decided.orphans(connection)

    def ties(self) -> list[Tie]:
        """Return what people have said of names in force, each with the chains that it is about now."""
        with self._engine.begin() as connection:
            return decided.ties(connection)

    def story_ties(self) -> list[StoryTie]:
        """Return what people have said of the stories of two reports, in force."""
        with self._engine.begin() as connection:
            return decided.story_ties(connection)

    def check_journal(self) -> Checked:
        """Return the journal as far as it can be read, and what is wrong with it."""
        with self._engine.begin() as connection:
            return decided.check(connection)

    def counts(self) -> dict[str, int]:
        """Return how many there are of everything, records by layer."""
        with self._engine.begin() as connection:
            return lists.counts(connection)

    def integrity(self) -> list[str]:
        """Return what is wrong with the desk, one line each; every document is hashed."""
        found: list[str] = []
        try:
            with self._engine.begin() as connection:
                found.extend(problems(connection, self.desk))
        except DeskDamaged as damage:
            found.append(str(damage))
        return found

    def locations(self, report_id: str) -> list[Location]:
        """Return where a report was found."""
        with self._engine.begin() as connection:
            return locations_of(connection, number_of(connection, report_id))

    def versions_of(self, url: str) -> list[ReportLine]:
        """Return the reports with this url: more than one document is one report that was changed."""
        with self._engine.begin() as connection:
            return lists.lines(connection, schema.report.c.url == url)

    def forgotten(self, report_id: str, document: str) -> bool:
        """Return whether a report, or the bytes that it is made of, was forgotten and is not held otherwise."""
        with self._engine.begin() as connection:
            return forgetting.forgotten(connection, report_id, document)


def _hit(found: fulltext.Found) -> Hit:
    start, end = passage(found.text, found.matches)
    matches = tuple(Span(found.id, *match) for match in found.matches if start <= match[0] and match[1] <= end)
    return Hit(found.id, found.title, Span(found.id, start, end), found.text[start:end], matches)
