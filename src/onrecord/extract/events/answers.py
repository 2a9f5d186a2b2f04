"""Which event answers another of the same report: the expulsion "in response to" the sanctions?

The words that say so are a table. The mistakes refused are to take "in response to a question" for a move, a mere
"after" for a cause, and somebody for answering himself: where the words alone do not name what is answered, it has to
be a move that the one side has made against the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.lexicon import AnswerPhrase, Lexicon
from onrecord.records.event import Event, EventType, Grain, Reality, Role
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.text.edtf import bounds

OBJECTS = ("pobj", "pcomp")
# A preposition that leads to what is answered, and one that leads to the answer, both behind a verb of answering.
TO = frozenset({"to", "for", "against"})
BY = frozenset({"by", "with"})
HAPPENED = frozenset({Reality.ACTUAL, Reality.ALLEGED})
# What comes after a visit or talks is no answer to them; nor is what a court does after a crime: states move in turn.
HOSTILE = frozenset(
    {
        *(EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.THREATEN),
        *(EventType.REJECT, EventType.ACCUSE, EventType.MOBILIZE),
    }
)
COUNTRY = frozenset({Grain.COUNTRY})
STATES = frozenset({Grain.COUNTRY, Grain.ORGANISATION})
OWNERS = frozenset({"its", "their", "his", "her"})


def with_answers(reading: Reading, events: Sequence[Event], lexicon: Lexicon) -> tuple[Event, ...]:
    """Return the events, each with the one that it answers, where the report's words say so."""
    (parse,) = reading.of(Parse)
    links: dict[str, tuple[Event, str]] = {}
    for event, answered, words in _Answers(parse, events, lexicon).links():
        links.setdefault(event.id, (answered, words))
    return tuple(_linked(event, *links[event.id]) if event.id in links else event for event in events)


def _linked(event: Event, answered: Event, words: str) -> Event:
    return replace(event, answers=answered.id, reason=f"{event.reason}; “{words}” makes it an answer")


