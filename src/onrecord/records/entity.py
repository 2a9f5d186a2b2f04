"""Who or what do the names of several reports mean, and on what does that rest?"""

from dataclasses import dataclass

from onrecord.records.identity import content_id
from onrecord.records.mention import Kind
from onrecord.records.score import Score


@dataclass(frozen=True, slots=True)
class Member:
    """One mention chain of one report that means an entity."""

    report: str
    chain: str
    name: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, outlet or place as the reports held name it.

    Args:
        id: minted from its first member, so that it stays when others join; of two that are joined the older survives.
        name: the fullest name among its members.
        aliases: the other names, in order of arrival.
        members: the chains that mean it, in order of arrival.
        offices: under which it is mentioned, each with the reports that say so.
        links: the comparisons by which its names were joined, the surest first.
        country: its name, where the reports that say whose it is all say the same; else None.
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    members: tuple[Member, ...]
    offices: tuple[tuple[str, tuple[str, ...]], ...] = ()
    links: tuple[Score, ...] = ()
    country: str | None = None


def minted(member: Member) -> str:
    """Return the id of the entity whose first member this is; once it is joined to an older one, it leads there."""
    return content_id("entity", member.report, member.chain)
