"""Which names does a report give, and what stands beside each?"""

from collections.abc import Iterator

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Member
from onrecord.records.event import Event
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.statement import Statement
from onrecord.resolve.bearer import Bearer

NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.OUTLET, Kind.PLACE})
AWAY = frozenset({"in", "at", "to", "with"})  # behind these stands where an office is held
Borne = tuple[Member, Bearer]


def find_bearers(reading: Reading, lexicon: Lexicon) -> Iterator[Borne]:
    """Yield the chains of a report that have a name, each with what stands beside it; descriptions stay mentions.

    A capital or seat that says or does something is an organisation: the government.
    """
    report = reading.report.id
    names = {m.id for m in reading.of(Mention) if m.form == Form.NAME}
    named = [c for c in reading.of(MentionChain) if c.kind in NAMED and any(m in names for m in c.mentions)]
    acting = _acting(reading)
    company = frozenset(c.name for c in named)
    for chain in named:
        offices = tuple(dict.fromkeys(office.title for office in chain.offices))
        country = chain.country or next(filter(None, (_country(title, lexicon) for title in offices)), None)
        beside = company - {chain.name, *chain.aliases}
        place = lexicon.places.of(chain.name)
        governs = (
            place is not None and place.governs and place.kind != "country" and not acting.isdisjoint(chain.mentions)
        )
        kind = Kind.ORGANIZATION if governs else chain.kind
        yield Member(report, chain.id, chain.name), Bearer(chain.name, kind, offices, country, beside)


def _acting(reading: Reading) -> frozenset[str]:
    """Return the ids of the mentions that say something, or do something to somebody."""
    said = [span for s in (reading.of(Statement) if reading.has(Statement) else ()) for span in s.source.spans]
    done = [
        role.span
        for event in (reading.of(Event) if reading.has(Event) else ())
        for role in (*event.actors, *event.recipients)
        if role.span is not None
    ]
    starts = {span.start for span in (*said, *done)}
    return frozenset(m.id for m in reading.of(Mention) if m.span.start in starts)


def _country(office: str, lexicon: Lexicon) -> str | None:
    """Return the country for which an office is held: "the Tarsovian envoy", but not "the envoy to Tarsovia"."""
    words = [word.strip(",.").removesuffix("'s").removesuffix("’s") for word in office.split()]
    for before, word in zip(("", *words), words, strict=False):
        people, place = lexicon.demonyms.of(word), lexicon.places.of(word)
        if before.casefold() in AWAY:
            continue
        if people is not None:
            return people.country
        if place is not None and place.governs:
            return place.country
    return None
