"""What names do ten thousand reports give? Made ones, with what stands beside each, as the linker gets them.

Deterministic like `benchmarks.made`, which makes texts of them: here no text is read, so that the linker alone is
measured. Stories have a cast; a person is named in full, by another spelling, by the surname or by an initial; of
people, surnames and offices there are the more the more reports there are, as in a newspaper, and a few are in many.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.made import SEED
from onrecord.lexicon import Lexicon
from onrecord.records.entity import Member
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import Borne

_STARTS = "Ar Bel Cor Dan Ed Fal Gor Hal Is Jor Kar Lem Mar Nor Or Pel Rav Sel Tor Ul Var Wes Yar Zel".split()
_MIDDLES = " a e i o al em in or ut ysh am ev il on ad".split(" ")
_ENDS = "an dic ek enko eva ic in ka lin man mar nov ova ren sen sky tin ton va vic".split()
_OFFICES = (
    "foreign minister,defence minister,prime minister,president,ambassador,spokesman,spokeswoman,general,mayor,"
    "opposition leader,interior minister,judge,prosecutor,lawyer,editor,analyst"
).split(",")
_BODIES = (
    "Foreign Ministry,Defence Ministry,Interior Ministry,embassy,Parliament,Central Bank,Border Guard,State Railways"
).split(",")
_PAPERS = "Courier Gazette Herald Observer Post Standard Times Tribune".split()
A_STORY = 6  # reports that have one cast
CAST = 8  # persons of a story, of whom a report names some


@dataclass(frozen=True, slots=True)
class _Person:
    given: Sequence[str]  # its spellings, the usual one first
    surname: str
    office: str
    country: str


class _World:
    """Persons, bodies and outlets, ever more of them."""

    def __init__(self, draw: random.Random, lexicon: Lexicon) -> None:
        self._draw = draw
        self._given = [row.all for row in lexicon.given_names.rows]
        self._peoples = [(row.demonym, row.name, row.country) for row in lexicon.demonyms.rows if row.name]
        self._persons: list[_Person] = []

    def story(self) -> tuple[list[_Person], tuple[str, str, str]]:
        """Return the cast of a story and its country; half of the cast are known from other stories."""
        country = self._draw.choice(self._peoples)
        known = [self._known() for _ in range(CAST // 2) if self._persons]
        new = [self._new(country[2]) for _ in range(CAST - len(known))]
        self._persons += new
        return [*known, *new], country

    def surname(self) -> str:
        return self._draw.choice(_STARTS) + self._draw.choice(_MIDDLES) + self._draw.choice(_ENDS)

    def _known(self) -> _Person:
        """Return somebody from an earlier story; the first ones are in many, as presidents are."""
        place = int(len(self._persons) * self._draw.random() ** 4)
        return self._persons[place]

    def _new(self, country: str) -> _Person:
        return _Person(self._draw.choice(self._given), self.surname(), self._draw.choice(_OFFICES), country)


def made_names(count: int, seed: int = SEED) -> list[list[Borne]]:
    """Return the names of made reports, report by report: as many names as asked, or a few more."""
    reports: list[list[Borne]] = []
    names = 0
    for report in made_reports(seed):
        reports.append(report)
        names += len(report)
        if names >= count:
            return reports
    raise AssertionError("made reports have no end")


def made_reports(seed: int = SEED) -> Iterator[list[Borne]]:
    """Yield the names of one made report after the other, without end."""
    draw = random.Random(seed)
    world, number = _World(draw, Lexicon.load()), 0
    while True:
        cast, country = world.story()
        for _ in range(A_STORY):
            number += 1
            yield _report(f"{number:032x}", [*_persons(draw, cast), *_others(draw, world, country)])


def _report(report: str, bearers: Sequence[Bearer]) -> list[Borne]:
    names = frozenset(b.name for b in bearers)
    return [
        (Member(report, f"{report} {i}", b.name), Bearer(b.name, b.kind, b.offices, b.country, names - {b.name}))
        for i, b in enumerate(bearers)
    ]


def _persons(draw: random.Random, cast: Sequence[_Person]) -> Iterator[Bearer]:
    for person in draw.sample(cast, draw.randint(3, 6)):
        told = draw.random()
        offices = (person.office,) if draw.random() < 0.6 else ()
        country = person.country if offices and draw.random() < 0.5 else None
        yield Bearer(_named(draw, person, told), Kind.PERSON, offices, country)


def _named(draw: random.Random, person: _Person, told: float) -> str:
    if told < 0.15:
        return person.surname
    if told < 0.2:
        return f"{person.given[0][0]}. {person.surname}"
    given = draw.choice(person.given) if told < 0.3 else person.given[0]
    surname = person.surname.replace("ek", "eck").replace("sky", "ski") if told < 0.35 else person.surname
    return f"{given} {surname}"


def _others(draw: random.Random, world: _World, country: tuple[str, str, str]) -> Iterator[Bearer]:
    demonym, name, code = country
    yield Bearer(name, Kind.PLACE, (), code)
    for body in draw.sample(_BODIES, 2):
        bare = draw.random() < 0.3
        yield Bearer(body if bare else f"{demonym} {body}", Kind.ORGANIZATION, (), None if bare else code)
    if draw.random() < 0.5:
        yield Bearer(f"{world.surname()} {draw.choice(_PAPERS)}", Kind.OUTLET)
