"""Are the speakers of two reports one person, by what the two reports call them?

For where no desk has joined the names yet: a full name and its surname are one, two surnames are one where they are the
same but for a letter ("Vessin", "Vesin"). A description ("a Covenant official") is nobody's name.
"""

from onrecord.text.normalise import words

_SLIP = 5  # letters from which on a name with one letter more or less is the same name
_TITLES = frozenset("mr mrs ms miss dr sir madam president minister ambassador general the a an".split())


def same_speaker(one: str, other: str) -> bool:
    """Return whether two names are of one speaker."""
    if not (_is_name(one) and _is_name(other)):
        return False
    left, right = _bare(one), _bare(other)
    if not left or not right or not _alike(left[-1], right[-1]):
        return False
    return len(left) == 1 or len(right) == 1 or left[0][0] == right[0][0] or _alike(left[0], right[0])


def _is_name(name: str) -> bool:
    """Return whether words are a name: all of them capitalised, but for particles."""
    parts = name.split()
    return bool(parts) and parts[-1][:1].isupper() and ";" not in name


def _bare(name: str) -> tuple[str, ...]:
    return tuple(w for w in words(name) if w not in _TITLES)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < _SLIP or len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or (len(short) == len(long) and short[at + 1 :] == long[at + 1 :])
