"""Who is described rather than named, and under which office is somebody named?"""

from onrecord.annotate.descriptions import find_descriptions, find_offices, phrase, words_of
from onrecord.annotate.evidence import Name
from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse
from tests.conftest import ParseOf
from tests.sentences import (
    A_MINISTER,
    APPOSED,
    ENVOYS,
    PACT_CHIEF,
    PACT_HEAD,
    REVERSE,
    SAID_THAT,
    TITLE,
    VELMARK_MINISTER,
    together,
)
from tests.tables import small_lexicon

LEXICON = small_lexicon()
GAZETTEER, ROLES = build_gazetteer(LEXICON), RoleWords(LEXICON)


def person(parse: Parse, first: str, last: str) -> Name:
    """Return the name that two words of a text are."""
    words = [t.text for t in parse.tokens]
    return Name(words.index(first), words.index(last), Kind.PERSON, "given")


def described(lines: str, parse_of: ParseOf, *names: tuple[str, str]) -> list[tuple[str, Kind, bool, bool]]:
    """Return the words of each description, its kind, whether it is definite and whether it is plural."""
    text, parse = parse_of(lines)
    found = find_descriptions(parse, [person(parse, *name) for name in names], ROLES)
    return [
        (parse.span(parse.tokens[d.first], parse.tokens[d.last]).words(text), d.kind, d.definite, d.plural)
        for d in found
    ]


def offices(lines: str, parse_of: ParseOf, *names: tuple[str, str]) -> list[str]:
    """Return the titles of the offices, each of which stands in the text under its span."""
    text, parse = parse_of(lines)
    found = [office for _, office in find_offices(parse, [person(parse, *name) for name in names], ROLES)]
    assert all(office.title in office.span.words(text) for office in found)
    return [office.title for office in found]


def test_a_definite_description_of_a_person_is_found_with_its_premodifiers(parse_of: ParseOf) -> None:
    assert described(PACT_HEAD, parse_of)[-1] == ("The alliance chief", Kind.PERSON, True, False)


def test_an_indefinite_or_plural_description_is_told_as_such(parse_of: ParseOf) -> None:
    assert described(together(A_MINISTER, ENVOYS), parse_of) == [
        ("A minister", Kind.PERSON, False, False),
        ("The envoys", Kind.PERSON, True, True),
    ]


def test_an_organisation_is_described_by_a_word_for_one(parse_of: ParseOf) -> None:
    assert described(SAID_THAT, parse_of) == [("The ministry", Kind.ORGANIZATION, True, False)]


def test_an_office_with_what_it_is_for_is_one_description(parse_of: ParseOf) -> None:
    words = [found[0] for found in described(APPOSED, parse_of, ("Ana", "Brel"))]
    assert "a spokeswoman for the Velmark ministry" in words


def test_a_title_in_front_of_a_name_is_no_description_but_an_office(parse_of: ParseOf) -> None:
    assert described(VELMARK_MINISTER, parse_of, ("Ana", "Brel")) == []
    assert offices(VELMARK_MINISTER, parse_of, ("Ana", "Brel")) == ["Velmarkian minister"]


def test_the_title_before_a_name_is_found_where_the_name_stands_in_apposition(parse_of: ParseOf) -> None:
    assert "Tarsovian foreign minister" in offices(TITLE, parse_of, ("Ilva", "Toren"))


def test_an_office_behind_a_name_is_hers(parse_of: ParseOf) -> None:
    assert offices(APPOSED, parse_of, ("Ana", "Brel")) == ["spokeswoman for the Velmark ministry"]
    assert offices(PACT_CHIEF, parse_of, ("Jon", "Varga")) == ["chief of the Osterhal Pact"]


def test_an_office_before_a_name_in_commas_is_hers(parse_of: ParseOf) -> None:
    assert offices(REVERSE, parse_of, ("Ana", "Brel")) == ["envoy"]


def test_a_noun_of_the_sentence_before_is_no_title(parse_of: ParseOf) -> None:
    lines = together("envoy NOUN NN ROOT 1", "Brel PROPN NNP ROOT 1")
    assert offices(lines, parse_of, ("Brel", "Brel")) == []


def test_no_office_is_given_to_an_organisation(parse_of: ParseOf) -> None:
    _, parse = parse_of(REVERSE)
    brel = person(parse, "Ana", "Brel")
    outlet = Name(brel.first, brel.last, Kind.OUTLET, "given")
    assert list(find_offices(parse, [outlet], ROLES)) == []


def test_a_noun_phrase_that_swallowed_a_clause_is_cut_to_a_few_words(parse_of: ParseOf) -> None:
    rows = [f"w{n} NOUN NN compound 30" for n in range(1, 30)]
    _, parse = parse_of("\n".join([*rows, "envoy NOUN NN ROOT 30"]))
    first, last = phrase(parse, parse.tokens[29])
    assert last == 29
    assert last - first == 3


def test_words_keep_the_blanks_between_them_and_no_line_ends(parse_of: ParseOf) -> None:
    _, parse = parse_of("Ilva PROPN NNP compound 2\nToren PROPN NNP poss 4\n's PART POS case 2\nclaim NOUN NN ROOT 4")
    assert words_of(parse.tokens) == "Ilva Toren's claim"
    assert words_of(()) == ""
