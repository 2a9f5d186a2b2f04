"""A peer's quotations are joined and scored as ours are, and without the peer one line says what to do."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from benchmarks.peers.comparison import main, not_above, side_by_side
from benchmarks.peers.paces import Paces
from benchmarks.peers.peer import PeerMissing, running
from benchmarks.peers.quotations import Quotation, Spans, joined, scored_rows
from benchmarks.peers.worker import read_articles, spans, take_round
from benchmarks.program import RunFailed
from benchmarks.quality.figures import Figure
from benchmarks.quality.official import Articles, find_articles

TEXT = "“We go,” said Brel. “We go now.”\nIlva “stays.\n"
SPEAKER, CUE = ((14, 18),), ((9, 13),)
FIRST, SECOND = (0, 8), (20, 32)


def said(*content: tuple[int, int], source: Spans = SPEAKER, cue: Spans = CUE) -> Quotation:
    return Quotation(source, cue, content)


def test_pieces_around_one_cue_are_one_quotation() -> None:
    assert joined([said(FIRST), said(SECOND)]) == [said(FIRST, SECOND)]


def test_pieces_of_another_speaker_or_cue_or_that_do_not_adjoin_stay_apart() -> None:
    other = said((40, 50), source=((60, 64),), cue=((55, 59),))
    again = said(SECOND, cue=((55, 59),))
    for apart in ([said(FIRST), again], [said(FIRST), other, said(SECOND)]):
        assert joined(apart) == apart


def test_a_quotation_is_a_row_of_the_corpus() -> None:
    [row] = scored_rows("one", [said(FIRST, SECOND)])
    assert json.loads(row) == {
        **{"doc": "one", "source": [[14, 18]], "cue": [[9, 13]], "content": [[0, 8], [20, 32]]},
    }


# The worker, with a small reader in the place of textacy and spaCy.


@dataclass(frozen=True)
class Word:
    i: int
    idx: int
    text: str

    def __len__(self) -> int:
        return len(self.text)


@dataclass
class Found:
    speaker: list[Word]
    cue: list[Word]
    content: Any


@dataclass
class Content:
    start_char: int
    end_char: int


@dataclass
class Pipe:
    batches: list[int] = field(default_factory=list)

    def pipe(self, texts: Iterator[tuple[str, Any]], *, as_tuples: bool, batch_size: int) -> Iterator[tuple[str, Any]]:
        assert as_tuples
        self.batches.append(batch_size)
        return texts


def find(text: str) -> Iterator[Found]:
    """Find the whole paragraph, with its first and third letter for a speaker."""
    if text.count("“") != text.count("”"):
        raise ValueError("an unclosed quotation")
    yield Found([Word(2, 2, text[2]), Word(0, 0, text[0])], [Word(1, 1, text[1])], Content(0, len(text)))


def test_words_that_adjoin_are_one_range_in_the_order_of_the_text() -> None:
    words = [Word(4, 20, "Toren"), Word(0, 0, "Ilva"), Word(1, 5, "Brel"), Word(4, 20, "Toren")]
    assert spans(words, 100) == [[100, 109], [120, 125]]


def test_articles_are_read_by_paragraphs_and_refused_by_paragraphs() -> None:
    [answer] = read_articles([{"doc": "one", "text": TEXT}], Pipe(), find)
    assert (answer["doc"], answer["refused"], answer["paragraphs"]) == ("one", 1, 2)
    assert [q["content"] for q in answer["quotations"]] == [[[0, 32]]]


def test_offsets_count_from_the_start_of_the_article() -> None:
    [answer] = read_articles([{"doc": "one", "text": "Brenik\n\nabc"}], Pipe(), find)
    assert answer["quotations"][1] == {"source": [[8, 9], [10, 11]], "cue": [[9, 10]], "content": [[8, 11]]}


def test_an_empty_line_ends_a_round_and_the_end_of_the_input_all_rounds() -> None:
    lines = StringIO('{"doc": "one", "text": "a"}\n\n{"doc": "two", "text": "b"}\n\n')
    rounds = [[article["doc"] for article in take_round(lines)] for _ in range(3)]
    assert rounds == [["one"], ["two"], []]


# The other Python, played by a script that speaks as the worker does.


@pytest.fixture
def python(tmp_path: Path) -> Callable[[str], Path]:
    def write(script: str) -> Path:
        file = tmp_path / "python"
        file.write_text(f"#!{sys.executable}\nimport json, sys\n{script}\n", encoding="utf-8")
        file.chmod(0o755)
        return file

    return write


LOADED = """print(json.dumps({"textacy": "0.13.0", "spacy": "3.8"}), flush=True)"""
ANSWERS = f"""{LOADED}
while given := sys.stdin.readline():
    article = json.loads(given)
    assert sys.stdin.readline() == "\\n"
    piece = {{"source": [[14, 18]], "cue": [[9, 13]]}}
    pieces = [{{**piece, "content": [[0, 8]]}}, {{**piece, "content": [[20, 32]]}}]
    print(json.dumps({{"doc": article["doc"], "quotations": pieces, "refused": 1, "paragraphs": 2}}))
    print(json.dumps({{"seconds": 0.5}}), flush=True)
