"""What lines does a page show of where reports, and what they say, come from?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FromLine:
    """One report or outlet that a report comes from: in words, how sure that is and why, and its place on the page."""

    words: str
    sure: str
    why: str
    anchor: str


@dataclass(frozen=True, slots=True)
class RootLine:
    """Where something that several reports say starts, or one of them that is no origin of its own, with the reason."""

    words: str
    counts: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class OriginsLine:
    """How many independent origins stand behind a statement ("1–2 independent origins in 3 reports"), and which."""

    count: str
    roots: tuple[RootLine, ...]
