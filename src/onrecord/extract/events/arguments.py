"""Who did it and to whom, by the grammar around a trigger?

A row of the table says where actor and recipient stand, as if the clause were active; here that place is found in
passives, participles, relative clauses, infinitives and nouns ("the expulsion of …", "carried out an attack on …").
The mistakes refused are to make whoever is accused of a deed its victim, and whoever only tells of it its doer.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.lexicon import Trigger
from onrecord.records.event import EventType
from onrecord.records.parse import Parse, Token

DEEPEST = 5  # clauses that a subject is looked for in, upwards
RELATIVES = frozenset({"who", "which", "that"})
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp"})  # clauses without a subject that have that of the one above
# "accused Velmark of poisoning", "kept it from leaving", "forced him into resigning": the object is to have done it.
OBJECT_DOES = frozenset({"of", "from", "for", "into"})
# Verbs that only carry a noun: who "launched an attack" attacked.
CARRYING = frozenset(
    "carry launch conduct impose hold make give stage mount wage begin start have open take perform commit order "
    "undertake sign reach conclude strike seek enter pay announce lead continue resume attend host face issue".split()
)
DIRECT = frozenset({"object", "subject", "none", "possessive", ""})  # places that are no preposition
AS_WELL = {"in": ("in", "at", "to"), "to": ("to", "towards", "toward", "with"), "with": ("with", "to")}
HOSTILE = frozenset({EventType.ASSAULT, EventType.SANCTION, EventType.COERCE, EventType.THREATEN})
SUBJECTS = ("nsubj",)
PASSIVE = ("nsubjpass",)


@dataclass(frozen=True, slots=True)
class Arguments:
    """The nouns of actor and recipient; None where the clause names none."""

    actor: Token | None = None
    recipient: Token | None = None

    @property
    def nouns(self) -> tuple[Token, ...]:
        """Those that there are."""
        return tuple(t for t in (self.actor, self.recipient) if t is not None)


def find_arguments(parse: Parse, token: Token, row: Trigger) -> Arguments:
    """Return the nouns of the actor and of the recipient, as the trigger's row and the voice of the verb say."""
    made = _of_noun(parse, token, row) if token.pos == "NOUN" else _of_verb(parse, token, row)
    if row.actor == "object":
        made = Arguments(made.recipient, made.actor)
    same = made.recipient is made.actor
    return Arguments(made.actor, None if same else made.recipient)


# ------------------------------------------------------------------------------------------------- verbs


def _of_verb(parse: Parse, verb: Token, row: Trigger) -> Arguments:
    agent = _object_of(parse, parse.child(verb, "agent"))
    passive = parse.child(verb, *PASSIVE)
    if passive is not None or _is_bare_participle(parse, verb):
        done_to = _antecedent(parse, verb, passive) if passive is not None else parse.head(verb)
        return Arguments(agent, _behind(parse, verb, row, passive) or done_to)
    if verb.tag == "VBN" and verb.dep == "conj" and parse.child(verb, "nsubj") is None:
        above = _of_verb(parse, parse.head(verb), row)  # "were found and removed": what is passive above is so here
        if parse.child(parse.head(verb), *PASSIVE) is not None:
            return Arguments(agent or above.actor, above.recipient)
    return Arguments(subject_of(parse, verb), _recipient(parse, verb, row))


def _recipient(parse: Parse, verb: Token, row: Trigger) -> Token | None:
    direct = parse.child(verb, "dobj", "dative")
    behind = _behind(parse, verb, row, direct)
    if behind is not None:
        return behind
    if row.recipient in DIRECT:
        return direct if direct is not None else _after((verb,), parse, "against", "on", "with")
    return (_owner(parse, direct) if row.objects else None) or direct


def _behind(parse: Parse, verb: Token, row: Trigger, thing: Token | None) -> Token | None:
    """Return the noun behind the preposition that a row names, on the verb or on what it is done to."""
    if row.recipient in DIRECT:
        return None
    return _after(
        (verb, *((thing,) if thing is not None else ())), parse, *AS_WELL.get(row.recipient, (row.recipient,))
    )


def _owner(parse: Parse, noun: Token | None) -> Token | None:
    """Return whose thing the object is: "revoked the envoy's accreditation" is done to the envoy."""
    return parse.child(noun, "poss") if noun is not None else None


def _is_bare_participle(parse: Parse, token: Token) -> bool:
    """Return whether a participle hangs on the noun it happened to: "8 diplomats expelled from …"."""
    return token.tag == "VBN" and token.dep in {"acl", "relcl"} and parse.child(token, "nsubj") is None


