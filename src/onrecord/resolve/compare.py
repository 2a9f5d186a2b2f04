"""Do two names mean the same one? Names first, then what stands beside them; and why.

The worse mistake is to join two: what is given must carry the claim that they are one.
"""

from functools import lru_cache

from onrecord.lexicon import Lexicon
from onrecord.records.mention import Kind
from onrecord.records.score import Score
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.evidence import Evidence, Witness
from onrecord.resolve.organisations import Organisations
from onrecord.resolve.personal import Personal
from onrecord.resolve.spelling import skeleton
from onrecord.resolve.verdict import NEVER, SAME, SURE, Verdict

BODIES = frozenset({Kind.ORGANIZATION, Kind.OUTLET, Kind.PLACE})


class Comparison:
    """Compares two bearers of names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._personal = Personal(lexicon)
        self._organisations = Organisations(lexicon)
        self._witness = Witness(lexicon)
        self.carries = lru_cache(maxsize=65_536)(self._carries)

    def of(self, left: Bearer, right: Bearer) -> Score:
        """Return how likely two names mean the same one, with the reason."""
        value, reason = self._verdict(left, right, self._witness.of(left, right))
        return Score(value, reason, left.name, right.name)

    def tells_kin(self, name: str) -> bool:
        """Return whether a name tells somebody from kin of the same name: "the younger"."""
        return self._personal.persons.read(name).generation is not None

    def _carries(self, name: str, kind: Kind, country: str | None) -> bool:
        """Return whether a name says by itself who is meant, so that it means the same one in every report."""
        alone = Bearer(name, kind, country=country)
        return self.of(alone, alone).value >= SAME

    def _verdict(self, left: Bearer, right: Bearer, evidence: Evidence) -> Verdict:
        kinds = {left.kind, right.kind}
        if kinds == {Kind.PERSON}:
            return self._personal.compare(left, right, evidence)
        if Kind.PERSON in kinds:
            return NEVER, "a person and no person"
        if kinds <= BODIES:
            return self._organisations.compare(left, right, evidence)
        same = left.kind == right.kind and skeleton(left.name) == skeleton(right.name)
        return (SURE, "the same name") if same else (NEVER, "other names")
