"""Who is who on a desk? The names of all its reports, joined when they are asked for, as people have decided.

with View(desk) as view:
    found = who_is_who(view, lexicon)
entity = found.one("Malkarin")
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.decide.identity import Tie
from onrecord.errors import Ambiguous, NotHeld
from onrecord.lexicon import Lexicon
from onrecord.records.decision import Ruling
from onrecord.records.entity import Entity, Member
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.score import Score
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bearers import find_bearers
from onrecord.resolve.compare import Comparison
from onrecord.resolve.linker import Judged, Link, Linker
from onrecord.store.view import View
from onrecord.text.normalise import words

LAYERS = frozenset({Mention, MentionChain})  # of a reading, that say who is who


def who_is_who(view: View, lexicon: Lexicon) -> "Identities":
    """Return the entities of a desk, with what people have decided of them."""
    return identify(view.readings(LAYERS), lexicon, judged(view))


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
    bearers = {member.chain: bearer for member, bearer in borne}
    judged = judged or Judged()
    linked = Linker(lexicon).linked(borne, judged)
    return Identities(linked.entities, bearers, Comparison(lexicon), judged, linked.joins, linked.undecided)


SHOWN = 12  # characters of a report's id


@dataclass(frozen=True, slots=True)
class Identities:
    """The entities of a desk, asked for by name.

    Args:
        joins: what made several names one entity.
        undecided: names of two entities that may yet be one.
    """

    entities: tuple[Entity, ...]
    bearers: Mapping[str, Bearer]
    comparison: Comparison
    judged: Judged = field(default_factory=Judged)
    joins: tuple[Link, ...] = ()
    undecided: tuple[Link, ...] = ()

    def named(self, name: str) -> list[Entity]:
        """Return the entities that go by a name, else those whose names hold all its words.

        "Foreign Ministry@4d9ad6" is the one that the report whose id begins so names.
        """
        name, _, report = name.partition("@")
        wanted = words(name)
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

    def closest(self, one: Entity, other: Entity) -> Score:
        """Return the comparison of the two names, one of each, that are most alike."""
        scores = (
            self.comparison.of(self.bearers[a.chain], self.bearers[b.chain])
            for a in _first_of_each_name(one)
            for b in _first_of_each_name(other)
        )
        return max(scores, key=lambda score: score.value)


def candidate(entity: Entity) -> str:
    """Return a line that tells an entity from others: as what, under which offices, in how many reports."""
    offices = "".join(f", {title}" for title, _ in entity.offices)
    reports = list(dict.fromkeys(member.report for member in entity.members))
    more = f" and {len(reports) - 1} more" if len(reports) > 1 else ""
    also = f"; also {', '.join(entity.aliases)}" if entity.aliases else ""
    return f"{entity.name} ({entity.kind.lower()}{offices}; in {reports[0][:SHOWN]}{more}{also})"


def _first_of_each_name(entity: Entity) -> Sequence[Member]:
    return tuple({member.name: member for member in reversed(entity.members)}.values())
