"""Which questions are asked: the open and the weak, by what an answer would move, none that was answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.identities import LAYERS
from onrecord.judging import judgement, outcome
from onrecord.lexicon import Lexicon
from onrecord.records.decision import Ruling
from onrecord.records.mention import MentionChain
from onrecord.records.statement import Statement
from onrecord.review import Question, questions, weigh
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer
from tests.cli.program import run

REPORTS = {
    "one": "Envoy stays\n\nZoran Pelt, the Tarsovian envoy, said that he would stay. Karl Brelin said nothing.\n",
    "two": "Envoy speaks\n\nThe Tarsovian envoy, Zoran Pelt, said that nobody had asked him. Anton Brelin agreed.\n",
    "three": "A tired man\n\nZoran Pelt said that he was tired. Mr Brelin told reporters that Velmark had erred. "
    "Mr Brelin accused Velmark of theft.\n",
    "four": "A minister\n\nVelmark's Defence Ministry said on Monday that the talks went on.\n",
    "five": "A ministry\n\nThe Defence Ministry said on Monday that nobody had left. The Defence Ministry smiled.\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "reports").mkdir()
    for name, text in REPORTS.items():
        (tmp_path / "reports" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run("read", tmp_path / "reports", "--desk", tmp_path / "desk").code == 0
    return Desk(tmp_path / "desk")


@pytest.fixture
def asked(desk: Desk) -> tuple[Question, ...]:
    with View(desk) as view:
        return questions(view, Lexicon.load()).questions


def answered(desk: Desk, question: Question, ruling: Ruling) -> Iterator[str]:
    lexicon = Lexicon.load()
    with View(desk) as view:
        before, made = questions(view, lexicon).known, judgement(view, question.pair, ruling)
    with Writer(desk) as writer:
        writer.decide(made, "Mira", "")
    with View(desk) as view:
        return outcome(before, questions(view, lexicon).known, question.pair)


def test_what_an_answer_moves_most_is_asked_first(asked: tuple[Question, ...]) -> None:
    totals = [question.moves.total() for question in asked]
    assert totals == sorted(totals, reverse=True)
    assert {question.joined for question in asked} == {True, False}
    assert all(0.15 < question.score.value < 0.9 for question in asked)


@pytest.mark.parametrize("ruling", [Ruling.SAME, Ruling.DIFFERENT, Ruling.UNDECIDED])
def test_what_was_answered_is_not_asked_again(desk: Desk, asked: tuple[Question, ...], ruling: Ruling) -> None:
    for question in asked:
        said = list(answered(desk, question, ruling))
        assert (" are one " if ruling is Ruling.SAME else " are two ") in said[0] or ruling is Ruling.UNDECIDED
        with View(desk) as view:
            left = questions(view, Lexicon.load()).questions
        assert {*question.pair.chains} not in [{*other.pair.chains} for other in left]
        if ruling is not Ruling.UNDECIDED:
            break  # the others may have become moot, or of another weight


def test_a_chain_weighs_what_is_said_and_done_by_it(desk: Desk) -> None:
    with View(desk) as view:
        reading = view.reading("three.txt", LAYERS | {Statement})
        weights = weigh(reading)
        all_of_it = weigh(view.reading("three.txt"))
    brelin = next(c.id for c in reading.of(MentionChain) if c.name == "Brelin")
    assert (weights[brelin]["reports"], weights[brelin]["mentions"]) == (1, 2)
    assert weights[brelin]["statements"] == sum(s.source.chain == brelin for s in reading.of(Statement)) > 0
    assert weights[brelin]["events"] == 0 < all_of_it[brelin]["events"]
