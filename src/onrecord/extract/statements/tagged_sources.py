"""Whom do the words name that the tagger took for a source, and who speaks where it took none?"""

from collections.abc import Callable, Iterable, Sequence

from onrecord.extract.grammar.negations import find_no
from onrecord.extract.statements.drafts import Range
from onrecord.extract.statements.sources import Voice, all_joined, antecedent, subject_of
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

NAMING = frozenset({"NOUN", "PROPN", "PRON", "DET"})
QUOTING = frozenset({"quote", "cite"})
DASHES = frozenset("–—-―") | {"--"}
SIGNING = frozenset({"DET", "ADJ", "NOUN", "PROPN"})  # what a name with its office is made of
BESIDE = frozenset({"conj", "appos"})  # how a second source hangs on the first
# Verbs whose passive subject is the one who says so: "was quoted as saying", "is said to have claimed".
SAID_OF = QUOTING | frozenset("say report hear know see record film believe think understand allege expect".split())
# Verbs by which what a noun says is one's own: "repeated calls for", but not "resisted calls for".
VOICING = frozenset(
    "make issue give have repeat renew express voice raise deliver reiterate offer launch publish release file level "
    "bring lodge join lead send put add utter hold take share state table submit air vent sound show level".split()
)


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

    def own(self, source: tuple[Token, ...], subject: tuple[Token, ...], cue: Sequence[Token]) -> tuple[Token, ...]:
        """Return the nouns of a source that are no subject of another verb, not told or accused, and somebody.

        The tagger now and then gives a cue two sources ("Velmark expelled two after Brenik had accused Tarsovia"), or
        whom it is said to ("Brel, who was accused of …").
        """
        kept = tuple(t for t in source if not self._hears(t, cue) and not self._is_nobody(t))
        if not set(subject) & set(kept):
            return kept
        verbs = {noun.head for noun in subject}
        above = verbs | {t.i for t in (*cue, *subject)}
        return tuple(t for t in kept if t in subject or t.dep in BESIDE or {t.head, self._parse.head(t).head} & above)

    def _hears(self, noun: Token, cue: Sequence[Token]) -> bool:
        """Return whether somebody else says it to a noun, or of it: it was told, or resisted calls."""
        for token in cue:
            above = self._parse.head(token)
            if token.pos == "NOUN" and token.dep == "dobj" and noun.head == above.i and noun.dep == "nsubj":
                return above.lemma.casefold() not in VOICING
            passive = token.tag == "VBN" and token.lemma.casefold() not in SAID_OF
            if passive and token.dep == "acl" and token.head == noun.i:
                return True
            done_to = self._parse.child(token, "nsubjpass") if passive else None
            if done_to is not None and noun in antecedent(self._parse, done_to):
                return True
        return False

    def _is_nobody(self, noun: Token) -> bool:
        """Return whether a noun stands for nobody ("nobody knows"), or only holds a place ("it is unclear")."""
        empty = noun.text.casefold() == "it" and self._parse.head(noun).lemma in {"be", "seem", "appear", "remain"}
        return empty or find_no(self._parse, noun) is not None

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
        if cue and all(t.text in DASHES for t in cue):
            return self._signed(cue[-1])
        for token in (t for t in cue if t.pos in {"VERB", "AUX"}):
            found = self._subject(token, content)
            if found and not any(map(can_speak, found)) and token.dep == "conj":
                above = (self._subject(verb, content) for verb in self._parse.ancestors(token) if verb.pos == "VERB")
                return next((nouns for nouns in above if any(map(can_speak, nouns))), found)
            if found:
                return found
        return ()

    def _signed(self, dash: Token) -> tuple[Token, ...]:
        """Return the name behind the dash under a quotation: "— Former envoy Jon Varga"."""
        signed: list[Token] = []
        for token in self._parse.tokens[dash.i + 1 :]:
            if token.pos not in SIGNING or token.sentence != dash.sentence:
                break
            signed.append(token)
        return tuple(t for t in signed[-1:] if t.pos in NAMING)

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
