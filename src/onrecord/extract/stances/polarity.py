"""Which stance do the words of a content carry of themselves, and by which of them?

The words are rows of the table of stances, the grammar is here: a row holds where its words stand in a main clause,
about the right side, at the right time, denied or not. The mistake refused is to take a word for a stance wherever it
stands: "the man who lied" accuses nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.extract.stances.contents import QUOTES, REACH, Content, Side
from onrecord.extract.stances.moods import Time, find_moods, find_times
from onrecord.lexicon import StanceTable, StanceWord
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance

GAP = frozenset({"DET", "AUX", "ADV", "PRON", "ADJ", "PART", "NUM"})  # what may stand between the words of a row
GAPS = 3
SAID_OF = frozenset({"attr", "acomp", "oprd"})
PHRASE, WORD, OWN, GRAMMAR = 4, 3, 2, 1  # what weighs more decides
NO = frozenset({"no", "not", "n't", "n’t", "neither", "nor", "never"})
LIGHT = frozenset({"act", "piece", "case", "kind", "sort", "form", "display", "matter"})  # "an act of stupidity"


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason for a stance: the words, how much they weigh, and the clause that they stand in."""

    stance: Stance
    words: str
    weight: int
    at: int
    verb: int


def find_signs(content: Content, table: StanceTable, *, described: bool) -> list[Sign]:
    """Return the signs of a content, in text order.

    Args:
        described: whether the content is what something is called, and has no clause of its own.
    """
    if described:
        return list(_said_of(content, table))
    found = [*_by_rows(content, table), *_by_grammar(content)]
    settled = {sign.verb: sign.weight for sign in found if sign.stance == Stance.ASSERTS}
    first = content.tokens[0].sentence
    return [
        sign
        for sign in found
        if sign.stance != Stance.ASSERTS
        and sign.weight >= settled.get(sign.verb, 0)
        and sign.weight > content.parse.tokens[sign.at].sentence - first  # the further on, the less it is the point
    ]


def _by_rows(content: Content, table: StanceTable) -> Iterator[Sign]:
    for place, token in enumerate(content.tokens):
        for row in _rows(table, token):
            matched = _match(row, content.tokens, place)
            stance = _holds(row, matched, content) if matched else None
            if stance is not None:
                yield _sign(stance, row, matched, content)
                break


def _by_grammar(content: Content) -> Iterator[Sign]:
    for mood in find_moods(content):
        weight = WORD if mood.stance == Stance.DEMANDS else OWN if mood.own else GRAMMAR
        yield Sign(mood.stance, mood.word.text, weight, mood.word.i, mood.verb.i)


def _rows(table: StanceTable, token: Token) -> Sequence[StanceWord]:
    """Return the rows that a token may open, by its lemma or as it is written, the more telling first."""
    word, lemma = _plain(token.text), _plain(token.lemma)
    found = table.starting(lemma)
    if word == lemma or not table.starting(word):
        return found
    return sorted({*found, *table.starting(word)}, key=lambda row: row.rank)


def _plain(word: str) -> str:
    word = word.casefold().replace("’", "'")
    return "not" if word == "n't" else word


def _match(row: StanceWord, tokens: Sequence[Token], place: int) -> tuple[Token, ...]:
    """Return the words that a row covers from a place on, or nothing; a few small words may stand between."""
    found = [tokens[place]]
    i = place + 1
    for lemma in row.lemmas[1:]:
        gap = 0
        while i < len(tokens) and not _is_word(tokens[i], lemma) and gap < GAPS and _may_stand_between(tokens[i]):
            i, gap = i + 1, gap + 1
        if i >= len(tokens) or not _is_word(tokens[i], lemma):
            return ()
        found.append(tokens[i])
        i += 1
    return tuple(found)


def _is_word(token: Token, lemma: str) -> bool:
    return lemma in {_plain(token.lemma), _plain(token.text)}


def _may_stand_between(token: Token) -> bool:
    return (token.pos in GAP and token.dep != "neg") or token.text in QUOTES


def _holds(row: StanceWord, matched: tuple[Token, ...], content: Content) -> Stance | None:
    """Return the stance that a row gives where its words stand as it asks, else None."""
    first = matched[0]
    if not content.is_main(first) or not _stands(row, matched, content):
        return None
    verb = content.verb_of(first)
    if row.whose != "any" and not _is_whose(row, verb, content):
        return None
    times = find_times(content, verb)
    if row.when != "any" and Time(row.when) not in times:
        return None
    arranged = row.stance == Stance.ASSERTS and row.when == "future"
    if arranged and (Time.POSSIBLE in times or content.side(verb) == Side.OWN):
        return None  # what is arranged will be, not might be; what one will do oneself is promised
    return row.negated if content.negation(first, matched) else row.stance


