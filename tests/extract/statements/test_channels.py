"""What was told to an outlet, and what the same speaker says next, comes through that outlet."""

from dataclasses import replace

import pytest

from onrecord.extract.statements.statements import find_statements
from onrecord.records.report import Basis, Noted
from tests.extract.conftest import ReadingOf
from tests.sentences import together
from tests.tables import small_lexicon

LEXICON = small_lexicon()
TOLD = """
Ana PROPN NNP compound 2
Brel PROPN NNP nsubj 3
told VERB VBD ROOT 3 tell
the DET DT det 6
Osterhal PROPN NNP compound 6
Herald PROPN NNP dobj 3
that SCONJ IN mark 9
talks NOUN NNS nsubj 9 talk
failed VERB VBD ccomp 3 fail
. PUNCT . punct 3
"""
CHANNEL = """
Ana PROPN NNP compound 2
Brel PROPN NNP nsubj 3
told VERB VBD ROOT 3 tell
the DET DT det 5
daily NOUN NN dobj 3 daily
The DET DT det 8
Osterhal PROPN NNP compound 8
Herald PROPN NNP appos 5
that SCONJ IN mark 11
talks NOUN NNS nsubj 11 talk
failed VERB VBD ccomp 3 fail
. PUNCT . punct 3
"""
INTERVIEW = """
Ana PROPN NNP compound 2
Brel PROPN NNP nsubj 3
said VERB VBD ROOT 3 say
in ADP IN prep 3
an DET DT det 6
interview NOUN NN pobj 4 interview
with ADP IN prep 6
the DET DT det 10
Osterhal PROPN NNP compound 10
Herald PROPN NNP pobj 7
that SCONJ IN mark 13
talks NOUN NNS nsubj 13 talk
failed VERB VBD ccomp 3 fail
. PUNCT . punct 3
"""
THEN = """
She PRON PRP nsubj 2
said VERB VBD ROOT 2 say
that SCONJ IN mark 5
borders NOUN NNS nsubj 5 border
held VERB VBD ccomp 2 hold
. PUNCT . punct 2
"""
BRIEFED = """
She PRON PRP nsubj 2
said VERB VBD ROOT 2 say
at ADP IN prep 2
a DET DT det 5
briefing NOUN NN pobj 3 briefing
that SCONJ IN mark 8
borders NOUN NNS nsubj 8 border
held VERB VBD ccomp 2 hold
. PUNCT . punct 2
"""
EARLIER = """
She PRON PRP nsubj 3
had AUX VBD aux 3 have
said VERB VBN ROOT 3 say
that SCONJ IN mark 6
borders NOUN NNS nsubj 6 border
held VERB VBD ccomp 3 hold
. PUNCT . punct 3
"""
OTHER = """
Jon PROPN NNP compound 2
Varga PROPN NNP nsubj 3
said VERB VBD ROOT 3 say
that SCONJ IN mark 6
borders NOUN NNS nsubj 6 border
held VERB VBD ccomp 3 hold
. PUNCT . punct 3
"""
NAMELESS = """
She PRON PRP nsubjpass 3
was AUX VBD auxpass 3 be
quoted VERB VBN ROOT 3 quote
as ADP IN prep 3
saying VERB VBG pcomp 4 say
that SCONJ IN mark 8
borders NOUN NNS nsubj 8 border
held VERB VBD ccomp 5 hold
. PUNCT . punct 3
"""
HERALD = ["Osterhal Herald"]


def chains(reading_of: ReadingOf, *lines: str, apart: bool = False) -> list[list[str]]:
    """Return the names of the links of each statement."""
    statements = find_statements(reading_of(together(*lines), apart=apart), LEXICON)
    return [[link.name.removeprefix("The ") for link in statement.chain] for statement in statements]


@pytest.mark.parametrize("lines", [TOLD, CHANNEL, INTERVIEW])
def test_the_outlet_that_words_were_told_to_is_a_link(reading_of: ReadingOf, lines: str) -> None:
    assert chains(reading_of, lines) == [HERALD]


@pytest.mark.parametrize("apart", [False, True])
def test_what_the_same_speaker_says_next_came_the_same_way(reading_of: ReadingOf, apart: bool) -> None:
    assert chains(reading_of, TOLD, THEN, THEN, apart=apart) == [HERALD] * 3


@pytest.mark.parametrize("lines", [BRIEFED, EARLIER, OTHER])
def test_another_venue_another_day_and_another_speaker_end_it(reading_of: ReadingOf, lines: str) -> None:
    assert chains(reading_of, TOLD, lines) == [HERALD, []]
    assert chains(reading_of, TOLD, lines, THEN) == [HERALD, [], []]


def test_who_quotes_without_a_name_is_the_outlet_before_in_the_same_paragraph_only(reading_of: ReadingOf) -> None:
    assert chains(reading_of, TOLD, NAMELESS) == [HERALD, HERALD]
    assert chains(reading_of, TOLD, NAMELESS, apart=True) == [HERALD, ["unnamed"]]


def test_an_unnamed_link_is_not_carried_on(reading_of: ReadingOf) -> None:
    assert chains(reading_of, NAMELESS, THEN) == [["unnamed"], []]


@pytest.mark.parametrize(("outlet", "links"), [("The Osterhal Herald", []), ("Brenik Times", HERALD)])
def test_a_reports_own_outlet_is_no_link_on_the_way_to_it(outlet: str, links: list[str], reading_of: ReadingOf) -> None:
    reading = reading_of(TOLD)
    ours = replace(reading, report=replace(reading.report, outlet=Noted(outlet, Basis.GIVEN)))
    (statement,) = find_statements(ours, LEXICON)
    assert [link.name.removeprefix("The ") for link in statement.chain] == links
