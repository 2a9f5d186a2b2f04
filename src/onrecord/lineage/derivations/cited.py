"""Which outlets does a report say it has something from, and is the report of theirs that says so held?

A credit that stands in words taken over from a parent is the parent's, not the child's. An outlet's report that is held
is only the one meant where it tells what is cited: an agency sends many reports, and the one that is meant may not be
here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.lineage.credits.outlets import same_outlet
from onrecord.lineage.derivations.member import WHOLE, Member
from onrecord.lineage.derivations.weighing import may_cite
from onrecord.lineage.terms import rarity
from onrecord.records.credit import Credit
from onrecord.records.derivation import SAID, Derivation
from onrecord.records.kinship import Relation
from onrecord.records.score import Score
from onrecord.records.span import Span
from onrecord.text.normalise import words

# Share of a cited sentence's words, by rarity, that the report meant must have; less where both are of one story.
TELLS, TELLS_SAME_STORY = 0.5, 0.35
_STEM = 5  # letters by which two forms of a word are the same
_RARE = 0.3  # words more common than this say nothing of what a sentence tells


@dataclass(frozen=True, slots=True)
class Cited:
    """One outlet that a report credits, and the places that do."""

    outlet: str
    credits: tuple[Credit, ...]

    @property
    def whole(self) -> bool:
        """Whether one of the places speaks of the report as a whole."""
        return any(c.kind in WHOLE for c in self.credits)


def cite(
    child: Member, others: Sequence[Member], taken: Sequence[Span], lineage: Iterable[Member]
) -> Iterator[Derivation]:
    """Yield the edges that a report's own credits make.

    Args:
        others: all other reports of the neighbourhood.
        taken: the child's passages that a parent accounts for.
        lineage: the parents that the child's text comes from, and theirs.
    """
    above = list(lineage)
    for cited in outlets_of(child, taken):
        if any(parent.is_by(cited.outlet) for parent in above):
            continue  # the edge to that report says it
        if cited.whole and any(same_outlet(c.outlet, cited.outlet) for p in above for c in p.credits):
            continue  # the parent says where it has it from
        found = None if cited.whole else _held(child, cited, [m for m in others if m.is_by(cited.outlet)])
        spans = tuple(c.span for c in cited.credits)
        why = f"“{cited.credits[0].span.words(child.text)}”"
        if found is not None:
            member, share = found
            reasons: tuple[Score, ...] = (Score(1.0, why, child.report, member.report), _told(share, child, member))
            yield Derivation(
                child.report,
                member.report,
                member.outlet,
                Relation.CITING,
                SAID,
                whole=False,
                spans=spans,
                reasons=reasons,
            )
            continue
        relation = Relation.COPY if cited.whole else Relation.CITING
        reasons = (Score(1.0, why, child.report, cited.outlet),)
        yield Derivation(
            child.report, None, cited.outlet, relation, SAID, whole=cited.whole, spans=spans, reasons=reasons
        )


def outlets_of(child: Member, taken: Sequence[Span]) -> list[Cited]:
    """Return the outlets that a report credits in its own words, in text order."""
    found: list[Cited] = []
    for credit in child.sources():
        if any(span.touches(credit.span) for span in taken):
            continue
        place = next((i for i, c in enumerate(found) if same_outlet(c.outlet, credit.outlet)), None)
        if place is None:
            found.append(Cited(credit.outlet, (credit,)))
        else:
            longer = max(found[place].outlet, credit.outlet, key=len)
            found[place] = Cited(longer, (*found[place].credits, credit))
    return found


def _held(child: Member, cited: Cited, by: Sequence[Member]) -> tuple[Member, float] | None:
    """Return the report of the outlet that tells what is cited, and how much of it; None where none does."""
    best: tuple[Member, float] | None = None
    for member in by:
        if not may_cite(child, member):
            continue
        if child.story and member.story and child.story != member.story:
            continue
        share = max(tells(child.sentence(c.span).words(child.text), member.text, cited.outlet) for c in cited.credits)
        same = child.story is not None and child.story == member.story
        if share >= (TELLS_SAME_STORY if same else TELLS) and (best is None or share > best[1]):
            best = member, share
    return best


def tells(sentence: str, text: str, outlet: str) -> float:
    """Return the share of a sentence's words, weighed by rarity, that a text has; the outlet's name left out."""
    named = set(words(outlet))
    asked = {w: r for w in words(sentence) if w not in named and (r := rarity(w)) > _RARE}
    held = {word[:_STEM] for word in words(text)}
    whole = sum(asked.values())
    return sum(r for w, r in asked.items() if w[:_STEM] in held) / whole if whole else 0.0


def _told(share: float, child: Member, member: Member) -> Score:
    return Score(round(share, 3), "tells what is cited", child.report, member.report)
