"""Whom do the reports of a page name, each once, whichever way they write the name?"""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.export.context import ReportPart
from onrecord.export.named import EntityLine, OfficeLine, Spot
from onrecord.export.tenures import as_of, office_of, passage
from onrecord.export.who import Who
from onrecord.records.entity import Entity
from onrecord.records.mention import Kind
from onrecord.records.office import Tenure
from onrecord.records.reading import Reading

SHOWN = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.OUTLET})
Spots = Mapping[str, Spot]  # where each report names somebody, by the report's id


def people(who: Who, parts: Sequence[ReportPart], readings: Mapping[str, Reading]) -> tuple[EntityLine, ...]:
    """Return a line for each that the reports of a page name: people before bodies, those of most reports first."""
    named: dict[str, dict[str, Spot]] = {}
    for part in parts:
        for name in part.names:
            named.setdefault(name.entity, {})[part.report] = Spot(part.number, part.title, name.anchor)
    shown = [(entity, named[entity.id]) for entity in who.entities if entity.id in named and entity.kind in SHOWN]
    shown.sort(key=lambda pair: (pair[0].kind != Kind.PERSON, -len(pair[1]), pair[0].name.casefold()))
    return tuple(
        entity_line(entity, f"w{number}", spots, who, readings) for number, (entity, spots) in enumerate(shown, 1)
    )


def entity_line(entity: Entity, anchor: str, spots: Spots, who: Who, readings: Mapping[str, Reading]) -> EntityLine:
    """Return the line of an entity."""
    also = tuple((name, tuple(_spots_of(entity, name, spots))) for name in entity.aliases)
    offices = (_office(tenure, spots, readings) for tenure in who.tenures(entity))
    why = tuple(f"{link.left} = {link.right}: {link.reason}" for link in entity.links if link.left != link.right)
    return EntityLine(
        anchor,
        entity.name,
        entity.kind.lower(),
        tuple((name, found) for name, found in also if found),
        tuple(office for office in offices if office is not None),
        tuple(dict.fromkeys(why)),
        tuple(sorted(spots.values(), key=lambda spot: spot.number)),
    )


def _spots_of(entity: Entity, name: str, spots: Spots) -> Iterator[Spot]:
    reports = dict.fromkeys(member.report for member in entity.members if member.name == name)
    yield from sorted((spots[report] for report in reports if report in spots), key=lambda spot: spot.number)


def _office(tenure: Tenure, spots: Spots, readings: Mapping[str, Reading]) -> OfficeLine | None:
    said = [one for one in tenure.said if one.report in spots and one.report in readings]
    if not said:
        return None
    places = tuple(sorted(dict.fromkeys(spots[one.report] for one in said), key=lambda spot: spot.number))
    return OfficeLine(office_of(tenure), as_of(tenure), passage(said[0], readings[said[0].report]), places)
