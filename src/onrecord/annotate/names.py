"""Which runs of words are names, and of what kind: person, organisation, outlet, place or group?

The model proposes; tables, the words beside a name, and agreement within the report decide. A small model calls the
same surname a person in one sentence and an organisation in the next, joins two men of a list, and loses the third.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.annotate.gazetteer import Gazetteer, Known
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse, Token

# What the model's labels mean here; labels that name no actor or place are left out.
LABELS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "NORP": Kind.GROUP,
    "PRODUCT": Kind.ORGANIZATION,
    "WORK_OF_ART": Kind.ORGANIZATION,
}
JOINERS = frozenset({"of", "for", "the", "de", "la", "le", "du", "van", "von", "bin", "al", "el", "-", "&", "’s", "'s"})
PARTICLES = frozenset({"de", "la", "le", "du", "van", "von", "bin", "al", "el", "-", "der", "den", "di", "da", "ibn"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
KIN = frozenset(
    "son daughter wife husband father mother brother sister widow child niece nephew uncle aunt cousin".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of tokens (first to last, both included) that names somebody or something."""

    first: int
    last: int
    kind: Kind
    reason: str
    known: Known | None = None


def find_names(parse: Parse, gazetteer: Gazetteer, roles: RoleWords) -> tuple[Name, ...]:
    """Return the names of a report in text order, without overlaps."""
    known = [Name(m.first, m.last, m.known.kind, "in our tables", m.known) for m in gazetteer.matches(parse)]
    runs = [Name(first, last, Kind.ORGANIZATION, "capitalised") for first, last in _capital_runs(parse, roles)]
    names = _settle(parse, known, [*_model_names(parse), *runs], roles)
    agreed = _agree(parse, names, roles)
    return tuple(sorted([*agreed, *_missed_surnames(parse, agreed)], key=lambda n: n.first))


