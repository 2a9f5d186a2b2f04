"""Which characters do these bytes stand for, and how sure are we?

Reach for it for every text that comes as bytes. The text is what the file says, character for character; only the
byte-order mark is dropped and line ends become "\\n". It refuses the mistake of guessing silently: what was not proved
by the bytes is noted as a guess with its figures.
"""

import re
from dataclasses import dataclass, field

from onrecord.errors import Refused
from onrecord.records.document import Reason
from onrecord.records.report import Basis, Noted
from onrecord.text.signature import byte_order_mark, is_binary, wide

# The encodings that reports are found in, likeliest first. The guesser knows more, and answers with them on short
# texts: Kazakh and EBCDIC code pages for English with one curly quotation mark.
_PRESS_ENCODINGS = [
    *("cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"),
    *("cp1253", "iso8859_7", "cp1254", "cp1255", "cp1256", "iso8859_6", "cp1257", "cp1258", "cp932", "shift_jis"),
    *("euc_jp", "gb18030", "big5", "cp949", "euc_kr", "cp874", "mac_roman", "cp437", "cp850", "cp852"),
]
# Windows-1252: dashes, curly quotation marks, ellipsis, no-break space, currency. A text whose only other bytes are
# these is English from a Windows machine, and too little for a statistical guess.
_TYPOGRAPHY = re.compile(rb"[\x80\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xbb]+")
_HIGH = re.compile(rb"[\x80-\xff]")
_SHIFTED = {  # the longer escape first
    b"\x1b$)C": "iso2022_kr",
    b"\x1b$(Q": "iso2022_jp_2004",
    b"\x1b$(": "iso2022_jp_ext",
    b"\x1b$": "iso2022_jp_ext",
    b"\x1b(": "iso2022_jp_ext",
}

_SAMPLE = 65_536  # bytes that a guess is made on: 0.01 s where the whole of 20 MB takes a second
_CHAOS = 0.3
_GOOD_TO_BAD = 10  # so many proper UTF-8 characters to a broken one make a damaged UTF-8 file
_AS_GOOD_CHAOS, _AS_GOOD_COHERENCE = 0.01, 0.1


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how its bytes were read."""

    text: str = field(repr=False)
    encoding: Noted


def decode(data: bytes) -> Decoded:
    """Return the text of bytes; raise Refused where they are not text or no encoding fits."""
    mark, size = byte_order_mark(data)
    if mark:
        return _strict(data[size:], mark, "byte-order mark")
    unmarked = wide(data)
    if unmarked:
        return _strict(data, unmarked, "no byte-order mark; told by where its zero bytes stand")
    if is_binary(data):
        raise Refused(Reason.BINARY, "these bytes are not text; give the text of the report")
    shifted = _shifted(data)
    if shifted is not None:
        return shifted
    try:
        return _decoded(data.decode("utf-8"), "utf-8", Basis.TEXT, "every byte is valid UTF-8")
    except UnicodeDecodeError:
        return _mended(data) or _typographic(data) or _guessed(data)


def _decoded(text: str, encoding: str, basis: Basis, note: str) -> Decoded:
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), Noted(encoding, basis, note=note))


def _strict(data: bytes, encoding: str, note: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(
            Reason.UNDECODABLE, f"its {note} says {encoding}, but byte {error.start} is not; save it again as UTF-8"
        ) from None
    if "\0" in text:
        raise Refused(Reason.BINARY, "it holds NUL characters, which text does not; save it again as UTF-8")
    return _decoded(text, encoding, Basis.TEXT if note == "byte-order mark" else Basis.GUESS, note)


def _shifted(data: bytes) -> Decoded | None:
    """Decode the seven-bit encodings of Japanese and Korean mail, which would pass as ASCII."""
    for escape, encoding in _SHIFTED.items():
        if escape in data:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            return _decoded(text, encoding, Basis.TEXT, "its escape sequences")
    return None


def _mended(data: bytes) -> Decoded | None:
    """Decode UTF-8 that was cut or damaged in few places, each shown as U+FFFD."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    cut = bad == 1 and text.endswith("\ufffd") and data[-1:] != b"\xbd"
    if good < bad * _GOOD_TO_BAD and not (cut and good):
        return None
    return _decoded(text, "utf-8", Basis.GUESS, f"{bad} broken characters are shown as U+FFFD")


def _typographic(data: bytes) -> Decoded | None:
    if _HIGH.search(_TYPOGRAPHY.sub(b"", data)):
        return None
    return _decoded(data.decode("cp1252"), "cp1252", Basis.GUESS, "its only other bytes are Windows punctuation")


def _guessed(data: bytes) -> Decoded:
    # Imported here because it takes a tenth of a second and most texts are UTF-8.
    from charset_normalizer import from_bytes

    matches = list(from_bytes(_sample(data), cp_isolation=_PRESS_ENCODINGS, threshold=_CHAOS))
    if matches:
        best = matches[0]
        as_good = [
            match
            for match in matches
            if match.chaos <= best.chaos + _AS_GOOD_CHAOS and match.coherence >= best.coherence - _AS_GOOD_COHERENCE
        ]
        as_good.sort(key=lambda match: _PRESS_ENCODINGS.index(match.encoding))
        for match in (*as_good, *(m for m in matches if m not in as_good)):
            try:
                text = data.decode(match.encoding)
            except UnicodeDecodeError:
                continue
            note = f"charset-normalizer: chaos {match.chaos:.0%}, coherence {match.coherence:.0%}"
            return _decoded(text, match.encoding, Basis.GUESS, note)
    raise Refused(Reason.UNDECODABLE, "no encoding fits its bytes; save it again as UTF-8")


def _sample(data: bytes) -> bytes:
    """Return some of the bytes, the first that are not ASCII among them, cut where no character is cut."""
    first = _HIGH.search(data)
    at = first.start() if first else 0
    start = 0 if at < _SAMPLE // 2 else data.rfind(b"\n", at - _SAMPLE // 2, at) + 1 or at
    sample = data[start : start + _SAMPLE]
    if start + _SAMPLE < len(data):
        # No encoding above uses a space or a line end inside a character.
        end = max(sample.rfind(b"\n"), sample.rfind(b" "))
        sample = sample[: end + 1] or sample
    return sample
