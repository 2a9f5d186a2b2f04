"""How does a desk edit an agency's text? Another headline, a shorter tail, its own style, a lead turned round.

What is done to one text is drawn once; most sentences come through word for word.
"""

import re
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.families.bases import Pool
from benchmarks.families.house import restyle
from benchmarks.families.outlets import Setting, add_credit, strip_dateline
from benchmarks.families.pair import Kind
from benchmarks.families.text import Text, lower_first, names, split_sentences, upper_first

_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_SAID_LAST = re.compile(r"^(?P<q>[“\"].+[,.!?]?[”\"]),? (?P<who>[A-Z][^“”\",.]{2,50}?|he|she|they) said\.$")
_SAID_FIRST = re.compile(r"^(?P<who>[A-Z][^“”\",.]{2,50}) said:? (?P<q>[“\"].+[”\"])\.?$")
_THAT_LAST = re.compile(
    r"^(?P<what>[^“”\"]+), (?P<who>[A-Za-z][^“”\",.]{2,60}) (?P<v>said|told reporters)(?P<d> on \w+day)?\.$"
)
_THAT_FIRST = re.compile(r"^(?P<who>[A-Z][^“”\",.]{2,60}) said(?P<d> on \w+day)? (?:that )?(?P<what>[^“”\"]{20,})\.$")
_PRECISE = re.compile(
    r"(?<![\d.,:/$-])(?:(\d{2,3}),(\d{3})|(\d{1,2})\.(\d)(?= (?:percent|per cent|million|billion)))\b"
)
_JOINED = re.compile(r"^(?:He|She|It|They|The \w+) (?:also )?[a-z]+")
_LINKS = re.compile(r", (and|but) (?=(?:he|she|it|they|the|that) )")
_ASIDE = re.compile(r", (?:who|which|a|an|the) [^,“”\"]{8,70}, (?=[a-z])")
_FRONT = re.compile(
    rf"^(?P<a>[A-Z][^,“”\"]{{15,}}?) (?P<d>on {_DAY}|(?:after|as) [a-z][^,“”\".]{{10,60}})(?P<z>[^“”\"]*)\.$"
)
_TAGS = (" - report", ": report", " - sources", " (updated)", " – live", ", officials say")
_LEADS_IN = ("BREAKING: ", "UPDATE 1-", "Exclusive: ", "WATCH: ", "Report: ", "Just in: ")
_BOILER = (
    "{n} could not immediately be reached for comment.", "This is a developing story. Check back for updates.",
    "The matter has been in the news for weeks.", "{n} has been at the centre of the debate since last year.",
    "Observers expect further developments in the coming days.", "It was not the first time that {n} made headlines.",
)  # fmt: skip


def rewrite(text: Text, draw: Random, pool: Pool, setting: Setting) -> tuple[Text, Kind]:
    """Return a text as another desk prints it."""
    before = text.words
    if draw.random() < 0.5:
        text = strip_dateline(text)
    text = restyle(text, draw, share=draw.choice((0.3, 0.6, 0.8)))
    text = text.having(text.paragraphs, headline(text, draw))
    steps: list[tuple[float, Callable[[Text, Random], Text]]] = [
        (0.6, drop_tail), (0.3, drop_middle), (0.5, turn_lead), (0.6, move_tags), (0.5, round_numbers),
        (0.5, join_sentences), (0.35, part_sentences), (0.4, set_paragraphs), (0.4, drop_asides), (0.25, slip),
    ]  # fmt: skip
    for chance, step in steps:
        if draw.random() < chance:
            text = step(text, draw)
    if draw.random() < 0.35:
        text = add_background(text, draw, pool, setting)
    if draw.random() < 0.35:
        text = add_credit(text, setting.source, draw)
    return text, "abridged" if text.words < 0.72 * before else "copy"


def headline(text: Text, draw: Random) -> str:
    """Return another headline: the old one cut or tagged, or one made of the first sentence."""
    title, lead = text.title, text.paragraphs[0] if text.paragraphs else text.title
    way = draw.randrange(6)
    if way == 0 and ": " in title:
        return upper_first(title.split(": ", 1)[1])
    if way in (1, 2):
        words = re.split(rf",| on {_DAY}| after | while | as | because ", split_sentences(lead)[0])[0].split()
        return " ".join(words[: draw.randint(9, 14)]).rstrip(".,;:") if len(words) > 4 else title
    if way == 3:
        return draw.choice(_LEADS_IN) + title if draw.random() < 0.5 else title + draw.choice(_TAGS)
    if way == 4:
        return title.title().replace("’S", "’s").replace("'S", "'s") if draw.random() < 0.7 else title.upper()
    return " ".join(title.split()[: draw.randint(6, 11)]).rstrip(" ,:;-–.")


def drop_tail(text: Text, draw: Random) -> Text:
    """Cut from the end, as a text is made to fit; now and then within a paragraph."""
    count = len(text.paragraphs)
    kept = max(2, round(count * draw.uniform(0.3, 0.9)))
    found = list(text.paragraphs[:kept])
    if draw.random() < 0.4 and len(said := split_sentences(found[-1])) > 1:
        found[-1] = " ".join(said[:-1])
    return text.having(found)


def drop_middle(text: Text, draw: Random) -> Text:
    """Leave out one or two paragraphs that are neither first nor last."""
    out = set(draw.sample(range(1, len(text.paragraphs)), min(2, len(text.paragraphs) - 1))) if text.words else set()
    return text.having(p for i, p in enumerate(text.paragraphs) if i not in out)


