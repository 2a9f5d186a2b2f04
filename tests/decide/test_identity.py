"""What a decision about two names means after a re-read: the chains of its words, or it is shown as orphaned."""

import random
import re
from dataclasses import replace

import pytest

from onrecord.decide.attach import anchor_of
from onrecord.decide.identity import Tie, chain_at, is_of_names, tie_of, why_loose
from onrecord.decide.overlay import lay_over
from onrecord.records.decision import Anchor, JournalRow, Judgement, Ruling
from onrecord.records.document import Given
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report

NAMES = ("Ilva Toren", "Toren", "Karl Brelin", "Brelin", "Anton Brelin", "Tarna")
DEEDS = ("told reporters", "met the envoys", "left Brenik", "said nothing")
SENTENCES = 150
NAME = re.compile("|".join(sorted(NAMES, key=len, reverse=True)))


def text(seed: int) -> str:
    """Return sentences that name few people often, as reports do."""
    chosen = random.Random(seed)
    told = (f"{chosen.choice(NAMES)} {chosen.choice(DEEDS)} on day {day}." for day in range(SENTENCES))
    return " ".join(told)


def read(text: str, *, but: str = "") -> Reading:
    """Return a report in which every name is a mention, and equal names are a chain.

    Args:
        but: a name that is not found.
    """
    report = Report("r", "d", Given(), text, Noted("utf-8", Basis.GUESS))
    found = [(report.span(*match.span()), match[0]) for match in NAME.finditer(text) if match[0] != but]
    mentions = tuple(Mention(span, Kind.PERSON, Form.NAME, name, "table") for span, name in found)
    chains = []
    for name in dict.fromkeys(m.name for m in mentions):
        own = tuple(m.id for m in mentions if m.name == name)
        chains.append(MentionChain("r", name, Kind.PERSON, own, (name,)))
    return Reading(report, {Mention: mentions, MentionChain: tuple(chains)})


def names_of(reading: Reading) -> dict[str, str]:
    return {chain.id: chain.name for chain in reading.of(MentionChain)}


def row(ruling: Ruling, *anchors: Anchor, number: int = 1) -> JournalRow:
    return JournalRow(number, Judgement(ruling, anchors), "Mira", "", "", "", "")


def chain_in(reading: Reading) -> "dict[Anchor, str | None]":
    """Return a lookup of chains in one reading, as the store has for all."""

    class Lookup(dict[Anchor, str | None]):
        def __missing__(self, anchor: Anchor) -> str | None:
            return chain_at(anchor, reading)[0]

    return Lookup()


@pytest.mark.parametrize("seed", range(3))
def test_a_re_read_with_every_span_shifted_loses_no_decision_about_names(seed: int) -> None:
    first = read(text(seed))
    chosen = random.Random(seed)
    rows = []
    for number in range(1, 81):
        pair = chosen.sample(first.of(Mention), 2)
        ruling = Ruling.SAME if pair[0].name == pair[1].name else Ruling.DIFFERENT
        rows.append(row(ruling, *(anchor_of(first, m) for m in pair), number=number))
    again = read("An opening that the reader once left out. " + text(seed))
    assert not {m.id for m in first.of(Mention)} & {m.id for m in again.of(Mention)}
    assert lay_over(again, rows).orphans == ()
    before, after = names_of(first), names_of(again)
    for decided in rows:
        was = tie_of(decided, chain_in(first).__getitem__)
        now = tie_of(decided, chain_in(again).__getitem__)
        assert was is not None and now is not None
        assert [before[was.left], before[was.right]] == [after[now.left], after[now.right]]


@pytest.mark.parametrize("seed", range(3))
def test_a_re_read_of_changed_words_attaches_each_decision_rightly_or_names_it(seed: int) -> None:
    first = read(text(seed))
    chosen = random.Random(seed)
    sentences = text(seed).split(". ")
    for place in chosen.sample(range(SENTENCES), SENTENCES // 10):
        sentences[place] = sentences[place].replace("on day", "on the morning of day").replace("told", "then told")
    again = read(". ".join(sentences))
    pairs = zip(first.of(Mention), again.of(Mention), strict=True)
    lost = 0
    for was, now in pairs:
        chain, why = chain_at(anchor_of(first, was), again)
        lost += chain is None
        assert why if chain is None else names_of(again)[chain] == now.name
    assert lost < len(first.of(Mention)) / 10


def test_a_name_that_is_no_mention_any_more_makes_its_decision_an_orphan() -> None:
    first = read(text(1))
    toren, brelin = (next(m for m in first.of(Mention) if m.name == name) for name in ("Ilva Toren", "Karl Brelin"))
    decided = row(Ruling.SAME, anchor_of(first, toren), anchor_of(first, brelin))
    again = read(text(1), but="Ilva Toren")
    (orphan,) = lay_over(again, [decided]).orphans
    assert orphan.row is decided and "no mentions are read on its words now" in orphan.why
    assert tie_of(decided, chain_in(again).__getitem__) is None
    unnamed = again.plus({Mention: first.of(Mention)})
    assert why_loose(decided, unnamed) == "nobody is meant by its words now"


def test_two_names_that_a_report_makes_one_cannot_be_told_apart_and_say_so() -> None:
    first = read(text(1))
    toren, brelin = (next(m for m in first.of(Mention) if m.name == name) for name in ("Ilva Toren", "Karl Brelin"))
    anchors = anchor_of(first, toren), anchor_of(first, brelin)
    fused = MentionChain("r", "Ilva Toren", Kind.PERSON, (toren.id, brelin.id), ())
    again = first.plus({MentionChain: (fused,)})
    assert "both names mean one now" in why_loose(row(Ruling.DIFFERENT, *anchors), again)
    assert why_loose(row(Ruling.SAME, *anchors), again) == ""
    assert tie_of(row(Ruling.DIFFERENT, *anchors), chain_in(again).__getitem__) is None
    same = row(Ruling.SAME, *anchors)
    assert tie_of(same, chain_in(again).__getitem__) == Tie(same, fused.id, fused.id)


def test_only_rulings_on_two_mentions_are_of_names() -> None:
    reading = read(text(1))
    one, other = (anchor_of(reading, mention) for mention in reading.of(Mention)[:2])
    assert is_of_names(Judgement(Ruling.UNDECIDED, (one, other)))
    assert not is_of_names(Judgement(Ruling.DISPUTES, (one, other)))
    assert not is_of_names(Judgement(Ruling.SAME, (one, replace(other, kind="event"))))
