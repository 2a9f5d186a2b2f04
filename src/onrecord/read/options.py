"""What may be set about reading?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """The options of reading.

    Args:
        max_characters: the longest text that is read as one report; a longer one is a book or a dump of a site.
        max_paragraphs: the most paragraphs of one report; what has more is a table or a list, and would be parsed
            cell by cell.
    """

    max_characters: int = 80_000
    max_paragraphs: int = 4_000