def subject_of(parse: Parse, verb: Token, depth: int = 0) -> Token | None:
    """Return who does what a verb tells, looked for in the clauses above where its own names nobody."""
    own = parse.child(verb, *SUBJECTS)
    if own is not None:
        return _antecedent(parse, verb, own)
    head = parse.head(verb)
    if head is verb or depth > DEEPEST:
        return None
    if verb.dep == "acl" and head.pos in {"NOUN", "PROPN"}:
        return _of_infinitive(parse, verb, head) if verb.tag == "VB" else head
    if verb.dep not in SHARING:
        return None
    link = head if head.pos == "ADP" else None
    above = parse.head(head) if link is not None else head
    done_to = parse.child(above, "dobj", *PASSIVE)
    controlled = verb.dep == "xcomp" or (link is not None and link.text.casefold() in OBJECT_DOES)
    if controlled and done_to is not None and done_to.i < verb.i:
        return done_to  # "urged Velmark to leave": Velmark is to leave
    if above.pos in {"NOUN", "PROPN"} and link is not None:
        return parse.child(above, "poss") or subject_of(parse, parse.head(above), depth + 1)
    return subject_of(parse, above, depth + 1) if above.pos in {"VERB", "AUX", "ADJ"} else None


def _of_infinitive(parse: Parse, verb: Token, noun: Token) -> Token | None:
    """Return who is to do what a noun leads to: "Velmark's decision to expel …", "took the decision to expel …"."""
    return parse.child(noun, "poss") or (subject_of(parse, parse.head(noun)) if noun.dep == "dobj" else None)


def _antecedent(parse: Parse, verb: Token, subject: Token) -> Token:
    relative = verb.dep == "relcl" and subject.text.casefold() in RELATIVES
    return parse.head(verb) if relative else subject


# ------------------------------------------------------------------------------------------------- nouns


def _of_noun(parse: Parse, noun: Token, row: Trigger) -> Arguments:
    owner = parse.child(noun, "poss")
    between = _after((noun,), parse, "between", "among")
    if between is not None:
        return Arguments(between, None)
    actor = _after((noun,), parse, "by") or (owner if row.actor != "none" else None) or _adjective(parse, noun)
    carrier = _carrier(parse, noun)
    if actor is None and carrier is not None:
        actor = subject_of(parse, carrier) or _object_of(parse, parse.child(carrier, "agent"))
    wanted = ("of",) if row.recipient in DIRECT else AS_WELL.get(row.recipient, (row.recipient,))
    around = (noun,) if carrier is None else (noun, carrier)
    recipient = _after(around, parse, *wanted, "against", *(("on",) if row.type in HOSTILE else ()))
    if recipient is None and owner is not None and actor is not owner:
        recipient = owner
    if recipient is None and row.type in HOSTILE:
        recipient = _first_part(parse, noun, actor)
    return Arguments(actor, recipient)


def _carrier(parse: Parse, noun: Token) -> Token | None:
    """Return the verb that only carries a noun, or None: "imposed" of "imposed sanctions"."""
    head = parse.head(noun)
    carried = noun.dep in {"dobj", "nsubjpass"} and head.pos == "VERB"
    return head if carried and head.lemma.casefold() in CARRYING else None


def _adjective(parse: Parse, noun: Token) -> Token | None:
    """Return the people or country that an adjective names: "the Velmarkish attack"."""
    return next((c for c in parse.children(noun) if c.dep == "amod" and c.text[:1].isupper()), None)


def _first_part(parse: Parse, noun: Token, actor: Token | None) -> Token | None:
    """Return the first part of a compound: "the embassy closure"."""
    compound = next((c for c in parse.children(noun) if c.dep == "compound" and c is not actor), None)
    return compound if compound is not None and (compound.pos == "PROPN" or actor is None) else None


# ------------------------------------------------------------------------------------------- prepositions


def _after(tokens: tuple[Token, ...], parse: Parse, *prepositions: str) -> Token | None:
    """Return the noun after the first of some prepositions that hangs on one of some words, or on its object."""
    linked = [link for token in tokens for link in _linked(parse, token)]
    for wanted in prepositions:
        for link in linked:
            if link.text.casefold() == wanted:
                return _object_of(parse, link)
    return None


def _linked(parse: Parse, token: Token) -> Iterator[Token]:
    noun = parse.child(token, "dobj")
    for head in (token, *((noun,) if noun is not None else ())):
        for child in parse.children(head):
            if child.dep in {"prep", "agent", "dative"}:
                yield child
                yield from (c for c in parse.children(child) if c.dep == "prep")


def _object_of(parse: Parse, link: Token | None) -> Token | None:
    return parse.child(link, "pobj") if link is not None else None
