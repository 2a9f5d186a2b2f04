"""Which words does a cue attribute? Each frame, and what it must not take in."""

from onrecord.extract.grammar.clauses import attributed, trim, unbroken
from onrecord.extract.grammar.cues import Hit, find_cues
from onrecord.lexicon import Cue, CueTable
from onrecord.records.parse import Parse
from onrecord.records.statement import Stance
from tests.conftest import ParseOf
from tests.extract.conftest import HitOf
from tests.sentences import (
    ACCUSED,
    AFTER,
    BY_AGENT,
    CALL,
    CLAIM,
    CONFIRMED,
    HOPE,
    INTERRUPTED,
    JOINED,
    QUOTED,
    RULED_OUT,
    SAID_THAT,
    SURNAME,
    TOLD,
    URGED,
)
from tests.tables import CUES


def contents(text: str, parse: Parse, hit: Hit) -> list[str]:
    """Return the words of each run that a hit attributes."""
    found = attributed(parse, hit)
    return [text[run[0].start : run[-1].end] for run in found[1]] if found else []


def test_the_clause_after_a_cue_is_attributed(hit_of: HitOf) -> None:
    assert contents(*hit_of(SAID_THAT, "said")) == ["that talks failed"]


def test_the_clause_before_a_cue_is_attributed_without_the_comma(hit_of: HitOf) -> None:
    text, parse, hit = hit_of(AFTER, "said")
    assert contents(text, parse, hit) == ["Talks failed"]


def test_a_clause_that_the_cue_interrupts_gives_two_runs(hit_of: HitOf) -> None:
    assert contents(*hit_of(INTERRUPTED, "said")) == ["Talks", "are over"]


def test_a_hearer_is_not_part_of_what_is_said(hit_of: HitOf) -> None:
    assert contents(*hit_of(TOLD, "told")) == ["that talks failed"]


def test_an_according_to_inside_the_clause_is_cut_off(hit_of: HitOf) -> None:
    lines = """
Brel PROPN NNP nsubj 2 Brel
said VERB VBD ROOT 2 say
talks NOUN NNS nsubj 4 talk
failed VERB VBD ccomp 2 fail
, PUNCT , punct 4
according VERB VBG prep 4 accord
to ADP IN prep 6
aides NOUN NNS pobj 7 aide
. PUNCT . punct 2
"""
    assert contents(*hit_of(lines, "said")) == ["talks failed"]


def test_the_clause_of_a_noun_is_attributed(hit_of: HitOf) -> None:
    assert contents(*hit_of(CLAIM, "claim")) == ["that talks failed"]


def test_the_object_of_a_cue_is_attributed(hit_of: HitOf) -> None:
    assert contents(*hit_of(CONFIRMED, "confirmed")) == ["the report"]
    assert contents(*hit_of(RULED_OUT, "ruled")) == ["talks"]


def test_the_subject_of_a_passive_is_what_its_agent_says(hit_of: HitOf) -> None:
    assert contents(*hit_of(BY_AGENT, "confirmed")) == ["The report"]


def test_an_object_that_is_a_pronoun_is_no_content(hit_of: HitOf) -> None:
    lines = CONFIRMED.replace("the DET DT det 5\nreport NOUN NN dobj 3", "it PRON PRP dobj 3")
    assert contents(*hit_of(lines, "confirmed")) == []


def test_what_somebody_is_urged_to_do_holds_who_is_urged(hit_of: HitOf) -> None:
    assert contents(*hit_of(URGED, "urged")) == ["Tarsovia to leave"]
    assert contents(*hit_of(HOPE, "hoped")) == ["to resume talks"]


def test_the_phrase_after_a_preposition_is_attributed(hit_of: HitOf) -> None:
    assert contents(*hit_of(ACCUSED, "accused")) == ["of spying"]


def test_a_preposition_that_belongs_to_the_cue_leads_to_the_content(parse_of: ParseOf) -> None:
    text, parse = parse_of(CALL)
    (hit,) = find_cues(parse, CueTable((Cue("call for", "verb", Stance.DEMANDS, ("object",)),)))
    assert contents(text, parse, hit) == ["talks"]


def test_words_that_are_said_to_somebody_are_not_what_is_said(parse_of: ParseOf) -> None:
    lines = "Brel PROPN NNP nsubj 2\nspoke VERB VBD ROOT 2 speak\nto ADP IN prep 2\nreporters NOUN NNS pobj 3 reporter"
    text, parse = parse_of(lines)
    (hit,) = find_cues(parse, CueTable((Cue("speak", "verb", Stance.ASSERTS, ("to",)),)))
    assert contents(text, parse, hit) == []


def test_saying_in_a_passive_frame_still_has_its_clause(hit_of: HitOf) -> None:
    assert contents(*hit_of(QUOTED, "saying")) == ["talks failed"]


def test_a_cue_without_words_of_its_own_attributes_nothing(parse_of: ParseOf) -> None:
    lines = SURNAME.replace("left VERB VBD ROOT 2 leave", "said VERB VBD ROOT 2 say")
    text, parse = parse_of(lines)
    (hit,) = find_cues(parse, CUES)
    assert contents(text, parse, hit) == []


def test_a_row_that_asks_for_certain_objects_wins_where_they_stand_and_only_there(parse_of: ParseOf) -> None:
    asks = Cue("confirm", "verb", Stance.CONFIRMS, ("object",), objects=("report",))
    plain = Cue("confirm", "verb", Stance.ASSERTS, ("object",))
    for row, noun in ((asks, "report"), (plain, "move")):
        _, parse = parse_of(CONFIRMED.replace("report", noun))
        (hit,) = find_cues(parse, CueTable((plain, asks)))
        found = attributed(parse, hit)
        assert found is not None
        assert found[0] == row


def test_a_row_does_not_hold_where_its_unless_stands(parse_of: ParseOf) -> None:
    _, parse = parse_of(CONFIRMED)
    cue = Cue("confirm", "verb", Stance.CONFIRMS, ("object",), unless=("report",))
    (hit,) = find_cues(parse, CueTable((cue,)))
    assert attributed(parse, hit) is None


def test_marks_and_conjunctions_at_the_edges_are_trimmed(parse_of: ParseOf) -> None:
    _, parse = parse_of(JOINED)
    assert [t.text for t in trim(parse.tokens[2:])] == ["said", "talks", "failed"]
    assert trim(parse.tokens[-1:]) == ()


def test_the_longest_run_of_neighbours_is_kept(parse_of: ParseOf) -> None:
    _, parse = parse_of(JOINED)
    tokens = parse.tokens
    assert unbroken([tokens[0], *tokens[3:6]]) == tokens[3:6]
    assert unbroken([]) == ()
