"""Of what kind is each name, by all that the report says around it?

Every sign is a vote with a weight; the votes for the same words are counted over the whole report, since a small model
calls one surname a person here and an organisation there. Tables are not outvoted.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.annotate.filed import NOTHING, Fields
from onrecord.annotate.gazetteer import Known
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse, Token

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
KIN = frozenset(
    "son daughter wife husband father mother brother sister widow child niece nephew uncle aunt cousin".split()
)
WHERE = frozenset("in at near across inside outside around into throughout within".split())
# What a state has and a person has not.
STATE = frozenset(
    "ambassador embassy mission government parliament president minister ministry army border capital envoy airspace "
    "territory foreign military navy police secret diplomat troop consulate economy court people".split()
)
# What only an outlet is said to do, and what is done by, to and with one.
PASSED_ON = frozenset("quote cite carry publish broadcast air print report run".split())
TOLD, TALKS = frozenset("tell inform".split()), frozenset("interview".split())
# Words of the press that stand in front: "Daily Lantern", "Radio Osterhal", and with a number "Kanal 4".
LEADING = frozenset({"Daily", "Weekly", "Radio", "Television", "TV"})
FOREIGN_ARTICLES = frozenset({"Der", "Die", "Das", "Les", "Il"})
TOLD_BY_FIELDS = 9  # as much as our tables
ENDINGS = ("n", "an", "ian", "ish", "ese", "i", "ic", "er", "ns", "ans", "ians")


@dataclass(frozen=True, slots=True)
class Name:
    """A run of tokens (first to last, both included) that names somebody or something."""

    first: int
    last: int
    kind: Kind
    reason: str
    known: Known | None = None


def agree(parse: Parse, names: Sequence[Name], roles: RoleWords, fields: Fields = NOTHING) -> list[Name]:
    """Give every name the kind that the evidence of the whole report supports, with the reason."""
    votes: dict[str, Counter[tuple[Kind, str]]] = defaultdict(Counter)
    peoples = {t.text for t in parse.tokens if t.pos in {"ADJ", "PROPN", "NOUN"} and t.text[0].isupper()}
    for name in names:
        for kind, reason, weight in _evidence(parse, name, roles):
            votes[words_in(parse, name)][kind, reason] += weight
    for words, found in votes.items():
        for kind, reason, weight in _wide_evidence(words, votes, peoples):
            found[kind, reason] += weight
        if words.casefold() in fields:
            found[fields[words.casefold()]] += TOLD_BY_FIELDS
    persons = {
        words.split()[-1]: words for words, found in votes.items() if " " in words and _winner(found)[0] == Kind.PERSON
    }
    settled = []
    for name in names:
        words = words_in(parse, name)
        if name.known is None and words in persons:
            settled.append(replace(name, kind=Kind.PERSON, reason=f"surname of {persons[words]}"))
        elif name.known is None:
            kind, reason = _winner(votes[words])
            settled.append(replace(name, kind=kind, reason=reason))
        else:
            settled.append(name)
    return _people_lists(parse, settled, roles)


def _wide_evidence(
    words: str, votes: Mapping[str, Counter[tuple[Kind, str]]], peoples: set[str]
) -> Iterable[tuple[Kind, str, int]]:
    """Yield what the rest of the report tells of a name: its people are named, or it is the short form of another."""
    people = next((words + ending for ending in ENDINGS if words + ending in peoples), None)
    if people is None and words.endswith(("a", "e", "y")):
        people = next((words[:-1] + ending for ending in ENDINGS if words[:-1] + ending in peoples), None)
    if people is not None and " " not in words:
        yield Kind.PLACE, f"its people are named: “{people}”", 6
        return
    longer = [other for other in votes if other != words and f" {words} " in f" {other} "]
    kinds = {_winner(votes[other])[0] for other in longer}
    if len(kinds) == 1 and kinds <= {Kind.ORGANIZATION, Kind.OUTLET}:
        yield kinds.pop(), f"short form of “{longer[0]}”", 3


def _winner(found: Counter[tuple[Kind, str]]) -> tuple[Kind, str]:
    """Return the kind with the most weight and its strongest reason."""
    total: Counter[Kind] = Counter()
    for (kind, _), weight in found.items():
        total[kind] += weight
    best = max(total.items(), key=lambda item: (item[1], item[0] == Kind.PERSON))[0]
    return best, max((w, r) for (k, r), w in found.items() if k == best)[1]


def _evidence(parse: Parse, name: Name, roles: RoleWords) -> Iterable[tuple[Kind, str, int]]:
    """Yield (kind, reason, weight) for each sign of what a name is; weights are ordinal, not tuned."""
    tokens = parse.tokens[name.first : name.last + 1]
    before = parse.tokens[name.first - 1] if name.first else None
    if name.known is not None:
        yield name.kind, "in our tables", 9
        return
    leads = tokens[-1].text.isdigit() or tokens[0].text in LEADING
    if any(roles.is_press(t.text) for t in (tokens if leads and len(tokens) > 1 else tokens[1:])):
        yield Kind.OUTLET, "holds a press word", 7
    elif any(roles.is_institution(t.text) for t in tokens):
        yield Kind.ORGANIZATION, "holds a word for an institution", 7
    if before is not None and before.text.casefold() in roles.honorifics:
        yield Kind.PERSON, "follows a form of address", 8
    if before is not None and roles.is_title(before) and before.text not in POSSESSIVE:
        yield Kind.PERSON, f"follows the title “{before.text}”", 4
    if _is_apposed(parse, tokens[-1], roles.is_person_noun):
        yield Kind.PERSON, "stands beside an office", 5
    if _is_apposed(parse, tokens[-1], lambda t: t.lemma.casefold() in KIN):
        yield Kind.PERSON, "stands beside a word for kin", 6
    if any(t.text == "who" for c in parse.children(tokens[-1]) if c.dep == "relcl" for t in parse.children(c)):
        yield Kind.PERSON, "is followed by “who”", 6
    if _follows_office(parse, name, roles):
        yield Kind.PERSON, "stands behind an office and a comma", 4
    yield from _press_evidence(parse, name, roles)
    yield from _place_evidence(parse, name, before)
    yield name.kind, name.reason, 1 if name.reason == "capitalised" else 2


def _follows_office(parse: Parse, name: Name, roles: RoleWords) -> bool:
    """Return whether a name of two or three words stands behind an office: "the envoy to the Pact, Ilva Toren,"."""
    before = parse.tokens[max(0, name.first - 8) : name.first]
    behind = parse.tokens[name.last + 1].text if name.last + 1 < len(parse.tokens) else "."
    if not before or before[-1].text != "," or not 1 <= name.last - name.first <= 2 or behind not in {",", ".", "who"}:
        return False
    clause = [t for t in before[:-1] if t.sentence == before[-1].sentence]
    start = max((n + 1 for n, t in enumerate(clause) if t.text == ","), default=0)
    return any(roles.is_person_noun(t) for t in clause[start:])


def _press_evidence(parse: Parse, name: Name, roles: RoleWords) -> Iterable[tuple[Kind, str, int]]:
    """Yield the signs that an organisation which no table knows is an outlet: "told Tarsinform", "the channel Q"."""
    first, last = parse.tokens[name.first], parse.tokens[name.last]
    beside = parse.tokens[max(0, name.first - 1) : name.first] + parse.tokens[name.last + 1 : name.last + 2]
    if any(roles.is_paper(t) for t in beside) or _is_apposed(parse, last, roles.is_paper):
        yield Kind.OUTLET, "stands beside a word for the press", 6
    behind = parse.tokens[name.last + 1 : name.last + 3]
    if len(behind) == 2 and behind[0].text == "," and behind[1].text.casefold() in {"citing", "quoting"}:
        yield Kind.OUTLET, f"“{last.text}, {behind[1].text}”", 4
    if name.first != name.last and first.text in FOREIGN_ARTICLES and name.kind == Kind.PERSON:
        yield Kind.OUTLET, f"a person's name has no “{first.text}”", 3
    if name.kind != Kind.ORGANIZATION:
        return
    head = parse.head(last)
    above = parse.head(head)
    if last.dep in {"dobj", "dative"} and head.lemma.casefold() in TOLD:
        yield Kind.OUTLET, f"was told: “{head.text} {first.text}”", 4
    elif last.dep == "pobj" and above.lemma.casefold() in TALKS:
        yield Kind.OUTLET, f"“{above.text} {head.text} {first.text}”", 4
    elif last.dep == "pobj" and head.dep == "agent" and above.lemma.casefold() in PASSED_ON:
        yield Kind.OUTLET, f"“{above.text} by {first.text}”", 4
    elif last.dep == "nsubj" and head.lemma.casefold() in {"quote", "cite"}:
        yield Kind.OUTLET, f"“{first.text} {head.text}”", 4


def _place_evidence(parse: Parse, name: Name, before: Token | None) -> Iterable[tuple[Kind, str, int]]:
    """Yield the signs that a name is a place: "in Osterhal", "Velmark's ambassador"."""
    if before is not None and before.text.casefold() in WHERE and parse.head(parse.tokens[name.last]) is before:
        yield Kind.PLACE, f"stands after “{before.text}”", 3
    behind = parse.tokens[name.last + 1 : name.last + 5]
    owns = len(behind) > 1 and behind[0].text in POSSESSIVE
    if owns and any(t.lemma.casefold() in STATE for t in behind[1:]):
        yield Kind.PLACE, "owns what a state owns", 3


def _is_apposed(parse: Parse, token: Token, wanted: Callable[[Token], bool]) -> bool:
    """Return whether a name and a noun of a certain sort stand in apposition, either way round."""
    beside = [child for child in parse.children(token) if child.dep == "appos"]
    return any(map(wanted, [*beside, parse.head(token)] if token.dep == "appos" else beside))


def _people_lists(parse: Parse, names: list[Name], roles: RoleWords) -> list[Name]:
    """Make a list of two-word names a list of persons where enough of them are: "A B, C D, E F and G H"."""
    for group in _lists(parse, names):
        members = [names[i] for i in group]
        open_ones = [n for n in members if n.known is None and 1 <= n.last - n.first <= 3]
        people = sum(n.kind == Kind.PERSON for n in members)
        plain = not any(roles.is_institution(t.text) for n in members for t in parse.tokens[n.first : n.last + 1])
        # The model takes names that it does not know for organisations, in a list more often than not.
        enough = 2 * people >= len(members) or (people > 1 and plain and 3 * people >= len(members))
        if len(members) >= 3 and len(open_ones) == len(members) and enough:
            for i in group:
                if names[i].kind != Kind.PERSON:
                    names[i] = replace(names[i], kind=Kind.PERSON, reason="in a list of persons")
    return names


def _lists(parse: Parse, names: Sequence[Name]) -> Iterable[list[int]]:
    group: list[int] = []
    for i, name in enumerate(names):
        between = parse.tokens[names[i - 1].last + 1 : name.first] if group else ()
        if group and between and len(between) <= 2 and all(t.text in {",", "and", ";"} for t in between):
            group.append(i)
            continue
        if group:
            yield group
        group = [i]
    if group:
        yield group


def words_in(parse: Parse, name: Name) -> str:
    """Return the words of a name, one blank apart."""
    return " ".join(t.text for t in parse.tokens[name.first : name.last + 1])
