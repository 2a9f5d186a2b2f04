"""Which names does a report give, and what stands beside each?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Member
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.resolve.bearer import Bearer

NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.OUTLET, Kind.PLACE})
AWAY = frozenset({"in", "at", "to", "with"})  # behind these stands where an office is held
# Behind these a capital is a town; the others leave the government.
WHERE = frozenset({"in", "at", "near", "from", "outside", "around", "through", "via", "into"})
ARTICLES = frozenset({"the", "a", "an"})  # "the Brenik talks"; as a government a capital has no article
REACH = 32  # characters before a name in which the words before it are looked for
_GOVERNMENT_IN = re.compile(r"\b(?:governments?|authorities|administration|cabinet|leadership|regime|rulers)\s+in\s+$")
_TRAVEL = re.compile(
    r"\b(?:went|travel\w*|flew|fly|flies|flying|flown|drove|driven|return\w*"
    r"|trips?|visits?|journeys?|roads?|flights?|trains?|back|way)\s+to\s+$",
    re.IGNORECASE,
)
_LINE_START, _LINE_HEAD = re.compile(r"(?:^|\n)[\s*_#]*$"), re.compile(r"[*_]*[.:]")  # "**Brenik.** The envoy …"
_LAST = re.compile(r".*?([^\W\d_]*)\s*\Z", re.DOTALL)
_AT = re.compile(r"\s+(?:at|of|for|with)\s[^,.;:\n]{1,60}(?=,)")  # "a clerk at the Foreign Ministry, Ilva Toren"
_IN = re.compile(r"\s+in\s+([A-Z][\w’'-]+)")
Borne = tuple[Member, Bearer]


def find_bearers(reading: Reading, lexicon: Lexicon) -> Iterator[Borne]:
    """Yield the chains of a report that have a name, each with what stands beside it; descriptions stay mentions.

    "The Tarsovian embassy" has one, too: a country's. A capital or seat that is not only where something happens is an
    organisation: the government.
    """
    text, mentions = reading.report.text, {m.id: m for m in reading.of(Mention)}
    named = [c for c in reading.of(MentionChain) if c.kind in NAMED and _is_named(c, mentions, lexicon)]
    company = frozenset(c.name for c in named)
    bodies = [m.span for m in mentions.values() if m.kind == Kind.ORGANIZATION]
    held = [(c.name, span) for c in named for span in _held(c, mentions, text)]
    for chain in named:
        own = [mentions[m] for m in chain.mentions]
        offices = tuple(dict.fromkeys(office.title for office in chain.offices))
        called = (chain.name,) if chain.kind == Kind.ORGANIZATION else ()
        told = (country_of(words, lexicon) for words in (*offices, *called, *_beside(own, text)))
        country = chain.country or next(filter(None, told), None)
        kind = Kind.ORGANIZATION if _governs(chain, own, bodies, text, lexicon) else chain.kind
        beside = company - {chain.name, *chain.aliases}
        within = {name for name, span in held for m in own if span.start <= m.span.start and m.span.end <= span.end}
        people = frozenset(within) if kind == Kind.ORGANIZATION else frozenset[str]()
        yield (
            Member(reading.report.id, chain.id, chain.name),
            Bearer(chain.name, kind, offices, country, beside, people),
        )


def _held(chain: MentionChain, mentions: Mapping[str, Mention], text: str) -> Iterator[Span]:
    """Yield the words that say which office a person of a full name holds: "the Foreign Ministry's spokeswoman"."""
    if chain.kind == Kind.PERSON and " " in chain.name:
        yield from (office.span for office in chain.offices)
        for span in (mentions[m].span for m in chain.mentions if mentions[m].form == Form.DESCRIPTION):
            more = _AT.match(text, span.end)
            yield Span(span.report, span.start, more.end() if more is not None else span.end)


def _is_named(chain: MentionChain, mentions: Mapping[str, Mention], lexicon: Lexicon) -> bool:
    if any(mentions[m].form == Form.NAME for m in chain.mentions):
        return True
    words = (word.removesuffix("'s").removesuffix("’s") for word in chain.name.split())
    return chain.kind == Kind.ORGANIZATION and any(lexicon.places.of(w) or lexicon.demonyms.of(w) for w in words)


def _governs(
    chain: MentionChain, mentions: Sequence[Mention], bodies: Sequence[Span], text: str, lexicon: Lexicon
) -> bool:
    """Return whether a capital or seat stands for the government: not only for where something happens."""
    place = lexicon.places.of(chain.name)
    if place is None or not place.governs or place.kind == "country":
        return False
    return any(_acts(m.span, bodies, text) for m in mentions if not m.span.words(text).isupper())


def _acts(span: Span, bodies: Sequence[Span], text: str) -> bool:
    """Return whether a capital stands for the government in one place: neither "in Brenik" nor "the Brenik police"."""
    before, behind = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
    word = _LAST.sub(r"\1", before).casefold()
    if word in WHERE:
        return _GOVERNMENT_IN.search(before) is not None
    if any(b.start <= span.start and span.end <= b.end for b in bodies if b != span):
        return False  # of a body in which the capital's name stands, more is known
    alone = _LINE_START.search(before) is not None and _LINE_HEAD.match(behind) is not None
    return not (alone or word in ARTICLES or _TRAVEL.search(before))


def _beside(mentions: Sequence[Mention], text: str) -> Iterator[str]:
    """Yield the word behind "in" after a mention: "the Foreign Ministry in Brenik"."""
    for mention in mentions:
        found = _IN.match(text, mention.span.end)
        if found is not None and mention.kind == Kind.ORGANIZATION:
            yield found[1]


def country_of(office: str, lexicon: Lexicon) -> str | None:
    """Return the country for which an office is held: "the Tarsovian envoy", but not "the envoy to Tarsovia"."""
    words = [word.strip(",.").removesuffix("'s").removesuffix("’s") for word in office.split()]
    for before, word in zip(("", *words), words, strict=False):
        people, place = lexicon.demonyms.of(word), lexicon.places.of(word)
        if before.casefold() in AWAY:
            continue
        if people is not None:
            return people.country
        if place is not None and place.governs:
            return place.country
    return None
