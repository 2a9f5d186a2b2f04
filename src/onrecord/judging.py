"""What does somebody decide who says that two names are one, or two; on which words, and what becomes of it?

Everything that can be wrong is told here, before a row is written: a row in the journal is for good.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from onrecord.decide.attach import anchor_of, attach
from onrecord.decide.identity import Tie
from onrecord.errors import NotHeld, SettingsError
from onrecord.identities import LAYERS, Identities, candidate, handle
from onrecord.records.decision import Anchor, Judgement, Ruling
from onrecord.records.entity import Entity, Member
from onrecord.records.mention import Form, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.store.view import View
from onrecord.text.normalise import words


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names that are judged; of those that are told apart, the left one is taken out."""

    left: Member
    right: Member

    @property
    def chains(self) -> tuple[str, str]:
        """The ids of their chains."""
        return self.left.chain, self.right.chain


def merging(known: Identities, left: str, right: str) -> Pair:
    """Return the names by which two entities are to become one; raise SettingsError where they are one already."""
    one, other = known.one(left), known.one(right)
    if one.id == other.id:
        raise SettingsError(f"{left} and {right} are one already; `onrecord why` with the two says on what that rests")
    return Pair(_going_by(one, left)[0], _going_by(other, right)[0])


def splitting(known: Identities, left: str, right: str | None = None) -> Pair:
    """Return the names that are to become two.

    The first is taken out of the entity of both, or the second where that alone is given with its report.

    Args:
        right: a name to which the first does not belong; any other of the same entity where it is None.

    Raises:
        SettingsError: they are two already, or it is not clear which of several is meant.
    """
    one, other = known.one(left), known.one(left if right is None else right)
    if one.id != other.id:
        raise SettingsError(f"{left} and {right} are two already; `onrecord why` with the two says on what that rests")
    if right is None:
        right = left.partition("@")[0]
    if "@" in right and "@" not in left:
        left, right = right, left
    if "@" not in left and words(left) == words(right):
        raise SettingsError(f"say which {left} is another one, as NAME@REPORT: {_named_in(one)}")
    outs = _going_by(one, left)
    stays = sorted(_going_by(one, right), key=outs.__contains__) if "@" in left else _going_by(one, right)
    found = next((Pair(out, stay) for out, stay in product(outs, stays) if out.chain != stay.chain), None)
    if found is None:
        raise SettingsError(f"no other name means {candidate(one)}, so that there is nothing to split")
    return found


def judgement(view: View, pair: Pair, ruling: Ruling) -> Judgement:
    """Return a judgement of two names, on the words of a mention of each."""
    return Judgement(ruling, (_anchor(view, pair.left), _anchor(view, pair.right)))


def pair_of(known: Identities, tie: Tie) -> Pair | None:
    """Return the names that a row of the journal is on, or None where one of them is none now."""
    members = {member.chain: member for member, _ in known.borne}
    left, right = members.get(tie.left), members.get(tie.right)
    return Pair(left, right) if left is not None and right is not None else None


def outcome(before: Identities, after: Identities, pair: Pair, by: str = "") -> Iterator[str]:
    """Yield in words who the two names mean now, and what else went with that or stayed behind.

    Args:
        by: what made them so: "by row 3 of the journal".
    """
    one, other = after.of_chain(pair.left.chain), after.of_chain(pair.right.chain)
    if one is None or other is None:
        return
    were = {before.of_chain(chain) for chain in pair.chains}
    since = "still" if (len(were) == 1) == (one.id == other.id) else "now"
    said = f"{since}, {by}" if by else since
    if one.id == other.id:
        number = len({member.report for member in one.members})
        yield f"{_both(pair)} are one {said}: {number} report{'s' if number != 1 else ''}"
        yield f"  {candidate(one)}"
    else:
        yield f"{_both(pair)} are two {said}"
        yield from (f"  {candidate(entity)}" for entity in (one, other))
    touched = {m.chain for chain in pair.chains for m in _members(before, chain)}
    for entity in after.entities:
        if entity.id not in {one.id, other.id} and any(m.chain in touched for m in entity.members):
            yield f"  apart from both: {candidate(entity)}"
    joined = [member for member in one.members if member.chain not in touched]
    if joined and one.id == other.id:
        yield f"  with them now: {', '.join(dict.fromkeys(map(handle, joined)))}"


def _both(pair: Pair) -> str:
    left, right = pair.left, pair.right
    return f"{left.name} and {right.name}" if left.name != right.name else f"{handle(left)} and {handle(right)}"


def _members(known: Identities, chain: str) -> Sequence[Member]:
    entity = known.of_chain(chain)
    return entity.members if entity is not None else ()


def _going_by(entity: Entity, name: str) -> list[Member]:
    """Return the members that a name means, those that are named just so first."""
    name, _, report = name.partition("@")
    wanted = words(name)
    there = [member for member in entity.members if member.report.startswith(report)]
    return sorted(there, key=lambda m: (words(m.name) != wanted, not set(wanted) <= set(words(m.name))))


def _named_in(entity: Entity) -> str:
    return ", ".join(dict.fromkeys(map(handle, entity.members)))


def _anchor(view: View, member: Member) -> Anchor:
    """Return the anchor of the mention that best stands for a chain: its full name, where the words can be found."""
    reading = view.reading(member.report, LAYERS)
    chain = next((c for c in reading.of(MentionChain) if c.id == member.chain), None)
    if chain is None:
        raise NotHeld(f"{handle(member)} was read anew meanwhile; run the same command again")
    for mention in sorted(_mentions(reading, chain), key=lambda m: (m.name != chain.name, m.form != Form.NAME)):
        anchor = anchor_of(reading, mention)
        found = attach(anchor, reading).index
        if found is not None and reading.of(Mention)[found].id == mention.id:
            return anchor
    raise SettingsError(f"the words of {handle(member)} stand in several places alike; name it in another report")


def _mentions(reading: Reading, chain: MentionChain) -> list[Mention]:
    return [mention for mention in reading.of(Mention) if mention.id in chain.mentions]
