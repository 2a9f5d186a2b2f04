"""Can two names be one organisation's, outlet's or place's?

Words are compared under the name that the tables give them ("Partei", "party"), in any order; a legal form may be
missing, but not be another one; a word too many ("youth wing") makes another body. A short name fits the initials of
the long one. A capital or seat that acts is its country's government.
"""

from collections.abc import Set
from functools import lru_cache
from itertools import takewhile

from onrecord.lexicon import Lexicon
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.bodies import Bodies, BodyName
from onrecord.resolve.evidence import Evidence
from onrecord.resolve.spelling import is_slip, plain, skeleton
from onrecord.resolve.verdict import LIKELY, NEVER, SURE, UNLIKELY, UNSURE, Verdict

GENERIC = (
    "ministry foreign defence interior government agency service services office party police army parliament court "
    "embassy bank university state national union central council committee news finance health justice intelligence "
    "security press"
)
SORTS = "party news agency television channel company group service daily"  # what a body is, where its name is its own
STEM, ENDING = 6, 3  # letters that derived words share at least, and differ in at most


class Organisations:
    """Compares the names of organisations, outlets and places."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.bodies = Bodies(lexicon)

    def compare(self, left: Bearer, right: Bearer, evidence: Evidence) -> Verdict:
        """Return how likely two names mean one body or place, with the reason."""
        one, other = self.bodies.read(left.name), self.bodies.read(right.name)
        kinds = {left.kind, right.kind}
        if kinds == {Kind.PLACE}:
            return self._places(left, right, evidence)
        settled = self._governments(left, right, one, other) or self._apart(kinds, one, other, evidence)
        if settled is not None:
            return settled
        verdict = self._known(left, right) or self._short(left, right, one, other) or self._words(one, other, evidence)
        if verdict[0] < LIKELY and kinds == {Kind.OUTLET} and evidence.company and _is_tail(one, other):
            return LIKELY, "the last word of an outlet's name, in the same company"
        return verdict

    def _apart(self, kinds: Set[Kind], one: BodyName, other: BodyName, evidence: Evidence) -> Verdict | None:
        """Return the verdict where kind or country makes two of them, whatever the names; else None."""
        if Kind.PLACE in kinds:
            return NEVER, "a place and a body"
        named = one.countries and other.countries and not one.countries & other.countries
        return (NEVER, "of two countries") if named or evidence.country is False else None

    def _known(self, left: Bearer, right: Bearer) -> Verdict | None:
        """Return the verdict where our tables hold both names as one organisation's; else None."""
        rows = [self._lexicon.organisations.of(b.name) or self._lexicon.outlets.of(b.name) for b in (left, right)]
        names = [row.name for row in rows if row is not None]
        same = len(names) == len(rows) and names[0] == names[1]
        return (SURE, f"both are names of {names[0]} in our tables") if same else None

    def _short(self, left: Bearer, right: Bearer, one: BodyName, other: BodyName) -> Verdict | None:
        """Return the verdict where one name is the initials of the other; else None."""
        for short, long, beside in ((one, other, left.company), (other, one, right.company)):
            if self.bodies.is_short_for(short, long):
                third = next((n for n in beside if self._is_another(short, long, n)), None)
                if third is not None:
                    return NEVER, f"“{short.written[0]}” is short for {third} there"
                return SURE, f"“{short.written[0]}”: the initials of the other"
        return None

    def _is_another(self, short: BodyName, long: BodyName, name: str) -> bool:
        """Return whether a name of the same story fits the initials, and is not the long name."""
        third = self.bodies.read(name)
        return self.bodies.is_short_for(short, third) and third.words != long.words

    def _words(self, one: BodyName, other: BodyName, evidence: Evidence) -> Verdict:
        if one.forms and other.forms and not one.forms & other.forms:
            return NEVER, "other legal forms"
        if one.hosts and other.hosts and one.hosts != other.hosts:
            return NEVER, "in two countries"
        if one.hosts != other.hosts and not evidence.company:
            return UNSURE, "one of them does not say where"
        if one.branch != other.branch:
            return UNLIKELY, "a branch in one country"
        if one.words and one.words == other.words:
            return self._carried(one, other, evidence)
        return self._nearly(one, other)

    def _nearly(self, one: BodyName, other: BodyName) -> Verdict:
        """Return the verdict on names whose words are not all the same."""
        left, right = one.words - other.words, other.words - one.words
        if one.joined == other.joined:
            return SURE, "the same letters"
        if len(left) == len(right) == 1 and (is_slip(*left, *right) or _are_derived(*left, *right)):
            return LIKELY, "the same name but for a slip or an ending"
        if not (left and right) and left | right <= _sorts() and (one.words & other.words) - _generic():
            return LIKELY, "the same but for a word that says what it is"
        return UNLIKELY, "other names"

    def _carried(self, one: BodyName, other: BodyName, evidence: Evidence) -> Verdict:
        """Return the verdict on names with the same words: a generic one needs the country."""
        generic = all(word in _generic() for word in one.words)
        if generic and not evidence.country and not one.countries & other.countries:
            if evidence.people:
                return SURE, f"the same words, and {min(evidence.people)} speaks or works for both"
            return UNSURE, "a name that many countries have, and not both say whose it is"
        return SURE, "the same words"

    def _governments(self, left: Bearer, right: Bearer, one: BodyName, other: BodyName) -> Verdict | None:
        if not (one.governs or other.governs):
            return None
        if left.kind != right.kind and any(b.kind == Kind.PLACE and self._is_town(b.name) for b in (left, right)):
            return NEVER, "the town, and a government"
        if one.governs and other.governs:
            same = one.governs == other.governs
            return (SURE, "both stand for one government") if same else (NEVER, "governments of two countries")
        return UNLIKELY, "a government, and a body that is none"

    def _is_town(self, name: str) -> bool:
        place = self._lexicon.places.of(name)
        return place is not None and place.kind in {"capital", "city", "seat"}

    def _places(self, left: Bearer, right: Bearer, evidence: Evidence) -> Verdict:
        if evidence.country is False:
            return NEVER, "of two countries"
        known = [self._lexicon.places.of(b.name) for b in (left, right)]
        if known[0] is not None and known[1] is not None:
            same = known[0].filed == known[1].filed and known[0].kind == known[1].kind
            return (SURE, f"both are filed as {known[0].filed}") if same else (NEVER, "two places of our tables")
        one, other = (self.bodies.read(b.name) for b in (left, right))
        left_over, right_over = one.all - other.all, other.all - one.all
        if not left_over and not right_over:
            return SURE, "the same name"
        if len(left_over) == len(right_over) == 1 and is_slip(*left_over, *right_over):
            return LIKELY, "the same name but for a slip"
        return UNLIKELY, "other names"


def _is_tail(one: BodyName, other: BodyName) -> bool:
    """Return whether one name is only the last word of the other: "the Observer"."""
    short, long = sorted((one, other), key=lambda name: len(name.all))
    return len(short.all) == 1 and len(long.all) > 1 and short.all == {skeleton(long.written[-1])}


def _are_derived(one: str, other: str) -> bool:
    """Return whether two words differ in their ending only: "oceanography", "oceanographic"."""
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return stem >= STEM and max(len(one), len(other)) - stem <= ENDING


def is_generic(word: str) -> bool:
    """Return whether a word, as it sounds, is one that many bodies' names have: "ministry"."""
    return word in _generic()


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(map(skeleton, map(plain, GENERIC.split())))


@lru_cache(maxsize=1)
def _sorts() -> frozenset[str]:
    return frozenset(map(skeleton, SORTS.split()))
