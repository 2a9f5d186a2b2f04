"""How many, of what: the number that stands with a role's noun or completes a verb ("to ten", "halved")?"""

from math import isfinite

from onrecord.records.event import Quantity, QuantityKind
from onrecord.records.parse import Parse, Token

WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12}
SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
SHARES = {"halve": 0.5, "half": 0.5, "third": 1 / 3, "quarter": 0.25}
REDUCING = frozenset("reduce cut cap limit shrink slash trim lower downsize restrict".split())
AT_LEAST = frozenset({"least", "over", "than"})
AT_MOST = frozenset({"fewer", "less", "most"})


def find_quantity(parse: Parse, trigger: Token, nouns: tuple[Token, ...]) -> Quantity | None:
    """Return the quantity of an event, or None where its words give no number."""
    if trigger.lemma.casefold() in SHARES:
        share = SHARES[trigger.lemma.casefold()]
        of = nouns[0].text if nouns else ""
        return Quantity(share, share, of, QuantityKind.SHARE, parse.span(trigger, trigger))
    remaining = _remaining(parse, trigger)
    if remaining is not None:
        return remaining
    for noun in nouns:
        for child in parse.children(noun):
            if child.dep == "nummod":
                low, high = _bounds(parse, child)
                if low is not None or high is not None:
                    return Quantity(low, high, noun.text, QuantityKind.CHANGE, parse.span(child, child))
    return None


def _remaining(parse: Parse, trigger: Token) -> Quantity | None:
    """Return the number that a reduction leaves: "reduced the mission to ten"."""
    # The parser often hangs "to ten" on a noun between: "reducing the number of posts held by Velmark to ten".
    far = parse.subtree(trigger) if trigger.lemma.casefold() in REDUCING else ()
    for child in dict.fromkeys((*parse.children(trigger), *(t for t in far if t.i > trigger.i))):
        number = parse.child(child, "pobj") if child.text.casefold() == "to" else None
        if number is not None and number.pos == "NUM":
            value = read_number(parse, number)
            noun = parse.child(trigger, "dobj", "nsubjpass")
            if value is not None:
                of = noun.text if noun is not None else ""
                return Quantity(value, value, of, QuantityKind.REMAINING, parse.span(number, number))
    return None


def _bounds(parse: Parse, number: Token) -> tuple[float | None, float | None]:
    value = read_number(parse, number)
    window = parse.tokens[max(0, number.i - 3) : number.i]
    before = [t.text.casefold() for t in window if t.sentence == number.sentence]
    near = set(before[-2:])
    most, least = bool(near & AT_MOST) or before[-2:] == ["up", "to"], bool(near & AT_LEAST)
    if value is None or not (most or least):
        return value, value
    if len(before) == 3 and before[0] in {"no", "not"}:  # "no fewer than ten", "no more than ten"
        most = not most
    return (None, value) if most else (value, None)


def read_number(parse: Parse, token: Token) -> float | None:
    """Return the value of a number in digits or words, or None: "eight", "1,200", "two hundred"."""
    word = token.text.casefold().replace(",", "")
    factor = SCALES.get(word)
    if factor is not None:
        below = [v for c in parse.children(token) if (v := read_number(parse, c)) is not None]
        return factor * (below[0] if below else 1)
    if word in WORDS:
        return float(WORDS[word])
    if "-" in word:
        parts = [WORDS.get(p) for p in word.split("-")]
        return float(sum(p for p in parts if p is not None)) if all(p is not None for p in parts) else None
    try:
        value = float(word)
    except ValueError:
        return None
    return value if isfinite(value) else None
