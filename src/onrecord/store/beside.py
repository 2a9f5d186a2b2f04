"""What does a desk hold of reports beside each other?"""

from collections.abc import Collection, Iterable

from sqlalchemy import Engine

from onrecord.records.fingerprint import Fingerprint
from onrecord.records.kinship import Kinship
from onrecord.store import kinships, nearness, postings
from onrecord.store.lookup import number_of


class Beside:
    """The part of a view that looks up neighbours."""

    _engine: Engine

    def sharing(self, keys: Collection[int]) -> dict[str, int]:
        """Return the reports whose fingerprints have at least one of these keys, and how many of them."""
        with self._engine.begin() as connection:
            return postings.sharing(connection, list(keys))

    def fingerprints(self, report_ids: Iterable[str]) -> list[Fingerprint]:
        """Return the fingerprints of reports; those that have none are left out."""
        with self._engine.begin() as connection:
            return postings.fingerprints(connection, list(report_ids))

    def nearest(self, report_ids: Iterable[str]) -> dict[str, dict[str, int]]:
        """Return the nearest of each report, with their ranks; those that have none are left out."""
        with self._engine.begin() as connection:
            return nearness.nearest(connection, list(report_ids))

    def wanting(self) -> list[str]:
        """Return the reports whose lists of nearest ones have lost one and are to be made anew."""
        with self._engine.begin() as connection:
            return nearness.wanting(connection)

    def kinships(self, reference: str) -> list[Kinship]:
        """Return what a report has to do with each report it was compared with; raise what `reading` raises."""
        with self._engine.begin() as connection:
            return kinships.kinships_of(connection, number_of(connection, reference))

    def all_kinships(self) -> list[Kinship]:
        """Return what any two reports that were compared have to do with each other, by left, then right report."""
        with self._engine.begin() as connection:
            return kinships.all_kinships(connection)

    def pairs(self) -> list[tuple[str, str]]:
        """Return the ids of all two reports that were compared, the smaller first; quicker than the kinships."""
        with self._engine.begin() as connection:
            return kinships.pairs(connection)
