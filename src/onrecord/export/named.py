"""What does a page show of those whom the reports name?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameLine:
    """Somebody or something as one report mentions it: how, as what, how often, and where first.

    Args:
        name: the entity's, over all reports, where the mentions have a name; else their own words.
        aliases: the names and descriptions that this report has for it; offices: under which it mentions it.
        entity: its id, or empty for mentions that name nobody.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    offices: tuple[str, ...]
    times: int
    anchor: str
    reason: str
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A report that says something of an entity: its number and title, and where on the page."""

    number: int
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office that reports say somebody holds or held: which, as of when, and the words of the first to say so."""

    office: str
    when: str
    passage: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class EntityLine:
    """A person, organisation or outlet once, whichever way the reports write its name.

    Args:
        also: the other ways of writing it, each with the reports that have it.
        why: on what it rests that these names are one, one line each.
        spots: the reports that name it.
    """

    anchor: str
    name: str
    kind: str
    also: tuple[tuple[str, tuple[Spot, ...]], ...]
    offices: tuple[OfficeLine, ...]
    why: tuple[str, ...]
    spots: tuple[Spot, ...]

    @property
    def is_often(self) -> bool:
        """Whether more than one report names it."""
        return len(self.spots) > 1
