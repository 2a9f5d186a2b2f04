"""Which blocks of a page are its article, and which are furniture?

trafilatura decides: a block whose words it leaves out is furniture, and so is what stands in a menu, a button or a
footer. It refuses two mistakes: to lose the report's own headline, byline, subheadings and captions, which trafilatura
may drop, and to call everything furniture where trafilatura finds no article at all.
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.read.blocks import Block
from onrecord.read.walk import Stretch

# Without a handler of their own, these libraries' warnings about odd pages would reach the user's terminal.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_NOT_LETTERS = re.compile(r"[\W_]+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_LEADS = frozenset({"h2", "h3", "p"})

_MOST_BLOCKS = 20_000  # a page with more is a dump: trafilatura would take seconds, and structure alone decides
_LONGEST_SOURCE = 3_000_000
_TELLING = 20  # letters: a shorter text may stand in the article by chance
_LONGEST_SIGNATURE = 200
_LEAST_LEAD = 40
_PIECE = 30


def blocks(source: str, text: str, stretches: Sequence[Stretch]) -> tuple[Block, ...]:
    """Return the blocks of a page, each furniture or not, and why.

    Args:
        source: the page's source, which trafilatura reads for itself.
        text, stretches: what `walk` made of it.
    """
    keys = [_key(text[s.block.start : s.block.end]) for s in stretches]
    article = _article(source) if len(stretches) <= _MOST_BLOCKS and len(source) <= _LONGEST_SOURCE else ""
    kept = _kept(article, keys)
    telling = [i for i, s in enumerate(stretches) if kept[i] and len(keys[i]) >= _TELLING and not s.never]
    if not telling:
        whole = sum(map(len, keys))
        return tuple(replace(s.block, furniture=_by_structure(s, stretches, whole)) for s in stretches)
    first, last = telling[0], telling[-1]
    title = next((i for i in range(first, -1, -1) if _is_title(stretches[i])), first)
    found = []
    for i, stretch in enumerate(stretches):
        reason = stretch.never
        if not reason and not kept[i] and not _belongs(stretch, i, title, first, last):
            reason = stretch.seldom or "trafilatura leaves it out"
        found.append(replace(stretch.block, furniture=reason))
    return tuple(found)


def _article(source: str) -> str:
    # Imported here because it takes a second, which a corpus of plain text need not pay.
    from trafilatura import extract

    return extract(source, favor_recall=True, include_comments=False) or ""


def _key(text: str) -> str:
    """Return the letters and digits alone: trafilatura lays out blanks and marks in its own way."""
    return _NOT_LETTERS.sub("", text).casefold()


def _kept(article: str, keys: Sequence[str]) -> list[bool]:
    """Return for each block whether its words are in the article."""
    lines = {_key(line) for line in article.splitlines()}
    lines |= {_key(cell) for line in article.splitlines() if "|" in line for cell in line.split("|")}
    whole = _key(article)
    return [bool(key) and (key in lines or (len(key) >= _TELLING and _any_piece(key, whole))) for key in keys]


def _any_piece(key: str, whole: str) -> bool:
    """Return whether the start, middle or end of a block stands in the article, which may cut a block short."""
    middle = max(len(key) // 2 - _PIECE // 2, 0)
    return any(piece in whole for piece in (key[:_PIECE], key[middle : middle + _PIECE], key[-_PIECE:]))


def _is_title(stretch: Stretch) -> bool:
    return stretch.block.tag == "h1" and not stretch.never


def _belongs(stretch: Stretch, index: int, title: int, first: int, last: int) -> bool:
    """Return whether a block that trafilatura leaves out is the report's all the same."""
    block, length = stretch.block, stretch.block.end - stretch.block.start
    if index == title and _is_title(stretch):
        return True
    if stretch.seldom or not title <= index <= last:
        return False
    if block.tag in _HEADINGS or (block.signed and length <= _LONGEST_SIGNATURE):
        return True
    if index < first:
        return block.tag in _LEADS and length >= _LEAST_LEAD
    return block.tag in _CAPTIONS


def _by_structure(stretch: Stretch, stretches: Sequence[Stretch], whole: int) -> str:
    """Return why a block is furniture on a page where no article was found, or ""."""
    if stretch.never or not stretch.seldom or _is_title(stretch):
        return stretch.never
    # Some pages wrap everything in one form.
    same = sum(s.block.end - s.block.start for s in stretches if s.seldom == stretch.seldom)
    return "" if same * 2 > whole else stretch.seldom
