"""Does a word's clause tell of the past or of the future?

Reach for `tense_of` with an event's word. It refuses to guess: a present tense ("meets on Friday"), a conditional and
an infinitive whose verb does not look ahead are open.
"""

from enum import StrEnum

from onrecord.extract.dates.happenings import happens, is_spoken_of, stands_for
from onrecord.records.parse import Parse, Token


class Tense(StrEnum):
    """When, from the report's point of view, something is told to happen."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


# Verbs and adjectives whose infinitive lies ahead of them: "agreed to meet", "is due to leave".
AHEAD = frozenset(
    "agree plan intend promise vow pledge threaten want decide expect order ask urge demand call offer prepare due set "
    "likely unlikely go schedule vote resolve propose aim seek wish hope need mean invite warn instruct tell forbid "
    "commit undertake mull consider expected ready poised bound slate arrange swear opt choose elect direct".split()
)
# Verbs whose infinitive happens with them: "failed to meet", "began to leave".
ALONG = frozenset(
    "fail manage begin start continue refuse decline help come force compel cause allow let make proceed cease "
    "stop rush move be have happen appear seem use get remain".split()
)
AHEAD_GERUNDS = frozenset({"consider", "plan", "mull", "propose", "suggest", "contemplate", "recommend"})
WILL = frozenset({"will", "wo", "'ll", "’ll", "shall", "may", "might", "must", "should"})
DONE = frozenset({"had", "was", "were", "has", "have", "'ve", "’ve", "did", "'d", "’d", "having", "got"})
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "parataxis", "conj", "acl", "xcomp", "pcomp", "csubj"})
_DEEPEST = 8  # verbs above one another; a tree of nonsense may be deeper


def tense_of(parse: Parse, token: Token) -> Tense:
    """Return the tense of the verb that governs a word: its own where it is a verb, else the next one above.

    Something that happens and is only spoken of by the verb above it has none.
    """
    if token.pos in {"VERB", "AUX"}:
        return _of_verb(parse, token, 0)
    under = token
    for above, _ in zip(parse.ancestors(token), range(_DEEPEST), strict=False):
        if above.pos in {"VERB", "AUX"}:
            # "Refused to discuss the summit": when the summit is, the verb does not tell.
            apart = under.dep == "dobj" and happens(under) and not stands_for(under, above)
            return Tense.OPEN if apart or is_spoken_of(parse, under, above) else _of_verb(parse, above, 0)
        under = above
    return Tense.OPEN


def _of_verb(parse: Parse, verb: Token, depth: int) -> Tense:
    if depth > _DEEPEST:
        return Tense.OPEN
    before = [t for t in parse.children(verb) if t.dep in {"aux", "auxpass"} and t.i < verb.i]
    words = {t.text.casefold() for t in before}
    modal = next((t for t in before if t.tag == "MD"), None)
    if modal is not None:
        if words & {"have", "'ve", "’ve"}:
            return Tense.PAST if modal.text.casefold() not in WILL - {"may", "might", "must"} else Tense.FUTURE
        return Tense.FUTURE if modal.text.casefold() in WILL else Tense.OPEN
    if any(t.tag == "TO" for t in before):
        return _of_infinitive(parse, verb, words, depth)
    if verb.tag == "VBD" or words & DONE:
        return Tense.PAST
    return _of_form(parse, verb, before, depth)


def _of_infinitive(parse: Parse, verb: Token, words: set[str], depth: int) -> Tense:
    """Return the tense of "to …" by what it hangs on."""
    head = parse.head(verb)
    if "have" in words:
        return Tense.PAST  # "is said to have expelled"
    lemma = head.lemma.casefold()
    if head is verb:
        return Tense.FUTURE  # "Velmark to expel eight", a headline
    if lemma == "be" or lemma in AHEAD or head.text.casefold() in AHEAD:
        return Tense.OPEN if _was_ahead(parse, head) else Tense.FUTURE
    if lemma in ALONG and head.pos in {"VERB", "AUX"}:
        return _of_verb(parse, head, depth + 1)
    return Tense.OPEN


def _was_ahead(parse: Parse, head: Token) -> bool:
    """Return whether what lay ahead did so in the past: "had been due to fly", which says not whether it flew."""
    verb = head if head.pos in {"VERB", "AUX"} else parse.head(head)
    helpers = {t.text.casefold() for t in parse.children(verb) if t.dep in {"aux", "auxpass"}}
    return "had" in helpers or (head.pos == "ADJ" and verb.text.casefold() in {"was", "were"})


def _of_form(parse: Parse, verb: Token, before: list[Token], depth: int) -> Tense:
    """Return the tense of a verb without a telling auxiliary, by its form and by the verb above it."""
    head = parse.head(verb)
    above = head if head is not verb and head.pos in {"VERB", "AUX"} else None
    if verb.tag in {"VBZ", "VBP"} and not before:
        return Tense.PAST if _is_headline(parse, verb) else Tense.OPEN
    if before:
        # "Is expected on Friday" looks ahead; "is meeting", "are expelled", "does not expel" tell nothing.
        return Tense.FUTURE if verb.tag == "VBN" and verb.lemma.casefold() in AHEAD else Tense.OPEN
    if verb.dep == "conj" and above is not None and parse.child(verb, "nsubj", "nsubjpass") is None:
        return _of_verb(parse, above, depth + 1)  # "will recall its envoy and close the mission"
    if verb.tag == "VBN":
        return Tense.PAST  # "diplomats expelled on Friday", a headline's "Eight expelled"
    if verb.tag == "VBG":
        governor = next((t for t in parse.ancestors(verb) if t.pos in {"VERB", "AUX"}), None)
        if governor is None:
            return Tense.OPEN
        ahead = governor.lemma.casefold() in AHEAD_GERUNDS
        return Tense.FUTURE if ahead else _of_verb(parse, governor, depth + 1)
    if verb.tag == "VB" and above is not None and verb.dep in {"ccomp", "xcomp"}:
        return _of_verb(parse, above, depth + 1)  # "made them leave"
    return Tense.OPEN


def _is_headline(parse: Parse, verb: Token) -> bool:
    """Return whether a verb stands in a line without a full stop: there the present tells what has happened."""
    sentence = parse.sentences[parse_place(parse, verb)]
    return sentence[-1].text not in {".", "!", "?", "…", "”", '"', "’"} and verb.dep in {"ROOT", "conj"}


def parse_place(parse: Parse, token: Token) -> int:
    """Return the place of a word's sentence in `Parse.sentences`; sentences without words are not in it."""
    low, high = 0, len(parse.sentences)
    while low < high:
        middle = (low + high) // 2
        if parse.sentences[middle][-1].i < token.i:
            low = middle + 1
        else:
            high = middle
    return low
