"""How well does a description ("the alliance chief") fit somebody whom the report has named?

By what sort of office or institution it is, which organisation, which country; never by nearness alone.
"""

from collections.abc import Iterable, Sequence

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
EMPTY = frozenset("of for to at in on by the a an and 's ’s former current new senior top then ex mr ms mrs".split())


def fit(parse: Parse, description: Description, group: Group, roles: RoleWords) -> tuple[int, str]:
    """Return how well a description fits a group (0: not at all), and why."""
    compatible = {description.kind} if description.kind == Kind.PERSON else INSTITUTIONS
    if group.kind not in compatible:
        return 0, ""
    tokens = parse.tokens[description.first : description.last + 1]
    head = parse.tokens[description.head]
    said = {roles.root(t.lemma) for t in tokens if t.i != head.i} - EMPTY - {roles.root(head.lemma)}
    if group.kind == Kind.PERSON:
        return _fit_person(head.lemma, words_of(tokens), said, group, roles)
    return _fit_organisation(tokens, head, said, group, roles)


def _fit_person(head: str, words: str, said: set[str], group: Group, roles: RoleWords) -> tuple[int, str]:
    best, why = 0, ""
    held = [o.title for o in group.offices]
    held += [m.name for m in group.mentions if m.form == Form.DESCRIPTION]
    for title in held:
        terms = [roles.root(w) for w in title.replace("-", " ").split()]
        known = set(terms) - EMPTY - POSSESSIVE
        relation = roles.relation(head, title)
        if relation == 0 or _conflict(said, known, roles):
            continue
        shared = said & known
        if said and not shared:
            continue
        score = relation + 2 * len(shared)
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


def _conflict(said: Iterable[str], known: Iterable[str], roles: RoleWords) -> bool:
    """Return whether two offices name different countries, or different portfolios: interior and foreign minister."""
    said, known = set(said), set(known)
    one = {c for c in map(roles.country_of, said) if c}
    other = {c for c in map(roles.country_of, known) if c}
    mine, theirs = said & PORTFOLIOS, known & PORTFOLIOS
    return bool((one and other and not one & other) or (mine and theirs and not mine & theirs))
