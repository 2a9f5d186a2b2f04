"""Which names have people joined, told apart or left open, and which chains of mentions does that mean today?

A judgement of two names targets a mention each; what it joins or parts is the chains that these mentions are in now.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.decide.attach import attach
from onrecord.decide.happenings import is_of_reports
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.reading import Reading

RULINGS = frozenset({Ruling.SAME, Ruling.DIFFERENT, Ruling.UNDECIDED})


@dataclass(frozen=True, slots=True)
class Tie:
    """A row of the journal on two names, and the ids of the chains that they are in now.

    Args:
        left: of a row that tells two apart, the one that was taken out.
    """

    row: JournalRow
    left: str
    right: str


def is_of_names(judgement: Judgement) -> bool:
    """Return whether a judgement is on two names."""
    return judgement.ruling in RULINGS and all(anchor.kind == "mention" for anchor in judgement.anchors)


def chain_at(anchor: Anchor, reading: Reading) -> tuple[str | None, str]:
    """Return the id of the chain that a name's anchor means, or None and why there is none."""
    found = attach(anchor, reading)
    if found.index is None:
        return None, found.why
    mention = reading.of(Mention)[found.index].id
    chains = reading.of(MentionChain) if reading.has(MentionChain) else ()
    chain = next((c.id for c in chains if mention in c.mentions), None)
    return chain, "" if chain is not None else "nobody is meant by its words now"


def why_loose(row: JournalRow, reading: Reading) -> str:
    """Return why a row on a pair is about nothing as far as one report tells; empty where it is about something."""
    if is_of_reports(row.judgement):
        return ""
    here = [anchor for anchor in row.judgement.anchors if anchor.report == reading.report.id]
    if not is_of_names(row.judgement):
        return next((found.why for found in (attach(a, reading) for a in here) if found.index is None), "")
    chains = [chain_at(anchor, reading) for anchor in here]
    gone = next((why for chain, why in chains if chain is None), "")
    one = len(chains) > len({chain for chain, _ in chains})
    fused = row.judgement.ruling is Ruling.DIFFERENT and one
    return gone or ("the report is read so that both names mean one now" if fused else "")


def tie_of(row: JournalRow, chain: Callable[[Anchor], str | None]) -> Tie | None:
    """Return what a row on two names ties, or None where it is an orphan.

    Args:
        chain: gives the id of the chain that an anchor means.
    """
    left, right = (chain(anchor) for anchor in row.judgement.anchors)
    if left is None or right is None or (left == right and row.judgement.ruling is Ruling.DIFFERENT):
        return None
    return Tie(row, left, right)