def _stands(row: StanceWord, matched: tuple[Token, ...], content: Content) -> bool:
    """Return whether the words stand where their part of speech counts."""
    first, last = matched[0], matched[-1]
    if row.pos == "verb":
        if row.stance == Stance.DEMANDS and _wants_to(first, content):
            return False
        return first.pos in {"VERB", "AUX"} and first.dep not in {"aux", "auxpass", "amod", "compound"}
    if row.pos == "noun":
        return any(_is_said_of(t, content) for t in matched if t.pos in {"NOUN", "PROPN"})
    if row.pos == "adjective":
        if last.dep == "amod":
            noun = content.parse.head(last)
            return row.stance != Stance.DENIES and noun.dep == "attr"
        return _is_said_of(first, content) or (first.tag == "VBN" and content.verb_of(first).i == first.i)
    return True


def _wants_to(verb: Token, content: Content) -> bool:
    """Return whether one wants to do something oneself: "she wants to leave"."""
    wanted = content.parse.child(verb, "xcomp")
    return wanted is not None and content.parse.child(wanted, "nsubj") is None


def _is_said_of(token: Token, content: Content) -> bool:
    """Return whether a word is what a clause says of something, by itself or joined to such a word."""
    for _ in range(REACH):
        if token.dep == "conj" and content.parse.head(token).pos in {"NOUN", "PROPN", "ADJ"}:
            token = content.parse.head(token)
    head = content.parse.head(token)
    if token.dep == "nsubj" and head.lemma == "be":  # "the spies were Ana Brel and Jon Varga"
        named = content.parse.child(head, "attr")
        return named is not None and named.pos == "PROPN"
    if token.dep == "pobj" and head.text.casefold() == "of" and content.parse.head(head).lemma in LIGHT:
        return _is_said_of(content.parse.head(head), content)
    alone = token.i in content.direct and content.verb_of(token).i == token.i  # “A disgrace.”
    return token.dep in SAID_OF or alone


def _is_whose(row: StanceWord, verb: Token, content: Content) -> bool:
    side = content.side(verb)
    if row.whose == "own":
        return side == Side.OWN
    if side != Side.NOBODY:
        return side == Side.OTHER
    subject = content.subject(verb)
    return row.pos != "verb" and (subject is None or not content.is_own(subject, verb))


def _sign(stance: Stance, row: StanceWord, matched: Sequence[Token], content: Content) -> Sign:
    words = " ".join(t.text for t in matched)
    weight = PHRASE if row.pos == "phrase" or len(matched) > 1 else WORD
    return Sign(stance, words, weight, matched[0].i, content.verb_of(matched[0]).i)


def _said_of(content: Content, table: StanceTable) -> Iterator[Sign]:
    """Yield the signs in what something is called: behind "as" or "to", or between quotation marks, if there are."""
    tokens, parse = content.tokens, content.parse
    own = {t.i for t in tokens}
    opening = next((n for n, t in enumerate(tokens) if t.text in QUOTES or _completes(t, own)), 0)
    for place in range(opening, len(tokens)):
        for row in _rows(table, tokens[place]):
            says = row.pos in {"noun", "adjective"} or row.stance == Stance.ACCUSES
            matched = _match(row, tokens, place) if says and row.whose != "own" else ()
            if matched and not _is_behind(matched[0], row, parse, tokens[opening].i):
                before = {_plain(t.text) for t in tokens[opening:place]}
                stance = row.negated if before & NO else row.stance
                if stance not in {None, Stance.ASSERTS}:
                    yield _sign(stance, row, matched, content)
                break


def _completes(token: Token, own: set[int]) -> bool:
    """Return whether a preposition belongs to the cue: "described it as …"."""
    return token.text.casefold() in {"as", "to"} and token.head not in own


def _is_behind(token: Token, row: StanceWord, parse: Parse, opening: int) -> bool:
    """Return whether a word stands in a phrase behind the name that is given: "a land beset by crooks"."""
    for above in islice(parse.ancestors(token), REACH):
        if above.i <= opening:
            return False
        if token.dep in {"pobj", "agent"} or (token.dep in {"acl", "relcl"} and row.pos != "verb"):
            return True
        token = above
    return False
