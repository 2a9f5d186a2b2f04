"""What kind of thing a name is: all signs of the report together, and why."""

import pytest

from onrecord.annotate.evidence import Name, agree, words_in
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse
from tests.conftest import ParseOf
from tests.sentences import ARRESTED, MET, MR, SURNAME, together
from tests.tables import small_lexicon

ROLES = RoleWords(small_lexicon())


def proposed(parse: Parse, kind: Kind, *words: str) -> list[Name]:
    """Return the names that runs of words are, each as the model proposed it."""
    texts = [t.text for t in parse.tokens]
    found, start = [], 0
    for run in words:
        parts = run.split()
        first = next(i for i in range(start, len(texts)) if texts[i : i + len(parts)] == parts)
        found.append(Name(first, first + len(parts) - 1, kind, "model: X"))
        start = first + len(parts)
    return found


def test_words_of_a_name_stand_one_blank_apart(parse_of: ParseOf) -> None:
    _, parse = parse_of(MET)
    assert words_in(parse, Name(2, 3, Kind.PERSON, "given")) == "Ilva Toren"


def test_one_sign_in_one_sentence_settles_the_name_in_all(parse_of: ParseOf) -> None:
    lines = together(SURNAME, MR).replace("Brel", "Toren")
    _, parse = parse_of(lines)
    settled = agree(parse, proposed(parse, Kind.ORGANIZATION, "Toren", "Toren"), ROLES)
    assert [n.kind for n in settled] == [Kind.PERSON, Kind.PERSON]
    assert {n.reason for n in settled} == {"follows a form of address"}


def test_a_name_after_in_is_more_likely_a_place(parse_of: ParseOf) -> None:
    _, parse = parse_of(ARRESTED.replace("Brenik", "Korvald"))
    (settled,) = agree(parse, proposed(parse, Kind.ORGANIZATION, "Korvald"), ROLES)
    assert (settled.kind, settled.reason) == (Kind.PLACE, "stands after “in”")


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.PLACE])
def test_without_another_sign_the_model_is_believed(parse_of: ParseOf, kind: Kind) -> None:
    _, parse = parse_of(SURNAME)
    (settled,) = agree(parse, proposed(parse, kind, "Toren"), ROLES)
    assert (settled.kind, settled.reason) == (kind, "model: X")
