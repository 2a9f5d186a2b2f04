"""Of which format is a file, by its name, and do its bytes keep what the name promises?

It refuses the mistake of handing bytes to a reader that was made for others: a PDF named report.txt is named as what
it is, with the way to put it right.
"""

from pathlib import PurePath

from onrecord.errors import Refused
from onrecord.records.document import Medium, Reason
from onrecord.text.signature import container, has_pdf_header, is_binary, is_blank

_MEDIA = {
    ".txt": Medium.PLAIN,
    ".text": Medium.PLAIN,
    ".md": Medium.MARKDOWN,
    ".markdown": Medium.MARKDOWN,
    ".html": Medium.HTML,
    ".htm": Medium.HTML,
    ".xhtml": Medium.HTML,
    ".pdf": Medium.PDF,
    ".docx": Medium.DOCX,
    ".json": Medium.JSON,
    ".jsonl": Medium.JSON,
    ".ndjson": Medium.JSON,
}
_LINES = frozenset({".jsonl", ".ndjson"})
_KNOWN = ".txt .md .html .pdf .docx .json .jsonl"


def medium_of(name: str) -> Medium:
    """Return the format that a file's name promises; raise Refused where we do not read it."""
    ending = PurePath(name).suffix.lower()
    if ending in _MEDIA:
        return _MEDIA[ending]
    if not ending:
        raise Refused(Reason.FORMAT, f"its name has no ending that says what it is; give it one of {_KNOWN}")
    raise Refused(Reason.FORMAT, f"files ending in {ending[:20]} are not read; convert it to one of {_KNOWN}")


def holds_lines(name: str) -> bool:
    """Return whether each line of the file is a report."""
    return PurePath(name).suffix.lower() in _LINES


def check(data: bytes, medium: Medium) -> None:
    """Raise Refused where the bytes are empty or not of the format."""
    if is_blank(data):
        raise Refused(Reason.EMPTY, "there is nothing in it; give the text of the report")
    held = container(data)
    if medium is Medium.PDF:
        if not has_pdf_header(data):
            raise Refused(Reason.MALFORMED, f"it is named as a PDF but is {_found(data)}; {_remedy(held, data)}")
    elif medium is Medium.DOCX:
        if held not in {_ARCHIVE, _OLE}:
            raise Refused(Reason.MALFORMED, f"it is named .docx but is {_found(data)}; {_remedy(held, data)}")
    elif held is not None:
        raise Refused(Reason.BINARY, f"it is named as text but is {held}; {_remedy(held, data)}")
    elif is_binary(data):
        raise Refused(Reason.BINARY, "its bytes are not text; convert it to .txt in UTF-8")


def sniffed(data: bytes) -> Medium:
    """Return the format of bytes that came without a name; text is plain unless it starts like a page."""
    held = container(data)
    if held == _PDF:
        return Medium.PDF
    if held == _ARCHIVE:
        return Medium.DOCX
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return (
        Medium.HTML if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")) else Medium.PLAIN
    )


_PDF = container(b"%PDF-")
_ARCHIVE = container(b"PK\x03\x04")
_OLE = container(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def _found(data: bytes) -> str:
    return container(data) or ("something else" if is_binary(data) else "text")


def _remedy(held: str | None, data: bytes) -> str:
    """Return what to do about a file under a wrong name."""
    if held == _PDF:
        return "rename it to end in .pdf"
    if held == _ARCHIVE:
        return "if it is a Word document, rename it to end in .docx; unpack an archive"
    if held is not None:
        return "save it as .docx or .txt"
    return "fetch it again" if is_binary(data) else "rename it to end in .txt"
