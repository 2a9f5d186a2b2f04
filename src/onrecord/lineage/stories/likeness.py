"""How likely are each two of some reports about one happening, and on what does that rest?

Linear weights over a handful of measures (`weights/stories/stories.json`; `training/stories` made them): what two
reports share in words, openings, names and rare pairs of words, how much of either the other tells too, and whether
their dates agree.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from onrecord.lineage.linear import Linear
from onrecord.lineage.stories.aspects import Aspects
from onrecord.lineage.stories.cosines import cosines, rarity_shared, shares_held
from onrecord.records.score import Score
from onrecord.weights.files import Weights

MODEL = "stories.json"
NO_WEIGHTS = "this installation has no weights for stories: reports are told apart by their words alone"
# Without weights: one happening where the cosine of the words is about what average linkage alone does best with.
PLAIN = Linear({"words": 20.0}, -4.8)
# Two reports whose words are less alike than this are not compared any further.
NEAR = 0.1
# Nor are two that share no more than a name that nobody had heard of and a third as much in other words: of texts of a
# sentence that name one place, all that they name is the same, and nothing else is. With 2.0 B³ is 0.3 lower.
ENOUGH = 1.3
_SHARED: Mapping[str, Callable[[Aspects], Any]] = {
    "words": lambda report: report.words,
    "opening": lambda report: report.opening,
    "names": lambda report: report.names,
    "pairs": lambda report: report.pairs,
}
_SAID = {
    "words": "the words {:.2f} alike",
    "opening": "the opening {:.2f}",
    "names": "whom they name {:.2f}",
    "pairs": "rare words side by side {:.2f}",
    "held_less": "each holds {:.2f} of the other",
    "held_more": "one is to {:.2f} in the other",
}
_DATED = {"same_day": "both tell of {}", "same_month": "both of {}", "same_year": "both of {}"}
NEARBY = "nearby"  # not weighed: whether two are compared at all
_HELD = ("held_less", "held_more")
MEASURES = (*_SHARED, *_HELD, "same_year", "other_year", "same_month", "same_day")


def load_model(weights: Weights | None) -> Linear:
    """Return checked weights, or those that go by words alone where there are none."""
    if weights is None:
        return PLAIN
    held = json.loads((weights.folder / MODEL).read_text(encoding="utf-8"))
    return Linear({name: float(held["weights"][name]) for name in MEASURES}, float(held["bias"]))


def measures(reports: Sequence[Aspects]) -> dict[str, Any]:
    """Return each measure of each two reports; what is shared as the cosine, dates as 0 or 1."""
    import numpy as np

    found = {name: cosines([terms(report) for report in reports]) for name, terms in _SHARED.items()}
    enough = rarity_shared([report.telling for report in reports]) >= ENOUGH
    part = shares_held([report.words for report in reports])
    found |= {"held_less": np.minimum(part, part.T), "held_more": np.maximum(part, part.T)}
    years, same = _held_by([report.years for report in reports]), {}
    same["same_month"] = _held_by([report.months for report in reports])
    same["same_day"] = _held_by([report.days for report in reports])
    last = np.array([max(report.years, default=0) for report in reports])
    dated = last > 0
    shared = {name: (held @ held.T > 0).astype(float) for name, held in same.items()}
    both = np.logical_and.outer(dated, dated)
    return {
        **found,
        "same_year": (both & np.equal.outer(last, last)).astype(float),
        "other_year": (both & (years @ years.T == 0)).astype(float),
        **shared,
        NEARBY: (found["words"] >= NEAR) & enough,
    }


def _held_by(held: Sequence[Collection[Any]]) -> Any:
    """Return which report (row) holds which value (column)."""
    import numpy as np

    places = {value: place for place, value in enumerate(sorted({value for values in held for value in values}))}
    found = np.zeros((len(held), len(places)))
    for row, values in enumerate(held):
        for value in values:
            found[row, places[value]] = 1
    return found


def likenesses(reports: Sequence[Aspects], model: Linear) -> Any:
    """Return how likely each two reports are about one happening; 0 where they hardly share words."""
    return weighed(measures(reports), model)


def weighed(measured: Mapping[str, Any], model: Linear) -> Any:
    """Return the probabilities that weights give to measures."""
    import numpy as np

    odds = model.bias + sum(weight * measured[name] for name, weight in model.weights.items())
    return np.where(measured[NEARBY], 1 / (1 + np.exp(-np.clip(odds, -30, 30))), 0.0)


def explained(left: Aspects, right: Aspects, model: Linear) -> Score:
    """Return how likely two reports are about one happening, and what speaks for it the most, then against it."""
    measured = {name: float(matrix[0, 1]) for name, matrix in measures((left, right)).items()}
    value = float(likenesses((left, right), model)[0, 1])
    parts = sorted(model.parts(measured).items(), key=lambda part: -part[1])
    told = [_told(name, measured[name], left, right) for name, part in parts if part > 0]
    against = "other years" if measured["other_year"] and "other_year" in model.weights else ""
    return Score(value, "; ".join(filter(None, (*told, against))), left.report, right.report)


def _told(name: str, value: float, left: Aspects, right: Aspects) -> str:
    if name in _SAID:
        return _SAID[name].format(value)
    if name == "same_day":
        return _DATED[name].format(", ".join(f"{month:02}-{day:02}" for month, day in sorted(left.days & right.days)))
    if name == "same_month":
        return _DATED[name].format(", ".join(f"{y}-{month:02}" for y, month in sorted(left.months & right.months)))
    return _DATED[name].format(max(left.years))
