"""In which words is a move shown: what was done, by whom to whom, how many, and when?"""

from collections.abc import Sequence

from onrecord.export.ledger.tellings import When
from onrecord.records.event import Event, Grain, Quantity, QuantityKind, Role
from onrecord.text.edtf import spoken
from onrecord.text.normalise import fold, owner, words

ENDINGS = {QuantityKind.REMAINING: " left", QuantityKind.TOTAL: " in all"}
SIDES = frozenset({Grain.COUNTRY, Grain.ORGANISATION})


def what(event: Event) -> str:
    """Return what an event is called: its move, or its type in small letters."""
    return event.move or event.type.lower()


def names(roles: Sequence[Role]) -> str:
    """Return the names of roles at every grain, each once."""
    return "; ".join(dict.fromkeys(role.name for role in roles))


def parties(roles: Sequence[Role]) -> str:
    """Return who is meant, with whom each stands for behind it: "Brenik (Tarsovia); Anton Vessin"."""
    found: list[tuple[Role, list[str]]] = []
    for role in roles:
        if not found or not _is_of(role, found[-1][0]):
            found.append((role, []))
        elif role.grain in SIDES and fold(role.name) not in fold(" ".join((found[-1][0].name, *found[-1][1]))):
            found[-1][1].append(role.name)
    return "; ".join(dict.fromkeys(f"{role.name} ({', '.join(of)})" if of else role.name for role, of in found))


def _is_of(role: Role, head: Role) -> bool:
    """Return whether a role is what another stands for, or is named within its words."""
    if role.country is not None and head.country is None:
        return True
    return head.span is not None and role.span is not None and role.name != head.name and head.span.holds(role.span)


def in_words(event: Event) -> str:
    """Return what was done by whom to whom: "expulsion: Velmark → Tarsovia"."""
    by, against = parties(event.actors) or "somebody not named", parties(event.recipients)
    if against and event.actors == event.recipients:
        return f"{what(event)}: {against}"  # in a meeting nobody is the one to whom it is done
    return f"{what(event)}: {by} → {against or 'nobody named'}"


def counted(quantity: Quantity) -> str:
    """Return a number with what it counts: "8 envoys", "10 posts left", "50% of mission"."""
    if quantity.low is not None and quantity.kind == QuantityKind.SHARE:
        share = f"{100 * quantity.low:.3g}%"
        return f"{share} of {quantity.of}" if quantity.of else share
    return f"{quantity.spoken} {quantity.of}".rstrip() + ENDINGS.get(quantity.kind, "")


def dated(when: When) -> str:
    """Return a date as it is shown: in EDTF, with a mark where it is inferred and words where it has no year."""
    if when.value is None:
        return "no date"
    if when.inferred:
        return f"{when.value} (inferred)"
    return when.value if when.is_placed else f"{when.value} ({spoken(when.value)})"


def plural(number: int, noun: str) -> str:
    """Return a number of things: "1 report", "2 reports"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def holds_words(name: str, wanted: str) -> bool:
    """Return whether a name has these words side by side: "Tarsovia's mission" has Tarsovia."""
    found, words_ = _plain(name), _plain(wanted)
    size = len(words_)
    return bool(size) and any(found[i : i + size] == words_ for i in range(len(found) - size + 1))


def _plain(name: str) -> tuple[str, ...]:
    return tuple(owner(word) for word in words(name))
