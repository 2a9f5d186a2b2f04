"""What is shown of a sentence: its words, its spine and its stems, with names and numbers masked."""

from dataclasses import replace

from onrecord.extract.events.traits import roots, spine, traits_of
from onrecord.records.parse import Parse
from tests.conftest import build_parse

PLEDGED = """
Velmark PROPN NNP nsubj 2
pledged VERB VBD ROOT 2 pledge
to PART TO aux 4
send VERB VB xcomp 2 send
forty NUM CD nummod 6
tents NOUN NNS dobj 4 tent
. PUNCT . punct 2
"""


def parsed(lines: str) -> Parse:
    return build_parse(lines)[1]


def test_the_spine_goes_from_the_main_verb_down_what_it_governs() -> None:
    parse = parsed(PLEDGED)
    (root,) = roots(parse.sentences[0])
    assert [token.lemma for token in spine(parse, root)] == ["pledge", "send", "tent"]


def test_names_and_numbers_give_only_what_they_are() -> None:
    parse = replace(parsed(PLEDGED), names=((0, len("Velmark"), "GPE"),))
    traits = traits_of(parse, parse.sentences[0])
    told = " ".join((*traits.words, *traits.spine, *traits.stems))
    assert "<GPE> pledge to" in traits.words
    assert "<NUM>" in traits.words
    assert "velmark" not in told.casefold()
    assert "forty" not in told


def test_a_verb_is_shown_with_what_stands_below_it() -> None:
    parse = parsed(PLEDGED)
    traits = traits_of(parse, parse.sentences[0])
    assert {"0=pledge", "1=send", "xcomp=send", "pledge xcomp=send", "xcomp dobj=tent"} <= set(traits.spine)
    assert {"pledg", "tent", "to send"} <= set(traits.stems)
