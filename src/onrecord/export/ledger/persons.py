"""Are two names of persons one person's?"""

from collections.abc import Iterable
from difflib import SequenceMatcher

from onrecord.records.event import Grain, Role
from onrecord.text.normalise import words

Name = tuple[str, ...]
# How alike two given names before one surname are that are two spellings of one: Evgeny and Yevgeni are .77.
ALIKE = 0.75


def persons(roles: Iterable[Role]) -> frozenset[Name]:
    """Return the words of the name of each person by name; "his daughter" and "seven envoys" are none."""
    people = (r for r in roles if r.grain == Grain.PERSON and r.name.rpartition(" ")[2][:1].isupper())
    return frozenset(words(role.name) for role in people)


def is_one_person(one: Name, other: Name) -> bool:
    """Return whether two names may be one person's: "Vessin" is Anton Vessin's, "Evgeny" before it is "Yevgeni"."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    alike = SequenceMatcher(None, " ".join(one[:-1]), " ".join(other[:-1])).ratio() >= ALIKE
    return one[-1:] == other[-1:] and alike
