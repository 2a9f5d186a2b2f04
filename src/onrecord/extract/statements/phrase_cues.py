"""Where does a phrase attribute instead of a verb: "according to the ministry", "as Toren put it", "in her words"?

The table of cues says which words make a phrase and where its source stands: behind them, or between them. This finds
the phrases of a sentence; what they say, and whether they only pass on what somebody else said, is for `phrases`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.statements.phrase_sources import (
    FILLING,
    SMALL,
    VERBAL,
    WIDEST,
    end_of,
    head_of,
    owner_of,
    subject_before,
)
from onrecord.lexicon import Cue, CueTable
from onrecord.records.parse import Parse, Token

TIMING = frozenset({"prep", "pobj", "npadvmod"})  # "published on Sunday by"
PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
TIMES = frozenset({"npadvmod", "tmod", "advmod"})
OPENING = frozenset({"CCONJ", "SCONJ"})
MARKS = frozenset("“”\"'‘’«»„")
GAP = 3  # words that may stand between two of a phrase: "in a statement carried live by"
# The one phrase that attributes wherever it stands; the words of the others are used in other ways too ("as reported
# by" of a figure, "in the eyes of" of a child), and attribute where they are set off from the sentence.
FREE = frozenset({"according"})
OWN = frozenset("i we you my our your me us".split())  # the report's own view is nobody's that it names
# Prepositions that lead a verb's own content rather than time and place: "as he warned of floods".
OF = frozenset({"of", "about", "against", "as", "over", "for", "like"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that attributes, where it stands.

    "as the envoy put it on Monday" is `Phrase(row, (as, put, it), envoy, as, Monday)`.

    Args:
        cue: its own words.
        source: the head noun of whom it names.
        first, last: where it starts and ends in the sentence, the source and times and places behind it included.
    """

    row: Cue
    cue: tuple[Token, ...]
    source: Token
    first: Token
    last: Token

    @property
    def describes(self) -> bool:
        """Whether it only describes the noun before it: "media reports citing two officials"."""
        return self.first.dep == "acl" and self.first.head == self.first.i - 1

    @property
    def cites(self) -> bool:
        """Whether it names from whom somebody has the words ("citing"), not who passed them on ("cited by")."""
        return self.cue[0].tag == "VBG" and len(self.cue) == 1


def find_phrases(parse: Parse, sentence: Sequence[Token], table: CueTable) -> Iterator[Phrase]:
    """Yield the phrases of a sentence in text order, none inside another."""
    finder = _Finder(parse, sentence, table)
    place = 0
    while place < len(sentence):
        found = finder.at(place)
        if found is not None:
            yield found
        place = place + 1 if found is None else found.last.i - sentence[0].i + 1


def words_of(token: Token) -> tuple[str, ...]:
    """Return what a word of the table may be to stand for a token: its lemma, or the word as it is written."""
    lemma, word = token.lemma.casefold(), token.text.casefold()
    return (lemma,) if lemma == word else (lemma, word)


