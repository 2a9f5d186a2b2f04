"""What is the report's headline?

Reach for it with the paragraphs known and the dateline read. A headline that stands in the text has a span; one that
only the markup holds has none and says so. It refuses the mistake of making the first sentence a headline: where
nothing reads as one there is none.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.read.blocks import Block
from onrecord.read.byline import is_byline
from onrecord.read.dateline import Dateline
from onrecord.read.facts import PageFacts
from onrecord.read.published import is_dated
from onrecord.records.layout import Paragraph
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span

_HEADLINE = "first line that reads as a headline"
_LONGEST = 160
_MOST_WORDS, _LEAST_WORDS = 26, 2
_FEW_WORDS = 2  # so few may be the name of a column, if a longer headline stands below
_ABOVE = 6  # paragraphs among which the headline is: columns, dates and bylines may stand above it

_FINISHED = re.compile(r"[.…:;,][\"”’»')\]]*\Z")
_SENTENCE = re.compile(r"[.!?…][\"”’»')\]]*\Z")
_SEPARATOR = re.compile(r"\s+(?:[|–—»·•-]|::)\s+")
_MARKDOWN = re.compile(r"#{1,6}\s+(?=\S)")
_SPACE = re.compile(r"\s+")
_NOT_LETTERS = re.compile(r"[\W_]+")


def title(
    report: Report,
    paragraphs: Sequence[Paragraph],
    dateline: Dateline | None,
    facts: PageFacts | None = None,
    blocks: Sequence[Block] = (),
) -> Noted | None:
    """Return the headline, what it rests on and where it stands; None where nothing reads as one.

    Args:
        blocks: of a page; none for other texts.
    """
    if report.given.title:
        span = _standing(report, report.given.title)
        return Noted(report.given.title, Basis.GIVEN, span, str(report.given.by.get("title", "")))
    if facts is not None:
        return _of_page(report, facts, blocks)
    return _of_text(report, paragraphs, dateline)


def _of_page(report: Report, facts: PageFacts, blocks: Sequence[Block]) -> Noted | None:
    """Return the headline of a page: the h1 that its markup agrees with, another h1, or what the markup says."""
    named = [noted for noted in (facts.title, facts.head) if noted is not None]
    keys = [_key(noted.value) for noted in named]
    site = _key(facts.site.value) if facts.site else None
    headings = [b for b in blocks if b.tag == "h1" and not b.furniture and _key(report.text[b.start : b.end]) != site]
    agreed = (b for b in headings if any(_agree(_key(report.text[b.start : b.end]), key) for key in keys))
    block = next(agreed, None) or next(iter(headings), None)
    if block is not None:
        words = _SPACE.sub(" ", report.text[block.start : block.end])
        return Noted(words, Basis.TEXT, report.span(block.start, block.end), "h1 element")
    for noted in named:
        for words in _without_site(noted.value, facts):
            span = _standing(report, words)
            if span is not None:
                return Noted(words, Basis.TEXT, span, noted.note)
    if not named:
        return None
    return Noted(next(_without_site(named[0].value, facts)), Basis.PAGE, note=named[0].note)


def _agree(heading: str, named: str) -> bool:
    return bool(heading) and (heading in named or named in heading)


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()


def _without_site(words: str, facts: PageFacts) -> Iterator[str]:
    """Yield a title without the name of the site at its end, if it is known, then whole, then its longest part."""
    parts = _SEPARATOR.split(words)
    site = _key(facts.site.value) if facts.site else ""
    if site and len(parts) > 1 and _key(parts[-1]) == site:
        yield words[: words.rfind(parts[-1])].rstrip(" |–—»·•:-")
    yield words
    if len(parts) > 1:
        yield max(parts, key=len)


def _standing(report: Report, words: str) -> Span | None:
    """Return where words fill a line or more of the text, whatever the white space between them."""
    parts = words.split()
    if not parts or len(words) > 2 * _LONGEST:
        return None
    found = re.search(r"(?<!\S)" + r"\s+".join(map(re.escape, parts)) + r"(?!\S)", report.text)
    return report.span(*found.span()) if found else None


def _of_text(report: Report, paragraphs: Sequence[Paragraph], dateline: Dateline | None) -> Noted | None:
    """Return the first line that reads as a headline and has a report below it."""
    lines = [(p, p.span.words(report.text)) for p in paragraphs[:_ABOVE]]
    lines = [(p, words) for p, words in lines if not is_byline(words) and not is_dated(words)]
    fit = [_reads_as_headline(words) and not _opens(dateline, paragraph) for paragraph, words in lines]
    at = 0
    if len(lines) > 1 and all(fit[:2]) and _is_column(lines[0][1], lines[1][1]):
        at = 1
    if at >= len(lines) or not fit[at]:
        return None
    paragraph, words = lines[at]
    if not _has_body(report, paragraphs[paragraphs.index(paragraph) + 1 :]):
        return None
    mark = _MARKDOWN.match(words)
    start = mark.end() if mark else 0
    span = Span(report.id, paragraph.span.start + start, paragraph.span.end)
    return Noted(_SPACE.sub(" ", words[start:]), Basis.TEXT, span, _HEADLINE)


def _is_column(words: str, below: str) -> bool:
    """Return whether a headline is so short, and the one below so much longer, that it names a column."""
    return len(words.split()) <= _FEW_WORDS < len(below.split())


def _reads_as_headline(words: str) -> bool:
    """Return whether a paragraph is short, begins like a headline and has no stop at its end."""
    if len(words) > _LONGEST or not _LEAST_WORDS <= len(words.split()) <= _MOST_WORDS:
        return False
    first = next((c for c in words if c.isalnum()), "")
    return (first.isupper() or first.isdigit() or first.lower() == first.upper() != "") and not _FINISHED.search(words)


def _opens(dateline: Dateline | None, paragraph: Paragraph) -> bool:
    return dateline is not None and dateline.span.start == paragraph.span.start


def _has_body(report: Report, below: Sequence[Paragraph]) -> bool:
    """Return whether at least one paragraph below is made of sentences."""
    return any(_SENTENCE.search(report.text, max(p.span.start, p.span.end - 8), p.span.end) for p in below)
