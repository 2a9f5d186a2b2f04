"""How is a country coded in the tables, and which words mean one?"""

import re
from collections.abc import Iterable

_ALPHA_3 = re.compile(r"[A-Z]{3}")


def check_country(code: str | None) -> None:
    """Raise ValueError where a code does not look like ISO 3166 alpha-3; None is no country."""
    if code is not None and not _ALPHA_3.fullmatch(code):
        raise ValueError(f"country is {code!r}; write the three capital letters of ISO 3166, such as FRA")


def country_codes(words: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the code of the country that each name, capital or people means, in small letters; the first counts."""
    found: dict[str, str] = {}
    for word, code in words:
        found.setdefault(word.casefold(), code)
    return found
