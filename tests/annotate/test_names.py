"""Which words are names, and of what kind: the tables, the words beside a name and the whole report decide."""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.names import find_names
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from tests.conftest import ParseOf
from tests.sentences import (
    AFTER,
    APPOSED,
    BRACKETS,
    DAUGHTER,
    INSTITUTE,
    LIST,
    MET,
    MR,
    RELATIVE,
    SURNAME,
    TITLE,
    URGED,
    together,
)
from tests.tables import small_lexicon

LEXICON = small_lexicon()
GAZETTEER, ROLES = build_gazetteer(LEXICON), RoleWords(LEXICON)


def named(lines: str, parse_of: ParseOf, model: Iterable[tuple[str, str]] = ()) -> list[tuple[str, Kind]]:
    """Return the words and the kind of each name, where a model proposed the names given."""
    text, parse = parse_of(lines)
    proposed = tuple((text.index(words), text.index(words) + len(words), label) for words, label in model)
    parse = replace(parse, names=proposed)
    names = find_names(parse, GAZETTEER, ROLES)
    return [(parse.span(parse.tokens[n.first], parse.tokens[n.last]).words(text), n.kind) for n in names]


def test_a_surname_is_a_person_as_soon_as_the_full_name_is_one(parse_of: ParseOf) -> None:
    proposed = [("Toren", "ORG"), ("Ilva Toren", "PERSON"), ("Brenik", "GPE")]
    assert named(MET, parse_of, proposed) == [
        ("Toren", Kind.PERSON),
        ("Ilva Toren", Kind.PERSON),
        ("Brenik", Kind.PLACE),
    ]


def test_a_surname_that_the_model_missed_at_the_start_of_a_sentence_is_found(parse_of: ParseOf) -> None:
    found = named(together(TITLE, SURNAME), parse_of, [("Ilva Toren", "PERSON")])
    assert found[-2:] == [("Ilva Toren", Kind.PERSON), ("Toren", Kind.PERSON)]


def test_a_table_beats_the_model(parse_of: ParseOf) -> None:
    assert named(URGED, parse_of, [("Brenik", "PERSON"), ("Tarsovia", "ORG")]) == [
        ("Brenik", Kind.PLACE),
        ("Tarsovia", Kind.PLACE),
    ]


def test_two_men_of_a_list_that_the_model_joined_are_two(parse_of: ParseOf) -> None:
    joined = [("Ana Brel, Ilva Toren", "PERSON")]
    assert named(LIST, parse_of, joined) == [
        ("Ana Brel", Kind.PERSON),
        ("Ilva Toren", Kind.PERSON),
        ("Jon Varga", Kind.PERSON),
    ]


def test_a_list_of_persons_makes_its_last_one_a_person_too(parse_of: ParseOf) -> None:
    proposed = [("Ana Brel", "PERSON"), ("Ilva Toren", "PERSON"), ("Jon Varga", "ORG")]
    assert named(LIST, parse_of, proposed)[-1] == ("Jon Varga", Kind.PERSON)


def test_a_title_before_a_name_makes_it_a_person(parse_of: ParseOf) -> None:
    assert ("Ilva Toren", Kind.PERSON) in named(TITLE, parse_of, [("Ilva Toren", "ORG")])


def test_an_office_beside_a_name_makes_it_a_person(parse_of: ParseOf) -> None:
    assert named(APPOSED, parse_of, [("Ana Brel", "ORG")])[0] == ("Ana Brel", Kind.PERSON)


def test_a_word_for_kin_beside_a_name_makes_it_a_person(parse_of: ParseOf) -> None:
    assert ("Ilva", Kind.PERSON) in named(DAUGHTER, parse_of, [("Ilva", "GPE")])


def test_who_behind_a_name_makes_it_a_person(parse_of: ParseOf) -> None:
    assert named(RELATIVE, parse_of)[0] == ("Ana Brel", Kind.PERSON)


def test_a_form_of_address_makes_a_person_and_is_no_part_of_the_name(parse_of: ParseOf) -> None:
    assert named(MR, parse_of) == [("Brel", Kind.PERSON)]


def test_a_word_for_an_institution_makes_an_organisation_and_keeps_the_place_inside_it(parse_of: ParseOf) -> None:
    assert named(INSTITUTE, parse_of, [("Brenik", "GPE")]) == [("Brenik Institute", Kind.ORGANIZATION)]


def test_a_word_of_the_press_makes_an_outlet(parse_of: ParseOf) -> None:
    lines = AFTER.replace("Osterhal", "Kaldrin")
    assert ("Kaldrin Herald", Kind.OUTLET) in named(lines, parse_of, [("Kaldrin Herald", "PERSON")])


def test_capitals_show_an_organisation_that_the_model_missed(parse_of: ParseOf) -> None:
    assert named(BRACKETS, parse_of) == [("Border Security Office", Kind.ORGANIZATION), ("BSO", Kind.ORGANIZATION)]


