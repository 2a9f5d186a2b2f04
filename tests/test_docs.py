"""What is written is checked: every command is in the docs, fresh, and every path and example that they name exists."""

import re
from pathlib import Path

import pytest

from docs.build import HELP, REFERENCE, commands, program_help, reference

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "benchmarks/README.md", ROOT / "examples/README.md"]
)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def test_the_command_reference_is_fresh() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run `make docs`"


def test_the_help_text_is_fresh() -> None:
    assert HELP.read_text(encoding="utf-8") == program_help(), "run `make docs`"


@pytest.mark.parametrize("name", commands())
def test_the_help_of_a_command_ends_with_an_example(name: str) -> None:
    example = [line for line in commands()[name].splitlines() if "Example: onrecord" in line]
    assert len(example) == 1
    assert f"onrecord {name}" in example[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_make_target_that_a_page_names_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for block in re.findall(r"`make ([a-z]+)|^make ([a-z]+)", page.read_text(encoding="utf-8"), re.M):
        name = "".join(block)
        assert name in targets, f"{page.name} names make {name}"
