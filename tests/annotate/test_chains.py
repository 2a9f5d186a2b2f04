"""Which mentions mean the same one, and which must stay apart?"""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.roles import RoleWords
from onrecord.lexicon import Organisation, OrganisationTable, OutletName, OutletTable
from onrecord.records.mention import Kind, Mention, MentionChain
from tests.conftest import ParseOf
from tests.sentences import (
    A_MINISTER,
    APPOSED,
    BRACKETS,
    DAILY,
    DAUGHTER,
    ENVOYS,
    HELD,
    JON_TOREN,
    KNOWN_AS,
    LIST,
    MET,
    MINISTER,
    MR,
    NEWSPAPER,
    PACT_CHIEF,
    PACT_HEAD,
    REVERSE,
    SPEAKS,
    SURNAME,
    TARSOVIA_MINISTER,
    THE_BSO,
    TITLE,
    TWO_PAPERS,
    VELMARK_ENVOY,
    VELMARK_MINISTER,
    together,
)
from tests.tables import lexicon_of, small_lexicon

LEXICON = small_lexicon()
GAZETTEER, ROLES = build_gazetteer(LEXICON), RoleWords(LEXICON)
PEOPLE = (("Ana Brel", "PERSON"), ("Ilva Toren", "PERSON"), ("Jon Varga", "PERSON"), ("Jon Toren", "PERSON"))


def mentioned(
    lines: str, parse_of: ParseOf, model: Iterable[tuple[str, str]] = PEOPLE
) -> tuple[str, tuple[Mention, ...], tuple[MentionChain, ...]]:
    text, parse = parse_of(lines)
    proposed = tuple((text.index(w), text.index(w) + len(w), label) for w, label in model if w in text)
    return text, *find_mentions(replace(parse, names=proposed), GAZETTEER, ROLES)


def chained(lines: str, parse_of: ParseOf, model: Iterable[tuple[str, str]] = PEOPLE) -> dict[str, list[str]]:
    """Return the words of the mentions of each chain under its name."""
    text, mentions, chains = mentioned(lines, parse_of, model)
    words = {m.id: m.span.words(text) for m in mentions}
    return {chain.name: [words[i] for i in chain.mentions] for chain in chains}


def test_a_surname_leads_to_the_full_name_before_it(parse_of: ParseOf) -> None:
    assert chained(together(SPEAKS, SURNAME), parse_of) == {"Ilva Toren": ["Ilva Toren", "Toren"]}


def test_a_surname_in_a_headline_leads_to_the_full_name_below_it(parse_of: ParseOf) -> None:
    assert chained(together(HELD, SPEAKS), parse_of)["Ilva Toren"] == ["Toren", "Ilva Toren"]


def test_a_form_of_address_belongs_to_the_mention_and_not_to_the_name(parse_of: ParseOf) -> None:
    chains = chained(together(REVERSE, MR), parse_of)
    assert chains["Ana Brel"][-1] == "Mr Brel"


def test_a_father_and_his_daughter_stay_two(parse_of: ParseOf) -> None:
    chains = chained(together(JON_TOREN, DAUGHTER), parse_of, [*PEOPLE, ("Ilva", "PERSON")])
    assert chains["Jon Toren"] == ["Jon Toren", "Toren"]
    assert chains["Ilva"] == ["Ilva"]


def test_of_two_with_one_surname_the_last_one_mentioned_is_meant_and_the_reason_says_so(parse_of: ParseOf) -> None:
    lines = together(SPEAKS, JON_TOREN, SURNAME)
    assert chained(lines, parse_of)["Jon Toren"] == ["Jon Toren", "Toren"]
    _, _, chains = mentioned(lines, parse_of)
    reasons = {chain.name: chain.reason for chain in chains}
    assert "the last one mentioned of 2" in reasons["Jon Toren"]


def test_an_acronym_belongs_to_the_name_it_abbreviates(parse_of: ParseOf) -> None:
    chains = chained(together(BRACKETS, THE_BSO), parse_of)
    assert chains["Border Security Office"] == ["The Border Security Office", "BSO", "The BSO"]


def test_a_bracketed_short_form_that_is_no_acronym_belongs_to_the_name_before_it(parse_of: ParseOf) -> None:
    chains = chained(BRACKETS.replace("BSO", "Borsec"), parse_of)
    assert chains["Border Security Office"] == ["The Border Security Office", "Borsec"]


