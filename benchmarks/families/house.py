"""How does a house write the same words? Spelling, titles, figures, dates and quotation marks."""

import re
from random import Random

from benchmarks.families.text import Text

US_UK = (
    ("percent", "per cent"), ("defense", "defence"), ("offense", "offence"), ("center", "centre"), ("labor", "labour"),
    ("program", "programme"), ("color", "colour"), ("honor", "honour"), ("neighbor", "neighbour"), ("favor", "favour"),
    ("behavior", "behaviour"), ("organization", "organisation"), ("organize", "organise"), ("criticize", "criticise"),
    ("criticized", "criticised"), ("recognize", "recognise"), ("recognized", "recognised"), ("analyze", "analyse"),
    ("authorized", "authorised"), ("canceled", "cancelled"), ("traveled", "travelled"), ("traveling", "travelling"),
    ("toward", "towards"), ("gray", "grey"), ("skeptical", "sceptical"), ("check", "cheque"), ("rumor", "rumour"),
    ("harbor", "harbour"), ("theater", "theatre"), ("judgment", "judgement"), ("license", "licence"),
    ("realize", "realise"), ("emphasized", "emphasised"), ("apologized", "apologised"), ("inquiry", "enquiry"),
    ("adviser", "advisor"), ("jewelry", "jewellery"), ("mom", "mum"), ("maneuver", "manoeuvre"),
)  # fmt: skip
_TITLES = (
    ("President", "Pres."), ("Senator", "Sen."), ("Sen.", "Senator"), ("Governor", "Gov."), ("Gov.", "Governor"),
    ("Rep.", "Representative"), ("Gen.", "General"), ("General", "Gen."), ("Foreign Minister", "foreign minister"),
    ("Prime Minister", "prime minister"), ("Lt. Gov.", "Lieutenant Governor"),
)  # fmt: skip
_MONTHS = "January February March April May June July August September October November December"
_ABBREVIATED = {"Jan.": "January", "Feb.": "February", "Aug.": "August", "Sept.": "September", "Oct.": "October",
                "Nov.": "November", "Dec.": "December"}  # fmt: skip
_DIGITS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_A_DATE = re.compile(rf"\b({_MONTHS.replace(' ', '|')}) (\d{{1,2}})(?:, (\d{{4}}))?\b")
_HONOUR = re.compile(r"\b(?:Mr|Mrs|Ms)\.? (?=[A-Z])")


def restyle(text: Text, draw: Random, share: float = 0.5) -> Text:
    """Write a text in another house's style: each of its habits is drawn, and then kept throughout."""
    habits = [habit for habit in HABITS if draw.random() < share]
    parts = [text.title, *text.paragraphs]
    for habit in habits:
        fixed = draw.random()
        parts = [habit(part, fixed) for part in parts]
    return text.having(parts[1:], parts[0])


def british(part: str, fixed: float) -> str:
    """Spell as British papers do, or as American ones."""
    for us, uk in US_UK:
        old, new = (us, uk) if fixed < 0.6 else (uk, us)
        if old in part.lower():
            part = re.sub(rf"\b{old}\b", new, part)
            part = re.sub(rf"\b{old.capitalize()}\b", new.capitalize(), part)
    return part


def titled(part: str, fixed: float) -> str:
    """Shorten titles or write them out; drop Mr and Mrs, or their full stops."""
    for number, (old, new) in enumerate(_TITLES):
        if (fixed * 100 + number) % 3 < 1:
            part = re.sub(rf"\b{re.escape(old)} (?=[A-Z])", f"{new} ", part)
    return _HONOUR.sub("" if fixed < 0.5 else lambda m: m.group().replace(".", ""), part)


def figured(part: str, fixed: float) -> str:
    """Write numbers below thirteen as words, or as digits."""
    if fixed < 0.5:
        return re.sub(r"(?<![\d.,$€£-])\b([2-9]|1[0-2])\b(?![\d.,:%-])(?= [a-z])", lambda m: _DIGITS[int(m[1])], part)
    words = "|".join(_DIGITS[2:])
    return re.sub(rf"\b({words})\b(?= [a-z]{{4,}}s\b)", lambda m: str(_DIGITS.index(m[1])), part)


def dated(part: str, fixed: float) -> str:
    """Write "8 June" for "June 8", or months in full."""
    for short, full in _ABBREVIATED.items():
        part = part.replace(f"{short} ", f"{full} ")
    return _A_DATE.sub(lambda m: f"{m[2]} {m[1]}" + (f" {m[3]}" if m[3] else ""), part) if fixed < 0.5 else part


def quoted(part: str, fixed: float) -> str:
    """Use another sort of quotation mark and dash."""
    straight = re.sub(r"[“”]|''", '"', part).replace("’", "'").replace("‘", "'")
    if fixed < 0.4:
        return straight.replace("—", "--")
    if fixed < 0.7:
        return re.sub(r'"([^"]*)"', r"“\1”", straight).replace("'", "’").replace(" - ", " – ").replace("—", " – ")
    return re.sub(r'"([^"]*)"', r"‘\1’", straight).replace("—", " - ")


def dotted(part: str, fixed: float) -> str:
    """Write US for U.S., percent signs, and no comma before "and"."""
    if fixed < 0.6:
        part = re.sub(r"\b([A-Z])\.([A-Z])\.(?:([A-Z])\.)?", lambda m: "".join(g for g in m.groups() if g), part)
    if fixed < 0.4:
        part = re.sub(r"(\d) (?:percent|per cent)\b", r"\1%", part)
    return re.sub(r"(, \w+), and (\w+)", r"\1 and \2", part) if 0.3 < fixed < 0.8 else part


HABITS = (british, titled, figured, dated, quoted, dotted)
