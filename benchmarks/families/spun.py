"""What does a synonym machine make of a report? Each word may be another, the order stays, the sense suffers.

"The alliance withdrew recognition" comes out as "the coalition pulled back acknowledgment". Names and titles are not
safe, quotations neither; now and then a sentence is cut in half.
"""

import re
from random import Random

from benchmarks.families.bases import Pool
from benchmarks.families.outlets import Setting, add_credit
from benchmarks.families.pair import Kind
from benchmarks.families.synonyms import synonym
from benchmarks.families.text import Text, names, split_sentences

_WORD = re.compile(r"[A-Za-z]{3,}(?![’'][a-z])")
# What such machines put for set phrases; each line holds what may come out.
_PHRASES = {
    "according to": ("in keeping with", "as per", "in line with"),
    "prime minister": ("top minister", "head administrator", "high minister"),
    "secretary general": ("secretary normal", "secretary basic"),
    "white house": ("white home", "White residence"),
    "foreign ministry": ("overseas ministry", "international service"),
    "foreign minister": ("overseas minister", "international minister"),
    "last week": ("final week", "closing week"),
    "last year": ("final yr", "remaining yr"),
    "last month": ("final month", "ultimate month"),
    "at least": ("no less than", "a minimum of"),
    "a number of": ("various", "numerous"),
    "because of": ("due to", "on account of"),
    "such as": ("comparable to", "similar to"),
    "as well as": ("in addition to", "in addition"),
    "right now": ("proper now",),
    "has been": ("has lengthy been", "was"),
    "in front of": ("earlier than",),
    "rather than": ("quite than", "as a substitute of"),
    "in order to": ("with the intention to", "so as to"),
    "more than": ("greater than", "extra than"),
    "would like": ("want to", "may like"),
    "of course": ("in fact", "after all"),
    "for example": ("as an example", "for instance"),
    "united states": ("america", "United States of America"),
    "human rights": ("human privileges", "civil liberties"),
    "supreme court": ("preeminent court", "best court"),
    "general election": ("normal election", "common election"),
    "press conference": ("question and answer session", "public interview"),
    "ambassador": ("envoy", "diplomat"),
    "spokesman": ("representative", "consultant"),
    "spokeswoman": ("representative", "spokesperson"),
    "president": ("head", "leader"),
    "campaign": ("crusade", "marketing campaign"),
    "intelligence": ("knowledge", "insight"),
    "said": ("stated", "mentioned", "expressed", "said"),
    "told": ("advised", "instructed", "knowledgeable"),
    "people": ("individuals", "folks"),
    "police": ("police officers", "cops"),
    "however": ("nonetheless", "nevertheless", "but"),
    "also": ("additionally", "likewise"),
    "many": ("lots of", "numerous"),
    "about": ("roughly", "approximately", "about"),
    "country": ("nation", "us of a"),
    "state": ("nation", "kingdom"),
    "year": ("12 months", "yr"),
    "after": ("following", "subsequent to"),
    "before": ("earlier than", "prior to"),
    "very": ("extraordinarily", "truly"),
}
_PHRASE = re.compile(r"\b(" + "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True)) + r")\b", re.IGNORECASE)
_KEPT_FIXED = re.compile(r"https?://\S+|\([A-Z][\w ]*\)|©.*")
_HE = {"he": "she", "He": "She", "his": "her", "His": "Her", "she": "he", "She": "He"}


def rewrite(text: Text, draw: Random, pool: Pool, setting: Setting) -> tuple[Text, Kind]:
    """Return a text as a spinning machine gives it out."""
    share = draw.choice((0.2, 0.35, 0.5, 0.65))
    safe = set() if draw.random() < 0.25 else {w for n in names(text.plain) for w in n.split()}
    quotes = draw.random() < 0.65
    fixed = {p: draw.choice(v) for p, v in _PHRASES.items() if draw.random() < 0.7}
    machine = Machine(draw, share, safe, fixed)
    text = text.having([machine.spin_paragraph(p, quotes=quotes) for p in text.paragraphs], machine.spin(text.title))
    if draw.random() < 0.35:
        text = garble(text, draw)
    if draw.random() < 0.3:
        text = text.having(text.paragraphs[: max(3, round(len(text.paragraphs) * draw.uniform(0.4, 0.95)))])
    if draw.random() < 0.15:
        text = text.having((*text.paragraphs, *pool.background(text, setting.base, draw)))
    if draw.random() < 0.3:
        text = add_credit(text, setting.source, draw)
    return text, "reworded"


class Machine:
    """A spinning machine with its settings: a word that it has replaced once it often replaces alike again."""

    def __init__(self, draw: Random, share: float, safe: set[str], fixed: dict[str, str]) -> None:
        self.draw, self.share, self.safe, self.fixed = draw, share, safe, fixed
        self.seen: dict[str, str] = {}

    def spin_paragraph(self, paragraph: str, *, quotes: bool) -> str:
        """Return a paragraph with other words; what is quoted is left alone where `quotes` is false."""
        pieces = [paragraph] if quotes else re.split(r"([“\"][^“”\"]*[”\"])", paragraph)
        return "".join(p if p[:1] in '“"' and not quotes else self.spin(p) for p in pieces)

    def spin(self, words: str) -> str:
        """Return words with phrases and then single words replaced."""
        if _KEPT_FIXED.fullmatch(words.strip()):
            return words
        out = _PHRASE.sub(self._phrase, words)
        out = _WORD.sub(self._word, out)
        return re.sub(r"\b([Aa])n? (?=([A-Za-z]))", self._article, out)

    def _phrase(self, m: re.Match[str]) -> str:
        new = self.fixed.get(m[1].lower())
        if new is None or self.draw.random() > self.share + 0.15:
            return m.group()
        return new.title() if m[1].istitle() else new[:1].upper() + new[1:] if m[1][0].isupper() else new

    def _word(self, m: re.Match[str]) -> str:
        word = m.group()
        starts = m.start() == 0 or m.string[max(0, m.start() - 2) : m.start()].rstrip(' “"').endswith((".", "?", "!"))
        if word in self.safe or (word[0].isupper() and not starts and self.draw.random() < 0.75):
            return word
        if word.isupper() or self.draw.random() > self.share:
            return word
        if word in self.seen and self.draw.random() < 0.6:
            return self.seen[word]
        new = synonym(word, self.draw)
        if new is None:
            return word
        self.seen[word] = new
        return new

    def _article(self, m: re.Match[str]) -> str:
        right = f"{m[1]}n " if m[2] in "aeioAEIO" else f"{m[1]} "
        return right if self.draw.random() < 0.7 else m.group()


def garble(text: Text, draw: Random) -> Text:
    """Do what goes wrong in such machines: half a sentence, a word twice, the wrong sex, a sentence gone."""
    found = []
    for paragraph in text.paragraphs:
        said = split_sentences(paragraph)
        at, way = draw.randrange(len(said)), draw.random()
        words = said[at].split()
        if way < 0.07 and len(words) > 12:
            said[at] = " ".join(words[: len(words) // 2]).rstrip(",") + "."
        elif way < 0.12 and len(words) > 5:
            n = draw.randrange(1, len(words) - 1)
            said[at] = " ".join([*words[:n], words[n], *words[n:]])
        elif way < 0.2:
            said[at] = re.sub(r"\b(?:[Hh]e|[Ss]he|[Hh]is)\b", lambda m: _HE[m.group()], said[at], count=1)
        elif way < 0.26 and len(said) > 1:
            del said[at]
        found.append(" ".join(said))
    return text.having(found)
