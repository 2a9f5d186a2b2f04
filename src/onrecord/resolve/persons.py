"""Can two personal names be one person's?

Names are taken apart (titles, given names, surname, what tells kin apart) and their words are matched: the same word in
another alphabet, a form of the same given name, an initial, a slip. A word that one name has and the other lacks is no
contradiction; a word of each that fits nothing in the other is. A bare surname is nobody without evidence.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from onrecord.lexicon import Lexicon
from onrecord.resolve.spelling import eastern, is_slip, is_unvowelled, latin, plain, skeleton, skeletons

PARTICLES = frozenset(
    "de la le du van von der den di da dos das del della al el bin ibn ould ter ten zu af av y e bint".split()
)
EASTERN = frozenset({2, 3})  # words of a Chinese or Korean name
STEM = 3  # letters that a man's and a woman's surname share at least
SHORTENED = 3  # letters of a given name cut short: "Chr."
PARENT = "parent"  # "Abu Salim" is called after Salim
SERVANT = frozenset({"abdul", "abdel", "abdal", "abdur", "abdoul", "abdu", "abdol", "abdou"})
# How sure two words are one, by what joins them.
SAME, FORM, INITIAL, SLIP = 1.0, 0.95, 0.8, 0.85
_QUOTED = re.compile(r"[\"“”'‘(][^\"“”'’()]+[\"”’)]")
_NEE = re.compile(r"\s*,?\s*\(?\b(?:née|nee|né|born|formerly)\b\s+([^\W\d_]+(?:[-\s][^\W\d_]+)?)\)?", re.IGNORECASE)
_STUCK = re.compile(r"(?<=[a-z]{4})(?=[A-Z][a-z]{3})")  # "RobertPennystone"
_WORD = re.compile(r"[^\W\d_][\w'’.]*|[IVX]+\b")
# Endings of a man's surname and of a woman's of the same family.
GENDERED = (
    *(("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("yn", "yna"), ("ski", "ska"), ("cki", "cka")),
    *(
        ("ki", "ka"),
        ("ak", "akova"),
        ("ek", "kova"),
        ("i", "a"),
        ("", "ova"),
        ("a", "ova"),
        ("as", "iene"),
        ("is", "yte"),
    ),
    *(("idis", "idi"), ("opulos", "opulu"), ("is", "u"), ("os", "u"), ("son", "dottir"), ("i", "aia")),
)
PATRONYMIC = re.compile(
    r"(?:[oe]vich|[oey]vych|[oe]vitch|(?:il|kuzm|luk|fom|nikit)[iy]*ch|[oei]vna|inichna|ichna|oglu|qizi)$"
)


@dataclass(frozen=True)
class PersonName:
    """A personal name, taken apart. Not slotted: what is derived of it is kept.

    Args:
        words: given names and surnames, without titles, in the order of given name first.
        surname: how many of the last words are sure to be the surname; 0 where the order does not say.
        generation: what tells kin of one name apart: "younger".
        spouse: whether it is the name of a husband: "Mrs Emil Tovar".
        former: names borne before: "née Brel".
        tokens: how many words it is when hyphens join: one for "Tovar-Brel", without titles.
        vowels: whether it is written with its vowels.
    """

    words: tuple[str, ...]
    generation: str | None = None
    spouse: bool = False
    former: tuple[str, ...] = ()
    titled: bool = False
    tokens: int = 2
    vowels: bool = True

    @cached_property
    def initials(self) -> tuple[bool, ...]:
        """Which words are initials."""
        return tuple(_is_initial(word) for word in self.words)

    @property
    def is_bare(self) -> bool:
        """Whether it is one word: a surname, or a given name."""
        return len(self.words) <= 1 or self.tokens <= 1

    @property
    def is_familiar(self) -> bool:
        """Whether it is a given name and a patronymic, without the surname: "Anton Petrovich"."""
        return len(self.words) == 2 and PATRONYMIC.search(plain(self.words[-1])) is not None


class Persons:
    """Compares personal names with the words that the lexicon knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._written: dict[str, set[str]] = {}
        self._sounding: dict[str, set[str]] = {}
        for form, name in lexicon.given_names.spellings:
            self._written.setdefault(plain(form), set()).add(name)
            self._sounding.setdefault(skeleton(form), set()).add(name)
        self.read = lru_cache(maxsize=65_536)(self._read)

    def _read(self, name: str) -> PersonName:
        """Return a name, taken apart."""
        vowels = not is_unvowelled(name)
        former = tuple(skeleton(m) for found in _NEE.findall(name) for m in re.split(r"[-\s]", found))
        name = latin(name)
        name = _STUCK.sub(" ", _QUOTED.sub(" ", _NEE.sub(" ", name)))
        last, comma, first = name.partition(",")
        if comma and first.strip() and self._lexicon.name_words.of(first.strip(), "generation") is None:
            name = f"{first} {last}"
        else:
            name = name.replace(",", " ")
        kept: list[str] = []
        generation, spouse, titled = None, False, False
        raw = [w for w in re.split(r"[\s\-‐‑–]+", name) if _WORD.search(w)]
        for i, word in enumerate(raw):
            bare = word.strip(".,'’‘")
            row = self._lexicon.name_words.of(bare, "generation")
            if row is not None and (len(kept) > 0 or row.means == PARENT):
                generation = row.means
            elif self._is_title(raw, i):
                titled = True
                spouse = spouse or self._lexicon.name_words.of(bare, "spouse") is not None
            elif bare.casefold() != "the":
                kept.extend(_split_initials(word.strip(",'’‘")))
        words = tuple(self._joined(_in_order(kept)))
        tokens = len([w for w in name.split() if any(part in w for part in words)])
        return PersonName(words, generation, spouse, former, titled, tokens, vowels)

    def _is_title(self, words: Sequence[str], i: int) -> bool:
        """Return whether a word before a name is a title or an office: "Dr", "Foreign Minister"."""
        bare = words[i].strip(".,")
        if i == len(words) - 1 or (len(bare) == 1 and bare.isupper()):
            return False
        return self._lexicon.honorifics.of(bare) is not None or (
            self._lexicon.offices.of(bare) is not None and self.given(bare) is None
        )

    def given(self, word: str) -> Set[str] | None:
        """Return the given names that a word is a form of; as it is written before as it sounds: "Joan" is no Ioan."""
        return self._written.get(plain(word)) or self._sounding.get(skeleton(word))

    def _joined(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the words without particles; "Abdul", "Abdel" and "Abd al" are one."""
        for i, word in enumerate(words):
            folded = plain(word)
            if folded in PARTICLES and i < len(words) - 1:
                continue
            yield "Abd" if folded in SERVANT else word

    def link(self, one: str, other: str) -> tuple[float, str] | None:
        """Return how sure two words are one, and by what; None where they are not."""
        a, b = skeleton(one), skeleton(other)
        if a == b and not (_is_initial(one) or _is_initial(other)):
            return SAME, "" if plain(one) == plain(other) else f"“{one}”, “{other}”: one name in two spellings"
        if _is_initial(one) or _is_initial(other):
            short, long = (one, other) if _is_initial(one) else (other, one)
            fits = plain(long).startswith(plain(short)) or a[:1] == b[:1]
            if _is_initial(one) and _is_initial(other):
                return (INITIAL, "") if plain(one)[:1] == plain(other)[:1] else None
            return (INITIAL, f"“{short}” may stand for “{long}”") if fits else None
        left, right = self.given(one), self.given(other)
        if left and right:
            alike = left & right if max(len(one), len(other)) > SHORTENED else frozenset[str]()  # "Jan", "Jon": two
            return (FORM, f"“{one}”, “{other}”: forms of {min(alike)}") if alike else None
        if skeletons(one) & skeletons(other):
            return SAME, f"“{one}”, “{other}”: one sound in two alphabets"
        kin = PATRONYMIC.search(plain(one)), PATRONYMIC.search(plain(other))
        if bool(kin[0]) == bool(kin[1]) and (is_slip(one, other) or is_slip(a, b)):
            return SLIP, f"“{one}”, “{other}”: one of them with a slip"
        return None

    def eastern(self, name: PersonName) -> frozenset[tuple[str, str]]:
        """Return surname and given name of a Chinese or Korean name as they sound; none for any other name.

        Two of them where the first and the last word can be the surname.
        """
        words = name.words
        if len(words) not in EASTERN or any(name.initials):
            return frozenset()
        ways = ((words[0], words[1:]), (words[-1], words[:-1]))
        rows = ((self._lexicon.name_words.of(plain(surname), "surname"), given) for surname, given in ways)
        return frozenset((row.means or "", eastern("".join(given))) for row, given in rows if row is not None)

    def gendered(self, one: str, other: str) -> bool:
        """Return whether two surnames are a man's and a woman's of one family: "Belskov", "Belskova"."""
        a, b = skeleton(one), skeleton(other)
        if a[:STEM] != b[:STEM]:
            return False
        for man, woman in GENDERED:
            for x, y in ((a, b), (b, a)):
                stem = x[: len(x) - len(man)]
                if len(stem) >= STEM and x == stem + man and y == stem + woman:
                    return True
        return False


def _is_initial(word: str) -> bool:
    bare = word.strip(".")
    return len(bare) == 1 or (word.endswith(".") and bare[:1].isupper())


def _split_initials(word: str) -> list[str]:
    """Return "J.R." as two initials, any other word as it is."""
    parts = [p for p in word.split(".") if p]
    if len(parts) > 1 and all(len(p) <= 2 for p in parts):
        return parts
    bare = word.strip(".")
    if word.endswith(".") and 1 < len(bare) <= SHORTENED and bare[0].isupper():
        return [f"{bare}."]
    return [bare] if bare else []


def _in_order(words: list[str]) -> list[str]:
    """Return the words with the surname last where capitals show it: "LAVRINOV Sergey"."""
    shouted = [w for w in words if len(w) > 1 and w.isupper()]
    if shouted and len(shouted) < len(words) and words[0] in shouted:
        return [w for w in words if w not in shouted] + shouted
    return words
