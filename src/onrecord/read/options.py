"""What may be set about reading?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """The options of reading.

    Args:
        max_characters: the longest text that is read as one report; a longer one is a book or a dump of a site.
    """

    max_characters: int = 80_000
