"""Who did what to whom, on whose word?

Attribution comes first: a trigger inside a statement's content is held by that statement's source, one outside is the
report's own. The cue and the source are never coded as an event: "the ministry said" is not something a ministry did.
A few stances are acts themselves (to accuse, to demand, to threaten); the table in `speech_acts` makes those.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.dates.anchor import anchor_of
from onrecord.extract.dates.find import find_date
from onrecord.extract.events.actors import Actors
from onrecord.extract.events.arguments import find_arguments
from onrecord.extract.events.completion import complete
from onrecord.extract.events.nesting import nest
from onrecord.extract.events.quantities import find_quantity
from onrecord.extract.events.realities import find_reality
from onrecord.extract.events.speech_acts import find_speech_acts
from onrecord.extract.grammar.clauses import attributed
from onrecord.extract.grammar.cues import find_cues
from onrecord.lexicon import CueTable, Lexicon, Trigger
from onrecord.records.event import Event, EventType, Grain, Reality, Role
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import REPORT, UNNAMED, Statement, StatementKind

# What two do together; the other types are done by one to another.
MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
# What is done by speaking.
SPOKEN = frozenset({EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT})
LONGEST = 400  # characters of evidence; a longer clause is cut at its trigger's nearest arguments
CLAUSE_END = frozenset({"advcl", "relcl", "ccomp", "parataxis", "punct", "cc", "conj", "mark"})


def find_events(reading: Reading, statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Event, ...]:
    """Return the events of a report in text order."""
    coder = Coder(reading, statements, lexicon)
    acts = tuple(find_speech_acts(coder.parse, statements, coder.actors))
    found: dict[str, Event] = {}
    for event in (*coder.triggered(), *acts):
        found.setdefault(event.id, event)
    in_order = sorted(found.values(), key=lambda e: (e.trigger.start, e.type))
    return tuple(nest(coder.parse, list(complete(in_order)), acts))


class Coder:
    """Codes the triggers of one report."""

    def __init__(self, reading: Reading, statements: Sequence[Statement], lexicon: Lexicon) -> None:
        (self.parse,) = reading.of(Parse)
        self._text = reading.report.text
        self._dates = anchor_of(reading.report)
        self._statements = statements
        self._lexicon = lexicon
        self._open = tuple(_open_cues(self.parse, statements, lexicon.cues))
        self.actors = Actors(self.parse, reading.of(Mention), reading.of(MentionChain), lexicon, self._text)

    def _open_cue(self, token: Token) -> str | None:
        """Return the cue over a word that made no statement ("did not say whether …"), or None.

        What stands under it is somebody's to say, never the report's own fact.
        """
        for first, last, word in self._open:
            if first <= token.i <= last:
                return word
        return None

    def triggered(self) -> Iterator[Event]:
        """Yield an event for each trigger that happens to somebody; a cue of a statement is none."""
        # What somebody spoke of, or thinks, is told by a word that may itself be an event: "discussed", "recognition".
        telling = [s for s in self._statements if s.kind == StatementKind.SPEECH]
        cues = {i for s in telling for cue in s.cue for i in range(cue.start, cue.end)}
        taken: set[int] = set()
        for token in self.parse.tokens:
            pos = "verb" if token.pos in {"VERB", "AUX"} else "noun" if token.pos == "NOUN" else ""
            rows = self._lexicon.triggers.starting(token.lemma.casefold(), pos) if pos else ()
            if not rows or token.start in cues or token.i in taken:
                continue
            row = next((r for r in rows if _object_fits(self.parse, token, r)), None)
            if row is not None:
                taken |= {
                    t.i for t in _governed(self.parse, token) if t.lemma.casefold() in {*row.objects, *row.lemmas}
                }
            event = self._event(token, row) if row is not None else None
            if event is not None:
                yield event

    def _event(self, token: Token, row: Trigger) -> Event | None:
        found = find_arguments(self.parse, token, row)
        statement = holder_of(token, self._statements)
        done_by, done_to = (self.actors.named_by(noun, statement) for noun in (found.actor, found.recipient))
        if not done_by and not done_to:
            return None  # a word that happens to nobody is not an event of this field
        nameless = all(role.grain == Grain.GROUP for role in (*done_by, *done_to))
        if token.pos == "NOUN" and nameless and (row.move is None or row.type in MUTUAL):
            return None  # "espionage charges", "peace negotiations": nobody is named by name
        if not done_to and row.type in MUTUAL and len({r.name for r in done_by}) > 1:
            done_to = done_by  # "Velmark and Tarsovia held talks": each with the other
        evidence = _evidence(self.parse, token, found.nouns)
        reality, why = find_reality(self.parse, token, statement, self._lexicon.hedges)
        open_cue = self._open_cue(token) if statement is None else None
        if open_cue is not None and reality == Reality.ACTUAL:
            reality, why = Reality.ALLEGED, f"attributed by “{open_cue}”, to whom is open"
        if row.type in SPOKEN and reality in {Reality.PROPOSED, Reality.CONDITIONAL} and statement is not None:
            return None  # "asked him to denounce his country": an act of speech that nobody has performed
        if row.reality and reality == Reality.ACTUAL:
            reality, why = row.reality, f"what “{row.lemma}” implies"
        return Event(
            self.parse.report,
            row.type,
            self.parse.span(token, token),
            (evidence,),
            done_by,
            done_to,
            reality,
            holder=statement.source.name if statement else REPORT if open_cue is None else UNNAMED,
            statement=statement.id if statement else None,
            mode=row.mode,
            move=row.move,
            contexts=row.contexts,
            quantity=find_quantity(self.parse, token, (found.recipient,) if found.recipient else ()),
            place=_place(self.parse, token, self.actors),
            date=find_date(self.parse, self._text, self._dates, token, evidence, known=self._lexicon.anchors),
            reason=f"trigger “{token.text}”; {why}",
        )


def _open_cues(parse: Parse, statements: Sequence[Statement], cues: CueTable) -> Iterator[tuple[int, int, str]]:
    """Yield the first and last word of each clause under a cue of speech that no statement holds, and the cue."""
    held = {i for s in statements for span in s.cue for i in range(span.start, span.end)}
    for hit in find_cues(parse, cues):
        if hit.word.start in held or hit.word.pos == "NOUN":
            continue
        found = attributed(parse, hit)
        if found is None or "that" not in found[0].frames or found[0].kind != StatementKind.SPEECH:
            continue
        for run in found[1]:
            if any(t.dep in {"mark", "nsubj"} for t in run):
                yield run[0].i, run[-1].i, hit.word.text


def _object_fits(parse: Parse, token: Token, row: Trigger) -> bool:
    """Return whether the words that a row asks for hang on the trigger: its further words and its objects."""
    below = {t.lemma.casefold() for t in _governed(parse, token)}
    return set(row.lemmas[1:]) <= below and (not row.objects or bool(below & set(row.objects)))


def _governed(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the words that a trigger governs: two steps down, and what "a number of" counts.

    A second verb in the passive has its object above, as the subject of the first.
    """
    shared = parse.child(parse.head(token), "nsubjpass") if token.dep == "conj" and token.tag == "VBN" else None
    for child in (*parse.children(token), *((shared,) if shared is not None else ())):
        yield child
        for below in parse.children(child):
            yield below
            if below.text.casefold() == "of":
                yield from parse.children(below)


