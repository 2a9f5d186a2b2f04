"""In which language is the report written?

Reach for it with the furniture known, because menus are often in another language than the report. Its answer is a
statistical guess and says so, with its confidence. It refuses the mistake of guessing on a handful of words: there only
what the page declares counts, or nothing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from onrecord.read.facts import PageFacts
from onrecord.records.layout import Furniture
from onrecord.records.report import Basis, Noted, Report

LEAST_LETTERS = 40  # below, half of all sentences are taken for a neighbouring language
_SAMPLE = 1_200  # characters: enough for certainty, and the time grows with them
_UNSURE = 0.5
_LETTER = re.compile(r"[^\W\d_]")


def language(report: Report, furniture: Sequence[Furniture], facts: PageFacts | None) -> Noted | None:
    """Return the ISO 639-1 code of the report's language; None where there are too few letters to tell."""
    declared = facts.language if facts is not None else None
    sample = _sample(report.text, furniture)
    if len(_LETTER.findall(sample)) < LEAST_LETTERS:
        return declared
    code, confidence = _identifier().classify(sample)
    if confidence < _UNSURE and declared is not None:
        return declared
    return Noted(code, Basis.GUESS, note=f"py3langid, probability {confidence:.2f}")


def _sample(text: str, furniture: Sequence[Furniture]) -> str:
    """Return the first characters of the text outside the furniture."""
    pieces, at, room = [], 0, _SAMPLE
    for start, end in (*((f.span.start, f.span.end) for f in furniture), (len(text), len(text))):
        if start > at:
            pieces.append(text[at : min(start, at + room)])
            room -= len(pieces[-1])
        at = max(at, end)
        if room <= 0:
            break
    return " ".join(pieces)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """Return the identifier, loaded once: it takes a second, and is only read afterwards, from any thread."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # ISO 639-1 alone: the model also knows "pcm" and "zxx", which it takes short English for.
    identifier.set_languages([label for label in identifier.labels if len(label) == 2])
    return identifier
