"""Whom do the words of a role mean, at every grain that the words give: person, organisation, country?

"Brenik" gives the place and, as a capital that acts, the country; "two members of Velmark's mission" gives the words
and the country that they name.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.grammar.naming import named
from onrecord.lexicon import Lexicon
from onrecord.records.event import Grain, Role
from onrecord.records.mention import Kind, Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span
from onrecord.records.statement import Statement

GRAINS = {
    Kind.PERSON: Grain.PERSON,
    Kind.ORGANIZATION: Grain.ORGANISATION,
    Kind.OUTLET: Grain.ORGANISATION,
    Kind.PLACE: Grain.COUNTRY,
    Kind.GROUP: Grain.GROUP,
}
QUOTES = '"“”«»'
THEMSELVES = frozenset({"he", "him", "his", "she", "her"})
SPEAKER = frozenset({"we", "us", "i", "me", "our", "my"})
TOWARDS = frozenset({"to", "at", "in", "with", "against", "on", "from"})
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
        self._by_id = {chain.id: chain for chain in chains}

    def roles(self, noun: Token) -> tuple[Role, ...]:
        """Return the roles that a noun and those joined to it give, without repeats."""
        found: dict[tuple[str, Grain], Role] = {}
        for head in (noun, *(c for c in self._parse.children(noun) if c.dep == "conj")):
            for role in self._roles(head):
                found.setdefault((role.name, role.grain), role)
        return tuple(found.values())

    def named_by(self, noun: Token | None, statement: Statement | None) -> tuple[Role, ...]:
        """Return the roles of a noun in a statement's content; "we" is whoever makes the statement."""
        if noun is None:
            return ()
        if statement is not None and self._is_own(noun, statement):
            return tuple(replace(role, reason=f"“{noun.text}”: who says so") for role in self.of_source(statement))
        return self.roles(noun)

    def _is_own(self, noun: Token, statement: Statement) -> bool:
        """Return whether a pronoun is whoever makes the statement: "we", and "he" in what a man is said to have said.

        The latter where nothing is quoted, and no other person is named before it.
        """
        word, start = noun.text.casefold(), statement.content[0].start
        if word in SPEAKER:
            return True
        quoted = any(mark in self._text[start : statement.content[-1].end] for mark in QUOTES)
        chain = self._by_id.get(statement.source.chain or "")
        if word not in THEMSELVES or quoted or chain is None or chain.kind != Kind.PERSON:
            return False
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, noun.start)
        return not any(self._chain[m.id].kind == Kind.PERSON for m in self._mentions[first:last])

    def of_source(self, statement: Statement) -> tuple[Role, ...]:
        """Return the roles of those who make a statement."""
        heads = (self._head(span) for span in statement.source.spans)
        return tuple(dict.fromkeys(role for head in heads if head is not None for role in self.roles(head)))

    def _head(self, span: Span) -> Token | None:
        tokens = self._parse.between(span.start, span.end)
        outside = (t for t in tokens if not span.start <= self._parse.head(t).start < span.end)
        return next(outside, tokens[-1] if tokens else None)

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
            yield from self._represented(chain)
        elif head.pos != "PRON":
            yield Role(named(phrase.words(self._text)), Grain.GROUP, phrase, "the words of the role")
        for mention in self._within(phrase):
            chain = self._chain[mention.id]
            if mention is direct:
                continue
            if chain.country is not None and chain.kind in {Kind.PLACE, Kind.GROUP}:
                yield from self._countries(chain, mention)
            elif direct is None or (chain.kind == Kind.ORGANIZATION and self._speaks_for(mention)):
                yield Role(named(chain.name), GRAINS[chain.kind], mention.span, "named within the role")

    def _countries(self, chain: MentionChain, mention: Mention) -> Iterator[Role]:
        name = self.country(chain)
        if name is not None and chain.kind in {Kind.PLACE, Kind.GROUP, Kind.ORGANIZATION}:
            yield Role(name, Grain.COUNTRY, mention.span, f"“{mention.name}” stands for {name}", chain.country)

    def _represented(self, chain: MentionChain) -> Iterator[Role]:
        """Yield whom a person acts for, by the office: "the Velmarkish foreign minister", "the Pact's chief"."""
        for office in chain.offices:
            for mention in self._within(office.span):
                other = self._chain[mention.id]
                if other is chain or not self._speaks_for(mention):
                    continue
                if other.kind == Kind.ORGANIZATION:
                    yield Role(named(other.name), Grain.ORGANISATION, mention.span, f"office: “{office.title}”")
                yield from self._countries(other, mention)

    def _speaks_for(self, mention: Mention) -> bool:
        """Return whether an office is held for what it names, not at it: "envoy to the Pact" does not speak for it."""
        before = self._parse.between(max(0, mention.span.start - 12), mention.span.start)
        words = [t.text.casefold() for t in before if t.pos != "DET"]
        return not words or words[-1] not in TOWARDS

    def is_mention(self, token: Token) -> bool:
        """Return whether a word belongs to a mention of somebody."""
        return self._over(token) is not None

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
