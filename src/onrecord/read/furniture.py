"""Which text is in the file but is not the report?

Reach for it before `paragraphs`: menus, share lines, hashtags, notices of rights and the like become a layer of their
own. Nothing is cut out. The mistake refused is the worst one here, to call the report's own words furniture: a line is
furniture as a whole or not at all, and behind a sentence on the same line only what is set apart by the sentence's end
and cannot be anything else. Captions, bylines and a title that is printed twice are the report's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon import FurnitureTable, OutletTable
from onrecord.records.layout import Furniture
from onrecord.records.report import Report

Known = tuple[int, int, str]  # start, end, and why the reader of a page took it for furniture

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_HASHTAG = r"[#＃][^\W_]\w*"
_HASHTAGS = re.compile(rf"{_HASHTAG}(?:[\s,;|·•]+{_HASHTAG}){{1,250}}[\s,;|]*")
_LONGEST = 500  # characters of a line that can be furniture; a notice of rights has about 400

# A notice of rights: a sign, or a year where a sentence about copyright has a verb.
_YEAR = r"(?:19|20)\d\d"
_SIGN = rf"(?:©|\(c\)(?=\s?{_YEAR})|&copy;)"
_OWNER = r"(?:(?:[A-Z][\w.&’'-]{0,40}|of|the|and|&),?\s){1,8}"
_RIGHTS = re.compile(
    rf"(?:(?i:copyright)\s+)?{_SIGN}.{{0,400}}"
    rf"|(?i:copyright)\s+(?:\(c\)|{_YEAR}\b).{{0,400}}"
    rf"|(?i:copyright)\s+(?:by\s)?{_OWNER}{_YEAR}\W{{0,5}}(?i:all\srights\sreserved)?\W{{0,5}}"
    r"|(?:[^.!?]{0,80}[.,|–—-]\s?)?(?i:all\srights\sreserved)\W{0,5}"
)
# The same behind a sentence on one line: only with the sign and a year, or the whole formula.
_RIGHTS_BEHIND = re.compile(
    rf"(?:copyright\s+)?(?:©|\(c\)|&copy;)\s?{_YEAR}\b[^!?]{{0,120}}|all\srights\sreserved\.?", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]{0,3}\s+(?=\S)")
_FINAL_STOP = re.compile(r"[.!?…:][\"”»’')\]]*\Z")
# Kinds that are recognised behind a sentence on the same line; the others could be its last words.
_BEHIND = frozenset(("source", "share", "audio", "comments", "newsletter", "related", "feedback"))
_LAST_PIECES = 3  # how many sentence ends of a line are looked behind, from its end

# The head of a column stands above the report; the same word further down is a subheading.
_SECTIONS = frozenset(
    (
        *("news", "latest news", "top news", "top stories", "breaking", "breaking news", "world", "world news", "home"),
        *("international", "international news", "global", "global news", "politics", "europe", "asia", "africa"),
        *("americas", "middle east", "asia pacific", "national", "nation", "business", "economy", "defence", "defense"),
        *("security", "diplomacy", "intelligence", "foreign affairs", "opinion", "analysis", "headlines", "featured"),
        *("uncategorized", "uncategorised", "current affairs", "war", "conflict", "exclusive", "feature", "general"),
    )
)
_SECTION_SEPARATORS = re.compile(r"\s*[|/›»>•·,&]\s*|\s+-\s+")
_TOP_LINES = 12  # lines that can stand above a report's first sentence
_BODY = 120  # a line this long is the report's, not the head of a page

# A name that signs a report: capitalised words of which one is a word of the press.
_PRESS = frozenset(
    (
        *("agency", "broadcasting", "bulletin", "chronicle", "courier", "daily", "dispatch", "echo", "gazette"),
        *("herald", "journal", "magazine", "mail", "media", "mirror", "monitor", "news", "newspaper", "newswire"),
        *("observer", "online", "post", "press", "radio", "review", "star", "sun", "telegraph", "television", "times"),
        *("tribune", "tv", "weekly", "wire"),
    )
)
_SMALL = frozenset(("and", "de", "del", "der", "die", "du", "for", "in", "la", "le", "of", "the"))
_SIGNATURE = re.compile(r"(?:[-–—(\[]+\s*)?(?:source\s*:\s*|via\s+)?(?P<name>[^()\[\],]*?)[)\]]?", re.IGNORECASE)
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class _Line:
    """A line less the white space around it."""

    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def furniture(
    report: Report, blocks: Sequence[Known], table: FurnitureTable, outlets: OutletTable
) -> tuple[Furniture, ...]:
    """Return the furniture of a report, in text order, no two pieces overlapping.

    Args:
        blocks: ranges of the text that the reader of a page already knows to be furniture.
    """
    lines = list(_lines(report.text))
    found = [Furniture(report.span(s, e), "page", reason) for s, e, reason in blocks if 0 <= s < e <= len(report.text)]
    for line in lines:
        found.extend(_of_line(report, line, table))
    pieces = list(_apart(report, found))
    rest = list(_free(lines, pieces))
    return tuple(_apart(report, [*pieces, *_sections(report, rest), *_names(report, rest, outlets)]))


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            yield _Line(match.start() + len(match[0]) - len(match[0].lstrip()), words)


def _of_line(report: Report, line: _Line, table: FurnitureTable) -> Iterator[Furniture]:
    """Yield the piece of furniture that a line is, or that stands behind its last sentence."""
    if len(line.words) <= _LONGEST:
        whole = _kind(line.words, table)
        if whole is not None:
            yield Furniture(report.span(line.start, line.end), *whole)
            return
    behind = _behind(line.words, table)
    if behind is not None:
        at, kind, reason = behind
        yield Furniture(report.span(line.start + at, line.end), kind, reason)


def _kind(words: str, table: FurnitureTable) -> tuple[str, str] | None:
    """Return the kind of furniture that a whole line is, and why, or None."""
    row = table.match(words)
    if row is not None:
        return row.kind, f"line fits '{row.pattern}'"
    if _HASHTAGS.fullmatch(words):
        return "hashtags", "line holds nothing but hashtags"
    if _RIGHTS.fullmatch(words):
        return "copyright", "line is a notice of rights"
    return None


def _behind(words: str, table: FurnitureTable) -> tuple[int, str, str] | None:
    """Return where furniture starts behind the last sentence of a line, its kind and why, or None."""
    first = max(0, len(words) - _LONGEST)
    ends = [match.end() for match in _SENTENCE_END.finditer(words, first)]
    for at in ends[-_LAST_PIECES:]:
        rest = words[at:]
        if _HASHTAGS.fullmatch(rest):
            return at, "hashtags", "hashtags behind the last sentence"
        if _RIGHTS_BEHIND.fullmatch(rest):
            return at, "copyright", "notice of rights behind the last sentence"
        row = table.match(rest) if len(rest.split()) > 1 and not _FINAL_STOP.search(rest) else None
        if row is not None and row.kind in _BEHIND:
            return at, row.kind, f"behind the last sentence, fits '{row.pattern}'"
    return None


def _free(lines: Sequence[_Line], pieces: Sequence[Furniture]) -> Iterator[_Line]:
    """Yield the lines that no furniture touches; both come in text order."""
    at = 0
    for line in lines:
        while at < len(pieces) and pieces[at].span.end <= line.start:
            at += 1
        if at == len(pieces) or pieces[at].span.start >= line.end:
            yield line


def _sections(report: Report, lines: Sequence[_Line]) -> Iterator[Furniture]:
    """Yield the names of columns above the first long line, as long as something of the report follows."""
    for line in lines[: min(_TOP_LINES, len(lines) - 1)]:
        if len(line.words) >= _BODY or _FINAL_STOP.search(line.words):
            return
        if all(part.casefold() in _SECTIONS for part in _SECTION_SEPARATORS.split(line.words)):
            yield Furniture(report.span(line.start, line.end), "section", "name of a column above the report")


def _names(report: Report, lines: Sequence[_Line], outlets: OutletTable) -> Iterator[Furniture]:
    """Yield the outlet's name where it stands alone as the first or the last line of a report with a body."""
    if len(lines) < 2:
        return
    known = report.outlet.value if report.outlet else report.given.outlet
    last, first = lines[-1], lines[0]
    if _has_body(lines[:-1]) and _signs(last.words, known, outlets):
        yield Furniture(report.span(last.start, last.end), "sign-off", "the last line is nothing but an outlet's name")
    if _has_body(lines[1:]) and _is_outlet(first.words, known, outlets):
        yield Furniture(
            report.span(first.start, first.end), "masthead", "the first line is nothing but an outlet's name"
        )


