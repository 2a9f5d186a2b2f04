from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.lexicon import Lexicon

Overlay = Callable[..., Lexicon]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The package's own tables."""
    return Lexicon.load().check()


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    """Write a desk's tables, `overlay(cues="…")`, and load the lexicon with them."""

    def write(**tables: str) -> Lexicon:
        for name, text in tables.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return Lexicon.load(tmp_path)

    return write
