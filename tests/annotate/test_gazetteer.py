"""Names that a table knows: the longest match, by exact words, within one sentence."""

from onrecord.annotate.gazetteer import Gazetteer, Known, build_gazetteer
from onrecord.records.mention import Kind
from tests.conftest import ParseOf
from tests.sentences import AFTER, MET, SURNAME, URGED, together
from tests.tables import small_lexicon

CITY = Known("Osterhal", Kind.PLACE, "VLM", ("capital",))
PAPER = Known("The Osterhal Herald", Kind.OUTLET, "VLM", ("newspaper",))
NOW = Known("Now", Kind.OUTLET, None, ("site",), quoted_only=True)


def matched(gazetteer: Gazetteer, lines: str, parse_of: ParseOf) -> list[tuple[str, str]]:
    """Return the words and the name of each match."""
    text, parse = parse_of(lines)
    tokens = parse.tokens
    return [(text[tokens[m.first].start : tokens[m.last].end], m.known.name) for m in gazetteer.matches(parse)]


def test_the_longest_match_wins(parse_of: ParseOf) -> None:
    gazetteer = Gazetteer([("Osterhal", CITY), ("Osterhal Herald", PAPER)])
    assert matched(gazetteer, AFTER, parse_of) == [("Osterhal Herald", "The Osterhal Herald")]


def test_a_match_does_not_run_across_sentences(parse_of: ParseOf) -> None:
    lines = "Osterhal PROPN NNP ROOT 1\n\nHerald PROPN NNP ROOT 2"
    gazetteer = Gazetteer([("Osterhal", CITY), ("Osterhal Herald", PAPER)])
    assert matched(gazetteer, lines, parse_of) == [("Osterhal", "Osterhal")]


def test_a_common_word_is_a_name_only_when_quoted_or_introduced(parse_of: ParseOf) -> None:
    gazetteer = Gazetteer([("Now", NOW)])
    assert matched(gazetteer, "Now ADV RB ROOT 1", parse_of) == []
    assert matched(gazetteer, "“ PUNCT `` punct 2\nNow ADV RB ROOT 2\n” PUNCT '' punct 2", parse_of) == [("Now", "Now")]
    assert matched(gazetteer, "newspaper NOUN NN ROOT 1\nNow ADV RB appos 1", parse_of) == [("Now", "Now")]


def test_a_name_with_a_hyphen_is_matched_as_it_is_tokenised(parse_of: ParseOf) -> None:
    lines = "Brenik PROPN NNP nmod 3\n- PUNCT HYPH punct 3\nSol PROPN NNP ROOT 3"
    known = Known("Brenik-Sol", Kind.PLACE, "TRS", ("city",))
    assert [name for _, name in matched(Gazetteer([("Brenik-Sol", known)]), lines, parse_of)] == ["Brenik-Sol"]


def test_case_counts_in_a_text_but_not_when_a_name_is_asked_for(parse_of: ParseOf) -> None:
    gazetteer = Gazetteer([("Herald", PAPER)])
    assert matched(gazetteer, "herald NOUN NN ROOT 1", parse_of) == []
    assert gazetteer.named("HERALD") == PAPER
    assert gazetteer.named("Courier") is None


def test_the_tables_of_a_lexicon_give_places_outlets_and_peoples(parse_of: ParseOf) -> None:
    gazetteer = build_gazetteer(small_lexicon())
    assert matched(gazetteer, together(URGED, MET, SURNAME), parse_of) == [
        ("Brenik", "Brenik"),
        ("Tarsovia", "Tarsovia"),
        ("Brenik", "Brenik"),
    ]
    people = gazetteer.named("Tarsovian")
    assert people is not None
    assert (people.name, people.kind, people.country) == ("Tarsovians", Kind.GROUP, "TRS")


def test_an_outlet_is_known_with_its_article_however_that_is_written(parse_of: ParseOf) -> None:
    gazetteer = build_gazetteer(small_lexicon())
    assert matched(gazetteer, AFTER, parse_of) == [("the Osterhal Herald", "The Osterhal Herald")]
