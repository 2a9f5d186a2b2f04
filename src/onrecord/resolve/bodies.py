"""What does the name of an organisation, outlet or place consist of?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.lexicon import Lexicon
from onrecord.resolve.spelling import plain, skeleton

_BRACKETED = re.compile(r"\(([^()]+)\)")
_INITIALS = re.compile(r"[A-Z][A-Z0-9.&-]*")
_SITE = re.compile(r"(?<=[a-z]{3})\.[a-z]{2,7}$")  # of an address: "herald.example"
_WORD = re.compile(r"[\w&][\w&'’.]*")
SENT = frozenset({"embassy", "consulate", "mission", "ambassador", "delegation"})  # what one country has in another
OF_STATE = frozenset({"ministry", "parliament", "army"})  # what a country has, and its capital by itself has not
STATES = frozenset({"federation", "republic", "kingdom", "islamic"})  # of a country's full name: "Russian Federation"
ABROAD = frozenset({"in", "to", "at"})
ENDINGS = ("iennes", "ienne", "iens", "ien", "ische", "ischer", "isches", "isch", "ese", "esa", "ijski", "aise", "ais")
SHORT, LONGEST = 4, 4  # letters of initials that are one a word; letters of one word in longer ones ("Benelux")
SHORTEST = 5  # letters of a country's name by which a foreign adjective is known


@dataclass(frozen=True, slots=True)
class BodyName:
    """The name of a body, taken apart.

    Args:
        words: skeletons of its words under their English names, without articles, forms and countries.
        all: the same with the countries.
        written: its words as they stand, articles included, for its initials.
        forms: legal forms.
        countries: codes of the countries whose it is.
        hosts: codes of the countries in which it is, for what one country has in another.
        governs: code of the country whose government it stands for: "Brenik", "the Tarsovian government".
        short: names in brackets.
        branch: code of a country that stands behind a name that is whole without it: "Red Lantern Relief Kestria".
        joined: the skeleton of all its words as one: "TarPress" of "Tar Press".
    """

    words: frozenset[str]
    all: frozenset[str]
    written: tuple[str, ...]
    forms: frozenset[str]
    countries: frozenset[str]
    hosts: frozenset[str]
    governs: str | None
    short: tuple[str, ...]
    branch: str | None = None
    joined: str = ""


class Bodies:
    """Takes names apart with the words that the lexicon knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.read = lru_cache(maxsize=65_536)(self._read)
        self._peoples = {word: row.country for row in lexicon.demonyms.rows for word in row.words}
        countries = ((plain(row.name), row.country) for row in lexicon.places.rows if row.kind == "country")
        self._stems = {name[: max(SHORTEST, len(name) - 2)]: code for name, code in countries if len(name) > SHORTEST}

    def is_short_for(self, short: BodyName, long: BodyName) -> bool:
        """Return whether one name is the initials of the other, or stands in brackets behind it."""
        brackets = {plain(s) for s in long.short}
        if plain("".join(short.written)) in brackets:
            return True
        if len(short.written) != 1 or len(long.written) < 2:
            return False
        word = plain(short.written[0])
        if not (len(word) > 1 and sum(c.isupper() for c in short.written[0]) > len(word) / 2):
            return False
        return _spells(word, self._spelled(" ".join(long.written)))

    def _read(self, name: str) -> BodyName:
        """Return a name, taken apart."""
        bare, short = self._opened(_SITE.sub("", name))
        bare = bare.title() if bare.isupper() and len(bare.split()) > 1 else bare
        words = tuple(self._split(bare))
        sent = any(plain(w) in SENT for w in words)
        of_state = any(self._means(w) in OF_STATE for w in words)
        kept: set[str] = set()
        kinds: set[str] = set()
        forms: set[str] = set()
        countries: dict[str, bool] = {}
        abroad = False
        for word in words:
            folded = plain(word)
            abroad = (abroad or folded in ABROAD) if sent else False
            country = self._country(word, sent or of_state)
            form = self._lexicon.name_words.of(folded, "form")
            if country is not None:
                countries[country] = abroad or (bool(countries) and self._is_capital(word))
            elif folded in STATES and self._is_of_state(words):
                continue
            elif form is not None and len(words) > 1:
                forms.add(form.means or "")
            elif self._lexicon.name_words.of(folded, "article") is None or len(words) == 1:
                kind = self._lexicon.name_words.of(folded, "kind")
                (kinds if kind is not None else kept).update(self._english(word))
        hosts = frozenset(code for code, there in countries.items() if there)
        owners = frozenset(countries) - hosts
        whole = frozenset(kept or kinds)
        every = whole | {skeleton(w) for w in words if self._country(w, sent or of_state) is not None}
        governs = self._government(bare, whole, owners)
        joined = skeleton("".join(words))
        branch = self._branch(words) if not sent else None
        return BodyName(whole, every, words, frozenset(forms), owners, hosts, governs, short, branch, joined)

    def _is_of_state(self, words: Sequence[str]) -> bool:
        """Return whether a body is one that countries have, and its name says which has it."""
        state = any(plain(w) in SENT or self._means(w) in OF_STATE for w in words)
        return state and any(self._country(w, False) is not None for w in words)

    def _opened(self, name: str) -> tuple[str, tuple[str, ...]]:
        """Return a name and the other names in its brackets; what is no initials belongs to the name, too."""
        short = _BRACKETED.findall(name)
        bare = _BRACKETED.sub(" ", name).strip()
        for inside in short:
            if _spells(plain(bare), self._spelled(inside)):
                return inside, (bare,)
            if not _INITIALS.fullmatch(inside):
                bare = f"{bare} {inside}"
        return bare, tuple(short)

    def _spelled(self, name: str) -> tuple[tuple[str, bool], ...]:
        """Return the words of a name, and which of them are articles, to be spelt by initials."""
        table = self._lexicon.name_words
        return tuple((plain(w), table.of(w, "article") is not None) for w in self._split(name) if plain(w))

    def _split(self, name: str) -> Iterator[str]:
        for word in _WORD.findall(name):
            bare = word.strip("’'").removesuffix("'s").removesuffix("’s")
            yield from (p.rstrip(".") if p.count(".") == 1 else p for p in re.split(r"[-/]", bare) if p.strip("."))

    def _english(self, word: str) -> Iterator[str]:
        """Yield the skeleton of a word, or of its English name or what it is short for, where the tables know."""
        row = self._lexicon.name_words.of(word, "word") or self._lexicon.name_words.of(plain(word), "word")
        known = self._lexicon.organisations.of(word) if word.isupper() and row is None else None
        meant = row.means or word if row is not None else max(known.names, key=len) if known is not None else word
        yield from (skeleton(part) for part in meant.split() if skeleton(part))

    def _means(self, word: str) -> str:
        row = self._lexicon.name_words.of(word, "word") or self._lexicon.name_words.of(plain(word), "word")
        return row.means or plain(word) if row is not None else plain(word)

    def _country(self, word: str, capitals: bool) -> str | None:
        """Return the country that a word names: also by its capital, for what only countries have."""
        place = self._lexicon.places.of(word)
        if place is not None and (place.kind == "country" or (capitals and place.kind == "capital")):
            return place.country
        if word in self._peoples:
            return self._peoples[word]
        folded = plain(word)
        if not word[:1].isupper() or not folded.endswith(ENDINGS):
            return None
        return next((code for stem, code in self._stems.items() if folded.startswith(stem)), None)

    def _branch(self, words: Sequence[str]) -> str | None:
        place = self._lexicon.places.of(words[-1]) if len(words) > 2 else None
        linked = self._lexicon.name_words.of(words[-2], "article") is not None if place is not None else True
        return place.country if place is not None and place.kind == "country" and not linked else None

    def _is_capital(self, word: str) -> bool:
        place = self._lexicon.places.of(word)
        return place is not None and place.kind == "capital"

    def _government(self, name: str, kept: frozenset[str], countries: frozenset[str]) -> str | None:
        """Return the country for whose government a name stands."""
        bare = name.strip().removeprefix("the ").removeprefix("The ")
        place = self._lexicon.places.of(bare)
        if place is not None and place.governs:
            return place.country
        rest = kept - {skeleton(word) for word in ("government", "ministers", "official")}
        if rest == kept:
            return None
        if len(countries) == 1 and rest <= {skeleton("council")}:
            return next(iter(countries))
        capitals = [self._lexicon.places.of(w) for w in bare.split() if skeleton(w) in rest]
        codes = {p.country for p in capitals if p is not None and p.governs}
        return codes.pop() if len(codes) == 1 and len(rest) == 1 else None


def _spells(letters: str, words: Sequence[tuple[str, bool]], most: int | None = None) -> bool:
    """Return whether letters are the first of each word, one or more of each; an article may give none."""
    if not words:
        return not letters
    most = most or (1 if len(letters) <= SHORT else LONGEST)
    (word, idle), rest = words[0], words[1:]
    if idle and _spells(letters, rest, most):
        return True
    ends = range(1, min(most, len(word), len(letters)) + 1)
    return any(letters[:n] == word[:n] and _spells(letters[n:], rest, most) for n in ends)
