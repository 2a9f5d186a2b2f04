"""Into which items do the words of a report fall?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.lexicon import Lexicon
from onrecord.lexicon.little_words import Little
from onrecord.lineage.alignment.passages import Passage, Word, weigh
from onrecord.lineage.edits.amounts import amount_at
from onrecord.lineage.edits.days import day_at
from onrecord.lineage.edits.item import Item, Sort
from onrecord.records.event import Reality
from onrecord.records.mention import Form, Mention
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED, Statement, StatementKind

_NOT = re.compile(r"(\w+?)(n['’‘ʼ]t|not)")  # "didn't", "cannot"
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}
_PIECES = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_UNPARTED = frozenset({"not", "knot"})


@dataclass(frozen=True)
class Text:
    """One of two reports, as its words are compared. Not slotted, because what is asked of it is worked out once."""

    reading: Reading
    passages: Sequence[Passage]
    lexicon: Lexicon

    def items(self, places: Sequence[int]) -> tuple[Item, ...]:
        """Return the items of some sentences."""
        return tuple(
            item for place in places for item in self._items(tuple(_parted(self._joined(self.passages[place].words))))
        )

    def _items(self, words: Sequence[Word]) -> Iterator[Item]:
        table, texts, place = self.lexicon.little_words, [word.text for word in words], 0
        while place < len(words):
            if found := day_at(words, place, table):
                sort = Sort.DATE
            elif found := amount_at(texts, place, table):
                sort = Sort.NUMBER
            elif length := self._negation(words, place):
                sort, found = Sort.NEGATION, (length, ())
            elif length := self._hedge(words, texts, place):
                sort, found = Sort.HEDGE, (length, ())
            else:
                sort, found = Sort.WORD, (1, ())
            length, parts = found
            yield self._item(tuple(words[place : place + length]), sort, parts, is_first=place == 0)
            place += length

    def _joined(self, words: Sequence[Word]) -> Iterator[Word]:
        """Yield the words, initials with full stops between them ("U.S.") as one."""
        text, run = self.reading.report.text, list(words[:1])
        for word in words[1:]:
            is_initial = len(word.written) == 1 and word.written.isupper() and len(run[-1].written) == 1
            if is_initial and run[-1].written.isupper() and text[run[-1].end : word.start] == ".":
                run.append(word)
                continue
            yield _one(run)
            run = [word]
        yield _one(run)

    def _item(self, words: tuple[Word, ...], sort: Sort, parts: tuple[tuple[str, object], ...], is_first: bool) -> Item:
        table, word = self.lexicon.little_words, words[0]
        plain = " ".join(self.lexicon.spellings.plain(w.text) for w in words)
        if sort is not Sort.WORD:
            return Item(words, sort, parts, is_small=sort is Sort.NEGATION, plain=plain)
        is_name = self._is_name(word, is_first)
        return Item(
            words,
            is_small=not is_name and table.holds(Little.GRAMMAR, word.text),
            is_auxiliary=not is_name and table.holds(Little.AUXILIARY, word.text),
            is_empty=not is_name and table.holds(Little.ARTICLE, word.text),
            is_name=is_name,
            lemma=self._lemma(word),
            plain=plain,
        )

    def _negation(self, words: Sequence[Word], place: int) -> int:
        """Return how many words from a place on say that what follows is not so: "not", "failed to"."""
        if self.lexicon.little_words.holds(Little.NEGATION, words[place].text):
            return 1
        if place + 1 < len(words) and words[place + 1].text == "to":
            rows = self.lexicon.implicatives.starting(self._lemma(words[place]))
            denies = any(r.reality is Reality.DENIED and "infinitive" in r.governs and len(r.words) == 1 for r in rows)
            return 2 if denies else 0
        return 0

    def _hedge(self, words: Sequence[Word], texts: Sequence[str], place: int) -> int:
        """Return how many words from a place on leave open whether something is so; the cue of a statement does not."""
        if any(start <= words[place].start < end for start, end in self._cues):
            return 0
        for sort in (
            Little.ABOUT,
            Little.ABOVE,
            Little.BELOW,
        ):  # behind a number: "an hour at least"
            length = self.lexicon.little_words.length(sort, texts, place)
            if length > 1:
                return length
        own = self.lexicon.little_words.length(Little.DOUBT, texts, place)
        for hedge in self._hedges.get(texts[place], ()):
            if tuple(texts[place : place + len(hedge)]) == hedge:
                return max(own, len(hedge))
        return own

    @cached_property
    def _hedges(self) -> dict[str, list[tuple[str, ...]]]:
        """The hedges by first word, the longest first; what denies is none here."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for row in self.lexicon.hedges.rows:
            words = tuple(_PIECES.findall(row.words))
            if row.reality is not Reality.DENIED:
                found.setdefault(words[0], []).append(words)
        return {word: sorted(rows, key=len, reverse=True) for word, rows in found.items()}

    @cached_property
    def _cues(self) -> tuple[tuple[int, int], ...]:
        statements = self.reading.of(Statement) if self.reading.has(Statement) else ()
        return tuple((span.start, span.end) for s in statements for span in s.cue if _is_said(s))

    # ------------------------------------------------------------------------------------ names and lemmas

    def _is_name(self, word: Word, is_first: bool) -> bool:
        if not word.written[:1].isupper():
            return False
        if self._named and any(start <= word.start < end for start, end in self._named):
            return True
        token = self._token(word)
        if token is not None:
            return token.pos == "PROPN"
        known = word.text in self._inside
        return known or not is_first

    @cached_property
    def _named(self) -> tuple[tuple[int, int], ...]:
        if not self.reading.has(Mention):
            return ()
        return tuple((m.span.start, m.span.end) for m in self.reading.of(Mention) if m.form is Form.NAME)

    @cached_property
    def _inside(self) -> frozenset[str]:
        """The words that are capitalised within a sentence, where a capital is no matter of place."""
        return frozenset(w.text for p in self.passages for w in p.words[1:] if w.written[:1].isupper())

    @cached_property
    def _parse(self) -> Parse | None:
        return next(iter(self.reading.of(Parse)), None) if self.reading.has(Parse) else None

    def _token(self, word: Word) -> Token | None:
        return self._parse.at(word.start) if self._parse is not None else None

    def _lemma(self, word: Word) -> str:
        token = self._token(word)
        is_whole = token is not None and token.end - token.start >= len(word.written) - 2
        return token.lemma.casefold() if token is not None and is_whole else word.text


def _is_said(statement: Statement) -> bool:
    """Return whether it is known who says a statement: "is said to" is a hedge where it is not."""
    return statement.kind is StatementKind.SPEECH and statement.source.name != UNNAMED


def _one(run: Sequence[Word]) -> Word:
    """Return a word, or several that are initials as one."""
    if len(run) == 1:
        return run[0]
    text, written = "".join(w.text for w in run), "".join(w.written for w in run)
    return Word(text, run[0].start, run[-1].end, written, weigh(text))


def _parted(words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words, "didn't" and "cannot" as two."""
    for word in words:
        found = _NOT.fullmatch(word.text)
        if found is None or word.text in _UNPARTED:
            yield word
            continue
        cut = word.start + len(found[1])
        whole = _WHOLE.get(found[1], found[1])
        yield Word(whole, word.start, cut, word.written[: len(found[1])], weigh(whole))
        yield Word("not", cut, word.end, word.written[len(found[1]) :], weigh("not"))