# Kinds of statement whose content nobody but the report stands behind.
NOBODYS = frozenset({StatementKind.NARRATION, StatementKind.TOPIC})


def holder_of(token: Token, statements: Sequence[Statement]) -> Statement | None:
    """Return the innermost statement of speech whose content holds a word, or None for the report's own voice."""
    inside = [
        (sum(c.end - c.start for c in s.content), s)
        for s in statements
        if s.kind not in NOBODYS and any(c.start <= token.start and token.end <= c.end for c in s.content)
    ]
    return min(inside, key=lambda pair: pair[0])[1] if inside else None


def _evidence(parse: Parse, token: Token, nouns: Sequence[Token]) -> Span:
    """Return the trigger's clause: from its first to its last argument, without clauses of their own."""
    kept = {token.i}
    for child in parse.children(token):
        if child.dep not in CLAUSE_END and child.text.casefold() != "according":
            kept |= {t.i for t in parse.subtree(child)}
    for noun in nouns:
        kept |= {
            noun.i,
            *(t.i for c in parse.children(noun) if c.dep not in CLAUSE_END | {"acl"} for t in parse.subtree(c)),
        }
    near = sorted(i for i in kept if parse.tokens[i].sentence == token.sentence)
    while near and parse.tokens[near[-1]].end - parse.tokens[near[0]].start > LONGEST:
        near = near[1:] if token.i - near[0] > near[-1] - token.i else near[:-1]
    return parse.span(parse.tokens[near[0]], parse.tokens[near[-1]])


def _place(parse: Parse, token: Token, actors: Actors) -> Role | None:
    """Return the place after "in" or "at" that hangs on the trigger."""
    for child in parse.children(token):
        noun = parse.child(child, "pobj") if child.text.casefold() in {"in", "at", "from"} else None
        if noun is not None:
            role = next((r for r in actors.roles(noun) if r.grain == Grain.COUNTRY), None)
            if role is not None:
                return role
    return None
