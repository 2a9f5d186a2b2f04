"""Are two words one, written by other rules, or with a slip?

`skeleton` folds what alphabets and their transliterations write in several ways: "Sergey", "Sergei" and "Serguei" have
one skeleton. It refuses the mistake of a general sound code, to which "Marta" and "Marit" are one. `is_slip` finds
what a hurried hand or a scanner does to a word: two letters swapped, one doubled or lost, "m" for "rn".
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

# Letters that have no accent to take off, and those whose accent changes the sound.
LETTERS = str.maketrans(
    {
        **{"ß": "ss", "ø": "o", "ł": "l", "đ": "dj", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ə": "a"},
        **{"č": "ch", "ć": "ch", "š": "sh", "ś": "sh", "ş": "sh", "ș": "sh", "ž": "zh", "ź": "zh", "ż": "zh"},
        **{"ç": "ch", "ț": "ts", "ţ": "ts", "ğ": "g", "ñ": "n", "ё": "yo"},
    }
)
# Each line is a sound, and how languages write it; the order matters, longer spellings come first.
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"gk", "ng"),
        (r"shch|stsch|schtsch|szcz|sch", "sh"),
        (r"tsch|tch|cz", "ch"),
        (r"sz|sj(?=[oe])", "sh"),
        (r"dzh|dsch|dj|dž", "j"),
        (r"tz|ts|tc", "c"),
        (r"gh|q(?!u)", "q"),
        (r"kh", "h"),
        (r"gu(?=[ei])", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"rh", "r"),
        (r"bh", "b"),
        (r"ck", "k"),
        (r"qu", "kv"),
        (r"x", "ks"),
        (r"c(?=[aoulrtdnmbgpvfk])", "k"),
        (r"c(?=[eiy])", "s"),
        (r"w", "v"),
        (r"(?<=[oe])ff$", "v"),
        (r"oo|ou", "u"),
        (r"ee", "i"),
        (r"aa", "a"),
        (r"ah$", "a"),
        (r"(?<=[aeiou])h(?=[^aeiouy]|$)", ""),
        (r"^(?:ye|je|ie|yo|jo(?=[^hns]))", "e"),
        (r"(?<=[^aeiou])(?:yo|jo|io(?=[^ns]))", "e"),
        (r"(?<=[aeou])(?:ye|je|ie)", "e"),
        (r"(?<=i)(?:ye|je)", "e"),
        (r"(?<=[^aeiou])(?:ye|je|ie)(?=.)", "e"),
        (r"(?:ae|oe|ue)(?=[^aeiou]|$)", lambda m: m.group()[0]),
        (r"zh", "j"),
        (r"sh", "s"),
        (r"ch", "c"),
        (r"(?:iy|ii|yi|yj|ij|ey|ei|ej|yy)$", "i"),
        (r"[yj](?=[aeiou])", "i"),
        (r"(?<=[sc]k)a[yi]?ai?a?$", "a"),
        (r"y|j(?=[^aeiou]|$)", "i"),
        (r"(?<=[aeou])i", "i"),
        (r"(.)\1+", r"\1"),
    )
)
ARTICLE = re.compile(r"\b\u0627\u0644(?=\w)")  # the Arabic "al-", written with its noun
FOREIGN = "\u0370"  # from here on letters are not Latin
_SYLLABLE = re.compile(r"([a-z])(?=[A-Z])")
_VOWELS = re.compile(r"[aeiouyh`']")
_MARKS = re.compile(r"[^\w]|_")
_DIGITS = re.compile(r"(?<=[a-z])[015]|[015](?=[a-z]{2})")  # in a word a scanner's digit is a letter
_SLAVE = re.compile(r"^abd(?:[aeiou]{1,2}(?:l(?=[^aeiou])|(.)(?=\1))|(?=[^aeiou]))")  # "Abdel-", "Abdur-", "Abd-"
_FAITH = re.compile(r"(?<=[^aeiou])[aeiou](?:l|d)?d(?:i|ee)ne?$")  # "-eddine", "-uddin", "al-Din"
# Chinese and Korean syllables as several systems write them: "Zhou" and "Chou", "Hyeon", "Hyon" and "Hyun".
EAST = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"['’]", ""),
        (r"hs|sh|x", "s"),
        (r"zh|ch|q|j|dz|tz|ts", "c"),
        (r"z|(?<![aeiou])c(?=[aeou])", "c"),
        (r"g(?![^aeiouyh]|$)|k", "k"),
        (r"(?<!n)g(?=[aeiouy])", "k"),
        (r"d|t", "t"),
        (r"b|p", "p"),
        (r"yeo|yo|(?<=h)yu(?=[kn])", "io"),
        (r"eo", "o"),
        (r"eu", "u"),
        (r"ae|oe", "e"),
        (r"ung$|ong$", "ong"),
        (r"ien$|yen$", "ian"),
        (r"(?<=[aeiou])h$", ""),
        (r"oo", "u"),
        (r"ih", "i"),
        (r"y", "i"),
        (r"l|r", "l"),
        (r"ui", "wei"),
    )
)
# What a scanner takes for another, and keys that lie side by side do not: only shapes.
# What may be read in two ways, one way a line: an umlaut written out, a Serbian "dj" and bare "c", a Greek "ch", the
# throat sounds of the East, French and German spelling.
READINGS: tuple[tuple[tuple[re.Pattern[str], str], ...], ...] = tuple(
    tuple((re.compile(pattern), sound) for pattern, sound in reading)
    for reading in (
        ((r"(?<=[aou])e", ""),),
        ((r"dj", "d"),),
        ((r"dj", "d"), (r"c(?=[aou])", "ch")),
        ((r"^ch", "h"),),
        ((r"gh|q|g|kh", "h"),),
        ((r"q", "k"),),
        (
            (r"ch(?=.*(?:ou|ine$))", "sh"),
            (r"(?<=a)ou(?=i)", "w"),
            (r"ine$", "in"),
            (r"(?<=[^aeiou])e$", ""),
            (r"q", "k"),
        ),
        ((r"^s(?=[aeiou])", "z"), (r"(?<!t)z", "ts"), (r"^ts(?=ai)", "z")),
        ((r"(?<!t)z", "ts"),),
    )
)
SHAPES = (
    ("rn", "m"),
    ("cl", "d"),
    ("vv", "w"),
    ("nn", "m"),
    ("li", "h"),
    ("ii", "u"),
    ("i", "l"),
    ("in", "m"),
)
SHORTEST = 5  # letters of a word in which a slip can be told from another word


@lru_cache(maxsize=65_536)
def latin(words: str) -> str:
    """Return words in Latin letters, syllables of Chinese and Korean apart; Arabic and Hebrew without their vowels."""
    if all(c < FOREIGN or not c.isalpha() for c in words):
        return words
    bare = ARTICLE.sub("", words)
    return " ".join(_SYLLABLE.sub(r"\1 ", anyascii(word)).strip() for word in bare.split())


def is_unvowelled(word: str) -> bool:
    """Return whether a word is written in Arabic or Hebrew letters, which leave vowels out."""
    return any("\u0590" <= c <= "\u08ff" for c in word)


def consonants(word: str) -> str:
    """Return the consonants of a word as it sounds."""
    return _VOWELS.sub("", skeleton(word).replace("v", "").replace("q", "k"))


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """Return a word in small letters without accents and marks."""
    lowered = unicodedata.normalize("NFC", latin(word)).casefold().translate(LETTERS)
    split = unicodedata.normalize("NFKD", lowered)
    bare = "".join(c for c in split if not unicodedata.combining(c))
    return _MARKS.sub("", _DIGITS.sub(lambda m: {"0": "o", "1": "l", "5": "s"}[m.group()], bare))


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """Return a word as it sounds, the same for its spellings in several alphabets and countries."""
    folded = _FAITH.sub("din", _SLAVE.sub("abd", plain(word)))
    for pattern, sound in SOUNDS:
        folded = pattern.sub(sound, folded)
    return folded


@lru_cache(maxsize=65_536)
def skeletons(word: str) -> frozenset[str]:
    """Return the skeletons that a word has under each reading of letters that countries use for several sounds."""
    bare = plain(word)
    readings = {bare}
    for reading in READINGS:
        read = bare
        for pattern, sound in reading:
            read = pattern.sub(sound, read)
        readings.add(read)
    return frozenset(skeleton(reading) for reading in readings)


def eastern(syllables: str) -> str:
    """Return a Chinese or Korean given name as it sounds, the same in each system of writing it."""
    folded = plain(syllables)
    for pattern, sound in EAST:
        folded = pattern.sub(sound, folded)
    return folded


def is_slip(one: str, other: str) -> bool:
    """Return whether one word is the other with a slip of a hand or a scanner."""
    left, right = plain(one), plain(other)
    if min(len(left), len(right)) < SHORTEST or left == right:
        return False
    if any(left.replace(a, b) == right.replace(a, b) for a, b in SHAPES):
        return True
    if OSA.distance(left, right, score_cutoff=1) > 1 or left[0] != right[0]:
        return False
    if len(left) == len(right):
        swapped = sorted(left) == sorted(right)
        at = next(i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b)
        return swapped or (0 < at < len(left) - 1 and len(left) > SHORTEST)
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    # A last letter more or less is a case, a sex or another name: "Ivanov", "Ivanova".
    return longer[:-1] != shorter
