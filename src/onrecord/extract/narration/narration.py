"""What does the report assert in its own voice, with nobody named who says so?

Statements are read first; of the clauses that they leave, three sorts are worth a line: what is not there or not known
("nobody has been charged"), what happened ("police arrested two clerks"), and what the report judges ("the sharpest
break since the war"). The rest stays without one: what only leads to a statement, questions, orders, scenery. A clause
that is somebody's to say is never taken for the report's, even where it could not be read whose.
"""

from collections.abc import Iterator, Sequence

from onrecord.extract.grammar.clauses import EDGE
from onrecord.extract.grammar.hedges import hedges_in
from onrecord.extract.grammar.layout import Layout
from onrecord.extract.narration.narrator import VERBS, Held, Narrator, find_subject, under
from onrecord.extract.narration.verdicts import Verdicts
from onrecord.lexicon import Lexicon
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.records.statement import REPORT, UNNAMED, Source, Stance, Statement, StatementKind

LONGEST = 200  # words; a longer sentence is a list or a broken text, and no clause of it can be told
ENDS = frozenset(".!…”\"’')]")


def with_narration(reading: Reading, statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Statement, ...]:
    """Return the statements of a report with what it asserts itself among them, in text order.

    An attribution of what only the report says ("it was not clear whether …", "no proof was offered") is none, and is
    left out: its words are the report's. So are those of a topic of which nobody is named who spoke of it, where the
    report asserts something with them.
    """
    voice = Voice(reading, statements, lexicon)
    said = [s for s in statements if not voice.is_own(s)]
    told = find_narration(reading, [s for s in said if not _is_nobodys(s)], lexicon)
    own = [span for s in told for span in s.content]
    said = [s for s in said if not (_is_nobodys(s) and any(a.touches(b) for a in s.content for b in own))]
    return tuple(sorted((*said, *told), key=_first))


def _is_nobodys(statement: Statement) -> bool:
    return statement.kind == StatementKind.TOPIC and statement.source.name == UNNAMED


def _first(statement: Statement) -> Span:
    return min((*statement.cue, *statement.content))


def find_narration(reading: Reading, statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Statement, ...]:
    """Return what the report asserts for itself, in text order.

    Args:
        statements: speech and attitude of the report; what they hold is not the report's.
    """
    (parse,) = reading.of(Parse)
    voice = Voice(reading, statements, lexicon)
    told = [s for sentence in parse.sentences if voice.tells(sentence) for s in voice.assertions(sentence)]
    ids = {s.id for s in statements}  # of a statement without a cue, nothing but its words tells it from a narration
    return tuple(s for s in told if s.id not in ids)


class Voice:
    """Reads the sentences of one report for what it asserts itself."""

    def __init__(self, reading: Reading, statements: Sequence[Statement], lexicon: Lexicon) -> None:
        (self._parse,) = reading.of(Parse)
        self._layout = Layout(reading.of(Paragraph), reading.of(Sentence), reading.of(Quotation))
        self._title = reading.report.title.span if reading.report.title is not None else None
        self._held = Held(self._parse, statements, self._layout.quotations)
        self._verdicts = Verdicts(reading, self._parse, lexicon, self._held.quoted)
        self._narrator = Narrator(self._parse, self._held, self._verdicts, lexicon.cues)
        self._hedges = lexicon.hedges

    def is_own(self, statement: Statement) -> bool:
        """Return whether a statement attributes to somebody, or to nobody, what only the report says."""
        cue = [self._parse.tokens[i] for i in sorted(under(self._parse, statement.cue))]
        verb = next((t for t in cue if t.pos in VERBS and (t.head == t.i or self._parse.head(t) not in cue)), None)
        if verb is None or verb.i in self._held.quoted:
            return False
        if verb.dep == "xcomp" and verb.head != verb.i:
            verb = self._parse.head(verb)  # "remains to be seen"
        subject = find_subject(self._parse, verb)
        if subject is None:
            return False
        here = [
            i for i in under(self._parse, statement.source.spans) if self._parse.tokens[i].sentence == verb.sentence
        ]
        if here and not self._verdicts.never_speaks(verb, subject, statement.kind):
            return False
        own = {t.i for t in self._parse.subtree(subject)}
        return own.issuperset(here) and self._verdicts.is_own(verb, subject)

    def tells(self, sentence: Sequence[Token]) -> bool:
        """Return whether a sentence may assert anything: it is finished, no heading, title or question."""
        first, last = sentence[0], sentence[-1]
        title = self._title
        if len(sentence) > LONGEST or last.text[-1] not in ENDS or any(t.text == "?" for t in sentence[-2:]):
            return False
        if title is not None and title.start <= first.start < title.end:
            return False
        paragraphs = self._layout.paragraphs
        return not paragraphs or not paragraphs[self._layout.paragraph_of(first.start)].heading

    def assertions(self, sentence: Sequence[Token]) -> Iterator[Statement]:
        """Yield a statement for each clause of a sentence that the report asserts, and for an aside that judges."""
        used: set[int] = set()
        for clause in self._narrator.clauses(sentence):
            reason = self._verdicts.of(clause.verb, clause.subject, clause.tokens)
            if reason and _runs(clause.tokens):
                used |= {t.i for t in clause.tokens}
                yield self._statement(sentence, clause.tokens, reason)
        if self._held.cues.isdisjoint(t.i for t in sentence):
            return
        for aside in self._verdicts.asides(sentence):
            if not any(t.i in used or t.i in self._held.taken or t.i in self._held.content for t in aside):
                used |= {t.i for t in aside}
                yield self._statement(sentence, aside, "judges what is told: a superlative beside an attribution")

    def _statement(self, sentence: Sequence[Token], tokens: Sequence[Token], reason: str) -> Statement:
        own = {t.i for t in tokens}
        hedges = [run for run in hedges_in(sentence, self._hedges) if own.issuperset(t.i for t in run)]
        return Statement(
            self._parse.report,
            StatementKind.NARRATION,
            Source(REPORT, (), None, "nobody is named who says so"),
            (),
            tuple(self._parse.span(run[0], run[-1]) for run in _runs(tokens)),
            Stance.ASSERTS,
            tuple(self._parse.span(run[0], run[-1]) for run in hedges),
            reason=reason,
        )


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the unbroken runs of words, without the marks and conjunctions at their edges."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [run for run in map(_trim, runs) if any(t.text[0].isalnum() for t in run)]


def _trim(run: list[Token]) -> list[Token]:
    while run and (run[0].text in EDGE or run[0].dep == "cc"):
        run = run[1:]
    while run and (run[-1].text in EDGE or run[-1].dep == "cc"):
        run = run[:-1]
    return run
