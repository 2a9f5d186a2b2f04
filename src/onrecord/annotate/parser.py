"""What are the words of these reports, and how do they hang together? The only module that imports spaCy.

Paragraphs are parsed one by one: a sentence never crosses one, furniture is never parsed, and short texts make better
batches. Our own sentence ends are given to the parser, which would otherwise break garbled prose at random.
"""

import logging
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from onrecord.annotate.model import ModelFiles
from onrecord.annotate.prose import is_prose
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.report import Report
from onrecord.records.span import Span

# Verbs whose past and gerund the model's lemmatizer takes for another verb's ("hoped" for one of "hop"), found by
# asking it for the forms of every verb in the tables of cues and triggers.
MISREAD = "hope hate fine stage wage rage rape shame gripe lambaste text retweet cyberattack phish dox".split()
LEMMAS = {verb.removesuffix("e") + ending: verb for verb in MISREAD for ending in ("ed", "ing")}


class Parser:
    """spaCy's pipeline over paragraphs; loaded on first use, since loading takes longer than a short report."""

    def __init__(self, files: ModelFiles, *, batch_size: int = 64) -> None:
        self.files = files
        self._batch_size = batch_size
        self._model: Any = None

    def load(self) -> Any:
        """Return the loaded spaCy pipeline, loading it the first time."""
        if self._model is None:
            import spacy  # here and not above: it takes a second that `--help` should not pay

            logging.getLogger("spacy").setLevel(logging.ERROR)
            self._model = spacy.load(self.files.path)
            self._model.max_length = 10**9  # how long a text may be is for the reader to say
        return self._model

    def parse(self, readings: Iterable[Reading]) -> Iterator[Parse]:
        """Yield the parse of each reading, in order; paragraphs of several reports share a batch."""
        model = self.load()
        docs = model.pipe(_docs(model, readings), as_tuples=True, batch_size=self._batch_size)
        # Every report sends a closing empty paragraph, so that one without any paragraph still has a parse.
        for report, group in groupby(docs, key=lambda pair: pair[1][0]):
            yield _join(report, ((doc, start) for doc, (_, start) in group))


def _docs(model: Any, readings: Iterable[Reading]) -> Iterator[tuple[Any, tuple[str, int]]]:
    for reading in readings:
        report = reading.report
        ends = {s.span.start for s in reading.of(Sentence)}
        for paragraph in reading.of(Paragraph):
            start = _after_dateline(report, paragraph.span)
            words = report.text[start : paragraph.span.end]
            if not is_prose(words):
                continue
            doc = model.make_doc(words)
            for token in doc:
                token.is_sent_start = token.i == 0 or start + token.idx in ends
            yield doc, (report.id, start)
        yield model.make_doc(""), (report.id, len(report.text))


def _after_dateline(report: Report, span: Span) -> int:
    """Return where the prose of a paragraph starts: a dateline in front of it is part of no sentence."""
    line = report.dateline.span if report.dateline is not None else None
    if line is None or line.start != span.start or line.end >= span.end:
        return span.start
    behind = report.text[line.end : span.end]
    return line.end + len(behind) - len(behind.lstrip())


def _join(report: str, docs: Iterable[tuple[Any, int]]) -> Parse:
    tokens: list[Token] = []
    names: list[tuple[int, int, str]] = []
    for doc, start in docs:
        _add_tokens(tokens, doc, start)
        names += [(start + e.start_char, start + e.end_char, e.label_) for e in doc.ents]
    return Parse(report, tuple(tokens), tuple(names))


def _add_tokens(tokens: list[Token], doc: Any, start: int) -> None:
    """Append a paragraph's words; white space tokens are left out, and what hung on one becomes a root."""
    words = [t for t in doc if not t.is_space]
    place = {t.i: len(tokens) + n for n, t in enumerate(words)}
    before = tokens[-1].sentence + 1 if tokens else 0
    # One walk over the sentences: `token.sent` looks for its sentence from the start each time.
    runs = [range(s.start, s.end) for s in doc.sents] if words else []
    spoken = [run for run in runs if any(i in place for i in run)]
    sentences = {i: n for n, run in enumerate(spoken, before) for i in run}
    for t in words:
        i, sentence = place[t.i], sentences[t.i]
        begin = start + t.idx
        head = place.get(t.head.i, i)
        end = begin + len(t)
        lemma = LEMMAS.get(t.lower_, t.lemma_) if t.pos_ == "VERB" else t.lemma_
        tokens.append(Token(i, t.text, begin, end, lemma, t.tag_, t.pos_, t.dep_, head, sentence))
