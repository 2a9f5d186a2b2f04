"""The id of a statement: where its cue and content stand, whoever is taken for its source."""

from dataclasses import replace

from onrecord.records.span import Span
from onrecord.records.statement import Link, Source, Stance, Statement, StatementKind

STATEMENT = Statement(
    "r",
    StatementKind.SPEECH,
    Source("Ilva Toren", (Span("r", 0, 5),), "chain", "named"),
    (Span("r", 6, 10),),
    (Span("r", 11, 30),),
    Stance.ASSERTS,
)


def test_a_corrected_source_stance_or_chain_is_the_same_statement() -> None:
    read_anew = replace(
        STATEMENT,
        source=Source("Ana Brel"),
        stance=Stance.DENIES,
        kind=StatementKind.ATTITUDE,
        hedges=(Span("r", 0, 3),),
        chain=(Link("Osterhal Herald", None, "told"),),
        reason="another rule",
    )
    assert read_anew.id == STATEMENT.id


def test_other_words_are_another_statement() -> None:
    assert replace(STATEMENT, content=(Span("r", 11, 31),)).id != STATEMENT.id
    assert replace(STATEMENT, cue=(Span("r", 6, 9),)).id != STATEMENT.id
    assert replace(STATEMENT, report="s").id != STATEMENT.id


def test_a_cue_is_not_taken_for_content() -> None:
    moved = replace(STATEMENT, cue=(), content=(*STATEMENT.cue, *STATEMENT.content))
    assert moved.id != STATEMENT.id
