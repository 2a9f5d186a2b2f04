"""What does a document say, and how is its text laid out?

Reach for `Reader` to make a report, with its layers, of bytes that came in. It refuses the mistake of letting one bad
input stop the others: whatever goes wrong while reading becomes a `Refused` that says why.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import NoReturn

from onrecord.errors import LexiconError, Refused
from onrecord.lexicon import Lexicon
from onrecord.read.blocks import Block
from onrecord.read.byline import byline
from onrecord.read.dateline import Names, dateline
from onrecord.read.decode import decode
from onrecord.read.docx import docx_text
from onrecord.read.facts import PageFacts
from onrecord.read.furniture import furniture
from onrecord.read.language import language
from onrecord.read.options import ReadOptions
from onrecord.read.outlet import outlet
from onrecord.read.page import page
from onrecord.read.paragraphs import paragraphs
from onrecord.read.pdf import pdf_text
from onrecord.read.published import published
from onrecord.read.quotations import quotations
from onrecord.read.record import record_text
from onrecord.read.sentences import sentences
from onrecord.read.title import title
from onrecord.records.document import Arrival, Medium, Reason
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report, report_id

# To be raised with every change of what reading gives for the same bytes.
CODE_VERSION = "2"
_TABLE = "it has {} paragraphs and a report at most {}; give the text alone, or set [read] max_paragraphs higher"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TABLES = ("abbreviations", "furniture", "organisation_words", "organisations", "outlets", "places")


@dataclass(frozen=True, slots=True)
class _Text:
    """A document's text, and what a page says beside it."""

    text: str
    encoding: Noted
    blocks: tuple[Block, ...] = ()
    facts: PageFacts | None = None


@dataclass(frozen=True)
class Reader:
    """The first step: bytes in, a report and its layers out. It keeps nothing, so that threads may share it."""

    lexicon: Lexicon
    options: ReadOptions = field(default_factory=ReadOptions)

    makes = (Furniture, Paragraph, Sentence, Quotation)

    @property
    def name(self) -> str:
        """The step's name."""
        return "read"

    @property
    def version(self) -> str:
        """Code version, the digests of the tables that reading opens, and the options."""
        digests = [f"{name}={digest[:16]}" for name, digest in sorted(self.lexicon.digests(*TABLES).items())]
        options = [f"{name}={value}" for name, value in sorted(asdict(self.options).items())]
        return " ".join((f"{self.name} {CODE_VERSION}", *digests, *options))

    def read(self, arrival: Arrival) -> Reading:
        """Return the report that a document holds, and its layers.

        Raises:
            Refused: it cannot become a report; the reason and what to do are in the error.
        """
        try:
            held = self._text(arrival)
            return self._laid_out(arrival, held)
        except (Refused, LexiconError):
            raise  # both say what is wrong: with the input, or with a table that every input needs
        except Exception as error:  # the input is a stranger's and passes through five libraries: none may stop the run
            _refuse_failed(error)

    def _text(self, arrival: Arrival) -> _Text:
        """Return the text of a document; raise Refused where it has none or too much."""
        if arrival.document.medium is Medium.HTML:
            found = page(arrival.data, self.options.max_characters)
            held = _Text(found.text, found.encoding, found.blocks, found.facts)
        else:
            held = _READERS[arrival.document.medium](arrival.data)
        if not any(map(str.isalnum, held.text)):
            raise Refused(Reason.EMPTY, "there is no word in it; give the text of the report")
        if len(held.text) > self.options.max_characters:
            raise Refused(
                Reason.TOO_LONG,
                f"it has {len(held.text)} characters and a report at most {self.options.max_characters}; "
                "split it, or set [read] max_characters higher",
            )
        return held

    def _laid_out(self, arrival: Arrival, held: _Text) -> Reading:
        """Return the report with what is noted about it, each in the order in which one rests on the other."""
        words, sha256 = self.lexicon, arrival.document.sha256
        report = Report(report_id(sha256, arrival.given), sha256, arrival.given, held.text, held.encoding)
        report = replace(report, outlet=outlet(report, held.facts, words.outlets, words.organisation_words))
        known = [(block.start, block.end, block.furniture) for block in held.blocks if block.furniture]
        set_apart = furniture(report, known, words.furniture, words.outlets)
        parts = paragraphs(report, set_apart)
        if len(parts) > self.options.max_paragraphs:
            raise Refused(Reason.TOO_LONG, _TABLE.format(len(parts), self.options.max_paragraphs))
        filed = dateline(report, parts, Names(words.places, words.outlets, words.organisations))
        report = replace(report, title=title(report, parts, filed, held.facts, held.blocks))
        report = replace(
            report,
            byline=byline(report, held.facts),
            dateline=filed.noted if filed else None,
            published=published(report, held.facts, filed),
            language=language(report, set_apart, held.facts),
        )
        parts = tuple(_headed(report, parts, held.blocks))
        split = sentences(report, parts, words.abbreviations)
        quoted = quotations(report, parts, split)
        return Reading(report, {Furniture: set_apart, Paragraph: parts, Sentence: split, Quotation: quoted})


def _headed(report: Report, parts: Sequence[Paragraph], blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs, those marked as headings that the title or the page's elements say are."""
    known = {(block.start, block.end) for block in blocks if block.tag in _HEADINGS}
    if report.title is not None and report.title.span is not None:
        known.add((report.title.span.start, report.title.span.end))
    for part in parts:
        heading = part.heading or (part.span.start, part.span.end) in known
        yield part if heading == part.heading else replace(part, heading=heading)


def _plain(data: bytes) -> _Text:
    decoded = decode(data)
    return _Text(decoded.text, decoded.encoding)


def _pdf(data: bytes) -> _Text:
    return _Text(pdf_text(data), Noted("pdf", Basis.TEXT, note="the characters that the PDF's fonts name"))


def _docx(data: bytes) -> _Text:
    return _Text(docx_text(data), Noted("utf-8", Basis.TEXT, note="XML in a Word document"))


def _json(data: bytes) -> _Text:
    return _Text(record_text(data), Noted("utf-8", Basis.TEXT, note="JSON record"))


_READERS: dict[Medium, Callable[[bytes], _Text]] = {
    Medium.PLAIN: _plain,
    Medium.MARKDOWN: _plain,
    Medium.PDF: _pdf,
    Medium.DOCX: _docx,
    Medium.JSON: _json,
}


def _refuse_failed(error: Exception) -> NoReturn:
    said = " ".join(str(error).split())[:100]
    raise Refused(
        Reason.MALFORMED, f"reading it failed ({type(error).__name__}: {said}); save it in another format"
    ) from error
