"""What does the grammar of a clause alone say: is it past, to come, due or denied, and which stance is that?

"Must" and imperatives demand; one's own future is promised or refused, another's foretold; one's own past, denied, is
a denial. These are the weakest signs of a stance: a word of the table outweighs them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.extract.grammar.negations import find_no
from onrecord.extract.stances.contents import REACH, Content, Side
from onrecord.records.parse import Token
from onrecord.records.statement import Stance

WILL = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "'d", "’d"})
WOULD = frozenset({"would", "'d", "’d"})
MAY = frozenset({"might", "may", "could"})
MUST = frozenset({"must", "should", "ought"})
DUE = frozenset({"have", "need", "ought"})  # with an infinitive: "has to leave"
DOUBTING = frozenset({"doubt", "hesitate", "question", "dispute", "forget", "mind", "surprise"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
COMING = frozenset({"be", "lead", "become", "mean", "happen"})  # behind "could", what may come, not what one can do


class Time(StrEnum):
    """When a clause is true, as its verb says."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    POSSIBLE = "possible"  # might, could
    DUE = "due"  # must, should
    UNREAL = "unreal"  # would have


@dataclass(frozen=True, slots=True)
class Mood:
    """A stance that grammar alone gives: the word that shows it, the verb, and whether it is the speaker's own act."""

    stance: Stance
    word: Token
    verb: Token
    own: bool


def find_times(content: Content, verb: Token) -> frozenset[Time]:
    """Return the times that a verb may tell of; in reported speech a past may be a present moved back.

    An infinitive or participle has the times of the verb that it hangs on.
    """
    for _ in range(REACH):
        helpers = [c for c in content.parse.children(verb) if c.dep in {"aux", "auxpass"}]
        if any(h.tag in FINITE for h in helpers) or verb.tag in FINITE:
            return _finite(verb, helpers, verb.i in content.direct)
        above = content.above(verb)
        if above is None or verb.dep not in {"xcomp", "ccomp", "conj", "pcomp", "prep", "acomp"}:
            break
        verb = content.verb_of(above)
        if verb.lemma == "go" and verb.tag == "VBG":
            return frozenset({Time.FUTURE})
    return frozenset({Time.PRESENT})


def _finite(verb: Token, helpers: list[Token], direct: bool) -> frozenset[Time]:
    modals = {h.text.casefold() for h in helpers if h.tag == "MD"}  # "he'd been" is no "he would"
    perfect = any(h.lemma == "have" or h.text.casefold() == "have" for h in helpers)
    if modals & (WILL | MAY | MUST):
        if perfect or (modals & WOULD and direct):
            return frozenset({Time.UNREAL})
        if modals & MUST:
            return frozenset({Time.DUE})
        return frozenset({Time.FUTURE, Time.POSSIBLE} if modals & MAY else {Time.FUTURE})
    if perfect:
        return frozenset({Time.PAST})
    if any(h.tag == "VBD" for h in helpers) or (verb.tag == "VBD" and not helpers):
        return frozenset({Time.PAST} if direct else {Time.PAST, Time.PRESENT})
    return frozenset({Time.PRESENT})


def find_moods(content: Content) -> Iterator[Mood]:
    """Yield what grammar says of each main clause, in text order."""
    for verb in content.verbs():
        found = _demanded(verb, content) or _to_come(verb, content) or _not_so(verb, content)
        if found is not None:
            yield Mood(*found, verb, content.side(verb) == Side.OWN)


def _demanded(verb: Token, content: Content) -> tuple[Stance, Token] | None:
    """Read "must", "should", "has to" of others, and imperatives, as demands."""
    children, subject = content.parse.children(verb), content.subject(verb)
    if subject is None:
        return (Stance.DEMANDS, verb) if _is_imperative(verb, content) else None
    word = subject.text.casefold()
    if word == "you" or content.is_own(subject, verb) != (word == "we"):
        return None
    times = find_times(content, verb)
    if Time.DUE in times:
        must = next((c for c in children if c.dep == "aux" and c.text.casefold() in MUST), None)
        return (Stance.DEMANDS, must) if must is not None else None
    infinitive = content.parse.child(verb, "xcomp")
    if verb.lemma not in DUE or infinitive is None or content.negation(verb) is not None:
        return None
    to = any(c.tag == "TO" for c in content.parse.children(infinitive))
    return (Stance.DEMANDS, verb) if to and times & {Time.PRESENT, Time.FUTURE} else None


def _is_imperative(verb: Token, content: Content) -> bool:
    if verb.tag != "VB" or verb.i not in content.direct or verb.dep not in {"ROOT", "ccomp"}:
        return False
    before = [c for c in content.parse.children(verb) if c.i < verb.i and c.i in content.direct and c.pos != "PUNCT"]
    return all(c.lemma in {"do", "not", "please"} or c.pos == "ADV" for c in before)


def _to_come(verb: Token, content: Content) -> tuple[Stance, Token] | None:
    """Read a future of one's own as a promise or refusal, another's as a prediction, "… unless …" as a threat."""
    parse = content.parse
    if Time.FUTURE not in find_times(content, verb):
        return None
    word = next((c for c in parse.children(verb) if c.dep == "aux" and c.text.casefold() in MAY | WILL), verb)
    if word is verb and parse.head(verb).lemma != "go":
        return None
    subject = content.subject(verb)
    own = subject is not None and content.is_own(subject, verb)
    modal = word.text.casefold()
    if modal in MAY:
        coming = parse.child(verb, "auxpass") is not None or verb.lemma in COMING
        able = modal == "could" and (not coming or content.negation(verb) is not None)
        return (Stance.PREDICTS, word) if not own and not able else None
    marks = {_mark(c, content) for c in parse.children(verb) if c.dep == "advcl"}
    if "unless" in marks and parse.child(verb, "nsubj") is not None and parse.child(verb, "dobj") is not None:
        return Stance.THREATENS, word
    if "if" in marks and modal in WOULD:
        return None
    if own or content.side(verb) == Side.OWN:
        refuses = content.negation(verb) is not None and parse.child(verb, "auxpass") is None
        return (Stance.REJECTS if refuses else Stance.PROMISES), word
    return Stance.PREDICTS, word


def _mark(clause: Token, content: Content) -> str:
    """Return the word that opens a clause: "if", "unless"."""
    mark = content.parse.child(clause, "mark")
    return mark.text.casefold() if mark is not None else ""


def _is_beside(verb: Token, content: Content) -> bool:
    """Return whether a clause behind "but" may be the reporter's: "he claimed they knew, but no proof was shown"."""
    joined = verb.dep == "conj" and verb.i not in content.direct
    return joined and any(t.text.casefold() == "but" for t in content.parse.children(content.parse.head(verb)))


def _not_so(verb: Token, content: Content) -> tuple[Stance, Token] | None:
    """Read a denied past of one's own, and nobody or nothing as the subject of any past, as a denial."""
    word = content.negation(verb)
    if verb.lemma.casefold() in DOUBTING:
        return None  # "he never doubted it"
    if word is None or Time.PAST not in find_times(content, verb):
        return None
    there = content.parse.child(verb, "expl") is not None  # "there was no meeting"
    empty = content.parse.child(verb, *(("attr", "nsubj") if there else ("nsubj", "nsubjpass")))
    none = empty is not None and find_no(content.parse, empty) is not None and not _is_beside(verb, content)
    return (Stance.DENIES, word) if none or content.side(verb) == Side.OWN or word.text.casefold() == "never" else None
