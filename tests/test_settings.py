"""What the user has set: the environment outranks the file, and what is misspelt is refused."""

from pathlib import Path

import pytest

from onrecord.errors import SettingsError
from onrecord.settings import DESK, Settings, desk_in_environment, load_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "onrecord.toml"


def test_without_a_file_or_environment_all_is_as_the_steps_have_it() -> None:
    assert load_settings(None, {}) == Settings()


def test_a_file_that_does_not_exist_sets_nothing(file: Path) -> None:
    assert load_settings(file, {}) == Settings()


def test_a_file_sets_options(file: Path) -> None:
    file.write_text('[annotate]\nbatch_size = 7\nmodel = "another-model"\n', encoding="utf-8")
    settings = load_settings(file, {})
    assert (settings.annotate.batch_size, settings.annotate.model) == (7, "another-model")
    assert settings.ingest == Settings().ingest


def test_the_environment_outranks_the_file(file: Path) -> None:
    file.write_text("[ingest]\nmax_bytes = 10\n", encoding="utf-8")
    settings = load_settings(file, {"ONRECORD_INGEST_MAX_BYTES": "20"})
    assert settings.ingest.max_bytes == 20


def test_the_environment_of_the_process_is_read_where_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_ANNOTATE_BATCH_SIZE", "3")
    assert load_settings().annotate.batch_size == 3


@pytest.mark.parametrize("name", ["annotate.tagger", "extract.classifier"])
def test_what_can_be_switched_off_is_switched_off_by_file_and_environment(file: Path, name: str) -> None:
    section, key = name.split(".")
    file.write_text(f"[{section}]\n{key} = false\n", encoding="utf-8")
    assert getattr(getattr(load_settings(file, {}), section), key) is False
    variable = f"ONRECORD_{section}_{key}".upper()
    assert getattr(getattr(load_settings(file, {variable: "true"}), section), key) is True
    with pytest.raises(SettingsError, match="must be true or false, not 'no'"):
        load_settings(file, {variable: "no"})


def test_variables_of_others_are_left_alone() -> None:
    assert load_settings(None, {"HOME": "/", DESK: "/somewhere"}) == Settings()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[anotate]\n", r"no section \[anotate\]; the sections are ingest, read, annotate, extract"),
        ("[annotate]\nbatchsize = 3\n", "no key 'batchsize'; its keys are model, batch_size"),
        ("annotate = 3\n", r"\[annotate\] must be a table"),
        ("[annotate]\nbatch_size = 0\n", "annotate.batch_size must be a whole number of at least 1, not 0"),
        ("[annotate]\nbatch_size = true\n", "not True"),
        ('[annotate]\nbatch_size = "many"\n', "not 'many'"),
        ("[annotate]\nmodel = 3\n", "annotate.model must be a text in quotation marks, not 3"),
        ("[annotate\n", "cannot be read as TOML"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_file_and_what_to_write(file: Path, written: str, told: str) -> None:
    file.write_text(written, encoding="utf-8")
    with pytest.raises(SettingsError, match=told) as caught:
        load_settings(file, {})
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_fraction_is_no_whole_number(file: Path) -> None:
    file.write_text("[annotate]\nbatch_size = 2.5\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"not 2\.5"):
        load_settings(file, {})


def test_bytes_that_are_no_text_are_refused(file: Path) -> None:
    file.write_bytes(b"[annotate]\nmodel = '\xff'\n")
    with pytest.raises(SettingsError, match="mend or remove it"):
        load_settings(file, {})


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path, {})


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ONRECORD_INGEST_MAXBYTES", "3", "ONRECORD_INGEST_MAXBYTES is not a setting; the settings are"),
        ("ONRECORD_INGEST_MAX_BYTES", "-4", "ONRECORD_INGEST_MAX_BYTES must be a whole number of at least 1"),
        ("ONRECORD_INGEST_MAX_BYTES", "", "not ''"),
    ],
)
def test_a_variable_that_cannot_be_used_is_refused_by_name(name: str, value: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        load_settings(None, {name: value})


def test_the_environment_names_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DESK, raising=False)
    assert desk_in_environment() is None
    monkeypatch.setenv(DESK, "")
    assert desk_in_environment() is None
    monkeypatch.setenv(DESK, "/desks/velmark")
    assert desk_in_environment() == "/desks/velmark"
