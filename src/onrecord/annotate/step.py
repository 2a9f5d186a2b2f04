"""The annotate step: tokens, parses, mentions, mention chains and attribution tags of each English report."""

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice

from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.model import find_model
from onrecord.annotate.options import AnnotateOptions
from onrecord.annotate.parser import Parser
from onrecord.annotate.roles import RoleWords
from onrecord.annotate.tagger import Tagger
from onrecord.lexicon import Lexicon
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.reading import Failed, Made, Reading
from onrecord.records.tag import Tag
from onrecord.weights.files import ATTRIBUTION, find_weights

TABLES = ("demonyms", "honorifics", "offices", "organisation_words", "organisations", "outlets", "places")
NO_WEIGHTS = "this installation has no weights for the tagger: who says what is found by rules alone"
SWITCHED_OFF = "the tagger is switched off (annotate.tagger): who says what is found by rules alone"
AHEAD = 64  # reports that are given to the tagger before the parser has read them
CODE = "7"  # raise it when the same model and tables would annotate otherwise


class Annotate:
    """Parses with spaCy, corrects its names by our tables, joins what means the same within a report, and tags.

    `lacks` says in sentences what is missing here and what that means for the reading; it is empty where all is there.
    """

    name = "annotate"
    any_language = False
    needs = (Paragraph, Sentence, Quotation)
    makes = (Parse, Mention, MentionChain, Tag)

    def __init__(self, lexicon: Lexicon, options: AnnotateOptions | None = None) -> None:
        options = options or AnnotateOptions()
        files = find_model(options.model)
        weights = find_weights(ATTRIBUTION) if options.tagger else None
        self.lacks = () if weights is not None else (SWITCHED_OFF if not options.tagger else NO_WEIGHTS,)
        self._parser = Parser(files, batch_size=options.batch_size)
        self._tagger = Tagger(weights) if weights is not None else None
        self._gazetteer = build_gazetteer(lexicon)
        self._roles = RoleWords(lexicon)
        opened = [
            files.digest,
            weights.digest if weights is not None else "rules alone",
            *lexicon.digests(*TABLES).values(),
        ]
        self.version = hashlib.sha256("|".join([CODE, *opened]).encode()).hexdigest()[:16]

    def run(self, readings: Iterable[Reading]) -> Iterator[Made | Failed]:
        """Yield the annotations of each report; a report that fails says why and stops no other.

        The tagger runs beside the parser: it computes outside of Python, so that two cores are busy.
        """
        with ThreadPoolExecutor(1) as pool:
            waiting = iter(readings)
            while ahead := list(islice(waiting, AHEAD)):
                self._load()
                tags = [pool.submit(self._tag, reading) for reading in ahead]
                for reading, parse, tagged in zip(ahead, self._parser.parse(ahead), tags, strict=True):
                    yield self._made(reading, parse, tagged)

    def _load(self) -> None:
        """Load both models here, in one thread: numpy, which both import, cannot be imported by two at once."""
        self._parser.load()
        if self._tagger is not None:
            self._tagger.load()

    def _made(self, reading: Reading, parse: Parse, tagged: Future[tuple[Tag, ...]]) -> Made | Failed:
        try:
            mentions, chains = find_mentions(parse, self._gazetteer, self._roles, reading.report)
            made = {Parse: (parse,), Mention: mentions, MentionChain: chains, Tag: tagged.result()}
        except Exception as error:  # a stranger's text can break any rule; the run must go on and say which
            return Failed(reading.report.id, self.name, f"{type(error).__name__}: {error}")
        return Made(reading.report.id, made)

    def _tag(self, reading: Reading) -> tuple[Tag, ...]:
        return self._tagger.tag(reading) if self._tagger is not None else ()
