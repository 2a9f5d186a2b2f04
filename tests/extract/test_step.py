"""The extract step: statements and events of each report; one that fails stops no other."""

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.extract import step
from onrecord.extract.options import ExtractOptions
from onrecord.extract.step import NO_WEIGHTS, SWITCHED_OFF, Extract
from onrecord.lexicon import Cue, CueTable, OutletTable
from onrecord.records.event import Event
from onrecord.records.parse import Parse
from onrecord.records.reading import Failed, Made, Reading
from onrecord.records.statement import Stance, Statement
from onrecord.weights.files import Weights
from tests.extract.conftest import ReadingOf
from tests.sentences import DENIED, SURNAME
from tests.tables import small_lexicon


def test_each_reading_gets_its_statements_and_events(reading_of: ReadingOf) -> None:
    (made,) = Extract(small_lexicon()).run([reading_of(DENIED)])
    assert isinstance(made, Made)
    assert set(made.layers) == {Statement, Event} == set(Extract.makes)
    assert [len(made.layers[Statement]), len(made.layers[Event])] == [1, 1]


def test_what_was_run_and_found_nothing_is_an_empty_layer(reading_of: ReadingOf) -> None:
    (made,) = Extract(small_lexicon()).run([reading_of(SURNAME)])
    assert isinstance(made, Made)
    assert made.layers == {Statement: (), Event: ()}


def test_a_report_that_fails_says_why_and_stops_no_other(reading_of: ReadingOf) -> None:
    good = reading_of(DENIED)
    bad = Reading(replace(good.report, id="bad"), {**good.layers, Parse: ()})
    made = list(Extract(small_lexicon()).run([bad, good]))
    assert isinstance(made[0], Failed)
    assert (made[0].report, made[0].step) == ("bad", "extract")
    assert made[0].reason.startswith("ValueError")
    assert isinstance(made[1], Made)


def test_the_version_names_the_tables_that_are_opened_and_no_others() -> None:
    version = Extract(small_lexicon()).version
    other = CueTable((Cue("aver", "verb", Stance.ASSERTS, ("that",)),))
    assert version == Extract(small_lexicon()).version
    assert version != Extract(small_lexicon(cues=other)).version
    assert version == Extract(small_lexicon(outlets=OutletTable(()))).version


def test_reading_by_the_tables_alone_is_said_and_is_another_version(
    monkeypatch: pytest.MonkeyPatch, reading_of: ReadingOf
) -> None:
    alone = Extract(small_lexicon(), ExtractOptions(classifier=False))
    assert alone.lacks == (SWITCHED_OFF,)
    (made,) = alone.run([reading_of(DENIED)])
    assert isinstance(made, Made)
    monkeypatch.setattr(step, "find_weights", lambda folder: None)
    without = Extract(small_lexicon())
    assert without.lacks == (NO_WEIGHTS,)
    assert without.version == alone.version
    monkeypatch.setattr(step, "find_weights", lambda folder: Weights(Path(), "digest"))
    assert Extract(small_lexicon()).version != alone.version
    assert Extract(small_lexicon()).lacks == ()
