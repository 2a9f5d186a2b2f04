"""The command line: each verb parses its options, calls the library, and prints. Nothing is decided here.

`onrecord --help` is answered from a text that is generated from the commands (and checked to be fresh by a test),
since loading the command-line library takes longer than all of Python's own start.
"""

import sys
from importlib.resources import files


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] in ([], ["--help"], ["-h"]):
        sys.stdout.write(files(__name__).joinpath("help.txt").read_text(encoding="utf-8"))
        return
    try:
        from onrecord.cli.app import run

        run()
    except KeyboardInterrupt:  # before any command was started
        sys.stderr.write("onrecord: stopped\n")
        sys.exit(130)
