"""What does a model in training read in an article? The same windows and the same linking as in the program."""

from collections.abc import Callable

import torch

from onrecord.annotate.pieces import Cutter, Window
from onrecord.annotate.tags import find_tags
from onrecord.extract.statements.attributions import Attribution, group_tags
from onrecord.records.tag import Tag
from training.attribution.corpus import Article
from training.attribution.model import Tagger


def reader(model: Tagger, cutter: Cutter) -> Callable[[Article], list[Attribution]]:
    """Return a function that gives an article's attributions by a float model."""

    def read(article: Article) -> list[Attribution]:
        blocks = cutter.blocks(article.report, article.paragraphs, article.quotations)
        return group_tags([tag for w in cutter.windows(blocks) for tag in _tags(model, article.report.id, w)])

    return read


def _tags(model: Tagger, report: str, window: Window) -> list[Tag]:
    numbers, forms = (torch.tensor([[getattr(p, name) for p in window.pieces]]) for name in ("number", "form"))
    model.eval()
    with torch.no_grad():
        roles, anchors = model(numbers, forms, padded=False)
    return find_tags(report, window, roles[0].log_softmax(-1).numpy(), anchors[0].softmax(-1).numpy())
