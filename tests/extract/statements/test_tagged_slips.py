"""Where the tagger slips, grammar knows better: a source inside what is said, torn-off words, a signed quotation."""

from onrecord.records.statement import UNNAMED, StatementKind
from onrecord.records.tag import Role
from tests.extract.conftest import ReadingOf
from tests.extract.statements.test_tagged import tagged, words
from tests.sentences import together

SAID_LAST = """
Velmark PROPN NNP nsubj 2
expelled VERB VBD ccomp 6 expel
diplomats NOUN NNS dobj 2 diplomat
, PUNCT , punct 6
Brel PROPN NNP nsubj 6
said VERB VBD ROOT 6 say
. PUNCT . punct 6
"""
CHARGE = """
No DET DT det 2
charge NOUN NN nsubjpass 4
was AUX VBD auxpass 4
brought VERB VBN ROOT 4 bring
. PUNCT . punct 4
"""
PRAISED = """
Plaudits NOUN NNS nsubj 4 plaudit
for ADP IN prep 1
visits NOUN NNS pobj 2 visit
grew VERB VBD ROOT 4 grow
. PUNCT . punct 4
"""
SIGNED = """
“ PUNCT `` punct 3
Talks NOUN NNS nsubj 3 talk
failed VERB VBD ROOT 3 fail
. PUNCT . punct 3
” PUNCT '' punct 3

— PUNCT : punct 4
Former ADJ JJ amod 4
envoy NOUN NN compound 4
Ana PROPN NNP ROOT 4
"""


def test_who_acts_in_what_is_said_does_not_say_it(reading_of: ReadingOf) -> None:
    reading = reading_of(SAID_LAST)
    (one,) = tagged(
        reading,
        ("Velmark", Role.SOURCE, "said"),
        ("diplomats", Role.CONTENT, "said"),
        ("said", Role.CUE, "said"),
    )
    assert one.source.name == "Brel"
    assert words(reading, one.content) == ["Velmark expelled diplomats"]


def test_the_first_words_of_the_next_sentence_are_no_end_of_what_is_said(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SAID_LAST, CHARGE))
    (one, *_) = tagged(
        reading,
        ("Velmark expelled diplomats", Role.CONTENT, "said"),
        ("Brel", Role.SOURCE, "said"),
        ("said", Role.CUE, "said"),
        ("No charge", Role.CONTENT, "said"),
    )
    assert words(reading, one.content) == ["Velmark expelled diplomats"]


def test_a_sentence_that_goes_on_with_what_is_said_is_kept_whole(reading_of: ReadingOf) -> None:
    reading = reading_of(together(SAID_LAST, CHARGE))
    (one, *_) = tagged(
        reading,
        ("Velmark expelled diplomats", Role.CONTENT, "said"),
        ("Brel", Role.SOURCE, "said"),
        ("said", Role.CUE, "said"),
        ("No charge was brought", Role.CONTENT, "said"),
    )
    assert words(reading, one.content) == ["Velmark expelled diplomats", "No charge was brought"]


def test_what_nobody_named_says_by_a_cue_of_no_table_is_a_topic(reading_of: ReadingOf) -> None:
    reading = reading_of(PRAISED)
    (one,) = tagged(reading, ("Plaudits for", Role.CUE, "Plaudits"), ("visits", Role.CONTENT, "Plaudits"))
    assert (one.kind, one.source.name) == (StatementKind.TOPIC, UNNAMED)


def test_the_name_behind_a_dash_has_said_what_stands_above(reading_of: ReadingOf) -> None:
    reading = reading_of(together(*SIGNED.strip().split("\n\n")), people=("Ana",))
    text = reading.report.text
    quoted = text[: text.index("”") + 1]
    (one,) = tagged(reading, (quoted, Role.CONTENT, "—"), ("—", Role.CUE, "—"))
    assert "Ana" in one.source.name
