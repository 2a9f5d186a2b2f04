"""Stances of invented statements, as an editor would give them: `stances.tsv` beside this file, read with the model.

What is given is source, cue and content; only the stance is asked. A change of a rule or of a table's row that loses
more than it gains fails here.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.annotate.step import Annotate
from onrecord.extract.grammar.clauses import attributed
from onrecord.extract.grammar.cues import find_cues
from onrecord.extract.stances.stances import Stances, find_stance
from onrecord.lexicon import Lexicon
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Made
from onrecord.records.statement import Stance
from tests.extract.test_whole import laid_out

FILE = Path(__file__).with_name("stances.tsv")
LEAST = 260  # of 274; measured 264
MARKS = {"{": "source", "<": "cue", "[": "content"}
ENDS = {"}": "{", ">": "<", "]": "["}


@dataclass(frozen=True)
class Case:
    """One line of the table."""

    fair: tuple[Stance, ...]
    text: str
    spans: dict[str, list[tuple[int, int]]]

    def tokens(self, role: str, parse: Parse) -> list[list[Token]]:
        """Return the tokens of each piece of a role."""
        return [list(parse.between(start, end)) for start, end in self.spans[role]]


def cases() -> list[Case]:
    """Return the lines of the table."""
    made = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            fair, marked = line.split("\t")
            made.append(unmarked(tuple(map(Stance, fair.split(";"))), marked))
    return made


def unmarked(fair: tuple[Stance, ...], marked: str) -> Case:
    """Return the case of a marked sentence."""
    text, opened = "", {}
    spans: dict[str, list[tuple[int, int]]] = {role: [] for role in MARKS.values()}
    for mark in re.split(r"([\[\]{}<>])", marked):
        if mark in MARKS:
            opened[mark] = len(text)
        elif mark in ENDS:
            spans[MARKS[ENDS[mark]]].append((opened[ENDS[mark]], len(text)))
        else:
            text += mark
    return Case(fair, text, spans)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="module")
def read(lexicon: Lexicon) -> list[tuple[Case, Stance]]:
    """Return each case with the stance that we read."""
    table = cases()
    readings = [laid_out(case.text, lexicon, f"r{n}") for n, case in enumerate(table)]
    found = []
    for case, made in zip(table, Annotate(lexicon).run(readings), strict=True):
        assert isinstance(made, Made)
        (parse,) = made.layers[Parse]
        assert isinstance(parse, Parse)
        found.append((case, stance_of(case, parse, lexicon)))
    return found


def stance_of(case: Case, parse: Parse, lexicon: Lexicon) -> Stance:
    cue = [t for piece in case.tokens("cue", parse) for t in piece]
    source = [t for piece in case.tokens("source", parse) for t in piece]
    heads = [t for t in source if t.head == t.i or t.head not in {s.i for s in source}][:1]
    stated = Stance.ASSERTS
    for hit in find_cues(parse, lexicon.cues):
        if hit.word in cue:
            found = attributed(parse, hit)
            stated = find_stance(hit, found[0] if found is not None else hit.rows[0]) or stated
    own = Stances(parse, lexicon.cues, lexicon.stances).of(stated, case.tokens("content", parse), cue, heads)
    return own[0] if own is not None else stated


def test_the_table_holds_every_stance_several_times() -> None:
    best = Counter(case.fair[0] for case in cases())
    assert set(best) == set(Stance)
    assert min(best.values()) >= 5


def test_as_many_stances_are_right_as_when_last_measured(read: list[tuple[Case, Stance]]) -> None:
    wrong = [f"want {' or '.join(case.fair)}, got {got}: {case.text}" for case, got in read if got not in case.fair]
    assert len(read) - len(wrong) >= LEAST, "\n".join(wrong)


def test_no_stance_is_left_behind(read: list[tuple[Case, Stance]]) -> None:
    right = Counter(case.fair[0] for case, got in read if got in case.fair)
    asked = Counter(case.fair[0] for case, _ in read)
    assert {stance: share for stance in asked if (share := right[stance] / asked[stance]) < 0.8} == {}
