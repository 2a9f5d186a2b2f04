"""How does a report sound that went into another language and back? Its articles, prepositions and order are foreign.

A text has the habits of one tongue: one that lacks articles, one that sends verbs to the end, or one that says all with
"of". Names come back in another transliteration, quotations in other words.
"""

import re
from collections.abc import Callable
from functools import partial
from random import Random

from benchmarks.families.bases import Pool
from benchmarks.families.outlets import Setting, add_credit, strip_dateline
from benchmarks.families.pair import Kind
from benchmarks.families.phrasebook import IDIOMS, LETTERS, PARTICIPLES, WORDS
from benchmarks.families.text import Text, lower_first, names, split_sentences, upper_first
from benchmarks.families.tongue import TONGUES, Tongue

_SAID = "said|told|added|announced|warned|confirmed|denied|insisted|claimed|argued|noted|stressed"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_HEADS = (
    "spokesman|spokeswoman|officials?|minister|chief|leaders?|members?|director|campaign|policy|supporters?|voters?"
    "|reporters?|sources?|representatives?|staff|meeting|agency|committee|program|data|plan|crisis|department|service"
)
_SMALL = (
    "the|a|an|some|many|other|own|of|to|in|by|with|for|and|or|who|his|her|their|its|our|my|your|these|those|that|this|all"
    "|both|more|most|few|two|three|four|five|several|said|told|asked|as|at|on|from|than|but|if|when|about|not|no|any|each"
)
_OWNER = re.compile(r"\b(?P<o>(?:the |a )?[A-Z][a-z]+(?: [A-Z][a-z]+)*|the [a-z]+)[’']s (?P<w>[a-z]+)\b(?= [a-z]|[.,])")
_COMPOUND = re.compile(
    rf"\b(?<!-)(?P<m>(?!(?:{_SMALL})\b)[A-Za-z]+(?<!ing)(?<!ed)(?<!ly)(?: Ministry| Department| House)?)"
    rf" (?P<h>{_HEADS})\b"
)
_PASSIVE = re.compile(r"^(?P<p>[A-Z][^,“”\"]{3,50}?) (?:was|were) (?P<v>[a-z]+ed) by (?P<a>[^,“”\".]{3,45})(?P<z>[.,])")
_ACTIVE = re.compile(
    r"\b(?P<a>[A-Z]\w+(?: [A-Z]\w+)?) (?P<v>criticized|accused|attacked|endorsed|praised|supported|invited|rejected"
    r"|questioned|defeated|backed|blamed|dismissed|condemned) (?P<p>[A-Z]\w+(?: [A-Z]\w+)?)\b(?! [A-Z])"
)
_LATE = re.compile(
    rf"^(?P<a>[A-Z][^,“”\"]{{10,120}}?) (?P<d>on {_DAY}|last (?:week|month|year)|earlier this \w+|in (?:19|20)\d\d)\b"
    r"(?P<z>.*)$"
)
_PERFECT = re.compile(r"\b(?:has|have) (?P<v>[a-z]+ed)\b")
_PLUPERFECT = re.compile(r"\bhad (?P<v>[a-z]+ed|been|made|taken|given|seen|done)\b")
_GERUND = re.compile(r"\b(is|are|was|were) ([a-z]{3,})ing\b")
_SIMPLE = re.compile(r"\b(?P<s>he|she|it|they|[A-Z][a-z]+) (?P<v>" + "|".join(PARTICIPLES) + r")\b")
_ADVERB = re.compile(
    r"\b(also|already|recently|still|often|only|repeatedly|publicly|finally) ([a-z]+ed|said|told|made|took|went)\b"
)
_BECAUSE = re.compile(
    r"\b(because|that|when|if|whether) (he|she|it|they|the \w+) ([a-z]+ed|was|is|had|has) ([^,.“”\"]{8,60})(?=[,.])"
)
_REPORTED = re.compile(rf"^(?P<w>[A-Z][^,“”\"]{{2,60}}) (?P<v>{_SAID})(?P<z> (?:on \w+day )?that [^“”\"]+)\.$")


def rewrite(text: Text, draw: Random, pool: Pool, setting: Setting) -> tuple[Text, Kind]:
    """Return a text as it comes back from another language."""
    tongue = draw.choice(TONGUES)
    force = draw.choice((0.6, 1.0, 1.4))
    there = Way(tongue, draw, force, _respelling(text, tongue, draw))
    if draw.random() < 0.5:
        text = strip_dateline(text)
    text = text.having([there.paragraph(p) for p in text.paragraphs], there.sentence(text.title))
    if draw.random() < 0.35:
        text = text.having(text.paragraphs[: max(3, round(len(text.paragraphs) * draw.uniform(0.45, 0.95)))])
    if draw.random() < 0.15:
        text = text.having((*text.paragraphs, *pool.background(text, setting.base, draw)))
    if draw.random() < 0.4:
        text = add_credit(text, setting.source, draw)
    return text, "translated"


def _respelling(text: Text, tongue: Tongue, draw: Random) -> dict[str, str]:
    """Choose a few people whose names come back otherwise, the same throughout."""
    lasts = list(dict.fromkeys(n.split()[-1] for n in names(text.plain)))
    changed = {}
    for last in draw.sample(lasts, min(len(lasts), draw.choice((0, 1, 2, 3)))):
        new = last
        for old, other in draw.sample(LETTERS[tongue.name], 3):
            new = new.replace(old, other, 1)
        if new != last:
            changed[last] = new[:1].upper() + new[1:]
    return changed


