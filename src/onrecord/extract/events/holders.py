"""On whose word does an event stand: the source of the statement that holds it, or the report?"""

from collections.abc import Iterator, Sequence

from onrecord.extract.events.actors import QUOTES, Actors
from onrecord.extract.events.phrases import head_in
from onrecord.extract.grammar.clauses import attributed
from onrecord.extract.grammar.cues import find_cues
from onrecord.extract.grammar.frames import fits
from onrecord.extract.grammar.naming import is_text
from onrecord.lexicon import Lexicon
from onrecord.records.event import Reality, Role
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import REPORT, UNNAMED, Statement, StatementKind

# Kinds of statement whose content nobody but the report stands behind.
NOBODYS = frozenset({StatementKind.NARRATION, StatementKind.TOPIC})


class Holders:
    """The statements of one report, asked for who stands behind a word."""

    def __init__(self, parse: Parse, statements: Sequence[Statement], lexicon: Lexicon, actors: Actors) -> None:
        self._parse, self._statements, self._actors = parse, statements, actors
        self._open = tuple(self._open_cues(lexicon))

    def statement(self, token: Token) -> Statement | None:
        """Return the innermost statement whose content holds a word, or None for the report's own voice."""
        inside = [
            (sum(c.end - c.start for c in s.content), s)
            for s in self._statements
            if s.kind not in NOBODYS and any(c.start <= token.start and token.end <= c.end for c in s.content)
        ]
        return min(inside, key=lambda pair: pair[0])[1] if inside else None

    def name(self, statement: Statement | None, done_by: Sequence[Role], reality: Reality = Reality.ACTUAL) -> str:
        """Return who stands behind an event of a statement.

        The report does where no source is named, and where somebody is only said to mean to do it: "considers …".
        """
        if statement is None and reality == Reality.THREATENED and done_by:
            return done_by[0].name  # "Velmark threatened Tarsovia with annexation": Velmark stands behind that
        if statement is None or statement.source.name == UNNAMED or self._is_by_a_thing(statement):
            return REPORT
        own = {role.name for role in self._actors.of_source(statement)} & {role.name for role in done_by}
        return REPORT if own and statement.kind == StatementKind.ATTITUDE else statement.source.name

    def beside(self, token: Token) -> Statement | None:
        """Return the statement whose speaker goes on without a cue of his own, behind what is quoted of him; or None.

        "“We are safer,” the official said, halving the mission": the participle is of his words, not of the report's.
        """
        if token.tag != "VBG" or token.dep != "advcl":
            return None
        cue = self._parse.head(token)
        for found in self._statements:
            first = self._parse.between(found.content[0].start, found.content[0].end)
            quoted = found.kind == StatementKind.SPEECH and any(t.text in QUOTES for t in first)
            told = any(span.start <= cue.start < span.end for span in found.cue)
            if quoted and told and found.content[0].end <= cue.start < token.start:
                return found
        return None

    def _is_by_a_thing(self, statement: Statement) -> bool:
        """Return whether a noun tells it and no one is named for that: "Her move set off talk that …"."""
        nouns = (t.pos == "NOUN" for span in statement.cue for t in self._parse.between(span.start, span.end))
        if not any(nouns):
            return False
        heads = [head for span in statement.source.spans if (head := head_in(self._parse, span)) is not None]
        known = (
            t.pos != "NOUN" or self._actors.is_mention(t) or self._actors.is_person(t) or is_text(t) for t in heads
        )
        return bool(heads) and not any(known)

    def open_cue(self, token: Token) -> str | None:
        """Return the cue over a word that made no statement ("did not say whether …"), or None.

        What stands under it is somebody's to say, never the report's own fact.
        """
        for first, last, word in self._open:
            if first <= token.i <= last:
                return word
        if self._parse.child(token, "nsubj", "nsubjpass") is None:
            return None
        spoken_of = (s for s in self._statements if s.kind == StatementKind.TOPIC)
        inside = (s for s in spoken_of if any(c.start <= token.start < c.end for c in s.content))
        cue = next((s.cue for s in inside if s.cue), None)  # "did not say that …"; but "recalled the attack" was one
        return " ".join(t.text for t in self._parse.between(cue[0].start, cue[-1].end)) if cue else None

    def _open_cues(self, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
        """Yield the first and last word of each clause under a cue of speech that no statement holds, and the cue."""
        held = {i for s in self._statements for span in s.cue for i in range(span.start, span.end)}
        for hit in find_cues(self._parse, lexicon.cues):
            if hit.word.start in held or hit.word.pos == "NOUN":
                continue
            rows = lexicon.triggers.starting(hit.word.lemma.casefold(), "verb")
            if any(row.objects and fits(self._parse, hit.word, row, self._actors.is_person) for row in rows):
                continue  # "recalled its envoy": done, not said
            found = attributed(self._parse, hit)
            if found is None or "that" not in found[0].frames or found[0].kind != StatementKind.SPEECH:
                continue
            for run in found[1]:
                if any(t.dep in {"mark", "nsubj"} for t in run):
                    yield run[0].i, run[-1].i, hit.word.text
