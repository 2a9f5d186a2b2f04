"""How well do weights tell what became of reports, on pairs that nothing was learned from?"""

from collections.abc import Sequence
from statistics import fmean

from onrecord.lineage.kinship.model import Model
from training.lineage.measured import FORWARD, INDEPENDENT, SIBLINGS, Row, direct, kin

ABSTAINING = 0.25


def scores(model: Model, rows: Sequence[Row]) -> dict[str, float]:
    """Return shares of right answers, by the texts alone: no credit and no day.

    Returns:
        `kin`: one made from the other or both from a third, or not; `kin_auc` and `siblings_auc`: areas under the
        curve; `kind`: what became of the words; `direction`, and `direction_sure` where a quarter is left open.
    """
    related, ways = kin(rows), direct(rows)
    dependent = [model.dependent.of(row.near) for row in rows]
    right = sorted(((abs(odds), (odds > 0) == (row.relation == FORWARD)) for odds, row in _directions(model, ways)))
    sure = right[int(ABSTAINING * len(right)) :]
    kinds = [max(found, key=lambda kind: found[kind]) for found in (model.relations(row.near) for row in related)]
    told = {
        "pairs": len(rows),
        "kin": fmean((odds > 0) == (row.relation != INDEPENDENT) for odds, row in zip(dependent, rows, strict=True)),
        "kin_auc": area(dependent, [row.relation != INDEPENDENT for row in rows]),
        "siblings_auc": area(
            [model.siblings.of(row.near) for row in related], [row.relation == SIBLINGS for row in related]
        ),
        "kind": fmean(kind == row.kind for kind, row in zip(kinds, related, strict=True)),
        "direction": fmean(is_right for _, is_right in right),
        "direction_sure": fmean(is_right for _, is_right in sure),
    }
    return {name: round(value, 4) for name, value in told.items()}


def area(values: Sequence[float], told: Sequence[bool]) -> float:
    """Return the area under the curve: how often a value of a true one is above that of a false one."""
    true = [v for v, is_so in zip(values, told, strict=True) if is_so]
    false = [v for v, is_so in zip(values, told, strict=True) if not is_so]
    return fmean((a > b) + (a == b) / 2 for a in true for b in false) if true and false else float("nan")


def _directions(model: Model, rows: Sequence[Row]) -> list[tuple[float, Row]]:
    return [(model.toward(row.near, row.way), row) for row in rows]
