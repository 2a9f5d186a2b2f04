"""How do the clauses of a content hang together: whose act, denied or not, and is it the content's own point?

Reach for this to read what a content says of itself. What stands in a relative clause, behind "if" or in somebody
else's mouth is not what the speaker puts forward, and no word of it decides a stance. Every climb through a parse is
bounded or done once, since a stranger's sentence may be a chain of ten thousand clauses.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import islice

from onrecord.extract.grammar.negations import RAISING, find_negation, find_no
from onrecord.lexicon import CueTable
from onrecord.records.parse import Parse, Token

QUOTES = frozenset('“”"«»„')
OPENING = frozenset("“«„")
FIRST = frozenset({"i", "we", "me", "us"})
FIRST_POSSESSIVE = frozenset({"my", "our"})
THIRD = frozenset({"he", "she", "it", "they"})
THIRD_POSSESSIVE = frozenset({"his", "her", "its", "their"})
ASKING = frozenset({"WP", "WRB", "WDT"})
WHETHER = frozenset({"whether", "if"})
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
SHARING = frozenset({"conj", "xcomp", "acomp", "attr", "pcomp"})
ASIDE = frozenset({"relcl", "acl", "advcl"})
REACH = 8  # words of a name on either side of its head, and steps of a climb
SHARED_LETTERS = 5  # "Tarsovia" and "the Tarsovian ministry" share more; "the" and "they" less


class Side(StrEnum):
    """Who acts in a clause, seen from the speaker."""

    OWN = "own"
    OTHER = "other"
    NOBODY = "nobody"


class Content:
    """The words of one content, asked by token."""

    def __init__(self, parse: Parse, pieces: Sequence[Sequence[Token]], voice: Sequence[Token], cues: CueTable) -> None:
        self.parse, self._cues = parse, cues
        self.tokens = tuple(t for piece in pieces for t in piece)
        self._inside = {t.i for t in self.tokens}
        self._voice = [t for head in voice for t in _near(parse, head)]
        self._main: dict[int, bool] = {}
        self._verb: dict[int, Token] = {}

    @cached_property
    def direct(self) -> frozenset[int]:
        """The places of the words that stand between quotation marks."""
        before = self.tokens[0].i - 1 if self.tokens else -1
        found, quoted = set(), before >= 0 and self.parse.tokens[before].text in OPENING
        for token in self.tokens:
            if token.text in QUOTES:
                quoted = token.text in OPENING or (token.text == '"' and not quoted)
            elif quoted:
                found.add(token.i)
        return frozenset(found)

    @cached_property
    def asked(self) -> frozenset[int]:
        """The sentences that are questions, by number."""
        return frozenset(t.sentence for t in self.tokens if t.text == "?")

    def above(self, token: Token) -> Token | None:
        """Return the word that a token hangs on, or None where that stands outside the content."""
        return self.parse.head(token) if token.head != token.i and token.head in self._inside else None

    def verb_of(self, token: Token) -> Token:
        """Return the verb of a token's clause; the topmost word where there is none."""
        path = []
        while token.i not in self._verb:
            path.append(token.i)
            above = self.above(token)
            if above is None or (token.pos in {"VERB", "AUX"} and token.dep not in {"aux", "auxpass"}):
                self._verb[token.i] = token
            else:
                token = above
        found = self._verb[token.i]
        self._verb.update(dict.fromkeys(path, found))
        return found

    def is_main(self, token: Token) -> bool:
        """Return whether a token belongs to what the content puts forward, not to an aside or another's words."""
        path = []
        while token.i not in self._main:
            path.append(token.i)
            above = self.above(token)
            if above is None:
                self._main[token.i] = token.sentence not in self.asked
            elif self._is_aside(token, above):
                self._main[token.i] = False
            else:
                token = above
        self._main.update(dict.fromkeys(path, self._main[token.i]))
        return self._main[token.i]

    def verbs(self) -> Iterator[Token]:
        """Yield the verbs of the main clauses, in text order."""
        for token in self.tokens:
            if token.pos in {"VERB", "AUX"} and token.dep not in {"aux", "auxpass"} and self.is_main(token):
                yield token

    def _is_aside(self, token: Token, above: Token) -> bool:
        """Return whether a clause only describes, sets a condition, asks, or is somebody else's to say."""
        if token.dep in ASIDE:
            return not self._is_point(above)
        if token.dep not in {"ccomp", "pcomp"}:
            return False
        if above.lemma.casefold() not in RAISING and find_negation(self.parse, above) is not None:
            return True  # "could not rule out that they did" puts nothing forward
        first = token
        for _ in range(REACH):
            first = next(iter(self.parse.children(first)), first) if first.i else first
        opens = first.i < token.i and (first.tag in ASKING or first.text.casefold() in WHETHER)
        return opens or self._is_told(above)

    def _is_point(self, noun: Token) -> bool:
        """Return whether a noun is all that there is, so that what describes it counts: "of men who were paid"."""
        for _ in range(REACH):
            above = self.above(noun)
            if above is None:
                return noun.pos not in {"VERB", "AUX"}
            if noun.dep not in {"pobj", "prep"}:
                return False
            noun = above
        return False

    def _is_told(self, verb: Token) -> bool:
        """Return whether a verb hands what hangs on it to somebody else: "critics claim that …"."""
        rows = self._cues.of(verb.lemma.casefold(), "verb")
        return any("that" in row.frames for row in rows) and self.side(verb) == Side.OTHER

    def subject(self, verb: Token) -> Token | None:
        """Return the subject of a verb, or that which it shares with the verb above: "has a history of lying"."""
        for _ in range(REACH):
            own = self.parse.child(verb, *SUBJECTS)
            above = self.above(verb)
            if own is not None or above is None or verb.dep not in SHARING:
                return own
            verb = self.verb_of(above) if verb.dep == "pcomp" else above
        return None

    def side(self, verb: Token) -> Side:
        """Return whose act a clause tells; in the passive that of the one named behind "by"."""
        actor = self.subject(verb)
        if self.parse.child(verb, "auxpass") is not None:
            agent = self.parse.child(verb, "agent")
            actor = self.parse.child(agent, "pobj") if agent is not None else None
        if actor is None:
            return Side.NOBODY
        return Side.OWN if self.is_own(actor, verb) else Side.OTHER

    def is_own(self, noun: Token, verb: Token) -> bool:
        """Return whether a subject is the speaker, or is on his side."""
        word = noun.text.casefold()
        possessive = self.parse.child(noun, "poss")
        owner = possessive.text.casefold() if possessive is not None else ""
        if word in FIRST or owner in FIRST_POSSESSIVE:
            return True
        if noun.i in self.direct:
            return False
        if owner in THIRD_POSSESSIVE:
            return True
        if word in THIRD:
            return not self._is_empty(noun, verb) and not self._is_another(word)
        return any(_alike(noun, other) for other in self._voice)

    def _is_empty(self, noun: Token, verb: Token) -> bool:
        """Return whether "it" only holds the place of a clause: "it was true that …"."""
        if noun.text.casefold() != "it":
            return False
        clauses = {"ccomp", "csubj", "xcomp", "advcl", "attr"} & {c.dep for c in self.parse.children(verb)}
        return noun.dep == "expl" or (verb.lemma == "be" and bool(clauses))

    def _is_another(self, word: str) -> bool:
        """Return whether a pronoun cannot be the speaker: "she" or "it" where "he" said so."""
        return word != "they" and bool(({"he", "she"} - {word}) & {t.text.casefold() for t in self._voice})

    def negation(self, token: Token, used: Sequence[Token] = ()) -> Token | None:
        """Return the word that denies a token's clause, that of the verbs above it included; `used` ones aside."""
        taken = {t.i for t in used}
        if token.pos in {"NOUN", "PROPN", "PRON"}:
            word = find_no(self.parse, token)
            if word is not None and word.i not in taken:
                return word
        verb = self.verb_of(token)
        for _ in range(REACH):
            word = find_negation(self.parse, verb) or self._neither(verb, token)
            if word is not None and word.i not in taken:
                return word
            above = self.above(verb)
            if above is None or not self._shares(verb):
                return None
            verb = self.verb_of(above)
        return None

    def _shares(self, verb: Token) -> bool:
        """Return whether a denial of the verb above is one of this: "did not copy or sell", "do not think they did"."""
        if verb.dep == "ccomp":
            return self.parse.head(verb).lemma.casefold() in RAISING
        if verb.dep != "conj":
            return verb.dep in {"xcomp", "pcomp"}
        helped = any(c.dep in {"aux", "auxpass", *SUBJECTS} for c in self.parse.children(verb))
        return not helped and verb.tag in {"VB", "VBN", "VBG"}

    def _neither(self, verb: Token, token: Token) -> Token | None:
        near = [c for c in (*self.parse.children(verb), *self.parse.children(token)) if c.dep != "cc"]
        if verb.dep == "conj":
            near += [c for c in self.parse.children(self.parse.head(verb)) if c.i == verb.i - 1]
        return next((c for c in near if c.text.casefold() in {"neither", "nor"}), None)


def _near(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield the words of a name or description around its head noun."""
    for token in parse.tokens[max(0, head.i - REACH) : head.i + REACH + 1]:
        if token.i == head.i or any(t.i == head.i for t in islice(parse.ancestors(token), REACH)):
            yield token


def _alike(noun: Token, other: Token) -> bool:
    """Return whether a noun names what a word of the source names: "Tarsovia" in "the Tarsovian embassy"."""
    one, two = noun.text.casefold(), other.text.casefold()
    if other.pos not in {"NOUN", "PROPN", "ADJ"} or noun.pos not in {"NOUN", "PROPN"}:
        return False
    akin = len(one) >= SHARED_LETTERS and one[:SHARED_LETTERS] == two[:SHARED_LETTERS]
    return one == two or (noun.pos == "PROPN" and akin)