class _Answers:
    """The links that the words of one report make between its events."""

    def __init__(self, parse: Parse, events: Sequence[Event], lexicon: Lexicon) -> None:
        self._parse, self._events, self._lexicon = parse, events, lexicon
        self._at: dict[int, Event] = {}
        for event in events:
            token = parse.at(event.trigger.start)
            if token is not None and token.end == event.trigger.end:  # the cue of an act of speech is no trigger
                self._at.setdefault(token.i, event)

    def links(self) -> Iterator[tuple[Event, Event, str]]:
        """Yield each answer, what it answers, and the words that say so, in text order."""
        skip = -1
        for token in self._parse.tokens:
            rows = (*self._lexicon.answers.starting(token.text), *self._lexicon.answers.starting(token.lemma))
            for row in rows if token.i > skip else ():
                run = self._run(token, row)
                if run is not None and (row.frame != "verb" or token.pos == "VERB"):
                    skip = run[-1].i
                    yield from self._told(row, run)
                    break

    def _run(self, first: Token, row: AnswerPhrase) -> tuple[Token, ...] | None:
        """Return the words of the text that are those of a row, hyphens skipped."""
        found, place = [first], first.i + 1
        for part in row.parts[1:]:
            while place < len(self._parse.tokens) and self._parse.tokens[place].text == "-":
                place += 1
            if place >= len(self._parse.tokens) or self._parse.tokens[place].text.casefold() != part:
                return None
            found.append(self._parse.tokens[place])
            place += 1
        return tuple(found) if found[-1].sentence == first.sentence else None

    def _told(self, row: AnswerPhrase, run: tuple[Token, ...]) -> Iterator[tuple[Event, Event, str]]:
        words = " ".join(token.text for token in run)
        if row.frame == "verb":
            pairs = self._of_verb(run[0])
        elif row.frame == "after":
            pairs = self._after(run)
        else:
            pairs = self._of_phrase(row, run)
        for event, answered in pairs:
            yield event, answered, words

    # ------------------------------------------------------------------------------------------- frames

    def _of_phrase(self, row: AnswerPhrase, run: tuple[Token, ...]) -> Iterator[tuple[Event, Event]]:
        event = self._governing(run[0])
        if event is None:
            return
        if row.frame == "alone":
            answered = self._before(run[0], event)
        else:
            answered = self._meant(self._parse.child(run[-1], *OBJECTS), run[0], event)
        if answered is not None:
            yield event, answered

    def _of_verb(self, verb: Token) -> Iterator[tuple[Event, Event]]:
        """Yield what somebody "responded" with, and what to: "retaliated for the expulsion by recalling its envoy"."""
        links = [c for c in self._parse.children(verb) if c.dep in {"prep", "agent", "dative"}]
        by = [self._parse.child(link, *OBJECTS) for link in links if link.text.casefold() in BY]
        to = [self._parse.child(link, *OBJECTS) for link in links if link.text.casefold() in TO]
        done_to = to[0] if to else self._parse.child(verb, "dobj")
        if (
            done_to is not None and done_to.pos == "PROPN"
        ):  # "retaliated against Velmark" says against whom, not for what
            done_to = None
        for token in (verb, *(t for t in by if t is not None)):
            event = self._at.get(token.i)
            if event is None:
                continue
            answered = self._meant(done_to, verb, event) if done_to is not None else self._before(verb, event)
            if answered is not None:
                yield event, answered

    def _after(self, run: tuple[Token, ...]) -> Iterator[tuple[Event, Event]]:
        """Yield what came "after" a move of the other side."""
        last = run[-1]
        clause = last.dep == "mark"
        behind = self._parse.head(last) if clause else self._parse.child(last, *OBJECTS)
        answered = self._at.get(behind.i) if behind is not None else None
        event = self._governing(behind if clause and behind is not None else run[0])
        if event is None or answered is None or not _is_hostile(event) or not _is_hostile(answered):
            return
        sides = all(_names(e.actors, STATES) for e in (event, answered))
        if sides and self._fits(event, answered) and (_crosswise(event, answered) or self._owned(answered)):
            yield event, answered

    # ------------------------------------------------------------------------------------------- events

    def _governing(self, token: Token) -> Event | None:
        """Return the event of the clause that a phrase hangs in; a clause of another verb has none.

        "In response, Tarsovia decided to expel …" hangs on the decision, and means what is decided.
        """
        while token.head != token.i:
            token = self._parse.head(token)
            if token.i in self._at:
                return self._at[token.i]
            subject = self._parse.child(token, "nsubj", "nsubjpass")
            if token.pos == "AUX" and subject is not None:
                return self._at.get(subject.i)  # "The expulsions were in response to …"
            if token.pos == "VERB" and subject is not None:
                decided = self._parse.child(token, "xcomp")
                return self._at.get(decided.i) if decided is not None else None
        return None

    def _meant(self, token: Token | None, phrase: Token, event: Event) -> Event | None:
        """Return the event that the words behind "in response to" tell, or come back to."""
        if token is None:
            return None
        told = [t for t in (token, *self._parse.subtree(token)) if t.i in self._at and self._at[t.i] is not event]
        if told:
            answered = self._at[told[0].i]
            return answered if self._fits(event, answered) else None
        rows = self._lexicon.triggers.starting(token.lemma.casefold(), "noun")
        moves = {row.move for row in rows if row.move}
        if not moves and not self._lexicon.answers.comes_back(token.lemma):
            return None
        return self._before(phrase, event, frozenset(moves))

    def _before(self, phrase: Token, event: Event, moves: frozenset[str] = frozenset()) -> Event | None:
        """Return the last move told before a phrase that the one side made against the other, or None."""
        for told in reversed(self._events):
            if told.trigger.start >= phrase.start or told is event or told.reality not in HAPPENED:
                continue
            meant = told.move in moves if moves else told.move is not None
            if meant and self._fits(event, told) and _crosswise(event, told):
                return told
        return None

    def _fits(self, event: Event, answered: Event) -> bool:
        """Return whether one event can answer another: it was not denied, is not by the same, and came no sooner."""
        if Reality.DENIED in {event.reality, answered.reality} or _names(event.actors) & _names(answered.actors):
            return False
        mine, other = event.date.value, answered.date.value
        last, first = bounds(mine)[1] if mine else None, bounds(other)[0] if other else None
        return last is None or first is None or first <= last

    def _owned(self, answered: Event) -> bool:
        """Return whether a move was made against what belongs to the subject of the answer: "seven of its members"."""
        spans = [role.span for role in answered.recipients if role.span is not None]
        words = {t.text.casefold() for span in spans for t in self._parse.between(span.start, span.end)}
        return bool(words & OWNERS)


def _is_hostile(event: Event) -> bool:
    return event.move is not None and event.type in HOSTILE


def _crosswise(event: Event, answered: Event) -> bool:
    """Return whether who answers suffered what is answered, or who did that suffers the answer, not a third."""
    mine, other = _names(event.recipients, COUNTRY) - _names(event.actors), _names(answered.actors, COUNTRY)
    if mine and other and not mine & other:
        return False  # what Velmark did is not answered by a move against Calvesse
    suffered = _names(event.actors) & _names(answered.recipients)
    return bool(suffered or _names(answered.actors) & _names(event.recipients))


def _names(roles: Sequence[Role], grains: frozenset[Grain] = frozenset(Grain)) -> frozenset[str]:
    """Return the names and countries by which two roles are one."""
    of_these = [role for role in roles if role.grain in grains]
    return frozenset(name for role in of_these for name in (role.name.casefold(), role.country) if name)
