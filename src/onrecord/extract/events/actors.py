"""Whom do the words of a role mean, at every grain that the words give: person, organisation, country?

"Brenik" gives the place and, as a capital that acts, the country; "two members of Velmark's mission" gives the words
and the country that they name.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.extract.grammar.naming import named
from onrecord.lexicon import Lexicon
from onrecord.records.event import Grain, Role
from onrecord.records.mention import Kind, Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

GRAINS = {
    Kind.PERSON: Grain.PERSON,
    Kind.ORGANIZATION: Grain.ORGANISATION,
    Kind.OUTLET: Grain.ORGANISATION,
    Kind.PLACE: Grain.COUNTRY,
    Kind.GROUP: Grain.GROUP,
}
LONGEST = 12  # tokens of a noun phrase that may name an actor


class Actors:
    """The mentions of one report, asked for the roles that a noun can play."""

    def __init__(
        self, parse: Parse, mentions: Sequence[Mention], chains: Sequence[MentionChain], lexicon: Lexicon, text: str
    ) -> None:
        self._parse, self._text, self._lexicon = parse, text, lexicon
        self._mentions = sorted(mentions, key=lambda m: m.span.start)
        self._starts = [m.span.start for m in self._mentions]
        self._chain = {m: chain for chain in chains for m in chain.mentions}

    def roles(self, noun: Token) -> tuple[Role, ...]:
        """Return the roles that a noun and those joined to it give, without repeats."""
        found: dict[tuple[str, Grain], Role] = {}
        for head in (noun, *(c for c in self._parse.children(noun) if c.dep == "conj")):
            for role in self._roles(head):
                found.setdefault((role.name, role.grain), role)
        return tuple(found.values())

    def country(self, chain: MentionChain) -> str | None:
        """Return the name of the country that a chain is, or stands for, or None."""
        return self._lexicon.places.country(chain.country) if chain.country else None

    def _roles(self, head: Token) -> Iterator[Role]:
        direct = self._over(head)
        phrase = self._phrase(head)
        if direct is not None:
            chain = self._chain[direct.id]
            yield Role(named(chain.name), GRAINS[chain.kind], direct.span, chain.reason or direct.reason)
            yield from self._countries(chain, direct)
        elif head.pos != "PRON":
            yield Role(named(phrase.words(self._text)), Grain.GROUP, phrase, "the words of the role")
        for mention in self._within(phrase):
            chain = self._chain[mention.id]
            if mention is direct:
                continue
            if chain.country is not None and chain.kind in {Kind.PLACE, Kind.GROUP}:
                yield from self._countries(chain, mention)
            elif direct is None:
                yield Role(named(chain.name), GRAINS[chain.kind], mention.span, "named within the role")

    def _countries(self, chain: MentionChain, mention: Mention) -> Iterator[Role]:
        name = self.country(chain)
        if name is not None and chain.kind in {Kind.PLACE, Kind.GROUP, Kind.ORGANIZATION}:
            yield Role(name, Grain.COUNTRY, mention.span, f"“{mention.name}” stands for {name}")

    def _over(self, head: Token) -> Mention | None:
        last = bisect_right(self._starts, head.start)
        over = [m for m in self._mentions[max(0, last - 8) : last] if m.span.start <= head.start < m.span.end]
        return max(over, key=lambda m: m.span.end - m.span.start, default=None)

    def _within(self, span: Span) -> list[Mention]:
        first, last = bisect_right(self._starts, span.start - 1), bisect_right(self._starts, span.end)
        return [m for m in self._mentions[first:last] if span.holds(m.span)]

    def _phrase(self, head: Token) -> Span:
        kept = [t for t in self._parse.subtree(head) if abs(t.i - head.i) <= LONGEST]
        for token in kept:
            if token.i > head.i and (token.text in {",", "(", "–", "—"} or token.dep in {"relcl", "acl", "conj", "cc"}):
                kept = [t for t in kept if t.i < token.i]
                break
        return self._parse.span(kept[0], kept[-1])
