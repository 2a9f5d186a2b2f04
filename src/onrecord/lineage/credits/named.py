"""Which words of a report may name an outlet, and how sure is that before a phrase says more?

Reach for it before any phrase of credit is looked for. It refuses the mistake of taking whoever stands behind
"according to" for an outlet: a person, a place and an institution are none, whatever stands before them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from onrecord.lexicon import Lexicon
from onrecord.lexicon.credits import near_in
from onrecord.lineage.credits.outlets import ARTICLES, outlet_key, shown
from onrecord.records.layout import Paragraph
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED
from onrecord.text.calendar import MONTHS, WEEKDAYS

_CALENDAR = "|".join([*WEEKDAYS, *MONTHS])
_WORD = rf"(?!(?i:{_CALENDAR})\b)(?:[^\W\d_a-zß-öø-ÿ][\w&]*(?:[.’'-](?=\w)(?![’']?s\b)[\w&]+)*|[a-z]+[A-Z]\w*|\d+\b)"
_JOINT = r"(?:[ ]|[ ](?:of|de|del|des|du|der|di|van|for)[ ])"
NAME = rf"{_WORD}(?:{_JOINT}{_WORD}){{0,5}}"
_NAME = re.compile(rf"(?<![\w@#.]){NAME}")
_QUOTED = re.compile(r"[“\"‘'«„](\w[\w ]{0,28}\w|\w)[”\"’'»“]")
# Words that open a sentence and belong to no name.
_OPENS = frozenset(
    "a about after again all also although among an and another any anyone as asked at because before both but by "
    "citing could did despite each earlier even every few first for from had has have he her here his how however i if "
    "in into is it its last later latest like made many may media more most much my neither no nobody none not nothing "
    "now of officials on once one only or other our over per quoted quoting read report reported reporting reports "
    "said several she should since so some source sources speaking still such talks that the their them then tv there "
    "these they this those though three through to today tonight two under until up was we were what when where "
    "whether which while who why will with without would yesterday yet you your".split()
)
_NEAR_PERSON = 2  # words from which on a name of a person is surely one


class Sort(IntEnum):
    """What a name may be, the surest outlet last."""

    PERSON = 0
    INSTITUTION = 1
    SINGLE = 2  # one name that the model takes for a person's; of invented and rare names it often does
    OPEN = 3
    OUTLET = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name an outlet.

    Args:
        name: the name as it is shown; "unnamed" for a description of one that is named nowhere.
        start: of the words, an article and what else describes the outlet included.
    """

    start: int
    end: int
    name: str
    sort: Sort
    reason: str


