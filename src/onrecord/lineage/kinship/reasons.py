"""On what does it rest that two reports are kin, and which way it went, in words for a reader?"""

import math
from dataclasses import dataclass

from onrecord.lineage.kinship.against import Against, Measure
from onrecord.lineage.kinship.direction import DIRECTION, mean_weight
from onrecord.lineage.kinship.model import Weighed
from onrecord.lineage.kinship.nearness import NEARNESS
from onrecord.lineage.linear import chance
from onrecord.records.score import Score

NEAR = ("covered", "matched", "longest")  # what a reader wants to know of how near two reports are
TOWARD = 3  # reasons of the texts for a direction
SLIGHT = 0.15  # log-odds below which a measure is no reason

# What a measure counts, of each of the two reports.
PHRASES = {
    "covered": "share of its words that the other has too, sentence by sentence",
    "matched": "share of it in sentences that the other has too",
    "runs_shared": "share of its runs of three words that the other has too",
    "words_shared": "share of its different words that the other has too",
    "names_shared": "share of its names that the other has too",
    "quoted_share": "share of what is common that it has in quotation marks",
    "longest": "longest run of words in common",
    "likeness": "likeness of common sentences",
    "in_order": "share of common sentences that it has in the other's order",
    "grammar_kept": "share of its words of grammar that the other has too",
    "subject_kept": "share of its words of substance that the other has too",
    "faithful": "share of the words of common sentences that were kept",
    "respelt": "share of other words that are names spelt otherwise",
    "swapped": "share of other words that are one for one",
    "added": "share of words put into common sentences",
    "dropped": "share of words left out of common sentences",
    "rarer": "rarer words in place of the other's",
    "rarer_singles": "a rarer word in place of the other's",
    "wordier": "more words in place of the other's",
    "longer": "the other is longer",
    "tail_cut": "share of the other's end that it does not have",
    "middle_cut": "share of the other's middle that it does not have",
    "opening_new": "share of its first sentences that only it has",
    "off_topic": "share of its own sentences' words that stand nowhere else in it",
    "unquoted": "quotes less word for word",
    "rounder": "has fewer numbers",
    "stranger": "words that only it has are rarer",
    "grammar_denser": "more words of grammar",
    "longer_sentences": "its sentences are longer",
    "merged": "sentences of the other made into one",
    "fewer_names": "has fewer names",
}
# Measures of which a reader is shown the words that say most, and those whose number says nothing to a reader.
BY_EXAMPLE = frozenset({"rarer", "rarer_singles"})
BARE = frozenset(
    (
        "wordier",
        "longer",
        "unquoted",
        "rounder",
        "stranger",
        "grammar_denser",
        "longer_sentences",
        "fewer_names",
        "merged",
    )
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a direction besides the texts.

    Args:
        days, credits: log-odds that the right report was made from the left one.
        third: an outlet that both credit, or None.
    """

    days: float
    credits: float
    third: str | None


def reasons_of(pair: Against, weighed: Weighed, evidence: Evidence) -> tuple[Score, ...]:
    """Return what the verdict on two reports rests on: how near they are first, then which way it went."""
    return (*_near(pair, weighed), *_outside(pair, evidence), *_toward(pair, weighed))


def _near(pair: Against, weighed: Weighed) -> list[Score]:
    """Return how near two reports are, by what a reader can check."""
    return [Score(chance(weighed.dependent), PHRASES[name], *_both(pair, name, NEARNESS[name])) for name in NEAR]


def _toward(pair: Against, weighed: Weighed) -> list[Score]:
    """Return what in the texts says most of which way it went."""
    strongest = sorted(weighed.toward.items(), key=lambda item: -abs(item[1]))[:TOWARD]
    found = []
    for name, part in strongest:
        if abs(part) >= SLIGHT:
            side = "right" if part > 0 else "left"
            told = f"{PHRASES[name]}: speaks for the {side} one being the copy"
            found.append(Score(chance(part), told, *_both(pair, name, DIRECTION[name])))
    return found


def _both(pair: Against, name: str, measure: Measure) -> tuple[str, str]:
    """Return what a measure is of the left report and of the right one, as a reader can take it."""
    if name in BY_EXAMPLE:
        return _example(pair)
    return _shown(name, measure(pair.turned)), _shown(name, measure(pair))


def _shown(name: str, value: float) -> str:
    if name == "longest":
        return f"{round(math.expm1(value))} words"
    return "" if name in BARE else f"{value:.0%}"


def _example(pair: Against) -> tuple[str, str]:
    """Return the replacement in which the rarity of the words differs most."""
    if not pair.replaced:
        return "", ""
    widest = max(pair.replaced, key=lambda block: abs(mean_weight(block.right) - mean_weight(block.left)))
    return " ".join(w.written for w in widest.left), " ".join(w.written for w in widest.right)


def _outside(pair: Against, evidence: Evidence) -> list[Score]:
    """Return what credits and days say."""
    found = []
    left, right = (side.reading.report for side in (pair.left, pair.right))
    if evidence.credits:
        copy = "right" if evidence.credits > 0 else "left"
        outlets = (report.outlet.value if report.outlet else "outlet not known" for report in (left, right))
        found.append(Score(chance(evidence.credits), f"the {copy} one says that it has it from elsewhere", *outlets))
    if evidence.third:
        found.append(Score(0.5, f"both credit {evidence.third}", "", ""))
    if evidence.days:
        older = "left" if evidence.days > 0 else "right"
        days = (report.published.value if report.published else "" for report in (left, right))
        found.append(Score(chance(evidence.days), f"the {older} one is dated earlier", *days))
    return found
