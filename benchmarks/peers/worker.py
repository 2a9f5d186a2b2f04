"""What does textacy find in these articles, and how long does it take? Runs in a Python that has textacy.

    .cache/peers/bin/python -m benchmarks.peers.worker MODEL

Loads the spaCy model in the folder MODEL and writes a line with its versions. Then articles come in as lines of JSON,
{"doc", "text"}, and an empty line ends a round; a line goes out for each article, {"doc", "quotations", "refused",
"paragraphs"}, and one with the "seconds" that the round took, from texts to spans.

It has no import of Onrecord, and none of textacy outside the functions that need it, so that either side can load it.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from itertools import groupby
from typing import Any

Find = Callable[[Any], Iterable[Any]]
_PARAGRAPH = re.compile(r"[^\n]+")
_BATCH = 64  # paragraphs, as many as ours; spaCy's own 1,000 is no faster


def main() -> None:
    """Answer round after round until the input ends."""
    model, find = _load(sys.argv[1])
    _say({name: version(name) for name in ("textacy", "spacy")})
    while articles := take_round(sys.stdin):
        start = time.perf_counter()
        answers = read_articles(articles, model, find)
        seconds = time.perf_counter() - start
        for answer in answers:
            _say(answer)
        _say({"seconds": seconds})


def take_round(lines: Iterable[str]) -> list[dict[str, str]]:
    """Return the articles up to the next empty line; none where the input has ended."""
    articles = []
    for line in lines:
        if not line.strip():
            break
        articles.append(json.loads(line))
    return articles


def read_articles(articles: Sequence[dict[str, str]], model: Any, find: Find) -> list[dict[str, Any]]:
    """Return what is found in each article, paragraph by paragraph.

    textacy refuses a text with an odd number of quotation marks. A whole article is refused for one stray mark; a
    paragraph by itself loses no more than its own quotations, which are counted as "refused".
    """
    answers: dict[str, dict[str, Any]] = {}
    docs = model.pipe(_paragraphs(articles), as_tuples=True, batch_size=_BATCH)
    for name, group in groupby(docs, key=lambda pair: pair[1][0]):
        answer = answers[name] = {"doc": name, "quotations": [], "refused": 0, "paragraphs": 0}
        for doc, (_, start) in group:
            answer["paragraphs"] += 1
            try:
                answer["quotations"] += [_row(found, start) for found in find(doc)]
            except ValueError:
                answer["refused"] += 1
    return list(answers.values())


def spans(tokens: Iterable[Any], start: int) -> list[list[int]]:
    """Return what tokens cover in the article, neighbours as one range; their paragraph starts at `start`."""
    found: list[list[int]] = []
    last = None
    for token in sorted({t.i: t for t in tokens}.values(), key=lambda t: int(t.i)):
        begin = start + token.idx
        end = begin + len(token)
        if last is not None and token.i == last + 1:
            found[-1][1] = end
        else:
            found.append([begin, end])
        last = token.i
    return found


def _load(folder: str) -> tuple[Any, Find]:
    """Return the model, and textacy's extractor; names of people are left out, since the extractor reads none."""
    import spacy
    from textacy.extract import direct_quotations  # type: ignore[import-not-found, unused-ignore]

    return spacy.load(folder, exclude=["ner"]), direct_quotations


def _paragraphs(articles: Iterable[dict[str, str]]) -> Iterator[tuple[str, tuple[str, int]]]:
    for article in articles:
        for paragraph in _PARAGRAPH.finditer(article["text"]):
            yield paragraph.group(), (article["doc"], paragraph.start())


def _row(found: Any, start: int) -> dict[str, list[list[int]]]:
    content = [[start + found.content.start_char, start + found.content.end_char]]
    return {"source": spans(found.speaker, start), "cue": spans(found.cue, start), "content": content}


def _say(row: dict[str, Any]) -> None:
    print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
