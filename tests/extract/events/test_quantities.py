"""How many, of what?"""

import pytest

from onrecord.extract.events.quantities import find_quantity, value_of
from onrecord.records.event import Quantity, QuantityKind
from onrecord.records.parse import Parse, Token
from tests.conftest import ParseOf
from tests.sentences import AT_LEAST, EXPELLED, HALVED, HUNDRED, MAY, REDUCED, THOUSAND


def of_object(text: str, parse: Parse, verb: str) -> Quantity | None:
    """Return the quantity of a verb and its object."""
    trigger = next(t for t in parse.tokens if t.text == verb)
    noun = parse.child(trigger, "dobj")
    return find_quantity(parse, trigger, (noun,) if noun else ())


@pytest.mark.parametrize(
    ("lines", "verb", "low", "high", "of", "kind"),
    [
        (EXPELLED, "expelled", 8, 8, "diplomats", QuantityKind.CHANGE),
        (HUNDRED, "expelled", 200, 200, "diplomats", QuantityKind.CHANGE),
        (THOUSAND, "expelled", 1200, 1200, "diplomats", QuantityKind.CHANGE),
        (AT_LEAST, "expelled", 10, None, "diplomats", QuantityKind.CHANGE),
        (REDUCED, "reduced", 10, 10, "mission", QuantityKind.REMAINING),
        (HALVED, "halved", 0.5, 0.5, "mission", QuantityKind.SHARE),
    ],
)
def test_the_number_that_stands_with_the_noun_or_completes_the_verb(
    parse_of: ParseOf, lines: str, verb: str, low: float, high: float | None, of: str, kind: QuantityKind
) -> None:
    found = of_object(*parse_of(lines), verb)
    assert found is not None
    assert (found.low, found.high, found.of, found.kind) == (low, high, of, kind)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("more than", 10, None),
        ("fewer than", None, 10),
        ("at most", None, 10),
        ("up to", None, 10),
        ("no fewer than", 10, None),
        ("no more than", None, 10),
        ("all the", 10, 10),
    ],
)
def test_a_bound_is_open_on_the_side_that_the_words_leave_open(
    parse_of: ParseOf, words: str, low: float | None, high: float | None
) -> None:
    before = words.split()
    number = 3 + len(before)
    rows = [f"{word} ADV RB advmod {number}" for word in before]
    lines = ["Velmark PROPN NNP nsubj 2", "expelled VERB VBD ROOT 2 expel", *rows]
    lines += [f"ten NUM CD nummod {number + 1}", "diplomats NOUN NNS dobj 2 diplomat"]
    found = of_object(*parse_of("\n".join(lines)), "expelled")
    assert found is not None
    assert (found.low, found.high) == (low, high)


def test_words_without_a_number_have_no_quantity(parse_of: ParseOf) -> None:
    assert of_object(*parse_of(MAY), "expel") is None


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("eight", 8),
        ("Twenty-one", 21),
        ("1,200", 1200),
        ("3.5", 3.5),
        ("zero", 0),
        ("dozen", 12),
        ("thousand", 1000),
        ("a", None),
        ("several", None),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("-", None),
        ("twenty-odd", None),
        ("", None),
        ("１２", 12),
    ],
)
def test_a_number_in_digits_or_words_is_read_and_nonsense_is_not(word: str, value: float | None) -> None:
    token = Token(0, word, 0, len(word), word, "CD", "NUM", "ROOT", 0, 0)
    assert value_of(Parse("r", (token,)), token) == value


def test_a_factor_multiplies_what_stands_before_it(parse_of: ParseOf) -> None:
    _, parse = parse_of(HUNDRED)
    assert value_of(parse, parse.tokens[3]) == 200
