"""Which reports are around what is asked about, and how do they hang together?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.lineage.derivations.derivations import derive
from onrecord.lineage.derivations.member import Member, acquainted, member_of
from onrecord.records.credit import Credit
from onrecord.records.derivation import Derivation
from onrecord.records.kinship import Kinship
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Some reports, what is weighed of each, which of them were compared, and which came from which.

    Args:
        outlets: by statement id, the outlet that a credit of its report names for it.
    """

    readings: Mapping[str, Reading]
    members: Mapping[str, Member]
    kinships: Sequence[Kinship]
    derivations: Sequence[Derivation]
    outlets: Mapping[str, str]


def neighbourhood(
    readings: Iterable[Reading], kinships: Iterable[Kinship], stories: Mapping[str, str] | None = None
) -> Neighbourhood:
    """Return what hangs together among some reports, worked out from what is stored of them.

    Args:
        readings: with their credits, where these were looked for.
        stories: the id of each report's story, by report.
    """
    held = {r.report.id: r for r in readings}
    credits_ = {id_: r.of(Credit) if r.has(Credit) else () for id_, r in held.items()}
    members = acquainted(member_of(r, credits_[id_], (stories or {}).get(id_)) for id_, r in held.items())
    kept = tuple(k for k in kinships if k.left in held and k.right in held)
    outlets = {
        c.statement: c.outlet
        for m in members
        for c in m.credits
        if c.statement is not None and c.outlet != UNNAMED and not m.is_by(c.outlet)
    }
    return Neighbourhood(held, {m.report: m for m in members}, kept, derive(members, kept), outlets)
