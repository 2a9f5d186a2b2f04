"""Through whom did a speaker's words reach this report?

Through whoever quotes them, and through the outlet that they were told to. What the same speaker says next in the same
stretch of text came the same way, though it is not said again. The mistake refused is to carry an outlet on past a
venue of another kind ("told a news conference"), past another speaker, or back to what was said on another day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.extract.grammar.layout import Layout
from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.speakers import Speakers
from onrecord.lexicon import VenueTable
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import UNNAMED, Link, Source, StatementKind
from onrecord.text.normalise import words

HEARING = frozenset({"dobj", "dative", "pobj"})
EARLIER = frozenset({"had", "’d", "'d"})
NEAR = 1  # paragraphs between two statements that one telling can hold


class Channels:
    """The channels of one report's statements, asked for in text order.

    Args:
        outlet: the report's own, if it is known.
    """

    def __init__(
        self, parse: Parse, layout: Layout, speakers: Speakers, venues: VenueTable, outlet: str | None = None
    ) -> None:
        self._own = frozenset(words(outlet or ""))
        self._parse, self._layout, self._speakers, self._venues = parse, layout, speakers, venues
        self._speaker = ""
        self._links: tuple[Link, ...] = ()
        self._paragraph = 0

    def of(self, draft: Draft, source: Source) -> tuple[Link, ...]:
        """Return the links between a statement's source and the report, nearest the source first."""
        relays = dict.fromkeys([*self._told(draft), *draft.voice.relays])
        links = _each_once(self._link(relay) for relay in relays if relay is None or not self._is_ours(relay))
        paragraph = self._layout.paragraph_of(draft.at)
        if draft.kind != StatementKind.SPEECH:
            return links
        speaker = source.chain or source.name
        if speaker == self._speaker and self._links and paragraph - self._paragraph <= NEAR:
            links = self._carried(draft, links)
        named = tuple(link for link in links if link.name != UNNAMED)
        self._speaker, self._links, self._paragraph = speaker, named, paragraph
        return links

    def _carried(self, draft: Draft, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """Return the links, or those of what the speaker said before where these say less."""
        same = self._layout.paragraph_of(draft.at) == self._paragraph
        open_still = not links or (same and all(link.name == UNNAMED for link in links))
        if not open_still or self._is_elsewhere(draft):
            return links
        return tuple(replace(link, reason="passed on what was said just before") for link in self._links)

    def _is_elsewhere(self, draft: Draft) -> bool:
        """Return whether a statement names a venue of its own, or was made before the others ("had said")."""
        if any(
            t.text.casefold() in {"had", "’d", "'d"} and self._parse.head(t) in draft.cue for t in self._around(draft)
        ):
            return True
        found = (self._venues.of(t.lemma) for t in self._around(draft))
        return any(venue is not None and not venue.outlet for venue in found)

    def _around(self, draft: Draft) -> Iterator[Token]:
        """Yield the tokens of the cue's sentence outside the content."""
        if 0 <= draft.sentence < len(self._parse.sentences):
            yield from (t for t in self._parse.sentences[draft.sentence] if not draft.touches(t.start, t.end))

    def _told(self, draft: Draft) -> Iterator[Token]:
        """Yield the outlets that the words were said to: "told the daily", "said in an interview with the Herald"."""
        for token in self._around(draft):
            known = token in draft.voice.source or token in draft.voice.relays
            if not known and self._speakers.is_outlet(token) and self._hears(token, draft):
                yield token

    def _is_ours(self, noun: Token) -> bool:
        """Return whether an outlet is this report's own, by name or as "this newspaper": no link on the way to it."""
        if any(t.text.casefold() == "this" for t in self._parse.children(noun)):
            return True
        name = frozenset(words(self._speakers.name(noun)[0]))
        return bool(name) and name <= self._own

    def _hears(self, noun: Token, draft: Draft) -> bool:
        noun = self._parse.head(noun) if noun.dep == "appos" else noun  # "told the channel Tarna"
        if noun.dep not in HEARING:
            return False
        head = self._parse.head(noun)
        if noun.dep != "pobj":
            return head in draft.cue
        above = self._parse.head(head)
        venue = self._venues.of(above.lemma)
        return head.text.casefold() in {"to", "with", "by"} and (above in draft.cue or bool(venue and venue.outlet))

    def _link(self, relay: Token | None) -> Link:
        if relay is None:
            return Link(UNNAMED, None, "quoted by somebody who is not named")
        name, span = self._speakers.name(relay)
        return Link(name, span, "passed the words on")


def _each_once(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links without those that repeat the name before: "told TASS, … the agency quoted him as saying"."""
    found: dict[str, Link] = {}
    for link in links:
        found.setdefault(link.name, link)
    return tuple(found.values())