class _Finder:
    """Matches the phrases of the table in one sentence."""

    def __init__(self, parse: Parse, sentence: Sequence[Token], table: CueTable) -> None:
        self._parse, self._tokens, self._table = parse, sentence, table
        self._from = sentence[0].i

    def at(self, place: int) -> Phrase | None:
        """Return the phrase that starts at a place, the one of most words where several do."""
        for word in words_of(self._tokens[place]):
            rows = self._table.phrases_before(word)
            found = self._before(place, rows) if rows else None
            around = self._table.phrases_around(word) if found is None else {}
            found = found or (self._around(place, around) if around else None)
            if found is not None and self._is_set_off(place, found):
                return found
        return None

    def _before(self, place: int, rows: Sequence[Cue]) -> Phrase | None:
        for row in rows:
            cue = self._match(place, row.lemmas)
            start = cue[-1].i - self._from + 1 if cue else len(self._tokens)
            source = head_of(self._parse, self._tokens, start, len(self._tokens)) if start < len(self._tokens) else None
            if source is None or not self._holds(row, source) or self._is_finite(cue[0]):
                continue
            return Phrase(row, cue, source, cue[0], self._end(source, cue[0]))
        return None

    def _around(self, place: int, rows: dict[str, tuple[Cue, ...]]) -> Phrase | None:
        end = min(len(self._tokens), place + WIDEST + 2)
        for middle in range(place + 2, end):
            token = self._tokens[middle]
            if token.text in {";", ":"}:
                return None
            for row in (row for word in words_of(token) for row in rows.get(word, ())):
                found = self._about(place, middle, row)
                if found is not None:
                    return found
        return None

    def _about(self, place: int, middle: int, row: Cue) -> Phrase | None:
        """Return a phrase whose second side starts in the middle, where a source stands between the two."""
        one, other = row.around
        before, after = self._match(place, one), self._match(middle, other)
        start = before[-1].i - self._from + 1 if before else middle
        if not after or start >= middle:
            return None
        verb = self._tokens[middle]
        possessed = verb.pos not in VERBAL
        source = (
            owner_of(self._parse, self._tokens, start, middle)
            if possessed
            else subject_before(self._parse, self._tokens, start, middle)
        )
        last = self._noun_end(after[-1]) if possessed else self._verb_end(row, after[-1])
        if source is None or last is None or not self._holds(row, source):
            return None
        behind = end_of(self._parse, self._tokens, source, start, middle)
        small = tuple(t for t in self._tokens[behind:middle] if t.pos in SMALL and t.tag != "POS" and not possessed)
        return Phrase(row, (*before, *small, *after), source, before[0], last)

    def _match(self, place: int, words: Sequence[str]) -> tuple[Token, ...]:
        """Return the tokens over the words of a row, the first of them here; small words may stand between."""
        found: list[Token] = []
        for word in words:
            gap = 0
            while place < len(self._tokens) and word not in words_of(self._tokens[place]):
                allowed = FILLING | TIMING if word == "by" else FILLING
                fills = found and self._tokens[place].dep in allowed and gap < GAP
                if not fills:
                    return ()
                found.append(self._tokens[place])
                place, gap = place + 1, gap + 1
            if place >= len(self._tokens):
                return ()
            found.append(self._tokens[place])
            place += 1
        return tuple(found)

    def _noun_end(self, noun: Token) -> Token | None:
        """Return the last word of "in her view", none where the view is one of something or leads to another noun."""
        after = self._next(noun)
        leads = after is not None and (after.tag == "POS" or after.pos == "ADP")
        return None if leads or noun.dep == "compound" else noun

    def _verb_end(self, row: Cue, last: Token) -> Token | None:
        """Return the last word of "as he put it on Monday in Brenik", none where the verb has a content of its own."""
        after = self._next(last)
        if after is not None and after.pos != "PUNCT" and not self._may_follow(row, after):
            return None
        while after is not None and after.pos != "PUNCT":
            if after.pos in VERBAL or after.pos == "SCONJ":
                return None
            last, after = after, self._next(after)
        return last

    def _may_follow(self, row: Cue, token: Token) -> bool:
        """Return whether a word may stand behind "as she said": a time, a place, a manner, a hearer."""
        if token.text.casefold() in OF:
            return False
        time = head_of(self._parse, self._tokens, token.i - self._from, len(self._tokens))
        return row.addressee or token.pos in {"ADV", "ADP"} or (time is not None and time.dep in TIMES)

    def _next(self, token: Token) -> Token | None:
        place = token.i - self._from + 1
        return self._tokens[place] if place < len(self._tokens) else None

    def _end(self, source: Token, first: Token) -> Token:
        """Return the last word of a source that stands behind a phrase, with what hangs on it."""
        end = source
        reach = self._parse.subtree(source)[-1]
        # A parse that hangs the whole sentence on the source: it ends at the first comma.
        whole = reach.i >= self._tokens[-1].i - 1 and first.i - self._from <= 1
        while (after := self._next(end)) is not None and after.i <= reach.i:
            if (after.text == "," and whole) or self._starts_another(after):
                break
            end = after
        return end

    def _starts_another(self, token: Token) -> bool:
        """Return whether another phrase or a quotation starts here: "according to the Herald, citing two officials"."""
        after = self._next(token) if token.text == "," else token if token.tag in PARTICIPLES else None
        if after is None:
            return False
        rows = (row for word in words_of(after) for row in self._table.phrases_before(word))
        return after.text in MARKS or any(self._match(after.i - self._from, row.lemmas) for row in rows)

    def _holds(self, row: Cue, source: Token) -> bool:
        return row.holds_for(source.lemma.casefold()) and source.text.casefold() not in OWN

    def _is_finite(self, token: Token) -> bool:
        """Return whether a participle is the verb of a clause: "was quoted by"."""
        return any(t.dep in {"aux", "auxpass"} and t.i < token.i for t in self._parse.children(token))

    def _is_set_off(self, place: int, phrase: Phrase) -> bool:
        """Return whether a phrase stands apart: at the start, behind a mark or conjunction, or beside a quotation."""
        word = phrase.cue[0]
        only_passes = "that" not in phrase.row.frames and word.tag not in PARTICIPLES  # "said in remarks carried by"
        if word.text.casefold() in FREE or only_passes or phrase.describes or place == 0:
            return True
        before, after = self._tokens[place - 1], self._next(phrase.last)
        if before.pos in {"PUNCT", *OPENING} or before.dep in {"cc", "mark"}:
            return True
        return after is not None and after.text in MARKS
