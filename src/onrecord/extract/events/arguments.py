"""Who did it and to whom, by the grammar around a trigger?

A row of the table says where actor and recipient stand, as if the clause were active; here that place is found in
passives, participles, relative clauses, infinitives and nouns ("the expulsion of …", "carried out an attack on …").
The mistakes refused are to make whoever is accused of a deed its victim, and whoever only tells of it its doer.
"""

from dataclasses import dataclass

from onrecord.extract.events.implications import find_carrier
from onrecord.extract.grammar.prepositions import AS_WELL, after, object_of
from onrecord.lexicon import Implicative, ImplicativeTable, Trigger
from onrecord.records.event import EventType
from onrecord.records.parse import Parse, Token

DEEPEST = 5  # clauses that a subject is looked for in, upwards
RELATIVES = frozenset({"who", "which", "that"})
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp"})  # clauses without a subject that have that of the one above
# "accused Velmark of poisoning", "kept it from leaving", "forced him into resigning": the object is to have done it.
OBJECT_DOES = frozenset({"of", "from", "for", "into"})
DIRECT = frozenset({"object", "subject", "none", "possessive", ""})  # places that are no preposition
HOSTILE = frozenset({EventType.ASSAULT, EventType.SANCTION, EventType.COERCE, EventType.THREATEN})
MADE = frozenset("make issue launch mount stage carry conduct commit order undertake impose hold give lead".split())
SUBJECTS = ("nsubj",)
PASSIVE = ("nsubjpass",)


@dataclass(frozen=True, slots=True)
class Arguments:
    """The nouns of actor and recipient.

    Args:
        actor: who does it, or None where the clause names nobody.
        recipients: the nouns that may be to whom, the likeliest first; the first that names somebody is.
        body: what somebody nameless may belong to: "a translator in the Velmarkish parliament".
    """

    actor: Token | None = None
    recipients: tuple[Token, ...] = ()
    body: Token | None = None


def find_arguments(parse: Parse, token: Token, row: Trigger, implicatives: ImplicativeTable) -> Arguments:
    """Return the nouns of the actor and of the recipient, as the trigger's row and the voice of the verb say."""
    if token.pos == "NOUN":
        actor, recipients = _of_noun(parse, token, row, find_carrier(parse, token, implicatives))
    else:
        actor, recipients = _of_verb(parse, token, row)
    kept = tuple(dict.fromkeys(t for t in recipients if t is not None and t is not actor))
    if row.actor == "object":
        return Arguments(kept[0] if kept else None, (actor,) if actor is not None else ())
    return Arguments(actor, kept, _body(parse, token, kept))


Found = tuple[Token | None, tuple[Token | None, ...]]


# ------------------------------------------------------------------------------------------------- verbs


def _of_verb(parse: Parse, verb: Token, row: Trigger) -> Found:
    if row.recipient == "subject" and row.actor == "none":
        return _host(parse, verb, row), (subject_of(parse, verb),)
    agent = _agent(parse, verb)
    passive = parse.child(verb, *PASSIVE)
    if passive is not None:
        return agent or _host(parse, verb, row), _done_to(parse, verb, row, _antecedent(parse, verb, passive))
    if _is_bare_participle(parse, verb):
        return agent or _host(parse, verb, row), _done_to(parse, verb, row, parse.head(verb))
    if parse.child(verb, "auxpass") is not None:  # "is believed to have been poisoned"
        return agent or _host(parse, verb, row), _done_to(parse, verb, row, subject_of(parse, verb))
    if verb.tag == "VBN" and verb.dep == "advcl" and parse.child(verb, "nsubj", "aux", "dobj", "mark") is None:
        return agent, _done_to(parse, verb, row, subject_of(parse, verb))  # "Pressed further, she denied …"
    if verb.tag in {"VBN", "VBD"} and verb.dep == "conj" and parse.child(verb, "nsubj", "dobj") is None:
        actor, recipients = _of_verb(parse, parse.head(verb), row)
        if parse.child(parse.head(verb), *PASSIVE) is not None:  # "were found and removed": passive as the one above
            return agent or actor, recipients
    if _is_headline_passive(parse, verb, row):
        return agent, _done_to(parse, verb, row, subject_of(parse, verb))
    return subject_of(parse, verb), _done_to(parse, verb, row, _thing(parse, verb, row))


