"""Writes the pages that are made from the code: docs/cli.md and the help text of the command line.

Run `make docs` after a change to a command; `tests/test_docs.py` fails while what is committed is not what this makes.
"""

from pathlib import Path

import typer
from typer.main import get_command

from onrecord.cli.app import app

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "cli.md"
HELP = ROOT / "src" / "onrecord" / "cli" / "help.txt"
WIDTH = 100


def commands() -> dict[str, str]:
    """Return the help of each command by its name."""
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    context = group.make_context("onrecord", ["--help"], resilient_parsing=True, max_content_width=WIDTH)
    found = {}
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = command.make_context(name, [], parent=context, resilient_parsing=True, max_content_width=WIDTH)
        found[name] = command.get_help(inner).rstrip() + "\n"
    return found


def program_help() -> str:
    """Return what `onrecord --help` prints."""
    group = get_command(app)
    context = group.make_context("onrecord", ["--help"], resilient_parsing=True, max_content_width=WIDTH)
    return group.get_help(context).rstrip() + "\n"


def reference() -> str:
    """Return the page of all commands."""
    parts = ["# Commands\n", "Made by `make docs` from the commands themselves.\n", f"```\n{program_help()}```\n"]
    parts += [f"## onrecord {name}\n\n```\n{text}```\n" for name, text in commands().items()]
    return "\n".join(parts)


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
    HELP.write_text(program_help(), encoding="utf-8")
