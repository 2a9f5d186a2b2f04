"""Readings made by hand: a text, its layout and parse, and the mentions that the small tables give."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.roles import RoleWords
from onrecord.extract.grammar.cues import Hit, find_cues
from onrecord.read.quotations import quotations
from onrecord.records.document import Given
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.tag import Tag
from tests.conftest import build_parse
from tests.tables import CUES, small_lexicon

ReadingOf = Callable[..., Reading]
HitOf = Callable[[str, str], tuple[str, Parse, Hit]]
PEOPLE = ("Ana Brel", "Ilva Toren", "Jon Varga", "Jon Toren", "Brel", "Toren")


@pytest.fixture
def reading_of() -> ReadingOf:
    """Return a function that makes an annotated reading of lines (see `parse_of`).

    It takes the names of persons that a model would have found, and whether each sentence is a paragraph of its own.
    """
    return build_reading


@pytest.fixture
def hit_of() -> HitOf:
    """Return a function that makes the text, the parse and the hit of a cue's word in lines (see `parse_of`)."""

    def make(lines: str, word: str) -> tuple[str, Parse, Hit]:
        text, parse = build_parse(lines)
        return text, parse, next(hit for hit in find_cues(parse, CUES) if hit.word.text == word)

    return make


def build_reading(lines: str, people: Iterable[str] = PEOPLE, *, apart: bool = False) -> Reading:
    """Return an annotated reading; see `reading_of`."""
    text, parse = build_parse(lines)
    parse = replace(parse, names=tuple((text.index(p), text.index(p) + len(p), "PERSON") for p in people if p in text))
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))
    sentences = tuple(Sentence(parse.span(tokens[0], tokens[-1])) for tokens in parse.sentences)
    parts = tuple(Paragraph(s.span) for s in sentences) if apart else (Paragraph(Span("r", 0, len(text))),)
    lexicon = small_lexicon()
    mentions, chains = find_mentions(parse, build_gazetteer(lexicon), RoleWords(lexicon))
    layers: dict[type, tuple[object, ...]] = {
        Paragraph: parts,
        Sentence: sentences,
        Quotation: quotations(report, parts, sentences),
        Parse: (parse,),
        Mention: mentions,
        MentionChain: chains,
        Tag: (),
    }
    return Reading(report, layers)
