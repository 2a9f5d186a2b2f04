"""The dossier: every line leads to its words, an accusation stands beside its answer, and words stay words."""

import re
from dataclasses import replace

from lxml import html

from onrecord.export.dossier import dossier_html, make_dossier
from onrecord.export.passages import cut
from onrecord.export.who import Who
from onrecord.records.document import Location, Reason, Refusal
from onrecord.records.entity import Entity, Member
from onrecord.records.layout import Furniture, Quotation
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted
from onrecord.records.statement import Statement
from tests.export.conftest import TEXT, Held

HOSTILE = "</style><script>alert(1)</script><svg onload=x>{{7*7}}{% x %}\x1b[31m\u202e--><a href=javascript:x>"
ELEMENTS = frozenset(
    "html head meta title style body a header p span h1 h2 h3 q dl div dt dd nav ol ul li details summary code main "
    "article section blockquote b sup abbr footer".split()
)
ATTRIBUTES = frozenset("lang charset name content http-equiv class id href title aria-label aria-labelledby".split())


def entity_of(reading: Reading, *others: MentionChain, aliases: tuple[str, ...] = ()) -> Entity:
    """Return the entity that the first chain of a report means, and chains of others with it."""
    chains = (reading.of(MentionChain)[0], *others)
    members = tuple(Member(chain.report, chain.id, chain.name) for chain in chains)
    return Entity("e", members[0].name, Kind.PERSON, aliases, members)


def page(held: list[Held]) -> str:
    return dossier_html(make_dossier(held, made="by hand"))


def test_every_line_leads_to_its_passage_and_the_passage_back(held: list[Held]) -> None:
    tree = html.fromstring(page(held))
    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = [a.attrib["href"][1:] for a in tree.iter("a")]
    assert {"r1-s1-text", "r1-s2-text", "r1-e1-text", "r1-s1", "r1-s2"} <= set(links)
    assert set(links) <= set(ids)


def test_the_page_shows_the_whole_text_in_order(reading: Reading) -> None:
    assert "".join(piece.words for piece in cut(reading, [])) == TEXT


def test_an_accusation_stands_beside_the_denial_of_the_accused(held: list[Held]) -> None:
    lines = make_dossier(held, made="").reports[0].statements
    assert lines[0].answers is not None
    assert [(a.holder, a.stance) for a in lines[0].answers] == [("Ilva Toren", "denies")]
    assert lines[1].answers is None


def test_an_accusation_without_an_answer_says_so(held: list[Held]) -> None:
    reading, places = held[0]
    alone = reading.plus({Statement: reading.of(Statement)[:1]})
    assert "no response in the reports held" in page([(alone, places)])


def test_a_broken_quotation_carries_a_sign(held: list[Held]) -> None:
    assert "never closed" in page(held)


def test_a_named_dossier_shows_only_what_concerns_the_name(held: list[Held]) -> None:
    entity = entity_of(held[0][0])
    about = make_dossier(held, made="", subject=entity, who=Who([entity]))
    assert [s.holder for s in about.reports[0].statements] == ["Ilva Toren"]
    assert about.subject is not None
    assert [(spot.title, spot.anchor) for spot in about.subject.spots] == [("Velmark expels eight", "r1-n1")]


def test_the_same_records_give_the_same_page(held: list[Held]) -> None:
    assert page(held) == page(held)


def test_a_refused_input_is_named_with_its_reason(held: list[Held]) -> None:
    refused = [Refusal(Location("x.bin"), Reason.BINARY, "rename it")]
    assert "rename it" in dossier_html(make_dossier(held, made="", refused=refused))


def test_a_date_is_spoken_and_says_what_it_rests_on(held: list[Held]) -> None:
    assert "8 June, year not stated" in page(held)


def test_hostile_words_stay_words(reading: Reading) -> None:
    report = replace(reading.report, text=HOSTILE + TEXT, title=Noted(HOSTILE, Basis.PAGE))
    bare = Reading(report, {Furniture: (), Quotation: ()})
    entity = Entity("e", HOSTILE, Kind.PERSON, (HOSTILE,), (Member("r", "c", HOSTILE),))
    text = dossier_html(make_dossier([(bare, (Location(HOSTILE),))], made="", subject=entity, who=Who([entity])))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "49" not in re.sub(r"<style>.*?</style>", "", text, flags=re.S)
    tree = html.fromstring(text)
    assert {e.tag for e in tree.iter() if isinstance(e.tag, str)} <= ELEMENTS
    assert {name for e in tree.iter() for name in e.attrib} <= ATTRIBUTES
    assert all(a.attrib["href"].startswith("#") for a in tree.iter("a"))
    assert "default-src 'none'" in text
