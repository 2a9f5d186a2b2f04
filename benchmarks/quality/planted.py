"""Are the stories planted in the examples found? B³ and F1 of pairs over the reports that are planted in one.

Reports of one file of lines are of the story that the file is planted in.
"""

import json
import shutil
from collections import Counter
from pathlib import Path

from benchmarks import program
from benchmarks.quality.examples import LEXICON, REPORTS, TRUTH, examples_hash
from benchmarks.quality.figures import Figure
from benchmarks.quality.intervals import bootstrap
from benchmarks.quality.measured import Measured
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.stories import stories_of
from training.stories.score import b3_of, counts, pairs_of


def measure_planted(work: Path) -> Measured:
    """Read the examples, put them into stories, and compare."""
    desk = Desk.create(work / "planted.desk")
    shutil.copytree(LEXICON, desk.lexicon, dirs_exist_ok=True)
    program.read(REPORTS, desk.root)
    truth = json.loads(TRUTH.read_text(encoding="utf-8"))
    planted = {file: story["name"] for story in truth["stories"] for file in story["files"]}
    with View(desk) as view:
        held = stories_of(view).stories
        files = {line.id: line.locations[0].path for line in view.reports()}
    stories = [[(files[report], planted.get(files[report])) for report in story.reports] for story in held]
    groups = [[name for _, name in group if name is not None] for group in stories]
    misses = [f"in one story: {', '.join(sorted({f for f, _ in g}))}" for g in stories if len({n for _, n in g}) > 1]
    told, alone = groups_of(groups), groups_of([[name] for group in groups for name in group])
    figures = planted_figures(told)
    trivial = {f.name: f.value for f in planted_figures(alone) if f.value is not None}
    number = sum(map(len, groups))
    name = f"{number} reports of {len(truth['stories'])} planted stories; trivial: each in a story alone"
    return Measured("planted", examples_hash(), figures, trivial, name, misses)


def groups_of(groups: list[list[str]]) -> list[Counter[str]]:
    """Return the counts of each report, from the planted stories of each group's reports."""
    stories = [name for group in groups for name in group]
    numbers = iter(range(len(stories)))
    members = [[next(numbers) for _ in group] for group in groups]
    return list(counts(members, stories, list(map(str, range(len(stories))))).values())


def planted_figures(reports: list[Counter[str]]) -> list[Figure]:
    """Return B³ F and F1 of the pairs."""
    whole = sum(reports, Counter[str]())
    return [
        Figure("b3_f", b3_of(whole), len(reports), bootstrap(reports, b3_of)),
        Figure("pair_f1", pairs_of(whole), len(reports), bootstrap(reports, pairs_of)),
    ]
