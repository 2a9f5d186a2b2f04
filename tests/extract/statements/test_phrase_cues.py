"""Where phrases attribute, to whom, and what they make of whole sentences read with the real model.

`phrases.tsv` was written before the rules were; its sentences are read with the shipped tables and rules alone.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.annotate.options import AnnotateOptions
from onrecord.annotate.step import Annotate
from onrecord.extract.statements.phrase_cues import Phrase, find_phrases
from onrecord.extract.statements.statements import find_statements
from onrecord.lexicon import Cue, CueTable, Lexicon, StanceTable
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import quotations
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.reading import Made, Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.statement import Stance, StatementKind
from tests.conftest import ParseOf
from tests.sentences import ACCORDING

ReadOf = Callable[[str], Reading]
MARKUP = re.compile(r"[\[\]{}<>]")
GOLD = [
    line.split("\t")
    for line in (Path(__file__).parent / "phrases.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Return the shipped tables without the one that reads a stance from a content: here only phrases are asked."""
    lexicon = Lexicon.load()
    vars(lexicon)["stances"] = StanceTable(())
    return lexicon


@pytest.fixture(scope="module")
def read(lexicon: Lexicon) -> ReadOf:
    """Return a function that reads one paragraph without the tagger."""
    annotate = Annotate(lexicon, AnnotateOptions(tagger=False))

    def run(text: str) -> Reading:
        report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))
        parts = paragraphs(report, [])
        whole = sentences(report, parts, lexicon.abbreviations)
        layers = {Paragraph: parts, Sentence: whole, Quotation: quotations(report, parts, whole)}
        reading = Reading(report, layers)
        (made,) = annotate.run([reading])
        assert isinstance(made, Made), made
        return reading.plus(made.layers)

    return run


def marked(sentence: str, opening: str, closing: str) -> list[str]:
    """Return the pieces of a sentence between two marks, other marks left out."""
    return [MARKUP.sub("", piece) for piece in re.findall(f"\\{opening}(.*?)\\{closing}", sentence)]


def bare(words: str) -> str:
    return re.sub("^(?:the|a|an) ", "", words, flags=re.IGNORECASE)


@pytest.mark.parametrize(("fair", "sentence"), GOLD, ids=[MARKUP.sub("", sentence)[:60] for _, sentence in GOLD])
def test_a_sentence_is_read_as_an_editor_would(read: ReadOf, lexicon: Lexicon, fair: str, sentence: str) -> None:
    text = MARKUP.sub("", sentence)
    found = find_statements(read(text), lexicon)
    if fair == "none":
        assert found == ()
        return
    first, *chain = (part.strip() for part in fair.split(">"))
    stances, *attitude = first.split()
    (statement,) = found
    assert [bare(span.words(text)) for span in statement.source.spans] == [bare(w) for w in marked(sentence, "{", "}")]
    assert [span.words(text) for span in statement.cue] == marked(sentence, "<", ">")
    assert [span.words(text) for span in statement.content] == marked(sentence, "[", "]")
    assert statement.stance in stances.split(";")
    assert (statement.kind == StatementKind.ATTITUDE) == bool(attitude)
    assert [link.name for link in statement.chain] == chain


def phrase(words: str, *unless: str) -> Cue:
    return Cue(words, "phrase", Stance.ASSERTS, ("that",), unless=unless)


TABLE = CueTable(
    tuple(map(phrase, ("as per", "as … put it", "in … word", "in the words of", "as report by", "citing")))
)
PUT = """
As SCONJ IN mark 5
the DET DT det 3
envoy NOUN NN nsubj 5
once ADV RB advmod 5
put VERB VBD advcl 13
it PRON PRP dobj 5
on ADP IN prep 5
Monday PROPN NNP pobj 7 Monday
, PUNCT , punct 13
the DET DT det 11
talks NOUN NNS nsubj 13 talk
have AUX VBP aux 13
failed VERB VBN ROOT 13 fail
. PUNCT . punct 13
"""
WORDS = """
In ADP IN prep 7
his PRON PRP$ poss 3
words NOUN NNS pobj 1 word
, PUNCT , punct 7
the DET DT det 6
talks NOUN NNS nsubj 7 talk
failed VERB VBD ROOT 7 fail
"""
FIGURES = """
The DET DT det 2
figures NOUN NNS nsubj 7 figure
as SCONJ IN mark 4
reported VERB VBN advcl 2 report
by ADP IN agent 4
Brel PROPN NNP pobj 5 Brel
fell VERB VBD ROOT 7 fall
"""


def found(parse_of: ParseOf, lines: str, table: CueTable = TABLE) -> list[Phrase]:
    _, parse = parse_of(lines)
    return [p for tokens in parse.sentences for p in find_phrases(parse, tokens, table)]


def test_a_phrase_ends_behind_the_time_that_its_verb_has_and_holds_small_words_before_it(parse_of: ParseOf) -> None:
    (one,) = found(parse_of, PUT)
    assert (one.source.text, one.first.text, one.last.text) == ("envoy", "As", "Monday")
    assert [t.text for t in one.cue] == ["As", "once", "put", "it"]


def test_a_verb_with_a_content_of_its_own_is_no_phrase(parse_of: ParseOf) -> None:
    assert found(parse_of, PUT.replace("on ADP IN prep 5", "of ADP IN prep 5")) == []
    assert found(parse_of, PUT.replace("on ADP IN prep 5", "that SCONJ IN mark 8")) == []


def test_a_denied_verb_is_no_phrase(parse_of: ParseOf) -> None:
    assert found(parse_of, PUT.replace("once ADV RB advmod 5", "never ADV RB neg 5")) == []


def test_words_are_somebodys_where_a_possessive_stands_before_them(parse_of: ParseOf) -> None:
    (one,) = found(parse_of, WORDS)
    assert one.source.text == "his"
    assert found(parse_of, WORDS.replace("his PRON PRP$ poss", "other ADJ JJ amod")) == []


def test_the_reports_own_words_are_nobodys_that_it_names(parse_of: ParseOf) -> None:
    assert found(parse_of, WORDS.replace("his PRON", "my PRON")) == []


def test_what_is_not_set_off_only_describes(parse_of: ParseOf) -> None:
    assert found(parse_of, FIGURES) == []
    lines = FIGURES.replace("The DET DT det 2\nfigures", "It PRON PRP nsubj 7\n, PUNCT , punct 7").replace(
        "NOUN NNS nsubj 7 figure\n", "\n"
    )
    (one,) = found(parse_of, lines.replace(", PUNCT , punct 7 \n", ", PUNCT , punct 7\n"))
    assert one.source.text == "Brel"


def test_a_row_does_not_hold_for_the_sources_that_it_excludes(parse_of: ParseOf) -> None:
    rows = [phrase("according to"), phrase("according to", "ministry")]
    assert [len(found(parse_of, ACCORDING, CueTable((row,)))) for row in rows] == [1, 0]


@pytest.mark.parametrize(
    "lines", ["as SCONJ IN ROOT 1", "in ADP IN ROOT 1\nthe DET DT det 1\nwords NOUN NNS pobj 1 word"]
)
def test_a_phrase_that_breaks_off_is_none(parse_of: ParseOf, lines: str) -> None:
    assert found(parse_of, lines) == []


def test_long_runs_of_phrases_are_read_in_time(parse_of: ParseOf) -> None:
    lines = "\n".join(["as SCONJ IN mark 1", "reported VERB VBN advcl 1 report", "by ADP IN agent 1"] * 2000)
    assert found(parse_of, lines) == []
