"""Which reports are about the same happening?"""

from dataclasses import dataclass

from onrecord.records.identity import content_id
from onrecord.records.score import Score


@dataclass(frozen=True, slots=True)
class Story:
    """The reports about one happening.

    Args:
        id: minted from its first report, so that it stays when others join; of two that are joined the older survives.
        title: the title of one of its reports as it stands, never composed; empty where none has one.
        reports: ids, in order of arrival.
        links: the comparisons that hold it together, the surest first.
    """

    id: str
    title: str
    reports: tuple[str, ...]
    links: tuple[Score, ...] = ()


def minted(report: str) -> str:
    """Return the id of the story whose first report this is."""
    return content_id("story", report)
