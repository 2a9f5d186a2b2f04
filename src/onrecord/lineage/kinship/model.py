"""What do the measures of two reports say, weighed as trained: are they kin, how, and which way did it go?

Linear models, small enough to read: `weights/lineage/kinship.json` holds a number for each measure, and the card beside
it says how they were made (`training/lineage`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.lineage.kinship.against import Against
from onrecord.lineage.kinship.direction import direction
from onrecord.lineage.kinship.nearness import nearness
from onrecord.lineage.linear import Linear, chance
from onrecord.records.kinship import Relation
from onrecord.weights.files import Weights

MODEL = "kinship.json"
DERIVED = (Relation.COPY, Relation.ABRIDGED, Relation.REWORDED, Relation.TRANSLATED, Relation.CITING)
ANY = "any"  # weights of direction that hold whatever became of the words


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the texts of two reports say of them.

    Args:
        dependent: log-odds that one was made from the other, or both from a third.
        siblings: log-odds that it was from a third, if so.
        relation: how, by probability, if so.
        direction: log-odds that the right was made from the left, if one was made from the other.
        toward: what each measure of direction adds to those of the direction.
    """

    dependent: float
    siblings: float
    relation: Mapping[Relation, float]
    direction: float
    toward: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Model:
    """The trained weights.

    Args:
        direction: weights for each relation that the two may have, and for any.
    """

    dependent: Linear
    siblings: Linear
    relation: Mapping[Relation, Linear]
    direction: Mapping[str, Linear]

    def weigh(self, pair: Against) -> Weighed:
        """Return what two reports that are laid against each other look like."""
        near, way = nearness(pair), direction(pair)
        relation = self.relations(near)
        toward = self._toward(way, relation)
        return Weighed(
            self.dependent.of(near),
            self.siblings.of(near),
            relation,
            sum(toward.values()),
            toward,
        )

    def toward(self, near: Mapping[str, float], way: Mapping[str, float]) -> float:
        """Return the log-odds that the right report was made from the left one, by what was measured."""
        return sum(self._toward(way, self.relations(near)).values())

    def relations(self, near: Mapping[str, float]) -> dict[Relation, float]:
        """Return the probability of each relation, if the two are kin."""
        odds = {relation: chance(self.relation[relation].of(near)) for relation in DERIVED}
        whole = sum(odds.values())
        return {relation: value / whole for relation, value in odds.items()}

    def _toward(self, way: Mapping[str, float], relation: Mapping[Relation, float]) -> dict[str, float]:
        found = self.direction[ANY].parts(way)
        for kind, share in relation.items():
            for name, value in self.direction[kind].parts(way).items():
                found[name] = found.get(name, 0.0) + share * value
        return found


# Where no weights are installed: what two reports share decides whether they are kin, and the direction stays open.
PLAIN = Model(
    Linear({"more covered": 12.0}, -3.0),
    Linear({}, -1.0),
    {kind: Linear({}) for kind in DERIVED},
    {kind: Linear({}) for kind in (ANY, *DERIVED)},
)


def load_model(weights: Weights) -> Model:
    """Return the model with checked weights."""
    held = json.loads((weights.folder / MODEL).read_text(encoding="utf-8"))
    return model_of(held)


def model_of(held: Mapping[str, object]) -> Model:
    """Return the model of what `training/lineage` writes."""

    def linear(value: object) -> Linear:
        assert isinstance(value, dict)
        return Linear({str(k): float(v) for k, v in value["weights"].items()}, float(value.get("bias", 0.0)))

    relation, way = held["relation"], held["direction"]
    assert isinstance(relation, dict)
    assert isinstance(way, dict)
    return Model(
        linear(held["dependent"]),
        linear(held["siblings"]),
        {kind: linear(relation[kind]) for kind in DERIVED},
        {name: linear(way[name]) for name in (ANY, *DERIVED)},
    )
