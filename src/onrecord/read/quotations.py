"""Which words of a report stand between quotation marks, and where does one end that is never closed?

Reach for it after `sentences`. Marks are paired within a paragraph by `text.pairs`; this module decides how far an
unclosed quotation goes and what runs on into the next paragraph. The mistake refused is to let it swallow the report:
it never leaves its paragraph, stops before the next quotation, and whatever is not its closing mark is written down as
its ending.

How a quotation that is never closed ends, the first rule that fits:

1. one that starts with a small letter in the middle of a sentence is a phrase: it ends with that sentence;
2. a clause such as ", he said" ends it before its sentence's end, because that clause is the narrator's; with the
   sentence, where that goes on behind another comma;
3. another quotation opens in the paragraph: it ends with the last sentence before, or just before the mark;
4. the next paragraph opens with a mark: it runs on, and the next one follows it;
5. otherwise it ends with its paragraph, or with the last sentence that ends within `FARTHEST` characters.

A closing mark without an opening one makes no quotation, because where it began is not in the text. The exception is a
paragraph whose first mark closes what the paragraph before left open: the words up to it follow that quotation.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from onrecord.records.layout import Ending, Paragraph, Quotation, Sentence
from onrecord.records.report import Report
from onrecord.records.span import Span
from onrecord.text.marks import Mark, Turn, marks
from onrecord.text.pairs import REPORTING, Pairs, fresh, pair

FARTHEST = 1200  # characters; paragraphs of a speech are shorter, paragraphs of a page without line breaks are longer
DEEPEST = 5  # levels; nobody prints more, and a flood of marks has as many as it likes
_CLAUSE = re.compile(rf",[\"”’']?\s{REPORTING.pattern}")
_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r"\s?[^\W\d_]")


def quotations(
    report: Report, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence] = ()
) -> tuple[Quotation, ...]:
    """Return the quotations in text order, an outer one before those inside it.

    Args:
        sentences: where a quotation that is never closed may end; without them each paragraph counts as one sentence.
    """
    ends = [sentence.span.end for sentence in sentences]
    found: list[Quotation] = []
    before: Quotation | None = None  # what the paragraph before left open
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        body = following is not None and not following.heading and not paragraph.heading
        passage = _Passage(report, paragraph.span, _opening(report.text, following.span) if body else None, ends)
        made = passage.quotations(before)
        found.extend(made)
        before = passage.left_open(made)
    return tuple(found)


def _opening(text: str, span: Span) -> Mark | None:
    """Return the opening mark that a passage begins with, or None."""
    first = next(marks(text, span.start, min(span.end, span.start + 40)), None)
    return first if first is not None and first.start == span.start and first.turn is Turn.OPENS else None


@dataclass(slots=True)
class _Passage:
    """One paragraph, and what must be known of its neighbours: the mark that the next one opens with."""

    report: Report
    span: Span
    next_opening: Mark | None
    ends: Sequence[int]
    words: Sequence[int] = ()  # where the words of the paragraph start
    found: list[Quotation] = field(default_factory=list)

    def quotations(self, before: Quotation | None) -> list[Quotation]:
        """Return the quotations of the paragraph; `before` is what the paragraph before left open."""
        pairs = pair(self.report.text, self.span.start, self.span.end)
        if not pairs.closed and not pairs.unclosed and pairs.stray is None:
            return []
        self.words = [m.start() for m in _WORD.finditer(self.report.text, self.span.start, self.span.end)]
        for opening, closing in pairs.closed:
            self._add(opening.start, closing.end, Ending.MARK)
        for opening, limit in self._limits(pairs):
            self._add(opening.start, *self._end(opening, limit, pairs))
        closes_it = before is not None and before.ending is Ending.PARAGRAPH and _closes_outer(pairs)
        if closes_it and pairs.stray is not None:
            self._add(self.span.start, pairs.stray.end, Ending.MARK)
        made = _nested(self.found)
        follows = before is not None and (before.ending is Ending.RUNS_ON or closes_it)
        if before is not None and follows and made and made[0].span.start == self.span.start:
            made[0] = replace(made[0], follows=before.id)
        return made

    def left_open(self, made: Sequence[Quotation]) -> Quotation | None:
        """Return the quotation that reaches the end of the paragraph without a closing mark, or None."""
        return next((q for q in made if q.ending is not Ending.MARK and q.span.end == self.span.end), None)

    def _add(self, start: int, end: int, ending: Ending) -> None:
        """Keep a quotation that has words in it."""
        while self.report.text[end - 1].isspace():
            end -= 1
        at = bisect_left(self.words, start)
        if at < len(self.words) and self.words[at] < end:
            self.found.append(Quotation(self.report.span(start, end), 0, ending))

    def _limits(self, pairs: Pairs) -> Iterator[tuple[Mark, int | None]]:
        """Yield each unclosed opening mark with the offset that its quotation cannot pass; None is the paragraph's end.

        A quotation that opens in the middle of its sentence may lie inside the unclosed one and sets no limit.
        """
        text, start = self.report.text, self.span.start
        others = sorted(
            [m.start for m in pairs.unclosed]
            + [m.start for m, _ in pairs.closed if m.double and (fresh(text, m, start) or self._ended(pairs, m.start))]
        )
        for opening in pairs.unclosed:
            at = bisect_right(others, opening.start)
            yield opening, others[at] if at < len(others) else None

    def _ended(self, pairs: Pairs, at: int) -> bool:
        """Return whether a sentence ends between an offset and the last unclosed mark before it."""
        index = bisect_left(pairs.unclosed, at, key=lambda m: m.start)
        return index > 0 and self._sentence_before(at) > pairs.unclosed[index - 1].start

    def _end(self, opening: Mark, limit: int | None, pairs: Pairs) -> tuple[int, Ending]:
        """Return where a quotation that is never closed ends, and what ended it."""
        text = self.report.text
        stop = self.span.end if limit is None else limit
        clause = _CLAUSE.search(text, opening.end, stop)
        if self._is_phrase(opening):
            end = self._sentence_after(opening.end, stop)
        elif clause:
            end = self._before_clause(clause, stop)
        elif limit is not None:
            end = self._sentence_before(limit)
            end = end if end > opening.end else limit
        elif self.next_opening is not None and self.next_opening.double is opening.double:
            return self.span.end, Ending.RUNS_ON
        else:
            end = self._near(opening.start)
        end = self._past(pairs, opening.start, min(end, stop))
        return end, Ending.PARAGRAPH if end == self.span.end else Ending.SENTENCE

    def _before_clause(self, clause: re.Match[str], stop: int) -> int:
        """Return the place behind the comma where nothing but the narrator follows: "We go, he said on Friday."

        Where the sentence goes on behind another comma, the speaker may speak again; it ends with the sentence.
        """
        end = self._sentence_after(clause.start(), stop)
        narrated = "," not in self.report.text[clause.end() : end]
        return clause.start() + 1 if narrated else end

    def _is_phrase(self, opening: Mark) -> bool:
        """Return whether the quoted words go on with a sentence that the narrator began."""
        first = _PHRASE.match(self.report.text, opening.end, self.span.end)
        return first is not None and first[0][-1].islower() and not fresh(self.report.text, opening, self.span.start)

    def _near(self, start: int) -> int:
        """Return the paragraph's end, or if that is far the last sentence end or blank that is not."""
        far = start + FARTHEST
        if self.span.end <= far:
            return self.span.end
        end = self._sentence_before(far)
        blank = self.report.text.rfind(" ", start + 1, far)
        return end if end > start else blank if blank > start else far

    def _past(self, pairs: Pairs, start: int, end: int) -> int:
        """Return an end that does not cut a quotation inside in two."""
        index = bisect_right(pairs.closed, start, key=_opens_at)
        while index < len(pairs.closed):
            opening, closing = pairs.closed[index]
            if opening.start >= end:
                break
            if closing.end > end:
                return closing.end
            index = bisect_left(pairs.closed, closing.end, key=_opens_at)
        return end

    def _sentence_after(self, at: int, stop: int) -> int:
        index = bisect_left(self.ends, at)
        return min(self.ends[index], stop) if index < len(self.ends) else stop

    def _sentence_before(self, at: int) -> int:
        """Return the last sentence end that is not behind an offset, or -1."""
        index = bisect_right(self.ends, at)
        return self.ends[index - 1] if index else -1


def _opens_at(pair: tuple[Mark, Mark]) -> int:
    return pair[0].start


def _closes_outer(pairs: Pairs) -> bool:
    """Return whether a stray closing mark stands outside every quotation of its own paragraph."""
    stray = pairs.stray
    if stray is None or any(m.start < stray.start for m in pairs.unclosed):
        return False
    return not any(o.start < stray.start < c.end for o, c in pairs.closed)


def _nested(found: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations in text order, each with its depth."""
    made: list[Quotation] = []
    around: list[int] = []
    for quotation in sorted(found, key=lambda q: (q.span.start, -q.span.end)):
        while around and around[-1] <= quotation.span.start:
            around.pop()
        if len(around) < DEEPEST:
            made.append(replace(quotation, depth=len(around)))
        around.append(quotation.span.end)
    return made