def find_candidates(reading: Reading, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Return all words of the report's paragraphs that may name an outlet, in text order, none inside another."""
    mentioned = list(_mentioned(reading, lexicon))
    found = [*mentioned, *_runs(reading, lexicon, mentioned)]
    found = [_introduced(reading.report.text, one, lexicon) for one in found]
    found += _quoted(reading, lexicon, found)
    known = {outlet_key(c.name) for c in found if c.sort == Sort.OUTLET and c.name != UNNAMED}
    return tuple(_apart(reading.report.text, (_as_known(one, known) for one in found)))


def _apart(text: str, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates in text order, none inside another; a name and what describes it before it are one."""
    last: Candidate | None = None
    for one in sorted(found, key=lambda c: (c.start, -c.end)):
        if last is None:
            last = one
        elif one.start < last.end:
            last = replace(last, end=max(last.end, one.end))
        elif one.name == last.name and one.sort == Sort.OUTLET and not text[last.end : one.start].strip(" “\"‘'«„"):
            last = replace(last, end=one.end)
        else:
            yield last
            last = one
    if last is not None:
        yield last


def learned(found: tuple[Candidate, ...], names: set[str], sure: set[str]) -> tuple[Candidate, ...]:
    """Return the candidates once some names are known to be outlets': wherever they stand, they are.

    Args:
        sure: those of which a phrase says so that is said of no person; what looks like a person's name needs one.
    """
    known = {outlet_key(name) for name in names if name != UNNAMED}
    surely = {outlet_key(name) for name in sure if name != UNNAMED}
    upgraded = (
        replace(c, sort=Sort.OPEN) if outlet_key(c.name) in surely and c.sort == Sort.SINGLE else c for c in found
    )
    return tuple(_as_known(one, known | surely) for one in upgraded)


def _as_known(one: Candidate, known: set[tuple[str, ...]]) -> Candidate:
    """Return the candidate as an outlet where its name, or a longer one that ends with it, is an outlet's here."""
    if one.sort != Sort.OPEN:
        return one
    key = outlet_key(one.name)
    if key in known or any(len(key) == 1 and len(k) > 1 and k[-1] == key[0] for k in known):
        return replace(one, sort=Sort.OUTLET, reason="an outlet elsewhere in this report")
    return one


def _mentioned(reading: Reading, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the mentions that name or describe an outlet, an organisation, or a single-named somebody."""
    if not reading.has(Mention) or not reading.has(MentionChain):
        return
    chains = {m: chain for chain in reading.of(MentionChain) for m in chain.mentions}
    named = _names(reading, chains)
    for mention in reading.of(Mention):
        chain = chains.get(mention.id)
        kind = chain.kind if chain is not None else mention.kind
        if mention.form == Form.PRONOUN or (mention.form == Form.DESCRIPTION and kind != Kind.OUTLET):
            continue
        name = named.get(chain.id, UNNAMED) if chain is not None else mention.name
        if kind != Kind.OUTLET:
            name = mention.name
        sort, why = _sort(name, kind, lexicon)
        yield Candidate(
            mention.span.start, mention.span.end, shown(name, lexicon.outlets) if name != UNNAMED else name, sort, why
        )


def _names(reading: Reading, chains: Mapping[str, MentionChain]) -> dict[str, str]:
    """Return the name of each chain of an outlet that has one."""
    named = {chains[m.id].id for m in reading.of(Mention) if m.form == Form.NAME and m.id in chains}
    return {chain.id: chain.name for chain in chains.values() if chain.id in named}


def _sort(name: str, kind: Kind | None, lexicon: Lexicon) -> tuple[Sort, str]:
    """Return what a name may be, by its kind and by our tables."""
    row = lexicon.outlets.of(name)
    if kind == Kind.OUTLET or (row is not None and not row.quoted_only):
        return Sort.OUTLET, "an outlet by its words or our tables"
    if lexicon.places.of(name) is not None or lexicon.demonyms.of(name) is not None:
        return Sort.PERSON, "a place or a people"
    if kind == Kind.PERSON:
        many = len(name.split()) >= _NEAR_PERSON and name.split(maxsplit=1)[0].casefold() not in ARTICLES
        return (Sort.PERSON, "a person") if many else (Sort.SINGLE, "a single name")
    words = [lexicon.organisation_words.of(w) for w in name.split()]
    if len(words) > 1 and any(row is not None and row.outlet for row in words):
        return Sort.OUTLET, "a name with a word of the press"
    if lexicon.organisations.of(name) is not None or any(row is not None and not row.outlet for row in words):
        return Sort.INSTITUTION, "an institution"
    return Sort.OPEN, "a name that may be an outlet's"


def _runs(reading: Reading, lexicon: Lexicon, taken: list[Candidate]) -> Iterator[Candidate]:
    """Yield the capitalised runs that no mention covers."""
    text = reading.report.text
    ranges = sorted((c.start, c.end) for c in taken)
    others = sorted((m.span.start, m.span.end) for m in reading.of(Mention)) if reading.has(Mention) else []
    for paragraph in reading.of(Paragraph):
        for match in _NAME.finditer(text, paragraph.span.start, paragraph.span.end):
            start, end = match.span()
            while start < end and (first := re.match(r"\S+", text[start:end])) and first[0].casefold() in _OPENS:
                start += len(first[0])
                start += len(text[start:end]) - len(text[start:end].lstrip())
            name = text[start:end]
            if not name or name.isdigit() or _meets(ranges, start, end) or _meets(others, start, end):
                continue
            sort, why = _sort(name, None, lexicon)
            yield Candidate(start, end, shown(name, lexicon.outlets), sort, why)


def _meets(ranges: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(low < end and start < high for low, high in ranges)


def _introduced(text: str, one: Candidate, lexicon: Lexicon) -> Candidate:
    """Return the candidate as an outlet where words beside it say so: "the newspaper Q", "the Q news agency"."""
    if one.sort in {Sort.OUTLET, Sort.PERSON}:
        return one
    first, _, rest = one.name.partition(" ")
    if rest and any(
        p.row.words.casefold() == f"{first.casefold()} x" for p in near_in(lexicon.credits.names, {first.casefold()})
    ):
        return replace(one, sort=Sort.OUTLET, reason=f"“{first}” says what it is")
    before, behind = text[max(0, one.start - 80) : one.start], text[one.end : one.end + 40]
    near = frozenset(re.findall(r"\w+", f"{before} {behind}".casefold()))
    for pattern in near_in(lexicon.credits.names, near):
        if pattern.before is not None and pattern.before.search(before):
            return replace(one, sort=Sort.OUTLET, reason=f"“{pattern.row.words}”")
        if pattern.after is not None and behind[:1] != "," and (found := pattern.after.match(behind)):
            return replace(one, end=one.end + found.end(), sort=Sort.OUTLET, reason=f"“{pattern.row.words}”")
    return one


def _quoted(reading: Reading, lexicon: Lexicon, found: list[Candidate]) -> Iterator[Candidate]:
    """Yield names in quotation marks behind a word that introduces them: 'the newspaper "i"'."""
    text = reading.report.text
    for match in _QUOTED.finditer(text):
        start, end = match.span(1)
        if any(c.start < end and start < c.end for c in found):
            continue
        before = text[max(0, start - 80) : start]
        near = frozenset(re.findall(r"\w+", before.casefold()))
        if any(p.before is not None and p.before.search(before) for p in near_in(lexicon.credits.names, near)):
            yield Candidate(start, end, match[1], Sort.OUTLET, "introduced as an outlet, in quotation marks")
