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
from onrecord.resolve.persons import Persons
from onrecord.resolve.spelling import plain, skeleton, skeletons

MOST = 200  # names under one key that are compared with each other
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
        for places in under.values():
            for pair in _among(places, nodes):
                if pair not in seen:
                    seen.add(pair)
                    yield pair

    def keys(self, bearer: Bearer) -> Iterator[str]:
        """Yield the keys of a bearer."""
        if bearer.kind == Kind.PERSON:
            name = self._persons.read(bearer.name)
            for word, initial in zip(name.words, name.initials, strict=True):
                if not initial:
                    yield from (f"person {sound}" for sound in skeletons(word))
            sounds = [skeleton(word) for word, initial in zip(name.words, name.initials, strict=True) if not initial]
            if len(sounds) > 1:
                yield f"person {sounds[0]} {sounds[-1]}"
            yield from (f"east {surname} {given}" for surname, given in self._persons.eastern(name))
            return
        body = self._bodies.read(bearer.name)
        known = self._lexicon.organisations.of(bearer.name) or self._lexicon.outlets.of(bearer.name)
        place = self._lexicon.places.of(bearer.name)
        yield f"body {body.joined}"
        yield from (f"body {word}" for word in body.all)
        yield from (f"initials {plain(short)}" for short in (*body.short, *self._initials(body.written)))
        yield from (f"known {row.name}" for row in (known,) if row is not None)
        yield from (f"place {row.filed}" for row in (place,) if row is not None)
        yield from (f"government {body.governs}" for _ in (1,) if body.governs)

    def _initials(self, words: Sequence[str]) -> Iterator[str]:
        if len(words) == 1:
            yield words[0]
            return
        table = self._lexicon.name_words
        letters = [(plain(w)[:1], table.of(w, "article") is not None) for w in words if plain(w)]
        yield "".join(letter for letter, _ in letters)
        yield "".join(letter for letter, idle in letters if not idle)


def _among(places: Sequence[int], nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """Yield the pairs to compare of those that share a key."""
    if len(places) <= MOST:
        yield from combinations(places, 2)
        return
    beside: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for name in nodes[place].bearer.company:
            beside[plain(name)].append(place)
    for some in beside.values():
        if len(some) <= MOST:
            yield from combinations(some, 2)
            continue
        sure = [place for place in some if nodes[place].carries]
        if len(sure) <= FEW:
            yield from ((min(a, b), max(a, b)) for a in sure for b in some if a != b)
