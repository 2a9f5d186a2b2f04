"""Telling text from what is not."""

import pytest

from onrecord.text.signature import byte_order_mark, container, has_pdf_header, is_binary, is_blank, wide

TEXT = "Brenik denies it.\nThe envoy of Tarsovia has left.\n"
RUSSIAN = "Посол покинул страну во вторник.\nМинистерство не ответило.\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [TEXT, RUSSIAN])
def test_wide_text_without_a_mark_is_told_by_its_zero_bytes(encoding: str, text: str) -> None:
    assert wide(text.encode(encoding)) == encoding
    assert not is_binary(text.encode(encoding))


@pytest.mark.parametrize("data", [(TEXT + "\0" + TEXT).encode(), b"text \0 text", b"a\0bcdefg" * 9, b"ab\0d"])
def test_plain_text_with_a_stray_nul_is_binary_and_not_chinese(data: bytes) -> None:
    assert wide(data) is None
    assert is_binary(data)


def test_a_mark_names_its_encoding() -> None:
    assert byte_order_mark(TEXT.encode("utf-8-sig")) == ("utf-8", 3)
    assert byte_order_mark(TEXT.encode("utf-16")) == ("utf-16-le", 2)
    assert byte_order_mark(TEXT.encode("utf-32")) == ("utf-32-le", 4)
    assert byte_order_mark(TEXT.encode()) == ("", 0)


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf \n", b"\xff\xfe", " \n".encode("utf-16")])
def test_white_space_is_blank_in_any_width(data: bytes) -> None:
    assert is_blank(data)


def test_one_letter_is_not_blank() -> None:
    assert not is_blank("\ufeffx".encode())
    assert not is_blank("x".encode("utf-16"))


def test_control_characters_make_bytes_binary() -> None:
    assert is_binary(bytes(range(1, 32)) * 10)
    assert not is_binary(b"a \x1b[1mline\x1b[0m of a log\r\n")


def test_containers_are_known_by_how_they_start() -> None:
    assert container(b"%PDF-1.7") == "a PDF"
    assert container(b"PK\x03\x04") is not None
    assert container(TEXT.encode()) is None
    assert has_pdf_header(b"rubbish\n%PDF-1.4")
    assert not has_pdf_header(b" " * 2_000 + b"%PDF-1.4")