"""


def test_a_running_peer_answers_round_after_round(python: Callable[[str], Path], tmp_path: Path) -> None:
    with running(python(ANSWERS), tmp_path, tmp_path / "log") as peer:
        assert peer.name == "textacy 0.13.0 on spaCy 3.8"
        for _ in range(2):
            answer = peer.read({"one": TEXT})
            assert answer.quotations == {"one": [said(FIRST, SECOND)]}
            assert (answer.seconds, answer.refused, answer.paragraphs) == (0.5, 1, 2)


def test_a_peer_that_ends_in_a_round_is_told_with_its_last_words(python: Callable[[str], Path], tmp_path: Path) -> None:
    dying = python(f"{LOADED}\nsys.exit('no room left')")
    texts = {f"{n}": TEXT * 1000 for n in range(20)}  # more than a pipe holds
    with running(dying, tmp_path, tmp_path / "log") as peer, pytest.raises(RunFailed, match="no room left"):
        peer.read(texts)


def test_a_python_without_textacy_says_so_and_what_to_do(python: Callable[[str], Path], tmp_path: Path) -> None:
    bare = python("import textacy_that_nobody_has")
    with (
        pytest.raises(PeerMissing, match=r"No module named 'textacy_that_nobody_has'.*`make peers`.*--python"),
        running(bare, tmp_path, tmp_path / "log"),
    ):
        pass


def test_without_the_environment_the_command_says_one_line_and_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data" / "attribution"
    folder.mkdir(parents=True)
    (tmp_path / "score").mkdir()
    (tmp_path / "score" / "attribution.py").touch()
    (folder / "dev.texts.jsonl").write_text(json.dumps({"doc": "one", "text": TEXT}) + "\n", encoding="utf-8")
    (folder / "dev.gold.jsonl").touch()
    monkeypatch.setenv("BENCH_SHARED", str(tmp_path))
    assert main(["--python", str(tmp_path / "nowhere")]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert "nowhere" in line
    assert "run `make peers`" in line


def test_without_the_corpus_the_command_says_one_line_and_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BENCH_SHARED", str(tmp_path))
    assert main([]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_both_stand_in_one_table_with_n_and_interval() -> None:
    ours, theirs = Figure("content_f1", 0.8, 40, (0.7, 0.9)), Figure("content_f1", 0.3, 40, (0.2, 0.4))
    unasked = Figure("mixed_r", 0.5, 4)
    last = side_by_side("peers", [ours, unasked], [theirs]).splitlines()[-1]
    assert last.split() == "content_f1 40 80.0 70.0 to 90.0 30.0 20.0 to 40.0".split()


def test_a_figure_that_is_not_above_the_peers_is_told() -> None:
    better, worse = [Figure("tuple_f1", 0.8, 40)], [Figure("tuple_f1", 0.3, 40)]
    assert not_above(better, worse) == []
    assert not_above(worse, better) == ["tuple_f1: 30.0 is not above textacy's 80.0"]
    assert not_above(worse, worse) == ["tuple_f1: 30.0 is not above textacy's 30.0"]


def test_paces_are_medians_over_rounds_and_the_ratio_is_taken_round_by_round() -> None:
    lines = {line.what: line for line in Paces(6, 1200, ours=[2.0, 3.0, 4.0], theirs=[1.0, 3.0, 1.0]).lines("textacy")}
    assert (lines["Onrecord, articles/s"].value, lines["textacy, articles/s"].value) == ("2.0", "6.0")
    assert (lines["Onrecord, words/s"].value, lines["textacy, words/s"].spread) == ("400", "400 to 1,200")
    ratio = lines["Onrecord ÷ textacy"]
    assert (ratio.value, ratio.n, ratio.spread) == ("0.50", 3, "0.25 to 1.00")


@pytest.mark.skipif(not isinstance(find_articles(), Articles), reason="the attribution corpus is not on this machine")
def test_a_peer_that_finds_nothing_is_scored_with_nothing(tmp_path: Path) -> None:
    articles = find_articles()
    assert isinstance(articles, Articles)
    figures = {f.name: f for f in articles.first(2, tmp_path).figures([], tmp_path)}
    assert figures["content_f1"].value == 0
    assert figures["content_f1"].n > 0


def test_the_first_articles_are_written_with_their_gold(tmp_path: Path) -> None:
    for name in ("texts", "gold"):
        lines = "".join(json.dumps({"doc": doc, "text": TEXT}) + "\n" for doc in "abc")
        (tmp_path / f"dev.{name}.jsonl").write_text(lines, encoding="utf-8")
    first = Articles(tmp_path, tmp_path / "score.py", dict.fromkeys("abc", TEXT)).first(2, tmp_path)
    assert list(first.texts) == ["a", "b"]
    kept = (first.folder / "dev.gold.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["doc"] for line in kept] == ["a", "b"]
