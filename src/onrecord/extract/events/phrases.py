"""Which words name who plays a role: how far does a noun's phrase go, and which nouns are joined to it?"""

from collections.abc import Iterator

from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span

# Behind these stands where something is, which is no part of its name.
AWAY = frozenset("in at on near over with from during after before around by without under along against".split())
PARTING = frozenset({",", "(", "–", "—"})
LONGEST = 12  # tokens of a noun phrase that may name an actor
HOUSES = frozenset({"headquarters", "hq", "offices", "building", "compound"})
PRESENT = frozenset({"VBZ", "VBP"})
LEADING = frozenset({"chair", "head", "lead", "run", "command", "direct"})
SHARED = frozenset({"of", "from"})  # "the ministers of Velmark and Tarsovia" are those of both


def phrase_of(parse: Parse, head: Token) -> Span:
    """Return the words of a noun's phrase, up to a clause, a mark, or what is joined to it."""
    kept = [t for t in parse.subtree(head) if abs(t.i - head.i) <= LONGEST]
    ends = (
        token.i if token.text in PARTING else parse.subtree(token)[0].i
        for token in kept
        if token.i > head.i and (token.text in PARTING or token.dep in {"relcl", "acl", "conj", "cc"})
    )
    end = min((i for i in ends if i > head.i), default=None)
    kept = [t for t in kept if end is None or t.i < end]
    return parse.span(kept[0], kept[-1])


def named_part(parse: Parse, head: Token, phrase: Span) -> Span:
    """Return the phrase without where it is: "the exiled banker" of "the exiled banker in Brenik"."""
    away = (c for c in parse.children(head) if c.i > head.i and c.text.casefold() in AWAY)
    cut = next(away, None)
    last = parse.tokens[cut.i - 1] if cut is not None else None
    return Span(phrase.report, phrase.start, last.end) if last is not None and last.end < phrase.end else phrase


def joined(parse: Parse, noun: Token) -> Iterator[Token]:
    """Yield a noun and those that "and" or a comma joins to it, however long the list.

    Of several who are "of" several, those are joined too: "the ministers of Velmark and Tarsovia".
    """
    yield noun
    for child in parse.children(noun):
        if child.dep == "conj":
            yield from joined(parse, child)
        elif child.dep == "prep" and child.text.casefold() in SHARED and noun.tag in {"NNS", "NNPS"}:
            below = parse.child(child, "pobj")
            yield from () if below is None else (t for t in joined(parse, below) if t is not below)


def housed_name(name: str) -> str:
    """Return the name, in small letters, of whose house a name is: "the pact" of "the Pact headquarters"; else ""."""
    words = name.casefold().split()
    return " ".join(words[:-1]) if words[-1:] and words[-1] in HOUSES else ""


def head_in(parse: Parse, span: Span) -> Token | None:
    """Return the word of some words that governs the others."""
    tokens = parse.between(span.start, span.end)
    outside = (t for t in tokens if not span.start <= parse.head(t).start < span.end)
    return next(outside, tokens[-1] if tokens else None)


def word_before(parse: Parse, span: Span) -> str:
    """Return the word before some words, in small letters, articles passed over."""
    before = parse.between(max(0, span.start - 12), span.start)
    return next((t.text.casefold() for t in reversed(before) if t.pos != "DET"), "")


def led_by(parse: Parse, head: Token) -> Token | None:
    """Return the noun of what somebody is said to lead: "Brel, who chairs the committee of the Senate"."""
    for clause in parse.children(head):
        subject = parse.child(clause, "nsubj") if clause.dep == "relcl" and clause.tag in PRESENT else None
        leads = clause.lemma.casefold() in LEADING and parse.child(clause, "neg") is None
        if leads and subject is not None and subject.text.casefold() == "who":
            return parse.child(clause, "dobj")
    return None
