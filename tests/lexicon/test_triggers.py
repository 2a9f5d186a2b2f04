from collections.abc import Callable
from typing import Literal

import pytest

from onrecord.errors import LexiconError
from onrecord.lexicon import Lexicon
from onrecord.lexicon.moves import Move
from onrecord.lexicon.plover import CONTEXTS, MODES
from onrecord.lexicon.triggers import Trigger
from onrecord.records.event import EventType

Overlay = Callable[..., Lexicon]


def read(lexicon: Lexicon, lemma: str, pos: str, head: str | None = None) -> Trigger | None:
    found = (t for t in lexicon.triggers.starting(lemma, pos) if len(t.lemmas) == 1)
    return next((t for t in found if not t.objects or head in t.objects), None)


@pytest.mark.parametrize(
    ("lemma", "pos", "head", "type", "mode", "move"),
    [
        ("expel", "verb", "diplomat", "SANCTION", "expel", "expulsion"),
        ("withdraw", "verb", "accreditation", "SANCTION", "expel", "withdrawal of accreditation"),
        ("withdraw", "verb", "troop", "RETREAT", "withdraw", "withdrawal of troops"),
        ("close", "verb", "embassy", "SANCTION", "withdraw", "closing of a mission"),
        ("reduce", "verb", "post", "SANCTION", "discontinue", "cap on a mission"),
        ("recall", "verb", "ambassador", "SANCTION", "withdraw", "recall"),
        ("hold", "verb", "talk", "CONSULT", None, "talks"),
        ("visit", "verb", None, "CONSULT", "visit", "visit"),
        ("poison", "verb", None, "ASSAULT", "targeted", "poisoning"),
        ("annexation", "noun", None, "COERCE", "seize", "annexation"),
        ("arrest", "verb", None, "COERCE", "arrest", "arrest"),
        ("impose", "verb", "sanction", "SANCTION", "discontinue", "sanctions"),
        ("lift", "verb", "sanction", "CONCEDE", None, "easing of sanctions"),
        ("supply", "verb", "weapon", "AID", None, "arms supply"),
        ("share", "verb", "intelligence", "COOPERATE", None, "intelligence sharing"),
        ("expose", "verb", "spy", "ACCUSE", "allege", "exposure"),
        ("defect", "verb", None, "RETREAT", "resign", "defection"),
        ("reject", "verb", "offer", "REJECT", None, None),
        ("threaten", "verb", None, "THREATEN", None, None),
        ("demonstrate", "verb", None, "PROTEST", "demo", "demonstration"),
        ("deploy", "verb", "troop", "MOBILIZE", "troops", "deployment"),
        ("recognise", "verb", "independence", "SUPPORT", None, "recognition"),
    ],
)
def test_a_trigger_gives_type_mode_and_move(
    lexicon: Lexicon, lemma: str, pos: str, head: str | None, type: str, mode: str | None, move: str | None
) -> None:
    found = read(lexicon, lemma, pos, head)
    assert found is not None
    assert (found.type, found.mode, found.move) == (type, mode, move)


@pytest.mark.parametrize(
    ("lemma", "head"),
    [("withdraw", "hand"), ("close", "door"), ("reduce", "price"), ("share", "flat")],
)
def test_an_everyday_object_makes_no_event(lexicon: Lexicon, lemma: str, head: str) -> None:
    assert read(lexicon, lemma, "verb", head) is None


def test_more_words_outrank_fewer_and_objects_outrank_none(lexicon: Lexicon) -> None:
    ranks = [(-len(t.lemmas), not t.objects) for t in lexicon.triggers.starting("threaten", "verb")]
    assert len(ranks) > 2
    assert ranks == sorted(ranks)


def test_every_type_has_triggers_and_every_code_is_plovers(lexicon: Lexicon) -> None:
    assert {t.type for t in lexicon.triggers.rows} == set(EventType)
    rows: list[Trigger | Move] = [*lexicon.triggers.rows, *lexicon.moves.rows]
    for row in rows:
        assert row.mode is None or row.mode in MODES[row.type]
        assert set(row.contexts) <= CONTEXTS


def test_every_move_has_a_trigger_and_gives_it_its_codes(lexicon: Lexicon) -> None:
    used = {t.move for t in lexicon.triggers.rows if t.move}
    assert used == {m.name for m in lexicon.moves.rows}
    for trigger in lexicon.triggers.rows:
        move = lexicon.moves.of(trigger.move or "")
        assert move is None or (trigger.type == move.type and set(move.contexts) <= set(trigger.contexts))


def test_a_move_of_the_desk_changes_its_triggers(overlay: Overlay) -> None:
    move = 'rows = [ { name = "expulsion", type = "COERCE", mode = "deport", reason = "a test" } ]'
    changed = read(overlay(moves=move), "expel", "verb")
    assert changed is not None
    assert (changed.type, changed.mode) == (EventType.COERCE, "deport")


def test_own_contexts_are_added_to_those_of_the_move(overlay: Overlay) -> None:
    row = '{ lemma = "unseat", pos = "verb", move = "expulsion", contexts = ["crime", "diplomatic"] }'
    found = read(overlay(triggers=f"rows = [ {row} ]"), "unseat", "verb")
    assert found is not None
    assert found.contexts == ("diplomatic", "crime")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('lemma = "x", pos = "verb", move = "levitation"', "there is no move 'levitation' in moves.toml; add it there"),
        ('lemma = "x", pos = "verb", move = 3', "there is no move 3"),
        ('lemma = "x", pos = "verb", move = "expulsion", type = "AID"', "'expulsion' is SANCTION; leave the type out"),
        ('lemma = "x", pos = "verb"', "the key 'type' is missing"),
        ('lemma = "x", pos = "verb", type = "HELP"', "type is 'HELP'; write one of AGREE, CONSULT"),
        ('lemma = "x", pos = "verb", type = "AID", mode = "visit"', "AID has no modes: leave it out"),
        ('lemma = "x", pos = "verb", type = "CONSULT", mode = "vist"', "CONSULT takes one of visit, third-party"),
        ('lemma = "x", pos = "verb", type = "AID", contexts = ["war"]', "context 'war' is not known; write some of"),
        ('lemma = "x", pos = "verb", type = "AID", actor = "sky"', "actor is 'sky'; write one of subject, object"),
        ('lemma = "x", pos = "verb", move = "expulsion", contexts = "war"', "contexts is 'war'; write a list"),
    ],
)
def test_a_trigger_that_does_not_fit_is_refused(overlay: Overlay, row: str, told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        overlay(triggers=f"rows = [ {{ {row} }} ]").check()


@pytest.mark.parametrize(
    ("lemma", "pos", "lemmas"),
    [
        ("kick out", "verb", ("kick", "out")),
        ("air strike", "noun", ("strike", "air")),
        ("cyber-attack", "noun", ("attack", "cyber")),
        ("note of protest", "noun", ("note", "of", "protest")),
        ("expulsion", "noun", ("expulsion",)),
    ],
)
def test_the_head_of_a_trigger_comes_first(lemma: str, pos: Literal["verb", "noun"], lemmas: tuple[str, ...]) -> None:
    assert Trigger(lemma, pos, EventType.ASSAULT).lemmas == lemmas


def test_a_compound_is_found_by_its_head(lexicon: Lexicon) -> None:
    assert "secret talks" in {t.move for t in lexicon.triggers.starting("talk", "noun")}
    assert lexicon.triggers.starting("talk", "noun")[0].move != "talks"
