"""Which offices do the entities hold, as which reports say, and between which reports?

The titles of one entity that may be one office are taken together ("spokeswoman", "spokeswoman of the Foreign
Ministry"); two entities are never joined by an office, so that two holders stay two, each with their own reports.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Entity
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.office import OfficeSaid, Tenure
from onrecord.records.reading import Reading
from onrecord.resolve.bearers import country_of
from onrecord.resolve.evidence import Witness
from onrecord.text.edtf import bounds

# Of these an office is all that the table lists; of other kinds it is only what heads something ("the police chief").
PUBLIC = frozenset(
    ("head of state", "head of government", "minister", "diplomat", "spokesperson", "legislator", "official", "royal")
)
OWNERS = frozenset("his her their its my our your".split())
_PREPOSITION = re.compile(r"\s(?:of|for|to|at|in|with|on|from|under)\s")
_EX = re.compile(r"(?:ex|then)-(?=\w)", re.IGNORECASE)
Said = tuple[str, tuple[OfficeSaid, ...]]  # a chain and the places that name its office


def find_tenures(entities: Iterable[Entity], readings: Iterable[Reading], lexicon: Lexicon) -> tuple[Tenure, ...]:
    """Return who holds which office, the offices in alphabetical order and the holders of each by date.

    Args:
        readings: of the same reports as the entities, with their mention chains; one text is held at a time.
    """
    said = {chain: places for reading in readings for chain, places in _said(reading)}
    titles = Titles(lexicon)
    found: list[Tenure] = []
    for entity in entities:
        if entity.kind == Kind.PERSON:
            places = [place for member in entity.members for place in said.get(member.chain, ())]
            found += _Held(entity, titles).tenures(places)
    return tuple(sorted(found, key=lambda one: (sorted(titles.words(one.office)), one.past, *_when(one), one.name)))


def _said(reading: Reading) -> Iterator[Said]:
    published = reading.report.published.value if reading.report.published else None
    for chain in reading.of(MentionChain) if reading.has(MentionChain) else ():
        if chain.offices:
            told = (OfficeSaid(reading.report.id, o.title, chain.name, o.span, published) for o in chain.offices)
            yield chain.id, tuple(told)


def _when(tenure: Tenure) -> tuple[bool, str]:
    return tenure.since is None, tenure.since or ""


class Titles:
    """Reads the title of an office."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._witness = lexicon, Witness(lexicon)

    def words(self, title: str) -> frozenset[str]:
        """Return the words that tell an office from others; hyphens part them."""
        return self._witness.telling(title.replace("-", " "))

    def are_one(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Return whether two offices of one person may be one, told more or less fully."""
        return self._witness.are_one(one, other)

    def is_office(self, title: str) -> bool:
        """Return whether a title is an office: "the foreign minister", but not "his daughter" or "a spy"."""
        words = title.split()
        if not words or words[0].casefold() in OWNERS:
            return False
        head = _PREPOSITION.split(title, maxsplit=1)[0].split()
        for start in range(len(head)):
            for end in range(len(words), len(head) - 1, -1):
                row = self._lexicon.offices.of(" ".join(words[start:end]))
                if row is not None:
                    return (row.heads or row.kind in PUBLIC) and self._lexicon.tenures.of(row.title) != "no office"
        return False

    def bare(self, title: str) -> tuple[str, bool]:
        """Return a title without "former" and "now", and whether it is a former office."""
        tells, past = self._lexicon.tenures, bool(_EX.search(title))
        kept = []
        for word in _EX.sub("", title).split():
            told = tells.of(word.strip(","))
            past = past or told == "former"
            if told not in {"former", "present"}:
                kept.append(word)
        return " ".join(kept), past

    def country(self, title: str) -> str | None:
        """Return the country for which an office is held, as far as its title says."""
        return country_of(title, self._lexicon)


@dataclass(slots=True)
class _Office:
    """Titles of one entity that may be one office, the fullest first."""

    title: str
    words: frozenset[str]
    country: str | None
    said: list[OfficeSaid] = field(default_factory=list)


class _Held:
    """Groups the titles of an entity by office."""

    def __init__(self, entity: Entity, titles: Titles) -> None:
        self._entity, self._titles = entity, titles

    def tenures(self, said: Sequence[OfficeSaid]) -> Iterator[Tenure]:
        """Yield a tenure for each office, held or former."""
        bare = [(one, *self._titles.bare(one.title)) for one in said if self._titles.is_office(one.title)]
        for past in (False, True):
            held = [(one, title) for one, title, over in bare if over == past and title]
            for office in self._offices(held):
                yield _dated(Tenure(office.title, self._entity.id, self._entity.name, past, tuple(office.said)))

    def _offices(self, said: Sequence[tuple[OfficeSaid, str]]) -> list[_Office]:
        """Return the offices; a title that fits two of them ("minister") stays by itself."""
        found: list[_Office] = []
        fullest = sorted(said, key=lambda pair: -len(pair[1].split()))
        for one, title in sorted(fullest, key=lambda pair: -len(self._titles.words(pair[1]))):
            words, country = self._titles.words(title), self._titles.country(title)
            fits = [o for o in found if self._is_one(o, words, country)]
            same = [o for o in fits if o.words == words]
            if not same and len(fits) != 1:
                found.append(_Office(title, words, country, [one]))
                continue
            office = (same or fits)[0]
            office.said.append(one)
            office.country = office.country or country
        return found

    def _is_one(self, office: _Office, words: frozenset[str], country: str | None) -> bool:
        apart = office.country and country and office.country != country
        return not apart and self._titles.are_one(office.words, words)


def _dated(tenure: Tenure) -> Tenure:
    """Return a tenure with the interval of the reports that say so, which are put in the order of their days.

    A report of which only the month or year is known bounds nothing where others have a day.
    """
    days = {one: bounds(one.published) if one.published else (None, None) for one in tenure.said}
    full = [one for one in tenure.said if None not in days[one]]
    known = [one for one in full if days[one][0] == days[one][1]] or full
    known.sort(key=lambda one: (days[one], one.report, one.span.start))
    rest = [one for one in tenure.said if one not in known]
    if not known:
        return tenure
    last = max(known, key=lambda one: days[one][::-1])
    return replace(tenure, said=(*known, *rest), since=known[0].published, until=last.published)
