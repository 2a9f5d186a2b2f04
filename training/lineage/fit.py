"""How are the weights worked out? Logistic regression with numpy alone; exact, so that nothing is drawn by chance."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from onrecord.lineage.kinship.model import ANY, DERIVED
from onrecord.lineage.linear import Linear, chance
from onrecord.records.kinship import Relation
from training.lineage.measured import FORWARD, INDEPENDENT, SIBLINGS, Row, direct, kin

# Strength of the pull of each weight to zero, in units of standardised measures. Chosen on bases held out of train.
RIDGE = 3.0
STEPS, ENOUGH = 60, 1e-7


def train(rows: Sequence[Row], ridge: float = RIDGE) -> dict[str, Any]:
    """Return the weights as `onrecord.lineage.model` reads them."""
    related = kin(rows)
    ways = direct(rows)
    relation = {kind: evened(related, kind, ridge) for kind in DERIVED}
    shares = [relations(row.near, relation) for row in ways]
    return {
        "dependent": near_weights(rows, [row.relation != INDEPENDENT for row in rows], ridge),
        "siblings": near_weights(related, [row.relation == SIBLINGS for row in related], ridge),
        "relation": relation,
        "direction": way_weights(ways, shares, [row.relation == FORWARD for row in ways], ridge),
    }


def evened(rows: Sequence[Row], kind: Relation, ridge: float) -> dict[str, Any]:
    """Return weights that tell a relation from the others, as if all were equally frequent.

    How often a generator cuts or rewords says nothing of how often papers do.
    """
    told = [row.kind == kind for row in rows]
    found = near_weights(rows, told, ridge)
    return {**found, "bias": round(found["bias"] + math.log((len(told) - sum(told)) / sum(told)), 6)}


def near_weights(rows: Sequence[Row], told: Sequence[bool], ridge: float) -> dict[str, Any]:
    """Return weights of the measures of nearness for what is told of rows."""
    names = list(rows[0].near)
    measured = np.array([[row.near[name] for name in names] for row in rows])
    mean, scale = measured.mean(0), measured.std(0) + 1e-9
    found = logistic((measured - mean) / scale, np.array(told), ridge, bias=True)
    weights = found[:-1] / scale
    return {"weights": _rounded(names, weights), "bias": round(float(found[-1] - weights @ mean), 6)}


def way_weights(
    rows: Sequence[Row], shares: Sequence[Mapping[Relation, float]], told: Sequence[bool], ridge: float
) -> dict[str, Any]:
    """Return weights of the measures of direction, whatever became of the words and for each thing that did."""
    names = list(rows[0].way)
    measured = np.array([[row.way[name] for name in names] for row in rows])
    scale = measured.std(0) + 1e-9
    gates = [np.ones((len(rows), 1)), *(np.array([[share[kind]] for share in shares]) for kind in DERIVED)]
    found = logistic(np.hstack([measured / scale * gate for gate in gates]), np.array(told), ridge, bias=False)
    parts = found.reshape(len(gates), len(names)) / scale
    return {kind: {"weights": _rounded(names, part)} for kind, part in zip((ANY, *DERIVED), parts, strict=True)}


def relations(near: Mapping[str, float], relation: Mapping[Relation, Any]) -> dict[Relation, float]:
    """Return the probability of each relation under weights as they are written."""
    odds = {k: chance(Linear(held["weights"], held["bias"]).of(near)) for k, held in relation.items()}
    return {kind: value / sum(odds.values()) for kind, value in odds.items()}


def logistic(measured: Any, told: Any, ridge: float, *, bias: bool) -> Any:
    """Return the weights that tell best which rows are so, by Newton's method; the last one is the bias."""
    if bias:
        measured = np.hstack([measured, np.ones((len(measured), 1))])
    pull = np.full(measured.shape[1], ridge)
    if bias:
        pull[-1] = 1e-6
    weights = np.zeros(measured.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-measured @ weights))
        slope = measured.T @ (chances - told) + pull * weights
        curve = (measured * (chances * (1 - chances))[:, None]).T @ measured + np.diag(pull)
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < ENOUGH:
            break
    return weights


def _rounded(names: Sequence[str], weights: Any) -> dict[str, float]:
    return {name: round(float(weight), 6) for name, weight in zip(names, weights, strict=True)}
