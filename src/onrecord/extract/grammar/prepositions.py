"""Which noun stands behind which preposition, wherever the parser hung it?"""

from collections.abc import Iterator

from onrecord.records.parse import Parse, Token
from onrecord.text.calendar import MONTHS, WEEKDAYS

LINKS = frozenset({"prep", "agent", "dative"})
DAYS = frozenset({*MONTHS, *WEEKDAYS})
HOURS = frozenset(
    "morning noon afternoon evening night midnight dawn dusk week weekend month year day then now".split()
)
# Words that stand for a preposition as well: "towards Velmark", "out of Velmark", protests "outside the embassy".
AS_WELL = {
    "in": ("in", "at", "to"),
    "to": ("to", "towards", "toward"),
    "with": ("with", "to"),
    "from": ("from", "out"),
    "against": ("against", "outside"),
}
MANNERS = frozenset({"way", "means", "virtue", "accident", "mistake", "chance"})  # "by way of", "by accident"


def after(tokens: tuple[Token, ...], parse: Parse, *prepositions: str) -> Token | None:
    """Return the noun after the first of some prepositions that hangs on one of some words, or farther below them.

    Parsers often hang a preposition on the nearest noun: "shared intelligence on the convoy with Velmark".
    """
    for reach in (_linked, _below):
        linked = [link for token in tokens for link in reach(parse, token)]
        for wanted in prepositions:
            for link in linked:
                noun = object_of(parse, link)
                if link.text.casefold() == wanted and not _is_adverbial(noun):
                    return noun
    return None


def _is_adverbial(noun: Token | None) -> bool:
    """Return whether a noun behind a preposition says when or how: "on Monday", "by way of"."""
    return noun is not None and (noun.text in DAYS or noun.text.casefold() in MANNERS | HOURS)


def _linked(parse: Parse, token: Token) -> Iterator[Token]:
    noun = parse.child(token, "dobj")
    for head in (token, *((noun,) if noun is not None else ())):
        for child in parse.children(head):
            if child.dep in LINKS:
                yield child
                yield from (c for c in parse.children(child) if c.dep == "prep")


def _below(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the prepositions behind a word, down through the nouns that others lead to, in text order."""
    for child in parse.children(token):
        if child.i > token.i and child.dep in LINKS:
            yield child
        if child.i > token.i and child.dep in {*LINKS, "dobj", "pobj"}:
            yield from _below(parse, child)


def object_of(parse: Parse, link: Token | None) -> Token | None:
    """Return the noun that a preposition governs, also one of two words ("out of"), or None."""
    if link is None:
        return None
    second = next((c for c in parse.children(link) if c.text.casefold() == "of"), link)
    return parse.child(link, "pobj") or parse.child(second, "pobj")
