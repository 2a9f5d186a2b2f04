"""What is a pattern of time expressions: a way of writing, and what is taken from it?

The part of a match that is the expression is its group "core", else the whole; what stands outside is only looked at.
A function that takes a match apart returns None where the words cannot be what they look like ("45 May").
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from onrecord.extract.dates.expression import Expression

Take = Callable[[re.Match[str]], Expression | None]
Written = tuple[str, Take, str]


class Pattern(NamedTuple):
    """A way of writing, how it is taken apart, and what a text must hold for it to be tried."""

    regex: re.Pattern[str]
    take: Take
    needs: str
