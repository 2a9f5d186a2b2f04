"""Whom does a pronoun mean that acts in the report's own voice?"""

from collections.abc import Callable

from onrecord.extract.events.antecedents import antecedent
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.parse import Parse, Token
from tests.conftest import ParseOf
from tests.sentences import together

WAITED = """
Velmark PROPN NNP nsubj 2
waited VERB VBD ROOT 2 wait
. PUNCT . punct 2
"""
EXPELLED = """
It PRON PRP nsubj 2
expelled VERB VBD ROOT 2 expel
envoys NOUN NNS dobj 2 envoy
. PUNCT . punct 2
"""
TWO = together(WAITED, EXPELLED)


def chains(**kinds: Kind) -> Callable[[Token], MentionChain | None]:
    found = {name: MentionChain("r", name, kind, (name,), (name,)) for name, kind in kinds.items()}
    return lambda token: found.get(token.text)


def meant(parse: Parse, pronoun: str, of: Callable[[Token], MentionChain | None]) -> str | None:
    found = antecedent(parse, next(t for t in parse.tokens if t.text == pronoun), of)
    return found.text if found is not None else None


def test_it_is_the_country_that_is_the_subject_before(parse_of: ParseOf) -> None:
    _, parse = parse_of(TWO)
    assert meant(parse, "It", chains(Velmark=Kind.PLACE)) == "Velmark"


def test_it_is_no_person_and_he_no_country(parse_of: ParseOf) -> None:
    _, parse = parse_of(TWO)
    assert meant(parse, "It", chains(Velmark=Kind.PERSON)) is None
    _, parse = parse_of(TWO.replace("It PRON", "He PRON"))
    assert meant(parse, "He", chains(Velmark=Kind.PLACE)) is None
    assert meant(parse, "He", chains(Velmark=Kind.PERSON)) == "Velmark"


def test_he_is_open_where_another_person_stands_between(parse_of: ParseOf) -> None:
    met = WAITED.replace("waited VERB VBD ROOT 2 wait", "met VERB VBD ROOT 2 meet\nBrel PROPN NNP dobj 2")
    _, parse = parse_of(together(met, EXPELLED.replace("It", "He")))
    assert meant(parse, "He", chains(Velmark=Kind.PERSON, Brel=Kind.PERSON)) is None


def test_several_persons_between_are_nobody_that_he_could_mean(parse_of: ParseOf) -> None:
    met = WAITED.replace("waited VERB VBD ROOT 2 wait", "met VERB VBD ROOT 2 meet\npredecessors NOUN NNS dobj 2")
    _, parse = parse_of(together(met, EXPELLED.replace("It", "He")))
    assert meant(parse, "He", chains(Velmark=Kind.PERSON, predecessors=Kind.PERSON)) == "Velmark"
