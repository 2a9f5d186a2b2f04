"""What does a page make of reports that is no report itself? A ticker, an interview with itself, a list, two in one.

Held out: nothing is ever fitted on these. They share no step with the other generators.
"""

import re
from random import Random

from benchmarks.families.bases import Pool
from benchmarks.families.outlets import Setting, bare
from benchmarks.families.pair import Kind
from benchmarks.families.text import Text, names, split_sentences, upper_first

_BULLETS = ("• ", "- ", "* ", "→ ", "")
_QUESTIONS = (
    "What happened?",
    "What do we know so far?",
    "Who is {n}?",
    "What does {n} say?",
    "How did it come to this?",
    "Why does it matter?",
    "What happens next?",
    "And what is disputed?",
    "What else is known?",
)
_ANSWERS = ("Not much more for now.", "That is still open.", "Good question. Nobody will say on the record.")
_CHATTER = (
    "Good morning and welcome to our rolling coverage.",
    "That's it from us for today. Thanks for reading.",
    "We'll bring you more as we get it.",
    "A quick recap for those just joining us:",
    "More on this shortly.",
    "Our correspondent is on the spot and will report.",
    "Stay with us.",
)
_SIDES = (
    "TRENDING NOW",
    "Most read in the last hour",
    "Five recipes for rainy days",
    "Poll: What do you think? Yes / No / Not sure",
    "Our app is now available",
    "Horoscope: what the stars say today",
    "Puzzle of the day",
    "In pictures: the week in twelve frames",
    "Subscribe for €1 a month",
    "Quiz: how well do you know your parliament?",
)
_CREDITS = ("via {x}", "(source: {x})", "as {x} reports", "{x} has the details", "h/t {x}", "[{x}]")


def rewrite(text: Text, draw: Random, pool: Pool, setting: Setting) -> tuple[Text, Kind]:
    """Return a text as a ticker, questions and answers, a list, or one of two on a page that stitches."""
    said = [s for p in text.paragraphs for s in split_sentences(p) if len(s.split()) > 3]
    way = draw.choice((_ticker, _questions, _list, _stitched))
    out = way(text, said, draw, pool, setting)
    return out, "abridged" if way is _stitched else "reworded"


def _ticker(text: Text, said: list[str], draw: Random, pool: Pool, setting: Setting) -> Text:
    """Return entries with their times, the newest on top; each is cut short and keeps its words."""
    groups = _groups(said[: draw.randint(6, 24)], draw)
    at, entries = draw.randint(6 * 60, 15 * 60), []
    mark = draw.choice(("{h:02}:{m:02}", "{h:02}.{m:02}", "{h}:{m:02} GMT", "[{h:02}:{m:02}]"))
    for group in groups:
        at += draw.randint(2, 38)
        entry = " ".join(_tight(s, draw) for s in group)
        if draw.random() < 0.2:
            entry += " " + draw.choice(_CREDITS).format(x=bare(setting.source)) + "."
        entries.append(f"{mark.format(h=at // 60 % 24, m=at % 60)} {entry}")
        if draw.random() < 0.2:
            entries.append(f"{mark.format(h=at // 60 % 24, m=at % 60)} {draw.choice(_CHATTER)}")
    if draw.random() < 0.25:
        entries.insert(
            draw.randrange(len(entries)), draw.choice(pool.background(text, setting.base, draw) or list(_CHATTER))
        )
    return text.having(
        reversed(entries), f"Live: {text.title}" if draw.random() < 0.6 else f"{text.title} – as it happened"
    )


def _questions(text: Text, said: list[str], draw: Random, pool: Pool, setting: Setting) -> Text:
    """Return what was told as answers to questions that nobody asked."""
    who = (names(text.plain) or ["the minister"])[0]
    groups = _groups(said, draw)[: draw.randint(3, 7)]
    found = []
    for question, group in zip(_QUESTIONS, groups, strict=False):
        found += [question.format(n=who), " ".join(_tight(s, draw) for s in group)]
    found += [_QUESTIONS[-1], draw.choice(_ANSWERS)] if draw.random() < 0.3 else []
    found += [f"Based on reporting by {bare(setting.source)}."] if draw.random() < 0.4 else []
    return text.having(found, f"{who}: the most important questions and answers")


def _list(text: Text, said: list[str], draw: Random, pool: Pool, setting: Setting) -> Text:
    """Return some numbered points, in an order of their own."""
    points = draw.sample(said, min(len(said), draw.randint(3, 8)))
    found = []
    for number, point in enumerate(points, 1):
        head = " ".join(re.sub(r"[^\w ]", "", point).split()[: draw.randint(2, 4)])
        found.append(
            f"{number}. {upper_first(head)}: {_tight(point, draw)}" if draw.random() < 0.7 else f"{number}. {point}"
        )
    found += [draw.choice(_CREDITS).format(x=bare(setting.source))] if draw.random() < 0.4 else []
    return text.having(found, f"{len(points)} things to know: {text.title}")


def _stitched(text: Text, said: list[str], draw: Random, pool: Pool, setting: Setting) -> Text:
    """Return this text and another one cut into each other, with what stands beside them on the page."""
    mine = list(text.paragraphs[: draw.randint(3, 9)])
    others = pool.background(text, setting.base, draw, draw.randint(2, 6))
    found = [] if draw.random() < 0.5 else [" | ".join(draw.sample(_SIDES, 3))]
    while mine or others:
        source = mine if mine and (not others or draw.random() < 0.65) else others
        found.append(source.pop(0))
        if draw.random() < 0.2:
            found.append(draw.choice(_SIDES))
    if draw.random() < 0.5:
        found.append(f"Compiled from {bare(setting.source)} and other media.")
    return text.having(found, draw.choice((text.title, f"{text.title} – and more", f"Round-up: {text.title}")))


def _tight(sentence: str, draw: Random) -> str:
    """Return a sentence as a ticker has it: present tense here and there, the aside gone, a bullet before it."""
    if draw.random() < 0.6:
        sentence = re.sub(r", (?:who|which|a|an|the) [^,“”\"]{6,80},(?= )", "", sentence, count=1)
    if draw.random() < 0.4:
        sentence = re.sub(r"\b(said|announced|confirmed|denied)\b", lambda m: _NOW[m[1]], sentence)
    if draw.random() < 0.25 and len(parts := sentence.split(", ")) > 2 and not re.search(r"[“”\"]", sentence):
        sentence = ", ".join(parts[:-1]).rstrip(".,") + "."
    return draw.choice(_BULLETS) * (draw.random() < 0.3) + sentence


_NOW = {"said": "says", "announced": "announces", "confirmed": "confirms", "denied": "denies"}


def _groups(said: list[str], draw: Random) -> list[list[str]]:
    found, at = [], 0
    while at < len(said):
        size = draw.choice((1, 2, 2, 3))
        found.append(said[at : at + size])
        at += size
    return found
