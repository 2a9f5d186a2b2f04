from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

import pytest

from onrecord.lexicon.schema import schema_of


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Flag:
    name: str
    colours: tuple[Colour, ...]
    shape: Literal["square", "long"] = "long"
    state: bool = False
    note: str | None = None
    trim: Colour | Literal["none"] | None = None


def convert(key: str, value: object) -> object:
    return schema_of(Flag).converters[key](value)


def test_required_keys_are_those_without_a_default() -> None:
    assert schema_of(Flag).required == ("name", "colours")


def test_a_value_becomes_what_the_annotation_says() -> None:
    assert convert("colours", ["red", "blue"]) == (Colour.RED, Colour.BLUE)
    assert convert("note", "old") == "old"
    assert convert("trim", "red") is Colour.RED
    assert convert("trim", "none") == "none"
    assert convert("state", True) is True


@pytest.mark.parametrize(
    ("key", "value", "wanted"),
    [
        ("name", 3, "a text in quotation marks"),
        ("name", "", "not empty"),
        ("name", " x", "no space at either end"),
        ("state", "yes", "true or false"),
        ("shape", "round", "one of square, long"),
        ("trim", "green", "one of red, blue, none"),
        ("colours", "red", "a list in square brackets"),
        ("colours", ["green"], "each of it one of red, blue"),
        ("colours", ["red", "red"], "names nothing twice"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_what_is_wanted(key: str, value: object, wanted: str) -> None:
    with pytest.raises(ValueError, match=wanted):
        convert(key, value)


def test_unknown_and_missing_keys_are_named_with_the_known_ones() -> None:
    schema = schema_of(Flag)
    assert schema.problem({"name": "a", "colours": []}) is None
    assert "'colour'" in str(schema.problem({"name": "a", "colour": []}))
    assert "name, colours" in str(schema.problem({"name": "a", "colour": []}))
    assert "'colours' is missing" in str(schema.problem({"name": "a"}))


def test_an_annotation_that_no_row_can_hold_is_a_mistake_of_ours() -> None:
    @dataclass(frozen=True)
    class Wrong:
        count: dict[str, Any]

    with pytest.raises(TypeError, match="cannot hold"):
        schema_of(Wrong)
