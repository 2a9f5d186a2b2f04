"""Who writes to a desk?

    with Writer(desk) as writer:
        writer.keep(arrival, report)
        writer.record([(reading.report, reading.layers, marks)])

One writer at a time. Each method is one transaction: a process killed at any moment leaves all of it or nothing.
"""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, delete

from onrecord.errors import DeskLocked
from onrecord.records.decision import JournalRow, Judgement
from onrecord.records.document import Arrival, Location, Medium, Refusal
from onrecord.records.progress import Done
from onrecord.records.reading import Reworked
from onrecord.store import decisions, documents, exchange, forgetting, kinships, rows, schema
from onrecord.store.chains import Chains
from onrecord.store.desk import Desk
from onrecord.store.engine import durable, writing
from onrecord.store.exchange import Taken
from onrecord.store.migrations import migrate
from onrecord.store.rows import Outcome

# Files and folders; a run that keeps more than this without recording waits for the disk in between.
_UNSYNCED = 1000


class Writer:
    """The one that writes to a desk, for as long as its block runs.

    Raises:
        DeskMissing, DeskLocked, DeskDamaged, DeskError: on entering, where the desk cannot be written.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._engine: Engine
        self._exit = ExitStack()
        # The media of reports that were kept and are to be recorded yet, where they may not be those stored: a text
        # renamed from .txt to .md is the same report, to be read in another way.
        self._media: dict[str, Medium] = {}
        self._refused: set[Location] = set()
        # Documents that the disk may not have yet; it has them before any mark says that they were read.
        self._unsynced: set[Path] = set()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.enter_context(self.desk.lock())
            Desk.create(self.desk.root)
            documents.clear_incoming(self.desk.documents)
            self._engine = writing(self.desk.database)
            stack.callback(self._engine.dispose)
            migrate(self._engine, self.desk)
            with suppress(DeskLocked):  # somebody still reads; a later writer tries again
                forgetting.wipe(self._engine, self.desk)
            stack.callback(self._sync)
            self._exit = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._exit.close()

    def keep(self, arrival: Arrival, report_id: str) -> None:
        """Keep a document, its report and where it was found; each of them once, a further location beside the first.

        A report that is kept has no text yet: that comes with `record`. Whatever refusal its location had is gone.
        """
        self._unsynced |= documents.keep(self.desk.documents, arrival.document.sha256, arrival.data)
        if len(self._unsynced) > _UNSYNCED:
            self._sync()
        with self._engine.begin() as connection:
            if rows.keep(connection, arrival, report_id):
                self._media.setdefault(report_id, arrival.document.medium)

    def refuse(self, refusal: Refusal) -> None:
        """Record that an input could not become a report.

        The first refusal at a location takes the place of those from before this block; a file may have several.
        """
        first = refusal.location not in self._refused
        with self._engine.begin() as connection:
            if first:
                rows.accept(connection, refusal.location)
            rows.refuse(connection, refusal)
        self._refused.add(refusal.location)

    def accept(self, location: Location) -> None:
        """Take back the refusal of a location, if there is one."""
        with self._engine.begin() as connection:
            rows.accept(connection, location)

    def record(self, outcomes: Iterable[Outcome]) -> None:
        """Write what steps made, with their done-marks, all in one transaction.

        Args:
            outcomes: for each report the text if it was read anew (else None), the layers to replace, and the marks.
                A layer that is not named stays, unless the text has changed. A failure is a mark that says why.

        Raises:
            NotHeld: a report was not kept before; nothing is written.
        """
        recorded: set[str] = set()
        self._sync()
        with self._engine.begin() as connection:
            rows.record(connection, _noting(outcomes, recorded), self._media)
        for identity in recorded:
            self._media.pop(identity, None)

    def rework(self, outcomes: Iterable[tuple[Reworked, Done]]) -> None:
        """Write what a corpus step made of reports and their neighbours, with its done-marks, all in one transaction.

        Raises:
            NotHeld: a record is of a report that the desk does not hold; nothing is written.
        """
        with self._engine.begin() as connection:
            for made, mark in outcomes:
                kinships.rework(connection, made)
                rows.record(connection, [(None, {}, [mark])], {})

    def drop(self, steps: Iterable[str]) -> None:
        """Remove what corpus steps have made, and their done-marks, so that the next run makes all of it anew."""
        with self._engine.begin() as connection:
            kinships.remove_all(connection)
            connection.execute(delete(schema.done).where(schema.done.c.step.in_(list(steps))))

    def _sync(self) -> None:
        documents.sync(self._unsynced)
        self._unsynced.clear()

    def forget(self, report_id: str) -> None:
        """Remove a report, its records and every word of it from the desk, and leave a tombstone.

        The bytes go too, unless another report (a reprint) is made of them.

        Raises:
            NotHeld: there is no such report.
            DeskLocked: it is forgotten, but another process reads the file, so that its words go out of it later.
        """
        with durable(self._engine) as connection:
            forgetting.forget(connection, report_id)
        forgetting.wipe(self._engine, self.desk)

    def decide(self, judgement: Judgement, author: str, reason: str, at: str | None = None) -> JournalRow:
        """Add a person's decision to the journal.

        Args:
            at: ISO 8601 time with its zone; now, where it is None.

        Raises:
            JournalError: it contradicts a row in force, which is named, or lacks what its ruling needs.
            NotHeld: it is about a report or a row that the desk does not hold.
        """
        with durable(self._engine) as connection:
            return decisions.decide(connection, judgement, author, reason, at)

    def decide_all(self, judgements: Iterable[Judgement], author: str, reason: str) -> list[JournalRow]:
        """Add several decisions of one person, all of them or none; raise what `decide` raises."""
        with durable(self._engine) as connection:
            chains = Chains(connection)
            return [decisions.decide(connection, j, author, reason, None, chains=chains) for j in judgements]

    def take_in(self, rows: Sequence[JournalRow]) -> Taken:
        """Add the decisions of another desk's journal; return which, and what stands against the others."""
        with durable(self._engine) as connection:
            return exchange.take_in(connection, rows)


def _noting(outcomes: Iterable[Outcome], recorded: set[str]) -> Iterable[Outcome]:
    """Yield the outcomes and note the reports that were read anew."""
    for outcome in outcomes:
        if outcome[0] is not None:
            recorded.add(outcome[0].id)
        yield outcome
