import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.records.document import Arrival
from onrecord.records.report import Report
from onrecord.store import engine, fulltext
from onrecord.store.desk import Desk
from onrecord.store.fulltext import Term
from onrecord.store.view import View
from onrecord.store.writer import Writer

Arrive = Callable[..., Arrival]
Put = Callable[..., Report]
FILLER = "Nobody in Osterhal would comment on that. " * 40


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("expel envoys", (Term(("expel",)), Term(("envoys",)))),
        ('"eight envoys" left', (Term(("eight", "envoys")), Term(("left",)))),
        ("“eight envoys” expel*", (Term(("eight", "envoys")), Term(("expel",), open=True))),
        ('"eight env"*', (Term(("eight", "env"), open=True),)),
        ('"never closed', (Term(("never", "closed")),)),
        ("ex-spy's", (Term(("ex", "spy", "s")),)),
        ('* "" - … ()', ()),
    ],
)
def test_what_is_typed_is_words_phrases_and_beginnings(typed: str, wanted: tuple[Term, ...]) -> None:
    assert fulltext.terms(typed) == wanted


@pytest.fixture
def searched(desk: Desk, arrival: Arrive, put: Put) -> Desk:
    with Writer(desk) as writer:
        put(writer, arrival(f"Velmark\n\n{FILLER}Velmark would expel eight envoys. {FILLER}", path="long.txt"))
        put(writer, arrival("Envoys, said to be eight, were expelled by Brénik’s court.", path="short.txt"))
        put(writer, arrival("Nothing happened.", path="titled.txt", title="Eight envoys"))
    return desk


def found(desk: Desk, typed: str) -> set[str]:
    with View(desk) as view:
        return {view.locations(hit.report)[0].path for hit in view.search(typed)}


@pytest.mark.parametrize(
    ("typed", "paths"),
    [
        ("EIGHT envoys", {"long.txt", "short.txt", "titled.txt"}),
        ('"eight envoys"', {"long.txt", "titled.txt"}),
        ("expel", {"long.txt"}),
        ("expel*", {"long.txt", "short.txt"}),
        ("brenik", {"short.txt"}),
        ("eight NOT envoys", set()),
        ("title:envoys", set()),
        ("", set()),
    ],
)
def test_reports_that_hold_all_of_it_are_found(searched: Desk, typed: str, paths: set[str]) -> None:
    assert found(searched, typed) == paths


def test_a_hit_points_at_its_passage_and_at_each_word_in_it(searched: Desk) -> None:
    with View(searched) as view:
        hits = {view.locations(hit.report)[0].path: hit for hit in view.search("eight envoys")}
        for hit in hits.values():
            text = view.reading(hit.report).report.text
            assert hit.passage.words(text) == hit.snippet
            assert all(hit.passage.holds(match) for match in hit.matches)
        text = view.reading(hits["long.txt"].report).report.text
        assert [match.words(text) for match in hits["long.txt"].matches] == ["eight", "envoys"]
        assert len(hits["long.txt"].snippet) <= 241
        assert hits["titled.txt"].matches == ()
        assert hits["titled.txt"].snippet == "Nothing happened."
        assert len(view.search("eight envoys", limit=2)) == 2
        assert view.search("eight", limit=0) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=20) | st.text("\"*^():-+{}\\'NEAR ANDOT\x00", max_size=20))
def test_nothing_that_is_typed_can_fail(searched: Desk, typed: str) -> None:
    with View(searched) as view:
        view.search(typed)
        view.names(typed)


def test_without_an_index_the_same_words_are_found_in_the_same_places(searched: Desk) -> None:
    reader = engine.reading(searched.database)
    with reader.begin() as connection:
        for typed in ("EIGHT envoys", '"eight envoys"', "expel", "expel*", "100%"):
            wanted = fulltext.terms(typed)
            scanned = {f.id: f.matches for f in fulltext.scan(connection, wanted, 20)}
            indexed = {f.id: f.matches for f in fulltext.search(connection, typed, 20)}
            assert scanned == indexed, typed
        assert len(list(fulltext.scan(connection, fulltext.terms("eight"), 1))) == 1
    reader.dispose()


HOSTILE = {
    "one word again and again": "envoy " * 150_000,
    "one long word": "e" * 2_000_000,
    "quotation marks": '"' * 1_000_000 + " envoy",
    "tags": "<b>envoy</b>" * 10_000,
    "accents without letters": "\u0301" * 500_000 + " envoy",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_searched_in_seconds(desk: Desk, arrival: Arrive, put: Put, text: str) -> None:
    with Writer(desk) as writer:
        put(writer, arrival(text))
        with View(desk) as view:
            start = time.process_time()
            for typed in ("envoy", '"envoy envoy"', "e*", '"envoy envoy envoy'):
                for hit in view.search(typed):
                    assert hit.snippet == hit.passage.words(text)
                    assert all(hit.passage.holds(match) for match in hit.matches)
            assert time.process_time() - start < 10


WORDS = ["Brénik", "BRÉNIK", "Bre\u0301nik", "ex-spy", "Zakor’s", "naïve", "a_b", "x2"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), min_size=1))
def test_a_word_that_the_index_finds_is_found_in_the_text(
    searched: Desk, arrival: Arrive, put: Put, words: list[str]
) -> None:
    with Writer(searched) as writer:
        report = put(writer, arrival("Zz " + " ".join(words), path="words.txt"))
        with View(searched) as view:
            for word in words:
                hits = {hit.report: hit for hit in view.search(word, 100)}
                assert hits[report.id].matches
