"""Which mentions of one report mean the same person, organisation, outlet, place or group?

Names are joined by their words, descriptions by evidence: what kind of office, which organisation, which country.
What is open stays a chain of its own. Pronouns are not joined here, since who speaks depends on who was quoted.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.annotate.descriptions import Description, find_offices, set_apart, words_of
from onrecord.annotate.evidence import KIN, Name
from onrecord.annotate.filed import Filed
from onrecord.annotate.fits import INSTITUTIONS
from onrecord.annotate.groups import Group
from onrecord.annotate.referents import find_referent
from onrecord.annotate.roles import RoleWords
from onrecord.annotate.surroundings import is_elsewhere, press_words
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.parse import Parse

TOWNS = frozenset({"capital", "seat"})
ARTICLES = frozenset({"the", "a", "an", "das", "der", "die", "le", "la", "les", "el", "il"})


def make_chains(
    parse: Parse,
    names: Sequence[Name],
    descriptions: Sequence[Description],
    roles: RoleWords,
    filed: Sequence[Filed] = (),
) -> tuple[tuple[Mention, ...], tuple[MentionChain, ...]]:
    """Return the mentions of a report and the chains that join them, each in text order.

    Args:
        filed: the names in its dateline.
    """
    groups: list[Group] = []
    by_name = _join_names(parse, names, groups, roles)
    for one in filed:
        _join_filed(one, groups)
    for name, office in find_offices(parse, names, roles):
        group = by_name[name.first]
        if office.title not in {o.title for o in group.offices}:
            group.offices.append(office)
    # A headline's "Velmarkian envoy" is whoever the report then names under that office.
    for description in sorted(descriptions, key=lambda d: d.headline):
        _join_description(parse, description, groups, by_name, roles)
    for group in groups:
        group.mentions.sort(key=lambda m: m.span.start)
    groups.sort(key=lambda g: g.mentions[0].span.start)
    mentions = sorted((m for g in groups for m in g.mentions), key=lambda m: (m.span.start, m.span.end))
    return tuple(mentions), tuple(_chain(parse.report, g) for g in groups)


def _chain(report: str, group: Group) -> MentionChain:
    aliases = dict.fromkeys(m.name for m in group.mentions)
    ids = tuple(m.id for m in group.mentions)
    reason = "; ".join(group.reasons)
    return MentionChain(
        report, group.name, group.kind, ids, tuple(aliases), tuple(group.offices), group.country, reason
    )


# ------------------------------------------------------------------------------------------------ names


def _join_names(parse: Parse, names: Sequence[Name], groups: list[Group], roles: RoleWords) -> dict[int, Group]:
    """Group the names; return the group of each name by its first token."""
    by_name: dict[int, Group] = {}
    names = [_unless_short(parse, name, names) for name in names]
    # Full names first, so that a headline's "Toren" finds the "Ilva Toren" of the first sentence.
    for name in sorted(names, key=lambda n: (n.known is None, n.first - n.last if n.known is None else 0, n.first)):
        words = _name_words(parse, name)
        group, reason = _home(parse, name, words, groups, roles)
        if group is None:
            group = Group(name.kind, words, sorts=name.known.sorts if name.known else ())
            group.country = name.known.country if name.known else None
            groups.append(group)
        group.sorts = tuple(dict.fromkeys([*group.sorts, *press_words(parse, name, roles)]))
        group.add(_mention(parse, name, roles), reason)
        by_name[name.first] = group
    return by_name


def _join_filed(filed: Filed, groups: list[Group]) -> None:
    """Add a name of the dateline to the group of that name, or to one of its own."""
    alike = (g for g in groups if g.kind == filed.kind and g.name.casefold() == filed.name.casefold())
    # In a dateline a capital is the town; in the sentences it may be the government.
    town = filed.known is not None and not TOWNS.isdisjoint(filed.known.sorts)
    group = next(alike, None) if not town else None
    if group is None:
        group = Group(filed.kind, filed.name, country=filed.known.country if filed.known else None)
        group.sorts = filed.known.sorts if filed.known else ()
        groups.append(group)
    reason = "the dateline names it"
    group.add(Mention(filed.span, filed.kind, Form.NAME, filed.name, reason), reason)


def _unless_short(parse: Parse, name: Name, names: Sequence[Name]) -> Name:
    """Return a name without what a table knows of it where it is short for a longer one: "the Observer" of a city's."""
    if name.known is None or name.kind != Kind.OUTLET:
        return name
    words = f" {_bare(words_of(parse.tokens[name.first : name.last + 1]))}"
    longer = (n for n in names if n.known is None and n.kind == Kind.OUTLET)
    is_short = any(words_of(parse.tokens[n.first : n.last + 1]).endswith(words) for n in longer)
    return replace(name, known=None) if is_short else name


def _name_words(parse: Parse, name: Name) -> str:
    """Return the name under which a mention is filed: the table's, else its words without article."""
    if name.known is not None:
        return name.known.name
    tokens = list(parse.tokens[name.first : name.last + 1])
    while len(tokens) > 1 and (tokens[0].text.casefold() in ARTICLES):
        tokens.pop(0)
    return words_of(tokens)


