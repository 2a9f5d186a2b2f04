"""Which words may stand for a word, in the form in which it stands?

The table knows base forms; endings are put back by rule, wrongly now and then ("costed"), as such machines do.
"""

import gzip
from functools import cache
from pathlib import Path
from random import Random

TABLE = Path(__file__).with_name("synonyms.tsv.gz")
# Words that carry a sentence; no machine that sells its text replaces these.
KEPT = frozenset(
    "the a an and or but not nor for yet so of in on at by to from with about into over after before under between "
    "through during without within against among around because while when where which who whom whose that this these "
    "those there here what why how than then as if be is are was were been being am have has had having do does did "
    "doing done can could will would shall should may might must he she it they them him her his its their our your "
    "you we us me my mine all any both each few more most other some such no only own same too very just also ever "
    "never one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday "
    "hundred thousand million billion first second third firstly "
    "january february march april may june july august september october november december per cent percent".split()
)
_IRREGULAR = {
    "say": "said", "tell": "told", "give": "gave", "take": "took", "make": "made", "come": "came", "go": "went",
    "get": "got", "see": "saw", "know": "knew", "think": "thought", "find": "found", "leave": "left", "feel": "felt",
    "hold": "held", "bring": "brought", "begin": "began", "keep": "kept", "write": "wrote", "stand": "stood",
    "hear": "heard", "mean": "meant", "meet": "met", "run": "ran", "pay": "paid", "sit": "sat", "speak": "spoke",
    "lead": "led", "grow": "grew", "lose": "lost", "fall": "fell", "send": "sent", "build": "built", "draw": "drew",
    "break": "broke", "spend": "spent", "rise": "rose", "win": "won", "buy": "bought", "seek": "sought",
    "fight": "fought", "throw": "threw", "show": "showed", "choose": "chose", "deal": "dealt", "sell": "sold",
    "catch": "caught", "teach": "taught", "forbid": "forbade", "shoot": "shot", "strike": "struck", "wear": "wore",
    "set": "set", "put": "put", "cut": "cut", "let": "let", "hit": "hit", "become": "became",
    "understand": "understood",
}  # fmt: skip
_PAST = {past: verb for verb, past in _IRREGULAR.items()}
_VOWELS = "aeiou"


@cache
def table() -> dict[str, list[tuple[str, int, tuple[str, ...]]]]:
    """Return for each word its kinds, how often each is seen, and the synonyms of each."""
    found: dict[str, list[tuple[str, int, tuple[str, ...]]]] = {}
    for line in gzip.decompress(TABLE.read_bytes()).decode("utf-8").splitlines():
        kind, word, count, others = line.split("\t")
        found.setdefault(word, []).append((kind, int(count), tuple(others.split())))
    return found


@cache
def forms(word: str) -> tuple[tuple[str, str], ...]:
    """Return what base form and ending a lower-case word may have: "expelled" as expel + ed, itself first."""
    found = [(word, "")]
    if word in _PAST:
        found.insert(0, (_PAST[word], "ed"))
    for ending, cut in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if ending == "es" and not stem.endswith(("s", "x", "z", "ch", "sh", "o")):
                continue
            kept = {"ies": "s", "es": "s", "ied": "ed"}.get(ending, ending)
            found.append((stem + cut, kept))
            if not cut and stem[-1] == stem[-2] and kept in ("ed", "ing"):
                found.append((stem[:-1], kept))
    known = table()
    return tuple((base, ending) for base, ending in found if base in known)


def inflect(word: str, ending: str, kind: str) -> str:
    """Return a base form with an ending."""
    if not ending or kind in "ar":
        return word
    if ending == "s":
        if word[-1] == "y" and word[-2:-1] not in _VOWELS:
            return f"{word[:-1]}ies"
        return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
    if ending == "ed" and word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("e") and not (ending == "ing" and word.endswith("ee")):
        return word[:-1] + ending
    if word[-1] == "y" and ending == "ed" and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ied"
    short = len(word) <= 4 and len(word) > 2 and word[-1] not in "wxyaeiou" and word[-2] in _VOWELS
    return f"{word}{word[-1]}{ending}" if short and word[-3] not in _VOWELS else word + ending


def synonym(word: str, draw: Random, wrong: float = 0.15) -> str | None:
    """Return a synonym in the form of the word, its case kept; None where none is known.

    Args:
        wrong: how often another kind or sense than the commonest is taken.
    """
    low = word.lower()
    if low in KEPT or len(low) < 4:
        return None
    readings = [(seen, kind, end, others) for base, end in forms(low) for kind, seen, others in table()[base]
                if not (end == "s" and kind in "ar") and not (end in ("ed", "ing") and kind != "v")]  # fmt: skip
    if not readings:
        return None
    seen, kind, end, others = max(readings) if draw.random() > wrong else draw.choice(readings)
    if seen == 0 and draw.random() > 0.5:
        return None
    chosen = draw.choice(others[: 3 if draw.random() > wrong else len(others)])
    new = inflect(chosen, end, kind)
    return new.upper() if word.isupper() else new.capitalize() if word[0].isupper() else new
