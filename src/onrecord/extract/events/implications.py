"""What do the words over a trigger say of it: "refused to", "stopped short of", "plans to", "did not take place"?

Some say it by their meaning; others only carry the event, so that their own negation, auxiliary and hedge are its.
"""

from collections.abc import Iterator

from onrecord.extract.grammar.negations import find_negation
from onrecord.lexicon import Implicative, ImplicativeTable
from onrecord.records.event import Reality
from onrecord.records.parse import Parse, Token

DEEPEST = 6
# Participles that a parser takes for verbs are adjectives too: "poised to", "determined to".
PARTS = {"verb": {"VERB", "AUX"}, "noun": {"NOUN", "PROPN"}, "adjective": {"ADJ", "ADV", "VERB"}}
CLAUSES = frozenset({"ccomp", "acl", "relcl", "csubj", "csubjpass", "advcl"})
WHETHER = frozenset({"whether", "if"})
UNSURE = frozenset({"of", "from", "about", "against", "on", "at", "toward", "towards"})  # not "by", "after", "for"
NOMINAL = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN"})
Implication = tuple[tuple[Reality, str] | None, tuple[Token, ...]]


def find_implication(parse: Parse, trigger: Token, table: ImplicativeTable) -> Implication:
    """Return what the nearest word over a trigger that says so makes of it, and the words that only carry it.

    The carriers stand from the trigger upwards; a verb joined to another by "and" is carried as that one is.
    """
    carriers: list[Token] = []
    word = _first_of(parse, trigger)
    if word is not trigger:
        carriers.append(word)
    for _ in range(DEEPEST):
        found = next(_fitting(parse, word, table), None)
        if found is None:
            break
        governor, row = found
        if row.reality is not None:
            told = _told(parse, governor, row)
            denial = find_negation(parse, governor) if row.reality == Reality.DENIED else None
            if denial is not None:  # "was not acquitted of"
                return (Reality.ALLEGED, f"under “{denial.text} {told}”"), tuple(carriers)
            return (row.reality, f"under “{told}”"), tuple(carriers)
        carriers.append(governor)
        word = _first_of(parse, governor)
        if word is not governor:
            carriers.append(word)
    return None, tuple(carriers)


def find_carrier(parse: Parse, noun: Token, table: ImplicativeTable) -> tuple[Token, Implicative] | None:
    """Return the verb over a noun whose clause names who does what it tells: "imposed sanctions"; or None."""
    found = ((word, row) for word, row in _fitting(parse, noun, table) if row.doer and word.pos == "VERB")
    return next(found, None)


def comes_about(parse: Parse, noun: Token, table: ImplicativeTable) -> bool:
    """Return whether a clause is about what a noun tells: "no talks took place", "fears an attack"."""
    if noun.dep in {"attr", "dobj"} and parse.child(parse.head(noun), "expl") is not None:
        return True
    return noun.dep in {"nsubj", "nsubjpass", "dobj"} and next(_fitting(parse, noun, table), None) is not None


def _fitting(parse: Parse, word: Token, table: ImplicativeTable) -> Iterator[tuple[Token, Implicative]]:
    for governor, link in _governors(parse, word):
        beside = {t.lemma.casefold() for t in parse.children(governor)}
        for row in table.starting(governor.lemma.casefold()):
            if link in row.governs and governor.pos in PARTS[row.pos] and set(row.words[1:]) <= beside:
                yield governor, row


def _governors(parse: Parse, word: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words that a word hangs on, and how."""
    head = parse.head(word)
    if word.pos in {"VERB", "AUX"}:
        yield from _over_verb(parse, word, head)
    if word.dep == "dobj":
        yield head, "object"
    if word.dep in {"nsubj", "nsubjpass"}:
        yield head, "subject"
        if word.dep == "nsubjpass":
            yield head, "object"
    if word.dep in {"pobj", "pcomp"} and head.dep in {"prep", "agent"}:
        yield from _over_preposition(parse, head)


def _over_verb(parse: Parse, verb: Token, head: Token) -> Iterator[tuple[Token, str]]:
    if head is not verb and any(t.tag == "TO" for t in parse.children(verb)):
        yield head, "infinitive"
        complement = parse.child(head, "acomp")  # "is likely to": parsers hang the infinitive on either
        if complement is not None and head.lemma == "be":
            yield complement, "infinitive"
    if verb.dep == "xcomp" and verb.tag == "VBG":
        yield head, "object"  # "considers closing"
    if verb.dep in CLAUSES and any(t.text.casefold() == "that" for t in parse.children(verb)):
        yield from ((above, "that") for above in _about(parse, head))
    actor = parse.child(verb, "nsubj")
    if actor is not None:
        yield actor, "actor"


def _over_preposition(parse: Parse, preposition: Token) -> Iterator[tuple[Token, str]]:
    link, above = preposition.text.casefold(), parse.head(preposition)
    for adverb in (parse.child(preposition, "advmod"), above if above.pos == "ADV" else None):
        if adverb is not None:
            yield adverb, link  # "instead of", "close to"
    while above.pos not in NOMINAL and above.head != above.i:  # "stopped short of"
        above = parse.head(above)
    yield above, link
    if above.pos == "ADJ" or above.dep == "advmod":
        yield parse.head(above), link


def _about(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield the words of which a "that" clause may be the matter: "no evidence that", "it is untrue that"."""
    yield head
    if head.lemma == "be":
        yield from (t for t in (parse.child(head, "acomp", "attr"),) if t is not None)


def find_open(parse: Parse, word: Token) -> str | None:
    """Return the words that leave open whether something happens, by how it hangs on them: "acquitted of", "whether".

    They are in no row, which would say more.
    """
    mark = next((t for t in parse.children(word) if t.text.casefold() in WHETHER and t.i < word.i), None)
    if word.dep in {"ccomp", "pcomp", "acl", "csubj"} and mark is not None:
        return mark.text
    head = parse.head(word)
    if parse.child(word, "nsubj", "nsubjpass") is not None or head is word:
        return None
    if word.dep == "pcomp" and head.text.casefold() in UNSURE:
        return f"{parse.head(head).text} {head.text}"
    perfect = any(t.lemma == "have" and t.dep == "aux" for t in parse.children(word))
    infinitive = any(t.tag == "TO" for t in parse.children(word))
    return head.text if word.dep == "xcomp" and (perfect if infinitive else word.tag == "VBG") else None


def _first_of(parse: Parse, verb: Token) -> Token:
    """Return the first of some verbs joined by "and" that share a subject: "asked him to leave and denounce"."""
    while verb.dep == "conj" and parse.child(verb, "nsubj", "nsubjpass") is None and parse.head(verb).pos == "VERB":
        verb = parse.head(verb)
    return verb


def _told(parse: Parse, governor: Token, row: Implicative) -> str:
    further = [t for t in parse.children(governor) if t.lemma.casefold() in row.words[1:]]
    return " ".join(t.text for t in sorted((governor, *further)))
