"""Whom does a phrase name: the noun phrase behind it, the owner in "the ministry’s words", the subject in "as he said"?

The words of the phrase are found before this is asked, so that a source is looked for between two places of a sentence
and nowhere else; parsers hang such phrases in many ways.
"""

from collections.abc import Sequence

from onrecord.extract.grammar.cues import NEGATIONS
from onrecord.records.parse import Parse, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
VERBAL = frozenset({"VERB", "AUX"})
SMALL = frozenset({"ADV", "AUX", "PART"})  # between a source and its verb
FILLING = frozenset({"det", "amod", "advmod", "compound", "poss", "aux", "auxpass", "nummod", "nmod"})
WIDEST = 14  # tokens of a source


def head_of(parse: Parse, tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """Return the head of the noun phrase that starts at a place and ends before another."""
    token = tokens[start]
    limit = tokens[0].i + min(end, start + WIDEST)
    while token.i < token.head < limit and token.pos not in VERBAL:
        above = parse.head(token)
        if above.pos not in NOMINAL and above.dep not in FILLING | {"pobj"}:
            break
        token = above
    return token if token.pos in NOMINAL or token.dep in {"poss", "pobj"} else None


def owner_of(parse: Parse, tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """Return whose words, view or account it is: "the ministry’s", "his"; none where nobody owns it."""
    first = tokens[start]
    mark = next((n for n in range(start + 1, end) if _is_possessive(tokens, n)), None)
    pronoun = first if first.tag == "PRP$" else None
    owner = pronoun if mark is None else head_of(parse, tokens, start, mark)
    rest = tokens[(start if mark is None else mark) + 1 : end]
    return owner if all(t.pos in {"ADJ", "ADV"} for t in rest) else None


def _is_possessive(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a token is the end of "the ministry’s", or of "Forbes’", which taggers take for a mark."""
    token, before = tokens[place], tokens[place - 1]
    bare = token.text in {"’", "'"} and token.start == before.end and before.text[-1] in "sxz"
    return token.tag == "POS" or bare


def subject_before(parse: Parse, tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """Return the subject of the verb at the end, where nothing but it and small words stand before."""
    verb = tokens[end]
    low, high = tokens[0].i + start, tokens[0].i + end
    own = parse.child(verb, "nsubj", "nsubjpass")
    source = own if own is not None and low <= own.i < high else head_of(parse, tokens, start, end)
    if source is None or source.i >= high or source.pos not in NOMINAL:
        return None
    behind = end_of(parse, tokens, source, start, end)
    rest = tokens[behind:end]
    denied = any(t.dep == "neg" or t.text.casefold() in NEGATIONS for t in rest)
    return source if all(t.pos in SMALL or t.text == "," for t in rest) and not denied else None


def end_of(parse: Parse, tokens: Sequence[Token], source: Token, start: int, end: int) -> int:
    """Return the place behind a source and what hangs on it, before the end."""
    inside = {t.i for t in parse.subtree(source)}
    kept = [n for n in range(start, end) if tokens[n].i in inside]
    return kept[-1] + 1 if kept else end
