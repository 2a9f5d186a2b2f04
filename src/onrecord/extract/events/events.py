"""Who did what to whom, on whose word?

Attribution comes first: a trigger inside a statement's content is held by that statement's source, one outside is the
report's own. The cue and the source are never coded as an event: "the ministry said" is not something a ministry did.
A few stances are acts themselves (to accuse, to demand, to threaten); the table in `speech_acts` makes those.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.dates.anchor import anchor_of
from onrecord.extract.dates.find import find_date
from onrecord.extract.events.actors import Actors
from onrecord.extract.events.classifier import Classifier
from onrecord.extract.events.completion import complete
from onrecord.extract.events.evidence import find_evidence
from onrecord.extract.events.holders import Holders
from onrecord.extract.events.nesting import nest
from onrecord.extract.events.parties import Parties
from onrecord.extract.events.quantities import find_quantity
from onrecord.extract.events.realities import Realities
from onrecord.extract.events.second_opinion import SecondOpinion
from onrecord.extract.events.speech_acts import find_speech_acts, with_own_side, with_threats
from onrecord.extract.grammar.frames import as_noun, fits, is_figure, taken_by
from onrecord.lexicon import Lexicon, Trigger
from onrecord.records.event import Event, EventType, Grain, Reality, Role
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.statement import UNNAMED, Statement, StatementKind

# What is done by speaking.
SPOKEN = frozenset({EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT})
BY_WORDS = SPOKEN | {EventType.THREATEN, EventType.REQUEST}


def find_events(
    reading: Reading, statements: Sequence[Statement], lexicon: Lexicon, classifier: Classifier | None = None
) -> tuple[Event, ...]:
    """Return the events of a report in text order, their types by the tables alone where there is no classifier."""
    coder = Coder(reading, statements, lexicon, classifier)
    triggered = list(with_own_side(list(coder.triggered()), statements, coder.actors))
    told = list(with_threats(coder.parse, triggered, statements, coder.actors))
    acts = list(map(coder.second.on, find_speech_acts(coder.parse, statements, coder.actors)))
    found: dict[str, Event] = {}
    for event in (*told, *acts):
        found.setdefault(event.id, event)
    in_order = sorted(found.values(), key=lambda e: (e.trigger.start, e.type))
    acts += [e for e in told if e.type == EventType.THREATEN]
    return tuple(nest(coder.parse, list(complete(in_order, coder.backward)), acts))


class Coder:
    """Codes the triggers of one report."""

    def __init__(
        self, reading: Reading, statements: Sequence[Statement], lexicon: Lexicon, classifier: Classifier | None
    ) -> None:
        (self.parse,) = reading.of(Parse)
        self.second = SecondOpinion(self.parse, lexicon.triggers, classifier)
        self._text = reading.report.text
        self.backward: set[str] = set()
        self._dates = anchor_of(reading.report)
        self._statements = statements
        self._lexicon = lexicon
        self._realities = Realities(self.parse, lexicon.hedges, lexicon.implicatives)
        self.actors = Actors(self.parse, reading.of(Mention), reading.of(MentionChain), lexicon, self._text)
        self._holders = Holders(self.parse, statements, lexicon, self.actors)
        self._parties = Parties(self.parse, lexicon, self.actors)

    def triggered(self) -> Iterator[Event]:
        """Yield an event for each trigger that happens to somebody; a cue of a statement is none."""
        # What somebody spoke of, or thinks, is told by a word that may itself be an event: "discussed", "recognition".
        telling = [s for s in self._statements if s.kind == StatementKind.SPEECH]
        cues = {i for s in telling for cue in s.cue for i in range(cue.start, cue.end)}
        taken: set[int] = set()
        for token in self.parse.tokens:
            token = as_noun(self.parse, token)  # noqa: PLW2901
            pos = "verb" if token.pos in {"VERB", "AUX"} else "noun" if token.pos == "NOUN" else ""
            rows = self._lexicon.triggers.starting(token.lemma.casefold(), pos) if pos else ()
            if not rows or token.start in cues or token.i in taken:
                continue
            if self._is_figure(token):
                continue
            if token.dep == "compound" and self.actors.is_person(self.parse.head(token)):
                continue  # "the spy chief"
            row = next((r for r in rows if fits(self.parse, token, r, self.actors.is_person)), None)
            if row is not None:
                taken |= taken_by(self.parse, token, row)
            event = self._event(token, row) if row is not None else None
            if event is not None:
                # Of "sent packing" the table is sure; "launched a cyber attack" has another type for some.
                if row is None or len(row.lemmas) == 1 or "diplomatic" not in row.contexts:
                    event = self.second.on(event)
                if token.pos == "NOUN" and _is_definite(self.parse, token):
                    self.backward.add(event.id)
                yield event

    def _is_asked(self, token: Token) -> bool:
        """Return whether a word stands in a question."""
        return any(t.text == "?" and t.i > token.i for t in self.parse.sentences[token.sentence])

    def _left_open(self, token: Token, statement: Statement | None) -> str:
        """Return why what reads as a fact is nobody's word: nobody is named, or it is only asked or spoken of."""
        cue = self._holders.open_cue(token) if statement is None else None
        if cue is not None:
            return f"attributed by “{cue}”, to whom is open"
        unnamed = statement is not None and statement.source.name == UNNAMED and statement.kind == StatementKind.SPEECH
        if unnamed and token.pos == "VERB":
            return "attributed, to whom is open"
        return "a question" if self._is_asked(token) else ""

    def _is_figure(self, token: Token) -> bool:
        """Return whether a trigger, or the noun that it governs, stands in a figure of speech."""
        below = (t for t in self.parse.children(token) if t.dep == "dobj")
        return any(is_figure(self.parse, t, self._lexicon.figures) for t in (token, *below))

    def _event(self, token: Token, row: Trigger) -> Event | None:
        statement = self._holders.statement(token)
        parties = self._parties.of(token, row, statement)
        if parties is None:
            return None
        if statement is None and self._is_asked(token):
            return None  # "Did Velmark poison the envoy?" tells of nothing
        reality, why = self._realities.of(token, statement)
        if reality == Reality.ACTUAL and (left_open := self._left_open(token, statement)):
            reality, why = Reality.ALLEGED, left_open
        if row.type in SPOKEN and reality in {Reality.PROPOSED, Reality.CONDITIONAL} and statement is not None:
            return None  # "asked him to denounce his country": an act of speech that nobody has performed
        if row.reality and reality == Reality.ACTUAL:
            reality, why = row.reality, f"what “{row.lemma}” implies"
        evidence = find_evidence(self.parse, token, parties.nouns)
        # "…, threatening the North": what his speaking is, the report says.
        behind = statement or (self._holders.beside(token) if row.type not in BY_WORDS else None)
        return Event(
            self.parse.report,
            row.type,
            self.parse.span(token, token),
            (evidence,),
            parties.actors,
            parties.recipients,
            reality,
            holder=self._holders.name(behind, parties.actors, reality),
            statement=statement.id if statement else None,
            mode=row.mode,
            move=row.move,
            contexts=row.contexts,
            quantity=find_quantity(self.parse, token, parties.counted),
            place=_place(self.parse, token, self.actors),
            date=find_date(self.parse, self._text, self._dates, token, evidence, known=self._lexicon.anchors),
            reason=f"trigger “{token.text}”; {why}",
        )


def _is_definite(parse: Parse, noun: Token) -> bool:
    """Return whether a noun has an article or a word that points back: "the expulsion", "this attack"."""
    pointing = {"the", "this", "that", "these", "those", "such"}
    return any(t.dep in {"det", "amod", "predet"} and t.text.casefold() in pointing for t in parse.children(noun))


def _place(parse: Parse, token: Token, actors: Actors) -> Role | None:
    """Return the place after "in" or "at" that hangs on the trigger."""
    for child in parse.children(token):
        noun = parse.child(child, "pobj") if child.text.casefold() in {"in", "at", "from"} else None
        if noun is not None:
            role = next((r for r in actors.roles(noun) if r.grain == Grain.COUNTRY), None)
            if role is not None:
                return role
    return None
