"""The text of a Word document."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml

from onrecord.errors import Refused
from onrecord.read.docx import docx_text
from onrecord.records.document import Reason

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def write_docx(*paragraphs: str, body: str = "") -> bytes:
    """Return a document of plain paragraphs, and one more element of its body given as XML."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if body:
        document.element.body.insert(len(paragraphs), parse_xml(body))
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def packed(**parts: bytes) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return held.getvalue()


def test_paragraphs_are_set_apart_by_blank_lines() -> None:
    assert (
        docx_text(write_docx("Brenik denies it.", "", "Tarsovia\tdoes\nnot."))
        == "Brenik denies it.\n\nTarsovia\tdoes\nnot."
    )


def test_cells_of_a_table_stand_where_the_table_stands() -> None:
    document = Document()
    document.add_heading("Envoys", 1)
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    table.cell(1, 0).merge(table.cell(1, 1))
    document.add_paragraph("After")
    held = BytesIO()
    document.save(held)
    assert docx_text(held.getvalue()) == "Envoys\n\ncell 0\n\ncell 1\n\ncell 2\n\ncell 3\n\nAfter"


def test_inserted_words_are_read_and_deleted_ones_are_not() -> None:
    body = (
        f"<w:p {SPACE}><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>often </w:t></w:r></w:ins><w:r><w:t>met.</w:t></w:r></w:p>"
    )
    assert docx_text(write_docx("One.", body=body)) == "One.\n\nThey often met."


def test_a_content_control_is_read() -> None:
    body = f"<w:sdt {SPACE}><w:sdtContent><w:p><w:r><w:t>Inside.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    assert docx_text(write_docx("One.", body=body)) == "One.\n\nInside."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
        (OLE + "WordDocument".encode("utf-16-le"), Reason.MALFORMED),
        (write_docx(), Reason.EMPTY),
        (write_docx("cut off")[:2000], Reason.MALFORMED),
        (packed(other=b"<a/>"), Reason.MALFORMED),
        (packed(word__document=b" " * 41_000_000), Reason.TOO_LARGE),
        (b"PK\x03\x04" + bytes(range(256)) * 10, Reason.MALFORMED),
        (b"plain text", Reason.MALFORMED),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        docx_text(data)
    assert refused.value.reason == reason
    assert "\n" not in refused.value.detail


@pytest.mark.parametrize(
    "xml",
    [
        b"<w:document",
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>",
        b"<a>" * 10_000,
    ],
)
def test_damaged_markup_is_refused(xml: bytes) -> None:
    whole = BytesIO(write_docx("One."))
    held = BytesIO()
    with zipfile.ZipFile(whole) as before, zipfile.ZipFile(held, "w") as after:
        for name in before.namelist():
            after.writestr(name, xml if name == "word/document.xml" else before.read(name))
    with pytest.raises(Refused) as refused:
        docx_text(held.getvalue())
    assert refused.value.reason == Reason.MALFORMED
