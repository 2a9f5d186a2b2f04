"""Under which name is somebody shown whom a report names or describes?"""

from onrecord.records.parse import Token
from onrecord.records.statement import REPORT, UNNAMED

ARTICLES = frozenset({"the", "a", "an"})
# Things that say something as a person does; an action ("the closing showed") does not.
TEXTS = frozenset(
    "report statement letter document article paper study communique cable memo message post tweet note dossier "
    "investigation source media source insider reporter outlet press website authority expert observer critic people "
    "man woman witness many some others everyone who those".split()
)


def named(words: str) -> str:
    """Return the words on one line without a leading article.

    "The report" keeps its article: "report" and "unnamed" are our own words for a holder who is not a source.
    """
    parts = words.split()
    if len(parts) > 1 and parts[0].casefold() in ARTICLES:
        bare = " ".join(parts[1:])
        return " ".join(parts) if bare.casefold() in {REPORT, UNNAMED} else bare
    return " ".join(parts)


def is_text(noun: Token) -> bool:
    """Return whether a noun is one of the things, or of the people without a name, that say something."""
    return noun.lemma.casefold() in TEXTS
