"""Who is tagged as source, cue and content? The only module that imports onnxruntime and tokenizers.

The weights ship with the package (`weights/attribution`, with a card that says how they were made). They are checked
against the sums beside them before they are loaded. Without them reports are read by rules alone.
"""

import os
from typing import Any

from onrecord.annotate.pieces import Cutter, Window
from onrecord.annotate.prose import is_prose
from onrecord.annotate.tags import find_tags
from onrecord.records.layout import Paragraph, Quotation
from onrecord.records.reading import Reading
from onrecord.records.tag import Tag
from onrecord.weights.files import Weights

MODEL, TOKENIZER = "model.onnx", "tokenizer.json"


class Tagger:
    """The tagger over windows of word pieces; loaded on first use.

    Args:
        threads: of onnxruntime; 0 takes one for each core but one, which is the parser's.
    """

    def __init__(self, weights: Weights, *, threads: int = 0) -> None:
        self._weights = weights
        self._threads = threads or max(1, (os.cpu_count() or 2) - 1)
        self._loaded: tuple[Cutter, Any] | None = None

    @property
    def cutter(self) -> Cutter:
        """What cuts a report into the windows that the model reads."""
        return self.load()[0]

    def tag(self, reading: Reading) -> tuple[Tag, ...]:
        """Return the tags of a report in text order."""
        prose = [p for p in reading.of(Paragraph) if is_prose(p.span.words(reading.report.text))]
        blocks = self.cutter.blocks(reading.report, prose, reading.of(Quotation))
        found: list[Tag] = []
        for window in self.cutter.windows(blocks):
            found += find_tags(reading.report.id, window, *self.score(window))
        return tuple(found)

    def score(self, window: Window) -> tuple[Any, Any]:
        """Return a window's role log-probabilities and anchor probabilities, as `find_tags` takes them."""
        import numpy as np

        _, session = self.load()
        numbers, forms = (
            np.array([[getattr(piece, name) for piece in window.pieces]], dtype=np.int64) for name in ("number", "form")
        )
        roles, anchors = session.run(None, {"numbers": numbers, "forms": forms})
        return roles[0], anchors[0]

    def load(self) -> tuple[Cutter, Any]:
        """Return what cuts a report and the model, loading both the first time."""
        if self._loaded is None:
            import onnxruntime
            import tokenizers

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = self._threads
            options.log_severity_level = 3  # errors only
            model = onnxruntime.InferenceSession(
                self._weights.folder / MODEL, options, providers=["CPUExecutionProvider"]
            )
            tokenizer = tokenizers.Tokenizer.from_file(str(self._weights.folder / TOKENIZER))
            tokenizer.no_padding()
            tokenizer.no_truncation()
            self._loaded = Cutter(tokenizer), model
        return self._loaded
