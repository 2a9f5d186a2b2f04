"""Every example in the help of a command works, in the order in which a new user would try them."""

import re
import shlex
from pathlib import Path

import pytest

from onrecord.cli.app import app
from tests.cli.program import run

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = re.compile(r"Example: onrecord (.+)")
VERBS = [command.callback for command in app.registered_commands if command.callback is not None]
# read first: the others need what it makes; forget last: it takes away what the others show
ORDER = sorted(VERBS, key=lambda verb: (verb.__name__ == "forget", verb.__name__ != "read"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that stands for /tmp in the examples."""
    return tmp_path_factory.mktemp("examples")


@pytest.mark.parametrize("verb", ORDER, ids=lambda verb: verb.__name__)
def test_the_example_of_a_command_works_on_the_example_corpus(verb: object, place: Path) -> None:
    (example,) = EXAMPLE.findall(verb.__doc__ or "")
    arguments = [word.replace("/tmp", str(place)) for word in shlex.split(example)]
    ended = run(*arguments, cwd=ROOT)
    assert ended.code == 0, ended.err
    assert ended.out.strip()
    assert "no report on this desk" not in ended.out
    for word in arguments[1:]:
        if word.startswith(str(place)):
            assert Path(word).exists()
