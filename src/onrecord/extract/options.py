"""What can be set about extraction."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions:
    """Options of the extract step.

    Args:
        classifier: whether the trained classifier gives a second opinion on the types of events; without it, or without
            its weights, the tables alone say what happened.
    """

    classifier: bool = True
