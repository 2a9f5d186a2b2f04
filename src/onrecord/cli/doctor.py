"""`onrecord doctor`: is everything that Onrecord needs here, and sound?"""

import platform
import shutil
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import typer

from onrecord import __version__
from onrecord.annotate.model import find_model
from onrecord.annotate.step import NO_WEIGHTS as NO_TAGGER
from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.errors import DeskMissing, OnrecordError
from onrecord.extract.step import NO_WEIGHTS as NO_CLASSIFIER
from onrecord.lexicon import Lexicon
from onrecord.lineage.compare import NO_WEIGHTS as NO_LINEAGE
from onrecord.lineage.fingerprints.rarity import NO_WEIGHTS as NO_COMMON
from onrecord.lineage.stories.likeness import NO_WEIGHTS as NO_STORIES
from onrecord.lineage.terms import NO_WEIGHTS as NO_FREQUENCIES
from onrecord.settings import load_settings
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.weights.files import ATTRIBUTION, COMMON, EVENTS, FREQUENCIES, LINEAGE, STORIES, find_weights

LIBRARIES = (
    "spacy",
    "onnxruntime",
    "tokenizers",
    "sqlalchemy",
    "trafilatura",
    "htmldate",
    "pypdfium2",
    "py3langid",
    "typer",
)
WEIGHTS = (
    ("tagger", ATTRIBUTION, NO_TAGGER),
    ("classifier", EVENTS, NO_CLASSIFIER),
    ("words", FREQUENCIES, NO_FREQUENCIES),
    ("common words", COMMON, NO_COMMON),
    ("lineage", LINEAGE, NO_LINEAGE),
    ("stories", STORIES, NO_STORIES),
)
LEAST_FREE = 200_000_000  # bytes; less, and a large run may not end


def doctor(desk: DeskOption = None) -> None:
    """Check versions, model files, disk space and the desk's integrity; ends with 1 when something is wrong.

    Example: onrecord doctor --desk /tmp/onrecord.desk
    """
    say(f"onrecord {__version__}, Python {platform.python_version()}, {platform.system()}")
    problems = [*_libraries(), *_model()]
    try:
        place = find_desk(desk)
    except DeskMissing as error:
        say(f"desk: {error}")
    else:
        problems += _desk(place)
    for problem in problems:
        say(f"✗ {problem}", "bold red")
    if problems:
        raise typer.Exit(1)
    say("✓ nothing is wrong", "bold green")


def _libraries() -> list[str]:
    problems = []
    for name in LIBRARIES:
        try:
            say(f"{name} {version(name)}")
        except PackageNotFoundError:
            problems.append(f"{name} is not installed: run `pip install onrecord` again")
    return problems


def _model() -> list[str]:
    try:
        files = find_model()
    except OnrecordError as error:
        return [str(error)]
    say(f"model {files.name}, sha256 {files.digest[:16]}…, every file as pinned")
    return [problem for weights in WEIGHTS for problem in _weights(*weights)]


def _weights(of: str, folder: Path, none: str) -> list[str]:
    try:
        weights = find_weights(folder)
    except OnrecordError as error:
        return [str(error)]
    say(f"weights of the {of}, sha256 {weights.digest[:16]}…, every file as summed" if weights else none)
    return []


def _desk(place: Desk) -> list[str]:
    try:
        load_settings(place.settings)
        Lexicon.load(place.lexicon).check()
        with View(place) as view:
            problems = list(view.integrity())
            say(f"desk {place.root}: " + ", ".join(f"{n} {name}" for name, n in sorted(view.counts().items())))
    except OnrecordError as error:
        return [str(error)]
    free = shutil.disk_usage(place.root).free
    say(f"{free / 1e9:.1f} GB free on its disk")
    if free < LEAST_FREE:
        problems.append(f"only {free / 1e6:.0f} MB are free; make room before the next run")
    return problems
