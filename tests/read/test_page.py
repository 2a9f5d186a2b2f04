import pytest

from onrecord.errors import Refused
from onrecord.read.page import declared_encoding, decode_page, page
from onrecord.records.document import Reason
from onrecord.records.report import Basis


def test_a_page_gives_its_text_blocks_and_facts() -> None:
    found = page("<html lang=en><h1>Talks end</h1><p>They “ended”.</p>".encode(), 1_000)
    assert found.text == "Talks end\n\nThey “ended”."
    assert [found.text[b.start : b.end] for b in found.blocks] == ["Talks end", "They “ended”."]
    assert found.facts.language is not None and found.facts.language.value == "en"


def test_a_page_that_shows_nothing_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        page(b"<script>var words</script>", 1_000)
    assert refused.value.reason == Reason.EMPTY


def test_a_page_that_shows_too_much_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        page(b"<p>word</p>" * 1_000, 1_000)
    assert refused.value.reason == Reason.TOO_LONG


def test_valid_utf8_outranks_what_the_page_declares() -> None:
    decoded = decode_page('<meta charset="windows-1251"><p>Брéник “закрыт”'.encode())
    assert decoded.text.endswith("Брéник “закрыт”")
    assert decoded.encoding.value == "utf-8"


def test_a_declared_encoding_outranks_a_guess() -> None:
    decoded = decode_page('<meta charset="windows-1251"><p>Послы'.encode("cp1251"))
    assert decoded.text.endswith("Послы")
    assert (decoded.encoding.value, decoded.encoding.basis, decoded.encoding.note) == ("cp1251", Basis.PAGE, "declared")


def test_a_declared_encoding_that_the_bytes_refute_is_not_believed() -> None:
    decoded = decode_page('<meta charset="euc-kr"><p>He said: “no” – and left'.encode("cp1252"))
    assert decoded.text.endswith("“no” – and left")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="ISO-8859-1">', "cp1252"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8_r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?>', "iso8859_2"),
        (b'<meta charset="gb2312">', "gb18030"),
        (b'<meta charset="unicode_escape">', None),
        (b'<meta charset="zip">', None),
        (b"<p>no word of it", None),
    ],
)
def test_only_encodings_of_the_web_are_taken_from_a_declaration(head: bytes, name: str | None) -> None:
    assert declared_encoding(head) == name
