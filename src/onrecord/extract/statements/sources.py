"""Who is said to have said it, which words name them, and through whom did the words come?

Gives tokens, not names: whom the words mean is for `speakers`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.extract.grammar.cues import Hit
from onrecord.records.parse import Parse, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLIMBING = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "acomp", "prep"})
# What only somebody does: the subject of these speaks, whatever word it is ("the palace said").
SAYING = frozenset("say tell add insist claim argue deny announce declare vow warn reply stress quip admit".split())
CanSpeak = Callable[[Token], bool]
RELATIVES = frozenset({"who", "which", "that"})


@dataclass(frozen=True, slots=True)
class Voice:
    """The words that name a source, and those that name who passed its words on.

    Args:
        source: head nouns of the source, one for each of several; empty where nobody is named.
        relays: head nouns of the intermediaries, nearest the source first; None for one that is not named.
        cue: words that belong to the cue ("was quoted as" before "saying").
    """

    source: tuple[Token, ...] = ()
    relays: tuple[Token | None, ...] = ()
    cue: tuple[Token, ...] = ()


def find_voice(parse: Parse, hit: Hit, can_speak: CanSpeak) -> Voice:
    """Return who speaks by a cue; words that cannot speak ("the closing", "it shows") are passed over."""
    word = hit.word
    if word.pos == "NOUN":
        return Voice(_able(parse, _of_noun(parse, word, can_speak), can_speak))
    voice = _quoted_as(parse, word) or Voice(subject_of(parse, word, can_speak))
    subject = parse.child(word, "nsubj")
    if voice.source or subject is None or subject.pos != "NOUN" or word.lemma.casefold() not in SAYING:
        return voice
    return Voice((subject,) if parse.child(subject, "poss") is None else (), voice.relays, voice.cue)


def _able(parse: Parse, nouns: tuple[Token, ...], can_speak: CanSpeak) -> tuple[Token, ...]:
    """Return those nouns that can speak; "Moran's reply" leads to Moran."""
    found = []
    for noun in nouns:
        owner = parse.child(noun, "poss")
        if can_speak(noun):
            found.append(noun)
        elif owner is not None and can_speak(owner):
            found.append(owner)
    return tuple(found)


def _quoted_as(parse: Parse, word: Token) -> Voice | None:
    """Return the voices of "Tarna quoted the minister as saying" and "the minister was quoted as saying"."""
    link = parse.head(word)
    quoting = parse.head(link)
    if (
        word.dep != "pcomp"
        or link.text.casefold() != "as"
        or quoting.lemma.casefold() not in {"quote", "cite", "report"}
    ):
        return None
    cue = (quoting, link)
    passive = parse.child(quoting, "nsubjpass")
    if passive is not None:
        agent = parse.child(quoting, "agent")
        by = parse.child(agent, "pobj") if agent is not None else None
        return Voice(all_joined(parse, passive), (by,), cue)
    source, relay = parse.child(quoting, "dobj"), subject_of(parse, quoting, lambda noun: True)
    return Voice(all_joined(parse, source) if source is not None else (), relay[:1] or (None,), cue)


def subject_of(parse: Parse, word: Token, can_speak: CanSpeak, depth: int = 0) -> tuple[Token, ...]:
    """Return the subject of a verb, looked for on the verb that it hangs on where it has none that can speak."""
    agent = parse.child(word, "agent")
    by = parse.child(agent, "pobj") if agent is not None else None
    if by is not None and word.tag == "VBN":
        return _able(parse, all_joined(parse, by), can_speak)
    subject = parse.child(word, *SUBJECTS)
    if subject is not None and subject.dep == "nsubjpass" and word.tag == "VBN" and not depth:
        return ()  # "he was asked about it": somebody asked, and he is not the one; but "he was asked and said"
    if subject is not None:
        able = _able(parse, antecedent(parse, subject), can_speak)
        # A second verb may hang on what the first one says: "conceded that errors were made but denied …".
        if able or not (word.dep == "conj" or (depth and word.dep == "ccomp")):
            return able
    head = parse.head(word)
    asked = word.tag == "VBN" and word.dep in {"acl", "advcl"} and parse.child(word, "aux") is None
    if depth > 6 or head is word or asked:  # "asked about it, she left": she was asked
        return ()
    if word.dep in {"acl", "relcl"} and head.pos in {"NOUN", "PROPN", "PRON"}:
        able = _able(parse, (head,), can_speak)
        return able or (subject_of(parse, parse.head(head), can_speak, depth + 1) if word.tag == "VBG" else ())
    if word.dep == "pcomp" or (subject is None and word.dep == "conj" and head.dep == "pobj"):
        head = parse.head(head)
    if word.dep in CLIMBING and head.pos in {"VERB", "AUX", "ADJ"}:
        return subject_of(parse, head, can_speak, depth + 1)
    return ()


def antecedent(parse: Parse, subject: Token) -> tuple[Token, ...]:
    """Return the noun that a relative pronoun stands for, else the subject with what is joined to it."""
    verb = parse.head(subject)
    if verb.dep == "relcl" and subject.text.casefold() in RELATIVES:
        return (parse.head(verb),)
    return all_joined(parse, subject)


def _of_noun(parse: Parse, word: Token, can_speak: CanSpeak) -> tuple[Token, ...]:
    """Return whose claim it is: "Moran's claim", "the claim by …"; else the subject of the verb that governs it."""
    owner = parse.child(word, "poss")
    if owner is not None:
        return all_joined(parse, owner)
    for child in parse.children(word):
        if child.text.casefold() in {"by", "from"}:
            noun = parse.child(child, "pobj")
            if noun is not None:
                return all_joined(parse, noun)
    head = parse.head(word)
    if word.dep == "dobj" and head.pos == "VERB":
        return subject_of(parse, head, can_speak)
    return ()


def all_joined(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """Return a noun and those joined to it by "and" or "or"."""
    found = [noun]
    for child in parse.children(noun):
        if child.dep == "conj" and child.pos in {"NOUN", "PROPN", "PRON"}:
            found += all_joined(parse, child)
    return tuple(found)
