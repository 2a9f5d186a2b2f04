"""Which folder is the desk, and where in it is what?

onrecord.desk/
  onrecord.sqlite   reports, records, marks, journal, search
  documents/        the bytes of each document, aa/bb/<sha256>
  lexicon/          the reader's own tables
  onrecord.toml     the reader's settings
  onrecord.lock     who is writing
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import DeskError, DeskMissing
from onrecord.store.lock import locked

FOLDER = "onrecord.desk"
_MAKE = "`onrecord read FOLDER` makes one"


@dataclass(frozen=True, slots=True)
class Desk:
    """The folder with one corpus."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "onrecord.sqlite"

    @property
    def documents(self) -> Path:
        """The folder with the bytes of each document."""
        return self.root / "documents"

    @property
    def lexicon(self) -> Path:
        """The folder with the reader's own tables."""
        return self.root / "lexicon"

    @property
    def settings(self) -> Path:
        """The reader's settings; the file need not exist."""
        return self.root / "onrecord.toml"

    @property
    def lock_file(self) -> Path:
        """The file whose lock the writer holds."""
        return self.root / "onrecord.lock"

    @property
    def copies(self) -> tuple[Path, ...]:
        """The copies of the database that were made before it was brought up to date."""
        return tuple(sorted(self.root.glob(f"{self.database.name}.before-*")))

    @staticmethod
    def find(explicit: Path | None, environment: str | None, start: Path) -> "Desk":
        """Return the desk that the user means: named outright, by the environment, or by where they stand.

        Args:
            environment: the value of ONRECORD_DESK, or None.
            start: the folder to look in; then its parents, nearest first.

        Raises:
            DeskMissing: there is none; the message says which command makes one.
        """
        if explicit is not None:
            return _named(explicit, f"`onrecord read FOLDER --desk {explicit}` makes one")
        if environment:
            return _named(Path(environment), f"ONRECORD_DESK names it, and {_MAKE}")
        for folder in (start.absolute(), *start.absolute().parents):
            if (folder / FOLDER).is_dir():
                return Desk(folder / FOLDER)
        raise DeskMissing(f"there is no {FOLDER} in {start.absolute()} or above it; {_MAKE}, --desk DIR names another")

    @staticmethod
    def create(root: Path) -> "Desk":
        """Return the desk in a folder, made where it is not there yet; what is there stays as it is."""
        desk = Desk(root)
        try:
            for folder in (desk.root, desk.documents, desk.lexicon):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DeskError(f"cannot make a desk in {root} ({error.strerror}); name another folder") from None
        return desk

    def lock(self) -> AbstractContextManager[None]:
        """Hold the desk for one writer; raise DeskLocked, naming the process, where another has it."""
        if not self.root.is_dir():
            raise DeskMissing(f"there is no desk in {self.root}; {_MAKE}")
        return locked(self.lock_file)

    def require(self) -> None:
        """Raise DeskMissing unless something was written to this desk."""
        if not self.database.is_file():
            raise DeskMissing(f"there is no desk in {self.root}; {_MAKE}")


def _named(root: Path, advice: str) -> Desk:
    desk, inner = Desk(root), Desk(root / FOLDER)
    if not desk.database.is_file():
        advice = f"did you mean {inner.root}?" if inner.database.is_file() else advice
        raise DeskMissing(f"there is no desk in {root}; {advice}")
    return desk
