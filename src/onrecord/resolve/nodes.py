"""Which names need to be compared only once, since several reports give them alike?"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from onrecord.records.entity import Member
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import Borne

MOST_COMPANY = 40  # names beside a name that are kept as evidence


@dataclass(slots=True)
class Node:
    """All chains that bear one name of one kind in one country: they are compared once, together."""

    bearer: Bearer
    members: list[Member] = field(default_factory=list)
    offices: dict[str, dict[str, None]] = field(default_factory=dict)


def nodes_of(borne: Iterable[Borne], alone: Set[str]) -> list[Node]:
    """Return the nodes, in order of arrival.

    Args:
        alone: the chains that are a node each, since people have told them apart from others.
    """
    found: dict[tuple[Kind, str, str | None, str], Node] = {}
    for member, bearer in borne:
        key = (bearer.kind, bearer.name, bearer.country, member.chain if member.chain in alone else "")
        node = found.get(key)
        if node is None:
            node = found[key] = Node(bearer)
        else:
            node.bearer = _together(node.bearer, bearer)
        node.members.append(member)
        for title in bearer.offices:
            node.offices.setdefault(title, {})[member.report] = None
    return list(found.values())


def _together(one: Bearer, other: Bearer) -> Bearer:
    """Return what is known of a name in two reports."""
    offices = tuple(dict.fromkeys((*one.offices, *other.offices)))
    company = frozenset(sorted(one.company | other.company)[:MOST_COMPANY])
    return Bearer(one.name, one.kind, offices, one.country, company)
