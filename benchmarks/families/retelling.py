"""With which words does somebody retell? Shorter phrases, other verbs of saying, and quotations in indirect speech."""

import re
from random import Random

from benchmarks.families.text import LOWERED, upper_first

SHORTER = {
    "a number of": ("several",),
    "in order to": ("to",),
    "in the wake of": ("after", "following"),
    "as well as": ("and",),
    "at this point": ("now",),
    "due to the fact that": ("because",),
    "in an effort to": ("to",),
    "a majority of": ("most",),
    "on the grounds that": ("because",),
    "with regard to": ("on", "about"),
    "in addition to": ("besides",),
    "has been": ("was",),
    "have been": ("were",),
    "will be able to": ("can",),
    "is expected to": ("should", "will likely"),
    "is likely to": ("may",),
    "according to": ("as per", "according to"),
    "more than": ("over",),
    "at least": ("no fewer than", "some"),
    "approximately": ("some", "about"),
    "nearly": ("almost",),
    "officials": ("authorities", "the authorities"),
    "announced": ("made known", "declared"),
    "revealed": ("showed", "disclosed"),
    "criticized": ("took aim at", "faulted"),
    "supporters": ("backers", "fans"),
    "opponents": ("rivals", "critics"),
    "lawmakers": ("legislators", "MPs"),
    "decided": ("chose", "opted"),
    "attempted": ("tried",),
    "attempt": ("bid", "try"),
    "began": ("started",),
    "requested": ("asked for",),
    "purchase": ("buy",),
    "assistance": ("help",),
    "demonstrators": ("protesters",),
    "campaign": ("bid", "drive"),
    "presidential candidate": ("White House hopeful", "contender"),
    "spokesman": ("aide", "representative"),
    "spokeswoman": ("aide", "representative"),
    "investigation": ("probe", "inquiry"),
    "meeting": ("talks", "sit-down"),
    "agreement": ("deal", "pact"),
    "increase": ("rise", "jump"),
    "increased": ("rose", "went up"),
    "decrease": ("drop", "fall"),
    "employees": ("workers", "staff"),
    "children": ("kids",),
    "residents": ("locals", "people"),
    "significant": ("big", "major"),
    "immediately": ("at once",),
    "currently": ("now",),
    "previously": ("earlier",),
    "however": ("but",),
    "although": ("though",),
    "individuals": ("people",),
    "statement": ("note", "message"),
    "believe": ("think",),
    "believes": ("thinks",),
    "difficult": ("hard", "tough"),
    "killed": ("shot dead", "left dead"),
    "injured": ("hurt", "wounded"),
    "government": ("authorities", "cabinet"),
    "expelled": ("kicked out", "threw out"),
    "diplomats": ("envoys", "embassy staff"),
    "accused": ("charged", "blamed"),
    "rejected": ("turned down", "dismissed"),
    "the United States": ("America", "Washington"),
    "would not": ("refused to", "would not"),
    "controversial": ("disputed", "divisive"),
    "allegations": ("claims", "accusations"),
    "discussed": ("talked about", "went over"),
    "demanded": ("called for",),
    "emphasized": ("stressed",),
    "numerous": ("many",),
    "received": ("got",),
    "concerning": ("about",),
    "remain": ("stay",),
    "remains": ("stays", "is still"),
    "several": ("a few",),
}
VERBS = (
    "noted",
    "claimed",
    "stressed",
    "explained",
    "pointed out",
    "insisted",
    "made clear",
    "maintained",
    "was quoted as saying",
    "underlined",
    "commented",
    "argued",
)
OPINIONS = (
    "It is hard not to wonder what {n} will do next.",
    "Whether that convinces anyone is another matter.",
    "Readers may remember that similar promises were made before.",
    "One thing is clear: this story is not over.",
    "For {n}, the timing could hardly be worse.",
    "This, of course, raises more questions than it answers.",
    "Elsewhere, the weather was the bigger talking point at the weekend.",
    "We have seen this film before.",
    "What does it mean for the rest of us? Probably higher prices.",
    "In our view, {n} owes the public an explanation.",
    "Social networks did what they do: they laughed.",
    "The markets, for once, did not react.",
    "Some call it courage, others theatre.",
    "And all this while ordinary families struggle with their bills.",
    "Critics will say that it was about time.",
    "Let us be honest: nobody expected anything else.",
    "If you enjoy stories like this, do subscribe to our letter.",
    "Strange times, indeed.",
    "It would not be the first time that {n} surprised everybody.",
    "History, as they say, rhymes.",
)
OPENERS = (
    "According to {x}, {s}.",
    "{S}, {x} reported.",
    "{S}, according to a report by {x}.",
    "As {x} reports, {s}.",
    "{S}. That is what {x} reported this week.",
    "{S}, {x} has reported, citing its own sources.",
    "{x} reports that {s}.",
)

