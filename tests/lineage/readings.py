"""Tiny readings made by hand: a line is a paragraph, unless it is furniture."""

import re
from collections.abc import Sequence

from onrecord.records.document import Given
from onrecord.records.layout import Ending, Furniture, Paragraph, Quotation
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Statement

Named = tuple[str, Kind] | tuple[str, Kind, str]


def reading_of(
    text: str,
    named: Sequence[Named] = (),
    *,
    furniture: Sequence[str] = (),
    outlet: str | None = None,
    statements: Sequence[Statement] = (),
    quotations: Sequence[str] = (),
) -> Reading:
    """Return a reading of a text.

    Args:
        named: words that are a mention with their kind, and the name of their chain where that is another.
        furniture: lines that are not the report's.
    """
    noted = Noted(outlet, Basis.GIVEN) if outlet else None
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS), outlet=noted)
    lines = [Span("r", *m.span()) for m in re.finditer(r"[^\n]+", text)]
    mentions, chains = [], []
    for words, kind, *name in named:
        start = text.index(words)
        form = Form.DESCRIPTION if name or words[0].islower() else Form.NAME
        mention = Mention(Span("r", start, start + len(words)), kind, form, words, "by hand")
        mentions.append(mention)
        chains.append(MentionChain("r", name[0] if name else words, kind, (mention.id,), (words,)))
    return Reading(
        report,
        {
            Furniture: tuple(Furniture(s, "source", "by hand") for s in lines if s.words(text) in furniture),
            Paragraph: tuple(Paragraph(s) for s in lines if s.words(text) not in furniture),
            Quotation: tuple(Quotation(_span(text, q), 0, Ending.MARK) for q in quotations),
            Mention: tuple(mentions),
            MentionChain: tuple(chains),
            Statement: tuple(statements),
        },
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span("r", start, start + len(words))
