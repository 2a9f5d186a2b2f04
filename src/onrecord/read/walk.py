"""What does a page show, and from which element does each stretch of it come?

Reach for it with the tree of a page. A small walker rather than inscriptis: that one draws bullets, pads table columns
and indents, so that its text holds characters which the page does not, and it recurses, which deep pages turn against
it. The mistake refused is to cut: menus and notices are text of the page like all the rest.
"""

import re
from dataclasses import dataclass, replace

from lxml import etree

from onrecord.read.blocks import Block

_SPACE = re.compile(r"[ \t\n\r\f]+")
_LINE_END = re.compile(r"\r\n?|\f")
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"\b(?:by-?line|author|date-?line|pub-?date|date-?published|published|time-?stamp)", re.IGNORECASE
)

_INVISIBLE = frozenset(
    "applet area audio base canvas datalist embed frame frameset head iframe link map meta noembed noframes noscript "
    "object param rp script source style template title track video".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre "
    "search section select summary table tbody td textarea tfoot th thead tr ul".split()
)
_NEVER_ARTICLE = frozenset("button dialog menu nav option search select textarea".split())
_NEVER_ARTICLE_ROLES = frozenset(
    "alert alertdialog button dialog menu menubar navigation option search tab tablist toolbar".split()
)
_SELDOM_ARTICLE = frozenset("aside footer form".split())
_SELDOM_ARTICLE_ROLES = frozenset("banner complementary contentinfo form".split())


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block and what its surroundings say about it.

    Args:
        never: the element around it that is never part of an article, or "".
        seldom: the element around it that seldom is, or "".
    """

    block: Block
    never: str
    seldom: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the elements that are open say about the words that come next."""

    tag: str = "body"
    never: str = ""
    seldom: str = ""
    signed: bool = False
    kept: bool = False  # white space counts, as in pre
    article: bool = False


class _Page:
    """The text so far and what must stand before the next word."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.stretches: list[Stretch] = []
        self._start = 0
        self._open: _Frame | None = None
        self._line_ends = 0
        self._space = False

    def part(self) -> None:
        """End the paragraph."""
        if self._open is not None:
            frame = self._open
            block = Block(self._start, self.length, frame.tag, signed=frame.signed)
            self.stretches.append(Stretch(block, frame.never, frame.seldom))
            self._open = None
        self._line_ends, self._space = 0, False

    def end_line(self) -> None:
        """End the line; a second time in a row ends the paragraph, as it shows on the screen."""
        self._line_ends += 1
        self._space = False
        if self._line_ends > 1:
            self.part()

    def write(self, text: str, frame: _Frame) -> None:
        """Add words the way a browser shows them."""
        if frame.kept:
            self._write_kept(text, frame)
            return
        shown = _SPACE.sub(" ", text)
        words = shown.strip(" ")
        if not words:
            self._space = self._space or bool(shown)
            return
        if shown[0] == " ":
            self._space = True
        self._add(words, frame)
        self._space = shown[-1] == " "

    def _write_kept(self, text: str, frame: _Frame) -> None:
        lines = _LINE_END.sub("\n", text).split("\n")
        for number, line in enumerate(lines):
            if number:
                self.end_line()
            if line.strip():
                self._add(line, frame)

    def _add(self, words: str, frame: _Frame) -> None:
        if self._open is None:
            if self.length:
                self._put("\n\n")
            self._start, self._open = self.length, frame
        elif self._line_ends:
            self._put("\n")
        elif self._space:
            self._put(" ")
        self._line_ends, self._space = 0, False
        self._put(words)

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def walk(root: etree._Element, most: int) -> tuple[str, tuple[Stretch, ...]]:
    """Return all visible text in reading order, and the stretches it is made of.

    A blank line stands between block elements, a line end for <br>; inline elements add nothing. White space is
    collapsed as a browser does, but in <pre>.

    Args:
        most: the walk ends where the text has more characters than this.
    """
    page, frames = _Page(), [_Frame()]
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if page.length > most:
            break
        if event == "start":
            tag = str(element.tag)
            if tag in _INVISIBLE or _is_hidden(element, tag):
                frames.append(frames[-1])
                walker.skip_subtree()
                continue
            if tag in _BLOCKS:
                page.part()
            frames.append(_frame(element, tag, frames[-1]))
            if tag == "br":
                page.end_line()
            if element.text:
                page.write(element.text, frames[-1])
            continue
        if event == "end":
            frames.pop()
            if element.tag in _BLOCKS:
                page.part()
        if element.tail and element is not root:
            page.write(element.tail, frames[-1])
    page.part()
    return "".join(page.pieces), tuple(page.stretches)


def _is_hidden(element: etree._Element, tag: str) -> bool:
    attributes = element.attrib
    if not attributes:
        return tag == "dialog"
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style")
    return style is not None and _HIDING_STYLE.search(str(style)) is not None


def _frame(element: etree._Element, tag: str, outer: _Frame) -> _Frame:
    """Return what an element adds to what the elements around it say."""
    block = tag in _BLOCKS
    if not block and not element.attrib:
        return replace(outer, signed=True) if tag == "time" and not outer.signed else outer
    role = str(element.get("role", "")).lower()
    article = outer.article or tag in ("article", "main") or role == "main"
    return _Frame(
        tag=tag if block else outer.tag,
        never=outer.never or _named(tag, role, _NEVER_ARTICLE, _NEVER_ARTICLE_ROLES),
        seldom=outer.seldom
        or _named(tag, role, _SELDOM_ARTICLE, _SELDOM_ARTICLE_ROLES)
        or ("header element" if tag == "header" and not article else ""),
        signed=outer.signed or tag in ("time", "address") or _is_signature(element),
        kept=outer.kept or tag in ("pre", "textarea"),
        article=article,
    )


def _named(tag: str, role: str, tags: frozenset[str], roles: frozenset[str]) -> str:
    if tag in tags:
        return f"{tag} element"
    return f"role {role}" if role in roles else ""


def _is_signature(element: etree._Element) -> bool:
    return any(_SIGNATURE.search(str(element.get(name, ""))) is not None for name in ("class", "itemprop", "rel", "id"))
