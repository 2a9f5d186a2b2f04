"""Which two spellings of a word or text count as the same?

Reach for these before comparing, never before storing: a span always shows the text as it stands.
"""

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "’‘‛ʼʹ′＇`´"), "'")
# Characters without a face: soft hyphen, zero-width spaces and joiners, byte-order mark.
_FACELESS = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_FOLDED = _APOSTROPHES | _FACELESS
_WORD = re.compile(r"\w+(?:'\w+)*")
_POSSESSIVE = re.compile(r"(?:['’‘ʼ′][sS]|(?<=[sS])['’‘ʼ′])\Z")


def fold(text: str) -> str:
    """Return the text as it is compared: case and compatibility forms folded, every apostrophe straight.

    "ＺＡＫＯＲ’s" and "Zakor's" fold to the same; accents stay, because two names may differ in nothing else.
    """
    if text.isascii():
        return text.casefold().replace("`", "'")
    # Apostrophes first: NFKC takes "´" apart into a blank and an accent. Twice, as Unicode asks for caseless
    # matching, because folding the case of a compatibility form can make another one.
    folded = unicodedata.normalize("NFD", text.translate(_FOLDED)).casefold()
    folded = unicodedata.normalize("NFKD", folded).casefold()
    return unicodedata.normalize("NFKC", folded).translate(_FOLDED)


def squash(text: str) -> str:
    """Return the text with each run of white space as one blank and none at the ends."""
    return " ".join(text.split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words; hyphens part them, apostrophes inside them do not."""
    return tuple(_WORD.findall(fold(text)))


def owner(text: str) -> str:
    """Return the owner of a possessive: "Zakor" for "Zakor’s", "spies" for "spies’".

    A text that is nothing but the ending, or has none, comes back as it is.
    """
    bare = _POSSESSIVE.sub("", text.rstrip())
    return bare or text
