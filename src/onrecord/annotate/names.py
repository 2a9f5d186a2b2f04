"""Which runs of words are names, and of what kind: person, organisation, outlet, place or group?

The model proposes; tables, the words beside a name, and agreement within the report decide. A small model calls the
same surname a person in one sentence and an organisation in the next, joins two men of a list, and loses the third.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.annotate.evidence import Name, agree, words_in
from onrecord.annotate.filed import NOTHING, Fields
from onrecord.annotate.gazetteer import Gazetteer
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind
from onrecord.records.parse import Parse, Token
from onrecord.text.calendar import MONTHS, WEEKDAYS

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
DATED = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
SHORT = {*(name[:3] for name in (*MONTHS, *WEEKDAYS)), "Sept"}
CALENDAR = frozenset({*MONTHS, *WEEKDAYS, *SHORT, *(f"{name}." for name in SHORT)})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def find_names(parse: Parse, gazetteer: Gazetteer, roles: RoleWords, fields: Fields = NOTHING) -> tuple[Name, ...]:
    """Return the names of a report in text order, without overlaps.

    Args:
        fields: what the report's own fields say of names.
    """
    known = [Name(m.first, m.last, m.known.kind, "in our tables", m.known) for m in gazetteer.matches(parse)]
    runs = [Name(first, last, Kind.ORGANIZATION, "capitalised") for first, last in _capital_runs(parse, roles)]
    proposed = [n for n in (*_model_names(parse), *runs) if not roles.begins_title(parse.tokens[n.first : n.last + 2])]
    names = _settle(parse, known, proposed, roles)
    agreed = agree(parse, [*names, *_missed_fields(parse, names, fields)], roles, fields)
    agreed = [n for n in agreed if not _is_bare_title(parse, n, roles)]
    return tuple(sorted([*agreed, *_missed_surnames(parse, agreed, roles)], key=lambda n: n.first))


def _is_bare_title(parse: Parse, name: Name, roles: RoleWords) -> bool:
    """Return whether a title alone was taken for a person, not a surname: "Secretary" of "Deputy Secretary"."""
    alone = name.kind == Kind.PERSON and name.known is None and name.first == name.last
    return alone and not name.reason.startswith("surname of") and roles.is_title(parse.tokens[name.first])


def _missed_fields(parse: Parse, names: Sequence[Name], fields: Fields) -> Iterable[Name]:
    """Yield the names that the report's fields tell and nothing else showed, as at a sentence's start."""
    taken = {i for n in names for i in range(n.first, n.last + 1)}
    for words, (kind, reason) in fields.items():
        size = len(words.split())
        for token in parse.tokens:
            run = parse.tokens[token.i : token.i + size]
            free = taken.isdisjoint(t.i for t in run) and run[-1].sentence == token.sentence
            if free and all(t.text[0].isupper() for t in run) and " ".join(t.text for t in run).casefold() == words:
                yield Name(token.i, run[-1].i, kind, reason)


def _missed_surnames(parse: Parse, names: Sequence[Name], roles: RoleWords) -> list[Name]:
    """Return the bare surnames that neither model nor capitals showed, as at a sentence's start.

    They are known by the full name, or by "himself" behind them.
    """
    taken = {i for n in names for i in range(n.first, n.last + 1)}
    selves = [t for t in parse.tokens if t.i not in taken and _is_self(parse, t, roles)]
    surnames = {parse.tokens[n.last].text: n for n in names if n.kind == Kind.PERSON and n.last > n.first}
    return [
        Name(t.i, t.i, Kind.PERSON, f"surname of {words_in(parse, surnames[t.text])}")
        for t in parse.tokens
        if t.text in surnames and t.i not in taken
    ] + [Name(t.i, t.i, Kind.PERSON, f"“{t.text} {parse.tokens[t.i + 1].text}”") for t in selves]


def _is_self(parse: Parse, token: Token, roles: RoleWords) -> bool:
    """Return whether a capitalised noun is a person's name by the word behind it: "Toren herself"."""
    behind = parse.tokens[token.i + 1].text if token.i + 1 < len(parse.tokens) else ""
    named = token.pos in {"PROPN", "NOUN"} and token.text[0].isupper() and not roles.is_title(token)
    return named and behind in {"himself", "herself"}


