"""Which marks open and close the same quotation, and which opened one that is never closed?

Reach for `pair` with one paragraph at a time. Marks are paired by where they stand and what stands beside them, not by
counting: one missing mark leaves one quotation open and no other upside down. The mistake refused here is to guess an
opening mark: a closing mark without one is reported as such, and no quotation is made up for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.text.marks import Mark, Turn, marks

# ", he said" and ", said the envoy": the clause that stands outside the quotation it reports. A short list is enough:
# it is asked only where marks are missing, and the table of cues is the extractor's.
_VERB = (
    r"(?:said|says|added|adds|told|tells|asked|wrote|writes|noted|stated|insisted|explained|declared|replied|continued)"
)
_NAME = r"[A-Z][\w.’'-]{0,30}"
_SPEAKER = (
    rf"(?:he|she|they|it|the(?:\s[\w’'-]{{1,30}}){{1,4}}|(?:[a-z][\w-]{{1,30}}\s){{0,3}}{_NAME}(?:\s{_NAME}){{0,3}})"
)
REPORTING = re.compile(rf"(?:{_SPEAKER}\s{_VERB}|{_VERB}\s{_SPEAKER})\b")

_STOPS = frozenset(".!?…")
_PAUSES = _STOPS | frozenset(",:;—–")
_CLOSING = (Turn.CLOSES, Turn.MAY_CLOSE)


@dataclass(frozen=True, slots=True)
class Pairs:
    """How the marks of a passage pair up.

    Args:
        closed: the opening and the closing mark of each quotation, in text order; they nest and never cross.
        unclosed: opening marks whose closing mark is missing, in text order.
        stray: the first double mark of the passage, when it closes a quotation that was not opened here.
    """

    closed: tuple[tuple[Mark, Mark], ...] = ()
    unclosed: tuple[Mark, ...] = ()
    stray: Mark | None = None


def pair(text: str, start: int = 0, end: int | None = None) -> Pairs:
    """Return how the marks between two offsets pair up, in one pass."""
    end = len(text) if end is None else end
    found = [m for m in marks(text, start, end) if m.turn is not Turn.NEITHER]
    if not found:
        return Pairs()
    pairing = _Pairing(text, start)
    for mark, later in zip(found, _later(found), strict=True):
        if mark.double:
            pairing.double(mark, later)
        else:
            pairing.single(mark, later)
    return pairing.result()


def fresh(text: str, mark: Mark, start: int) -> bool:
    """Return whether an opening mark begins speech of its own: first in its passage, or behind a stop or a pause."""
    before = _before(text, mark.start, start)
    return not before or before in _PAUSES


def _later(found: Sequence[Mark]) -> Iterator[Turn | None]:
    """Yield for each mark the turn of the next mark of the same kind, or None."""
    following: dict[bool, Turn] = {}
    turns: list[Turn | None] = []
    for mark in reversed(found):
        turns.append(following.get(mark.double))
        following[mark.double] = mark.turn
    return reversed(turns)


def _before(text: str, at: int, start: int) -> str:
    """Return the last character before an offset that is not white space; a few blanks are looked through."""
    return text[max(start, at - 8) : at].rstrip()[-1:]


@dataclass(slots=True)
class _Pairing:
    """The marks that are open while a passage is walked through."""

    text: str
    start: int
    stack: list[Mark] = field(default_factory=list)
    doubles: int = 0  # how many on the stack are double
    closed: list[tuple[Mark, Mark]] = field(default_factory=list)
    unclosed: list[Mark] = field(default_factory=list)
    stray: Mark | None = None
    any_double: bool = False

    def double(self, mark: Mark, later: Turn | None) -> None:
        """Take in a double mark; `later` is the turn of the next one."""
        if self._closes(mark, later):
            if self.doubles:
                self._close(mark)
            elif not self.any_double:
                self.stray = mark
        else:
            if mark.straight and self._breaks(mark):
                self.unclosed.append(self._pop_double())
            self._open(mark)
        self.any_double = True

    def single(self, mark: Mark, later: Turn | None) -> None:
        """Take in a single mark that may still be an apostrophe; `later` is the turn of the next one."""
        if mark.turn is Turn.OPENS:
            self._open(mark)
        elif self.stack and not self.stack[-1].double:
            # "'The spies' cover is blown,' he said": a later closing mark makes this one an apostrophe.
            if mark.turn is not Turn.MAY_CLOSE or later not in _CLOSING:
                self.closed.append((self.stack.pop(), mark))
        elif self.doubles < len(self.stack) and mark.turn is Turn.CLOSES and self._stopped(mark.start):
            self._close_over(mark)

    def result(self) -> Pairs:
        """Return the pairs; what is still open is unclosed, single marks only where speech can begin."""
        left = [m for i, m in enumerate(self.stack) if m.double or (i == 0 and self._speaks(m))]
        unclosed = sorted((*self.unclosed, *left), key=lambda m: m.start)
        return Pairs(tuple(sorted(self.closed, key=lambda p: p[0].start)), tuple(unclosed), self.stray)

    def _closes(self, mark: Mark, later: Turn | None) -> bool:
        """Return whether a double mark closes, now that we know what is open."""
        if mark.turn is Turn.EITHER:
            return self.doubles > 0
        if not mark.straight:
            return mark.turn is Turn.CLOSES
        if mark.turn is Turn.OPENS:
            return self.doubles > 0 and self._misplaced_end(mark)
        return self.doubles > 0 or not self._misplaced_start(mark, later)

    def _misplaced_end(self, mark: Mark) -> bool:
        """Return whether an opening mark is a closing one with its blank on the wrong side: '"We go. "he said.'"""
        before = _before(self.text, mark.start, self.start)
        lower = self.text[mark.end : mark.end + 1].islower()
        reported = before == "," and REPORTING.match(self.text, mark.end) is not None
        return (before in _STOPS and lower) or (lower and reported)

    def _misplaced_start(self, mark: Mark, later: Turn | None) -> bool:
        """Return whether a closing mark is an opening one with its blank on the wrong side: 'He said:" We go."'"""
        before = self.text[max(self.start, mark.start - 1) : mark.start]
        follows = self.text[mark.end : mark.end + 2].lstrip()[:1]
        return later is Turn.CLOSES and (before.isalpha() or before in (":", ",")) and follows.isupper()

    def _breaks(self, mark: Mark) -> bool:
        """Return whether a straight opening mark shows that the quotation before it was never closed.

        '"We go, he said. "They stay."' breaks; 'He read "War and "Peace"' may nest.
        """
        return self.doubles > 0 and self._stopped(mark.start)

    def _stopped(self, at: int) -> bool:
        return _before(self.text, at, self.start) in _PAUSES

    def _speaks(self, mark: Mark) -> bool:
        """Return whether a single mark that is never closed can begin speech rather than be an apostrophe."""
        if not _before(self.text, mark.start, self.start):
            return True
        return self.text[mark.start] == "‘" and self._stopped(mark.start)

    def _open(self, mark: Mark) -> None:
        self.stack.append(mark)
        self.doubles += mark.double

    def _pop_double(self) -> Mark:
        """Take the innermost double mark off the stack, and the single ones above it, which were apostrophes."""
        while not self.stack[-1].double:
            self.stack.pop()
        self.doubles -= 1
        return self.stack.pop()

    def _close(self, mark: Mark) -> None:
        self.closed.append((self._pop_double(), mark))

    def _close_over(self, mark: Mark) -> None:
        """Close the innermost single mark over a double one that stays open: "'He called it "mad,' she said"."""
        while self.stack[-1].double:
            self.stack.pop()
            self.doubles -= 1
        self.closed.append((self.stack.pop(), mark))
