"""The weights that ship read as well as the float model that they were made from, on articles that neither has seen."""

import json
import os
from pathlib import Path

import pytest

from onrecord.annotate.tagger import Tagger
from onrecord.annotate.tags import find_tags
from onrecord.extract.statements.attributions import Attribution, group_tags
from onrecord.weights.files import ATTRIBUTION, find_weights
from training.attribution.corpus import Article, read_articles
from training.attribution.score import score

CORPUS = Path(os.environ.get("BENCH_SHARED", Path(__file__).parents[3] / "shared")) / "data" / "attribution"
FIGURES = ATTRIBUTION / "figures.json"  # written by the training beside the weights
WITHIN = 0.5  # points


@pytest.mark.skipif(not FIGURES.exists(), reason="no weights are installed")
@pytest.mark.skipif(not CORPUS.exists(), reason="the attribution corpus does not lie beside the project")
def test_int8_reads_as_well_as_the_float_model() -> None:
    weights = find_weights(ATTRIBUTION)
    assert weights is not None
    tagger = Tagger(weights, threads=2)
    articles = read_articles(CORPUS, "dev")
    said = json.loads(FIGURES.read_text(encoding="utf-8"))
    assert len(articles) == said["articles"]["dev"]
    found = score(lambda article: attributions(tagger, article), articles)
    for name, value in said["averaged"]["dev"].items():
        assert found[name] >= value - WITHIN, name


def attributions(tagger: Tagger, article: Article) -> list[Attribution]:
    """Return an article's attributions as the training's own reader makes them: all paragraphs are prose."""
    blocks = tagger.cutter.blocks(article.report, article.paragraphs, article.quotations)
    windows = tagger.cutter.windows(blocks)
    return group_tags([tag for w in windows for tag in find_tags(article.report.id, w, *tagger.score(w))])
