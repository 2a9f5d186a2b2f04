"""The annotate step: tokens, parses, mentions and mention chains of each English report."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import tee

from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.model import find_model
from onrecord.annotate.options import AnnotateOptions
from onrecord.annotate.parser import Parser
from onrecord.annotate.roles import RoleWords
from onrecord.lexicon import Lexicon
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Failed, Made, Reading

TABLES = ("demonyms", "honorifics", "offices", "organisation_words", "organisations", "outlets", "places")
CODE = "1"  # raise it when the same model and tables would annotate otherwise


class Annotate:
    """Parses with spaCy, corrects its names by our tables, and joins what means the same within a report."""

    name = "annotate"
    needs = (Paragraph, Sentence)
    makes = (Parse, Mention, MentionChain)

    def __init__(self, lexicon: Lexicon, options: AnnotateOptions | None = None) -> None:
        options = options or AnnotateOptions()
        files = find_model(options.model)
        self._parser = Parser(files, batch_size=options.batch_size)
        self._gazetteer = build_gazetteer(lexicon)
        self._roles = RoleWords(lexicon)
        digests = lexicon.digests(*TABLES)
        self.version = hashlib.sha256("|".join([CODE, files.digest, *digests.values()]).encode()).hexdigest()[:16]

    def run(self, readings: Iterable[Reading]) -> Iterator[Made | Failed]:
        """Yield the annotations of each report; a report that fails says why and stops no other."""
        kept, parsed = tee(readings)
        for reading, parse in zip(kept, self._parser.parse(parsed), strict=True):
            try:
                mentions, chains = find_mentions(parse, self._gazetteer, self._roles)
            except Exception as error:  # a stranger's text can break any rule; the run must go on and say which
                yield Failed(reading.report.id, self.name, f"{type(error).__name__}: {error}")
                continue
            yield Made(reading.report.id, {Parse: (parse,), Mention: mentions, MentionChain: chains})
