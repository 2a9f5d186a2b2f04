"""Weights are checked before they are loaded, and done without where there are none."""

import hashlib
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.weights.files import SUMS, find_weights, write_sums


def test_a_folder_without_weights_has_none(tmp_path: Path) -> None:
    assert find_weights(tmp_path) is None


def test_weights_that_are_not_as_summed_are_refused(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"changed")
    (tmp_path / SUMS).write_text(f"{hashlib.sha256(b'shipped').hexdigest()}  model.onnx\n")
    with pytest.raises(ModelError, match=r"model\.onnx is not the file that was shipped"):
        find_weights(tmp_path)


def test_weights_that_are_missing_are_refused(tmp_path: Path) -> None:
    (tmp_path / SUMS).write_text(f"{hashlib.sha256(b'shipped').hexdigest()}  model.onnx\n")
    with pytest.raises(ModelError, match="install onrecord again"):
        find_weights(tmp_path)


def test_what_was_summed_is_found_and_another_file_has_another_digest(tmp_path: Path) -> None:
    digests = set()
    for name, words in (("one", b"shipped"), ("two", b"changed")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "model.onnx").write_bytes(words)
        write_sums(folder, ("model.onnx",))
        found = find_weights(folder)
        assert found is not None
        assert found.folder == folder
        digests.add(found.digest)
    assert len(digests) == 2
