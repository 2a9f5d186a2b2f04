"""What in a sentence shows which type of event it tells, as the trained classifier sees it?

Its words, its spine (the main verb, what it governs, and so on down) and the stems of its words. Only the parse is
looked at, so that the classifier does not grow old with every rule. Names and numbers are masked: what a country or a
person is called must not say what they did.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from onrecord.records.parse import Parse, Token

LONGEST = 3  # words of a run
STEM = 5  # letters
DEEPEST = 4  # words of a spine
ROOTS = 2  # main verbs of a sentence, where a parse gives several
CLAUSES = frozenset({"ccomp", "xcomp"})
OBJECTS = frozenset({"dobj", "attr"})
ARGUMENTS = frozenset({"dobj", "prep", "xcomp", "ccomp", "nsubjpass", "advcl", "conj", "prt", "neg"})
JOINED = ARGUMENTS - {"advcl", "conj", "neg"}  # arguments that are shown together with their verb too
BELOW = frozenset({"pobj", "dobj", "prep", "xcomp"})


class Traits(NamedTuple):
    """What is shown of one sentence; each of the three is weighed by itself."""

    words: tuple[str, ...]
    spine: tuple[str, ...]
    stems: tuple[str, ...]


def traits_of(parse: Parse, sentence: Sequence[Token]) -> Traits:
    """Return what is shown of a sentence."""
    said = _masked(parse, sentence)
    words = [word for word, _ in groupby(said[t.i] for t in sentence if not t.text.isspace())]
    runs = (" ".join(words[i : i + n]) for n in range(1, LONGEST + 1) for i in range(len(words) - n + 1))
    stems = [said[t.i][:STEM] for t in sentence if said[t.i].isalpha()]
    shown = (one for root in roots(sentence)[:ROOTS] for one in _of_spine(parse, root, said))
    return Traits(tuple(runs), tuple(shown), (*stems, *(f"{a} {b}" for a, b in pairwise(stems))))


def roots(sentence: Sequence[Token]) -> list[Token]:
    """Return the words of a sentence that hang on no other."""
    return [token for token in sentence if token.head == token.i]


def spine(parse: Parse, root: Token) -> tuple[Token, ...]:
    """Return the main verb, the clause that it governs or else its object, and so on: "said", "impose", "ban"."""
    found: list[Token] = []
    token: Token | None = root
    while token is not None and len(found) < DEEPEST:
        found.append(token)
        token = _next(parse, token)
    return tuple(found)


def _next(parse: Parse, token: Token) -> Token | None:
    below = parse.child(token, *CLAUSES)
    if below is not None or token.pos not in {"VERB", "AUX"}:
        return below
    return next((t for t in parse.children(token) if t.dep in OBJECTS and t.pos == "NOUN"), None)


def _of_spine(parse: Parse, root: Token, said: dict[int, str]) -> Iterator[str]:
    for depth, token in enumerate(spine(parse, root)):
        word = said[token.i]
        yield from (f"{depth}={word}", f"={word}")
        for child in parse.children(token):
            if child.dep in ARGUMENTS:
                yield f"{child.dep}={said[child.i]}"
            if child.dep in JOINED:
                yield f"{word} {child.dep}={said[child.i]}"
            if child.dep in ARGUMENTS:
                below = (t for t in parse.children(child) if t.dep in BELOW)
                yield from (f"{child.dep} {t.dep}={said[t.i]}" for t in below)


def _masked(parse: Parse, sentence: Sequence[Token]) -> dict[int, str]:
    """Return the lemma of each word, by its index; a name and a number give only what they are."""
    named = {i: label for start, end, label in parse.names for i in range(start, end)}
    return {t.i: _mask(t, named.get(t.start)) for t in sentence}


def _mask(token: Token, label: str | None) -> str:
    if label is not None:
        return f"<{label}>"
    return f"<{token.pos}>" if token.pos in {"PROPN", "NUM"} else token.lemma.casefold()
