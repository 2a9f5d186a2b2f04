"""Which words say that an event happened, without the clauses that only hang on them?"""

from collections.abc import Sequence

from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

LONGEST = 400  # characters; a longer clause is cut at its trigger's nearest arguments
CLAUSE_END = frozenset({"advcl", "relcl", "ccomp", "parataxis", "punct", "cc", "conj", "mark"})


def find_evidence(parse: Parse, token: Token, nouns: Sequence[Token]) -> Span:
    """Return the trigger's clause: from its first to its last argument, without clauses of their own."""
    kept = {token.i}
    for child in parse.children(token):
        if child.dep not in CLAUSE_END and child.text.casefold() != "according":
            kept |= {t.i for t in parse.subtree(child)}
    for noun in nouns:
        kept |= {
            noun.i,
            *(t.i for c in parse.children(noun) if c.dep not in CLAUSE_END | {"acl"} for t in parse.subtree(c)),
        }
    near = sorted(i for i in kept if parse.tokens[i].sentence == token.sentence)
    while near and parse.tokens[near[-1]].end - parse.tokens[near[0]].start > LONGEST:
        near = near[1:] if token.i - near[0] > near[-1] - token.i else near[:-1]
    return parse.span(parse.tokens[near[0]], parse.tokens[near[-1]])
