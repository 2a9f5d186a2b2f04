"""Does a statement, event or passage concern an entity: by its source, its roles, or a mention within its words?"""

from collections.abc import Iterable

from onrecord.export.who import Who
from onrecord.records.entity import Entity
from onrecord.records.event import Event
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import Statement


class About:
    """What of one report concerns an entity."""

    def __init__(self, reading: Reading, entity: Entity, who: Who) -> None:
        every = reading.of(MentionChain) if reading.has(MentionChain) else ()
        chains = [c for c in every if (found := who.of_chain(c.id)) is not None and found.id == entity.id]
        inside = {m for c in chains for m in c.mentions}
        self._id, self._names = entity.id, who.names(reading)
        self._chains = {c.id for c in chains}
        self.mentions = [m.span for m in (reading.of(Mention) if reading.has(Mention) else ()) if m.id in inside]

    def statement(self, statement: Statement) -> bool:
        """Return whether a statement is the entity's, or mentions it."""
        says = statement.source.chain in self._chains or self._named(statement.source.names)
        return says or self._within(statement.content)

    def event(self, event: Event) -> bool:
        """Return whether an event is by or against the entity, on its word, or told in words that mention it."""
        roles = self._named(role.name for role in (*event.actors, *event.recipients))
        return roles or self._named([event.holder]) or self._within(event.evidence)

    def _named(self, names: Iterable[str]) -> bool:
        return any(self._names.key(name) == self._id for name in names)

    def _within(self, spans: tuple[Span, ...]) -> bool:
        return any(span.holds(mention) for span in spans for mention in self.mentions)
