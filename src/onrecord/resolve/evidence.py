"""What speaks for two names beside the names: the same office, country, or company in the story?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.lexicon import Lexicon
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.spelling import plain

# Words of an office that do not tell it from another of the same country.
ALIKE = {"chief": "head", "boss": "head", "leader": "head", "director": "head", "commander": "head"}
IDLE = frozenset("a an the of for to at in on and affairs service ministry department".split())
# These make another office of the words they stand with.
OTHER = frozenset("deputy vice former ex assistant acting shadow designate retired junior under".split())
RANKS = frozenset("chief head top senior main lead leading principal".split())
KIN = frozenset("brother sister wife husband widow widower son daughter father mother cousin nephew niece".split())
SEXES = (("woman", "man"), ("person", "man"), ("ess", ""))
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
SHORT = {"mp": "member parliament", "pm": "prime minister", "fm": "foreign minister", "ceo": "chief executive"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is beside two names; None where one of them has nothing to compare.

    Args:
        office, country: whether they are the same.
        company: the names that stand in the stories of both.
        people: the persons who hold an office of both bodies.
        apart: whether other years are told of them: "born 1931", "born 1998".
    """

    office: bool | None
    country: bool | None
    company: frozenset[str]
    apart: bool = False
    people: frozenset[str] = frozenset()

    @property
    def speaks_for(self) -> str | None:
        """Why a short name may be the longer one's: the same office or company; None where nothing says so."""
        if self.office and self.country is not False:
            return "the same office"
        if self.company and self.office is not False and self.country is not False:
            return f"the same company: {', '.join(sorted(self.company)[:3])}"
        return None


class Witness:
    """Finds what speaks for two names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def of(self, left: Bearer, right: Bearer) -> Evidence:
        """Return what stands beside two names."""
        one, other = map(self._offices, (left, right))
        office = any(self.are_one(a, b) for a in one for b in other) if one and other else None
        if office is False:
            kinds = [{self._kind(o) for o in b.offices} for b in (left, right)]
            near = any(a & b for a in one for b in other) or bool((kinds[0] & kinds[1]) - {None})
            office = None if near else False
        born = [frozenset(year for o in b.offices for year in _YEAR.findall(o)) for b in (left, right)]
        if office and set(one).isdisjoint(other) and self._are_abroad(left, right):
            office = False
        places = [self.country(b.country) for b in (left, right)]
        country = places[0] == places[1] if all(places) else None
        shared = _plain(left.company) & _plain(right.company)
        apart = bool(born[0] and born[1] and not born[0] & born[1])
        theirs = _plain(right.people)
        people = frozenset(name for name in left.people if plain(name) in theirs)
        company = frozenset(n for n in left.company if plain(n) in shared) if shared else shared
        return Evidence(office, country, company, apart, people)

    def _are_abroad(self, left: Bearer, right: Bearer) -> bool:
        codes = [self.country(b.country) for b in (left, right)]
        return all(codes) and codes[0] != codes[1]

    def country(self, name: str | None) -> str | None:
        """Return the code of a country, or its plain name where our tables do not know it."""
        if not name:
            return None
        place = self._lexicon.places.of(name)
        return place.country if place is not None else plain(name)

    def _offices(self, bearer: Bearer) -> list[frozenset[str]]:
        return [one for one in map(self.telling, bearer.offices) if one]

    def telling(self, office: str) -> frozenset[str]:
        """Return the words that tell an office from others; whose it is, is none of them."""
        parts = [part for part in office.split() if not self._is_place(part)]
        words = [word for part in parts for word in SHORT.get(plain(part), plain(part)).split()]
        words = [word for word in words if word not in RANKS] or words
        return frozenset(ALIKE.get(w, _sexless(w)) for w in words if w and w not in IDLE)

    def are_one(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Return whether two offices are one, told more or less fully: "envoy", "trade envoy"; but no deputy is."""
        over = one ^ other
        persons = any(self._lexicon.offices.of(w) or self._lexicon.people.holds(w) or w in KIN for w in over)
        return (one <= other or other <= one) and not persons and not over & OTHER

    def _is_place(self, word: str) -> bool:
        bare = word.strip(",.").removesuffix("'s").removesuffix("’s")
        return self._lexicon.places.of(bare) is not None or self._lexicon.demonyms.of(bare) is not None

    def _kind(self, office: str) -> str | None:
        words = office.split()
        for start in range(len(words)):
            row = self._lexicon.offices.of(" ".join(words[start:]))
            if row is not None:
                return row.kind
        return None


@lru_cache(maxsize=65_536)
def _plain(names: frozenset[str]) -> frozenset[str]:
    return frozenset(map(plain, names))


def _sexless(word: str) -> str:
    for ending, instead in SEXES:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending) + instead
    return word
