"""Small families of reports with kinships made by hand."""

from collections.abc import Sequence

from onrecord.lineage.derivations.member import Member
from onrecord.records.credit import Credit, CreditKind
from onrecord.records.document import Given
from onrecord.records.kinship import Kinship, Relation, Reuse
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report
from onrecord.records.span import Span
from onrecord.records.statement import Link, Source, Stance, Statement, StatementKind

TEXT = "x" * 400


def member(
    report: str,
    outlet: str | None = None,
    *,
    text: str = TEXT,
    published: str | None = None,
    given: bool = False,
    credits_: Sequence[Credit] = (),
    story: str | None = "s",
) -> Member:
    """Return a member of a family; its text is one sentence."""
    names = (outlet,) if outlet else ()
    whole = (Span(report, 0, len(text)),)
    return Member(report, text, names, outlet is not None, published, given, tuple(credits_), whole, (), story)


def credit(report: str, outlet: str, text: str, words: str, kind: CreditKind = CreditKind.CITED) -> Credit:
    """Return a credit at some words of a report."""
    start = text.index(words)
    return Credit(outlet, kind, Span(report, start, start + len(words)), "by hand")


def kinship(
    child: str, parent: str, chance: float, *passages: tuple[int, int, float], relation: Relation = Relation.COPY
) -> Kinship:
    """Return the kinship of a child and a parent that share passages at the same places."""
    left, right = sorted((child, parent))
    back = (1 - chance) / 3
    return Kinship(
        left,
        right,
        left_from_right=chance if child == left else back,
        right_from_left=chance if child == right else back,
        siblings=back,
        independent=back,
        relation=relation,
        similarity=0.9,
        reuse=tuple(Reuse(Span(left, a, b), Span(right, a, b), s) for a, b, s in passages),
    )


def reading(
    report: str,
    text: str,
    outlet: str | None = None,
    *,
    said: Sequence[tuple[str, str] | tuple[str, str, str]] = (),
    credits_: Sequence[Credit] = (),
    published: str | None = "2031-06-08",
) -> Reading:
    """Return a reading.

    Args:
        said: words and who said them ("report": nobody but the report), and the outlet through which they came.
    """
    noted = Noted(outlet, Basis.GIVEN) if outlet else None
    day = Noted(published, Basis.GIVEN) if published else None
    whole = Span(report, 0, len(text))
    held = Report(report, report, Given(), text, Noted("utf-8", Basis.GUESS), outlet=noted, published=day)
    statements = []
    for content, speaker, *through in said:
        start = text.index(content)
        links = tuple(Link(name, None, "by hand") for name in through)
        kind = StatementKind.NARRATION if speaker == "report" else StatementKind.SPEECH
        span = Span(report, start, start + len(content))
        statements.append(Statement(report, kind, Source(speaker), (), (span,), Stance.ASSERTS, chain=links))
    layers: dict[type, tuple[object, ...]] = {
        Paragraph: (Paragraph(whole),),
        Sentence: (Sentence(whole),),
        Quotation: (),
        Statement: tuple(statements),
        Credit: tuple(credits_),
    }
    return Reading(held, layers)