def _missed_surnames(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """Return the bare surnames of named persons that neither model nor capitals showed, as at a sentence's start."""
    taken = {i for n in names for i in range(n.first, n.last + 1)}
    surnames = {parse.tokens[n.last].text: n for n in names if n.kind == Kind.PERSON and n.last > n.first}
    return [
        Name(t.i, t.i, Kind.PERSON, f"surname of {_words(parse, surnames[t.text])}")
        for t in parse.tokens
        if t.text in surnames and t.i not in taken
    ]


def _model_names(parse: Parse) -> list[Name]:
    """Return the model's names, trimmed of articles, possessives and marks at their edges."""
    found = []
    for start, end, label in parse.names:
        kind = LABELS.get(label)
        tokens = _trim(parse.between(start, end))
        if kind and tokens and any(t.text[0].isupper() for t in tokens):
            found.append(Name(tokens[0].i, tokens[-1].i, kind, f"model: {label}"))
    return found


def _trim(tokens: Sequence[Token]) -> Sequence[Token]:
    while tokens and (tokens[0].pos in {"DET", "PUNCT", "ADP", "CCONJ"} or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and (tokens[-1].text in POSSESSIVE or not any(c.isalnum() for c in tokens[-1].text)):
        tokens = tokens[:-1]
    return tokens


def _capital_runs(parse: Parse, roles: RoleWords) -> Iterable[tuple[int, int]]:
    """Yield runs of capitalised proper nouns, which the model may have missed or cut."""
    for sentence in parse.sentences:
        shouting = sum(t.text[0].isupper() for t in sentence if t.text[0].isalpha()) > 0.7 * len(sentence)
        run: list[Token] = []
        for token in (*sentence, None):
            if token is not None and not shouting and _can_name(token, run, sentence):
                run.append(token)
                continue
            while run and run[-1].text in JOINERS:
                run.pop()
            while run and (run[0].text.casefold() in roles.honorifics or roles.is_title(run[0])) and len(run) > 1:
                run.pop(0)
            if run and not (len(run) == 1 and run[0].i == sentence[0].i):
                yield run[0].i, run[-1].i
            run = []


def _can_name(token: Token, run: Sequence[Token], sentence: Sequence[Token]) -> bool:
    if token.text in PARTICLES:
        return bool(run)
    return token.text[0].isupper() and token.pos == "PROPN" and token.tag != "CD"


def _settle(parse: Parse, known: list[Name], proposed: list[Name], roles: RoleWords) -> list[Name]:
    """Return names without overlaps: tables first, unless a longer proposal tells of something else."""
    chosen: dict[int, Name] = {}

    def free(name: Name) -> bool:
        return all(i not in chosen for i in range(name.first, name.last + 1))

    def take(name: Name) -> None:
        for i in range(name.first, name.last + 1):
            chosen[i] = name

    inner = {i: n for n in known for i in range(n.first, n.last + 1)}
    for name in _split_lists(parse, proposed):
        covered = {id(inner[i]): inner[i] for i in range(name.first, name.last + 1) if i in inner}
        if any(not (name.first <= k.first and k.last <= name.last) for k in covered.values()):
            continue
        if covered and not _outgrows(parse, name, list(covered.values()), roles):
            continue
        if free(name):
            take(name)
    for name in known:
        if free(name):
            take(name)
    return sorted({id(n): n for n in chosen.values()}.values(), key=lambda n: n.first)


def _outgrows(parse: Parse, name: Name, inside: Sequence[Name], roles: RoleWords) -> bool:
    """Return whether a longer name is more than the table names in it: "Brenik Institute", not "London-based Smith"."""
    tokens = parse.tokens[name.first : name.last + 1]
    longer = len(tokens) > max(k.last - k.first + 1 for k in inside)
    institution = any(roles.is_institution(t.text) for t in tokens)
    return longer and (institution or (len(inside) == 1 and inside[0].first > name.first and name.kind == Kind.PERSON))


def _split_lists(parse: Parse, names: Iterable[Name]) -> list[Name]:
    """Return the names with those cut in pieces that hold a comma or a conjunction between capitalised words.

    Longest first, so that a run which joins what the model cut wins over its pieces.
    """
    pieces: list[Name] = []
    for name in names:
        start = name.first
        for i in range(name.first, name.last + 2):
            text = parse.tokens[i].text if i <= name.last else ""
            if text in {"", "and"} or not (text in JOINERS or text[0].isalnum()):
                if i > start:
                    pieces.append(replace(name, first=start, last=i - 1))
                start = i + 1
    return sorted(pieces, key=lambda n: (n.first - n.last, n.first, n.reason == "capitalised"))


def _agree(parse: Parse, names: Sequence[Name], roles: RoleWords) -> list[Name]:
    """Give every name the kind that the evidence of the whole report supports, with the reason."""
    votes: dict[str, Counter[tuple[Kind, str]]] = defaultdict(Counter)
    for name in names:
        for kind, reason, weight in _evidence(parse, name, roles):
            votes[_words(parse, name)][kind, reason] += weight
    persons = {
        words.split()[-1]: words for words, found in votes.items() if " " in words and _winner(found)[0] == Kind.PERSON
    }
    settled = []
    for name in names:
        words = _words(parse, name)
        if name.known is None and words in persons:
            settled.append(replace(name, kind=Kind.PERSON, reason=f"surname of {persons[words]}"))
        elif name.known is None:
            kind, reason = _winner(votes[words])
            settled.append(replace(name, kind=kind, reason=reason))
        else:
            settled.append(name)
    return _people_lists(parse, settled)


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
    if any(roles.is_press(t.text) for t in tokens[1:]):
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
    yield name.kind, name.reason, 1 if name.reason == "capitalised" else 2


def _is_apposed(parse: Parse, token: Token, wanted: Callable[[Token], bool]) -> bool:
    """Return whether a name and a noun of a certain sort stand in apposition, either way round."""
    beside = [child for child in parse.children(token) if child.dep == "appos"]
    return any(map(wanted, [*beside, parse.head(token)] if token.dep == "appos" else beside))


def _people_lists(parse: Parse, names: list[Name]) -> list[Name]:
    """Make a list of two-word names a list of persons when half of it or more is: "A B, C D, E F and G H"."""
    for group in _lists(parse, names):
        members = [names[i] for i in group]
        open_ones = [n for n in members if n.known is None and 1 <= n.last - n.first <= 3]
        people = sum(n.kind == Kind.PERSON for n in members)
        if len(members) >= 3 and len(open_ones) == len(members) and 2 * people >= len(members):
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


def _words(parse: Parse, name: Name) -> str:
    return " ".join(t.text for t in parse.tokens[name.first : name.last + 1])