def _mention(parse: Parse, name: Name, roles: RoleWords) -> Mention:
    """Return the mention of a name with the article, form of address or sort of paper that belongs to it."""
    first, last = name.first, name.last
    before = parse.tokens[first - 1] if first else None
    addressed = before is not None and roles.is_form_of_address(parse, before.i)
    titled = before is not None and before.text in {"Das", "Der", "The"} and name.kind in INSTITUTIONS
    if addressed or titled:
        first -= 1
    while last + 1 < len(parse.tokens) and name.kind == Kind.OUTLET and roles.is_paper(parse.tokens[last + 1]):
        last += 1
    words = words_of(parse.tokens[first : last + 1])
    return Mention(parse.span(parse.tokens[first], parse.tokens[last]), name.kind, Form.NAME, words, name.reason)


def _home(parse: Parse, name: Name, words: str, groups: Sequence[Group], roles: RoleWords) -> tuple[Group | None, str]:
    folded = words.casefold()
    if set_apart(parse, name, roles) is not None:
        return None, ""
    for group in reversed(groups):
        if group.name.casefold() == folded and group.kind == name.kind:
            return group, "same name"
    if name.kind == Kind.PERSON:
        return _person_home(parse, name, words, groups)
    if name.kind in INSTITUTIONS:
        for group in groups:
            if group.kind == name.kind and _same_organisation(words, group.name):
                return group, f"“{words}” and “{group.name}” are long and short forms"
        longer = [g for g in groups if g.kind in INSTITUTIONS and f" {words} " in f" {g.name} " and g.name != words]
        if len(longer) == 1 and not is_elsewhere(parse, name):
            return longer[0], f"“{words}” is short for {longer[0].name}"
        sort = roles.root(words)
        alike = [g for g in groups if g.kind == name.kind and sort in g.sorts]
        if len(alike) == 1:
            return alike[0], f"“{words}” is what {alike[0].name} is"
        return _known_as(parse, name, groups)
    return None, ""


def _person_home(parse: Parse, name: Name, words: str, groups: Sequence[Group]) -> tuple[Group | None, str]:
    """Return the person that a surname alone means: the last one introduced under it, never a relative."""
    if " " in words or _beside_kin(parse, name):
        return None, ""
    holders = [g for g in groups if g.kind == Kind.PERSON and " " in g.name and g.name.split()[-1] == words]
    if not holders:
        return None, ""
    start = parse.tokens[name.first].start
    earlier = [g for g in holders if g.mentions[0].span.start <= start]
    if len(holders) == 1:
        return holders[0], f"surname of {holders[0].name}"
    if earlier:
        latest = max(earlier, key=lambda g: max(m.span.start for m in g.mentions if m.span.start <= start))
        return latest, f"surname of {latest.name}, the last one mentioned of {len(holders)}"
    return None, ""


def _beside_kin(parse: Parse, name: Name) -> bool:
    head = parse.head(parse.tokens[name.last])
    before = parse.tokens[name.first - 1] if name.first else head
    return head.lemma.casefold() in KIN or before.lemma.casefold() in KIN


def _same_organisation(one: str, other: str) -> bool:
    """Return whether one name is the initials of the other, or the same but for an article or case."""
    short, long = sorted((_bare(one), _bare(other)), key=len)
    if short.casefold() == long.casefold():
        return True
    initials = "".join(w[0] for w in long.split() if w[0].isupper())
    return len(short) >= 2 and short.isupper() and short == initials


def _bare(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].casefold() in ARTICLES:
        words.pop(0)
    return " ".join(words)


def _known_as(parse: Parse, name: Name, groups: Sequence[Group]) -> tuple[Group | None, str]:
    """Return the organisation that a bracketed short form follows: "Border Security Office (BSO)"."""
    before = parse.tokens[name.first - 1] if name.first else None
    if before is None or before.text != "(" or name.first < 2:
        return None, ""
    end = parse.tokens[name.first - 2].end
    for group in groups:
        if group.kind == name.kind and any(m.span.end == end for m in group.mentions):
            return group, f"short form in brackets after {group.name}"
    return None, ""


# ------------------------------------------------------------------------------------------- descriptions


def _join_description(
    parse: Parse, description: Description, groups: list[Group], by_name: dict[int, Group], roles: RoleWords
) -> None:
    tokens = parse.tokens[description.first : description.last + 1]
    span = parse.span(tokens[0], tokens[-1])
    mention = Mention(span, description.kind, Form.DESCRIPTION, words_of(tokens), f"described as “{words_of(tokens)}”")
    group, reason = find_referent(parse, description, groups, by_name, roles)
    if group is None or not (group.kind == description.kind or {group.kind, description.kind} <= INSTITUTIONS):
        words = words_of([t for t in tokens if t.pos != "DET"])
        group = Group(description.kind, words, sorts=(roles.sort_of(parse.tokens[description.head]),))
        groups.append(group)
        reason = ""
    group.add(mention, reason)
