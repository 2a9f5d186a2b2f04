"""Which types of record are layers of a report, and what of each can be searched without unpacking it?

A new type of record is one more entry in `LAYERS`, and a migration that makes its table.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from onrecord.records.credit import Credit
from onrecord.records.event import Event
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.tag import Tag

Getter = Callable[[Any], Any]


def _nowhere(record: Any) -> Iterable[Span]:
    return ()


def _its_span(record: Any) -> Iterable[Span]:
    return (record.span,)


@dataclass(frozen=True, slots=True)
class Layer:
    """How the records of one type are kept.

    Args:
        table: the name of the table.
        spans: the words that a record stands on; its row holds where they begin and end.
        columns: what is kept beside the body so that it can be searched.
        identified: whether records have an id.
        packed: whether the body is compressed.
        names: what a record can be called, for a search by name; None for layers without names.
        keys: numbers under which its report is looked up; None for layers without any.
    """

    table: str
    spans: Callable[[Any], Iterable[Span]] = _its_span
    columns: Mapping[str, Getter] = field(default_factory=dict)
    identified: bool = False
    packed: bool = False
    names: Callable[[Any], Iterable[str]] | None = None
    keys: Callable[[Any], Iterable[int]] | None = None


LAYERS: dict[type, Layer] = {
    Furniture: Layer("furniture", columns={"kind": attrgetter("kind")}),
    Paragraph: Layer("paragraph"),
    Sentence: Layer("sentence"),
    Quotation: Layer("quotation", columns={"ending": attrgetter("ending")}, identified=True),
    Parse: Layer("parse", spans=_nowhere, packed=True),
    Mention: Layer(
        "mention",
        columns={"kind": attrgetter("kind"), "form": attrgetter("form"), "name": attrgetter("name")},
        identified=True,
    ),
    MentionChain: Layer(
        "chain",
        spans=_nowhere,
        columns={"kind": attrgetter("kind"), "name": attrgetter("name"), "country": attrgetter("country")},
        identified=True,
        names=lambda chain: (chain.name, *chain.aliases),
    ),
    Tag: Layer("tag", columns={"role": attrgetter("role")}),
    Statement: Layer(
        "statement",
        spans=lambda statement: (*statement.cue, *statement.content),
        columns={
            "kind": attrgetter("kind"),
            "stance": attrgetter("stance"),
            "source": attrgetter("source.name"),
        },
        identified=True,
    ),
    Event: Layer(
        "event",
        spans=lambda event: (event.trigger, *event.evidence),
        columns={
            "type": attrgetter("type"),
            "mode": attrgetter("mode"),
            "move": attrgetter("move"),
            "holder": attrgetter("holder"),
            "reality": attrgetter("reality"),
        },
        identified=True,
    ),
    Fingerprint: Layer("fingerprint", spans=_nowhere, packed=True, keys=attrgetter("keys")),
    Credit: Layer("credit", columns={"outlet": attrgetter("outlet"), "kind": attrgetter("kind")}),
}
