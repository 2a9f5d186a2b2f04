"""Whom does a description ("the alliance chief") mean, of all that the report names?

Whoever stands beside it, or whose name stands between commas behind it; else the one whom it fits best.
"""

from collections.abc import Mapping, Sequence

from onrecord.annotate.descriptions import Description, is_kin_in_list, words_of
from onrecord.annotate.fits import fit
from onrecord.annotate.groups import Group
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Form, Kind
from onrecord.records.parse import Parse

# Groups that a description is compared with, the latest: no report of people's names has so many, a flood has.
FARTHEST = 300
SURE = 4  # of a fit: the same sort of office, and one word or country more
TAIL, TAILS = 5, frozenset({"ADP", "DET", "PROPN", "NOUN", "ADJ"})  # words that may stand before the comma, how many
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CLOSING = frozenset({",", ")", ".", ";", ":", "”", '"', "–", "—"})


def find_referent(
    parse: Parse, description: Description, groups: Sequence[Group], by_name: Mapping[int, Group], roles: RoleWords
) -> tuple[Group | None, str]:
    """Return the group that a description means, and why; None where that is open.

    Args:
        by_name: the group of each name, by its first token.
    """
    group, reason = _apposed(parse, description, by_name)
    if group is None and description.kind == Kind.PERSON:
        group, reason = _between_commas(parse, description, by_name)
    if group is None and description.headline:
        return _announced(parse, description, groups, roles)
    if group is None and description.definite and not description.plural:
        return _best(parse, description, groups, roles)
    return group, reason


def _apposed(parse: Parse, description: Description, by_name: Mapping[int, Group]) -> tuple[Group | None, str]:
    """Return who a description stands in apposition to, or is "known as"."""
    head = parse.tokens[description.head]
    beside = [t for t in parse.children(head) if t.dep == "appos"]
    if is_kin_in_list(parse, head):
        return None, ""
    if head.dep == "appos":
        beside.append(parse.head(head))
    beside += [
        t
        for verb in parse.children(head)
        if verb.dep == "acl" and verb.lemma in {"know", "call", "name", "dub"}
        for below in parse.children(verb)
        for t in ((below,) if below.dep == "oprd" else parse.children(below))
    ]
    for token in beside:
        for first, group in by_name.items():
            inside = any(m.span.start <= token.start < m.span.end for m in group.mentions)
            if inside and first <= token.i <= first + 8:
                words = words_of(parse.tokens[description.first : description.last + 1])
                return group, f"“{words}” stands beside the name"
    return None, ""


def _between_commas(parse: Parse, description: Description, by_name: Mapping[int, Group]) -> tuple[Group | None, str]:
    """Return whose name stands between commas behind a description: "the head of the service, Ilva Toren, said".

    The parser often hangs such a name on the last noun before it, "the service".
    """
    place = description.last + 1
    while place < len(parse.tokens) and place - description.last <= TAIL and parse.tokens[place].pos in TAILS:
        place += 1
    group = by_name.get(place + 1)
    if group is None or group.kind != Kind.PERSON or parse.tokens[place].text != ",":
        return None, ""
    name = next(m for m in group.mentions if m.span.start >= parse.tokens[place].end)
    behind = next((t for t in parse.tokens[place + 1 :] if t.start >= name.span.end), None)
    before = parse.tokens[description.first - 1] if description.first else None
    # "The envoy to Brenik, Ilva Toren said": the second comma is often left out; "with the envoy, Toren said" is two.
    said = behind is not None and behind.tag in FINITE and before is not None and before.pos not in {"ADP", "VERB"}
    ends = behind is None or behind.sentence != parse.tokens[place].sentence or behind.text in CLOSING
    if not (ends or said):
        return None, ""
    return group, f"“{words_of(parse.tokens[description.first : place])}” stands before the name, between commas"


def _announced(
    parse: Parse, description: Description, groups: Sequence[Group], roles: RoleWords
) -> tuple[Group | None, str]:
    """Return the one whom a headline's description announces: somebody named, and nobody else fits as well."""
    named = [g for g in groups[-FARTHEST:] if any(m.form == Form.NAME for m in g.mentions)]
    scored = sorted(((*fit(parse, description, g, roles), g) for g in named), key=lambda s: -s[0])
    alone = len(scored) == 1 or (len(scored) > 1 and scored[0][0] > scored[1][0])
    if not alone or scored[0][0] < SURE:
        return None, ""
    return scored[0][2], scored[0][1]


def _best(
    parse: Parse, description: Description, groups: Sequence[Group], roles: RoleWords
) -> tuple[Group | None, str]:
    """Return the group that a definite description fits best, where one fits better than every other."""
    scored, start = [], parse.tokens[description.first].start
    for group in groups[-FARTHEST:]:
        score, reason = fit(parse, description, group, roles)
        if score > 0:
            recent = max((m.span.start for m in group.mentions if m.span.start < start), default=-1)
            scored.append((score, recent, reason, group))
    scored.sort(key=lambda s: (s[0], s[1]), reverse=True)
    if not scored or (scored[0][1] < 0 and not (len(scored) == 1 and _is_titled(scored[0][3], parse, description))):
        return None, ""
    return scored[0][3], scored[0][2]


def _is_titled(group: Group, parse: Parse, description: Description) -> bool:
    """Return whether the report later names somebody under just this office: "the envoy", then "the envoy, Toren"."""
    words = words_of([t for t in parse.tokens[description.first : description.last + 1] if t.pos != "DET"])
    return any(office.title.casefold() == words.casefold() for office in group.offices)
