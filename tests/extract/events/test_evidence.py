"""Which words say that an event happened?"""

from onrecord.extract.events.evidence import LONGEST, find_evidence
from onrecord.records.parse import Parse, Token
from tests.conftest import ParseOf

FOLLOW = """
Brel PROPN NNP nsubj 2
said VERB VBD ROOT 2 say
sanctions NOUN NNS nsubj 8 sanction
on ADP IN prep 3
Tarsovia PROPN NNP pobj 4
would AUX MD aux 8
not PART RB neg 8
follow VERB VB ccomp 2 follow
soon ADV RB advmod 8
because SCONJ IN mark 12
talks NOUN NNS nsubj 12 talk
went VERB VBD advcl 8 go
on ADP RP prt 12
. PUNCT . punct 2
"""


def word(parse: Parse, text: str) -> Token:
    return next(t for t in parse.tokens if t.text == text)


def test_the_verb_of_which_a_noun_is_the_subject_belongs_to_its_passage_and_no_clause_beside_it(
    parse_of: ParseOf,
) -> None:
    text, parse = parse_of(FOLLOW)
    found = find_evidence(parse, word(parse, "sanctions"), (word(parse, "Tarsovia"),))
    assert found.words(text) == "sanctions on Tarsovia would not follow soon"


def test_the_verb_over_a_noun_that_is_its_object_is_not_its_passage(parse_of: ParseOf) -> None:
    text, parse = parse_of(FOLLOW.replace("sanctions NOUN NNS nsubj 8", "sanctions NOUN NNS dobj 8"))
    found = find_evidence(parse, word(parse, "sanctions"), (word(parse, "Tarsovia"),))
    assert found.words(text) == "sanctions on Tarsovia"


def test_a_passage_is_never_longer_than_a_reader_reads(parse_of: ParseOf) -> None:
    long = "\n".join(f"{'very' * 20}{i} ADV RB advmod 8" for i in range(9))
    _, parse = parse_of(FOLLOW.replace(". PUNCT . punct 2", f"{long}\n. PUNCT . punct 2"))
    found = find_evidence(parse, word(parse, "sanctions"), (word(parse, "Tarsovia"),))
    assert found.end - found.start <= LONGEST
    assert found.start <= word(parse, "sanctions").start < found.end
