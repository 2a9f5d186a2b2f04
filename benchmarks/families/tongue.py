"""What does English keep of the tongue it came through? Its articles, its order, its small words and its marks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """The habits of one tongue: "At Tuesday the speaker of the government has said, that ...".

    Args:
        drops: whether articles are lost; else they are added.
        articles: how often.
        of: how often "the minister's plan" becomes "the plan of the minister".
        front: how often the day moves to the front.
        perfect: how much of the simple past becomes a perfect.
        verb_last: how often a clause sends its verb to the end.
        comma: how often "that" gets a comma.
        prepositions: pattern, what comes for it, and how often.
        marks: its quotation marks.
    """

    name: str
    drops: bool
    articles: float
    of: float
    front: float
    perfect: float
    verb_last: float
    comma: float
    prepositions: tuple[tuple[str, str, float], ...]
    marks: tuple[str, str]


_DAY = r"(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
TONGUES = (
    Tongue(
        "germanic",
        False,
        0.2,
        0.4,
        0.6,
        0.5,
        0.35,
        0.5,
        (
            (rf"\bon {_DAY}", r"at the \1", 0.5),
            (r"\babout ", "over ", 0.3),
            (r"\bby ", "from ", 0.2),
            (r"\bat ", "on ", 0.25),
            (r"\binto ", "in ", 0.4),
            (r"\bto the ", "at the ", 0.1),
            (r"\bfor (\w+) years\b", r"since \1 years", 0.7),
            (r"\bamong ", "under ", 0.5),
            (r"\bin (20\d\d)\b", r"in the year \1", 0.5),
        ),
        ("„", "“"),
    ),
    Tongue(
        "slavic",
        True,
        0.35,
        0.5,
        0.4,
        0.1,
        0.05,
        0.4,
        (
            (rf"\bon {_DAY}", r"in \1", 0.35),
            (r"\bin ", "on ", 0.15),
            (r"\bfor ", "on ", 0.12),
            (r"\babout ", "concerning ", 0.25),
            (r"\bfrom ", "out of ", 0.15),
            (r"\bagainst ", "in relation to ", 0.15),
            (r"\bthere (?:is|are) ", "exist ", 0.4),
            (r"\bwith ", "together with ", 0.15),
            (r"\bat ", "on ", 0.3),
        ),
        ("«", "»"),
    ),
    Tongue(
        "romance",
        False,
        0.4,
        0.7,
        0.5,
        0.3,
        0.0,
        0.1,
        (
            (rf"\bon {_DAY}", r"this \1", 0.5),
            (r"\bin ", "to ", 0.06),
            (r"\bof ", "from ", 0.08),
            (r"\babout ", "on ", 0.35),
            (r"\bfor ", "in order to the ", 0.02),
            (r"\bbetween ", "among ", 0.3),
            (r"\bby ", "on the part of ", 0.2),
            (r"\bduring ", "in the course of ", 0.4),
            (r"\bagainst ", "versus ", 0.2),
        ),
        ("«", "»"),
    ),
    Tongue(
        "eastern",
        True,
        0.5,
        0.2,
        0.7,
        0.05,
        0.0,
        0.0,
        (
            (rf"\bon {_DAY}", r"\1", 0.5),
            (r"\bat the ", "in the ", 0.3),
            (r"\bto ", "for ", 0.08),
            (r"\babout ", "regarding ", 0.3),
            (r"\bin response to\b", "in the face of", 0.6),
            (r"\bamong ", "in the middle of ", 0.3),
        ),
        ('"', '"'),
    ),
)
