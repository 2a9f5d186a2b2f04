"""Whom do the words of a source mean?

A name or description leads to its mention chain; a pronoun to the last one who can be meant, with the reason. Where
nobody can, the words themselves stand and the source stays open.
"""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.extract.grammar.naming import is_text, named
from onrecord.extract.grammar.negations import find_no
from onrecord.records.mention import Kind, Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span
from onrecord.records.statement import UNNAMED, Source

PERSONAL = frozenset({"he", "she", "him", "his", "her"})
PLURAL = frozenset({"they", "it", "we", "them", "their", "its"})
LONGEST = 14  # tokens of a description
SLACK = 4  # characters of an article, which one of two spans may leave out


class Speakers:
    """The mentions of one report, asked by place."""

    def __init__(self, parse: Parse, mentions: Sequence[Mention], chains: Sequence[MentionChain], text: str) -> None:
        self._parse = parse
        self._text = text
        self._mentions = sorted(mentions, key=lambda m: m.span.start)
        self._starts = [m.span.start for m in self._mentions]
        self._chain = {m: chain for chain in chains for m in chain.mentions}
        # An id is a hash over all mentions of a chain, so that it is asked for once and not at each statement.
        ids = [(chain, chain.id) for chain in chains]
        self._id = {m: made for chain, made in ids for m in chain.mentions}
        self._kind = {made: chain.kind for chain, made in ids}
        self._last: tuple[Source, int] | None = None

    def can_speak(self, noun: Token) -> bool:
        """Return whether a noun can be a source: a mention, a person's pronoun, or a text that says something."""
        word = noun.text.casefold()
        if find_no(self._parse, noun) is not None:
            return False  # "nobody knows"
        if word in PERSONAL or word in PLURAL or noun.pos == "PROPN" or is_text(noun):
            return True
        return self.is_named(noun)

    def is_named(self, noun: Token) -> bool:
        """Return whether a noun belongs to a mention."""
        return self._at(noun) is not None

    def source(self, heads: Sequence[Token], reason: str) -> Source:
        """Return the source that the head nouns name; several are joined by "; "."""
        if not heads:
            return Source(UNNAMED, reason=f"{reason}; nobody is named")
        found = [self._one(head) for head in heads]
        names = "; ".join(dict.fromkeys(s.name for s in found))
        spans = tuple(span for s in found for span in s.spans)
        chain = found[0].chain if len(found) == 1 else None
        return Source(names, spans, chain, "; ".join(dict.fromkeys([reason, *(s.reason for s in found)])))

    def remember(self, source: Source, offset: int) -> None:
        """Note who spoke last, for the pronouns that follow."""
        if source.chain is not None or source.name != UNNAMED:
            self._last = (source, offset)

    def is_mention(self, start: int, end: int) -> bool:
        """Return whether a range holds nothing but one mention: a name or description, with which nothing is said."""
        last = bisect_right(self._starts, start)
        near = self._mentions[max(0, last - 8) : last + 2]
        return any(m.span.start <= start + SLACK and end <= m.span.end and start <= m.span.start + SLACK for m in near)

    def is_outlet(self, noun: Token) -> bool:
        """Return whether a noun names or describes an outlet: "the daily"."""
        mention = self._at(noun)
        return mention is not None and self._chain[mention.id].kind == Kind.OUTLET

    def is_person(self, noun: Token) -> bool:
        """Return whether a noun names or describes a person or a people."""
        mention = self._at(noun)
        return mention is not None and self._chain[mention.id].kind in {Kind.PERSON, Kind.GROUP}

    def name(self, head: Token) -> tuple[str, Span]:
        """Return the name and span of an intermediary."""
        source = self._one(head)
        return source.name, source.spans[0]

    def _one(self, head: Token) -> Source:
        word = head.text.casefold()
        if word in PERSONAL or word in PLURAL:
            return self._pronoun(head, person=word in PERSONAL)
        mention = self._at(head) or self._author(head)
        if mention is not None:
            chain = self._chain[mention.id]
            reason = chain.reason or mention.reason
            return Source(named(chain.name), (mention.span,), self._id[mention.id], reason)
        span = self._phrase(head)
        return Source(named(span.words(self._text)), (span,), None, "described here, not named")

    def _author(self, head: Token) -> Mention | None:
        """Return whose text speaks: the ministry, of "a statement by the ministry"."""
        if not is_text(head):
            return None
        links = (c for c in self._parse.children(head) if c.text.casefold() in {"by", "from"})
        nouns = (self._parse.child(link, "pobj") for link in links)
        return next((m for noun in nouns if noun is not None and (m := self._at(noun)) is not None), None)

    def _at(self, head: Token) -> Mention | None:
        """Return the longest mention whose head the token can be."""
        last = bisect_right(self._starts, head.start)
        over = [m for m in self._mentions[max(0, last - 8) : last] if m.span.start <= head.start < m.span.end]
        return max(over, key=lambda m: (m.form != "description", m.span.end - m.span.start), default=None)

    def _phrase(self, head: Token) -> Span:
        tokens = self._parse.subtree(head)
        kept = [t for t in tokens if abs(t.i - head.i) <= LONGEST]
        for token in kept:
            ends = token.text in {",", "(", "–", "—", ":", "“", '"'} or token.pos in {"VERB", "AUX", "SCONJ"}
            if token.i > head.i and (ends or token.dep in {"relcl", "acl", "appos", "cc", "conj"}):
                kept = [t for t in kept if t.i < token.i]
                break
        return self._parse.span(kept[0], kept[-1])

    def _pronoun(self, head: Token, *, person: bool) -> Source:
        """Return the last speaker, where one spoke of late, else the last subject of the right kind before it."""
        span = self._parse.span(head, head)
        if self._last is not None and self._suits(self._last[0], person):
            source = self._last[0]
            return Source(source.name, (span,), source.chain, f"“{head.text}”: the last who spoke")
        kinds = {Kind.PERSON} if person else {Kind.ORGANIZATION, Kind.OUTLET, Kind.PLACE, Kind.GROUP}
        before = [m for m in self._mentions[: bisect_right(self._starts, head.start)] if m.kind in kinds]
        if not before:
            return Source(head.text.casefold(), (span,), None, f"“{head.text}”: nobody before it can be meant")
        mention = next((m for m in reversed(before) if self._is_subject(m)), before[-1])
        name, reason = self._chain[mention.id].name, f"“{head.text}”: the last {mention.kind.lower()} before it"
        return Source(named(name), (span,), self._id[mention.id], reason)

    def _suits(self, source: Source, person: bool) -> bool:
        if person and len(source.spans) > 1:
            return False  # "he" is none of two who spoke together
        kind = self._kind.get(source.chain or "")
        return kind is None or (kind == Kind.PERSON) == person

    def _is_subject(self, mention: Mention) -> bool:
        tokens = self._parse.between(mention.span.start, mention.span.end)
        return any(t.dep in {"nsubj", "nsubjpass"} for t in tokens)
