"""Was one of two reports made from the other, both from a third, or neither; how, and on what does that rest?

    kinship = compare(left, right)

A pure function of two reports: no other report, and nothing that the desk holds besides, changes what comes out.
"""

from functools import lru_cache

from onrecord.lineage.kinship.acknowledged import credited, third
from onrecord.lineage.kinship.against import Against
from onrecord.lineage.kinship.dates import later
from onrecord.lineage.kinship.model import PLAIN, Model, Weighed, load_model
from onrecord.lineage.kinship.reasons import Evidence, reasons_of
from onrecord.lineage.kinship.side import Side
from onrecord.lineage.linear import chance
from onrecord.records.kinship import Kinship, Relation, Reuse
from onrecord.records.reading import Reading
from onrecord.weights.files import LINEAGE, find_weights

# What the texts say of the direction is held down by so much, since the model is too sure of copies of a kind that it
# has not learned from (`python -m benchmarks.lineage` prints how sure it is, and how often right).
TEMPER = 0.6
# Words of the shorter report below which likeness says less and less of kinship: two headlines are alike by chance.
ENOUGH = 50
# Log-odds that two reports which credit the same third one are both from there, and that one which credits the other
# has it from there and from no third.
SAME_THIRD, NO_THIRD = 1.0, -2.0


def compare(left: Reading, right: Reading) -> Kinship:
    """Compare two reports word by word.

    Returns:
        What they have to do with each other, the one with the smaller id on the left; without trained weights nothing
        is said of the direction, and what is shared decides of the rest.
    """
    if right.report.id < left.report.id:
        left, right = right, left
    pair = Against.of(Side(left), Side(right))
    weighed = _model().weigh(pair)
    evidence = Evidence(later(left.report, right.report), credited(left, right), third(left, right))
    return _kinship(pair, weighed, evidence)


@lru_cache(maxsize=1)
def _model() -> Model:
    weights = find_weights(LINEAGE)
    return load_model(weights) if weights is not None else PLAIN


def _kinship(pair: Against, weighed: Weighed, evidence: Evidence) -> Kinship:
    dependent = chance(dependence(pair, weighed, evidence))
    siblings = dependent * chance(weighed.siblings + _third(evidence))
    direct = dependent - siblings
    forward = chance(weighed.direction * TEMPER + evidence.days + evidence.credits)
    relation = max(weighed.relation, key=lambda kind: weighed.relation[kind])
    return Kinship(
        pair.left.reading.report.id,
        pair.right.reading.report.id,
        left_from_right=round(direct * (1 - forward), 4),
        right_from_left=round(direct * forward, 4),
        siblings=round(siblings, 4),
        independent=round(1 - dependent, 4),
        relation=relation if dependent >= 0.5 else Relation.INDEPENDENT,
        similarity=round(similarity(pair), 4),
        reuse=_reuse(pair),
        reasons=reasons_of(pair, weighed, evidence),
    )


def dependence(pair: Against, weighed: Weighed, evidence: Evidence) -> float:
    """Return the log-odds that two reports are kin; of little text only little is said."""
    size = min(pair.left.size, pair.right.size)
    found = weighed.dependent * (min(1.0, size / ENOUGH) if weighed.dependent > 0 else 1.0)
    return found + abs(evidence.credits) / 2


def similarity(pair: Against) -> float:
    """Return the share of the shorter report's words that stand in the longer one, in order or sentence by sentence."""
    size = min(pair.left.size, pair.right.size)
    kept = sum(len(block.right) for block in pair.blocks if block.same)
    return min(1.0, max(kept, pair.in_order) / size) if size else 0.0


def _third(evidence: Evidence) -> float:
    if evidence.credits:
        return NO_THIRD
    return SAME_THIRD if evidence.third else 0.0


def _reuse(pair: Against) -> tuple[Reuse, ...]:
    """Return the passages that two reports share, each group of sentences as one."""
    found = []
    for group in pair.alignment.groups:
        ours = [pair.left.passages[place].span for place in group.left]
        theirs = [pair.right.passages[place].span for place in group.right]
        found += [Reuse(one, other, round(group.score, 3)) for one in ours for other in theirs]
    return tuple(found)
