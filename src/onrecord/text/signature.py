"""What kind of bytes are these: text, text in wide characters, a container, or nothing that can be read?

Reach for it before decoding. It only ever looks at bytes; it refuses the mistake of trusting a file's name.
"""

from collections import Counter

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it starts with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTAINERS = (
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Office document"),
    (b"{\\rtf", "a rich text document"),
)
_PDF_MARK = b"%PDF-"
_PDF_HEADER_WITHIN = 1024  # readers accept rubbish before the header up to here

# C0 controls that do not occur in text; escape, shift out and shift in stay, because ISO 2022 encodings use them.
_CONTROLS = bytes(c for c in range(1, 32) if c not in b"\t\n\v\f\r\x0e\x0f\x1b") + b"\x7f"
_SAMPLE = 65_536
_MOST_CONTROLS = 0.05

_WIDE_SAMPLE = 4_096
_LEAST_NULS = 0.08  # share of characters below U+0100 in running text of any alphabet: its spaces alone are more
_LEAST_PRINTABLE = 0.98
_ONE_ALPHABET = 0.9
_FEWEST = 4


def byte_order_mark(data: bytes) -> tuple[str, int]:
    """Return the encoding that a byte-order mark names and the length of the mark; ("", 0) where there is none."""
    return next(((name, len(mark)) for mark, name in _MARKS if data.startswith(mark)), ("", 0))


def container(data: bytes) -> str | None:
    """Return what a file is that is not text ("a PDF"), or None."""
    if data.startswith(_PDF_MARK):
        return "a PDF"
    return next((name for mark, name in _CONTAINERS if data.startswith(mark)), None)


def has_pdf_header(data: bytes) -> bool:
    """Return whether a PDF header stands where PDF readers look for it."""
    return _PDF_MARK in data[:_PDF_HEADER_WITHIN]


def wide(data: bytes) -> str | None:
    """Return the encoding of UTF-16 or UTF-32 text that has no byte-order mark, or None.

    It goes by where the NUL bytes stand and by what comes out. It knows alphabets only: Chinese without a mark looks
    like anything, and plain text with stray NULs would decode as Chinese.
    """
    sample = data[: min(_WIDE_SAMPLE, len(data) - len(data) % 4)] or data[: len(data) - len(data) % 2]
    if b"\0" not in sample:
        return None
    if len(sample) % 4 == 0:
        columns = [sample[i::4] for i in range(4)]
        full = [not any(column) for column in columns]
        if full[0] and not full[3] and columns[1].count(0) * 10 >= len(columns[1]) * 9:
            return _printable(sample, "utf-32-be")
        if full[3] and not full[0] and columns[2].count(0) * 10 >= len(columns[2]) * 9:
            return _printable(sample, "utf-32-le")
    for column, other, encoding in ((1, 0, "utf-16-le"), (0, 1, "utf-16-be")):
        if 0 not in sample[other::2] and _is_alphabet(sample[column::2]):
            return _printable(sample, encoding)
    return None


def _is_alphabet(high: bytes) -> bool:
    """Return whether these are the high bytes of one alphabet and of Latin punctuation: few, and often zero."""
    common = sum(count for _, count in Counter(high).most_common(2))
    return len(high) >= _FEWEST and high.count(0) >= len(high) * _LEAST_NULS and common >= len(high) * _ONE_ALPHABET


def is_blank(data: bytes) -> bool:
    """Return whether there is nothing but white space, with or without a byte-order mark."""
    mark, size = byte_order_mark(data)
    body = data[size:]
    return not (body.strip() if mark in {"", "utf-8"} else body.strip(b" \t\r\n\v\f\0"))


def is_binary(data: bytes) -> bool:
    """Return whether these bytes cannot be text in any encoding that people write reports in."""
    if byte_order_mark(data)[1] or wide(data):
        return False
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\0" in data or controls > len(sample) * _MOST_CONTROLS


def _printable(sample: bytes, encoding: str) -> str | None:
    text = sample.decode(encoding, "replace")
    good = sum((c.isprintable() and c != "\ufffd") or c in "\t\n\r\f" for c in text)
    return encoding if good >= len(text) * _LEAST_PRINTABLE else None
