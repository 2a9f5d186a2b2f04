"""Tiny reports made by hand for comparing: a line is a sentence."""

import hashlib
import re

from onrecord.records.credit import Credit, CreditKind
from onrecord.records.document import Given
from onrecord.records.layout import Ending, Furniture, Quotation, Sentence
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span


def laid(
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    basis: Basis = Basis.TEXT,
    credits: tuple[tuple[str, CreditKind], ...] = (),
    furniture: str = "",
) -> Reading:
    """Return a report whose id is a hash of its text and outlet; lines that begin as `furniture` does are furniture."""
    identity = hashlib.sha256(f"{text} {outlet}".encode()).hexdigest()[:32]
    report = Report(
        identity,
        "d",
        Given(),
        text,
        Noted("utf-8", Basis.GUESS),
        outlet=Noted(outlet, Basis.GIVEN) if outlet else None,
        published=Noted(published, basis) if published else None,
    )
    lines = [Span(identity, *m.span()) for m in re.finditer(r"[^\n]+", text)]
    around = [s for s in lines if furniture and s.words(text).startswith(furniture)]
    quotes = [Span(identity, *m.span()) for m in re.finditer(r'"[^"]*"', text)]
    return Reading(
        report,
        {
            Sentence: tuple(map(Sentence, lines)),
            Furniture: tuple(Furniture(span, "source", "by hand") for span in around),
            Quotation: tuple(Quotation(span, 0, Ending.MARK) for span in quotes),
            Credit: tuple(Credit(name, kind, Span(identity, 0, 1), "by hand") for name, kind in credits),
        },
    )


WIRE = """\
The harbour council of Osterhal has withdrawn the berths of seven Tarsovian freighters after a night of talks.
Captain Ilva Toren told the council that the ships had carried listening gear below their grain since February.
"We counted the crates twice and nobody could say what was in them," she said on the quay.
The embassy of Tarsovia called the charge a fairy tale and promised an answer within the week.
Nine freighters may still call at Osterhal under the treaty that both sides signed eleven years ago.
A spokesman for the port said no grain had been unloaded and that the crews would be flown home.
"""
SPUN = """\
The haven council of Osterhal has retracted the moorings of seven Tarsovian cargo boats after a nighttime of parleys.
Captain Ilva Toren told the council that the vessels had toted eavesdropping gadgetry below their cereal since February.
"We counted the hampers twice and nobody could say what was in them," she said on the quay.
The embassy of Tarsovia called the charge a fairy tale and pledged a riposte within the week.
Nine cargo boats may still call at Osterhal under the pact that both sides inked eleven years ago.
"""
OTHER = """\
Farmers in the valley of Sarn expect the best plums in a decade after a mild spring without frost.
The growers' union put the crop at forty thousand tons and asked for more pickers from abroad.
Prices at the market in Halvenport fell by a third, and jam makers were said to be delighted.
"""
