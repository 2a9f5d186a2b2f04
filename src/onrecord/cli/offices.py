"""`onrecord offices`: who holds which office, as which reports say?"""

from collections.abc import Iterator
from typing import Annotated

import typer

from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.export.ledger.wording import plural
from onrecord.export.tenures import in_words, passage
from onrecord.identities import offices as offices_on
from onrecord.identities import who_is_who
from onrecord.lexicon import Lexicon
from onrecord.records.layout import Sentence
from onrecord.records.office import Tenure
from onrecord.store.view import View
from onrecord.text.inert import one_line
from onrecord.text.normalise import words as words_of

MOST = 3  # passages that are shown of one office


def offices(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS...", help="Only offices or holders with all these words.")
    ] = None,
    desk: DeskOption = None,
) -> None:
    """List the offices with those who hold them, as of which reports, and the words that say so.

    The interval is that of the reports which say so: of the time before and after they say nothing. Two holders of
    one office are two lines.

    Example: onrecord offices foreign minister --desk /tmp/onrecord.desk
    """
    place = find_desk(desk)
    wanted = set(words_of(" ".join(words or ())))
    with View(place) as view:
        lexicon = Lexicon.load(place.lexicon)
        found = [t for t in offices_on(view, who_is_who(view, lexicon), lexicon) if wanted <= _words(t)]
        for tenure in found:
            say(one_line(in_words(tenure)), "bold")
            for line in _passages(tenure, view):
                say("     " + one_line(line), "dim")
    if not found:
        say("no report on this desk names anybody under such an office" if wanted else "no report names an office")


def _words(tenure: Tenure) -> set[str]:
    return set(words_of(" ".join((tenure.office, tenure.name, *(said.title for said in tenure.said)))))


def _passages(tenure: Tenure, view: View) -> Iterator[str]:
    """Yield the words of the first reports that say so, each with its report."""
    told: dict[str, list[str]] = {}
    for said in tenure.said:
        reading = view.reading(said.report, {Sentence})
        told.setdefault(passage(said, reading), []).append(str(view.locations(said.report)[0]))
    for words, files in list(told.items())[:MOST]:
        yield f"“{words}” – {', '.join(dict.fromkeys(files))}"
    if len(told) > MOST:
        yield f"and in {plural(len(told) - MOST, 'more passage')}"
