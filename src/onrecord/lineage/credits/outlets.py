"""When do two names mean the same outlet, and under which one is it shown?

"MERIDIAN", "the Meridian news agency" and "Meridian" are one; "the Lantern" is short for "the Daily Lantern". The
mistake refused is to make two outlets one because they share a word of the trade: the Halven Observer is not the
Osterhal Observer.
"""

from onrecord.lexicon import OutletTable
from onrecord.text.normalise import squash, words

ARTICLES = frozenset("the a an das der die den dem le la les el il lo".split())
# What stands behind a name and says only what it is, or whose company.
_TRADE = frozenset(
    "agency newspaper magazine website site portal newswire wire group publishing limited ltd inc llc plc gmbh media "
    "company corporation co news online press".split()
)
# What stands before a name and only says what it is: "Newspaper A"; a "Channel Nine" or "Radio Osterhal" is called so.
_WHAT = frozenset("newspaper website magazine tabloid".split())


def outlet_key(name: str) -> tuple[str, ...]:
    """Return the words by which an outlet is told from others: no article, and no word of the trade at the end."""
    found = list(words(name))
    while len(found) > 1 and found[0] in ARTICLES | _WHAT:
        del found[0]
    while len(found) > 1 and found[-1] in _TRADE:
        del found[-1]
    return tuple(found)


def same_outlet(one: str | None, other: str | None) -> bool:
    """Return whether two names mean one outlet: the same words, or the last word alone for the whole name."""
    if not one or not other:
        return False
    left, right = outlet_key(one), outlet_key(other)
    if left == right:
        return bool(left)
    short, long = sorted((left, right), key=len)
    return len(short) == 1 and len(long) > 1 and len(short[0]) > 2 and long[-1] == short[0]


def shown(name: str, outlets: OutletTable) -> str:
    """Return the name as the table has it, else as it is written, on one line and without an English article."""
    found = squash(name)
    row = outlets.of(found)
    if row is None and found.split(" ", 1)[0].casefold() in {"the", "a", "an"} and " " in found:
        found = found.split(" ", 1)[1]
        row = outlets.of(found)
    return row.name if row is not None and not row.quoted_only else found
