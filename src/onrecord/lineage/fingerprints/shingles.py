"""Which words does a text have, and which runs of words, as numbers that are the same on every machine?

Reach for it to compare a text with very many others. All is done on arrays, because a desk has a hundred thousand
texts: no word becomes a string. A word is a run of letters, digits and the marks over them, whatever the language; in
scripts that are written without blanks each character is one. Case and accents do not count, so that a copy through an
old typesetting system is still one.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.records.span import Span

Numbers = NDArray[np.uint64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]

# Code points with an entry of their own: all that a living script has. The rare ones beyond count as one ideograph.
_KNOWN = 0x20000
_ALONE, _MARK = np.uint8(2), np.uint8(3)
# Scripts without blanks between words, from Thai and Lao, Burmese and Khmer to kana and the ideographs.
_UNSPACED = (
    *(range(0x0E01, 0x0F00), range(0x1000, 0x10A0), range(0x1780, 0x1800), range(0x3040, 0x3100)),
    *(range(0x31F0, 0x3200), range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00)),
)
# Odd, so that each has an inverse; the first is that of Knuth's generator MMIX, the second splitmix64's step.
_WORD_BASE, _RUN_BASE = 0x5851F42D4C957F2D, np.uint64(0x9E3779B97F4A7C15)
_STIR = np.uint64(0xD6E8FEB86659FD93)  # an odd number whose bits spread well (Evensen's rrmxmx)
_WRAP = 1 << 64
_NONE = np.zeros(0, np.uint64)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, in order.

    Args:
        hashes: one number a word; the same word has the same everywhere.
        quoted: whether it stands inside a quotation.
        letters: for each character whether it is in a word.
        starts: at which character each word starts.
    """

    hashes: Numbers
    quoted: Flags
    letters: Flags
    starts: Places

    def lengths(self) -> Places:
        """Return how many characters each word has."""
        if not len(self.starts):
            return self.starts
        return np.add.reduceat(self.letters, self.starts, dtype=np.intp)


def words(text: str, without: Iterable[Span] = (), quotations: Iterable[Span] = ()) -> Words:
    """Return the words of a text.

    Args:
        without: parts whose words are left out.
        quotations: parts whose words are quoted.
    """
    values, kinds = _characters()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    value = values.take(codes, mode="clip")
    # No character of ASCII is a mark, or a word of its own: most texts need no second look.
    kind = None if text.isascii() else kinds.take(codes, mode="clip")
    quoted = np.zeros(len(codes), np.bool_)
    for span in quotations:
        quoted[span.start : span.end] = True
    for span in without:
        value[span.start : span.end] = 0
        if kind is not None:
            kind[span.start : span.end] = 0
    if kind is not None and (kind == _MARK).any():  # a mark is no letter, and parts no word
        kept = kind != _MARK
        value, kind, quoted = value[kept], kind[kept], quoted[kept]
    letters = value != 0
    starts = _starts(letters, kind)
    if not len(starts):
        return Words(_NONE, quoted[:0], letters, starts)
    powers, inverses = _powers(1 << len(value).bit_length())
    value *= powers[: len(value)]
    # What parts words has the value 0, so that a word may be summed up to the start of the next one.
    hashes = np.add.reduceat(value, starts)
    hashes *= inverses[starts]
    return Words(hashes, quoted[starts], letters, starts)


def runs(of: Words, length: int) -> tuple[Numbers, Flags]:
    """Return a number for each run of words, and whether more than half of it is quoted; none for too few words."""
    count = len(of.hashes) - length + 1
    if count <= 0:
        return _NONE, np.zeros(0, np.bool_)
    total = of.hashes[:count] * _RUN_BASE
    for place in range(1, length):
        total += of.hashes[place : place + count]
        if place < length - 1:
            total *= _RUN_BASE
    # Sums of products have their order in the high bits; this brings it to the low ones and back.
    total ^= total >> np.uint64(32)
    total *= _STIR
    total ^= total >> np.uint64(32)
    return total, _more_than_half(of.quoted, length)


def mixed(numbers: Numbers) -> Numbers:
    """Return the numbers with each bit depending on all (the finaliser of splitmix64)."""
    numbers = numbers ^ (numbers >> np.uint64(30))
    numbers *= np.uint64(0xBF58476D1CE4E5B9)
    numbers ^= numbers >> np.uint64(27)
    numbers *= np.uint64(0x94D049BB133111EB)
    numbers ^= numbers >> np.uint64(31)
    return numbers


def ascending(numbers: Numbers) -> Numbers:
    """Return the numbers sorted and each once; for few numbers quicker than `numpy.unique`."""
    numbers = np.sort(numbers)
    kept = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=kept[1:])
    return numbers[kept]


def _more_than_half(quoted: Flags, length: int) -> Flags:
    """Return for each run of so many words whether more than half of them are quoted."""
    if not quoted.any():
        return quoted[length - 1 :]
    sums = np.zeros(len(quoted) + 1, np.intp)
    np.cumsum(quoted, out=sums[1:])
    return (sums[length:] - sums[:-length]) * 2 > length


def _starts(letters: Flags, kind: NDArray[np.uint8] | None) -> Places:
    """Return where words start: after what is none, and at each character of a script without blanks and after it.

    Args:
        kind: of each character; None where no such script is in the text.
    """
    start = letters.copy()
    np.greater(letters[1:], letters[:-1], out=start[1:])
    alone = kind == _ALONE if kind is not None else None
    if alone is not None and alone.any():
        start |= alone
        start[1:] |= alone[:-1] & letters[1:]
    return np.flatnonzero(start)


@lru_cache(maxsize=1)
def _characters() -> tuple[Numbers, NDArray[np.uint8]]:
    """Return a value for each code point, 0 where it is in no word, and its kind: none, letter, alone, mark."""
    folded, kinds = np.zeros(_KNOWN + 1, np.uint64), np.zeros(_KNOWN + 1, np.uint8)
    for code, character in enumerate(map(chr, range(_KNOWN))):
        if character.isalnum():
            folded[code], kinds[code] = ord(_folded(character)), 1
        elif unicodedata.category(character)[0] == "M" or character in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
            kinds[code] = _MARK
    for block in _UNSPACED:
        letters = kinds[block.start : block.stop]
        letters[letters == 1] = _ALONE
    folded[_KNOWN], kinds[_KNOWN] = _KNOWN, _ALONE
    values = mixed(folded + _RUN_BASE)
    values[(kinds == 0) | (kinds == _MARK)] = 0
    return values, kinds


def _folded(character: str) -> str:
    """Return the bare small letter: "e" for "É"; compatibility forms are what they stand for."""
    return unicodedata.normalize("NFKD", character.casefold())[:1] or character


@lru_cache(maxsize=24)
def _powers(length: int) -> tuple[Numbers, Numbers]:
    """Return the powers of the base of words and of its inverse, so that a word has one value wherever it stands."""
    powers = np.ones((2, length), np.uint64)
    powers[0, 1:], powers[1, 1:] = _WORD_BASE, pow(_WORD_BASE, -1, _WRAP)
    held: Numbers = np.cumprod(powers, axis=1, dtype=np.uint64)
    return held[0], held[1]
