"""The text of a PDF; the files are written here by hand, glyph lines at places."""

import time

import pytest

from onrecord.errors import Refused
from onrecord.read.pdf import pdf_text
from onrecord.records.document import Reason

Placed = tuple[float, float, str]


def write_pdf(*pages: list[Placed], trailer: bytes = b"") -> bytes:
    """Return a PDF with lines of Helvetica 11 at (x, y) points."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        drawn = b"\n".join(b"BT /F1 11 Tf %g %g Td (%s) Tj ET" % (x, y, _string(text)) for x, y, text in page)
        resources = b"/MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(b"<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R >>" % (resources, 5 + 2 * number))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    tail = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(data))
    return data + head + tail


def _string(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def set_in_lines(*lines: str, top: float = 700, left: float = 72) -> list[Placed]:
    """Return lines set 14 points apart; an empty one leaves a gap."""
    return [(left, top - 14 * number, line) for number, line in enumerate(lines) if line]


LOCKED = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (b"41" * 32, b"42" * 32)


def test_lines_are_joined_to_paragraphs_and_cut_words_are_mended() -> None:
    page = set_in_lines(
        "The ministry in Brenik said on Tuesday that eight envoys would leave the coun-",
        "try within a week. It called the well-",
        "known envoy “a guest (no more)”.",
        "",
        "Tarsovia did not comment – nor did the café.",
    )
    assert pdf_text(write_pdf(page)) == (
        "The ministry in Brenik said on Tuesday that eight envoys would leave the country within a week. "
        "It called the well-known envoy “a guest (no more)”.\n\n"
        "Tarsovia did not comment – nor did the café."
    )


def test_pages_are_set_apart_by_a_blank_line() -> None:
    assert pdf_text(write_pdf(set_in_lines("Page one"), set_in_lines("Page two"))) == "Page one\n\nPage two"


def test_an_empty_page_between_two_leaves_no_trace() -> None:
    assert pdf_text(write_pdf(set_in_lines("One"), [], set_in_lines("Three"))) == "One\n\nThree"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (write_pdf(set_in_lines("secret"), trailer=LOCKED), Reason.ENCRYPTED),
        (write_pdf([]), Reason.NO_TEXT_LAYER),
        (write_pdf(), Reason.MALFORMED),
        (write_pdf(set_in_lines("cut off"))[:250], Reason.MALFORMED),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, Reason.MALFORMED),
        (b"", Reason.MALFORMED),
    ],
)
def test_what_has_no_text_to_read_is_refused_with_its_reason(data: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        pdf_text(data)
    assert refused.value.reason == reason


def test_pages_that_lead_to_themselves_end() -> None:
    started = time.monotonic()
    looped = write_pdf(set_in_lines("round")).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    with pytest.raises(Refused):
        pdf_text(looped)
    assert time.monotonic() - started < 20
