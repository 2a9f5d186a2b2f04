"""The extract step: statements and events of each annotated report."""

import hashlib
from collections.abc import Iterable, Iterator

from onrecord.extract.events.answers import with_answers
from onrecord.extract.events.events import find_events
from onrecord.extract.narration.narration import with_narration
from onrecord.extract.statements.statements import find_statements
from onrecord.lexicon import Lexicon
from onrecord.records.event import Event
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Failed, Made, Reading
from onrecord.records.statement import Statement
from onrecord.records.tag import Tag

TABLES = (
    *("anchors", "answers", "cues", "hedges", "implicatives", "narration", "nonagents", "offices", "people", "places"),
    *("refusals", "stances", "triggers", "venues"),
)
CODE = "11"  # raise it when the same tables would read otherwise


class Extract:
    """Reads statements and events by rules over parses and tables."""

    name = "extract"
    needs = (Paragraph, Sentence, Quotation, Parse, Mention, MentionChain, Tag)
    makes = (Statement, Event)

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        digests = lexicon.digests(*TABLES)
        self.version = hashlib.sha256("|".join([CODE, *digests.values()]).encode()).hexdigest()[:16]

    def run(self, readings: Iterable[Reading]) -> Iterator[Made | Failed]:
        """Yield the statements and events of each report; a report that fails says why and stops no other."""
        for reading in readings:
            try:
                statements = with_narration(reading, find_statements(reading, self._lexicon), self._lexicon)
                events = with_answers(reading, find_events(reading, statements, self._lexicon), self._lexicon)
            except Exception as error:  # a stranger's text can break any rule; the run must go on and say which
                yield Failed(reading.report.id, self.name, f"{type(error).__name__}: {error}")
                continue
            yield Made(reading.report.id, {Statement: statements, Event: events})
