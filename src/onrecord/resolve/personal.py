"""Can two personal names be one person's, going by the names and by what stands beside them?

A whole name carries itself, unless office and country both contradict it. A surname alone, or one initial, needs the
same office or the same company in the story, and must not fit two people there.
"""

from collections.abc import Iterator

from onrecord.lexicon import Lexicon
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.evidence import Evidence
from onrecord.resolve.pairing import Pairing, pair
from onrecord.resolve.persons import PARENT, PersonName, Persons
from onrecord.resolve.spelling import skeleton
from onrecord.resolve.verdict import LIKELY, NEVER, SAME, SPOKEN_FOR, SURE, UNLIKELY, UNSURE, WHOLE_NAME, Verdict

WHOLE = 2  # words that two names share as whole words, for a whole name


class Personal:
    """Compares personal names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.persons = Persons(lexicon)

    def compare(self, left: Bearer, right: Bearer, evidence: Evidence) -> Verdict:
        """Return how likely two names mean one person, with the reason."""
        one, other = self.persons.read(left.name), self.persons.read(right.name)
        apart = next(self._apart(one, other, left, right, evidence), None)
        if apart is not None:
            return apart
        found = pair(one, other, self.persons)
        verdict = self._eastern(one, other, evidence) or self._names(one, other, found, evidence)
        if verdict[0] < SAME:
            return verdict
        if evidence.office is False and (found.slips or found.turned or found.left or found.right):
            return UNSURE, "nearly the same name, but another office"
        if evidence.country is False and found.slips:
            return UNSURE, "nearly the same name, in another country"
        if one.spouse != other.spouse and not evidence.speaks_for and not (one.is_bare or other.is_bare):
            return UNSURE, "perhaps named after a husband"
        if not evidence.office and self._is_shared(left, right, one, other):
            return UNSURE, "a short name that fits two in the story"
        if evidence.office is False and evidence.country is False:
            return UNLIKELY, "the same name, but another office in another country"
        return verdict

    def _apart(
        self, one: PersonName, other: PersonName, left: Bearer, right: Bearer, evidence: Evidence
    ) -> Iterator[Verdict]:
        """Yield what makes two of them, however alike the names are."""
        if not one.words or not other.words:
            yield NEVER, "no name"
        if one.generation and other.generation and one.generation != other.generation:
            yield NEVER, f"the {one.generation} and the {other.generation} of one name"
        if one.former and other.former and not set(one.former) & set(other.former):
            yield NEVER, "born under other names"
        if evidence.apart:
            yield NEVER, "born in other years"
        if PARENT in {one.generation, other.generation} and one.generation != other.generation:
            yield NEVER, "called after the other"
        alone = (one.generation is None) != (other.generation is None)
        beside = left.company | right.company
        if alone and not evidence.office and any(self.persons.read(name).generation for name in beside):
            yield UNLIKELY, "kin of one name are in the story"

    def _eastern(self, one: PersonName, other: PersonName, evidence: Evidence) -> Verdict | None:
        """Return the verdict on two names of China or Korea, which are written in several systems; else None."""
        left, right = self.persons.eastern(one), self.persons.eastern(other)
        if not left or not right:
            return None
        turned = skeleton(one.words[0]) == skeleton(other.words[-1]) != skeleton(other.words[0])
        if evidence.office is False and left & right and turned:
            return UNSURE, "a name that many bear, and another office"
        return (SURE, "one name as two systems write it") if left & right else (NEVER, "other names")

    def _is_shared(self, left: Bearer, right: Bearer, one: PersonName, other: PersonName) -> bool:
        """Return whether a short name fits another person in the company, too."""
        short, long = (one, other) if _shortness(one) >= _shortness(other) else (other, one)
        if not _shortness(short) and one.words == other.words:
            return False
        for name in left.company | right.company:
            third = self.persons.read(name)
            fits = pair(short, third, self.persons)
            if third.is_bare or fits.left or not fits.surnames or not (fits.whole or fits.initials):
                continue
            own = pair(long, third, self.persons)
            if own.left and own.right:
                return True
        return False

    def _names(self, one: PersonName, other: PersonName, found: Pairing, evidence: Evidence) -> Verdict:
        why, support = "; ".join(found.reasons), evidence.speaks_for
        if found.left and found.right:
            return self._renamed(one, other, found, support)
        if one.is_bare or other.is_bare or one.is_familiar != other.is_familiar:
            return self._bare(found, evidence)
        if not found.surnames:
            return UNLIKELY, "other surnames"
        if found.whole >= WHOLE and found.slips < WHOLE:
            return (SURE, f"{why or 'the same name'}; {support}") if support else (WHOLE_NAME, why or "the same name")
        if found.whole and found.initials:
            return self._initials(found, support)
        return (LIKELY, f"{why}; {support}") if found.slips and support else (UNSURE, why or "too little of a name")

    def _initials(self, found: Pairing, support: str | None) -> Verdict:
        if found.initials > 1 or support:
            return SPOKEN_FOR, "; ".join(filter(None, ("surname and initials", support)))
        return UNSURE, "one initial, and nothing beside it"

    def _bare(self, found: Pairing, evidence: Evidence) -> Verdict:
        """Return the verdict on a part of a name: an office says more than the company of one story."""
        if not found.whole:
            return UNLIKELY, "other names"
        if evidence.speaks_for is None:
            return UNSURE, "part of the name alone"
        return SPOKEN_FOR if evidence.office else LIKELY, f"part of the name; {evidence.speaks_for}"

    def _renamed(self, one: PersonName, other: PersonName, found: Pairing, support: str | None) -> Verdict:
        """Return the verdict on names whose words contradict: a name borne before, or a woman's form, need not."""
        if found.gendered and found.whole and support:
            return LIKELY, f"a surname as men and as women bear it; {support}"
        for name, rest in ((one, found.right), (other, found.left)):
            if found.whole and rest and all(skeleton(word) in name.former for word in rest):
                return SURE, f"born {', '.join(rest)}"
        return NEVER if not support else UNLIKELY, f"“{' '.join(found.left)}” is not “{' '.join(found.right)}”"


def _shortness(name: PersonName) -> int:
    return 2 * name.is_bare + any(name.initials)
