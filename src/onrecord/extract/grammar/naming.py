"""Under which name is somebody shown whom a report names or describes?"""

from onrecord.records.statement import REPORT, UNNAMED

ARTICLES = frozenset({"the", "a", "an"})


def named(words: str) -> str:
    """Return the words on one line without a leading article.

    "The report" keeps its article: "report" and "unnamed" are our own words for a holder who is not a source.
    """
    parts = words.split()
    if len(parts) > 1 and parts[0].casefold() in ARTICLES:
        bare = " ".join(parts[1:])
        return " ".join(parts) if bare.casefold() in {REPORT, UNNAMED} else bare
    return " ".join(parts)