def test_a_definite_description_leads_to_the_one_who_holds_that_office(parse_of: ParseOf) -> None:
    chains = chained(together(TITLE, MINISTER), parse_of)
    assert chains["Ilva Toren"][-1] == "The minister"


def test_an_office_of_another_country_leads_to_nobody_of_this_one(parse_of: ParseOf) -> None:
    chains = chained(together(VELMARK_MINISTER, TARSOVIA_MINISTER), parse_of)
    assert "The Tarsovian minister" not in chains["Ana Brel"]


def test_of_two_ministers_the_country_tells_which_one_is_meant(parse_of: ParseOf) -> None:
    lines = together(TITLE, VELMARK_MINISTER, TARSOVIA_MINISTER)
    assert chained(lines, parse_of)["Ilva Toren"][-1] == "The Tarsovian minister"


def test_an_indefinite_or_plural_description_leads_to_nobody_named(parse_of: ParseOf) -> None:
    chains = chained(together(TITLE, A_MINISTER, ENVOYS), parse_of)
    assert chains["minister"] == ["A minister"]
    assert chains["envoys"] == ["The envoys"]


def test_an_office_of_another_sort_stays_open(parse_of: ParseOf) -> None:
    chains = chained(together(TITLE, VELMARK_ENVOY), parse_of)
    assert chains["Velmarkian envoy"] == ["The Velmarkian envoy"]


def test_a_description_beside_a_name_belongs_to_it(parse_of: ParseOf) -> None:
    assert chained(APPOSED, parse_of)["Ana Brel"] == ["Ana Brel", "a spokeswoman for the Velmark ministry"]
    assert chained(REVERSE, parse_of)["Ana Brel"] == ["The envoy", "Ana Brel"]


def test_somebody_known_as_a_name_is_the_one_named(parse_of: ParseOf) -> None:
    assert chained(KNOWN_AS, parse_of)["Ana Brel"] == ["The envoy", "Ana Brel"]


def test_the_head_of_an_organisation_is_its_chief(parse_of: ParseOf) -> None:
    lines = together(PACT_CHIEF, PACT_HEAD)
    assert "The alliance chief" in chained(lines.replace("Pact ", "Alliance "), parse_of)["Jon Varga"]


def test_two_papers_stay_two_and_the_daily_is_the_one_of_the_table(parse_of: ParseOf) -> None:
    chains = chained(together(TWO_PAPERS, DAILY), parse_of, [("Kaldrin Times", "ORG")])
    assert chains["The Osterhal Herald"] == ["The Osterhal Herald", "The daily"]
    assert chains["Kaldrin Times"] == ["Kaldrin Times"]


def test_the_sort_of_paper_behind_its_name_belongs_to_the_mention(parse_of: ParseOf) -> None:
    assert chained(NEWSPAPER, parse_of) == {"The Osterhal Herald": ["The Osterhal Herald newspaper"]}


def test_members_of_a_list_stay_apart(parse_of: ParseOf) -> None:
    assert set(chained(LIST, parse_of)) == {"Ana Brel", "Ilva Toren", "Jon Varga"}


def test_a_chain_carries_kind_country_offices_and_aliases(parse_of: ParseOf) -> None:
    _, _, chains = mentioned(together(TITLE, MET), parse_of)
    by_name = {chain.name: chain for chain in chains}
    assert (by_name["Brenik"].kind, by_name["Brenik"].country) == (Kind.PLACE, "TRS")
    assert [o.title for o in by_name["Ilva Toren"].offices] == ["Tarsovian foreign minister"]
    assert by_name["Ilva Toren"].aliases[0] == "The Tarsovian foreign minister"


def test_every_mention_is_in_exactly_one_chain_and_both_are_in_text_order(parse_of: ParseOf) -> None:
    _, mentions, chains = mentioned(together(TITLE, LIST, TWO_PAPERS, BRACKETS, MINISTER, SURNAME), parse_of)
    ids = [i for chain in chains for i in chain.mentions]
    assert sorted(ids) == sorted(m.id for m in mentions)
    assert len(ids) == len(set(ids))
    starts = [m.span.start for m in mentions]
    assert starts == sorted(starts)
    place = {m.id: m.span.start for m in mentions}
    assert [place[c.mentions[0]] for c in chains] == sorted(place[c.mentions[0]] for c in chains)


def test_a_report_without_words_has_no_mentions(parse_of: ParseOf) -> None:
    assert mentioned("", parse_of)[1:] == ((), ())


