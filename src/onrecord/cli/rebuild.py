"""`onrecord rebuild`: set all reports beside each other anew."""

import typer

from onrecord.cli.console import complain, say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.lexicon import Lexicon
from onrecord.pipeline import Pipeline
from onrecord.run import read_reports
from onrecord.settings import load_settings
from onrecord.store.view import View
from onrecord.store.writer import Writer


def rebuild(desk: DeskOption = None) -> None:
    """Drop what was made of reports beside each other and make it anew; texts, decisions and ids stay.

    It gives what is there already, whatever the order in which the reports came; reach for it where that is in doubt.
    Ends with 1 when a step failed.

    Example: onrecord rebuild --desk /tmp/onrecord.desk
    """
    place = find_desk(desk)
    pipeline = Pipeline(Lexicon.load(place.lexicon).check(), load_settings(place.settings))
    with Writer(place) as writer:
        writer.drop(step.name for step in pipeline.corpus_steps)
    tally = read_reports([], place, pipeline)
    for failure in tally.failed:
        complain(f"{failure.step} failed on report {failure.report[:12]}: {failure.reason}")
    with View(place) as view:
        counts = view.counts()
    say(f"set {counts['reports']} reports beside each other: {counts['kinships']} pairs compared")
    if tally.failed:
        raise typer.Exit(1)
