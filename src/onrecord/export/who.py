"""Whom do the names of a report mean, over all reports held?

Everything that is shown goes by entity: the accusation of "Yevgeni" in one report stands beside the denial of "Evgeny"
in another. A name that means nobody known is compared as it is written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.records.entity import Entity
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.office import Tenure
from onrecord.records.reading import Reading
from onrecord.text.normalise import fold


class Who:
    """The entities of the reports held, and the offices that these say they hold; without any, names are only words."""

    def __init__(self, entities: Iterable[Entity] = (), tenures: Iterable[Tenure] = ()) -> None:
        self.entities = tuple(entities)
        self._chains = {member.chain: entity for entity in self.entities for member in entity.members}
        self._bodies = _bodies(self.entities)
        self._tenures: dict[str, list[Tenure]] = {}
        for tenure in tenures:
            self._tenures.setdefault(tenure.entity, []).append(tenure)

    def of_chain(self, chain: str | None) -> Entity | None:
        """Return the entity that a chain of mentions means, or None where it names nobody."""
        return self._chains.get(chain or "")

    def tenures(self, entity: Entity) -> tuple[Tenure, ...]:
        """Return the offices that the reports say an entity holds or held."""
        return tuple(self._tenures.get(entity.id, ()))

    def names(self, reading: Reading) -> "Names":
        """Return whom the names of one report mean."""
        found: dict[str, str] = {}
        chains = reading.of(MentionChain) if reading.has(MentionChain) else ()
        meant = [(chain, entity.id) for chain in chains if (entity := self.of_chain(chain.id)) is not None]
        for chain, identity in meant:
            found.setdefault(fold(chain.name), identity)
        for chain, identity in meant:
            for alias in chain.aliases:
                found.setdefault(fold(alias), identity)
        return Names(found, self._bodies)


@dataclass(frozen=True, slots=True)
class Names:
    """Whom the names of one report mean.

    Args:
        here: entities by the names and descriptions that the report has for them.
        bodies: those of countries and bodies by their names in all reports, for what the report only implies.
    """

    here: Mapping[str, str]
    bodies: Mapping[str, str]

    def key(self, name: str) -> str:
        """Return the id of the entity that a name means, else the name itself as it is compared."""
        folded = fold(name)
        return self.here.get(folded) or self.bodies.get(folded) or folded


def _bodies(entities: Iterable[Entity]) -> dict[str, str]:
    """Return the entities that are no persons by their names: of a town and a government the government, else one."""
    bearers: dict[str, dict[str, Kind]] = {}
    for entity in entities:
        for name in (entity.name, *entity.aliases) if entity.kind != Kind.PERSON else ():
            bearers.setdefault(fold(name), {})[entity.id] = entity.kind
    found = {}
    for name, kinds in bearers.items():
        meant = [identity for identity, kind in kinds.items() if kind == Kind.ORGANIZATION] or list(kinds)
        if len(meant) == 1:
            found[name] = meant[0]
    return found


NOBODY = Who()
