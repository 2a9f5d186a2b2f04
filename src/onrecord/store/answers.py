"""What does a view answer with, besides the records themselves?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.records.document import Location
from onrecord.records.mention import MentionChain
from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report in a list.

    Args:
        locations: where it was found, in order.
        layers: how many records each layer that was made has; a layer that is missing was not run.
        read: whether it has a text; False after a run that was killed between keeping and reading it.
    """

    id: str
    document: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    locations: tuple[Location, ...]
    read: bool = True
    layers: Mapping[str, int] = field(default_factory=dict)

    @property
    def statements(self) -> int | None:
        """How many statements it has, or None where none were looked for."""
        return self.layers.get("statement")

    @property
    def events(self) -> int | None:
        """How many events it has, or None where none were looked for."""
        return self.layers.get("event")


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words that were looked for.

    Args:
        passage: the part of its text that shows most of them; its beginning where only the title holds them.
        snippet: the text under the passage, as it stands.
        matches: the words that were found inside the passage.
    """

    report: str
    title: str | None
    passage: Span
    snippet: str
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NameHit:
    """A chain of mentions that goes by the name that was looked for.

    Args:
        title: the report's.
        exact: whether the name or an alias is the name looked for; otherwise it holds all its words.
    """

    report: str
    title: str | None
    chain: MentionChain
    exact: bool
