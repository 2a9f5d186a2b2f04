"""What does a page say: its visible text, the blocks of it, and what its markup notes?

Reach for it for the bytes of a page. Nothing is cut out of the text: menus and notices stay, and the blocks that hold
them say so. The mistake refused is to believe a page's own word on its encoding against its bytes.
"""

import re
from dataclasses import dataclass, field

from onrecord.errors import Refused
from onrecord.read.article import blocks
from onrecord.read.blocks import Block
from onrecord.read.decode import Decoded, decode
from onrecord.read.facts import PageFacts, facts
from onrecord.read.tree import sound, tree
from onrecord.read.walk import walk
from onrecord.records.document import Reason
from onrecord.records.report import Basis, Noted

_DECLARED = re.compile(rb"""<meta\s[^<>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,30})""", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"""\A\s*<\?xml\s[^<>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,30})""", re.IGNORECASE)
_WITHIN = 4_096

# Encodings of the Encoding Standard by their names in Python; what a page calls Latin-1 or ASCII is Windows-1252 there.
_ENCODINGS = frozenset(
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 iso8859_2 iso8859_3 iso8859_4 "
    "iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 koi8_r koi8_u "
    "mac_cyrillic mac_roman gb18030 big5 big5hkscs euc_jp shift_jis cp932 iso2022_jp euc_kr cp949 utf_8".split()
)
_STANDARD = {
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1"), "cp1252"),
    **{"iso-8859-9": "cp1254", "latin5": "cp1254", "tis-620": "cp874", "iso-8859-11": "cp874"},
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk"), "gb18030"),
    **{"big5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932"},
    **{"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "x-cp1251": "cp1251", "x-cp1250": "cp1250", "x-cp1252": "cp1252"},
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its visible text, the blocks that the text is made of, and what the markup says beside it."""

    text: str = field(repr=False)
    encoding: Noted
    blocks: tuple[Block, ...] = field(repr=False)
    facts: PageFacts


def page(data: bytes, max_characters: int) -> Page:
    """Return what the bytes of a page say.

    Raises:
        Refused: they are not text, the page shows no word, or more characters than are read as one report.
    """
    decoded = decode_page(data)
    source = sound(decoded.text)
    root = tree(source)
    text, stretches = walk(root, max_characters) if root is not None else ("", ())
    if root is None or not text:
        raise Refused(Reason.EMPTY, "the page shows no text; save it from the browser once it is loaded")
    if len(text) > max_characters:
        raise Refused(
            Reason.TOO_LONG, f"the page shows more than the {max_characters} characters of a report; split it"
        )
    return Page(text, decoded.encoding, blocks(source, text, stretches), facts(root))


def decode_page(data: bytes) -> Decoded:
    """Return the source of a page.

    A byte-order mark and valid UTF-8 are proof. Without them the encoding that the page declares comes before any
    statistical guess, if every byte fits it.
    """
    declared = declared_encoding(data)
    try:
        decoded = decode(data)
    except Refused as refused:
        if refused.reason != Reason.UNDECODABLE or declared is None:
            raise
        decoded = None
    if declared is None or (decoded is not None and decoded.encoding.basis is not Basis.GUESS):
        assert decoded is not None
        return decoded
    try:
        text = data.decode(declared)
    except UnicodeDecodeError:
        if decoded is None:
            raise Refused(Reason.UNDECODABLE, f"it declares {declared} but is not; save it again as UTF-8") from None
        return decoded
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), Noted(declared, Basis.PAGE, note="declared"))


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the page declares, by its name in Python, or None."""
    start = data[:_WITHIN]
    found = _DECLARED_XML.search(start) or _DECLARED.search(start)
    if found is None:
        return None
    label = found[1].decode("ascii", "replace").lower()
    name = _STANDARD.get(label) or re.sub(r"^windows_", "cp", re.sub(r"[-:.]", "_", label))
    name = re.sub(r"^iso_?8859_", "iso8859_", name)
    return name if name in _ENCODINGS else None
