"""How alike are two things that were compared, and why?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """The outcome of one comparison.

    `Score(0.95, "Sergey, Sergei: one name in two alphabets", "Sergey Tovar", "Sergei Tovar")`.

    Args:
        value: from 0 (surely two) to 1 (surely one); one half says nothing either way.
        reason: what it rests on, in words for a reader.
        left, right: what was compared, as it is written.
    """

    value: float
    reason: str
    left: str
    right: str
