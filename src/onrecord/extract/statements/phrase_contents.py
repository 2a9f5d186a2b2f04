"""Which words around a phrase are what it attributes: the rest of its sentence, or of its clause?"""

from collections.abc import Sequence

from onrecord.extract.grammar.clauses import trim
from onrecord.extract.statements.phrase_cues import MARKS, OPENING, Phrase
from onrecord.records.parse import Parse, Token

Run = tuple[Token, ...]
SUBSTANCE = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
ADVERBIAL = frozenset({"advmod", "npadvmod", "cc", "mark"})
RELATIVE = frozenset({"WP", "WDT"})
PARTING = frozenset({";", ":"})


def before_of(parse: Parse, phrase: Phrase) -> Token | None:
    """Return the word before a phrase, marks left out but for a semicolon or colon; None where its sentence starts."""
    place = phrase.first.i - 1
    while place >= 0 and parse.tokens[place].sentence == phrase.first.sentence:
        token = parse.tokens[place]
        if token.pos != "PUNCT" or token.text in PARTING:
            return token
        place -= 1
    return None


class Place:
    """A phrase in its sentence: which words around it are its content."""

    def __init__(self, parse: Parse, sentence: Sequence[Token], phrase: Phrase, phrases: Sequence[Phrase]) -> None:
        self._parse, self.sentence, self.phrase = parse, sentence, phrase
        self._low = max((p.last.i for p in phrases if p.last.i < phrase.first.i), default=-1)
        self._last, self._next = phrase.last, None
        for other in sorted((p for p in phrases if p.first.i > phrase.last.i), key=lambda p: p.first.i):
            if not (other.cites and self._is_next_to(other)):
                self._next = other
                break
            self._last = other.last  # "according to the Herald, citing two officials, …"

    def _is_next_to(self, other: Phrase) -> bool:
        return all(t.pos == "PUNCT" for t in self._parse.tokens[self._last.i + 1 : other.first.i])

    def rest(self) -> list[Run]:
        """Return the runs of words before and behind the phrase that belong to its clause."""
        after = trim(self._after())
        before = trim(self._before(alone=not after))
        follower = self._next
        if before and follower is not None and not any(t.text[0].isalnum() for t in self._behind(follower.last)):
            after = ()  # they are on the word of the phrase that ends the sentence
        runs = [run for run in (before, after) if _is_substantial(run)]
        return runs if sum(len(_words(run)) for run in runs) > 1 else []

    def _behind(self, last: Token) -> Run:
        return tuple(t for t in self.sentence if t.i > last.i)

    def _before(self, *, alone: bool) -> Run:
        """Return the words before the phrase, none where it opens a clause: "…, but in his view", "who, in his view".

        Args:
            alone: whether none follow it: ", or so they say".
        """
        word = before_of(self._parse, self.phrase)
        if not alone and word is not None and (word.pos in OPENING or word.tag in RELATIVE or word.text in PARTING):
            return ()
        run = [t for t in self.sentence if self._low < t.i < self.phrase.first.i]
        while run and (run[-1].pos == "PUNCT" or run[-1].pos in OPENING) and run[-1].text not in MARKS:
            run.pop()
        cut = max((n + 1 for n, t in enumerate(run) if t.text in PARTING or _is_open(run, n)), default=0)
        return tuple(run[cut:])

    def _after(self) -> Run:
        end = self._next.first.i if self._next is not None else self.sentence[-1].i + 1
        run = [t for t in self._behind(self._last) if t.i < end]
        before = [t for t in self.sentence if t.i < self.phrase.first.i]
        inside = any(_is_open(before, n) for n in range(len(before)))
        cut = next((n for n, t in enumerate(run) if t.text == ";" or (inside and t.text == ")")), len(run))
        return tuple(run[:cut])


def _is_open(run: Sequence[Token], place: int) -> bool:
    """Return whether a bracket opens at a place that does not close in the run."""
    return run[place].text == "(" and all(t.text != ")" for t in run[place:])


def _words(run: Sequence[Token]) -> list[Token]:
    return [t for t in run if t.text[0].isalnum()]


def _is_substantial(run: Sequence[Token]) -> bool:
    """Return whether words say something: several, or one that is no mere adverb or conjunction ("meanwhile")."""
    words = _words(run)
    return len(words) > 1 or any(t.pos in SUBSTANCE and t.dep not in ADVERBIAL for t in words)
