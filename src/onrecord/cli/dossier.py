"""`onrecord dossier`: everything that the desk holds on somebody, as a page or in the terminal."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.account import show_dossier
from onrecord.cli.console import say
from onrecord.cli.options import DeskOption, find_desk
from onrecord.cli.output import opened
from onrecord.cli.who import known_on, show_entity
from onrecord.export.context import Dossier
from onrecord.export.dossier import dossier_html, make_dossier
from onrecord.export.ledger.wording import plural
from onrecord.export.lineage import Lineage
from onrecord.lineages import lineages_of
from onrecord.store.desk import Desk
from onrecord.store.view import SHOWN, View


def dossier(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A person, organisation, outlet or place; or NAME@REPORT.")
    ] = None,
    all_reports: Annotated[bool, typer.Option("--all", help="All reports held, whomever they name.")] = False,
    text: Annotated[bool, typer.Option("--text", help="Print it; a page is written only with --output.")] = False,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="The page to write; else NAME.html.")] = None,
    desk: DeskOption = None,
) -> None:
    """Write a page with every statement and event held on somebody, whichever way the reports write the name.

    Each has its holder and its passage. The page is one file, needs no network and no script. A name that may mean
    several ends with 2 and lists them.

    Example: onrecord dossier Malkarin --output /tmp/malkarin.html --desk /tmp/onrecord.desk
    """
    if (name is None) == (not all_reports):
        raise typer.BadParameter("give a name, or --all for every report held")
    page = _made(find_desk(desk), name)
    if page.subject is not None:
        show_entity(page.subject)
    if text:
        show_dossier(page)
    say(f"{plural(len(page.reports), 'report')}, {page.statements} statements, {page.events} events")
    if not text or output is not None:
        target = output or Path(f"{_slug(name or 'dossier')}.html")
        html = dossier_html(page)
        with opened(target) as out:
            out.write(html)
        say(f"wrote {target}")


def _made(desk: Desk, name: str | None) -> Dossier:
    made = f"Made on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC by Onrecord {__version__}"
    with View(desk) as view:
        known, who = known_on(view)
        subject = known.one(name) if name is not None else None
        readings = ((reading, tuple(view.locations(reading.report.id))) for reading in view.all_decided(SHOWN))
        refused = () if name else view.refusals()
        found = lineages_of(view, None if subject is None else {member.report for member in subject.members})
        lineage = Lineage(found.derivations, found.origins)
        return make_dossier(readings, made=made, subject=subject, who=who, refused=refused, lineage=lineage)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "dossier"
