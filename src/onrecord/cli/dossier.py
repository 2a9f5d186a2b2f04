"""`onrecord dossier`: everything that the desk holds on a name, as a page."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.output import opened
from onrecord.errors import Ambiguous, NotHeld
from onrecord.export.dossier import dossier_html, make_dossier
from onrecord.store.answers import NameHit
from onrecord.store.view import View
from onrecord.text.normalise import words


def dossier(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A person, organisation, outlet or place.")
    ] = None,
    all_reports: Annotated[bool, typer.Option("--all", help="All reports held, whomever they name.")] = False,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="The page to write; else NAME.html.")] = None,
    desk: DeskOption = None,
) -> None:
    """Write a page with every statement and event held on a name, each with its holder and its passage.

    The page is one file, needs no network and no script. A name that means several ends with 2 and lists them.

    Example: onrecord dossier Brenik --output /tmp/brenik.html --desk /tmp/onrecord.desk
    """
    if (name is None) == (not all_reports):
        raise typer.BadParameter("give a name, or --all for every report held")
    made = f"Made on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC by Onrecord {__version__}"
    with View(find_desk(desk)) as view:
        hits = _one(name, view.names(name)) if name is not None else []
        readings = [(reading, tuple(view.locations(reading.report.id))) for reading in view.all_decided()]
        page = make_dossier(
            readings,
            made=made,
            subject=hits[0].chain.name if hits else None,
            names=frozenset(hit.chain.name for hit in hits),
            refused=() if name else view.refusals(),
        )
    target = output or Path(
        f"{re.sub(r'[^a-z0-9]+', '-', (name or 'dossier').casefold()).strip('-') or 'dossier'}.html"
    )
    html = dossier_html(page)
    with opened(target) as out:
        out.write(html)
    say(f"{len(page.reports)} reports, {page.statements} statements, {page.events} events")
    say(f"wrote {target}")


def _one(name: str, hits: list[NameHit]) -> list[NameHit]:
    """Return the hits that mean one and the same, the exact ones first.

    Raises:
        NotHeld: no report names anything so.
        Ambiguous: the name leads to several; the candidates say what tells them apart.
    """
    # Named in full, as the candidates below ask for, it is meant even where it is also short for another.
    full = [hit for hit in hits if words(hit.chain.name) == words(name)]
    found = full or [hit for hit in hits if hit.exact] or hits
    if not found:
        raise NotHeld(f"no report on this desk names {name!r}; `onrecord search` looks for words")
    # By name alone: what kind of thing a name is, a report may let us guess wrongly, and nobody can type it.
    meant: dict[str, list[NameHit]] = {}
    for hit in found:
        meant.setdefault(hit.chain.name.casefold(), []).append(hit)
    if len(meant) > 1:
        lines = [_candidate(same) for _, same in sorted(meant.items())]
        raise Ambiguous(f"{name!r} may mean several; name one of these in full", lines)
    return found


def _candidate(hits: list[NameHit]) -> str:
    """Return a line that tells one name from the others: as what, under which office, in how many reports."""
    kinds = " or ".join(dict.fromkeys(h.chain.kind.lower() for h in hits))
    offices = "".join(f", {title}" for title in dict.fromkeys(o.title for h in hits for o in h.chain.offices))
    reports = len({h.report for h in hits})
    return f"{hits[0].chain.name} ({kinds}{offices}; in {reports} report{'s' if reports != 1 else ''})"
