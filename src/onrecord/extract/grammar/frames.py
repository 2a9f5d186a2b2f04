"""Do the words that a row of the trigger table asks for hang on a word?"""

from collections.abc import Callable, Iterator
from operator import contains

from onrecord.lexicon import FigureTable, Trigger
from onrecord.records.parse import Parse, Token

BESIDE = frozenset({"advcl", "ccomp", "parataxis"})  # clauses of their own: "announced it after they imposed sanctions"


def fits(parse: Parse, token: Token, row: Trigger, is_person: Callable[[Token], bool]) -> bool:
    """Return whether a row's further words, and its objects or the people it asks for, hang on a trigger.

    Args:
        is_person: whether a word names or is a noun for people.
    """
    below = list(_governed(parse, token))
    lemmas = {t.lemma.casefold() for t in below}
    if not set(row.lemmas[1:]) <= lemmas:
        return False
    if not row.objects and row.whom is None:
        return True
    return bool(lemmas & set(row.objects)) or (row.whom is not None and any(map(is_person, below)))


def as_noun(parse: Parse, token: Token) -> Token:
    """Return a word, as a noun where it is one that the parser took for a verb: "shelling of the town went on"."""
    named = token.tag == "VBG" and token.dep in {"nsubj", "nsubjpass", "dobj", "pobj", "csubj"}
    of = parse.tokens[token.i + 1].text.casefold() == "of" if token.i + 1 < len(parse.tokens) else False
    return token._replace(pos="NOUN", lemma=token.text.casefold()) if named and of else token


def taken_by(parse: Parse, token: Token, row: Trigger) -> set[int]:
    """Return the indices of the words that belong to a trigger: "talks" of "held talks"."""
    return {t.i for t in _governed(parse, token) if t.lemma.casefold() in {*row.objects, *row.lemmas}}


def _governed(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the words that a trigger governs: two steps down, and what "a number of" counts; not who does it.

    A second verb in the passive has its object above, as the subject of the first.
    """
    second = token.dep == "conj" and token.tag in {"VBN", "VBD"} and parse.child(token, "nsubj", "dobj") is None
    shared = parse.child(parse.head(token), "nsubjpass") if second else None
    above = parse.head(token) if token.tag == "VBN" and token.dep in {"acl", "relcl"} else None
    for child in (*parse.children(token), *(t for t in (shared, above) if t is not None)):
        if child.dep == "nsubj" or child.i == token.i:
            continue
        yield child
        for below in parse.children(child) if child is not above and child.dep not in BESIDE else ():
            yield below
            if below.text.casefold() == "of":
                yield from parse.children(below)
            elif below.text.casefold() == "in":  # "a million in aid", never "the man in the office"
                yield from (t for t in parse.children(below) if t.pos == "NOUN" and not parse.children(t))


def is_figure(parse: Parse, token: Token, table: FigureTable) -> bool:
    """Return whether a word stands in a figure of speech: "a charm offensive", "on the offensive"."""
    lemma = token.lemma.casefold()
    for row in table.holding(lemma):
        for start in (token.i - place for place, word in enumerate(row.lemmas) if word == lemma):
            run = parse.tokens[max(start, 0) : start + len(row.lemmas)]
            words = ({t.lemma.casefold(), t.text.casefold()} for t in run)
            if len(run) == len(row.lemmas) and all(map(contains, words, row.lemmas)):
                return True
    return False
