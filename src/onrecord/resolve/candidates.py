"""Which names are worth comparing? Those that share a key: a word as it sounds, initials, what the tables file them as.

A key that very many names share ("Ministry") tells nothing by itself: under it only those are compared that stand in
the company of one name besides. Where these are many, too, each is compared with the few that say by themselves who is
meant. So the work grows with the names and not with their square, and is the same in whatever order they came.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.lexicon import Lexicon
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bodies import Bodies
from onrecord.resolve.nodes import Node
from onrecord.resolve.organisations import is_generic
from onrecord.resolve.persons import PersonName, Persons
from onrecord.resolve.spelling import consonants, plain, skeleton, skeletons

MOST = 200  # names under one key that are compared with each other
GIVEN = "given "  # a key under which only bare names are compared, with the full ones
FEW = 20  # names that say who is meant, with which each of many is compared


class Candidates:
    """Finds the pairs to compare."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._persons, self._bodies = Persons(lexicon), Bodies(lexicon)

    def pairs(self, nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
        """Yield the places of two nodes that share a key, each pair once, the smaller place first."""
        under: dict[str, list[int]] = defaultdict(list)
        for place, node in enumerate(nodes):
            for key in set(self.keys(node.bearer)):
                under[key].append(place)
        seen: set[tuple[int, int]] = set()
        for key, places in under.items():
            sides = _sides(places, nodes) if key.startswith(GIVEN) else (places, places)
            for pair in _among(*sides, nodes):
                if pair not in seen and _is_worth(nodes[pair[0]], nodes[pair[1]]):
                    seen.add(pair)
                    yield pair

    def keys(self, bearer: Bearer) -> Iterator[str]:
        """Yield the keys of a bearer."""
        if bearer.kind == Kind.PERSON:
            name = self._persons.read(bearer.name)
            yield from self._person_keys(name)
            yield from (f"east {surname} {given}" for surname, given in self._persons.eastern(name))
            return
        body = self._bodies.read(bearer.name)
        known = self._lexicon.organisations.of(bearer.name) or self._lexicon.outlets.of(bearer.name)
        place = self._lexicon.places.of(bearer.name)
        yield f"body {body.joined}"
        yield f"body {' '.join(sorted(body.words))}"
        yield from (f"body {word}" for word in body.words if not is_generic(word))
        yield from (f"initials {plain(short)}" for short in (*body.short, *self._initials(body.written)))
        yield from (f"known {row.name}" for row in (known,) if row is not None)
        yield from (f"place {row.filed}" for row in (place,) if row is not None)
        yield from (f"government {body.governs}" for _ in (1,) if body.governs)

    def _person_keys(self, name: PersonName) -> Iterator[str]:
        """Yield each word as it sounds, and names borne before.

        A given name that we know is a key only for bare names, or with the first letter of another word: nobody is
        compared with all who have it.
        """
        yield from (f"person {former}" for former in name.former)
        words = [w for w, initial in zip(name.words, name.initials, strict=True) if not initial]
        if name.is_bare or len(words) < 2:
            yield from (f"{kind}{sound}" for word in words for sound in skeletons(word) for kind in ("person ", GIVEN))
        if len(words) < 2:
            return
        yield f"person {skeleton(''.join(words))}"
        for one, other in combinations(words, 2):
            yield f"person {' '.join(sorted((skeleton(one), skeleton(other))))}"
            yield f"consonants {' '.join(sorted((consonants(one), consonants(other))))}"
        for word in words:
            given = self._persons.given(word)
            known = given or frozenset({skeleton(word)}) if word == words[0] or given else frozenset[str]()
            rest = {letter for other in words if other != word for letter in (plain(other)[:1], skeleton(other)[:1])}
            yield from (f"person {form} {letter}" for form in known for letter in rest)
            yield from (f"{GIVEN if given else 'person '}{sound}" for sound in skeletons(word))

    def _initials(self, words: Sequence[str]) -> Iterator[str]:
        if len(words) == 1:
            yield words[0]
            return
        table = self._lexicon.name_words
        letters = [(plain(w)[:1], table.of(w, "article") is not None) for w in words if plain(w)]
        yield "".join(letter for letter, _ in letters)
        yield "".join(letter for letter, idle in letters if not idle)


def _sides(places: Sequence[int], nodes: Sequence[Node]) -> tuple[Sequence[int], Sequence[int]]:
    """Return those of some places that do not say who is meant, and those that do."""
    return [p for p in places if not nodes[p].carries], [p for p in places if nodes[p].carries]


def _is_worth(one: Node, other: Node) -> bool:
    """Return whether two may be one: bare ministries need company, two bare surnames need that or an office."""
    vague = [node for node in (one, other) if not node.carries]
    if len(vague) == 2 and one.members and other.members and one.members[0].report == other.members[0].report:
        return False  # the report itself tells the two apart
    persons = one.bearer.kind == Kind.PERSON
    if not vague or (persons and (len(vague) == 1 or (one.bearer.offices and other.bearer.offices))):
        return True
    return not one.bearer.company.isdisjoint(other.bearer.company)


def _among(left: Sequence[int], right: Sequence[int], nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Yield the pairs to compare of those that share a key, of either side one."""
    if len(left) + len(right) <= 2 * MOST:
        yield from _product(left, right)
        return
    beside: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, places in enumerate((left, right) if left is not right else (left,)):
        for place in places:
            for name in nodes[place].bearer.company:
                beside[plain(name)][side].append(place)
    for one, other in beside.values():
        some = (one, other) if left is not right else (one, one)
        if len(some[0]) + len(some[1]) <= 2 * MOST:
            yield from _product(*some)
            continue
        sure = [place for place in some[1] if nodes[place].carries]
        if len(sure) <= FEW:
            yield from _product(sure, some[0])


def _product(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    if left is right:
        yield from combinations(left, 2)
    else:
        yield from ((min(a, b), max(a, b)) for a in left for b in right if a != b)
