"""What is known of two reports, because we made them: who copied whom, how, and when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Relation = Literal["a_from_b", "b_from_a", "siblings", "independent"]
Kind = Literal["copy", "abridged", "reworded", "translated", "citing", "independent"]
RELATIONS: tuple[Relation, ...] = ("a_from_b", "b_from_a", "siblings", "independent")
# From what leaves most of the words to what leaves least; of two workings in a row the later in this line counts.
KINDS: tuple[Kind, ...] = ("copy", "abridged", "reworded", "translated", "citing")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and the truth of them: "Harbour Post's text is Meridian's, spun, and came two days later".

    Args:
        relation: `a_from_b` where a was made from b (perhaps through a third that is not here), `siblings` where both
            were made from one text that is not here, `independent` where neither saw the other's words.
        kind: how much of the words came over; of siblings the farther one from the common text.
        date_a: day of publication. A copy's is that of its original or later, unless `dates_wrong`.
        outlet_a: who published it. A credit in the other text may name it, or somebody else altogether.
        dates_wrong: whether the dates were made wrong on purpose; texts and relation stay the same.
        base: the text that both go back to, so that no base is on both sides of a split.
        steps: what was done, first to last (`desk`, `spun`), for reading misses; no report says so of itself.
    """

    text_a: str
    text_b: str
    relation: Relation
    kind: Kind
    date_a: date | None
    date_b: date | None
    outlet_a: str
    outlet_b: str
    dates_wrong: bool
    base: str
    steps: tuple[str, ...]


def heavier(*kinds: Kind) -> Kind:
    """Return the kind that leaves least of the words."""
    return max(kinds, key=KINDS.index)
