"""What do the words over a trigger say of it: "refused to", "stopped short of", "plans to", "did not take place"?

Some say it by their meaning; others only carry the event, so that their own negation, auxiliary and hedge are its.
"""

from collections.abc import Iterator

from onrecord.lexicon import Implicative, ImplicativeTable
from onrecord.records.event import Reality
from onrecord.records.parse import Parse, Token

DEEPEST = 6
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
            return (row.reality, f"under “{_told(parse, governor, row)}”"), tuple(carriers)
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
            if link in row.governs and set(row.words[1:]) <= beside:
                yield governor, row


def _governors(parse: Parse, word: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words that a word hangs on, and how."""
    head = parse.head(word)
    verbal = word.pos in {"VERB", "AUX"}
    if verbal and head is not word and any(t.tag == "TO" for t in parse.children(word)):
        yield head, "infinitive"
        complement = parse.child(head, "acomp")  # "is likely to": parsers hang the infinitive on either
        if complement is not None and head.lemma == "be":
            yield complement, "infinitive"
    if verbal:
        actor = parse.child(word, "nsubj")
        if actor is not None:
            yield actor, "actor"
    if word.dep == "dobj":
        yield head, "object"
    if word.dep in {"nsubj", "nsubjpass"}:
        yield head, "subject"
        if word.dep == "nsubjpass":
            yield head, "object"
    if word.dep in {"pobj", "pcomp"} and head.dep in {"prep", "agent"}:
        link = head.text.casefold()
        above = parse.head(head)
        while above.pos not in NOMINAL and above.head != above.i:  # "stopped short of"
            above = parse.head(above)
        yield above, link
        if above.pos == "ADJ" or above.dep == "advmod":
            yield parse.head(above), link


def _first_of(parse: Parse, verb: Token) -> Token:
    """Return the first of some verbs joined by "and" that share a subject: "asked him to leave and denounce"."""
    while verb.dep == "conj" and parse.child(verb, "nsubj", "nsubjpass") is None and parse.head(verb).pos == "VERB":
        verb = parse.head(verb)
    return verb


def _told(parse: Parse, governor: Token, row: Implicative) -> str:
    further = [t for t in parse.children(governor) if t.lemma.casefold() in row.words[1:]]
    return " ".join(t.text for t in sorted((governor, *further)))
