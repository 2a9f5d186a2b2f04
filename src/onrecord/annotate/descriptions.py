"""Who is described rather than named ("the alliance chief"), and which office does a named person hold?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.annotate.evidence import KIN, POSSESSIVE, Name
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind, Office
from onrecord.records.parse import Parse, Token

LEFT = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "case", "punct", "advmod", "quantmod"})
OF = frozenset({"of", "for", "to", "at", "in"})
LONGEST = 14  # tokens; a longer noun phrase has swallowed a clause


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase (tokens first to last) about somebody or something, with its head noun.

    Args:
        headline: whether it is about one person and stands in a headline, which leaves articles out.
    """

    first: int
    last: int
    head: int
    kind: Kind
    definite: bool
    plural: bool
    headline: bool = False


def find_descriptions(parse: Parse, names: Sequence[Name], roles: RoleWords) -> tuple[Description, ...]:
    """Return the descriptions of persons, organisations and outlets, in text order."""
    named = {i for name in names for i in range(name.first, name.last + 1)}
    outlets = {name.last for name in names if name.kind == Kind.OUTLET}
    found = []
    for token in parse.tokens:
        if token.pos not in {"NOUN", "PROPN"} or token.i in named or token.dep == "compound":
            continue
        kind = roles.kind_of(token)
        if kind is None or roles.is_nobody(parse, token) or _leads_to_name(parse, token, named):
            continue
        if roles.is_paper(token) and token.i - 1 in outlets:
            continue
        first, last = phrase(parse, token)
        word = parse.tokens[first].text.casefold()
        definite = word in {"the", "this", "that", "his", "her", "its", "their"} or parse.tokens[first].i in named
        plural = token.tag in {"NNS", "NNPS"}
        bare = kind == Kind.PERSON and not plural and parse.tokens[first].pos not in {"DET", "NUM", "PRON"}
        found.append(Description(first, last, token.i, kind, definite, plural, bare and _in_headline(parse, token)))
    return tuple(found)


def _in_headline(parse: Parse, token: Token) -> bool:
    """Return whether a word stands in a line with a verb and without a full stop."""
    sentence = parse.sentences[token.sentence]
    return sentence[-1].pos != "PUNCT" and any(t.pos in {"VERB", "AUX"} for t in sentence)


def phrase(parse: Parse, head: Token) -> tuple[int, int]:
    """Return the noun phrase around a head as (first, last): its premodifiers, and an "of …" that belongs to it."""
    first = head.i
    for child in reversed(parse.children(head)):
        if child.i < head.i and child.dep in LEFT and parse.subtree(child)[-1].i == first - 1:
            first = parse.subtree(child)[0].i
    while parse.tokens[first].pos == "PUNCT" and first < head.i:
        first += 1
    last = head.i
    tail = parse.tokens[last + 1 : last + 3]
    if len(tail) == 2 and tail[0].text == "-" and tail[1].text in {"general", "designate", "elect"}:
        last += 2
    for child in parse.children(head):
        if child.i == last + 1 and child.dep == "prep" and child.text.casefold() in OF:
            below = _tight(parse, child)
            if below is not None:
                last = below
    if last - first > LONGEST:
        return max(first, head.i - 3), head.i
    return first, last


def _tight(parse: Parse, preposition: Token) -> int | None:
    """Return the last token of a short "of …" phrase: it stops before a clause, a comma or an apposition."""
    noun = parse.child(preposition, "pobj")
    if noun is None:
        return None
    _, last = phrase(parse, noun)
    comma = next((t.i for t in parse.tokens[preposition.i : last + 1] if t.text == ","), None)
    if comma is not None:
        return comma - 1 if comma - preposition.i > 1 else None
    return last if last - preposition.i <= 8 else noun.i


def _leads_to_name(parse: Parse, token: Token, named: set[int]) -> bool:
    """Return whether the noun is a title in front of a name ("ambassador Ilva Toren"): an office, not a mention."""
    return token.dep in {"compound", "nmod", "amod"} and token.head in named and token.i < token.head


def find_offices(parse: Parse, names: Sequence[Name], roles: RoleWords) -> Iterator[tuple[Name, Office]]:
    """Yield the offices under which the report names persons."""
    named = {i for name in names for i in range(name.first, name.last + 1)}
    for name in names:
        if name.kind != Kind.PERSON:
            continue
        for first, last in (_before(parse, name, roles), *_apposed(parse, name, roles, named)):
            if first <= last:
                span = parse.span(parse.tokens[first], parse.tokens[last])
                yield name, Office(_title(parse, first, last), span)


def _before(parse: Parse, name: Name, roles: RoleWords) -> tuple[int, int]:
    """Return the title in front of a name ("Tarsovian foreign minister Ilva Toren") as (first, last)."""
    last = name.first - 1
    while last >= 0 and roles.is_form_of_address(parse, last) and not roles.is_head(parse.tokens[last]):
        last -= 1
    if (
        last < 0
        or not roles.is_person_noun(parse.tokens[last])
        or parse.tokens[last].sentence != parse.tokens[name.first].sentence
    ):
        return 0, -1
    first = last
    while first > 0 and _premodifies(parse, parse.tokens[first - 1], name, roles):
        first -= 1
    return first, last


def _premodifies(parse: Parse, token: Token, name: Name, roles: RoleWords) -> bool:
    if token.sentence != parse.tokens[name.first].sentence:
        return False
    return (
        token.text in POSSESSIVE or token.dep in {"compound", "nmod", "amod", "poss"} or token.pos in {"PROPN", "ADJ"}
    )


def _apposed(parse: Parse, name: Name, roles: RoleWords, named: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the offices that stand in apposition: "Ilva Toren, the head of …" and "the minister, Ilva Toren"."""
    token = next((t for t in parse.tokens[name.first : name.last + 1] if not name.first <= t.head <= name.last), None)
    token = token or parse.tokens[name.last]
    beside = [t for t in parse.children(token) if t.dep == "appos"]
    if token.dep == "appos":
        beside.append(parse.head(token))
    for noun in beside:
        if roles.is_person_noun(noun) and noun.i not in named and not is_kin_in_list(parse, noun):
            yield phrase(parse, noun)
    apart = set_apart(parse, name, roles)
    if apart is not None and apart.i not in named and apart not in beside:
        yield phrase(parse, apart)


def set_apart(parse: Parse, name: Name, roles: RoleWords) -> Token | None:
    """Return the office that tells a surname from another's of the same report: "Toren the judge", without a comma."""
    behind = parse.tokens[name.last + 1 : name.last + 3]
    told = name.kind == Kind.PERSON and name.first == name.last and len(behind) == 2 and behind[0].text == "the"
    return behind[1] if told and behind[1].pos == "NOUN" and roles.is_person_noun(behind[1]) else None


def is_kin_in_list(parse: Parse, noun: Token) -> bool:
    """Return whether a noun is kin in a list: "Jon Toren, his daughter and two others" names no daughter."""
    children = parse.children(noun)
    own = any(t.tag == "PRP$" for t in children)
    return own and noun.lemma.casefold() in KIN and any(t.dep == "cc" for t in children)


def _title(parse: Parse, first: int, last: int) -> str:
    tokens = list(parse.tokens[first : last + 1])
    while tokens and tokens[0].pos == "DET":
        tokens.pop(0)
    return words_of(tokens)


def words_of(tokens: Sequence[Token]) -> str:
    """Return the words with the spaces that stood between them, line ends as spaces."""
    out = ""
    for i, token in enumerate(tokens):
        out += (" " if i and token.start > tokens[i - 1].end else "") + token.text
    return out
