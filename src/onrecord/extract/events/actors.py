"""Whom do the words of a role mean, at every grain that the words give: person, organisation, country?

"Brenik" gives the place and, as a capital that acts, the country; "two members of Velmark's mission" gives the words
and the country that they name.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.events.antecedents import OTHERS, PERSONAL, SIDE, SPEAKER, antecedent
from onrecord.extract.events.homelands import Homelands
from onrecord.extract.events.phrases import head_in, housed_name, joined, led_by, named_part, phrase_of, word_before
from onrecord.extract.grammar.naming import named
from onrecord.extract.grammar.prepositions import after
from onrecord.lexicon import Lexicon
from onrecord.records.event import Grain, Role
from onrecord.records.mention import Form, Kind, Mention, MentionChain
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
# "Karsk's mission", "the Karsk Pact's envoy": whose they are, although no table knows such a country.
BELONGED_TO = frozenset({Kind.ORGANIZATION, Kind.PLACE, Kind.GROUP})
QUOTES = '"“”«»'
TOWARDS = frozenset({"to", "at", "in", "with", "against", "on", "from"})
WHERE = frozenset({"to", "in", "at", "near"})


class Actors:
    """The mentions of one report, asked for the roles that a noun can play."""

    def __init__(
        self, parse: Parse, mentions: Sequence[Mention], chains: Sequence[MentionChain], lexicon: Lexicon, text: str
    ) -> None:
        self._parse, self._text, self._lexicon = parse, text, lexicon
        self._homelands = Homelands(lexicon)
        self._mentions = sorted(mentions, key=lambda m: m.span.start)
        self._starts = [m.span.start for m in self._mentions]
        self._chain = {m: chain for chain in chains for m in chain.mentions}
        self._by_id = {chain.id: chain for chain in chains}
        self._by_name = {name.casefold(): chain for chain in chains for name in (chain.name, *chain.aliases)}

    def roles(self, noun: Token) -> tuple[Role, ...]:
        """Return the roles that a noun and those joined to it give, without repeats."""
        found: dict[tuple[str, Grain], Role] = {}
        for head in joined(self._parse, noun):
            for role in self._roles(head):
                if found.setdefault((role.name, role.grain), role).country is None:  # the next may know it
                    found[role.name, role.grain] = role
        return tuple(found.values())

    def named_by(self, noun: Token | None, statement: Statement | None) -> tuple[Role, ...]:
        """Return the roles of a noun in a statement's content; "we" and "our troops" are the speaker's."""
        if noun is None:
            return ()
        if statement is not None and self._is_own(noun, statement):
            said = self.of_source(statement)
            side = noun.text.casefold() in SIDE and [r for r in said if r.grain != Grain.PERSON]  # not the spokesman
            return tuple(replace(role, reason=f"“{noun.text}”: who says so") for role in side or said)
        meant = antecedent(self._parse, noun, self._chain_at) if statement is None else None
        if meant is not None:
            return tuple(replace(role, reason=f"“{noun.text}”: who acts just before") for role in self.roles(meant))
        owner = self._parse.child(noun, "poss")
        if statement is None or owner is None or not self._is_own(owner, statement):
            return self.roles(noun)
        whose = (r for r in self.of_source(statement) if r.grain != Grain.PERSON)
        return (*self.roles(noun), *(replace(role, reason=f"“{owner.text}”: of who says so") for role in whose))

    def _is_own(self, noun: Token, statement: Statement) -> bool:
        """Return whether a pronoun is whoever makes the statement: "we", and "he" in what a man is said to have said.

        The latter where nothing is quoted, and nobody else of that sort is named before it.
        """
        word, start = noun.text.casefold(), statement.content[0].start
        if word in SPEAKER:
            return True
        quoted = any(mark in self._text[start : statement.content[-1].end] for mark in QUOTES)
        chain = self._by_id.get(statement.source.chain or "")
        if quoted or word not in PERSONAL | OTHERS:
            return False
        person = word in PERSONAL
        if chain is not None and (chain.kind == Kind.PERSON) != person:
            return False
        if chain is None and person:
            return False
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, noun.start - 1)
        between = (self._chain[m.id] for m in self._mentions[first:last])
        return not any((c.kind == Kind.PERSON) == person and c is not chain for c in between)

    def of_source(self, statement: Statement) -> tuple[Role, ...]:
        """Return the roles of those who make a statement, also where a pronoun stands for them."""
        heads = (head_in(self._parse, span) for span in statement.source.spans)
        named_there = tuple(dict.fromkeys(role for head in heads if head is not None for role in self.roles(head)))
        chain = self._by_id.get(statement.source.chain or "")
        if named_there or chain is None or not statement.source.spans:
            return named_there
        return tuple(self._of_chain(chain, statement.source.spans[0], statement.source.reason))

    def _of_chain(self, chain: MentionChain, span: Span, reason: str) -> Iterator[Role]:
        """Yield the roles of a chain for words that name nobody themselves, and whom it acts for."""
        yield Role(named(chain.name), GRAINS[chain.kind], span, reason)
        first = next((m for m in self._mentions if m.id in chain.mentions), None)
        if first is not None:
            yield from (replace(role, span=span) for role in self._countries(chain, first))
        yield from (replace(role, span=span) for role in self._represented(chain))

    def country(self, chain: MentionChain) -> str | None:
        """Return the name of the country that a chain is, or stands for, or None."""
        return self._lexicon.places.country(chain.country) if chain.country else None

    def _roles(self, head: Token) -> Iterator[Role]:
        """Yield the roles of one noun; a body of state that names no country is of the one where it stands."""
        told = False
        for role in self._named_in(head):
            told = told or role.grain == Grain.COUNTRY
            yield role
        place = after((head,), self._parse, "in") if not told and self._homelands.is_at_home(head.lemma) else None
        where = self._chain_at(place) if place is not None else None
        if place is not None and where is not None and where.kind == Kind.PLACE and where.country is not None:
            name, span = self.country(where) or where.country, self._parse.span(place, place)
            yield Role(name, Grain.COUNTRY, span, f"“{head.text}” in {where.name}", where.country)

    def _named_in(self, head: Token) -> Iterator[Role]:
        direct = self._over(head)
        phrase = phrase_of(self._parse, head)
        if direct is not None:
            chain = self._chain[direct.id]
            yield Role(named(chain.name), GRAINS[chain.kind], direct.span, chain.reason or direct.reason)
            yield from self._countries(chain, direct)
            yield from self._represented(chain)
            house = self._by_name.get(housed_name(chain.name))
            if house is not None:  # the Pact, of "the Pact's headquarters"
                yield Role(named(house.name), GRAINS[house.kind], direct.span, f"its {chain.name.split()[-1]}")
            yield from self._owned(chain, direct)
        elif head.pos != "PRON":
            words = named_part(self._parse, head, phrase)
            yield Role(named(words.words(self._text)), Grain.GROUP, words, "the words of the role")
        for mention in self._within(phrase):
            chain = self._chain[mention.id]
            if mention is direct:
                continue
            # "The envoy to Brenik" and "the Pact's headquarters in Brenik" are not Brenik's.
            if (
                direct is not None
                and mention.span.start > head.start
                and word_before(self._parse, mention.span) in WHERE
            ):
                continue
            if chain.country is not None and chain.kind in {Kind.PLACE, Kind.GROUP}:
                yield from self._countries(chain, mention)
            elif direct is None or (chain.kind in BELONGED_TO and self._speaks_for(mention)):
                yield Role(named(chain.name), GRAINS[chain.kind], mention.span, "named within the role")

    def _countries(self, chain: MentionChain, mention: Mention) -> Iterator[Role]:
        name = self.country(chain)
        if name is not None and chain.kind in {Kind.PLACE, Kind.GROUP, Kind.ORGANIZATION}:
            yield Role(name, Grain.COUNTRY, mention.span, f"“{mention.name}” stands for {name}", chain.country)
        code = self._homelands.of_name(chain.name) if chain.kind == Kind.ORGANIZATION and not chain.country else None
        if code is not None and (name := self._lexicon.places.country(code)) is not None:
            yield Role(name, Grain.COUNTRY, mention.span, f"in the name of “{chain.name}”", code)

    def _represented(self, chain: MentionChain) -> Iterator[Role]:
        """Yield whom a person acts for, by the office: "the Velmarkish foreign minister", "the Pact's chief"."""
        for title, span in (*((o.title, o.span) for o in chain.offices), *self._led(chain)):
            for mention in (m for m in self._within(span) if self._speaks_for(m)):
                other = self._chain[mention.id]
                if other is not chain and other.kind == Kind.ORGANIZATION:
                    yield Role(named(other.name), Grain.ORGANISATION, mention.span, f"office: “{title}”")
                yield from self._countries(other, mention) if other is not chain else ()

    def _led(self, chain: MentionChain) -> Iterator[tuple[str, Span]]:
        heads = [head_in(self._parse, m.span) for m in self._mentions if m.id in chain.mentions]
        nouns = [led_by(self._parse, head) for head in heads if head is not None and chain.kind == Kind.PERSON]
        yield from ((f"leads {n.text}", phrase_of(self._parse, n)) for n in nouns if n is not None)

    def _owned(self, chain: MentionChain, mention: Mention) -> Iterator[Role]:
        """Yield whose "the mission" is, where the report says so elsewhere: "the Velmarkish mission"."""
        if chain.kind != Kind.ORGANIZATION or chain.country is not None or self._within(mention.span) != [mention]:
            return
        for said in (m for m in self._mentions if m.id in chain.mentions and m != mention):
            for other in self._within(said.span):
                whose = self._chain[other.id]
                if whose is not chain and whose.kind in {Kind.PLACE, Kind.GROUP} and self._speaks_for(other):
                    yield from (replace(role, span=mention.span) for role in self._countries(whose, other))
                    return

    def _speaks_for(self, mention: Mention) -> bool:
        """Return whether an office is held for what it names, not at it: "envoy to the Pact" does not speak for it."""
        return word_before(self._parse, mention.span) not in TOWARDS

    def named_below(self, noun: Token, own: set[str]) -> tuple[Role, ...]:
        """Return the countries and organisations named anywhere below a noun, but for some names."""
        words = self._parse.subtree(noun)
        found: dict[str, Role] = {}
        for mention in self._within(self._parse.span(words[0], words[-1])):
            chain = self._chain[mention.id]
            own_name = Role(named(chain.name), GRAINS[chain.kind], mention.span, "named within the role")
            for role in (own_name, *self._countries(chain, mention)):
                if chain.kind in {Kind.ORGANIZATION, Kind.PLACE, Kind.GROUP} and mention.form == Form.NAME:
                    found.setdefault(role.name, role)
        return tuple(role for name, role in found.items() if name not in own)

    def is_person(self, token: Token) -> bool:
        """Return whether a word names a person or a people, or is a noun for people."""
        if (chain := self._chain_at(token)) is not None and chain.kind in {Kind.PERSON, Kind.GROUP}:
            return True
        people = self._lexicon.people.holds(token.lemma) or self._lexicon.offices.of(token.lemma) is not None
        return token.pos in {"NOUN", "PROPN"} and people

    def is_figure(self, spans: Sequence[Span]) -> bool:
        """Return whether some words are a thing that acts only in a figure of speech: "her novel"."""
        heads = [head for head in (head_in(self._parse, span) for span in spans) if head is not None]
        return any(self._lexicon.nonagents.holds(head.lemma) and not self.is_name(head) for head in heads)

    def is_name(self, token: Token) -> bool:
        """Return whether a word belongs to a name, not only to a description."""
        return (mention := self._over(token)) is not None and mention.form == Form.NAME

    def is_outlet(self, token: Token) -> bool:
        """Return whether a word belongs to the name or description of an outlet."""
        return (chain := self._chain_at(token)) is not None and chain.kind == Kind.OUTLET

    def _chain_at(self, token: Token) -> MentionChain | None:
        """Return the chain of the mention that a word belongs to, or None."""
        mention = self._over(token)
        return self._chain[mention.id] if mention is not None else None

    def is_mention(self, token: Token) -> bool:
        """Return whether a word belongs to a mention of somebody."""
        return self._over(token) is not None

    def _over(self, head: Token) -> Mention | None:
        last = bisect_right(self._starts, head.start)
        over = [m for m in self._mentions[max(0, last - 8) : last] if m.span.start <= head.start < m.span.end]
        headed = [
            m for m in over if head_in(self._parse, m.span) is head
        ]  # "Pact", of "its mission to the Pact", is the Pact
        return max(headed or over, key=lambda m: m.span.end - m.span.start, default=None)

    def _within(self, span: Span) -> list[Mention]:
        first, last = bisect_right(self._starts, span.start - 1), bisect_right(self._starts, span.end)
        return [m for m in self._mentions[first:last] if span.holds(m.span)]
