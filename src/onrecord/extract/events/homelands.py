"""Of which country is a body of state that no table knows: the Velmarkish Senate, the police in Velmark?

Its name says so at its start ("Velmarkish Foreign Ministry") or behind "of" ("Ministry of Health of Velmark"); what
acts where it stands, as police and courts do, is of the country that it stands in. A society or a company that is named
after a country does not act for it.
"""

from onrecord.lexicon import Lexicon

LONGEST = 3  # words of a country's name


class Homelands:
    """Reads the countries of bodies of state from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def of_name(self, name: str) -> str | None:
        """Return the ISO code of the country in the name of a body of state, or None."""
        words = name.split()
        rows = map(self._lexicon.organisation_words.of, words)
        if not any(row is not None and row.state is not None for row in rows):
            return None
        behind = words[len(words) - words[::-1].index("of") :] if "of" in words else []
        behind = behind[1:] if behind[:1] == ["the"] else behind
        starts = (words[:n] for n in range(min(LONGEST, len(words) - 1), 0, -1))
        return next((code for part in (*starts, behind) if (code := self._country(" ".join(part)))), None)

    def is_at_home(self, lemma: str) -> bool:
        """Return whether a noun is a body of state that acts for the country where it stands."""
        row = self._lexicon.organisation_words.of(lemma)
        return row is not None and row.state == "home"

    def _country(self, words: str) -> str | None:
        place, people = self._lexicon.places.of(words), self._lexicon.demonyms.of(words)
        return place.country if place is not None else people.country if people is not None else None
