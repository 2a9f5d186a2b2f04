"""Which cues that the tagger found do something and say nothing: "refused a visa", "expels eight “officers”"?"""

from collections.abc import Collection, Sequence

from onrecord.extract.grammar.frames import fits
from onrecord.extract.statements.drafts import Range
from onrecord.extract.statements.speakers import Speakers
from onrecord.extract.statements.tagged_contents import Contents
from onrecord.lexicon import Lexicon
from onrecord.records.event import EventType
from onrecord.records.parse import Parse, Token


class Acts:
    """The cues of one report, asked what they do.

    Args:
        saying: the places of the words that the table of cues knows.
    """

    def __init__(
        self, parse: Parse, contents: Contents, speakers: Speakers, lexicon: Lexicon, saying: Collection[int]
    ) -> None:
        self._parse, self._contents, self._speakers, self._saying = parse, contents, speakers, saying
        self._triggers, self._people = lexicon.triggers, lexicon.people

    def are_done(self, cue: Sequence[Token]) -> bool:
        """Return whether a verb of a cue that no table of cues has makes an event, and no conversation."""
        verbs = [
            (t, row) for t in cue if t.pos == "VERB" for row in self._triggers.starting(t.lemma.casefold(), "verb")
        ]
        # "appears to have gained" is no "appeared in court": the other words of a row stand there, too.
        done = [row for t, row in verbs if fits(self._parse, t, row, self._is_person)]
        return any(row.type != EventType.CONSULT for row in done)

    def is_act(self, cue: Sequence[Token], content: Sequence[Range]) -> bool:
        """Return whether a cue does something and says nothing: "refused a visa", "ordered five envoys out"."""
        if self._contents.is_quoted(content):
            return self._is_done_to_quoted(cue, content)
        # "began talks over …": the noun is the cue, and the verb above it does.
        above = [self._parse.head(t) for t in cue if t.pos == "NOUN" and t.dep == "dobj"]
        if not above and self._contents.is_clause(content) and not self._contents.is_noun(content):
            return False
        verbs = {t for t in (*cue, *above) if t.pos == "VERB"}
        rows = ((t, row) for t in verbs for row in self._triggers.starting(t.lemma.casefold(), "verb"))
        return any(
            row.move is not None and bool(row.objects or row.whom) and fits(self._parse, t, row, self._is_person)
            for t, row in rows
        )

    def _is_done_to_quoted(self, cue: Sequence[Token], content: Sequence[Range]) -> bool:
        """Return whether a cue does something to whom quotation marks only call so: "expels eight “officers”"."""
        if self._contents.is_clause(content) or not self._contents.is_noun(content):
            return False
        verbs = [t for t in cue if t.pos == "VERB" and t.i not in self._saying]
        rows = (row for t in verbs for row in self._triggers.starting(t.lemma.casefold(), "verb"))
        return any(row.move is not None and row.recipient == "object" and not row.objects for row in rows)

    def _is_person(self, noun: Token) -> bool:
        return self._speakers.is_person(noun) or (noun.pos == "NOUN" and self._people.holds(noun.lemma))
