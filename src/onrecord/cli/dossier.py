"""`onrecord dossier`: everything that the desk holds on a name, as a page."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.errors import Ambiguous, NotHeld
from onrecord.export.dossier import dossier_html, make_dossier
from onrecord.store.answers import NameHit
from onrecord.store.view import View


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
        wanted = {hit.report for hit in hits}
        readings = [
            (reading, tuple(view.locations(reading.report.id)))
            for reading in view.readings()
            if name is None or reading.report.id in wanted
        ]
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
    target.write_text(dossier_html(page), encoding="utf-8")
    say(f"{len(page.reports)} reports, {page.statements} statements, {page.events} events")
    say(f"wrote {target}")


def _one(name: str, hits: list[NameHit]) -> list[NameHit]:
    """Return the hits that mean one and the same, the exact ones first.

    Raises:
        NotHeld: no report names anything so.
        Ambiguous: the name leads to several; the candidates say what tells them apart.
    """
    exact = [hit for hit in hits if hit.exact]
    found = exact or hits
    if not found:
        raise NotHeld(f"no report on this desk names {name!r}; `onrecord search` looks for words")
    kinds = {(hit.chain.name, hit.chain.kind) for hit in found}
    if len(kinds) > 1:
        listed = {(hit.chain.name, hit.chain.kind): hit for hit in found}
        lines = [_candidate(hit, sum(h.chain.name == n for h in found)) for (n, _), hit in sorted(listed.items())]
        raise Ambiguous(f"{name!r} may mean several; name one of these in full", lines)
    return found


def _candidate(hit: NameHit, reports: int) -> str:
    offices = f", {hit.chain.offices[0].title}" if hit.chain.offices else ""
    return f"{hit.chain.name} ({hit.chain.kind.lower()}{offices}; in {reports} report{'s' if reports != 1 else ''})"