def _thing(parse: Parse, verb: Token, row: Trigger) -> Token | None:
    """Return the object of a verb, also where a further word of the row has it: "sent the envoys packing"."""
    own = parse.child(verb, "dobj", "dative")
    clause = parse.child(verb, "ccomp", "xcomp")
    if own is None and clause is not None and {clause.lemma.casefold(), clause.text.casefold()} & {*row.lemmas[1:]}:
        return parse.child(clause, "nsubj")
    return own


def _is_headline_passive(parse: Parse, verb: Token, row: Trigger) -> bool:
    """Return whether a headline tells what was done to its subject: "Eight envoys expelled", without a full stop."""
    stopped = parse.sentences[verb.sentence][-1].text in {".", "!", "?", "”", '"'}
    colon = next((t.i for t in parse.children(verb) if t.text == ":" and t.i > verb.i), len(parse.tokens))
    beside = (t for t in parse.children(verb) if t.dep in {"dobj", "dative", "aux", "auxpass", "ccomp", "xcomp"})
    bare = all(t.i > colon for t in beside)  # "Father and daughter poisoned: “We know by whom”"
    return not stopped and bare and verb.tag in {"VBD", "VBN"} and verb.dep == "ROOT" and row.recipient == "object"


def _agent(parse: Parse, verb: Token) -> Token | None:
    """Return whom "by" names as the doer, also behind what completes the verb: "was ordered shut by"."""
    below = (c for c in parse.children(verb) if c.dep in {"xcomp", "oprd", "prt", "acomp", "advmod", "dobj", "prep"})
    nouns = [n for c in below for n in (c, parse.child(c, "pobj")) if n is not None]
    links = (parse.child(word, "agent") for word in (verb, *nouns))
    link = next((link for link in links if link is not None), None)
    if link is None and parse.child(verb, *PASSIVE) is not None:
        return after((verb,), parse, "by")
    return object_of(parse, link)


def _done_to(parse: Parse, verb: Token, row: Trigger, thing: Token | None) -> tuple[Token | None, ...]:
    """Return the nouns that may be to whom a verb does something, given what stands as its object."""
    if row.recipient == "none":
        return ()
    if row.recipient in DIRECT:
        dative = parse.child(verb, "dative")
        of = after((verb,), parse, "of") if thing is not None and thing.pos == "NUM" else None
        return thing, dative, of, after((verb,), parse, "against", "on", "with")
    around = (verb, *((thing,) if thing is not None else ()))
    behind = after(around, parse, *AS_WELL.get(row.recipient, (row.recipient,)))
    if behind is None and row.recipient == "from" and thing is not None:
        behind = after((thing,), parse, "to")  # "recalled its ambassador to Velmark"
    given = parse.child(verb, "dative")  # "gave Velmark eight tanks"
    if row.mutual:
        return behind, given
    if row.recipient == "in":
        return thing, behind  # "closed the Velmarkish consulate in Sarn", but "closed its consulate in Sarn"
    return behind, given, (_owner(parse, thing) if row.objects else None), thing


def _body(parse: Parse, token: Token, things: tuple[Token, ...]) -> Token | None:
    """Return the house or body in which those are to whom something is done; a place by name is only where it was."""
    noun = after((token, *things), parse, "at", "in") if token.pos == "VERB" else None
    return noun if noun is not None and noun.pos == "NOUN" else None


