"""Whom do the words name that the tagger took for a source, and who speaks where it took none?"""

from collections.abc import Callable, Iterable, Sequence

from onrecord.extract.statements.drafts import Range
from onrecord.extract.statements.sources import Voice, all_joined, antecedent, subject_of
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

NAMING = frozenset({"NOUN", "PROPN", "PRON", "DET"})
QUOTING = frozenset({"quote", "cite"})


class Sources:
    """The words of tagged sources in one report."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def heads(self, spans: Iterable[Span]) -> tuple[Token, ...]:
        """Return the head nouns of the words for a source, one for each of several."""
        found: list[Token] = []
        for span in spans:
            words = self.over(span)
            inside = {t.i for t in words}
            for token in words:
                if token.pos in NAMING and (token.head not in inside or token.head == token.i):
                    found += antecedent(self._parse, self._titled(token, inside))
                    break
        return tuple(found)

    def own(self, source: tuple[Token, ...], subject: tuple[Token, ...]) -> tuple[Token, ...]:
        """Return the nouns of a source without those that are the subject of another verb than the cue's.

        "Velmark expelled two after Brenik had accused Tarsovia": now and then the tagger gives such a cue both.
        """
        if not set(subject) & set(source):
            return source
        verbs = {noun.head for noun in subject}
        return tuple(t for t in source if t in subject or t.dep != "nsubj" or t.head in verbs)

    def _titled(self, noun: Token, inside: set[int]) -> Token:
        """Return the name that stands right behind a title, where the parser missed that the two belong together."""
        while noun.i + 1 in inside and self._parse.tokens[noun.i + 1].pos == "PROPN":
            noun = self._parse.tokens[noun.i + 1]
        return noun

    def subject(
        self, cue: Sequence[Token], content: Sequence[Range], can_speak: Callable[[Token], bool]
    ) -> tuple[Token, ...]:
        """Return the subject of the cue's verb, where the tagger marked nobody.

        Where that cannot speak it is the subject above that can: "assured them that the secrets were safe and stressed
        …"; where none can, it stays.
        """
        for token in (t for t in cue if t.pos in {"VERB", "AUX"}):
            found = self._subject(token, content)
            if found and not any(map(can_speak, found)) and token.dep == "conj":
                above = (self._subject(verb, content) for verb in self._parse.ancestors(token) if verb.pos == "VERB")
                return next((nouns for nouns in above if any(map(can_speak, nouns))), found)
            if found:
                return found
        return ()

    def _subject(self, verb: Token, content: Sequence[Range]) -> tuple[Token, ...]:
        found = subject_of(self._parse, verb, lambda noun: True)
        return () if any(a <= t.start < b for t in found for a, b in content) else found

    def quoted_as(self, cue: Sequence[Token]) -> tuple[Voice, Range] | None:
        """Return the voices of "“…,” the daily quoted an envoy as saying", and the range of "an envoy as saying"."""
        for verb in cue:
            told = self._parse.child(verb, "dobj") if verb.lemma.casefold() in QUOTING else None
            link = next((t for t in self._parse.subtree(verb) if t.text.casefold() == "as"), None)
            if told is None or link is None or link.start < told.start:
                continue
            end = next((t for t in self._parse.children(link) if t.dep == "pcomp"), link)
            words = self._parse.subtree(told)
            relay = subject_of(self._parse, verb, lambda noun: True)
            return Voice(all_joined(self._parse, told), relay[:1] or (None,), (verb, link, end)), (
                words[0].start,
                end.end,
            )
        return None

    def over(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that a span touches."""
        first, last = self._parse.at(span.start), self._parse.at(span.end - 1)
        start = first.start if first is not None else span.start
        return self._parse.between(start, last.end if last is not None else span.end)
