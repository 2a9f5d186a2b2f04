"""What is the id of an observation?

An observation (a report, a span, a mention, a statement, an event) is named by a hash of what it *is*:
no time, run number or step version enters, so that reading a text twice gives the same ids.
"""

from hashlib import sha256


def content_id(kind: str, *parts: object) -> str:
    """Return the 32 hex digits that name an observation.

    Args:
        kind: the noun ("statement"), so that records of two kinds never share an id.
        parts: identity fields, in a fixed order. Each is written with its length, so that
            ("ab", "c") and ("a", "bc") differ.
    """
    digest = sha256()
    for part in (kind, *parts):
        written = str(part).encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(written))
        digest.update(written)
    return digest.hexdigest()[:32]