_WHO = r"[A-Z][^“”\",.]{2,40}"
_BEHIND = re.compile(
    rf"^[“\"](?P<q>[^“”\"]+?)[,.!?]?[”\"],? "
    rf"(?:(?P<w>he|she|they|{_WHO}) (?:said|added|told \w+)|(?:said|added) (?P<v>{_WHO}))"
    rf"(?P<z>[^“”\"]*)\.?(?P<more> ?[“\"].*)?$"
)
_BEFORE = re.compile(
    r"^(?P<w>[A-Z][^“”\"]{2,70}?) (?:said|added|told \w+|wrote)[,:]? [“\"](?P<q>[^“”\"]+?)[.!?]?[”\"]\.?$"
)
_LONE = re.compile(r"^[“\"](?P<q>[^“”\"]+?)[,.!?]?[”\"]\.?$")
_SHIFTS = (
    (r"\bI['’]m\b", "{he} was"),
    (r"\bI am\b", "{he} was"),
    (r"\bI was\b", "{he} had been"),
    (r"\bI['’]ve\b", "{he} had"),
    (r"\bI['’]ll\b", "{he} would"),
    (r"\bI\b", "{he}"),
    (r"\bmy\b", "{his}"),
    (r"\bMy\b", "{his}"),
    (r"\bme\b", "{him}"),
    (r"\b[Ww]e['’]re\b", "they were"),
    (r"\b[Ww]e are\b", "they were"),
    (r"\b[Ww]e['’]ve\b", "they had"),
    (r"\b[Ww]e\b", "they"),
    (r"\b[Oo]ur\b", "their"),
    (r"\bus\b", "them"),
    (r"\bis\b", "was"),
    (r"\bare\b", "were"),
    (r"\bwill\b", "would"),
    (r"\bwon['’]t\b", "would not"),
    (r"\bcan['’]t\b", "could not"),
    (r"\bcan\b", "could"),
    (r"\bhave\b", "had"),
    (r"\bhas\b", "had"),
    (r"\b([Ii]t|[Tt]hat|[Tt]here)['’]s\b", r"\1 was"),
    (r"\bdon['’]t\b", "did not"),
    (r"\bthink\b", "thought"),
    (r"\bwant\b", "wanted"),
    (r"\btoday\b", "that day"),
    (r"\btomorrow\b", "the next day"),
    (r"\bthis\b", "that"),
    (r"\bmay\b", "might"),
)


def indirect(sentence: str, draw: Random) -> str:
    """Return a quotation as indirect speech: "We leave," he said → he said that they left; else the marks are gone."""
    m = _BEHIND.match(sentence) or _BEFORE.match(sentence)
    if m:
        found = m.groupdict()
        who = found["w"] or found.get("v") or "he"
        verb = draw.choice(("said", "said", "added", "explained", "stated"))
        that, rest = draw.choice(("that ", "that ", "")), found.get("z") or ""
        return f"{upper_first(who)} {verb} {that}{shifted(m['q'], draw)}{rest}."
    if m := _LONE.match(sentence):
        return f"{draw.choice(('He', 'She', 'The speaker'))} went on to say that {shifted(m['q'], draw)}."
    return re.sub(r"[“”\"]", "", sentence) if draw.random() < 0.7 else sentence


def shifted(words: str, draw: Random) -> str:
    """Return quoted words in the third person and the past."""
    he, his, him = draw.choice((("he", "his", "him"), ("he", "his", "him"), ("she", "her", "her")))
    for old, new in _SHIFTS:
        words = re.sub(old, new.format(he=he, his=his, him=him), words)
    return (
        words[:1].lower() + words[1:] if LOWERED.match(words) or words[:3].lower() in ("he ", "she", "the") else words
    )
