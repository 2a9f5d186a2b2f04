"""A desk asks of a pair of names only where a key brings them together: what the comparators join must share one."""

from pathlib import Path

from benchmarks.quality.events import write_tables
from benchmarks.quality.pairs import GOLD, SECOND, load_pairs
from onrecord.lexicon import Lexicon
from onrecord.resolve.candidates import Candidates
from onrecord.resolve.compare import Comparison
from onrecord.resolve.nodes import Node
from onrecord.resolve.verdict import SAME

# "MADCOM" shares no initials with "Merovian Anti-Doping Commission": a key of one letter would bring too many together.
BROUGHT_TOGETHER = 0.99


def test_names_that_are_one_are_brought_together(tmp_path: Path) -> None:
    write_tables(tmp_path)
    lexicon = Lexicon.load(tmp_path)
    comparison, candidates = Comparison(lexicon), Candidates(lexicon)
    pairs = [(p.left, p.right) for gold in (GOLD, SECOND) for p in load_pairs(gold) if p.same]
    joined = [pair for pair in pairs if comparison.of(*pair).value >= SAME]
    found = [
        list(
            candidates.pairs(
                [Node((b.name, "", "", ""), comparison.carries(b.name, b.kind, b.country), b) for b in pair]
            )
        )
        for pair in joined
    ]
    assert len(joined) > 400
    assert sum(map(bool, found)) >= BROUGHT_TOGETHER * len(joined)
