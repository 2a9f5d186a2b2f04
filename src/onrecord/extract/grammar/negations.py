"""By which word does a clause deny what it tells: "not", "nobody", "no" before its subject or object?"""

from onrecord.records.parse import Parse, Token

# Verbs whose denial is that of what they govern: "does not think they did", but not "does not know that they did".
RAISING = frozenset("think believe expect suppose imagine want seem appear feel reckon guess anticipate".split())
NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one", "nowhere"})
NO = frozenset({"no", "neither"})
# Before these "no" strengthens or counts: "no doubt", "no fewer than ten".
STILL_SO = frozenset({"doubt", "wonder", "fewer", "less", "more", "longer"})
MANNERS = frozenset({"way", "means", "circumstances"})  # "in no way making peace"
ONLY = frozenset({"only", "just", "merely", "least"})
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


def find_negation(parse: Parse, verb: Token) -> Token | None:
    """Return the word that denies a verb's clause, or None.

    What stands in a clause below it denies nothing here, nor does a phrase behind it ("with no coat").
    """
    for child in parse.children(verb):
        if child.dep == "neg" and not _is_only(parse, child):
            return child
        opens = child.dep == "prep" and child.i < verb.i  # "at no point", "in none of these"
        noun = parse.child(child, "pobj") if opens else child if child.dep in ROLES else None
        word = find_no(parse, noun) if noun is not None else None
        if word is not None:
            return word
    before = parse.tokens[verb.i - 1] if verb.i else verb
    return find_no(parse, before) if before.text.casefold() in MANNERS else None


def find_no(parse: Parse, noun: Token) -> Token | None:
    """Return the word by which a noun stands for nobody or nothing: itself, or a "no" before it; or None."""
    if noun.text.casefold() in NOBODY:
        return noun
    word = next((t for t in parse.children(noun) if t.text.casefold() in NO and t.i < noun.i), None)
    behind = parse.tokens[word.i + 1].text.casefold() if word is not None else ""
    return word if behind not in STILL_SO and not behind.isdecimal() else None  # "No 2" is a rank


def _is_only(parse: Parse, word: Token) -> bool:
    """Return whether a negation is that of "not only"."""
    return any(t.text.casefold() in ONLY for t in parse.tokens[word.i + 1 : word.i + 2])
