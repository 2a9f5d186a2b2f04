"""Which clauses set a condition: "unless the envoy leaves", "provided that they agree"?"""

from onrecord.records.parse import Parse, Token

UNREAL = frozenset({"if", "unless", "provided"})


def find_condition(parse: Parse, verb: Token) -> Token | None:
    """Return the word that makes a verb's clause a condition, or None."""
    return next((t for t in parse.children(verb) if t.dep == "mark" and t.text.casefold() in UNREAL), None)
