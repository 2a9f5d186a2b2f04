"""How many, of what: the number that stands with a role's noun or completes a verb ("to ten", "halved")?"""

from collections.abc import Sequence

from onrecord.records.event import Quantity, QuantityKind
from onrecord.records.parse import Parse, Token
from onrecord.text.numbers import JOINERS, ONE, SCALES, TIMES, is_number, is_year, read_number

SHARES = {"halve": 0.5, "half": 0.5, "third": 1 / 3, "quarter": 0.25}
REDUCING = frozenset("reduce cut cap limit shrink slash trim lower downsize restrict slice".split())
CAPPING = frozenset({"cap", "limit", "restrict"})  # "capped at ten"
OFTEN = frozenset({"time", "round", "occasion"})
SUMS = frozenset("total number group dozen dozens score batch".split())
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "nsubj", "nummod"})
NEAR = 4  # words between a number and its noun
AT_LEAST = frozenset({"least", "over", "than"})
AT_MOST = frozenset({"fewer", "less", "most"})


def find_quantity(parse: Parse, trigger: Token, nouns: Sequence[Token]) -> Quantity | None:
    """Return the quantity of an event, or None where its words give no number."""
    if trigger.lemma.casefold() in SHARES:
        share = SHARES[trigger.lemma.casefold()]
        of = _reduced(parse, trigger)
        return Quantity(share, share, of, QuantityKind.SHARE, parse.span(trigger, trigger))
    half = _half(parse, trigger) if trigger.lemma.casefold() in REDUCING else None
    if half is not None:
        of = _reduced(parse, trigger)
        return Quantity(0.5, 0.5, of, QuantityKind.SHARE, parse.span(half, half))
    remaining = _remaining(parse, trigger)
    if remaining is not None:
        return remaining
    changed = _after(parse, trigger, "by") if trigger.lemma.casefold() in REDUCING else None
    for noun in (*((changed,) if changed is not None else ()), *nouns):
        found = _counted(parse, noun)
        if found is not None:
            return found
    return _times(parse, trigger)


def _reduced(parse: Parse, trigger: Token) -> str:
    """Return the word for what a verb makes fewer: the posts of "reducing the number of posts"."""
    noun = parse.child(trigger, "dobj", "nsubjpass")
    below = _after(parse, noun, "of") if noun is not None and noun.lemma.casefold() in SUMS else None
    noun = below or noun
    return noun.text if noun is not None else ""


def _half(parse: Parse, trigger: Token) -> Token | None:
    """Return the half of "cut in half", "reduced by half"."""
    for preposition in ("in", "by"):
        noun = _after(parse, trigger, preposition)
        if noun is not None and noun.lemma.casefold() == "half":
            return noun
    return None


def _times(parse: Parse, trigger: Token) -> Quantity | None:
    """Return how often: "met four times", "held four rounds of talks"."""
    often = (c for c in parse.children(trigger) if c.lemma.casefold() in OFTEN)
    return next((found for c in often if (found := _counted(parse, c)) is not None), None)


def _counted(parse: Parse, noun: Token) -> Quantity | None:
    """Return how many a noun says there are: "eight envoys", "nine", "half of the envoys", "a total of 412 envoys"."""
    below = _after(parse, noun, "of")
    share = SHARES.get(noun.lemma.casefold())
    if share is not None and below is not None:
        return Quantity(share, share, below.text, QuantityKind.SHARE, parse.span(noun, noun))
    if noun.lemma.casefold() in SUMS and below is not None:
        return _counted(parse, below)
    number = noun if noun.pos == "NUM" else _number(parse, noun)
    if number is None:
        return None
    if is_year(number.text) and _is_a_time(parse, number):
        return None
    low, high = _bounds(parse, number)
    if low is None and high is None:
        return None
    percent = parse.tokens[number.i + 1].text.casefold() if number.i + 1 < len(parse.tokens) else ""
    if percent in {"%", "percent"} and low is not None and high is not None:
        return Quantity(low / 100, high / 100, _below_of(parse, noun), QuantityKind.SHARE, parse.span(number, number))
    of = below.text if number is noun and below is not None else "" if number is noun else noun.text
    return Quantity(low, high, of, QuantityKind.CHANGE, parse.span(number, number))


