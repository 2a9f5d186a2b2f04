"""How well does a description ("the alliance chief") fit somebody whom the report has named?

By what sort of office or institution it is, which organisation, which country; never by nearness alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.annotate.descriptions import Description, words_of
from onrecord.annotate.evidence import POSSESSIVE
from onrecord.annotate.groups import Group
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Form, Kind
from onrecord.records.parse import Parse, Token

INSTITUTIONS = frozenset({Kind.ORGANIZATION, Kind.OUTLET})
# What ministers and their offices are told apart by.
PORTFOLIOS = frozenset(
    "prime foreign interior defence defense finance justice health economy economic energy education culture trade "
    "transport agriculture labour labor environment security home internal external".split()
)
POSTED = frozenset({"to", "at", "in"})
EMPTY = frozenset("of for to at in on by the a an and 's ’s former current new senior top then ex mr ms mrs".split())


def fit(parse: Parse, description: Description, group: Group, roles: RoleWords) -> tuple[int, str]:
    """Return how well a description fits a group (0: not at all), and why."""
    compatible = {description.kind} if description.kind == Kind.PERSON else INSTITUTIONS
    if group.kind not in compatible:
        return 0, ""
    tokens = parse.tokens[description.first : description.last + 1]
    head = parse.tokens[description.head]
    if group.kind == Kind.PERSON:
        return _fit_person(head, words_of(tokens), group, roles)
    said = {roles.root(t.lemma) for t in tokens if t.i != head.i} - EMPTY - {roles.root(head.lemma)}
    return _fit_organisation(tokens, head, said, group, roles)


@dataclass(frozen=True, slots=True)
class _Office:
    """What an office's title says: its words as roots, whose office it is, and to whom its holder is sent."""

    words: frozenset[str]
    of: frozenset[str]
    to: frozenset[str]

    def shared(self, other: "_Office") -> int:
        return len(self.words & other.words) + len(self.of & other.of) + len(self.to & other.to)

    def differs(self, other: "_Office") -> bool:
        """Return whether the two name different countries, or different portfolios: interior and foreign minister."""
        pairs = (self.of, other.of), (self.to, other.to), (self.words & PORTFOLIOS, other.words & PORTFOLIOS)
        return any(one and two and not one & two for one, two in pairs)


def _office(title: str, roles: RoleWords) -> _Office:
    """Read a title: "Velmark's ambassador to the Tarsovian Republic" is Velmark's, and to Tarsovia."""
    terms = [term.removesuffix("’s").removesuffix("'s") for term in title.replace("-", " ").split()]
    words: set[str] = set()
    of: set[str] = set()
    to: set[str] = set()
    place, countries = 0, of
    while place < len(terms):
        runs = ((size, roles.root(" ".join(terms[place : place + size]))) for size in (3, 2, 1))
        size, root = next(((n, root) for n, root in runs if roles.country_of(root)), (1, ""))
        if root:
            countries.add(root)
        else:
            countries = to if terms[place].casefold() in POSTED else countries
            words.add(roles.root(terms[place]))
        place += size
    return _Office(frozenset(words - EMPTY - POSSESSIVE), frozenset(of), frozenset(to))


def _fit_person(head: Token, words: str, group: Group, roles: RoleWords) -> tuple[int, str]:
    best, why = 0, ""
    said = _office(words, roles)
    said = replace(said, words=said.words - {roles.root(head.lemma), roles.root(head.text)})
    held = [o.title for o in group.offices]
    held += [m.name for m in group.mentions if m.form == Form.DESCRIPTION]
    for title in held:
        known = _office(title, roles)
        relation, shared = roles.relation(head.lemma, title), said.shared(known)
        if relation == 0 or said.differs(known) or (not shared and (said.words or said.of or said.to)):
            continue
        score = relation + 2 * shared
        if score > best:
            best, why = score, f"“{words}” fits the office “{title}”"
    return best, why


def _fit_organisation(
    tokens: Sequence[Token], head: Token, said: set[str], group: Group, roles: RoleWords
) -> tuple[int, str]:
    names = [group.name, *(m.name for m in group.mentions)]
    if not roles.same_sort(
        head.lemma, {*map(roles.root, group.sorts), *(roles.root(_head_word(name)) for name in names)}
    ):
        return 0, ""
    sorts = {roles.root(word) for name in names for word in name.split()}
    countries = {c for c in map(roles.country_of, said) if c}
    if countries and group.country and group.country not in countries:
        return 0, ""
    named = {roles.root(t.lemma) for t in tokens if t.pos == "PROPN" and t.i != head.i} - EMPTY - POSSESSIVE
    if any(word not in sorts and not roles.country_of(word) for word in named):
        return 0, ""  # "the ministry in Sarn" is none that is named without Sarn
    if said and not (countries and group.country in countries) and not said & sorts:
        return 0, ""
    return 1 + len(said & sorts) + (group.country in countries), f"“{words_of(tokens)}” fits {group.name}"


def _head_word(name: str) -> str:
    """Return the word of a name that says what it is: "office" of "Office for Borders"."""
    words = name.split()
    end = next((i for i, word in enumerate(words) if i and word.casefold() in EMPTY), len(words))
    return words[end - 1].casefold()
