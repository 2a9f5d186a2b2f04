"""Where the tagger and the rules read the same: the words are the tagger's, stance and chain the rules'."""

import pytest

from onrecord.extract.statements.statements import find_statements
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import UNNAMED, Stance, Statement, StatementKind
from onrecord.records.tag import Role, Tag
from tests.extract.conftest import ReadingOf
from tests.sentences import ACCORDING, ACCUSED, DENIED, LONG_QUOTE, QUOTING, RELATIVE, SAID_THAT, VARGA_SAYS, together
from tests.tables import small_lexicon

LEXICON = small_lexicon()
UNKNOWN = """
The DET DT det 2
ministry NOUN NN nsubj 3
mooted VERB VBD ROOT 3 moot
visits NOUN NNS dobj 3 visit
. PUNCT . punct 3
"""
EXPELS = """
The DET DT det 2
ministry NOUN NN nsubj 3
expelled VERB VBD ROOT 3 expel
eight NUM CD nummod 5
diplomats NOUN NNS dobj 3 diplomat
. PUNCT . punct 3
"""


def tagged(reading: Reading, *marked: tuple[str, Role, str]) -> tuple[Statement, ...]:
    """Return the statements of a reading in which words are tagged; each names its words, role and anchor's words."""
    text = reading.report.text
    tags = [
        Tag(Span("r", text.index(words), text.index(words) + len(words)), role, 0.9, text.index(anchor), 0.9)
        for words, role, anchor in marked
    ]
    tags.sort(key=lambda tag: tag.span)
    return find_statements(reading.plus({Tag: tuple(tags)}), LEXICON)


def words(reading: Reading, spans: tuple[Span, ...]) -> list[str]:
    return [span.words(reading.report.text) for span in spans]


def test_the_tagged_words_are_the_content_and_the_row_of_the_cue_gives_the_stance(reading_of: ReadingOf) -> None:
    reading = reading_of(DENIED)
    (one,) = tagged(
        reading,
        ("Tarsovia", Role.SOURCE, "denied"),
        ("denied", Role.CUE, "denied"),
        ("it expelled diplomats", Role.CONTENT, "denied"),
    )
    assert (one.source.name, one.stance) == ("Tarsovia", Stance.DENIES)
    assert words(reading, one.content) == ["it expelled diplomats"]
    assert one.reason.startswith("tagger")


def test_a_source_is_shown_by_its_tagged_words_and_named_by_whom_they_mean(reading_of: ReadingOf) -> None:
    reading = reading_of(RELATIVE)
    (one,) = tagged(
        reading,
        ("who", Role.SOURCE, "said"),
        ("said", Role.CUE, "said"),
        ("talks failed", Role.CONTENT, "said"),
    )
    assert one.source.name == "Ana Brel"
    assert words(reading, one.source.spans) == ["who"]


def test_where_nobody_is_tagged_the_subject_of_the_cue_speaks(reading_of: ReadingOf) -> None:
    (one,) = tagged(reading_of(SAID_THAT), ("said", Role.CUE, "said"), ("that talks failed", Role.CONTENT, "said"))
    assert one.source.name == "ministry"


def test_who_only_passes_words_on_is_a_link_of_the_chain(reading_of: ReadingOf) -> None:
    (one,) = tagged(
        reading_of(QUOTING),
        ("The Osterhal Herald", Role.SOURCE, "quoted"),
        ("quoted", Role.CUE, "quoted"),
        ("talks failed", Role.CONTENT, "quoted"),
    )
    assert one.source.name == "minister"
    assert [link.name for link in one.chain] == ["Osterhal Herald"]


def test_a_cue_that_no_table_has_attributes_a_thing_as_a_topic_at_most(reading_of: ReadingOf) -> None:
    (one,) = tagged(
        reading_of(UNKNOWN),
        ("The ministry", Role.SOURCE, "mooted"),
        ("mooted", Role.CUE, "mooted"),
        ("visits", Role.CONTENT, "mooted"),
    )
    assert (one.kind, one.stance) == (StatementKind.TOPIC, Stance.ASSERTS)


def test_what_somebody_does_is_not_said(reading_of: ReadingOf) -> None:
    marked = (
        ("The ministry", Role.SOURCE, "expelled"),
        ("expelled", Role.CUE, "expelled"),
        ("eight diplomats", Role.CONTENT, "expelled"),
    )
    assert tagged(reading_of(EXPELS), *marked) == ()


def test_words_of_nobody_by_no_cue_are_no_statement_unless_they_are_quoted(reading_of: ReadingOf) -> None:
    assert tagged(reading_of(UNKNOWN), ("visits", Role.CONTENT, "visits")) == ()
    reading = reading_of(LONG_QUOTE)
    quoted = reading.report.text[: reading.report.text.index("”") + 1]
    (one,) = tagged(reading, (quoted, Role.CONTENT, quoted))
    assert one.source.name == UNNAMED


