"""Which noun stands behind which preposition, wherever the parser hung it?"""

from collections.abc import Iterator

from onrecord.records.parse import Parse, Token

LINKS = frozenset({"prep", "agent", "dative"})


def after(tokens: tuple[Token, ...], parse: Parse, *prepositions: str) -> Token | None:
    """Return the noun after the first of some prepositions that hangs on one of some words, or farther below them.

    Parsers often hang a preposition on the nearest noun: "shared intelligence on the convoy with Velmark".
    """
    for reach in (_linked, _below):
        linked = [link for token in tokens for link in reach(parse, token)]
        for wanted in prepositions:
            for link in linked:
                if link.text.casefold() == wanted:
                    return object_of(parse, link)
    return None


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
    """Return the noun that a preposition governs, or None."""
    return parse.child(link, "pobj") if link is not None else None