def _host(parse: Parse, token: Token, row: Trigger) -> Token | None:
    """Return the country that acts where the clause names no other: "eight were expelled from Velmark"."""
    hosts = ("from", "out") if row.host == "from" else (row.host,)
    noun = after((token,), parse, *(h for h in hosts if h is not None))
    # Where it happened is a country or a town, by name: "was arrested in Brenik", not "in connection with".
    return noun if noun is None or row.host != "in" or noun.pos == "PROPN" else None


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
    if verb.dep == "acomp" and head.pos in {"VERB", "AUX"}:
        return parse.child(head, "nsubj")  # "is willing to withdraw"
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
    head = parse.head(noun)
    if noun.dep == "pobj":  # "is suspected of an attempt to kill …"
        above = parse.head(head)
        return parse.child(noun, "poss") or parse.child(above, "dobj", *PASSIVE) or subject_of(parse, above)
    return parse.child(noun, "poss") or (subject_of(parse, head) if noun.dep == "dobj" else None)


def _antecedent(parse: Parse, verb: Token, subject: Token) -> Token:
    relative = verb.dep == "relcl" and subject.text.casefold() in RELATIVES
    return parse.head(verb) if relative else subject


# ------------------------------------------------------------------------------------------------- nouns


def _of_noun(parse: Parse, noun: Token, row: Trigger, carried: tuple[Token, Implicative] | None) -> Found:
    owner = parse.child(noun, "poss")
    between = after((noun,), parse, "between", "among")
    if between is not None:
        return between, ()
    carrier, place = (carried[0], carried[1].doer) if carried is not None else (None, None)
    around = (noun,) if carrier is None or place != "subject" else (noun, carrier)
    wanted = ("of",) if row.recipient in DIRECT else AS_WELL.get(row.recipient, (row.recipient,))
    thing = after((noun,), parse, "of")
    on = ("on",) if row.type in HOSTILE and place != "on" else ()
    behind = after(around, parse, *(w for w in wanted if w != place), "against", *on)
    actor = after((noun,), parse, "by") or _maker(parse, noun)
    if actor is None and row.actor != "none" and (row.host is None or behind is not None):
        actor = owner
    if actor is not None and actor.tag == "PRP$" and noun.dep == "dobj":
        actor = subject_of(parse, parse.head(noun)) or actor  # "the army continued its attacks"
    actor = actor or _adjective(parse, noun)
    if actor is None and carrier is not None:
        actor = _doer(parse, carrier, place)
    if actor is None and row.recipient == "from" and row.objects and thing is not None:
        actor = parse.child(thing, "poss") or _adjective(parse, thing)  # "the recall of Velmark's ambassador from …"
    actor = actor or _host(parse, noun, row)
    part = _first_part(parse, noun, actor) if row.type in HOSTILE else None
    own = thing if row.recipient == "in" and row.objects else None
    return actor, (own, behind, owner, part)


def _maker(parse: Parse, noun: Token) -> Token | None:
    """Return who made what a noun tells, where it says so behind it: "a threat made by Velmark"."""
    made = (c for c in parse.children(noun) if c.dep == "acl" and c.tag == "VBN" and c.lemma.casefold() in MADE)
    return next((object_of(parse, link) for c in made if (link := parse.child(c, "agent")) is not None), None)


def _doer(parse: Parse, carrier: Token, place: str | None) -> Token | None:
    """Return who does what a verb carries, as the verb's row says."""
    if place == "subject":
        return subject_of(parse, carrier) or object_of(parse, parse.child(carrier, "agent"))
    if place == "object":
        return parse.child(carrier, "dobj", *PASSIVE)
    return after((carrier,), parse, place) if place is not None else None


def _adjective(parse: Parse, noun: Token) -> Token | None:
    """Return the people or country that an adjective names: "the Velmarkish attack"."""
    return next((c for c in parse.children(noun) if c.dep == "amod" and c.text[:1].isupper()), None)


def _first_part(parse: Parse, noun: Token, actor: Token | None) -> Token | None:
    """Return the first part of a compound: "the embassy closure"."""
    compound = next((c for c in parse.children(noun) if c.dep == "compound" and c is not actor), None)
    return compound if compound is not None and (compound.pos == "PROPN" or actor is None) else None
