"""Does a time expression belong to a word, and how closely?

It belongs to what it hangs on in the sentence. It refuses to cross into another clause: a verb between the two has the
date, and so has a noun that is itself something that happened ("condemned the annexation in 2029").
"""

from onrecord.extract.dates.happenings import DOING, happens, stands_for
from onrecord.extract.dates.tenses import ALONG, parse_place
from onrecord.records.parse import Parse, Token

OWN, SHARED = 0, 10  # ranks: on the word itself or its arguments, and on a verb that stands for it
_DEEPEST = 24  # words above one another; a tree of nonsense may be deeper
# How words hang on a noun that is dated by them, and not what the noun takes part in: "the 2029 mission".
_DATING_A_NOUN = frozenset({"poss", "compound", "nummod", "amod", "nmod", "appos"})


def sentence_of(parse: Parse, token: Token) -> tuple[Token, ...]:
    """Return the words of a word's sentence."""
    return parse.sentences[parse_place(parse, token)]


def steps_to(parse: Parse, token: Token, start: int, end: int) -> int | None:
    """Return how closely the words from one offset to another belong to a word; less is closer, None is not at all."""
    head = _head(parse, start, end)
    if head is None:
        return None
    if start <= token.start < end:
        return None
    nouns = 0
    node, owner = head, head
    for _ in range(_DEEPEST):
        if owner.i == token.i:
            return None if _is_of_reporting(parse, token, head) else OWN + nouns
        if owner is not head:
            if owner.pos in {"VERB", "AUX"} and not _is_inside(owner, start, end):
                return _shared(parse, token, owner, head)
            if owner.pos in {"NOUN", "PROPN"} and not _is_inside(owner, start, end):
                if node.dep in _DATING_A_NOUN or happens(owner):
                    return _shared(parse, token, owner, head)
                nouns += 1
        if owner.head == owner.i:
            return None
        node, owner = owner, parse.head(owner)
    return None


def is_ambiguous(parse: Parse, token: Token, start: int) -> bool:
    """Return whether a date behind "condemned the annexation of the island" may be that of either."""
    if token.pos not in {"VERB", "AUX"} or token.lemma.casefold() in DOING:
        return False
    noun = parse.child(token, "dobj", "nsubjpass")
    of = next((t for t in parse.children(noun) if t.text.casefold() == "of"), None) if noun is not None else None
    if noun is None or of is None or noun.i < token.i or not happens(noun):
        return False
    between = [t for t in parse.between(noun.end, start) if t.i not in {w.i for w in parse.subtree(of)}]
    return noun.start < start and len(between) <= 1  # the preposition of the date


def _is_of_reporting(parse: Parse, verb: Token, head: Token) -> bool:
    """Return whether a date on a verb stands before its clause: "said on Friday it had closed the mission"."""
    above, subject = parse.head(verb), parse.child(verb, "nsubj", "nsubjpass")
    if subject is None or above is verb or above.pos not in {"VERB", "AUX"}:
        return False
    if not above.i < head.i < parse.subtree(subject)[0].i:
        return False
    return not any(t.text in {",", ":"} or t.dep == "mark" for t in parse.tokens[above.i + 1 : head.i])


def _head(parse: Parse, start: int, end: int) -> Token | None:
    """Return the word of a passage that hangs outside it; the preposition before it, where that was parted from it.

    Of "On Friday Velmark …" a parser makes the name "Friday Velmark", but hangs "on" on the verb.
    """
    words = parse.between(start, end)
    inside = {t.i for t in words}
    head = next((t for t in words if t.head not in inside or t.head == t.i), None)
    before = parse.tokens[words[0].i - 1] if words and words[0].i else None
    if head is None or before is None or before.pos != "ADP" or before.sentence != head.sentence:
        return head
    return before if head.dep in {"compound", "nmod", "nummod"} and parse.head(head).i != before.i else head


def _is_inside(token: Token, start: int, end: int) -> bool:
    return start <= token.start < end


def _shared(parse: Parse, token: Token, owner: Token, head: Token) -> int | None:
    """Return the rank of a date on another word that stands for the event's: "the talks took place on Friday"."""
    if owner.pos in {"NOUN", "PROPN"}:
        return None
    if _is_of_reporting(parse, owner, head) and parse.head(owner).i == token.i:
        return SHARED
    if token.pos == "NOUN":
        return SHARED if stands_for(token, owner) else None
    return SHARED if token.pos in {"VERB", "AUX"} and _is_led(parse, token, owner, head) else None


def _is_led(parse: Parse, verb: Token, owner: Token, head: Token) -> bool:
    """Return whether a date on another verb, or before it, leads a verb's clause too."""
    if verb.dep == "xcomp" and verb.head == owner.i and owner.lemma.casefold() in ALONG:
        return True  # "began on Friday to leave"
    if not head.i < min(owner.i, verb.i):
        return False
    if _is_joined(parse, verb, owner):
        return True  # "On Friday Velmark recalled its envoy and closed the mission"
    # "On Friday Velmark closed the mission, the ministry said"
    return verb.i < owner.i and verb.head == owner.i and verb.dep == "ccomp"


def _is_joined(parse: Parse, token: Token, owner: Token) -> bool:
    """Return whether a verb is one of several that are joined to another, with no subject of its own."""
    for _ in range(_DEEPEST):
        if token.dep != "conj" or parse.child(token, "nsubj", "nsubjpass") is not None:
            return False
        token = parse.head(token)
        if token.i == owner.i:
            return True
    return False
