"""What do the rows of the journal say together: which are in force, which contradict, and was any tampered with?

Rules only, no database. A row holds the hash of the one before, so none can be changed, taken out or moved unnoticed.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from onrecord.errors import JournalError
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.store.codec import canonical, plain

GENESIS = "0" * 64
# Rulings on two anchors; all others but an undo are on one.
PAIRS = frozenset({Ruling.SAME, Ruling.DIFFERENT, Ruling.UNDECIDED, Ruling.DISPUTES})
# Corrections: each says what to put there, and two values for one anchor contradict each other.
CORRECTIONS = frozenset(
    {Ruling.SOURCE, Ruling.STANCE, Ruling.BOUNDS, Ruling.ROLES, Ruling.REALITY, Ruling.DATE},
)
VALUED = CORRECTIONS | {Ruling.MISSED}
_OPPOSITES = {frozenset({Ruling.SAME, Ruling.DIFFERENT}), frozenset({Ruling.NONE, Ruling.MISSED})} | {
    frozenset({Ruling.NONE, correction}) for correction in CORRECTIONS
}


def subject(judgement: Judgement) -> str:
    """Return what a judgement is about, the same for both orders of a pair; the surroundings do not count."""
    return sha256(canonical(sorted(map(_place, judgement.anchors))).encode()).hexdigest()


def _place(anchor: Anchor) -> list[str]:
    return [anchor.report, anchor.kind, anchor.role, f"{anchor.offset:020d}", anchor.exact]


def chained(row: JournalRow) -> str:
    """Return the hash of a row: over all its other fields."""
    fields = {
        "number": row.number,
        "judgement": plain(row.judgement),
        "author": row.author,
        "at": row.at,
        "reason": row.reason,
        "previous": row.previous,
    }
    return sha256(canonical(fields).encode()).hexdigest()


def refuse_unsound(judgement: Judgement, author: str) -> None:
    """Raise JournalError where a judgement lacks what its ruling needs."""
    ruling, count = judgement.ruling, len(judgement.anchors)
    if not author.strip():
        raise JournalError("a decision needs an author; say who decides")
    if ruling is Ruling.UNDO:
        if judgement.undoes is None or count:
            raise JournalError("an undo names the row that it takes back, and no words")
        return
    wanted = 2 if ruling in PAIRS else 1
    if count != wanted:
        raise JournalError(
            f"{ruling} is said of {wanted} passage{'s'[: wanted - 1]}, not of {count}; name the passages"
        )
    if len({subject(Judgement(ruling, (a,))) for a in judgement.anchors}) < count:
        raise JournalError(f"{ruling} is said of two passages, not twice of one; name the other one")
    if ruling in VALUED and judgement.value is None:
        raise JournalError(f"a correction of the {ruling} says what to put there; give a value")


def contradict(one: Judgement, other: Judgement) -> bool:
    """Return whether two judgements cannot both hold. "Undecided" contradicts nothing."""
    if subject(one) != subject(other):
        return False
    if one.ruling is other.ruling:
        return one.ruling in VALUED and one.value != other.value and _part(one) == _part(other)
    return frozenset({one.ruling, other.ruling}) in _OPPOSITES


def _part(judgement: Judgement) -> str:
    """Return which part of the roles a judgement is about: who did it ("actors: …") says nothing of to whom."""
    return (judgement.value or "").partition(":")[0] if judgement.ruling is Ruling.ROLES else ""


def taken_back(undos: Iterable[tuple[int, int]]) -> set[int]:
    """Return the numbers of the rows that are not in force.

    Args:
        undos: for each undo its own number and that of the row it takes back. An undo that was itself taken back
            takes nothing back.
    """
    found: set[int] = set()
    # An undo can only be undone by a later row, so the last one is sure to be in force.
    for number, target in sorted(undos, reverse=True):
        if number not in found:
            found.add(target)
    return found


def undone_by(rows: Iterable[JournalRow]) -> dict[int, JournalRow]:
    """Return the undo that took a row back, for each row that is not in force."""
    undos = {row.number: row for row in rows if row.judgement.undoes is not None}
    out = taken_back((number, row.judgement.undoes or 0) for number, row in undos.items())
    return {row.judgement.undoes or 0: row for number, row in undos.items() if number not in out}


def verify_journal(rows: Sequence[JournalRow], head: tuple[int, str] | None = None) -> list[str]:
    """Return what is wrong with the journal, one line a problem, the rows named; empty when it is whole.

    Args:
        rows: in the order in which they are stored or were given.
        head: number and hash of the last row as the desk remembers it; without it a cut at the end is not seen.
    """
    problems, before, previous = [], 0, GENESIS
    for row in rows:
        if row.number > before + 1:
            gap = f"row {before + 1} is" if row.number == before + 2 else f"rows {before + 1}-{row.number - 1} are"
            problems.append(f"{gap} missing before row {row.number}")
        elif row.number <= before:
            problems.append(f"row {row.number} stands after row {before}: reordered or doubled")
        elif row.previous != previous:
            problems.append(f"row {row.number} does not follow from row {before}: its chain is broken")
        if chained(row) != row.hash:
            problems.append(f"row {row.number} was changed after it was written")
        before, previous = row.number, row.hash
    last = (before, previous)
    if head is not None and head != last:
        problems.append(f"the journal ends with row {before}, but row {head[0]} was the last that was written")
    return problems