def test_what_is_said_in_a_later_paragraph_is_a_statement_of_the_same_speaker(reading_of: ReadingOf) -> None:
    reading = reading_of(together(VARGA_SAYS, LONG_QUOTE), apart=True)
    text = reading.report.text
    quoted = text[text.index("“") : text.index("”") + 1]
    first, second = tagged(
        reading,
        ("Jon Varga", Role.SOURCE, "said"),
        ("said", Role.CUE, "said"),
        ("talks failed", Role.CONTENT, "said"),
        (quoted, Role.CONTENT, "said"),
    )
    assert (first.source.name, second.source.name) == ("Jon Varga", "Jon Varga")
    assert words(reading, second.content) == [quoted]
    assert second.cue == ()


@pytest.mark.parametrize(("lines", "kept"), [(ACCUSED, 0), (DENIED, 0), (ACCORDING, 1)])
def test_of_what_the_rules_alone_have_read_only_what_no_cue_governs_is_kept(
    reading_of: ReadingOf, lines: str, kept: int
) -> None:
    reading = reading_of(together(lines, UNKNOWN))
    found = tagged(reading, ("mooted", Role.CUE, "mooted"), ("visits", Role.CONTENT, "mooted"))
    assert len([s for s in found if not s.reason.startswith("tagger")]) == kept


ASKED = """
Asked VERB VBN advcl 7 ask
whether SCONJ IN mark 4
talks NOUN NNS nsubj 4 talk
failed VERB VBD ccomp 1 fail
, PUNCT , punct 7
Brel PROPN NNP nsubj 7 Brel
left VERB VBD ROOT 7 leave
. PUNCT . punct 7
"""
QUOTED_LAST = """
“ PUNCT `` punct 9
Talks NOUN NNS nsubj 3 talk
failed VERB VBD ccomp 9 fail
, PUNCT , punct 9
” PUNCT '' punct 9
the DET DT det 8
Osterhal PROPN NNP compound 8
Herald PROPN NNP nsubj 9
quoted VERB VBD ROOT 9 quote
a DET DT det 11
minister NOUN NN dobj 9 minister
as ADP IN prep 9
saying VERB VBG pcomp 12 say
. PUNCT . punct 9
"""
BROKEN_OFF = """
The DET DT det 2
ministry NOUN NN nsubj 3
confirmed VERB VBD ROOT 3 confirm
secret ADJ JJ amod 5 secret
talks NOUN NNS dobj 3 talk
. PUNCT . punct 3
"""


def test_what_somebody_was_asked_is_a_topic_of_nobody(reading_of: ReadingOf) -> None:
    (one,) = tagged(reading_of(ASKED), ("Asked", Role.CUE, "Asked"), ("whether talks failed", Role.CONTENT, "Asked"))
    assert (one.kind, one.source.name) == (StatementKind.TOPIC, UNNAMED)


def test_a_name_alone_is_a_topic(reading_of: ReadingOf) -> None:
    (one,) = tagged(reading_of(SAID_THAT), ("said", Role.CUE, "said"), ("The ministry", Role.CONTENT, "said"))
    assert one.kind == StatementKind.TOPIC


def test_who_is_quoted_behind_the_quotation_is_no_part_of_it(reading_of: ReadingOf) -> None:
    reading = reading_of(QUOTED_LAST)
    (one,) = tagged(
        reading,
        ("“Talks failed,”", Role.CONTENT, "quoted"),
        ("the Osterhal Herald", Role.SOURCE, "quoted"),
        ("quoted", Role.CUE, "quoted"),
        ("a minister as saying", Role.CONTENT, "quoted"),
    )
    assert one.source.name == "minister"
    assert [link.name for link in one.chain] == ["Osterhal Herald"]
    assert words(reading, one.content) == ["“Talks failed,”"]


def test_words_that_end_before_their_noun_go_on_as_the_rules_read_them(reading_of: ReadingOf) -> None:
    reading = reading_of(BROKEN_OFF)
    (one,) = tagged(
        reading,
        ("The ministry", Role.SOURCE, "confirmed"),
        ("confirmed", Role.CUE, "confirmed"),
        ("secret", Role.CONTENT, "confirmed"),
    )
    assert words(reading, one.content) == ["secret talks"]


TWO_CUES = """
Brel PROPN NNP nsubj 2
denied VERB VBD ROOT 2 deny
talks NOUN NNS dobj 2 talk
. PUNCT . punct 2

She PRON PRP nsubj 2
confirmed VERB VBD ROOT 2 confirm
visits NOUN NNS dobj 2 visit
. PUNCT . punct 2
"""


def test_what_a_cue_of_its_own_governs_in_another_sentence_is_not_given_to_the_next_cue(reading_of: ReadingOf) -> None:
    reading = reading_of(together(*TWO_CUES.strip().split("\n\n")))
    found = tagged(
        reading,
        ("talks", Role.CONTENT, "confirmed"),
        ("She", Role.SOURCE, "confirmed"),
        ("confirmed", Role.CUE, "confirmed"),
        ("visits", Role.CONTENT, "confirmed"),
    )
    told = [(one.stance, words(reading, one.content)) for one in found]
    assert told == [(Stance.DENIES, ["talks"]), (Stance.CONFIRMS, ["visits"])]
