"""Which tables does a desk have?

Plain types only, so that the same tables work on SQLite and PostgreSQL. What a table means is said by the records; a
row is a record's body beside what of it is searched.
"""

import re

from sqlalchemy import Column, Dialect, ForeignKey, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator

from onrecord.store.layers import LAYERS, Layer

_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


def keepable(text: str) -> str:
    """Return the text with U+FFFD for each character that no database takes; offsets stay."""
    return _UNKEEPABLE.sub("\ufffd", text)


class Words(TypeDecorator[str]):
    """Text that strangers wrote."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Make the text keepable; it nearly always is."""
        return None if value is None else keepable(value)


metadata = MetaData()


def _report() -> "Column[int]":
    return Column("report", Integer, ForeignKey("report.number", ondelete="CASCADE"), primary_key=True)


document = Table(
    "document",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
)
# A report is kept before it is read: until then it has no text. The text comes last, so that SQLite need not walk
# through it to read a title.
report = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("document", Text, ForeignKey("document.sha256"), nullable=False, index=True),
    Column("medium", Text, nullable=False),
    Column("url", Words, index=True),
    Column("given", Text, nullable=False),
    Column("title", Words),
    Column("outlet", Words),
    Column("published", Words),
    Column("language", Words),
    Column("body", Text),
    Column("text_sha256", Text),
    Column("text", Words),
)
# Line 0 stands for no line: a primary key holds no null.
location = Table(
    "location",
    metadata,
    _report(),
    Column("path", Words, primary_key=True, index=True),
    Column("line", Integer, primary_key=True),
)
# One file can be refused for several reasons: each bad entry of a table beside the reports is one.
refusal = Table(
    "refusal",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("path", Words, nullable=False, index=True),
    Column("line", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("detail", Words, nullable=False),
)
done = Table(
    "done",
    metadata,
    _report(),
    Column("step", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("input", Text, nullable=False),
    Column("failed", Words),
)
# Which layers were made, and of how many records: an empty layer is not a missing one.
layer = Table(
    "layer",
    metadata,
    _report(),
    Column("name", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)
# What the records of a layer can be called, folded, with a blank on each side so that whole words can be looked for.
name = Table(
    "name",
    metadata,
    _report(),
    Column("layer", Text, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("folded", Words, primary_key=True),
)
# Under which numbers a report is looked up. Kept in the order of the numbers and in no other index, because there are a
# hundred for each report; `postings` takes them away with the records that they are of.
posting = Table(
    "posting",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("report", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
# What two reports have to do with each other; the id of the left one is the smaller.
kinship = Table(
    "kinship",
    metadata,
    Column("left", Integer, ForeignKey("report.number", ondelete="CASCADE"), primary_key=True),
    Column("right", Integer, ForeignKey("report.number", ondelete="CASCADE"), primary_key=True, index=True),
    Column("body", Text, nullable=False),
)
# Which reports are nearest to one; a list is full where others may have given way.
nearest = Table(
    "nearest",
    metadata,
    _report(),
    Column("other", Integer, ForeignKey("report.number", ondelete="CASCADE"), primary_key=True, index=True),
    Column("rank", Integer, nullable=False),
    Column("full", Integer, nullable=False),
)
# Reports whose list of nearest ones was full and has lost one: it is to be made anew.
wanting = Table("wanting", metadata, _report())
journal = Table(
    "journal",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("ruling", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("undoes", Integer),
    Column("judgement", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
# The last row of the journal, so that one cut off at the end is missed too.
head = Table(
    "head",
    metadata,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("hash", Text, nullable=False),
)
# What was forgotten; `wiped` once its words are out of the file as well.
tombstone = Table(
    "tombstone",
    metadata,
    Column("report", Text, primary_key=True),
    Column("document", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("wiped", Integer, nullable=False),
)


def _layer_table(made: Layer) -> Table:
    """Return the table of a layer: the record's place, its searched columns, and last its body."""
    return Table(
        made.table,
        metadata,
        _report(),
        Column("ordinal", Integer, primary_key=True),
        *([Column("id", Text, nullable=False, index=True)] if made.identified else []),
        Column("start", Integer),
        Column("end", Integer),
        *(Column(name, Words) for name in made.columns),
        Column("body", LargeBinary if made.packed else Text, nullable=False),
    )


TABLES: dict[type, Table] = {kind: _layer_table(made) for kind, made in LAYERS.items()}
