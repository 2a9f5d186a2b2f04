"""What are the words of a report, and how do they hang together?

The parse is a record like any other, so that no step but `annotate` ever sees a language model.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from onrecord.records.span import Span


class Token(NamedTuple):
    """One word or mark (a tuple: a report has many, and they are made in the hottest loop).

    Args:
        i: position in `Parse.tokens`.
        start, end: code points in the report's text.
        tag: Penn Treebank tag ("VBD").
        pos: Universal POS ("VERB").
        dep: dependency label of the model (ClearNLP: "nsubj", "ccomp", ...).
        head: index of the governing token; a root governs itself.
        sentence: index of the sentence within the report.
    """

    i: int
    text: str
    start: int
    end: int
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True)
class Parse:
    """All tokens of a report in order; furniture has none.

    Not slotted, because the lookups below are made once and kept.

    Args:
        names: what the model took for names, as (start, end, label) in code points, uncorrected.
    """

    report: str
    tokens: tuple[Token, ...]
    names: tuple[tuple[int, int, str], ...] = ()

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                found[token.head].append(token.i)
        return tuple(map(tuple, found))

    @cached_property
    def sentences(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens, sentence by sentence."""
        found: dict[int, list[Token]] = {}
        for token in self.tokens:
            found.setdefault(token.sentence, []).append(token)
        return tuple(tuple(tokens) for _, tokens in sorted(found.items()))

    def children(self, token: Token) -> tuple[Token, ...]:
        """Return the words that hang on this one, in text order."""
        return tuple(self.tokens[i] for i in self._children[token.i])

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first child with one of these dependency labels, or None."""
        return next((t for t in self.children(token) if t.dep in deps), None)

    def head(self, token: Token) -> Token:
        """Return the word that this one hangs on; a root gives itself."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the head, its head, and so on up to the root."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return the word and everything below it, in text order."""
        found, queue = [token], list(self._children[token.i])
        while queue:
            index = queue.pop()
            found.append(self.tokens[index])
            queue.extend(self._children[index])
        return tuple(sorted(found))

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that lie wholly inside a character range."""
        found = []
        for index in range(self._first(start), len(self.tokens)):
            token = self.tokens[index]
            if token.end > end:
                break
            if token.start >= start:
                found.append(token)
        return tuple(found)

    def at(self, offset: int) -> Token | None:
        """Return the token over a character, or None."""
        index = self._first(offset)
        token = self.tokens[index] if index < len(self.tokens) else None
        return token if token is not None and token.start <= offset < token.end else None

    def span(self, first: Token, last: Token) -> Span:
        """Return the span from the start of one token to the end of another."""
        return Span(self.report, first.start, last.end)

    def _first(self, offset: int) -> int:
        """Return the index of the first token that ends after an offset."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low
