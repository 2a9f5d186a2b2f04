"""Is a paragraph something that a model can read?

Ask before text is given to one. A run of a thousand characters without a blank is no prose (a file in base 64, a line
of ornaments), and models take their time over it: such a paragraph is kept as text and read by none.
"""

import re

_UNBROKEN = re.compile(r"\S{1000}")


def is_prose(words: str) -> bool:
    """Return whether blanks part the words as in prose."""
    return _UNBROKEN.search(words) is None
