"""Which of the words that the tagger took for a content are one?

The tagger knows no grammar: now and then it marks a word that only leads on ("in which"), the words that name who is
quoted ("an envoy as saying"), or a name with which nothing is said.
"""

from collections.abc import Iterable, Sequence

from onrecord.extract.grammar.layout import Layout
from onrecord.extract.stances.stances import WHETHER
from onrecord.extract.statements.drafts import Draft, Range
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

SUBSTANCE = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
# What a piece beside others holds at least; an adverb or "which" alone was torn from its clause.
PIECE = (SUBSTANCE - {"ADV"}) | {"PRON", "AUX", "INTJ"}
RELATIVE = frozenset({"WDT", "WP", "WP$"})
LEADS_ON = frozenset({"IN", "CC", "DT", "WDT", "WP", "WRB", "TO", "PRP$"})
BEFORE_NOUN = frozenset({"amod", "compound", "det", "poss", "nummod", "nmod"})
WORDS_ALONE = 4  # of a quotation that is nobody's; a shorter one is a title or a scare quote


class Contents:
    """The words of tagged contents in one report."""

    def __init__(self, parse: Parse, layout: Layout) -> None:
        self._parse, self._layout = parse, layout

    def pieces(self, spans: Iterable[Span]) -> list[Range]:
        """Return the ranges of a content, trimmed, less those that hold nothing beside others."""
        ranges = [self._trimmed((span.start, span.end)) for span in spans]
        kept = [piece for piece in ranges if self._holds(piece)] or ranges
        joined: list[Range] = []
        for piece in kept:
            if joined and piece[0] <= joined[-1][1] + 1 and self._are_in_one(joined[-1], piece):
                joined[-1] = (joined[-1][0], piece[1])
            else:
                joined.append(piece)
        return joined

    def _are_in_one(self, first: Range, second: Range) -> bool:
        return self._layout.paragraph_of(first[0]) == self._layout.paragraph_of(second[0])

    def own(self, pieces: list[Range], cue: Sequence[Token], others: Iterable[Draft]) -> list[Range]:
        """Return the pieces less those in another sentence than the cue that are not its: governed there, or torn off.

        The tagger now and then gives a sentence's content to the next one's cue, or takes the next one's first words
        for the end of a content.
        """
        here = {t.sentence for t in cue}
        if not here:
            return pieces
        words = {t.i for t in cue}
        foreign = [d for d in others if d.cue and d.governed and not words & {t.i for t in d.cue}]
        kept = [p for p in pieces if self._sentences(p) & here or self._is_apart(p, foreign)]
        return kept or pieces

    def _is_apart(self, piece: Range, foreign: Sequence[Draft]) -> bool:
        """Return whether a piece can be a content that goes on in a sentence of its own: whole, or quoted."""
        if any(d.touches(*piece) for d in foreign):
            return False
        sentences = [self._parse.sentences[n] for n in sorted(self._sentences(piece))]
        if self.is_quoted([piece]) or not sentences:
            return True
        words = self._parse.between(*piece)
        return len(words) * 2 >= sum(map(len, sentences))

    def _sentences(self, piece: Range) -> set[int]:
        return {t.sentence for t in self._parse.between(*piece)}

    def is_noun(self, pieces: Sequence[Range]) -> bool:
        """Return whether the word that governs a content is a noun, whatever clause hangs on it."""
        tokens = [t for piece in pieces for t in self._parse.between(*piece)]
        inside = {t.i for t in tokens}
        over = [t for t in tokens if t.head not in inside or t.head == t.i]
        return bool(over) and all(t.pos in {"NOUN", "PROPN", "NUM", "PUNCT", "ADP"} for t in over)

    def is_infinitive(self, pieces: Sequence[Range]) -> bool:
        """Return whether the last piece says what somebody is to do or did: "is said | to have sat through it"."""
        words = [t for t in self._parse.between(*pieces[-1]) if t.dep == "aux" and t.tag == "TO"]
        return bool(words) and words[0].start == pieces[-1][0]

    def _holds(self, piece: Range) -> bool:
        tokens = self._parse.between(*piece)
        return self.is_quoted([piece]) or any(t.pos in PIECE and t.tag not in RELATIVE for t in tokens)

    def _trimmed(self, piece: Range) -> Range:
        """Return a piece without what only leads on from it: "the case, in which", "the delegation by"."""
        tokens = self._parse.between(*piece)
        while len(tokens) > 1 and (tokens[-1].tag in LEADS_ON or tokens[-1].text == ","):
            tokens = tokens[:-1]
        return (piece[0], tokens[-1].end) if tokens and tokens[-1].end < piece[1] else piece

    def says_something(self, pieces: Sequence[Range], cue: Sequence[Token], source: Sequence[Token]) -> bool:
        """Return whether the words can be a content: more than "that" or "it", and quoted where nobody is named."""
        words = self._words(pieces)
        if not any(t.pos in SUBSTANCE for t in words):
            return False
        return bool(cue or source) or (self.is_quoted(pieces) and len(words) >= WORDS_ALONE)

    def breaks_off(self, pieces: Sequence[Range], longer: Sequence[Range]) -> bool:
        """Return whether the words end before the noun that they belong to, which a longer content has."""
        words = self._words(pieces)
        head = self._parse.head(words[-1]) if words and words[-1].dep in BEFORE_NOUN else None
        return head is not None and head.i > words[-1].i and any(a <= head.start < b for a, b in longer)

    def is_question(self, pieces: Sequence[Range]) -> bool:
        """Return whether the words begin as an indirect question does."""
        words = self._parse.between(*pieces[0])
        return bool(words) and words[0].text.casefold() in WHETHER

    def is_clause(self, pieces: Sequence[Range]) -> bool:
        """Return whether a finite verb with a subject stands in the content."""
        return any(
            t.pos in {"VERB", "AUX"} and self._parse.child(t, "nsubj", "nsubjpass", "expl") is not None
            for t in self._words(pieces)
        )

    def is_quoted(self, pieces: Sequence[Range]) -> bool:
        """Return whether a quotation touches the content."""
        return any(q.span.start < b and a < q.span.end for q in self._layout.quotations for a, b in pieces)

    def heads(self, pieces: Sequence[Range], verb: Token) -> set[str]:
        """Return the lemmas of the content that hang on a verb, or on what hangs on it."""
        words = self._words(pieces)
        return {t.lemma.casefold() for t in words if verb.i in (t.head, self._parse.head(t).head)}

    def _words(self, pieces: Sequence[Range]) -> list[Token]:
        return [t for piece in pieces for t in self._parse.between(*piece)]


def alikeness(one: Sequence[Range], other: Sequence[Range]) -> float:
    """Return the Dice coefficient of two contents' characters."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    size = sum(b - a for a, b in (*one, *other))
    return 2 * shared / size if size else 0.0
