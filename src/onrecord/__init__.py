"""Onrecord reads press reports and puts them on the record.

    from onrecord import Desk, Lexicon, Pipeline, Settings, View, arrivals, read_reports

    desk = Desk.create(Path("onrecord.desk"))
    read_reports(arrivals([Path("reports")]), desk, Pipeline(Lexicon.load(), Settings()))
    with View(desk) as view:
        for reading in view.all_decided():
            for statement in reading.of(Statement):
                ...

The names below are loaded when they are first used, so that `import onrecord` costs next to nothing.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Desk": "onrecord.store.desk",
    "Event": "onrecord.records.event",
    "Lexicon": "onrecord.lexicon",
    "Mention": "onrecord.records.mention",
    "MentionChain": "onrecord.records.mention",
    "OnrecordError": "onrecord.errors",
    "Pipeline": "onrecord.pipeline",
    "Reading": "onrecord.records.reading",
    "Report": "onrecord.records.report",
    "Settings": "onrecord.settings",
    "Span": "onrecord.records.span",
    "Statement": "onrecord.records.statement",
    "View": "onrecord.store.view",
    "Writer": "onrecord.store.writer",
    "arrivals": "onrecord.ingest.arrivals",
    "read_reports": "onrecord.run",
}
__all__ = sorted([*_HOMES, "__version__"])  # noqa: PLE0605


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__]