def test_articles_possessives_and_labels_of_no_actor_are_left_out(parse_of: ParseOf) -> None:
    lines = "the DET DT det 2\nKorvald PROPN NNP poss 4\n's PART POS case 2\ntalks NOUN NNS ROOT 4 talk"
    assert named(lines, parse_of, [("the Korvald's", "GPE")]) == [("Korvald", Kind.PLACE)]
    assert named("Monday PROPN NNP ROOT 1", parse_of, [("Monday", "DATE")]) == []


def test_a_line_in_capitals_is_not_taken_for_one_long_name(parse_of: ParseOf) -> None:
    lines = "TALKS PROPN NNP nsubj 2\nFAIL PROPN NNP ROOT 2\nIN PROPN NNP prep 2\nKORVALD PROPN NNP pobj 3"
    assert named(lines, parse_of) == []


def test_no_two_names_overlap_whatever_the_model_proposes(parse_of: ParseOf) -> None:
    text, parse = parse_of(LIST)
    whole = (0, len(text), "ORG")
    parse = replace(parse, names=(whole, (0, 8, "PERSON"), (4, 20, "GPE")))
    found = find_names(parse, GAZETTEER, ROLES)
    taken = [i for n in found for i in range(n.first, n.last + 1)]
    assert len(taken) == len(set(taken))


HERSELF = """
Brelin NOUN NN nsubj 3 Brelin
herself PRON PRP appos 1
left VERB VBD ROOT 3 leave
. PUNCT . punct 3
"""
ACADEMY = """
The DET DT det 2
academy NOUN NN nsubj 7
of ADP IN prep 2
the DET DT det 6
Border PROPN NNP compound 6 Border
Guard PROPN NNP pobj 3 Guard
closed VERB VBD ROOT 7 close
. PUNCT . punct 7
"""
CITING = """
According VERB VBG prep 7 accord
to ADP IN prep 1
Meridor PROPN NNP pobj 2 Meridor
, PUNCT , punct 7
citing VERB VBG prep 7 cite
diplomats NOUN NNS pobj 5 diplomat
left VERB VBD ROOT 7 leave
. PUNCT . punct 7
"""


def test_who_is_said_to_do_it_himself_is_a_person(parse_of: ParseOf) -> None:
    assert named(HERSELF, parse_of) == [("Brelin", Kind.PERSON)]
    assert named(HERSELF.replace("herself PRON", "itself PRON"), parse_of) == []


def test_the_common_noun_whose_a_name_is_belongs_to_no_name(parse_of: ParseOf) -> None:
    (name,) = named(ACADEMY, parse_of, [("academy of the Border Guard", "ORG")])
    assert name[0] == "Border Guard"


def test_who_cites_others_is_an_outlet(parse_of: ParseOf) -> None:
    assert named(CITING, parse_of, [("Meridor", "NORP")]) == [("Meridor", Kind.OUTLET)]


FIVE = """
Ilva PROPN NNP compound 2 Ilva
Toren PROPN NNP nsubj 15 Toren
, PUNCT , punct 2
Ana PROPN NNP compound 5 Ana
Brel PROPN NNP conj 2 Brel
, PUNCT , punct 5
Taras PROPN NNP compound 8 Taras
Munge PROPN NNP conj 5 Munge
, PUNCT , punct 8
Edvin PROPN NNP compound 11 Edvin
Skoll PROPN NNP conj 8 Skoll
and CCONJ CC cc 11
Dina PROPN NNP compound 14 Dina
Roshal PROPN NNP conj 11 Roshal
left VERB VBD ROOT 15 leave
. PUNCT . punct 15
"""


def test_a_list_in_which_several_are_persons_and_nobody_is_an_institution_names_persons(parse_of: ParseOf) -> None:
    orgs = [("Taras Munge", "ORG"), ("Edvin Skoll", "ORG"), ("Dina Roshal", "ORG")]
    found = named(FIVE, parse_of, [("Ilva Toren", "PERSON"), ("Ana Brel", "PERSON"), *orgs])
    assert [kind for _, kind in found] == [Kind.PERSON] * 5
    bureau = FIVE.replace("Skoll", "Office")
    orgs[1] = ("Edvin Office", "ORG")
    found = named(bureau, parse_of, [("Ilva Toren", "PERSON"), ("Ana Brel", "PERSON"), *orgs])
    assert found[3] == ("Edvin Office", Kind.ORGANIZATION)


def test_a_title_alone_is_nobody_s_name(parse_of: ParseOf) -> None:
    assert named(SURNAME.replace("Toren", "Minister"), parse_of, [("Minister", "PERSON")]) == []
    assert named(SURNAME, parse_of, [("Toren", "PERSON")]) == [("Toren", Kind.PERSON)]
