"""To which attribution does each quotation belong?

A quotation inside a cue's clause widens the content to its marks; one beside a cue becomes its content; one that
stands alone goes on from the speaker before it. Quoted single words are left where they are: they are scare quotes.
"""

from collections.abc import Sequence

from onrecord.extract.grammar.cues import Hit
from onrecord.extract.grammar.layout import Layout
from onrecord.extract.statements.drafts import Draft, Range
from onrecord.extract.statements.sources import find_voice
from onrecord.extract.statements.speakers import Speakers
from onrecord.records.layout import Quotation
from onrecord.records.parse import Parse
from onrecord.records.statement import Stance, StatementKind

CLOSING = "\"”»’'"
NEAR, FAR = 25, 120  # characters between a cue and a quoted phrase, and between a cue and quoted speech
WORDS_ALONE = 4  # a quotation of fewer words that no cue governs is a scare quote or a title, not speech


def widen(draft: Draft, quotations: Sequence[Quotation]) -> None:
    """Stretch content that ends inside a quotation to its marks, or cut it back where only its edge touches."""
    draft.content = [_widen(piece, draft, quotations) for piece in draft.content]


def _widen(piece: Range, draft: Draft, quotations: Sequence[Quotation]) -> Range:
    start, end = piece
    for quotation in quotations:
        a, b = quotation.span.start, quotation.span.end
        if any(a < t.end and t.start < b for t in draft.cue):
            continue
        inside = a < end and start < b
        beside = a == end or b == start or (a == start - 1) or (b == end + 1 and end > a)
        if inside or (beside and a < end):
            start, end = min(start, a), max(end, b)
    return start, end


class Quoted:
    """Joins the quotations of one report to its attributions."""

    def __init__(self, parse: Parse, hits: Sequence[Hit], layout: Layout, text: str, speakers: Speakers) -> None:
        self._parse, self._hits, self._layout, self._text, self._speakers = parse, hits, layout, text, speakers
        self._inside = {h.word.i for h in hits for q in layout.quotations if q.span.start < h.word.start < q.span.end}

    def attach(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return the drafts that quotations outside all contents make; some extend one of the drafts in place."""
        known = list(drafts)
        for quotation in self._layout.quotations:
            a, b = quotation.span.start, quotation.span.end
            if quotation.depth or any(d.covers(a, b) for d in known):
                continue
            cue = self._cue_beside(quotation)
            if cue is not None:
                self._give(cue, (a, b), known)
            elif self._stands_alone(quotation):
                self._go_on((a, b), known)
        return known[len(drafts) :]

    def _cue_beside(self, quotation: Quotation) -> Hit | None:
        """Return the nearest cue that can govern a quotation: outside of it, in a sentence that it reaches."""
        a, b = quotation.span.start, quotation.span.end
        first, last = self._layout.sentence_of(a), self._layout.sentence_of(b - 1)
        fragment = len(quotation.span.words(self._text).split()) < WORDS_ALONE
        near = []
        for hit in self._hits:
            fits = first <= self._layout.sentence_of(hit.word.start) <= last
            if not fits or hit.word.i in self._inside or not any("quote" in row.frames for row in hit.rows):
                continue
            distance = min(abs(hit.word.start - b), abs(a - hit.word.end))
            if distance <= (NEAR if fragment else FAR):
                near.append((distance, hit.word.i, hit))
        return min(near, key=lambda n: n[:2])[2] if near else None

    def _give(self, hit: Hit, span: Range, known: list[Draft]) -> None:
        """Make the quotation the content of the cue's draft, or of a new one where somebody is there to say it."""
        for draft in known:
            if hit.word in draft.cue:
                draft.content = join(sorted([*draft.content, span]))
                return
        row = next(row for row in hit.rows if "quote" in row.frames)
        voice = find_voice(self._parse, hit, self._speakers.can_speak)
        if not voice.source:
            return
        draft = Draft(hit.word.start, StatementKind(row.kind), Stance(row.stance), [span], f"beside “{hit.word.text}”")
        draft.governed = True
        draft.voice, draft.cue, draft.sentence = voice, (*voice.cue, *hit.tokens), hit.word.sentence
        known.append(draft)

    def _stands_alone(self, quotation: Quotation) -> bool:
        """Return whether a quotation makes up sentences of its own, not a phrase in the narrator's."""
        a, b = quotation.span.start, quotation.span.end
        if len(self._text[a:b].split()) < WORDS_ALONE:
            return False
        first = self._layout.sentences[self._layout.sentence_of(a)].span
        last = self._layout.sentences[self._layout.sentence_of(b - 1)].span
        outside = self._text[first.start : a] + self._text[b : last.end]
        return sum(c.isalpha() for c in outside) < 3

    def _go_on(self, span: Range, known: list[Draft]) -> None:
        """Give a quotation that stands alone to the speech before: the same where only a cue parts them."""
        before = [d for d in known if d.at < span[0] and d.kind == StatementKind.SPEECH]
        last = max(before, key=lambda d: d.at, default=None)
        if last is not None and self._is_broken(last, span):
            last.content = join(sorted([*last.content, span]))
            return
        near = last is not None and self._layout.paragraph_of(span[0]) - self._layout.paragraph_of(last.at) <= 2
        reason = "stands alone, after the speaker before it" if near else "nobody is named for it"
        draft = Draft(span[0], StatementKind.SPEECH, Stance.ASSERTS, [span], f"quotation: {reason}", follows=near)
        draft.sentence = self._layout.sentence_of(span[0])
        known.append(draft)

    def _is_broken(self, draft: Draft, span: Range) -> bool:
        """Return whether the quotation goes on where the draft's was broken by its cue: “X,” she said. “Y.”"""
        if not draft.cue or self._layout.paragraph_of(draft.at) != self._layout.paragraph_of(span[0]):
            return False
        end = max(b for _, b in draft.content)
        quoted_before = end < draft.at and self._text[end - 1] in CLOSING
        between = self._text[max(end, draft.cue[-1].end) : span[0]]
        near = self._layout.sentence_of(span[0]) - self._layout.sentence_of(draft.at) <= 1
        return quoted_before and near and between.count(".") <= 1 and len(between.split()) <= 12


def join(pieces: list[Range]) -> list[Range]:
    """Return the ranges in order, touching ones made one."""
    joined: list[Range] = []
    for a, b in pieces:
        if joined and a <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return joined
