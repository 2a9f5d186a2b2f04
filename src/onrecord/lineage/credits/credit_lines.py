"""Which outlets do the lines around a report name: dateline, byline, source link, notice of rights?

The mistake refused is to read such a phrase into a sentence: a line, or what stops and bars part off in it, says it as
a whole or not at all.
"""

import re
from collections.abc import Iterator

from onrecord.lexicon import Lexicon
from onrecord.lexicon.credits import Pattern, near_in
from onrecord.lineage.credits.named import NAME
from onrecord.lineage.credits.outlets import shown
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.layout import Furniture
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED

_LONGEST = 240
_ACRONYM = 6  # letters of an agency's acronym that signs a text; longer ones are remarks
_OPENS = 160  # characters that a dateline can have
_SHORT = 120  # a line of the report's text that may be a byline or a notice in parts
_NUMBERED = re.compile(r"[\s-]*\d{0,4}\Z")  # "source site-34"
_NEXT = r"[|•·;\n—–()\[\]]|,\s(?:writing|editing|compiled|translation|additional\sreporting)\sby\b"
_PIECE = re.compile(rf"[^|•·;\n—–()\[\]]+?(?:(?<!\b[A-Z])[.!?](?=\s|\Z)|(?={_NEXT})|\Z)", re.IGNORECASE)
_NOISE = re.compile(r"(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?|all\s+rights?\s+reserved)[.,]?", re.IGNORECASE)
_TRIM = " \t\u00a0.,:-–—*_|#/"
_AND = re.compile(r"\s*(?:,\s*and\s|,|/|&|\sand\s|\+)\s*", re.IGNORECASE)
_NAMES = re.compile(rf"(?:the\s)?{NAME}(?:(?:\s*(?:,\s*and\s|,|/|&|\sand\s|\+)\s*)(?:the\s)?{NAME})*\.?")
# "(Meridian) -", "OSTERHAL, June 8 (TNA) --", "[TNA] ", "TNA –": before the name stand a place and a day at most, never
# a sentence; without a dash a day must stand there, or nothing at all before square brackets.
_PLACE = r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'/-]*(?:,?\s+|,\s*)|(?:of|de|del|la|el)\s+){0,8}"
_DAY = r"(?:\d{1,4}[.,]?\s+|[^\W\d_a-zß-öø-ÿ][\w.]*,?\s+){0,3}"
_BRACKETED = r"(?P<agency>[(\[](?P<round>[^()\[\]\n]{1,40})[)\]]|/(?P<slashed>[^/\n]{1,40})/)"
_DASHED = r"\s*(?:[-–—―]{1,3}|:)(?=\s|\w|\Z|[“\"‘'])"
_OPENING = re.compile(rf"{_PLACE}{_DAY}{_BRACKETED}(?:{_DASHED}|(?<=/)\s?\.)")
_OPENING_DAY = re.compile(rf"{_PLACE}(?=\d|[A-Z]\w+\.?\s\d)(?:\d{{1,2}}\.?\s\w+\.?|\w+\.?\s\d{{1,2}}),?\s+{_BRACKETED}")
_OPENING_SQUARE = re.compile(r"(?P<agency>\[(?P<round>[^\[\]\n]{1,40})\])(?P<slashed>\Z)?(?=\s)")
_OPENING_BARE = re.compile(
    r"(?P<agency>(?P<round>[A-Z]{2,12}(?:/[A-Z]{2,12})*))(?P<slashed>\Z)?\s*[-–—]{1,3}\s(?=[A-Z“\"])"
)
_OPENINGS = (_OPENING, _OPENING_DAY, _OPENING_SQUARE, _OPENING_BARE)
_CLOSING = re.compile(
    r"(?:\s(?P<mark>[—–-]{1,2})\s+|(?P<round>[(\[]))(?P<agency>\w[^()\[\]\n—–,.]{0,40}?)\.?(?(round)[)\]])\.?\s*\Z"
)
_AGENCY = re.compile(rf"{NAME}|[A-Za-z]{{2,10}}(?:[-/][A-Za-z]{{2,10}}){{0,3}}")


