"""Who is who on a desk? The names of all its reports, joined when they are asked for, as people have decided.

with View(desk) as view:
    found = who_is_who(view, lexicon)
entity = found.one("Malkarin")
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from onrecord.decide.identity import Tie
from onrecord.errors import Ambiguous, NotHeld
from onrecord.lexicon import Lexicon
from onrecord.records.decision import Ruling
from onrecord.records.entity import Entity, Member, minted
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.office import Tenure
from onrecord.records.reading import Reading
from onrecord.records.score import Score
from onrecord.resolve.bearers import Borne, find_bearers
from onrecord.resolve.linker import Judged, Link, Linker
from onrecord.resolve.offices import find_tenures
from onrecord.store.view import View
from onrecord.text.normalise import words

LAYERS = frozenset({Mention, MentionChain})  # of a reading, that say who is who


def who_is_who(view: View, lexicon: Lexicon) -> "Identities":
    """Return the entities of a desk, with what people have decided of them."""
    return identify(view.readings(LAYERS), lexicon, judged(view))


def offices(view: View, known: "Identities", lexicon: Lexicon) -> tuple[Tenure, ...]:
    """Return who holds which office, as the reports of a desk say."""
    return find_tenures(known.entities, view.readings({MentionChain}), lexicon)


def judged(view: View) -> Judged:
    """Return what people have decided of the names of a desk, as the linker takes it."""
    return judged_by(view.ties())


def judged_by(ties: Iterable[Tie]) -> Judged:
    """Return what rows of the journal say of names, as the linker takes it."""
    same: dict[frozenset[str], str] = {}
    different: dict[frozenset[str], str] = {}
    out: set[str] = set()
    for tie in ties:
        pair, row = frozenset((tie.left, tie.right)), tie.row
        told = f"{row.author} decided so (row {row.number}){f': {row.reason}' if row.reason else ''}"
        if row.judgement.ruling is Ruling.SAME:
            same[pair] = told
        elif row.judgement.ruling is Ruling.DIFFERENT:
            different[pair] = told
            out.add(tie.left)
    return Judged(same, different, frozenset(out))


def identify(readings: Iterable[Reading], lexicon: Lexicon, judged: Judged | None = None) -> "Identities":
    """Return the entities that the names of some reports mean, the reports in order of arrival."""
    borne = [
        one for reading in readings if reading.has(MentionChain) for one in find_bearers(reading, lexicon)
    ]  # one text is held at a time
    return Identities.linked(tuple(borne), Linker(lexicon), judged or Judged())


SHOWN = 12  # characters of a report's id


@dataclass(frozen=True, slots=True)
class Identities:
    """The entities of a desk, asked for by name.

    Args:
        borne: the names that the reports give, in order of arrival.
        joins: what made several names one entity.
        undecided: names of two entities that may yet be one.
    """

    entities: tuple[Entity, ...]
    borne: tuple[Borne, ...]
    linker: Linker
    judged: Judged
    joins: tuple[Link, ...] = ()
    undecided: tuple[Link, ...] = ()

    @classmethod
    def linked(cls, borne: tuple[Borne, ...], linker: Linker, judged: Judged) -> Self:
        """Return the entities of names, with what people have decided of them."""
        found = linker.linked(borne, judged)
        return cls(found.entities, borne, linker, judged, found.joins, found.undecided)

    def again(self, judged: Judged) -> "Identities":
        """Return the entities of the same names after people have decided otherwise."""
        return self.linked(self.borne, self.linker, judged)

    def named(self, name: str) -> list[Entity]:
        """Return the entities that go by a name, else those whose names hold all its words.

        "Foreign Ministry@4d9ad6" is the one that the report whose id begins so names; where it writes nobody so, those
        of its entities that others write so.
        """
        name, _, report = name.partition("@")
        wanted = words(name)
        if report:
            here = [(e, [m for m in e.members if m.report.startswith(report)]) for e in self.entities]
            written = [e for e, members in here if any(words(m.name) == wanted for m in members)]
            if written:
                return written
        there = [e for e in self.entities if any(m.report.startswith(report) for m in e.members)]
        whole = [e for e in there if any(words(n) == wanted for n in (e.name, *e.aliases))]
        return whole or [e for e in there if any(set(wanted) <= set(words(n)) for n in (e.name, *e.aliases))]

    def one(self, name: str) -> Entity:
        """Return the entity that a name means.

        Raises:
            NotHeld: no report names anybody so.
            Ambiguous: it may mean several; the candidates say what tells them apart.
        """
        found = self.named(name)
        if not found:
            raise NotHeld(f"no report on this desk names {name!r}; `onrecord search` looks for words")
        if len(found) > 1:
            full = [entity for entity in found if words(entity.name) == words(name)]
            if len(full) != 1:
                told = f"{name!r} may mean several; name one in full, or as NAME@REPORT"
                raise Ambiguous(told, list(map(candidate, found)))
            found = full
        return found[0]

    def of_chain(self, chain: str) -> Entity | None:
        """Return the entity that a chain of mentions means, or None where the chain bears no name."""
        return next((entity for entity in self.entities if any(m.chain == chain for m in entity.members)), None)

    def of_id(self, identity: str) -> Entity | None:
        """Return the entity with an id; that of one which has become part of another leads there."""
        return next((e for e in self.entities if any(identity == minted(m) for m in e.members)), None)

    def closest(self, one: Entity, other: Entity) -> Score:
        """Return the comparison of the two names, one of each, that are most alike."""
        return self.compared(one, other)[0]

    def compared(self, one: Entity, other: Entity) -> list[Score]:
        """Return the comparison of each name of the one with each of the other, the most alike first."""
        bearers = {member.chain: bearer for member, bearer in self.borne}
        scores = (
            self.linker.comparison.of(bearers[a.chain], bearers[b.chain])
            for a in _first_of_each_name(one)
            for b in _first_of_each_name(other)
        )
        return sorted(scores, key=lambda score: -score.value)

    def told_apart(self, one: Entity, other: Entity) -> list[str]:
        """Return who has told two entities apart, and why; empty where nobody has."""
        chains = [{member.chain for member in entity.members} for entity in (one, other)]
        return [told for pair, told in self.judged.different.items() if all(pair & side for side in chains)]


def handle(member: Member) -> str:
    """Return a name as it can be asked for, so that only one report's is meant."""
    return f"{member.name}@{member.report[:SHOWN]}"


def candidate(entity: Entity) -> str:
    """Return a line that tells an entity from others: as what, whose, under which offices, in how many reports."""
    of = f" of {entity.country}" if entity.country not in {None, entity.name} else ""
    offices = "".join(f", {title}" for title, _ in entity.offices)
    reports = list(dict.fromkeys(member.report for member in entity.members))
    more = f" and {len(reports) - 1} more" if len(reports) > 1 else ""
    also = f"; also {', '.join(entity.aliases)}" if entity.aliases else ""
    return f"{entity.name} ({entity.kind.lower()}{of}{offices}; in {reports[0][:SHOWN]}{more}{also})"


def _first_of_each_name(entity: Entity) -> Sequence[Member]:
    return tuple({member.name: member for member in reversed(entity.members)}.values())
