"""`onrecord status`: what the desk holds, and what is stale."""

from collections import Counter

from onrecord.cli.changes import show_orphans
from onrecord.cli.console import say, show_table
from onrecord.cli.options import DeskOption, find_desk
from onrecord.lexicon import Lexicon
from onrecord.pipeline import Pipeline
from onrecord.run import stale
from onrecord.settings import load_settings
from onrecord.store.answers import ReportLine
from onrecord.store.view import View

COLUMNS = ("report", "file", "title", "outlet", "published", "statements")
RENEW = "the next `onrecord read` renews them"


def status(desk: DeskOption = None) -> None:
    """Say what the desk holds, which reports are stale and why, and what was refused.

    Example: onrecord status --desk /tmp/onrecord.desk
    """
    place = find_desk(desk)
    pipeline = Pipeline(Lexicon.load(place.lexicon).check(), load_settings(place.settings))
    with View(place) as view:
        say(f"desk {place.root}")
        lines = view.reports()
        show_table(COLUMNS, (_row(line) for line in lines))
        show_table(("records", "number"), sorted(view.counts().items()))
        outdated = Counter(step for steps in stale(view, pipeline).values() for step in steps)
        for step, number in outdated.items():
            say(f"{number} reports are stale in step {step}: its code, tables or options changed; {RENEW}")
        if not outdated:
            say("nothing is stale")
        refusals = list(view.refusals())
        if refusals:
            show_table(("refused", "reason", "what to do"), ((r.location, r.reason, r.detail) for r in refusals))
        orphans = view.orphans()
        if orphans:
            show_orphans(orphans)
        failures = list(view.failures())
        if failures:
            show_table(("failed report", "step", "reason"), ((f.report[:12], f.step, f.failed) for f in failures))


def _row(line: ReportLine) -> tuple[object, ...]:
    statements = "not extracted" if line.statements is None else line.statements
    file = ", ".join(map(str, line.locations))
    return line.id[:12], file, line.title or "(no title)", line.outlet, line.published, statements
