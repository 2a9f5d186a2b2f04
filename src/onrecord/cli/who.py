"""Who is who on a desk, as every verb that goes by entity asks for it, and who somebody is in a few lines."""

from onrecord.cli.console import say
from onrecord.export.ledger.wording import plural
from onrecord.export.named import EntityLine, Spot
from onrecord.export.who import Who
from onrecord.identities import Identities, offices, who_is_who
from onrecord.lexicon import Lexicon
from onrecord.store.view import View
from onrecord.text.inert import one_line

MOST = 4  # reports that are named in a line; of more their number is told


def known_on(view: View) -> tuple[Identities, Who]:
    """Return the entities of a desk, to be asked by what somebody types and by what the reports have."""
    lexicon = Lexicon.load(view.desk.lexicon)
    known = who_is_who(view, lexicon)
    return known, Who(known.entities, offices(view, known, lexicon))


def show_entity(line: EntityLine) -> None:
    """Print who somebody is: the ways of writing the name, the offices, and in which reports."""
    say(one_line(line.name), "bold")
    say(f"{line.kind}, named in {plural(len(line.spots), 'report')}")
    if line.also:
        say(one_line(f"also written: {'; '.join(f'{name} ({_where(spots)})' for name, spots in line.also)}"))
    for office in line.offices:
        say(one_line(f"{office.office}, {office.when}"))
        say("     " + one_line(f"“{office.passage}” – {_where(office.spots)}"), "dim")
    for why in line.why:
        say(one_line(f"one name: {why}"), "dim")


def _where(spots: tuple[Spot, ...]) -> str:
    titles = tuple(dict.fromkeys(spot.title for spot in spots))
    return plural(len(spots), "report") if len(titles) > MOST else "; ".join(f"“{title}”" for title in titles)
