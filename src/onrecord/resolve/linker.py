"""Which names of all reports mean one? Pairs are joined from the surest down, and never into a contradiction.

Nothing is closed transitively: two groups become one only if no name of the one surely differs from a name of the
other. A person's judgement comes before any score. The same names give the same groups in whatever order they came.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Entity, Member
from onrecord.records.identity import content_id
from onrecord.records.mention import Kind
from onrecord.records.score import Score
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import Borne
from onrecord.resolve.candidates import Candidates
from onrecord.resolve.compare import Comparison
from onrecord.resolve.verdict import SAME, UNLIKELY

MOST_COMPANY = 40  # names beside a name that are kept as evidence
Pairs = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """What people have decided of pairs of chains, by id."""

    same: Pairs = frozenset()
    different: Pairs = frozenset()


@dataclass(slots=True)
class _Node:
    """All chains that bear one name of one kind in one country: they are compared once, together."""

    bearer: Bearer
    members: list[Member] = field(default_factory=list)
    offices: dict[str, dict[str, None]] = field(default_factory=dict)


class Linker:
    """Joins the names of reports to entities."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._comparison, self._candidates = Comparison(lexicon), Candidates(lexicon)

    def entities(self, borne: Iterable[Borne], judged: Judged | None = None) -> tuple[Entity, ...]:
        """Return the entities that names mean, in order of arrival.

        Args:
            borne: chains with what stands beside them, in order of arrival.
        """
        nodes = _nodes(borne, judged or Judged())
        groups = _Groups(nodes, self._comparison, judged or Judged())
        scores = [
            (score, left, right)
            for left, right in self._candidates.pairs([node.bearer for node in nodes])
            if (score := groups.score(left, right)).value >= SAME
        ]
        groups.join_judged()
        for score, left, right in sorted(scores, key=lambda one: (-one[0].value, one[0].left, one[0].right)):
            groups.join(left, right, score)
        return groups.entities()


class _Groups:
    """Groups of nodes, with what joined each."""

    def __init__(self, nodes: Sequence[_Node], comparison: Comparison, judged: Judged) -> None:
        self._nodes, self._comparison, self._judged = nodes, comparison, judged
        self._of = list(range(len(nodes)))
        self._in = {place: [place] for place in range(len(nodes))}
        self._links: dict[int, list[Score]] = {place: [] for place in range(len(nodes))}
        self._known: dict[tuple[int, int], Score] = {}

    def score(self, left: int, right: int) -> Score:
        """Return the score of two nodes."""
        pair = (left, right) if left < right else (right, left)
        if pair not in self._known:
            self._known[pair] = self._comparison.of(self._nodes[pair[0]].bearer, self._nodes[pair[1]].bearer)
        return self._known[pair]

    def join_judged(self) -> None:
        """Join what people have said is the same."""
        where = {member.chain: place for place, node in enumerate(self._nodes) for member in node.members}
        for pair in sorted(self._judged.same, key=sorted):
            left, right = (where.get(chain) for chain in sorted(pair))
            if left is not None and right is not None:
                names = self._nodes[left].bearer.name, self._nodes[right].bearer.name
                self._unite(left, right, Score(1.0, "somebody has decided so", *names))

    def join(self, left: int, right: int, score: Score) -> None:
        """Join the groups of two nodes, unless a name of one surely differs from a name of the other."""
        one, other = self._of[left], self._of[right]
        if one != other and not any(self._differ(a, b) for a in self._in[one] for b in self._in[other]):
            self._unite(left, right, score)

    def _differ(self, left: int, right: int) -> bool:
        if self.score(left, right).value <= UNLIKELY:
            return True
        apart = self._judged.different
        chains = [[member.chain for member in self._nodes[place].members] for place in (left, right)]
        return bool(apart) and any(frozenset((a, b)) in apart for a in chains[0] for b in chains[1])

    def _unite(self, left: int, right: int, score: Score) -> None:
        one, other = sorted((self._of[left], self._of[right]))
        if one == other:
            return
        for place in self._in[other]:
            self._of[place] = one
        self._in[one] += self._in.pop(other)
        self._links[one] += [*self._links.pop(other), score]

    def entities(self) -> tuple[Entity, ...]:
        """Return a group's names as an entity, for each group."""
        return tuple(self._entity(sorted(self._in[one]), self._links[one]) for one in sorted(self._in))

    def _entity(self, places: Sequence[int], links: Sequence[Score]) -> Entity:
        nodes = [self._nodes[place] for place in places]
        names = list(dict.fromkeys(node.bearer.name for node in nodes))
        counts = {name: sum(len(n.members) for n in nodes if n.bearer.name == name) for name in names}
        kinds = [node.bearer.kind for node in nodes]
        kind = max(dict.fromkeys(kinds), key=kinds.count)
        # The fullest name of a person, the commonest of anything else.
        length = {n: len(n.split()) for n in names}
        full = [(length[n], counts[n]) if kind == Kind.PERSON else (counts[n], length[n]) for n in names]
        name = names[full.index(max(full))]
        members = tuple(member for node in nodes for member in node.members)
        offices: dict[str, dict[str, None]] = {}
        for node in nodes:
            for title, reports in node.offices.items():
                offices.setdefault(title, {}).update(reports)
        told = tuple((title, tuple(reports)) for title, reports in offices.items())
        first = content_id("entity", members[0].report, members[0].chain)
        surest = tuple(sorted(links, key=lambda score: -score.value))
        return Entity(first, name, kind, tuple(n for n in names if n != name), members, told, surest)


def _nodes(borne: Iterable[Borne], judged: Judged) -> list[_Node]:
    """Return the nodes, in order of arrival; what people have told apart is a node of its own."""
    alone = {chain for pair in judged.different for chain in pair}
    found: dict[tuple[Kind, str, str | None, str], _Node] = {}
    for member, bearer in borne:
        key = (bearer.kind, bearer.name, bearer.country, member.chain if member.chain in alone else "")
        node = found.get(key)
        if node is None:
            node = found[key] = _Node(bearer)
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


def by_chain(entities: Iterable[Entity]) -> Mapping[str, Entity]:
    """Return the entity of each chain, by the chain's id."""
    return {member.chain: entity for entity in entities for member in entity.members}
