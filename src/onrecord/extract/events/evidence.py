"""Which words say that an event happened: its clause, what leads to it and its conditions, and no clause beside it?"""

from collections.abc import Iterator, Sequence

from onrecord.extract.grammar.conditions import find_condition
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

LONGEST = 400  # characters; a longer clause is cut at its trigger's nearest arguments
CLAUSE_END = frozenset({"advcl", "relcl", "ccomp", "parataxis", "punct", "cc", "conj", "mark"})


HELPING = frozenset({"aux", "auxpass", "neg", "prt", "prep", "agent"})
LED = frozenset({"xcomp", "pcomp"})
HIGHEST = 4  # verbs above one another


def find_evidence(parse: Parse, token: Token, nouns: Sequence[Token]) -> Span:
    """Return the trigger's clause, from its first to its last argument, with the verbs that it hangs on."""
    kept = {token.i}
    for child in parse.children(token):
        if (child.dep not in CLAUSE_END and child.text.casefold() != "according") or find_condition(parse, child):
            kept |= {t.i for t in parse.subtree(child)}
    kept |= {t.i for t in _leading(parse, token)}
    kept |= {t.i for t in _telling(parse, token)}
    for noun in nouns:
        kept |= {
            noun.i,
            *(t.i for c in parse.children(noun) if c.dep not in CLAUSE_END | {"acl"} for t in parse.subtree(c)),
        }
    near = sorted(i for i in kept if parse.tokens[i].sentence == token.sentence)
    while near and parse.tokens[near[-1]].end - parse.tokens[near[0]].start > LONGEST:
        near = near[1:] if token.i - near[0] > near[-1] - token.i else near[:-1]
    return parse.span(parse.tokens[near[0]], parse.tokens[near[-1]])


def _telling(parse: Parse, noun: Token) -> Iterator[Token]:
    """Yield the verb that says of a noun that it happens or not, with its own words: "sanctions would follow"."""
    verb = parse.head(noun)
    if noun.pos != "NOUN" or noun.dep not in {"nsubj", "nsubjpass"} or verb.pos not in {"VERB", "AUX"}:
        return
    yield verb
    for child in parse.children(verb):
        if child.dep in HELPING | {"advmod", "dobj", "npadvmod"}:
            yield from parse.subtree(child)


def _leading(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the words by which the verbs above lead to a trigger: "refused to", "The envoy was accused of"."""
    for _ in range(HIGHEST):
        if token.dep not in LED:
            return
        link = parse.head(token)
        verb = link if link.pos in {"VERB", "AUX"} else parse.head(link)
        if verb.pos not in {"VERB", "AUX"}:
            return
        yield verb
        yield from (t for t in parse.children(verb) if t.dep in HELPING and t.i < token.i)
        subject = parse.child(verb, "nsubj", "nsubjpass")
        if subject is not None:
            yield subject
            yield from (
                t for c in parse.children(subject) if c.dep not in CLAUSE_END | {"acl"} for t in parse.subtree(c)
            )
        token = verb
