"""The extract step: statements and events of each annotated report."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property

from onrecord.extract.events.answers import with_answers
from onrecord.extract.events.classifier import Classifier, load_classifier
from onrecord.extract.events.events import find_events
from onrecord.extract.narration.narration import with_narration
from onrecord.extract.options import ExtractOptions
from onrecord.extract.statements.statements import find_statements
from onrecord.lexicon import Lexicon
from onrecord.records.event import Event
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Failed, Made, Reading
from onrecord.records.statement import Statement
from onrecord.records.tag import Tag
from onrecord.weights.files import EVENTS, find_weights

TABLES = (
    *("anchors", "answers", "cues", "demonyms", "figures", "hedges", "implicatives", "narration", "nonagents"),
    *("offices", "organisation_words", "people", "places", "refusals", "stances", "triggers", "venues"),
)
NO_WEIGHTS = "this installation has no weights for the classifier: types of events are read by the tables alone"
SWITCHED_OFF = "the classifier is switched off (extract.classifier): types of events are read by the tables alone"
CODE = "17"  # raise it when the same weights and tables would read otherwise


class Extract:
    """Reads statements and events by rules over parses and tables, with a trained classifier's second opinion.

    `lacks` says in sentences what is missing here and what that means for the reading; it is empty where all is there.
    """

    name = "extract"
    any_language = False
    needs = (Paragraph, Sentence, Quotation, Parse, Mention, MentionChain, Tag)
    makes = (Statement, Event)

    def __init__(self, lexicon: Lexicon, options: ExtractOptions | None = None) -> None:
        options = options or ExtractOptions()
        self._lexicon = lexicon
        self._weights = find_weights(EVENTS) if options.classifier else None
        self.lacks = () if self._weights is not None else (NO_WEIGHTS if options.classifier else SWITCHED_OFF,)
        opened = [
            self._weights.digest if self._weights is not None else "tables alone",
            *lexicon.digests(*TABLES).values(),
        ]
        self.version = hashlib.sha256("|".join([CODE, *opened]).encode()).hexdigest()[:16]

    @cached_property
    def _classifier(self) -> Classifier | None:
        """The classifier, loaded when the first report comes, or None where there are no weights."""
        return load_classifier(self._weights) if self._weights is not None else None

    def run(self, readings: Iterable[Reading]) -> Iterator[Made | Failed]:
        """Yield the statements and events of each report; a report that fails says why and stops no other."""
        for reading in readings:
            try:
                statements = with_narration(reading, find_statements(reading, self._lexicon), self._lexicon)
                events = find_events(reading, statements, self._lexicon, self._classifier)
                events = with_answers(reading, events, self._lexicon)
            except Exception as error:  # a stranger's text can break any rule; the run must go on and say which
                yield Failed(reading.report.id, self.name, f"{type(error).__name__}: {error}")
                continue
            yield Made(reading.report.id, {Statement: statements, Event: events})
