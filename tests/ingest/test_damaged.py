"""Damaged inputs come in or are refused; nothing else may happen to them."""

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from onrecord.errors import Refused
from onrecord.ingest import arrivals
from onrecord.read.decode import decode
from onrecord.read.docx import docx_text
from onrecord.read.pdf import pdf_text
from onrecord.read.record import record_text
from onrecord.records.document import Arrival, Medium, Refusal

MAKER = Path(__file__).parents[2] / "benchmarks" / "damaged.py"
READERS: dict[Medium, Callable[[bytes], str]] = {Medium.PDF: pdf_text, Medium.DOCX: docx_text, Medium.JSON: record_text}

pytestmark = pytest.mark.skipif(not MAKER.exists(), reason="the benchmarks are not part of an installed package")


def damaged(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    spec = importlib.util.spec_from_file_location("damaged", MAKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    make = cast("Callable[[int, int], Iterator[tuple[str, bytes]]]", module.damaged)
    return make(seed, count)


def test_the_same_seed_gives_the_same_inputs() -> None:
    assert list(damaged(4, 20)) == list(damaged(4, 20))
    assert list(damaged(4, 20)) != list(damaged(5, 20))


def test_damaged_inputs_become_text_or_a_line_that_says_what_to_do(tmp_path: Path) -> None:
    for name, data in damaged(11, 60):
        path = tmp_path / name
        path.write_bytes(data)
        outcomes = list(arrivals([path]))
        path.unlink()
        assert outcomes, name
        for outcome in outcomes:
            detail = outcome.detail if isinstance(outcome, Refusal) else _refusal(outcome)
            assert "\n" not in detail, name


def _refusal(arrival: Arrival) -> str:
    """Read a document; return why it was refused, or nothing."""
    read = READERS.get(arrival.document.medium, _decoded)
    try:
        text = read(arrival.data)
    except Refused as refused:
        return refused.detail
    assert "\0" not in text
    assert "\r" not in text
    text.encode("utf-8")  # no lone surrogates
    return ""


def _decoded(data: bytes) -> str:
    return decode(data).text