def _is_a_time(parse: Parse, number: Token) -> bool:
    """Return whether digits are a year: alone, or behind a preposition of time."""
    before = parse.tokens[number.i - 1].text.casefold() if number.i else ""
    return before in {"in", "since", "by", "until", "of", "during", "from", "early", "late", "mid"}


def _below_of(parse: Parse, noun: Token) -> str:
    below = _after(parse, noun, "of")
    return below.text if below is not None else ""


def _number(parse: Parse, noun: Token) -> Token | None:
    """Return the number before a noun, also where the parser lost it among the noun's adjectives."""
    own = next((child for child in parse.children(noun) if child.dep == "nummod"), None)
    if own is not None or noun.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return own
    for token in reversed(parse.tokens[max(0, noun.i - NEAR) : noun.i]):
        if token.sentence == noun.sentence and (token.pos == "NUM" or token.lemma.casefold() == "dozen"):
            return token
        if token.pos not in {"ADJ", "NOUN", "PROPN"} or token.dep not in BEFORE_NOUN:
            return None
    return None


def _after(parse: Parse, word: Token, preposition: str) -> Token | None:
    link = next((c for c in parse.children(word) if c.dep == "prep" and c.text.casefold() == preposition), None)
    return parse.child(link, "pobj") if link is not None else None


def _remaining(parse: Parse, trigger: Token) -> Quantity | None:
    """Return the number that a reduction leaves: "reduced the mission to ten"."""
    # The parser often hangs "to ten" on a noun between: "reducing the number of posts held by Velmark to ten".
    far = parse.subtree(trigger) if trigger.lemma.casefold() in REDUCING else ()
    leading = {"to", "at"} if trigger.lemma.casefold() in CAPPING else {"to"}
    for child in dict.fromkeys((*parse.children(trigger), *(t for t in far if t.i > trigger.i))):
        left = parse.child(child, "pobj") if child.text.casefold() in leading else None
        number = left if left is None or left.pos == "NUM" else parse.child(left, "nummod")
        if number is not None:
            value = value_of(parse, number)
            if value is not None:
                of = left.text if left is not None and left is not number else _reduced(parse, trigger)
                return Quantity(value, value, of, QuantityKind.REMAINING, parse.span(number, number))
    return None


def _bounds(parse: Parse, number: Token) -> tuple[float | None, float | None]:
    value = value_of(parse, number)
    window = parse.tokens[max(0, number.i - 3) : number.i]
    before = [t.text.casefold() for t in window if t.sentence == number.sentence]
    near = set(before[-2:])
    most, least = bool(near & AT_MOST) or before[-2:] == ["up", "to"], bool(near & AT_LEAST)
    if value is None or not (most or least):
        return value, value
    if len(before) == 3 and before[0] in {"no", "not"}:  # "no fewer than ten", "no more than ten"
        most = not most
    return (None, value) if most else (value, None)


def value_of(parse: Parse, number: Token) -> float | None:
    """Return the value of the number that a word belongs to: of all words beside it that are one number with it."""
    sentence = parse.sentences[number.sentence]
    place = number.i - sentence[0].i
    first = last = place
    while first and _is_of_number(sentence, first - 1):
        first -= 1
    while last + 1 < len(sentence) and _is_of_number(sentence, last + 1):
        last += 1
    words = [token.text for token in sentence[first : last + 1]]
    while words and words[-1].casefold() in JOINERS:
        words.pop()
    while words and words[0].casefold() in JOINERS:
        words.pop(0)
    return read_number(words)


def _is_of_number(sentence: Sequence[Token], place: int) -> bool:
    """Return whether a word is one of a number, or joins two of its words: "a hundred and twenty-three"."""
    word = sentence[place].text.casefold()
    if word in ONE:
        return place + 1 < len(sentence) and sentence[place + 1].text.casefold() in {*SCALES, *TIMES}
    joins = word in JOINERS and 0 < place < len(sentence) - 1
    if joins and not (is_number(sentence[place - 1].text) and is_number(sentence[place + 1].text)):
        return False
    # "Eight and nine" are two numbers, "a hundred and nine" is one.
    big = place > 0 and sentence[place - 1].text.casefold() in {*SCALES, *TIMES}
    return is_number(word) or (joins and (word != "and" or big))
