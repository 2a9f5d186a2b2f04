"""Which names of all reports mean one? Pairs are joined from the surest down, and never into a contradiction.

Nothing is closed transitively: two groups become one only if no name of the one surely differs from a name of the
other. A person's judgement comes before any score: what people have joined is one whatever the names say, and what
they told apart never comes together. The same names give the same groups in whatever order they came.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Entity, Member, minted
from onrecord.records.mention import Kind
from onrecord.records.score import Score
from onrecord.resolve.bearers import Borne
from onrecord.resolve.candidates import Candidates
from onrecord.resolve.compare import Comparison
from onrecord.resolve.nodes import Node, nodes_of
from onrecord.resolve.partition import Partition
from onrecord.resolve.verdict import SAME, UNLIKELY

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What people have decided of pairs of chains, by id, each with who says so and why.

    Args:
        same: in the order in which they decided.
        out: the chain of each pair that was told apart which was taken out; names that could go with either stay with
            the other.
    """

    same: Mapping[Pair, str] = field(default_factory=dict)
    different: Mapping[Pair, str] = field(default_factory=dict)
    out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Link:
    """A comparison of two names, with the chains that bear each."""

    score: Score
    left: tuple[Member, ...]
    right: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """Who is who, and how sure that is.

    Args:
        joins: what made several names one entity.
        undecided: names of two entities that may yet be one: neither alike enough nor surely two, or kept apart by a
            third name.
    """

    entities: tuple[Entity, ...]
    joins: tuple[Link, ...] = ()
    undecided: tuple[Link, ...] = ()


