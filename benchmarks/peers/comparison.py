"""How well and how fast does textacy's extractor of direct quotations read the articles that we read?

Both read the dev part of the attribution corpus in this run, with the same files of the same spaCy model. Both are
scored by the corpus's own scorer, and timed in turn in rounds, with loading and a first reading left out.

python -m benchmarks.peers                              with the Python that `make peers` made
python -m benchmarks.peers --articles 8 --rounds 2      a quick look
python -m benchmarks.peers --python PATH                with another Python that has textacy
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.peers.paces import Paces
from benchmarks.peers.peer import PYTHON, Peer, PeerMissing, running
from benchmarks.peers.quotations import scored_rows
from benchmarks.peers.reader import Reader
from benchmarks.program import RunFailed
from benchmarks.quality.figures import Figure
from benchmarks.quality.measured import Absent
from benchmarks.quality.official import Articles, find_articles
from benchmarks.tell import table, tell
from onrecord.annotate.model import find_model
from onrecord.settings import Settings

PEER = "textacy"
ROUNDS = 5
# What the peer is for, and what any reader of attributions is asked; the corpus's scorer tells more.
SHOWN = ("content_f1", "tuple_f1", "chars_f1", "direct_r", "mixed_r", "indirect_r")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure both and print their figures; return 1 where ours is not the better, or where there is no peer."""
    options = _parser().parse_args(arguments)
    articles = find_articles()
    if isinstance(articles, Absent):
        print(f"{articles.name}: not measured: {articles.reason}", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as folder:
            work = Path(folder)
            with running(options.python, find_model(Settings().annotate.model).path, work / "peer.log") as peer:
                chosen = articles.first(options.articles, work) if options.articles else articles
                failures = measure(chosen, peer, options.rounds, work)
    except (PeerMissing, RunFailed) as failure:
        failures = [str(failure)]
    for line in failures:
        print(line, file=sys.stderr)
    return 1 if failures else 0


def measure(articles: Articles, peer: Peer, rounds: int, work: Path) -> list[str]:
    """Have both read the articles, once for quality and then in rounds for time, and print what they say.

    Returns:
        a line for each figure of quality in which the peer is not surpassed.
    """
    reader = Reader(articles, work)
    reader.read()  # loads the models and fills every lazy table
    answer = peer.read(articles.texts)
    theirs = [row for doc, found in answer.quotations.items() for row in scored_rows(doc, found)]
    title = (
        f"peers: {peer.name}, {len(articles.texts):,} articles; "
        f"{PEER} refuses {answer.refused:,} of {answer.paragraphs:,} paragraphs (odd number of quotation marks)"
    )
    sides = articles.figures(reader.rows(), work), articles.figures(theirs, work)
    print("\n" + side_by_side(title, *sides), flush=True)
    seconds = [(reader.read(), peer.read(articles.texts).seconds) for _ in range(rounds)]
    words = sum(len(text.split()) for text in articles.texts.values())
    paces = Paces(len(articles.texts), words, *zip(*seconds, strict=True))
    tell(f"speed: {paces.articles:,} articles, {words:,} words a round; medians over rounds", paces.lines(PEER))
    return not_above(*sides)


def side_by_side(title: str, ours: Iterable[Figure], theirs: Iterable[Figure]) -> str:
    """Return the figures of both as a table, each with its n and its interval."""
    rows = [(our.name, str(our.n), *_cells(our), *_cells(their)) for our, their in _pairs(ours, theirs)]
    return table(title, [("figure", "n", "Onrecord", "95 %", PEER, "95 %"), *rows])


def not_above(ours: Iterable[Figure], theirs: Iterable[Figure]) -> list[str]:
    """Return a line for each figure of ours that is not above the peer's."""
    return [
        f"{our.name}: {_cells(our)[0]} is not above {PEER}'s {_cells(their)[0]}"
        for our, their in _pairs(ours, theirs)
        if our.value is not None and their.value is not None and our.value <= their.value
    ]


def _pairs(ours: Iterable[Figure], theirs: Iterable[Figure]) -> list[tuple[Figure, Figure]]:
    left, right = ({figure.name: figure for figure in side} for side in (ours, theirs))
    return [(left[name], right[name]) for name in SHOWN if name in left and name in right]


def _cells(figure: Figure) -> tuple[str, str]:
    value = "–" if figure.value is None else f"{100 * figure.value:.1f}"
    interval = "–" if figure.interval is None else "{:.1f} to {:.1f}".format(*(100 * v for v in figure.interval))
    return value, interval


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.peers", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--python", type=Path, default=PYTHON, help=f"the Python that has {PEER}")
    parser.add_argument("--articles", type=_at_least_one, metavar="N", help="only the first N")
    parser.add_argument("--rounds", type=_at_least_one, metavar="N", default=ROUNDS, help="timed after one for quality")
    return parser


def _at_least_one(number: str) -> int:
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a number from 1 on")
    return int(number)
