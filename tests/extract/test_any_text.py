"""Whatever stands in a text and however bad its parse is: nothing raises, and every span lies inside the text."""

import re
import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.roles import RoleWords
from onrecord.extract.events.events import find_events
from onrecord.extract.statements.statements import find_statements
from onrecord.read.paragraphs import paragraphs
from onrecord.read.quotations import quotations
from onrecord.read.sentences import sentences
from onrecord.records.document import Given
from onrecord.records.event import Event
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.tag import Role, Tag
from tests.tables import small_lexicon

LEXICON = small_lexicon()
GAZETTEER, ROLES = build_gazetteer(LEXICON), RoleWords(LEXICON)
POS = ("NOUN", "PROPN", "VERB", "AUX", "ADP", "PRON", "NUM", "PUNCT", "DET", "ADJ", "SCONJ", "PART")
DEPS = (
    *("nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "prep", "pobj", "pcomp", "agent", "appos", "conj", "cc", "neg"),
    *("relcl", "acl", "advcl", "parataxis", "poss", "compound", "nummod", "mark", "aux", "amod", "det", "punct"),
)
WORDS = (
    *("said", "told", "denied", "accused", "urged", "quoted", "as", "saying", "claim", "hoped", "confirm", "not"),
    *("according", "to", "no", "comment", "from", "declined", "expelled", "expulsion", "of", "by", "that", "who"),
    *("he", "She", "they", "it", "we", "Toren", "Ilva Toren", "Velmark", "Brenik", "the Osterhal Herald", "minister"),
    *("eight", "two hundred", "1,200", "3 May 2031", "if", "will", "and", "his daughter", "(BSO)", "’s", "'s", "Now"),
    *("“", "”", '"', "‘", "’", ",", ".", ". ", "?", ":", "–", "\n", "\n\n", "  ", "\u2028", "😀", "\u202e"),
)
VERBS = {
    **{"said": "say", "told": "tell", "denied": "deny", "accused": "accuse", "urged": "urge", "hoped": "hope"},
    **{"quoted": "quote", "saying": "say", "confirm": "confirm", "declined": "decline", "expelled": "expel"},
}
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(sorted(VERBS)), st.text(max_size=6))
TEXTS = st.lists(PIECES, min_size=12, max_size=60).map(" ".join)


Marked = Sequence[tuple[int, int, Role, int | None]]  # words left out, words tagged, their role, words to the anchor
MARKED: st.SearchStrategy[Marked] = st.lists(
    st.tuples(st.integers(0, 4), st.integers(1, 9), st.sampled_from(Role), st.none() | st.integers(-9, 9)), max_size=12
)


def tagged(tokens: Sequence[Token], marked: Marked) -> tuple[Tag, ...]:
    """Return tags in text order that do not overlap, each anchored at some word."""
    found, place = [], 0
    for gap, size, role, anchor in marked:
        words = tokens[place + gap : place + gap + size]
        if not words:
            break
        at = None if anchor is None else tokens[max(0, min(len(tokens) - 1, place + gap + anchor))].start
        found.append(Tag(Span("r", words[0].start, words[-1].end), role, 0.9, at, 0.9))
        place += gap + size
    return tuple(found)


def read(text: str, tags: Sequence[tuple[str, str]], marked: Marked = ()) -> Reading:
    """Return a reading with a parse in which each word hangs on the first verb of its sentence, else its first word."""
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))
    parts = paragraphs(report, [])
    whole = sentences(report, parts, LEXICON.abbreviations)
    tokens: list[Token] = []
    for number, sentence in enumerate(whole):
        words = list(re.finditer(r"\w+|[^\w\s]", sentence.span.words(text)))
        root = len(tokens) + next((n for n, match in enumerate(words) if match.group() in VERBS), 0)
        for match in words:
            i, word, start = len(tokens), match.group(), sentence.span.start + match.start()
            pos, dep = ("VERB", "ccomp") if word in VERBS else tags[i % len(tags)]
            lemma = VERBS.get(word, word.casefold())
            dep = "ROOT" if i == root else dep
            tokens.append(Token(i, word, start, start + len(word), lemma, "VBD", pos, dep, root, number))
    proposed = tuple((t.start, t.end, "PERSON") for t in tokens[::7])
    parse = replace(Parse("r", tuple(tokens)), names=proposed)
    mentions, chains = find_mentions(parse, GAZETTEER, ROLES)
    layers: dict[type, tuple[object, ...]] = {
        Paragraph: parts,
        Sentence: whole,
        Quotation: quotations(report, parts, whole),
        Parse: (parse,),
        Mention: mentions,
        MentionChain: chains,
        Tag: tagged(tokens, marked),
    }
    reading = Reading(report, layers)
    statements = find_statements(reading, LEXICON)
    return reading.plus({Statement: statements, Event: find_events(reading, statements, LEXICON)})


def spans(reading: Reading) -> list[Span]:
    """Return every span of every record of a reading."""
    found = [m.span for m in reading.of(Mention)]
    found += [o.span for c in reading.of(MentionChain) for o in c.offices]
    for statement in reading.of(Statement):
        found += [*statement.source.spans, *statement.cue, *statement.content, *statement.hedges]
        found += [link.span for link in statement.chain if link.span is not None]
    for event in reading.of(Event):
        roles = [*event.actors, *event.recipients, *([event.place] if event.place else [])]
        found += [event.trigger, *event.evidence, *event.date.passages, *(r.span for r in roles if r.span is not None)]
        found += [event.quantity.span] if event.quantity else []
    return found


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.sampled_from(POS), st.sampled_from(DEPS)), min_size=1, max_size=12), MARKED)
def test_any_text_and_any_tags_give_records_whose_spans_lie_inside_the_text(
    text: str, tags: list[tuple[str, str]], marked: Marked
) -> None:
    reading = read(text, tags, marked)
    for span in spans(reading):
        assert span.report == "r"
        assert 0 <= span.start < span.end <= len(text)
    ids = [s.id for s in reading.of(Statement)]
    assert len(ids) == len(set(ids))
    held = {None, *ids}
    assert all(event.statement in held for event in reading.of(Event))
    chains = {None, *(c.id for c in reading.of(MentionChain))}
    assert all(s.source.chain in chains for s in reading.of(Statement))


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        '"',
        "said ",
        "“Nobody came to talk,” said Toren. ",
        "Toren, Brel and ",
        "according to ",
        "not able to confirm ",
    ],
)
def test_a_text_of_one_thing_over_and_over_is_read_in_time(unit: str) -> None:
    tags = [("PROPN", "nsubj"), ("VERB", "ccomp"), ("NOUN", "dobj"), ("ADP", "prep"), ("PUNCT", "punct")]
    begun = time.perf_counter()
    read(unit * (10_000 // len(unit)), tags)
    assert time.perf_counter() - begun < 10
