"""Whom does a pronoun mean that acts in the report's own voice: "Velmark lost patience. It expelled the envoy"?

The subject before it, in the clause or the sentence just before, where that can be meant and nobody else of its sort is
the subject between; what is farther away, or is one of two persons, stays open.
"""

from collections.abc import Callable

from onrecord.records.mention import Kind, MentionChain
from onrecord.records.parse import Parse, Token

# Pronouns for whoever is said to have said it.
PERSONAL = frozenset({"he", "him", "his", "she", "her"})
OTHERS = frozenset({"it", "its", "they", "them", "their"})
SIDE = frozenset({"we", "us", "our"})  # whoever speaks and those he speaks for
SPEAKER = frozenset({"we", "us", "i", "me", "our", "my"})
ONE_THING, ONE_PERSON = frozenset({"it"}), frozenset({"he", "she"})
SUBJECTS = ("nsubj", "nsubjpass")
SINGULAR = frozenset({"NN", "NNP", "PRP"})
BODIES = frozenset({Kind.ORGANIZATION, Kind.PLACE})


def antecedent(parse: Parse, pronoun: Token, chain_of: Callable[[Token], MentionChain | None]) -> Token | None:
    """Return the noun that a pronoun as a subject stands for, or None where that is open.

    Args:
        chain_of: the chain of the mention that a word heads, or None.
    """
    word = pronoun.text.casefold()
    if word not in ONE_THING | ONE_PERSON or pronoun.dep not in SUBJECTS:
        return None
    noun = _subject_before(parse, pronoun)
    chain = chain_of(noun) if noun is not None else None
    if noun is None or chain is None or noun.tag in {"NNS", "NNPS"} or parse.child(noun, "conj") is not None:
        return None
    if word in ONE_THING:
        return noun if chain.kind in BODIES else None
    between = (t for t in parse.tokens[parse.sentences[noun.sentence][0].i : pronoun.i] if t is not noun)
    alone = (t for t in between if t.tag in SINGULAR)  # "their predecessors" are nobody that "he" could mean
    others = (found for t in alone if (found := chain_of(t)) is not None and found.kind == Kind.PERSON)
    return noun if chain.kind == Kind.PERSON and all(found is chain for found in others) else None


def _subject_before(parse: Parse, pronoun: Token) -> Token | None:
    """Return the subject of the clause that a pronoun's clause is joined to or led by, else of the sentence before."""
    verb = parse.head(pronoun)
    above = parse.head(verb)
    if verb.dep in {"conj", "advcl"} and above is not verb and above.i < pronoun.i:
        return parse.child(above, *SUBJECTS)
    if verb.dep != "ROOT" or verb.sentence == 0:
        return None
    before = parse.sentences[verb.sentence - 1]
    root = next((t for t in before if t.dep == "ROOT"), None)
    return parse.child(root, *SUBJECTS) if root is not None else None
