"""Bytes to text: nothing is changed, nothing is guessed silently."""

import time
from encodings.aliases import aliases

import pytest

from onrecord.errors import Refused
from onrecord.read.decode import decode
from onrecord.records.document import Reason
from onrecord.records.report import Basis

ENGLISH = "The ministry in Brenik said it “regrets” this. The country’s café, run by José, closed – for £40."
RUSSIAN = "Министерство иностранных дел сообщило, что переговоры завершены. Посол покинул страну."
JAPANESE = "外務省は火曜日、八人の外交官が出国すると発表した。大使館はコメントしなかった。"


def test_utf8_is_proved_by_its_bytes() -> None:
    decoded = decode(ENGLISH.encode())
    assert decoded.text == ENGLISH
    assert (decoded.encoding.value, decoded.encoding.basis) == ("utf-8", Basis.TEXT)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding: str) -> None:
    decoded = decode(ENGLISH.encode(encoding))
    assert decoded.text == ENGLISH
    assert (decoded.encoding.basis, decoded.encoding.note) == (Basis.TEXT, "byte-order mark")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN])
def test_wide_text_without_a_mark_is_read_and_noted_as_a_guess(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert (decoded.encoding.value, decoded.encoding.basis) == (encoding, Basis.GUESS)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        ("外交部星期二表示，八名外交官将离开该国。大使馆没有发表评论。", "gb18030"),
        ("Το υπουργείο Εξωτερικών δήλωσε ότι οι συνομιλίες ολοκληρώθηκαν", "iso8859_7"),
        ("Le ministère a déclaré que les négociations étaient terminées. Élections à Bréville.", "iso8859_15"),
    ],
)
def test_other_encodings_are_guessed_and_noted_as_guessed(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding.basis is Basis.GUESS
    assert decoded.encoding.note


def test_one_curly_apostrophe_is_windows_english_and_not_chinese() -> None:
    assert decode(b"It\x92s over.").text == "It’s over."


@pytest.mark.parametrize(("encoding", "text"), [("iso2022_jp", JAPANESE), ("iso2022_kr", "외교부는 화요일 발표했다.")])
def test_seven_bit_encodings_are_known_by_their_escapes(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_terminal_escapes_are_left_as_they_stand() -> None:
    assert decode(b"a \x1b[31mred\x1b[0m line").text == "a \x1b[31mred\x1b[0m line"


def test_a_file_cut_inside_a_character_is_still_utf8() -> None:
    decoded = decode("Élu à Brenik – déjà".encode()[:-1])
    assert decoded.text == "Élu à Brenik – déj\ufffd"
    assert decoded.encoding.basis is Basis.GUESS


def test_one_bad_byte_does_not_spoil_a_long_file() -> None:
    data = (ENGLISH * 10).encode() + b" caf\xe9 " + (ENGLISH * 10).encode()
    decoded = decode(data)
    assert decoded.text == ENGLISH * 10 + " caf\ufffd " + ENGLISH * 10
    assert "1 broken" in decoded.encoding.note


def test_line_ends_become_line_feeds_and_nothing_else_changes() -> None:
    text = "one\r\ntwo\rthree\n\n \tfour\x0c\u2028five\u00a0 \r\n"
    assert decode(text.encode()).text == "one\ntwo\nthree\n\n \tfour\x0c\u2028five\u00a0 \n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"text with \0 in it, and more text", Reason.BINARY),
        (bytes(range(256)) * 20, Reason.BINARY),
        (b"\xff\xfea", Reason.UNDECODABLE),
        ("\ufeffa\0b".encode("utf-16-le"), Reason.BINARY),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.reason == reason


TEXT_ENCODINGS = sorted(
    set(aliases.values())
    - {"base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13"}
    - {"uu_codec", "zlib_codec", "mbcs", "oem"}
)


@pytest.mark.parametrize("encoding", TEXT_ENCODINGS)
def test_every_encoding_that_python_knows_is_read_or_refused(encoding: str) -> None:
    data = ENGLISH.encode(encoding, "replace")
    try:
        text = decode(data).text
    except Refused as refused:
        assert refused.reason in {Reason.BINARY, Reason.UNDECODABLE}
    else:
        assert text
        assert "\0" not in text


def test_twenty_megabytes_are_read_in_seconds() -> None:
    data = (ENGLISH + "\n").encode("cp1252") * 200_000
    started = time.monotonic()
    assert decode(data).text.count("“regrets”") == 200_000
    assert time.monotonic() - started < 5