def _model_names(parse: Parse) -> list[Name]:
    """Return the model's names, trimmed of articles, possessives and marks at their edges."""
    found = []
    for start, end, label in parse.names:
        kind = LABELS.get(label)
        tokens = _undated(parse, _trim(parse.between(start, end)))
        if kind and tokens and any(t.text[0].isupper() and t.text not in CALENDAR for t in tokens):
            found.append(Name(tokens[0].i, tokens[-1].i, kind, f"model: {label}"))
    return found


def _undated(parse: Parse, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens of a name without the day before it: "On Tuesday Hrubec met …"."""
    dated = len(tokens) > 1 and tokens[0].text in CALENDAR and tokens[0].i > 0
    return tokens[1:] if dated and parse.tokens[tokens[0].i - 1].text.casefold() in {"on", "in"} else tokens


def _trim(tokens: Sequence[Token]) -> Sequence[Token]:
    while tokens and (tokens[0].pos in {"DET", "PUNCT", "ADP", "CCONJ"} or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and (tokens[-1].text in POSSESSIVE or not any(c.isalnum() for c in tokens[-1].text)):
        tokens = tokens[:-1]
    return _behind_noun(tokens)


def _behind_noun(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens of a name without the common noun whose it is: "the academy of the Guard Directorate"."""
    words = [t.text for t in tokens]
    if not tokens or tokens[0].pos != "NOUN" or not words[0].islower() or "of" not in words[:-1]:
        return tokens
    rest = tokens[words.index("of") + 1 :]
    return rest[1:] if len(rest) > 1 and rest[0].pos == "DET" else rest


def _capital_runs(parse: Parse, roles: RoleWords) -> Iterable[tuple[int, int]]:
    """Yield runs of capitalised proper nouns, which the model may have missed or cut."""
    dated = {i for start, end, label in parse.names if label in DATED for i in range(start, end)}
    for sentence in parse.sentences:
        shouting = sum(t.text[0].isupper() for t in sentence if t.text[0].isalpha()) > 0.7 * len(sentence)
        run: list[Token] = []
        for token in (*sentence, None):
            if token is not None and not shouting and _can_name(token, run, roles):
                run.append(token)
                continue
            while run and run[-1].text in JOINERS:
                run.pop()
            while len(run) > 1 and run[0].text.casefold() in roles.honorifics:
                run.pop(0)
            run = list(_undated(parse, run))
            alone = len(run) == 1 and (run[0].i == sentence[0].i or run[0].start in dated)
            if run and not alone and any(t.text not in CALENDAR for t in run):
                yield run[0].i, run[-1].i
            run = []


def _can_name(token: Token, run: Sequence[Token], roles: RoleWords) -> bool:
    if token.text in PARTICLES:
        return bool(run)
    if token.text.isdigit():
        return bool(run) and len(token.text) <= 2 and roles.is_press(run[-1].text)  # "Kanal 4"
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
    for name in _split_lists(parse, proposed, roles):
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


def _split_lists(parse: Parse, names: Iterable[Name], roles: RoleWords) -> list[Name]:
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
                    pieces.append(_untitled(parse, replace(name, first=start, last=i - 1), roles))
                start = i + 1
    return sorted(pieces, key=lambda n: (n.first - n.last, n.first, n.reason == "capitalised"))


def _untitled(parse: Parse, name: Name, roles: RoleWords) -> Name:
    """Return a person's name without the titles in front: "Foreign Minister Pavel Storin" names Pavel Storin.

    A name that holds a word for an institution keeps all its words: "Chief Prosecutor Office".
    """
    while name.first < name.last and roles.is_form_of_address(parse, name.first):
        name = replace(name, first=name.first + 1)
    tokens = parse.tokens[name.first : name.last + 1]
    if any(roles.is_institution(t.text) for t in tokens):
        return name
    for token in reversed(tokens[:-1]):
        follows = parse.tokens[token.i + 1].text
        if roles.is_title(token) and len(follows) > 2 and follows[0].isupper():
            return replace(name, first=token.i + 1)
    return name
