"""Layers: "not run" and "found nothing" are different answers."""

import pytest

from onrecord.errors import PlanError
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from tests.conftest import ReportOf

PARAGRAPH = Paragraph(Span("r", 0, 6))


def test_a_layer_that_was_run_and_found_nothing_is_empty(report_of: ReportOf) -> None:
    reading = Reading(report_of("Brenik")).plus({Sentence: ()})
    assert reading.of(Sentence) == ()
    assert reading.has(Sentence)


def test_a_layer_that_no_step_has_made_is_told_by_name(report_of: ReportOf) -> None:
    reading = Reading(report_of("Brenik"))
    assert not reading.has(Sentence)
    with pytest.raises(PlanError, match="no step has made the Sentence layer of report r"):
        reading.of(Sentence)


def test_more_layers_make_a_new_reading_and_leave_the_old_one(report_of: ReportOf) -> None:
    before = Reading(report_of("Brenik"), {Sentence: ()})
    after = before.plus({Paragraph: (PARAGRAPH,)})
    assert after.of(Paragraph) == (PARAGRAPH,)
    assert after.has(Sentence)
    assert not before.has(Paragraph)


def test_a_layer_of_the_same_type_is_replaced(report_of: ReportOf) -> None:
    reading = Reading(report_of("Brenik"), {Paragraph: (PARAGRAPH,)}).plus({Paragraph: ()})
    assert reading.of(Paragraph) == ()