ENVOY_LATER = """
The DET DT det 2
envoy NOUN NN nsubj 3
waited VERB VBD ROOT 3 wait
. PUNCT . punct 3

The DET DT det 6
envoy NOUN NN nsubj 10
, PUNCT , punct 6
Ana PROPN NNP compound 9 Ana
Brel PROPN NNP appos 6 Brel
left VERB VBD ROOT 10 leave
. PUNCT . punct 10
"""
KIN_IN_LIST = """
Jon PROPN NNP compound 2 Jon
Toren PROPN NNP nsubj 9 Toren
, PUNCT , punct 2
his PRON PRP$ poss 5
daughter NOUN NN appos 2
and CCONJ CC cc 5
two NUM CD nummod 8
others NOUN NNS conj 5 other
left VERB VBD ROOT 9 leave
. PUNCT . punct 9
"""
OBSERVER = """
The DET DT det 3
Kaldrin PROPN NNP compound 3 Kaldrin
Herald PROPN NNP nsubj 4 Herald
knew VERB VBD ROOT 4 know
. PUNCT . punct 4

The DET DT det 7
Herald PROPN NNP nsubj 8 Herald
left VERB VBD ROOT 8 leave
. PUNCT . punct 8
"""
THE_PACT = """
The DET DT det 3
Osterhal PROPN NNP compound 3 Osterhal
Pact PROPN NNP nsubj 4 Pact
knew VERB VBD ROOT 4 know
. PUNCT . punct 4

The DET DT det 7
Alliance PROPN NNP nsubj 8 Alliance
left VERB VBD ROOT 8 leave
. PUNCT . punct 8
"""


def test_an_office_before_the_name_that_later_stands_beside_it_is_his(parse_of: ParseOf) -> None:
    assert chained(ENVOY_LATER, parse_of)["Ana Brel"] == ["The envoy", "The envoy", "Ana Brel"]


def test_kin_in_a_list_is_not_whose_kin_it_is(parse_of: ParseOf) -> None:
    chains = chained(KIN_IN_LIST, parse_of)
    assert chains["Jon Toren"] == ["Jon Toren"]


def test_a_short_name_is_that_of_the_paper_named_in_full_and_not_of_another_in_our_tables(parse_of: ParseOf) -> None:
    outlets = OutletTable((OutletName("The Herald", "newspaper", country="TRS"),))
    lexicon = lexicon_of(outlets=outlets, organisation_words=LEXICON.organisation_words)
    text, parse = parse_of(OBSERVER)
    start = text.index("Kaldrin Herald")
    proposed = replace(parse, names=((start, start + len("Kaldrin Herald"), "ORG"),))
    _, (chain,) = find_mentions(proposed, build_gazetteer(lexicon), RoleWords(lexicon))
    assert (chain.name, chain.country, len(chain.mentions)) == ("Kaldrin Herald", None, 2)


def test_a_capitalised_word_for_what_a_body_is_means_that_body(parse_of: ParseOf) -> None:
    organisations = OrganisationTable((Organisation("Osterhal Pact", sorts=("alliance",)),))
    lexicon = lexicon_of(organisations=organisations)
    text, parse = parse_of(THE_PACT)
    start = text.index("Alliance")
    proposed = replace(parse, names=((start, start + len("Alliance"), "ORG"),))
    _, (chain,) = find_mentions(proposed, build_gazetteer(lexicon), RoleWords(lexicon))
    assert (chain.name, len(chain.mentions)) == ("Osterhal Pact", 2)


TWO_TORENS = """
Mr PROPN NNP compound 2 Mr
Toren PROPN NNP nsubj 3 Toren
left VERB VBD ROOT 3 leave
. PUNCT . punct 3

Mr PROPN NNP compound 6 Mr
Toren PROPN NNP nsubj 9 Toren
the DET DT det 8
minister NOUN NN appos 6
stayed VERB VBD ROOT 9 stay
. PUNCT . punct 9
"""


def test_a_surname_with_an_office_behind_it_and_no_comma_is_another_s(parse_of: ParseOf) -> None:
    model = [("Toren", "PERSON"), ("Mr Toren", "PERSON")]
    _, _, chains = mentioned(TWO_TORENS, parse_of, model)
    persons = [chain for chain in chains if chain.name == "Toren"]
    assert [[office.title for office in chain.offices] for chain in persons] == [[], ["minister"]]
