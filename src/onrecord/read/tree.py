"""What elements is a page made of?

Reach for it for the source of a page that is already decoded. libxml2 drops everything below 2048 nested elements
without an error; the mistake refused here is to lose those words: what is nested deeper than any reporter's page is
laid flat. It also takes minutes for a tag with 100,000 attributes, and such a tag loses them all.
"""

import re

from lxml import etree

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]*)[^<>]*>")
_WHOLE_TAG = re.compile(r"""<[a-zA-Z][^\s<>/"']*+((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_MOST_ATTRIBUTES = 1_000
_TOO_DEEP = "Excessive depth"
_FLAT_BELOW = 500

# Elements that hold text rather than elements, or nothing at all: they do not nest.
_NO_DEPTH = frozenset(
    "area base br col embed hr img input link meta param source track wbr script style textarea title noscript".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike "
    "strong sub sup time tt u var".split()
)


def tree(source: str) -> etree._Element | None:
    """Return the root element of a page, however broken its markup; None where there is no element in it.

    Args:
        source: as `sound` gives it.
    """
    source = _DECLARATION.sub("", source, count=1).replace("\0", "\ufffd")
    root, too_deep = _parsed(source)
    if too_deep:
        root, _ = _parsed(_flattened(source))
    return root


def sound(source: str) -> str:
    """Return the source without the attributes of tags that have more than any page needs."""
    if source.count("=") <= _MOST_ATTRIBUTES:
        return source
    kept: list[str] = []
    at = 0
    for match in _WHOLE_TAG.finditer(source):
        if match[1].count("=") > _MOST_ATTRIBUTES and len(match[1].split()) > _MOST_ATTRIBUTES:
            kept += (source[at : match.start(1)], ">")
            at = match.end()
    return "".join((*kept, source[at:]))


def _parsed(source: str) -> tuple[etree._Element | None, bool]:
    # UTF-8 by word of the parser, because a meta element may name the encoding that the page had before.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.ParserError:
        return None, False
    return root, any(_TOO_DEEP in error.message for error in parser.error_log)


def _flattened(source: str) -> str:
    """Return the source with the tags below a depth taken out; a block leaves a rule, which parts paragraphs."""
    kept: list[str] = []
    at = depth = 0
    for match in _TAG.finditer(source):
        closing, name = match[1], match[2].lower()
        if name in _NO_DEPTH:
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        if depth + bool(closing) > _FLAT_BELOW:
            kept += (source[at : match.start()], "" if name in _INLINE else "<hr>")
            at = match.end()
    return "".join((*kept, source[at:]))