class Linker:
    """Joins the names of reports to entities."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.comparison, self._candidates, self._places = Comparison(lexicon), Candidates(lexicon), lexicon.places

    def entities(self, borne: Iterable[Borne], judged: Judged | None = None) -> tuple[Entity, ...]:
        """Return the entities that names mean, in order of arrival.

        Args:
            borne: chains with what stands beside them, in order of arrival.
        """
        return self.linked(borne, judged).entities

    def linked(self, borne: Iterable[Borne], judged: Judged | None = None) -> Linked:
        """Return the entities with what joined them, and what is open between them."""
        judged = judged or Judged()
        nodes = nodes_of(borne, {chain for pair in judged.different for chain in pair}, self.comparison.carries)
        groups = _Groups(nodes, self.comparison, judged)
        pairs = self._candidates.pairs(nodes)
        scored = [(groups.score(left, right), left, right) for left, right in pairs]
        scores = [one for one in scored if one[0].value > UNLIKELY]
        groups.join_judged()
        for score, left, right in sorted(scores, key=groups.rank):
            if score.value >= SAME:
                groups.join(left, right, score)
        entities = tuple(map(self._with_country, groups.entities()))
        return Linked(entities, groups.joins(), groups.undecided(scores))

    def _with_country(self, entity: Entity) -> Entity:
        """Return an entity with the name of its country for its code."""
        name = self._places.country(entity.country) if entity.country is not None else None
        return replace(entity, country=name) if name is not None else entity


_Scored = tuple[Score, int, int]


class _Groups:
    """Groups of nodes, with what joined each.

    Where people have joined two names that surely differ, the names of the one say nothing against those of the other:
    groups in which names may be held against each other stand within those that are one.
    """

    def __init__(self, nodes: Sequence[Node], comparison: Comparison, judged: Judged) -> None:
        self._nodes, self._comparison, self._judged = nodes, comparison, judged
        self._by_names, self._whole = Partition(len(nodes)), Partition(len(nodes))
        self._faces = {place: {self._face(place): place} for place in range(len(nodes))}
        self._links: list[_Scored] = []
        self._known: dict[tuple[int, int], Score] = {}
        self._where = {member.chain: place for place, node in enumerate(nodes) for member in node.members}
        self._apart: dict[int, set[int]] = {}
        self._tied: set[int] = set()
        for pair in judged.different:
            one, other = self._places(pair)
            if one is not None and other is not None:
                self._apart.setdefault(one, set()).add(other)
                self._apart.setdefault(other, set()).add(one)

    def rank(self, scored: _Scored) -> tuple[float, bool, list[tuple[str, ...]]]:
        """Return where a pair stands in the order of joining: the surest first, what people took out after others."""
        score, left, right = scored
        out = self._judged.out
        taken = bool(out) and any(m.chain in out for place in (left, right) for m in self._nodes[place].members)
        return -score.value, taken, sorted(self._nodes[place].key for place in (left, right))

    def score(self, left: int, right: int) -> Score:
        """Return the score of two nodes."""
        pair = (left, right) if self._nodes[left].key < self._nodes[right].key else (right, left)
        if pair not in self._known:
            self._known[pair] = self._comparison.of(self._nodes[pair[0]].bearer, self._nodes[pair[1]].bearer)
        return self._known[pair]

    def join_judged(self) -> None:
        """Join what people have said is the same; where a later reading sets that against itself, two stay two."""
        for pair in self._judged.same:
            left, right = self._places(pair)
            if left is not None and right is not None and not self._told_apart(left, right):
                names = self._nodes[left].bearer.name, self._nodes[right].bearer.name
                self._unite(left, right, Score(1.0, self._judged.same[pair], *names))
                self._tied |= {left, right}
                if self._by_names.of(left) != self._by_names.of(right) and not self._differ(left, right):
                    self._take_for_one(left, right)

    def join(self, left: int, right: int, score: Score) -> None:
        """Join the groups of two nodes, unless a name of one surely differs from a name of the other."""
        known = self._by_names.of(left) == self._by_names.of(right)
        if not (known or self._told_apart(left, right) or self._differ(left, right)):
            self._take_for_one(left, right)
            self._unite(left, right, score)

    def _places(self, pair: Pair) -> tuple[int | None, int | None]:
        """Return the nodes of a pair of chains; None for one that bears no name, and for both where they are one."""
        places = [self._where.get(chain) for chain in sorted(pair)]
        return (places[0], places[1]) if len(places) > 1 and places[0] != places[1] else (None, None)

    def _told_apart(self, left: int, right: int) -> bool:
        """Return whether people have told a name of the one group from a name of the other."""
        if not self._apart:
            return False
        other = self._whole.group(right)
        return any(
            not self._apart[place].isdisjoint(other) for place in self._whole.group(left) if place in self._apart
        )

    def _differ(self, left: int, right: int) -> bool:
        """Return whether a name of the one group surely differs from a name of the other."""
        one, other = (self._faces[self._by_names.of(place)].values() for place in (left, right))
        return any(self.score(a, b).value <= UNLIKELY for a in one for b in other)

    def _take_for_one(self, left: int, right: int) -> None:
        """Make one group of names of two; of nodes with one face, the first by its key is held against others."""
        one, other = (self._faces.pop(self._by_names.of(place)) for place in (left, right))
        few, many = sorted((one, other), key=len)
        for face, place in few.items():
            many[face] = min(place, many.get(face, place), key=lambda p: self._nodes[p].key)
        self._by_names.unite(left, right)
        self._faces[self._by_names.of(left)] = many

    def _face(self, place: int) -> object:
        """Return what can set a name against another: of persons that are no kin, company never does."""
        bearer = self._nodes[place].bearer
        alike = bearer.kind == Kind.PERSON and not self._comparison.tells_kin(bearer.name)
        return (bearer.name, bearer.country, frozenset(bearer.offices)) if alike else place

    def _unite(self, left: int, right: int, score: Score) -> None:
        if self._whole.unite(left, right):
            self._links.append((score, left, right))

    def joins(self) -> tuple[Link, ...]:
        """Return what joined the groups, in the order of joining."""
        return tuple(map(self._link, self._links))

    def undecided(self, scores: Iterable[_Scored]) -> tuple[Link, ...]:
        """Return those pairs that are in two groups, and that nobody has told apart or given to somebody else."""
        whole = self._whole
        apart = (one for one in scores if whole.of(one[1]) != whole.of(one[2]))
        return tuple(self._link(one) for one in apart if not self._is_told(one[1], one[2]))

    def _is_told(self, left: int, right: int) -> bool:
        """Return whether people have told two apart, or joined one to a name that surely differs from the other."""
        given = not self._tied.isdisjoint((left, right)) and self._differ(left, right)
        return given or self._told_apart(left, right)

    def _link(self, scored: _Scored) -> Link:
        score, left, right = scored
        return Link(score, tuple(self._nodes[left].members), tuple(self._nodes[right].members))

    def entities(self) -> tuple[Entity, ...]:
        """Return a group's names as an entity, for each group."""
        links: dict[int, list[Score]] = {}
        for score, left, _ in self._links:
            links.setdefault(self._whole.of(left), []).append(score)
        return tuple(self._entity(sorted(g), links.get(self._whole.of(g[0]), [])) for g in self._whole.groups())

    def _entity(self, places: Sequence[int], links: Sequence[Score]) -> Entity:
        nodes = [self._nodes[place] for place in places]
        names = list(dict.fromkeys(node.bearer.name for node in nodes))
        counts = Counter({name: sum(len(n.members) for n in nodes if n.bearer.name == name) for name in names})
        kinds = Counter(node.bearer.kind for node in nodes for _ in node.members)
        kind = max(kinds, key=lambda one: (kinds[one], one))
        # The fullest name of a person, the commonest of anything else; the order of arrival decides nothing.
        length = {n: len(n.split()) for n in names}
        person = kind == Kind.PERSON
        name = min(names, key=lambda n: (-length[n], -counts[n], n) if person else (-counts[n], -length[n], n))
        members = tuple(member for node in nodes for member in node.members)
        offices: dict[str, dict[str, None]] = {}
        for node in nodes:
            for title, reports in node.offices.items():
                offices.setdefault(title, {}).update(reports)
        told = tuple((title, tuple(reports)) for title, reports in offices.items())
        surest = tuple(sorted(links, key=lambda score: -score.value))
        countries = {node.bearer.country for node in nodes} - {None}
        country = countries.pop() if len(countries) == 1 else None
        aliases = tuple(n for n in names if n != name)
        return Entity(minted(members[0]), name, kind, aliases, members, told, surest, country)


def by_chain(entities: Iterable[Entity]) -> Mapping[str, Entity]:
    """Return the entity of each chain, by the chain's id."""
    return {member.chain: entity for entity in entities for member in entity.members}
