"""What is the text of a Word document?

Reach for it for the bytes of one .docx. Every paragraph of its body is given in document order, those in tables, text
boxes, content controls and tracked insertions too; deleted words, notes and page headers are not. It refuses the
mistake of unfolding whatever a stranger packed: sizes are checked before anything is read.
"""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from onrecord.errors import Refused
from onrecord.records.document import Reason

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_WORD}p"
_TEXT = f"{_WORD}t"
_SIGNS = {
    f"{_WORD}tab": "\t",
    f"{_WORD}ptab": "\t",
    f"{_WORD}br": "\n",
    f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "\u2011",
    f"{_WORD}softHyphen": "\u00ad",
}
# Deleted and moved-away words, and the copy of a text box that old versions of Word show instead.
_UNSEEN = frozenset(
    (
        *(f"{_WORD}{name}" for name in ("del", "moveFrom", "instrText", "pPr", "rPr")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)

_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_MOST_UNPACKED = 200_000_000  # pictures do not shrink, so ten times the largest file that is taken in
_MOST_MARKUP = 40_000_000  # a part of XML this large is a thousand pages, and takes ten times as much memory
_MOST_PARTS = 5_000


def docx_text(data: bytes) -> str:
    """Return the text of a Word document, a blank line between paragraphs; raise Refused where it has none."""
    if data.startswith(_OLE_MARK):
        if _ENCRYPTED_STREAM in data:
            raise Refused(Reason.ENCRYPTED, "it needs a password; save a copy without one")
        raise Refused(Reason.MALFORMED, "it is of the old Word format; save it as .docx")
    _weigh(data)
    text = "\n\n".join(paragraph for paragraph in _paragraphs(_body(data)) if paragraph)
    if not text:
        raise Refused(Reason.EMPTY, "there is no text in the document; give the text of the report")
    return text


def _weigh(data: bytes) -> None:
    """Raise Refused where the archive is encrypted, broken, or unfolds to more than can be held."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, EOFError, UnicodeDecodeError) as error:
        raise Refused(Reason.MALFORMED, f"the document is damaged ({_short(error)}); save it again") from None
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(Reason.ENCRYPTED, "it needs a password; save a copy without one")
    markup = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if sum(part.file_size for part in parts) > _MOST_UNPACKED or markup > _MOST_MARKUP or len(parts) > _MOST_PARTS:
        raise Refused(Reason.TOO_LARGE, "it unfolds to more than can be held; split it or save its text as .txt")


def _body(data: bytes) -> etree._Element:
    # Imported here because it takes a quarter of a second and most corpora hold no Word document.
    from docx import Document

    try:
        body: etree._Element = Document(BytesIO(data)).element.body
    except Exception as error:  # the library meets a damaged package with errors of every class
        raise Refused(Reason.MALFORMED, f"the document is damaged ({_short(error)}); save it again") from None
    if body is None:
        raise Refused(Reason.MALFORMED, "the document has no body; save it again")
    return body


def _short(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:100]


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """Yield the text of each paragraph; one in a text box comes before the paragraph that it hangs on."""
    open_paragraphs: list[list[str]] = []
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            if element.tag == _PARAGRAPH and open_paragraphs:
                yield "".join(open_paragraphs.pop()).strip()
        elif element.tag in _UNSEEN:
            walk.skip_subtree()
        elif element.tag == _PARAGRAPH:
            open_paragraphs.append([])
        elif open_paragraphs:
            sign = _SIGNS.get(str(element.tag))
            open_paragraphs[-1].append(sign if sign else (element.text or "") if element.tag == _TEXT else "")