class CreditLines:
    """The credits that stand around the text of one report."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self._reading, self._text, self._lexicon = reading, reading.report.text, lexicon

    def find(self) -> Iterator[Credit]:
        """Yield the credits of datelines, of furniture and of lines that hold nothing else."""
        yield from self._dateline()
        furniture = [f.span for f in self._reading.of(Furniture)]
        for match in re.finditer(r"[^\n]+", self._text):
            start, end = match.span()
            within = any(f.start < end and start < f.end for f in furniture)
            for low, high in self._pieces(start, end, whole=not within):
                yield from self._piece(low, high)
            if not within:
                yield from self._closing(start, end)

    def _dateline(self) -> Iterator[Credit]:
        """Yield the agency of each line that opens with one."""
        for match in re.finditer(r"[^\n]+", self._text):
            opening = next((o for p in _OPENINGS if (o := p.match(match[0].lstrip()[:_OPENS]))), None)
            if opening is None:
                continue
            agency = opening["round"] or opening["slashed"]
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            at = start + opening.start("agency")
            if self._is_agency(agency):
                span = self._reading.report.span(at, start + opening.end())
                for name in _AND.split(agency):
                    yield self._credit(name, CreditKind.DATELINE, span.start, span.end, "agency in the dateline")
        noted = self._reading.report.dateline
        if noted is not None and noted.span is not None and "; " in noted.note:
            words = noted.span.words(self._text)
            agency = noted.note.rpartition("; ")[2]
            if f"({agency})" not in words and f"/{agency}/" not in words:
                yield self._credit(agency, CreditKind.DATELINE, noted.span.start, noted.span.end, "dateline")

    def _is_agency(self, words: str) -> bool:
        """Return whether words in the brackets of a dateline name an agency and not a place or a remark."""
        if self._lexicon.outlets.of(words) is not None:
            return True
        if self._lexicon.places.of(words) is not None or self._lexicon.places.of(words.title()) is not None:
            return False
        return bool(_AGENCY.fullmatch(words)) and not words.islower()

    def _closing(self, start: int, end: int) -> Iterator[Credit]:
        """Yield the outlet that stands last in a line: "… said. (TNA)", "… to resign – paper", "… winter (Globe)"."""
        match = _CLOSING.search(self._text, start, end)
        if match is None:
            return
        words = match["agency"].strip()
        if match["mark"] and words.casefold() in self._lexicon.credits.ends:
            yield self._credit(UNNAMED, CreditKind.CITED, match.start("agency"), match.end("agency"), "behind a dash")
            return
        names = _AND.split(words)
        ended = self._text[start : match.start()].rstrip()[-1:] in set('.!?”"')
        if all(self._is_known(name) and (ended or not name.isupper()) for name in names):
            for name in names:
                yield self._credit(
                    name, CreditKind.BYLINE, match.start("agency"), match.end("agency"), "signs the text"
                )

    def _is_known(self, name: str) -> bool:
        """Return whether a name is an outlet's by our tables, by a word of the press, or an agency's acronym."""
        row = self._lexicon.outlets.of(name)
        press = [self._lexicon.organisation_words.of(w) for w in name.split()]
        acronym = name.isupper() and name.isalpha() and len(name) <= _ACRONYM and self._is_agency(name)
        return (row is not None and not row.quoted_only) or acronym or any(p is not None and p.outlet for p in press)

    def _pieces(self, start: int, end: int, *, whole: bool) -> Iterator[tuple[int, int]]:
        """Yield the parts of a line between stops and bars; a line of the report's text only as it is."""
        if end - start > _LONGEST:
            return
        yield start, end
        if not whole or end - start <= _SHORT:
            for match in _PIECE.finditer(self._text, start, end):
                if (match.start(), match.end()) != (start, end):
                    yield match.span()

    def _piece(self, start: int, end: int) -> Iterator[Credit]:
        """Yield what one line, or a part of one, credits."""
        words = self._text[start:end]
        bare = _NOISE.sub(lambda m: " " * len(m[0]), words)
        low = start + len(bare) - len(bare.lstrip(_TRIM + ("[\n" if bare.lstrip()[:3].casefold() == "(c)" else "([\n")))
        high = start + len(bare.rstrip(_TRIM + ")]\n"))
        near = frozenset(re.findall(r"\w+", words.casefold()))
        for pattern in near_in(self._lexicon.credits.lines, near) if low < high else ():
            found = list(self._fits(pattern, bare[low - start : high - start], low))
            yield from found
            if found:
                return

    def _fits(self, pattern: Pattern, words: str, start: int) -> Iterator[Credit]:
        """Yield the credits of a phrase that some words are as a whole."""
        row = pattern.row
        before = pattern.before.match(words) if pattern.before is not None else None
        if before is None:
            return
        if row.parts is None:
            if _NUMBERED.fullmatch(words, before.end()):
                yield self._credit(UNNAMED, row.kind, start, start + len(words), f"“{row.words}”")
            return
        names = _NAMES.match(words, before.end())
        if names is None:
            return
        rest = pattern.after.fullmatch(words, names.end()) if pattern.after is not None else None
        if (rest is None) if row.parts[1] else bool(words[names.end() :].strip(_TRIM)):
            return
        each = [n.strip(" .") for n in _AND.split(names[0])]
        if all(self._suits(n, row.takes) for n in each):
            for name in each:
                yield self._credit(name, row.kind, start, start + len(words), f"“{row.words}”")

    def _suits(self, name: str, takes: str) -> bool:
        """Return whether a name in a line may be an outlet's."""
        if takes != "outlet":
            return True
        bare = name.removeprefix("the ").removeprefix("The ")
        press = [self._lexicon.organisation_words.of(w) for w in bare.split()]
        if self._lexicon.outlets.of(bare) is not None or any(p is not None and p.outlet for p in press):
            return True
        place = self._lexicon.places.of(bare) is not None or self._lexicon.demonyms.of(bare) is not None
        return len(bare.split()) == 1 and not place

    def _credit(self, name: str, kind: CreditKind, start: int, end: int, reason: str) -> Credit:
        name = name if name == UNNAMED else shown(name.strip(), self._lexicon.outlets)
        return Credit(name, kind, self._reading.report.span(start, end), reason)
