"""On whose word does an event stand: the innermost statement's source, or the report's?"""

from collections.abc import Sequence

from onrecord.extract.events.actors import Actors
from onrecord.extract.events.holders import Holders
from onrecord.extract.statements.statements import find_statements
from onrecord.records.event import Grain, Reality, Role
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Reading
from onrecord.records.statement import REPORT, UNNAMED, Source, Stance, Statement, StatementKind
from tests.extract.conftest import ReadingOf
from tests.sentences import EXPELLED, SAID_THAT
from tests.tables import small_lexicon

LEXICON = small_lexicon()


def holders(reading: Reading, statements: Sequence[Statement]) -> Holders:
    (parse,) = reading.of(Parse)
    actors = Actors(parse, reading.of(Mention), reading.of(MentionChain), LEXICON, reading.report.text)
    return Holders(parse, statements, LEXICON, actors)


def test_the_innermost_statement_holds_a_word_and_narration_holds_none(reading_of: ReadingOf) -> None:
    reading = reading_of(SAID_THAT)
    (parse,) = reading.of(Parse)
    (inner,) = find_statements(reading, LEXICON)
    whole = (parse.span(parse.tokens[0], parse.tokens[-1]),)
    outer = Statement("r", StatementKind.SPEECH, Source("Brel"), (), whole, Stance.ASSERTS)
    narrated = Statement("r", StatementKind.NARRATION, Source(REPORT), (), whole, Stance.ASSERTS)
    failed = next(t for t in parse.tokens if t.text == "failed")
    assert holders(reading, [narrated, outer, inner]).statement(failed) == inner
    assert holders(reading, [narrated, outer, inner]).statement(parse.tokens[0]) == outer
    assert holders(reading, [narrated]).statement(failed) is None


def test_the_report_stands_behind_what_nobody_is_named_for_and_what_somebody_only_means_to_do(
    reading_of: ReadingOf,
) -> None:
    reading = reading_of(EXPELLED)
    (parse,) = reading.of(Parse)
    tarsovia = parse.span(parse.tokens[0], parse.tokens[0])
    whole = (parse.span(parse.tokens[0], parse.tokens[-1]),)
    actor = (Role("Tarsovia", Grain.COUNTRY, tarsovia, "named"),)
    plan = Statement("r", StatementKind.ATTITUDE, Source("Tarsovia", (tarsovia,)), (), whole, Stance.ASSERTS)
    found = holders(reading, [plan])
    assert found.name(plan, actor) == REPORT
    assert found.name(plan, ()) == "Tarsovia"
    assert found.name(Statement("r", StatementKind.SPEECH, Source(UNNAMED), (), whole, Stance.ASSERTS), ()) == REPORT
    assert found.name(None, actor) == REPORT
    assert found.name(None, actor, Reality.THREATENED) == "Tarsovia"  # "threatened Velmark with annexation"
