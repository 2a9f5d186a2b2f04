"""Does a noun name something that happens, and does the verb beside it tell when?

"The talks took place in May" dates the talks; "refused to discuss the talks in May" does not say in which May they are.
"""

from onrecord.records.parse import Parse, Token

_HAPPENING_ENDINGS = ("tion", "sion", "ment", "al", "ture", "sal", "ing", "ance")
_HAPPENINGS = frozenset(
    "attack war talk talks meeting visit summit invasion strike election coup death murder raid swap trial arrest "
    "agreement deal accord treaty statement speech interview report offer call vote protest crisis ceasefire truce "
    "takeover withdrawal defeat victory blast shooting launch leak breach hack assault".split()
)
_NO_HAPPENINGS = frozenset(
    "mission commission delegation organisation organization federation union government parliament department "
    "embassy nation station official general criminal capital journal signal animal tribunal hospital building wing "
    "television professional national liberal rival".split()
)
# Verbs that only say that something takes place: a date on them is that of what takes place.
_TAKING_PLACE = frozenset("take happen occur begin start come follow be last end hold open resume continue".split())
# Verbs that only speak of something: a date behind "discussed the summit" may be the summit's.
SPEAKING_OF = frozenset("discuss debate mention address describe assess review examine consider preview".split())
DOING = frozenset("make hold carry conduct launch stage mount begin start end open impose sign undertake pay".split())


def happens(noun: Token) -> bool:
    """Return whether a noun is something that happens, and so may have a date of its own."""
    lemma = noun.lemma.casefold()
    if lemma in _NO_HAPPENINGS or noun.pos == "PROPN":
        return False
    return lemma in _HAPPENINGS or lemma.endswith(_HAPPENING_ENDINGS)


def stands_for(noun: Token, verb: Token) -> bool:
    """Return whether a verb only says that what a noun names takes place, or is done."""
    lemma = verb.lemma.casefold()
    if verb.dep == "relcl" and verb.head == noun.i:
        return lemma in _TAKING_PLACE  # "the expulsion, which came on Friday"
    if noun.head != verb.i:
        return False
    subject = noun.dep in {"nsubj", "nsubjpass"} and lemma in _TAKING_PLACE | DOING
    return subject or (noun.dep == "dobj" and lemma in DOING)


def is_spoken_of(parse: Parse, preposition: Token, verb: Token) -> bool:
    """Return whether what stands behind a verb's object may say when that is, not when it is spoken of."""
    noun = parse.child(verb, "dobj")
    return (
        noun is not None
        and verb.lemma.casefold() in SPEAKING_OF
        and happens(noun)
        and preposition.dep == "prep"
        and preposition.i == parse.subtree(noun)[-1].i + 1
    )
