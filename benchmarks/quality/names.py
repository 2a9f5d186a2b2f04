"""Do two names mean the same one, going by the gold?

Case, articles, titles and a possessive are set aside; a name is right when it is the gold entity's name, one of its
aliases in that report, or on the gold's list of what it accepts. Nothing is guessed: "Toren" is not "Ilva Toren"
unless the gold says so.
"""

import re
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['’]s\b")
_ALTERNATIVES = re.compile(r"[;/]")
_SET_ASIDE = frozenset("a an das der die dr king lady le lord mr mrs ms prof queen sir the".split())


def plain(name: str) -> str:
    """Return a name as it is compared; a name of one word keeps it, whatever it is."""
    words = _WORD.findall(_POSSESSIVE.sub("", name.casefold()))
    kept = [w for w in words if w not in _SET_ASIDE]
    return " ".join(kept or words)


class Names:
    """The names that one report's gold takes for the same.

    Args:
        groups: each entity's names, its own first.
        accept: what else a name may be given as ("Tarsovia": ["Brenik", "TAR"]).
    """

    def __init__(self, groups: Iterable[Iterable[str]], accept: Mapping[str, Iterable[str]] | None = None) -> None:
        self._of: dict[str, set[str]] = {}
        for group in groups:
            names = {plain(n) for n in group}
            for name in names:
                self._of.setdefault(name, set()).update(names)
        for name, others in (accept or {}).items():
            self._of.setdefault(plain(name), {plain(name)}).update(map(plain, others))

    def same(self, got: str, want: str) -> bool:
        """Return whether a name that was read is right for one that the gold gives."""
        return any(plain(got) in self._of.get(w, {w}) for w in map(plain, _ALTERNATIVES.split(want)) if w)

    def any(self, got: Iterable[str], want: Iterable[str]) -> bool:
        """Return whether some name that was read is right for some name of the gold."""
        wants = tuple(want)
        return any(self.same(g, w) for g in got for w in wants)
