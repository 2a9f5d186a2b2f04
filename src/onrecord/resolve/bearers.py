"""Which names does a report give, and what stands beside each?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from onrecord.lexicon import Lexicon
from onrecord.records.entity import Member
from onrecord.records.mention import Form, Kind, Mention, MentionChain
from onrecord.records.reading import Reading
from onrecord.resolve.bearer import Bearer

NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.OUTLET, Kind.PLACE})
AWAY = frozenset({"in", "at", "to", "with"})  # behind these stands where an office is held
# Behind these a capital is a town; the others leave the government.
WHERE = frozenset({"in", "at", "near", "from", "outside", "around", "through", "via", "into"})
REACH = 16  # characters before a name in which the word before it is looked for
_LAST = re.compile(r".*?([^\W\d_]*)\s*\Z", re.DOTALL)
_IN = re.compile(r"\s+in\s+([A-Z][\w’'-]+)")
Borne = tuple[Member, Bearer]


def find_bearers(reading: Reading, lexicon: Lexicon) -> Iterator[Borne]:
    """Yield the chains of a report that have a name, each with what stands beside it; descriptions stay mentions.

    "The Tarsovian embassy" has one, too: a country's. A capital or seat that is not only where something happens is an
    organisation: the government.
    """
    mentions = {m.id: m for m in reading.of(Mention)}
    named = [c for c in reading.of(MentionChain) if c.kind in NAMED and _is_named(c, mentions, lexicon)]
    company = frozenset(c.name for c in named)
    for chain in named:
        own = [mentions[m] for m in chain.mentions]
        offices = tuple(dict.fromkeys(office.title for office in chain.offices))
        told = (country_of(words, lexicon) for words in (*offices, *_beside(own, reading.report.text)))
        country = chain.country or next(filter(None, told), None)
        kind = Kind.ORGANIZATION if _governs(chain, own, reading.report.text, lexicon) else chain.kind
        beside = company - {chain.name, *chain.aliases}
        yield Member(reading.report.id, chain.id, chain.name), Bearer(chain.name, kind, offices, country, beside)


def _is_named(chain: MentionChain, mentions: Mapping[str, Mention], lexicon: Lexicon) -> bool:
    if any(mentions[m].form == Form.NAME for m in chain.mentions):
        return True
    words = (word.removesuffix("'s").removesuffix("’s") for word in chain.name.split())
    return chain.kind == Kind.ORGANIZATION and any(lexicon.places.of(w) or lexicon.demonyms.of(w) for w in words)


def _governs(chain: MentionChain, mentions: Sequence[Mention], text: str, lexicon: Lexicon) -> bool:
    """Return whether a capital or seat stands for the government: not only behind "in" or in a dateline."""
    place = lexicon.places.of(chain.name)
    if place is None or not place.governs or place.kind == "country":
        return False
    words = (m for m in mentions if not m.span.words(text).isupper())
    return any(
        _LAST.sub(r"\1", text[max(0, m.span.start - REACH) : m.span.start]).casefold() not in WHERE for m in words
    )


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
