"""Who publishes, and how does a page show it? Invented outlets, their credits, and what stands around a report.

What is around a text (bylines, share lines, copyright) is drawn for original and copy alike, so that it tells nothing
of who copied.
"""

import re
from dataclasses import dataclass
from random import Random

from benchmarks.families.text import Text

AGENCIES = ("Meridian", "VPA", "Tarsinform", "KNA", "Interpress", "Halcyon", "TransPress", "RNK", "Norlink", "Belpress")
PAPERS = (
    *("the Daily Lantern", "the Osterhal Courier", "the Coastal Mail", "Der Morgenbote", "Harbour Post", "the Globe"),
    *("NewsLoom", "NetDispatch", "Q", "Channel Nine", "the Sunday Ledger", "Politwire", "The Ravno Observer"),
    *("Capital Insider", "the Evening Argus", "Le Phare", "WorldBrief24", "Open Gazette", "the i-Mail", "Truthline"),
)
OUTLETS = (*AGENCIES, *PAPERS)
BYLINES = ("Lena Marsh", "T. Okafor", "Ilse Brandt", "Pavel Dorn", "Nora Quill", "J. P. Hask", "Amira Sorel")
_SHARE = (
    "Share this article: Chirp, Facepage, Mail", "Read more: Our full coverage", "Sign up for our morning newsletter",
    "Advertisement", "Comments are closed on this article.", "Follow us on Chirp @newsdesk", "Photo: archive",
    "Also interesting: Ten things to know this week", "Listen to this article", "Image source: Getty-style archive",
)  # fmt: skip
_CREDITS_LAST = (
    "Source: {x}", "Source link", "({x})", "With material from {x}", "Via {x}", "First published by {x}.",
    "{x} contributed to this report.", "This article originally appeared in {x}.", "Agencies/{x}",
)  # fmt: skip
_CREDITS_IN = (
    ", {x} reported", ", {x} reported on {d}", ", according to {x}", ", {x} reports", ", as {x} wrote",
    ", according to a report in {x}", ", {x} has learned", ", reports {x}", ", {x} says",
)  # fmt: skip
_PLACE = re.compile(r"\b(?:in|IN) ([A-Z][a-z]{3,})\b(?! [A-Z])")
_MONTHS = "January February March April May June July August September October November December".split()
_NOT_PLACES = {*_MONTHS, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Congress"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What somebody who rewrites knows: whose text it is and under whose name it will stand."""

    source: str
    own: str
    base: str


def bare(outlet: str) -> str:
    """Return an outlet's name without its article."""
    return re.sub(r"^(?:the|The) ", "", outlet)


def add_dateline(text: Text, agency: str, draw: Random) -> Text:
    """Put an agency's dateline before the first paragraph; a text that has one keeps it."""
    if not text.paragraphs or re.match(r"[A-Z ,.]{4,}", text.paragraphs[0]):
        return text
    places = [p for p in _PLACE.findall(text.plain) if p not in _NOT_PLACES] or ["Osterhal"]
    place, day = draw.choice(places[:3]), f"{draw.choice(_MONTHS)} {draw.randint(1, 28)}"
    mark = draw.choice(
        ("{P} ({x}) - ", "{P}, {d} ({x}) -- ", "{p} ({x}) – ", "({x}) - ", "{P} - ", "{P}, {d} ({X}) – ")
    )
    line = mark.format(P=place.upper(), p=place, d=day, x=bare(agency), X=bare(agency).upper())
    return text.having((line + text.paragraphs[0], *text.paragraphs[1:]))


def strip_dateline(text: Text) -> Text:
    """Take an agency's dateline away."""
    if not text.paragraphs:
        return text
    first = re.sub(
        r"^(?:[A-Z][A-Za-z ,.]{2,30}\d{0,2} ?)?(?:\([A-Za-z0-9 -]+\) ?)?(?:-|–|—|--)+ ", "", text.paragraphs[0]
    )
    return text.having((first, *text.paragraphs[1:]))


def add_credit(text: Text, outlet: str, draw: Random) -> Text:
    """Name the outlet that a text is from: in its first paragraphs, or as a line at the end."""
    if draw.random() < 0.4 or not text.paragraphs:
        return text.having((*text.paragraphs, draw.choice(_CREDITS_LAST).format(x=bare(outlet))))
    where = 0 if draw.random() < 0.75 else min(len(text.paragraphs) - 1, draw.randint(0, 2))
    credit = draw.choice(_CREDITS_IN).format(x=outlet, d=draw.choice(("Monday", "Tuesday", "Thursday", "Friday")))
    paragraph = text.paragraphs[where]
    said = re.sub(r"([a-z]{2})\.(?=\s|$)", rf"\1{credit}.", paragraph, count=1)
    if said == paragraph:
        said = f"{paragraph} {bare(outlet)} was first to report it."
    return text.having((*text.paragraphs[:where], said, *text.paragraphs[where + 1 :]))


def dress(text: Text, outlet: str, draw: Random) -> Text:
    """Put around a text what its outlet's pages have: a byline, share lines, a copyright line."""
    before, after = [], []
    if draw.random() < 0.25:
        before.append(draw.choice(("By {n}", "{n}", "By {n}, {x}", "Staff and agencies", "{x} staff")))
    if draw.random() < 0.35:
        after.append(draw.choice(_SHARE))
    if draw.random() < 0.2:
        after.append(draw.choice(("© {x}", "© 2031 {x}. All rights reserved.", "Copyright {x}")))
    known = {"n": draw.choice(BYLINES), "x": bare(outlet)}
    return text.having((*(b.format(**known) for b in before), *text.paragraphs, *(a.format(**known) for a in after)))