class Way:
    """One way there and back: a tongue, how strongly it shows, and what it has made of names."""

    def __init__(self, tongue: Tongue, draw: Random, force: float, respelt: dict[str, str]) -> None:
        self.tongue, self.draw, self.force, self.respelt = tongue, draw, force, respelt
        self.words = {old: draw.choice(new) for old, new in WORDS.items() if draw.random() < 0.6 * force}
        joined = "|".join(sorted(map(re.escape, self.words), key=len, reverse=True))
        self.swap = re.compile(rf"\b({joined})\b") if joined else None

    def paragraph(self, paragraph: str) -> str:
        """Return a paragraph with each sentence sent there and back."""
        out = " ".join(map(self.sentence, split_sentences(paragraph)))
        opening, shutting = self.tongue.marks
        out = re.sub(r"[“\"]([^“”\"]*)[”\"]", rf"{opening}\1{shutting}", out)
        for old, new in self.respelt.items():
            out = re.sub(rf"\b{old}\b", new, out)
        return out

    def sentence(self, sentence: str) -> str:
        """Return one sentence: its idioms first, then its order, its tenses, and its small words last."""
        for old, new in IDIOMS.items():
            if old in sentence:
                sentence = sentence.replace(old, new)
        for chance, change in self._changes():
            if self.draw.random() < chance * self.force:
                sentence = change(sentence)
        if self.swap:
            sentence = self.swap.sub(lambda m: self.words[m[1]] if self.draw.random() < 0.85 else m[1], sentence)
        return upper_first(self._articles(self._prepositions(sentence)))

    def _changes(self) -> tuple[tuple[float, Callable[[str], str]], ...]:
        t = self.tongue
        return (
            (0.5, lambda s: _PASSIVE.sub(lambda m: f"{upper_first(m['a'])} {m['v']} {lower_first(m['p'])}{m['z']}", s)),
            (0.4, lambda s: _ACTIVE.sub(r"\g<p> was \g<v> by \g<a>", s, count=1)),
            (t.front, lambda s: _LATE.sub(self._to_front, s)),
            (t.of, lambda s: _OWNER.sub(lambda m: f"the {m['w']} of {m['o']}", s)),
            (t.of, lambda s: _COMPOUND.sub(self._unfold, s, count=2)),
            (0.5, lambda s: _PLUPERFECT.sub(lambda m: f"{'has' if t.perfect > 0.3 else ''} {m['v']}".strip(), s)),
            (1 - t.perfect, lambda s: _PERFECT.sub(r"\g<v>", s)),
            (t.perfect, lambda s: _SIMPLE.sub(lambda m: f"{m['s']} has {PARTICIPLES[m['v']]}", s, count=1)),
            (0.4, lambda s: _GERUND.sub(self._flat, s)),
            (0.5, lambda s: _ADVERB.sub(r"\2 \1", s)),
            (t.verb_last, lambda s: _BECAUSE.sub(r"\1 \2 \4 \3", s, count=1)),
            (t.comma, lambda s: re.sub(r"(?<=[a-z]) (that|which|who|because|when) ", r", \1 ", s, count=1)),
            (
                t.comma,
                lambda s: _REPORTED.sub(r"As \g<w> \g<v>\g<z>.", s) if t.verb_last else s,
            ),
            (0.3, lambda s: re.sub(r"\bwould\b", "will", s)),
            (
                0.3,
                lambda s: re.sub(r"\b(is|are|was|were|do|does|did|has|have|could|would|ca|wo)n[’']t\b", self._full, s),
            ),
        )

    def _to_front(self, m: re.Match[str]) -> str:
        return f"{upper_first(m['d'])}{self.draw.choice((',', ''))} {lower_first(m['a'])}{m['z']}"

    def _unfold(self, m: re.Match[str]) -> str:
        article = "the " if m["m"][0].isupper() and self.draw.random() < 0.7 else ""
        return f"{m['h']} of {article}{m['m']}"

    def _flat(self, m: re.Match[str]) -> str:
        return f"{m[1]} {m[2]}ing" if self.draw.random() < 0.3 else f"{m[2]}{'s' if m[1] == 'is' else ''}"

    def _full(self, m: re.Match[str]) -> str:
        return {"ca": "can not", "wo": "will not"}.get(m[1], f"{m[1]} not")

    def _articles(self, sentence: str) -> str:
        rate, draw = self.tongue.articles * self.force, self.draw
        if self.tongue.drops:
            cut = re.sub(r"\b(the|a|an) (?=[a-z])", lambda m: "" if draw.random() < rate else m.group(), sentence)
            return re.sub(r"^(?:The|A) (?=[a-z])", lambda m: "" if draw.random() < rate else m.group(), cut)
        made = re.sub(r"\b(of|for|with|against|about|between) (?=[a-z]{4,}(?:s|ion|ity|ism|ment|cy)\b)",
                      lambda m: f"{m[1]} the " if draw.random() < rate else m.group(), sentence)  # fmt: skip
        return re.sub(r"\b(an?) (?=[a-z])", lambda m: "the " if draw.random() < rate * 0.2 else m.group(), made)

    def _swapped(self, new: str, chance: float, m: re.Match[str]) -> str:
        return m.expand(new) if self.draw.random() < chance else m.group()

    def _prepositions(self, sentence: str) -> str:
        for old, new, chance in self.tongue.prepositions:
            sentence = re.sub(old, partial(self._swapped, new, chance * self.force), sentence)
        return sentence
