"""Where do a report's sentences say from which outlet they have their words?

By phrases of `lexicon/credits.toml` around what may name an outlet, and by the statements that were read: an outlet
that says something, or through which somebody's words came. The mistakes refused: to credit an outlet that is only
what the report is about ("the Lantern's editor was arrested"), one that says nothing ("declined to comment"), and the
report's own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.lexicon import Lexicon
from onrecord.lexicon.credits import CreditPhrase, Pattern, near_in
from onrecord.lineage.credits.named import Candidate, Sort, find_candidates, learned
from onrecord.lineage.credits.outlets import same_outlet
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.layout import Paragraph, Quotation
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED, Stance, Statement, StatementKind

_WINDOW = 120  # characters on each side of a name in which a phrase about it stands
_LEAST = {"outlet": Sort.OUTLET, "name": Sort.OPEN, "somebody": Sort.SINGLE, "any": Sort.INSTITUTION}
# What an outlet does to its own affairs, and not to news.
_SILENT = frozenset({Stance.DECLINES, Stance.REJECTS, Stance.PROMISES, Stance.THREATENS, Stance.DENIES, Stance.OFFERS})
_WHICH = re.compile(r",\s(?:which|who)\b|,\s(?:citing|quoting)\b")
_ITSELF = 0.6  # share of a source's words that must be the outlet's: "a reporter for the Herald" is not the Herald
_RANK = (CreditKind.BYLINE, CreditKind.FIRST_REPORTED, CreditKind.TOLD, CreditKind.CITED)
_LISTED = re.compile(
    r"[”\"’']?(?:,|,?\s+and|,?\s+or|\s*/|\s*&)\s+(?:the\s+(?:[a-z-]+\s+){0,4})?[“\"‘']?", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:this|our)\s+\w+\Z", re.IGNORECASE)


class Phrases:
    """The credits in the sentences of one report."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self._reading, self._text = reading, reading.report.text
        self._table = lexicon.credits
        self._paragraphs = sorted((p.span.start, p.span.end) for p in reading.of(Paragraph))
        self._quoted = [(q.span.start, q.span.end) for q in reading.of(Quotation)]
        report = reading.report
        self._own = [o for o in (report.outlet.value if report.outlet else None, report.given.outlet) if o]
        self._candidates = find_candidates(reading, lexicon)

    def find(self) -> tuple[Credit, ...]:
        """Return the credits, in text order."""
        first = list(self._by_phrase())
        known = {c.outlet for c, row in first if row.takes != "any"} | {c.outlet for c in self._by_statement()}
        self._candidates = learned(self._candidates, known, {c.outlet for c, r in first if r.takes == "somebody"})
        found = _cited_elsewhere([credit for credit, _ in self._by_phrase()])
        taken = [(c.span.start, c.span.end) for c in found]
        found += [c for c in self._by_statement() if not _meets(taken, c.span.start, c.span.end)]
        found += [c for c in self._nameless() if not _meets(taken, c.span.start, c.span.end)]
        return tuple(sorted(found, key=lambda c: c.span.start))

    def _by_phrase(self) -> Iterator[tuple[Credit, CreditPhrase]]:
        """Yield what phrases around names say; what is listed with a name shares its phrase."""
        last: tuple[int, Pattern] | None = None
        for one in self._candidates:
            low, high = self._bounds(one)
            told = self._best(one, low, high) if one.sort > Sort.PERSON else None
            if told is None and last is not None and self._is_listed(one, *last):
                told = (last[1], one.start, one.end)
            last = (one.end, told[0]) if told is not None and told[2] == one.end else None
            if told is None or self._is_ours(one):
                continue
            pattern, start, end = told
            yield self._credit(one, pattern.row, start, end), pattern.row

    def _is_listed(self, one: Candidate, end: int, pattern: Pattern) -> bool:
        """Return whether a name is listed with the one before, and can be what the phrase of that one takes."""
        return one.sort >= _LEAST[pattern.row.takes] and _LISTED.fullmatch(self._text, end, one.start) is not None

    def _credit(self, one: Candidate, row: CreditPhrase, start: int, end: int) -> Credit:
        reason = f"“{row.words}”; {one.reason}"
        return Credit(one.name, row.kind, self._reading.report.span(start, end), reason, self._statement(one))

    def _best(self, one: Candidate, low: int, high: int) -> tuple[Pattern, int, int] | None:
        """Return the phrase that says most of a candidate, and from where to where it stands with it."""
        found = []
        near = _words(self._text[low:high])
        for pattern in near_in(self._table.sentences, near):
            if one.sort < _LEAST[pattern.row.takes]:
                continue
            place = self._place(pattern, one, low, high)
            if place is not None and not self._is_said(one, *place):
                found.append((_RANK.index(pattern.row.kind), place[0] - place[1], pattern, *place))
        if not found:
            return None
        _, _, pattern, start, end = min(found, key=lambda f: f[:2])
        return pattern, start, end

    def _place(self, pattern: Pattern, one: Candidate, low: int, high: int) -> tuple[int, int] | None:
        start, end = one.start, one.end
        if pattern.before is not None:
            match = pattern.before.search(self._text[low : one.start])
            if match is None:
                return None
            start = low + match.start()
        if pattern.after is not None:
            behind = pattern.after.match(self._text[one.end : high])
            parted = behind is not None and behind[0].count(",") == 1 and behind[0][0] == ","
            if behind is None or (parted and not _WHICH.match(behind[0]) and not self._is_apposed(one, low)):
                return None
            end = one.end + behind.end()
        while start < one.start and not self._text[start].isalnum():
            start += 1  # a comma of the phrase
        return start, end

    def _is_apposed(self, one: Candidate, low: int) -> bool:
        """Return whether a name stands between commas: "a station, Lake FM, spoke of", and not "of Now, said"."""
        return self._text[low : one.start].rstrip(" “\"‘'").endswith(",")

    def _bounds(self, one: Candidate) -> tuple[int, int]:
        """Return the range around a name in which a phrase about it can stand: its paragraph, or less."""
        for start, end in self._paragraphs:
            if start <= one.start < end:
                return max(start, one.start - _WINDOW), min(end, one.end + _WINDOW)
        return one.start, one.end

    def _is_ours(self, one: Candidate) -> bool:
        if any(same_outlet(one.name, own) for own in self._own):
            return True
        return _OWN.search(self._text[max(0, one.start - 20) : one.end]) is not None

    def _is_said(self, one: Candidate, start: int, end: int) -> bool:
        """Return whether name and phrase stand within somebody's quoted words."""
        wide = [(low, high) for low, high in self._quoted if high - low > one.end - one.start + 2]
        return any(low < start and end < high for low, high in wide)

    def _statement(self, one: Candidate) -> str | None:
        """Return the id of the statement that came through the outlet, or that is the outlet's."""
        for statement in _of(self._reading):
            spans = [link.span for link in statement.chain if link.span is not None]
            if any(s.start < one.end and one.start < s.end for s in (*spans, *statement.source.spans)):
                return statement.id
        return None

    def _by_statement(self) -> Iterator[Credit]:
        """Yield the outlets that statements were read to come from or through, where no phrase says so."""
        for statement in _of(self._reading):
            for link in statement.chain:
                one = self._over(link.span.start, link.span.end) if link.span is not None else None
                if one is not None and one.sort >= Sort.OPEN and not self._is_ours(one):
                    span = self._reading.report.span(one.start, one.end)
                    yield Credit(one.name, CreditKind.CITED, span, link.reason, statement.id)
            if statement.kind != StatementKind.SPEECH or statement.stance in _SILENT:
                continue
            for span in statement.source.spans:
                one = self._over(span.start, span.end)
                whole = one is not None and _ITSELF * (span.end - span.start) <= one.end - one.start
                if one is not None and whole and one.sort == Sort.OUTLET and not self._is_ours(one):
                    yield Credit(one.name, CreditKind.CITED, span, f"speaks: {statement.reason}", statement.id)

    def _over(self, start: int, end: int) -> Candidate | None:
        return next((c for c in self._candidates if c.start < end and start < c.end), None)

    def _nameless(self) -> Iterator[Credit]:
        """Yield the phrases that credit somebody of the press without a name."""
        for start, end in self._paragraphs:
            near = _words(self._text[start:end])
            for pattern in near_in(self._table.nameless, near):
                for match in pattern.before.finditer(self._text, start, end) if pattern.before else ():
                    if not any(low < match.start() and match.end() < high for low, high in self._quoted):
                        span = self._reading.report.span(*match.span())
                        yield Credit(UNNAMED, pattern.row.kind, span, f"“{pattern.row.words}”")


def _cited_elsewhere(found: list[Credit]) -> list[Credit]:
    """Return the credits; whose reporters speak is only cited where a report also says that it has this from there."""
    cited = {c.outlet for c in found if c.kind != CreditKind.BYLINE}
    return [
        replace(c, kind=CreditKind.CITED) if c.outlet in cited else c for c in found if c.kind == CreditKind.BYLINE
    ] + [c for c in found if c.kind != CreditKind.BYLINE]


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _of(reading: Reading) -> Sequence[Statement]:
    return reading.of(Statement) if reading.has(Statement) else ()


def _meets(ranges: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(low < end and start < high for low, high in ranges)
