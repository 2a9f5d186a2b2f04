"""The tree of a parse: who hangs on whom, and which words lie where."""

import pytest

from tests.conftest import ParseOf

LINES = """
Velmark PROPN NNP nsubj 2
denied VERB VBD ROOT 2 deny
that SCONJ IN mark 5
talks NOUN NNS nsubj 5 talk
failed VERB VBD ccomp 2 fail
. PUNCT . punct 2

Nobody PRON NN nsubj 8
asked VERB VBD ROOT 8 ask
. PUNCT . punct 8
"""


def test_a_subtree_is_the_word_and_all_below_it_in_text_order(parse_of: ParseOf) -> None:
    _, parse = parse_of(LINES)
    assert [t.text for t in parse.subtree(parse.tokens[4])] == ["that", "talks", "failed"]


def test_a_root_governs_itself_and_has_no_ancestors(parse_of: ParseOf) -> None:
    _, parse = parse_of(LINES)
    assert parse.head(parse.tokens[1]) is parse.tokens[1]
    assert list(parse.ancestors(parse.tokens[1])) == []
    assert [t.text for t in parse.ancestors(parse.tokens[3])] == ["failed", "denied"]


def test_sentences_part_the_tokens(parse_of: ParseOf) -> None:
    _, parse = parse_of(LINES)
    assert [len(s) for s in parse.sentences] == [6, 3]


def test_a_child_is_found_by_its_label(parse_of: ParseOf) -> None:
    _, parse = parse_of(LINES)
    subject = parse.child(parse.tokens[1], "nsubj")
    assert subject is not None
    assert subject.text == "Velmark"
    assert parse.child(parse.tokens[1], "dobj") is None


@pytest.mark.parametrize(("offset", "word"), [(0, "Velmark"), (8, "denied"), (13, "denied")])
def test_the_token_over_an_offset(parse_of: ParseOf, offset: int, word: str) -> None:
    _, parse = parse_of(LINES)
    token = parse.at(offset)
    assert token is not None
    assert token.text == word


def test_no_token_lies_over_a_blank_or_behind_the_end(parse_of: ParseOf) -> None:
    text, parse = parse_of(LINES)
    assert parse.at(7) is None
    assert parse.at(len(text)) is None


def test_between_takes_only_whole_tokens(parse_of: ParseOf) -> None:
    text, parse = parse_of(LINES)
    start = text.index("that")
    assert [t.text for t in parse.between(start, text.index("failed") + 3)] == ["that", "talks"]
