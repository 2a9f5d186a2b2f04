"""Which names need to be compared only once, since several reports give them alike?"""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field, replace

from onrecord.records.entity import Member
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import Borne

MOST_COMPANY = 40  # names beside a name that are kept as evidence


@dataclass(slots=True)
class Node:
    """All chains that bear one name of one kind in one country, compared once; a chain alone if that could be several.

    Args:
        key: what tells it from all others, whatever the order of arrival.
        carries: whether its name says by itself who is meant: a bare surname does not, nor does "Foreign Ministry".
    """

    key: tuple[str, str, str, str]
    carries: bool
    bearer: Bearer
    members: list[Member] = field(default_factory=list)
    offices: dict[str, dict[str, None]] = field(default_factory=dict)


def nodes_of(borne: Iterable[Borne], alone: Set[str], carries: Callable[[str, Kind, str | None], bool]) -> list[Node]:
    """Return the nodes, in order of arrival.

    Args:
        alone: the chains that are a node each, since people have told them apart from others.
        carries: whether a name of a kind in a country says by itself who is meant.
    """
    found: dict[tuple[str, str, str, str], Node] = {}
    for member, bearer in borne:
        whole = carries(bearer.name, bearer.kind, bearer.country)
        chain = "" if whole and member.chain not in alone else member.chain
        key = (bearer.kind.value, bearer.name, bearer.country or "", chain)
        node = found.get(key)
        if node is None:
            node = found[key] = Node(key, whole, replace(bearer, company=_few(bearer.company)))
        else:
            node.bearer = _together(node.bearer, bearer)
        node.members.append(member)
        for title in bearer.offices:
            node.offices.setdefault(title, {})[member.report] = None
    return list(found.values())


def _together(one: Bearer, other: Bearer) -> Bearer:
    """Return what is known of a name in two reports."""
    offices = tuple(dict.fromkeys((*one.offices, *other.offices)))
    company, people = _few(one.company | other.company), _few(one.people | other.people)
    return Bearer(one.name, one.kind, offices, one.country, company, people)


def _few(names: frozenset[str]) -> frozenset[str]:
    return names if len(names) <= MOST_COMPANY else frozenset(sorted(names)[:MOST_COMPANY])
