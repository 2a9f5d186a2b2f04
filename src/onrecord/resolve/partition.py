"""Which of a number of things are in one group?"""

from collections.abc import Iterator, Sequence


class Partition:
    """Groups of the numbers below a given one; at first each is a group by itself."""

    def __init__(self, size: int) -> None:
        self._of = list(range(size))
        self._in = {place: [place] for place in range(size)}

    def of(self, place: int) -> int:
        """Return the number that names the group of a place."""
        return self._of[place]

    def group(self, place: int) -> Sequence[int]:
        """Return the group of a place; the very same object for each of its members."""
        return self._in[self._of[place]]

    def groups(self) -> Iterator[Sequence[int]]:
        """Yield all groups, by their smallest member."""
        yield from (self._in[one] for one in sorted(self._in))

    def unite(self, left: int, right: int) -> bool:
        """Make one group of two; return whether they were two."""
        one, other = sorted((self._of[left], self._of[right]))
        if one == other:
            return False
        for place in self._in[other]:
            self._of[place] = one
        self._in[one] += self._in.pop(other)
        return True
