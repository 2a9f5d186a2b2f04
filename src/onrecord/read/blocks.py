"""Which stretches of a page's text belong to one block element, and are they part of the article?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """An unbroken stretch of a page's text, as the screen shows one paragraph.

    Blocks are in text order, do not overlap, and hold all of the text but the white space between them.

    Args:
        start, end: code points in the page's text.
        tag: the nearest block element around the words ("p", "h1", "li").
        furniture: why the page's structure says that this is not the article ("nav element"); "" where it does not.
        signed: an element around the words is marked as a byline or a date.
    """

    start: int
    end: int
    tag: str
    furniture: str = ""
    signed: bool = False
