"""What do measures say together, each with its weight? Trained models that a person can read."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Linear:
    """A weight for each measure, and one for none."""

    weights: Mapping[str, float]
    bias: float = 0.0

    def of(self, measured: Mapping[str, float]) -> float:
        """Return the weighted sum."""
        return self.bias + sum(weight * measured[name] for name, weight in self.weights.items())

    def parts(self, measured: Mapping[str, float]) -> dict[str, float]:
        """Return what each measure adds to the sum."""
        return {name: weight * measured[name] for name, weight in self.weights.items()}


def chance(log_odds: float) -> float:
    """Return the probability of some log-odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))