def _has_body(lines: Sequence[_Line]) -> bool:
    return any(len(line.words) >= _BODY or _FINAL_STOP.search(line.words) for line in lines)


def _signs(words: str, known: str | None, outlets: OutletTable) -> bool:
    """Return whether the last line is an outlet's name, from the table or by its words."""
    match = _SIGNATURE.fullmatch(words) if len(words) <= _LONGEST_NAME else None
    name = match["name"].strip() if match else ""
    if not name or _FINAL_STOP.search(name):
        return False
    parts = name.split()
    titled = all(part[0].isupper() or part in _SMALL for part in parts) and len(parts) <= 6
    pressed = len(parts) > 1 and titled and any(part.casefold() in _PRESS for part in parts)
    return pressed or _is_outlet(name, known, outlets)


def _is_outlet(words: str, known: str | None, outlets: OutletTable) -> bool:
    """Return whether a line is the name of an outlet; names that are common words count only when they were given."""
    if len(words) > _LONGEST_NAME:
        return False
    if known and words.casefold() == known.casefold():
        return True
    row = outlets.of(words)
    return row is not None and not row.quoted_only and words in (*row.names, words.upper())


def _apart(report: Report, found: Sequence[Furniture]) -> Iterator[Furniture]:
    """Yield the pieces in text order, each trimmed of white space and of what an earlier piece covers."""
    at = 0
    for piece in sorted(found, key=lambda p: (p.span.start, -p.span.end)):
        start, end = max(piece.span.start, at), piece.span.end
        words = report.text[start:end] if start < end else ""
        bare = words.strip()
        if bare:
            start += len(words) - len(words.lstrip())
            at = start + len(bare)
            yield Furniture(report.span(start, at), piece.kind, piece.reason)
