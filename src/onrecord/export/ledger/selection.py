"""Which moves were asked for: between whom, of which kinds, in which time?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from onrecord.errors import NotHeld
from onrecord.export.ledger.entry import Entry
from onrecord.export.ledger.sameness import has_name
from onrecord.export.ledger.wording import holds_words
from onrecord.records.event import Role

MOST = 6  # names that are listed to whoever asked for one that nobody has


@dataclass(frozen=True, slots=True)
class Party:
    """One of two between whom moves are asked for.

    Args:
        name: as it was asked for.
        country: its alpha-3 code and the country's name, where it is a country, else None.
    """

    name: str
    country: tuple[str, str] | None = None

    def is_among(self, roles: Iterable[Role]) -> bool:
        """Return whether one of the roles is of the country, or has the whole name in its own."""
        code, names = (self.country[0], (self.name, self.country[1])) if self.country else (None, (self.name,))
        return any((code and role.country == code) or any(holds_words(role.name, n) for n in names) for role in roles)


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for; without anything all moves are.

    Args:
        kinds: names of moves, or of types in small letters.
        since, until: the first and the last day; a move that may lie between them is kept.
    """

    between: tuple[Party, Party] | None = None
    kinds: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None

    def require(self, entries: Sequence[Entry]) -> None:
        """Raise NotHeld, which lists names near it, where one was asked for that is no country and that no move has."""
        roles = [r for e in entries for t in e.tellings for r in (*t.event.actors, *t.event.recipients)]
        for party in self.between or ():
            if party.country is None and not party.is_among(roles):
                held = Counter(role.name for role in roles if has_name(role))
                # By its words too: "Vesin" is near "Anton Vessin".
                folded = {part.casefold(): name for name in held for part in (*name.split(), name)}
                near = dict.fromkeys(folded[n] for n in get_close_matches(party.name.casefold(), folded, n=4))
                named = ", ".join(near or (name for name, _ in held.most_common(MOST)))
                hint = f"; {'near it' if near else 'named most'}: {named}" if named else ""
                raise NotHeld(f"no move on this desk names {party.name!r}{hint}")

    @property
    def is_bounded(self) -> bool:
        """Whether a time was asked for, so that what has no place in time is left out."""
        return self.since is not None or self.until is not None

    def of(self, entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], int]:
        """Return the entries that were asked for, and how many more were left out for want of any date.

        What has no day of its own, but has happened, was over when the first report of it appeared.
        """
        fitting = [entry for entry in entries if self._is_of_kind(entry) and self._is_between(entry)]
        if not self.is_bounded:
            return tuple(fitting), 0
        placed = [entry for entry in fitting if entry.span != (None, None)]
        return tuple(entry for entry in placed if self._is_in_time(entry)), len(fitting) - len(placed)

    def _is_of_kind(self, entry: Entry) -> bool:
        return not self.kinds or entry.what in self.kinds

    def _is_between(self, entry: Entry) -> bool:
        if self.between is None:
            return True
        one, other = self.between
        sides = [(t.event.actors, t.event.recipients) for t in entry.tellings]
        return any(_across(one, other, *pair) or _across(other, one, *pair) for pair in sides)

    def _is_in_time(self, entry: Entry) -> bool:
        low, high = entry.span
        early = self.since is not None and high is not None and high < self.since
        late = self.until is not None and low is not None and low > self.until
        return not early and not late


def _across(one: Party, other: Party, actors: Sequence[Role], recipients: Sequence[Role]) -> bool:
    return one.is_among(actors) and other.is_among(recipients)