def turn_lead(text: Text, draw: Random) -> Text:
    """Begin with what the first sentence ended with: the day, the occasion, or who said so."""
    if not text.paragraphs:
        return text
    said = split_sentences(text.paragraphs[0])
    if m := _FRONT.match(said[0]):
        said[0] = f"{upper_first(m['d'])}, {lower_first(m['a'])}{m['z']}."
    elif m := _THAT_FIRST.match(said[0]):
        said[0] = f"{upper_first(m['what'])}, {lower_first(m['who'])} said{m['d'] or ''}."
    elif m := _THAT_LAST.match(said[0]):
        said[0] = f"{upper_first(m['who'])} has said that {lower_first(m['what'])}."
    else:
        said[0] = _ASIDE.sub(" ", said[0], count=1)
    return text.having((" ".join(said), *text.paragraphs[1:]))


def move_tags(text: Text, draw: Random) -> Text:
    """Put who said it before what was said, or behind it."""
    return _each(text, lambda s: _move_tag(s, draw) if draw.random() < 0.5 else s)


def _move_tag(sentence: str, draw: Random) -> str:
    if m := _SAID_LAST.match(sentence):
        words = re.sub(r",([”\"])$", r".\1", m["q"])
        return f"{upper_first(m['who'])} {draw.choice(('said', 'added', 'told reporters'))}: {words}"
    if m := _SAID_FIRST.match(sentence):
        words = re.sub(r"[.,]?([”\"])$", r",\1", m["q"])
        return f"{words} {lower_first(m['who'])} said."
    if m := _THAT_LAST.match(sentence):
        return f"{upper_first(m['who'])} {m['v']}{m['d'] or ''} {draw.choice(('that ', ''))}{lower_first(m['what'])}."
    if m := _THAT_FIRST.match(sentence):
        return f"{upper_first(m['what'])}, {lower_first(m['who'])} said{m['d'] or ''}."
    return sentence


def round_numbers(text: Text, draw: Random) -> Text:
    """Write "more than 12,000" for 12,348 and "about 13 percent" for 12.7 percent."""

    def rounded(m: re.Match[str]) -> str:
        if m[1]:
            value = int(m[1] + m[2])
            step = 1000 if value >= 10_000 else 100
            return f"more than {value // step * step:,}" if value % step else m.group()
        return f"{draw.choice(('about', 'nearly', 'around'))} {int(m[3]) + (int(m[4]) >= 5)}"

    return _each(text, lambda s: _PRECISE.sub(rounded, s) if draw.random() < 0.7 else s)


def join_sentences(text: Text, draw: Random) -> Text:
    """Make one sentence of two short ones, here and there."""

    def join(said: Sequence[str]) -> list[str]:
        found = list(said[:1])
        for sentence in said[1:]:
            short = len(found[-1]) + len(sentence) < 230 and not re.search(r"[?!”\"]$", found[-1])
            if short and _JOINED.match(sentence) and draw.random() < 0.5:
                found[-1] = (
                    f"{found[-1].rstrip('.')}, {draw.choice(('and', 'and', 'while', 'but'))} {lower_first(sentence)}"
                )
            else:
                found.append(sentence)
        return found

    return text.having(" ".join(join(split_sentences(p))) for p in text.paragraphs)


def part_sentences(text: Text, draw: Random) -> Text:
    """Make two sentences of a long one at ", and" or ", but"."""

    def part(sentence: str) -> str:
        if len(sentence) < 140 or re.search(r"[“”\"]", sentence) or draw.random() > 0.6:
            return sentence
        return _LINKS.sub(lambda m: ". But " if m[1] == "but" else ". ", sentence, count=1)

    return _each(text, part, upper=True)


def set_paragraphs(text: Text, draw: Random) -> Text:
    """Break paragraphs, as web pages do, or run short ones together, as print does."""
    if draw.random() < 0.5:
        return text.having(s for p in text.paragraphs for s in split_sentences(p))
    found: list[str] = []
    for paragraph in text.paragraphs:
        if found and len(found[-1]) + len(paragraph) < 480 and draw.random() < 0.6:
            found[-1] += f" {paragraph}"
        else:
            found.append(paragraph)
    return text.having(found)


def drop_asides(text: Text, draw: Random) -> Text:
    """Leave out what stands between commas about somebody."""
    return _each(text, lambda s: _ASIDE.sub(" ", s, count=1) if draw.random() < 0.6 else s)


def slip(text: Text, draw: Random) -> Text:
    """Mistype one name, throughout or once."""
    known = [n for n in names(text.plain) if len(n.split()[-1]) > 4]
    if not known:
        return text
    last = draw.choice(known[:6]).split()[-1]
    at = draw.randrange(1, len(last) - 1)
    wrong = draw.choice(
        (
            last[:at] + last[at + 1 :],
            last[:at] + last[at] + last[at:],
            last[:at] + last[at + 1] + last[at] + last[at + 2 :],
        )
    )
    count = draw.choice((0, 1))
    return text.having(re.sub(rf"\b{last}\b", wrong, p, count=count) for p in text.paragraphs)


def add_background(text: Text, draw: Random, pool: Pool, setting: Setting) -> Text:
    """Put at the end what the house has on the matter from before."""
    found = pool.background(text, setting.base, draw, draw.choice((1, 1, 2)))
    who = draw.choice((names(text.plain) or ["The government"])[:4])
    return text.having((*text.paragraphs, *(found or [draw.choice(_BOILER).format(n=who)])))


def _each(text: Text, change: Callable[[str], str], *, upper: bool = False) -> Text:
    """Change every sentence by itself; `upper` where a change may begin a new one."""
    found = [" ".join(map(change, split_sentences(p))) for p in text.paragraphs]
    return text.having(re.sub(r"([.!?] )([a-z])", lambda m: m[1] + m[2].upper(), p) if upper else p for p in found)
