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
WENT_ON = """
" PUNCT `` punct 7
Talks NOUN NNS nsubj 3 talk
failed VERB VBD ccomp 7 fail
, PUNCT , punct 7
" PUNCT '' punct 7
Brel PROPN NNP nsubj 7 Brel
said VERB VBD ROOT 7 say
, PUNCT , punct 7
halving VERB VBG advcl 7 halve
the DET DT det 11
mission NOUN NN dobj 9
. PUNCT . punct 7
"""
TALK = """
Her PRON PRP$ poss 2
move NOUN NN nsubj 3
caused VERB VBD ROOT 3 cause
talk NOUN NN dobj 3 talk
that SCONJ IN mark 7
Tarsovia PROPN NNP nsubj 7
attacked VERB VBD acl 4 attack
. PUNCT . punct 3
"""


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


def test_a_participle_behind_a_quotation_goes_on_with_the_words_of_whoever_is_quoted(reading_of: ReadingOf) -> None:
    reading = reading_of(WENT_ON)
    (parse,) = reading.of(Parse)
    (quoted,) = find_statements(reading, LEXICON)
    found = holders(reading, [quoted])
    halving = next(t for t in parse.tokens if t.text == "halving")
    assert found.beside(halving) == quoted
    assert found.beside(next(t for t in parse.tokens if t.text == "mission")) is None


def test_a_participle_behind_what_is_not_quoted_is_the_reports(reading_of: ReadingOf) -> None:
    reading = reading_of(WENT_ON.replace('" PUNCT', ", PUNCT"))
    (parse,) = reading.of(Parse)
    said = find_statements(reading, LEXICON)
    assert said
    assert holders(reading, said).beside(next(t for t in parse.tokens if t.text == "halving")) is None


def test_a_thing_stands_behind_nothing_that_a_noun_tells(reading_of: ReadingOf) -> None:
    reading = reading_of(TALK)
    (parse,) = reading.of(Parse)
    tokens = {t.text: t for t in parse.tokens}
    cue, content = (parse.span(tokens["talk"], tokens["talk"]),), (parse.span(tokens["that"], tokens["attacked"]),)

    def told_by(first: str, last: str) -> Statement:
        source = Source(last, (parse.span(tokens[first], tokens[last]),))
        return Statement("r", StatementKind.SPEECH, source, cue, content, Stance.ASSERTS)

    assert holders(reading, []).name(told_by("Her", "move"), ()) == REPORT
    assert holders(reading, []).name(told_by("Her", "Her"), ()) == "Her"
    assert holders(reading, []).name(told_by("Tarsovia", "Tarsovia"), ()) == "Tarsovia"
