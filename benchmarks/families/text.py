"""What is rewritten: a title and paragraphs, and the sentences in them.

It has sentence marks of its own, by rule. The program under test has others; the truth must not rest on them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ENDS = re.compile(r"(?<=[.!?])[\"”’'»)]*\s+(?=[\"“‘«„'(]?[A-Z0-9])")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Col|Lt|Sgt|St|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ala|Ariz|Calif"
    r"|Colo|Conn|Fla|Ga|Ill|Ind|Mass|Mich|Miss|Mo|Pa|Va|Wash|Wis)|\b[A-Z]|\b[a-z]\.[a-z])\.\Z"
)
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[- ][A-Z][a-z]+)+\b")
_OPEN, _SHUT = "“„«", "”»"
QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]{6,}?)[”\"»]")


@dataclass(frozen=True, slots=True)
class Text:
    """A report as it stands on a page: "Covenant strips seven", then what follows, one string a paragraph."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def plain(self) -> str:
        """The whole as one plain text, an empty line between paragraphs."""
        return "\n\n".join(part for part in (self.title, *self.paragraphs) if part)

    @property
    def words(self) -> int:
        """How many words the paragraphs have."""
        return sum(len(p.split()) for p in self.paragraphs)

    def having(self, paragraphs: Iterable[str], title: str | None = None) -> "Text":
        """Return it with other paragraphs, those without a word left out, and perhaps another title."""
        kept = tuple(p.strip() for p in paragraphs if re.search(r"\w", p))
        return Text(self.title if title is None else title, kept)


def parse_text(plain: str) -> Text:
    """Return a plain text as title and paragraphs; the title is the first paragraph."""
    title, *rest = [p.strip() for p in re.split(r"\n\s*\n", plain.strip())]
    return Text(" ".join(title.split()).rstrip("."), tuple(" ".join(p.split()) for p in rest if p))


def split_sentences(paragraph: str) -> list[str]:
    """Return a paragraph's sentences; one that ends inside a quotation goes on to where the quotation ends."""
    found: list[str] = []
    start = 0
    for mark in _ENDS.finditer(paragraph):
        piece = paragraph[start : mark.end()].strip()
        if _SHORT.search(piece) or _is_open(piece):
            continue
        found.append(piece)
        start = mark.end()
    return [*found, paragraph[start:].strip()] if paragraph[start:].strip() else found


def _is_open(piece: str) -> bool:
    return sum(map(piece.count, _OPEN)) > sum(map(piece.count, _SHUT)) or piece.count('"') % 2 == 1


def names(text: str) -> list[str]:
    """Return what looks like names of two words and more, each once, in order."""
    return list(dict.fromkeys(_NAME.findall(text)))


def lower_first(words: str) -> str:
    """Return words as they stand inside a sentence: "The ministry" as "the ministry", a name as it is."""
    return words[:1].lower() + words[1:] if re.match(LOWERED, words) else words


def upper_first(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]


LOWERED = re.compile(
    r"(?:The|A|An|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|You|Your|There|In|On|At|By|But|And|As"
    r"|After|Before|When|While|If|For|From|With|Some|Many|Most|All|No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
    r"|Eleven|Several|More|Both|What|Who|Where|Then|Now|Such|Not|Nor|Officials|People|Police|Critics|Experts)\b"
)
