import pytest

from onrecord.read.facts import PageFacts
from onrecord.read.language import language
from onrecord.records.document import Given
from onrecord.records.layout import Furniture
from onrecord.records.report import Basis, Noted, Report

ENGLISH = "The ministry of Velmark said on Tuesday that the talks with its neighbour had ended without any result. "
GERMAN = "Das Ministerium von Velmark sagte am Dienstag, die Gespräche mit dem Nachbarn seien ohne Ergebnis geblieben. "
DECLARED = PageFacts(language=Noted("de", Basis.PAGE, note="html lang"))


def made(text: str) -> Report:
    return Report("r", "d", Given(), text, Noted("utf-8", Basis.TEXT))


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (GERMAN, "de"), (ENGLISH * 50, "en")])
def test_the_language_is_a_guess_with_its_probability(text: str, code: str) -> None:
    found = language(made(text), (), None)
    assert found is not None
    assert (found.value, found.basis) == (code, Basis.GUESS)
    assert "probability" in found.note


def test_furniture_does_not_count() -> None:
    report = made(GERMAN * 3 + ENGLISH)
    menu = Furniture(report.span(0, 3 * len(GERMAN)), "menu", "")
    found = language(report, (menu,), None)
    assert found is not None and found.value == "en"


def test_too_few_letters_are_no_ground_for_a_guess() -> None:
    assert language(made("Velmark goes. 1234567890 1234567890 1234567890"), (), None) is None
    assert language(made("Velmark goes."), (), DECLARED) == DECLARED.language


def test_a_sure_guess_outranks_what_the_page_declares() -> None:
    found = language(made(ENGLISH * 3), (), DECLARED)
    assert found is not None and found.value == "en"
