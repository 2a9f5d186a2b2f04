"""What do the accused say to an accusation, in the reports held?"""

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.export.context import Answer, Held
from onrecord.export.who import Names, Who
from onrecord.records.event import Event, EventType, Reality, Role
from onrecord.records.reading import Reading
from onrecord.records.statement import Stance, Statement
from onrecord.records.struck import numbered
from onrecord.text.normalise import fold

# Stems that any two passages of this field may share.
COMMON = frozenset("minist foreig govern offici which there their would could should about after before".split())
ANSWERS = frozenset({Stance.DENIES, Stance.DECLINES, Stance.REJECTS})
NO_REPLY = "no response in the reports held"
# What is held against somebody of whom it is alleged.
HOSTILE = frozenset({EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.THREATEN, EventType.MOBILIZE})


def accused_in(event: Event) -> tuple[Role, ...] | None:
    """Return whom an event accuses: in an accusation those it is made to, in an alleged attack whoever is said to have.

    None where it accuses nobody.
    """
    if event.type == EventType.ACCUSE:
        return event.recipients
    if event.reality == Reality.ALLEGED and event.type in HOSTILE and event.actors:
        return event.actors
    return None


class Replies:
    """The denials and refusals to comment in all reports held, asked by who gave them, whichever way it is written.

    An answer to one charge is none to another: it counts as one where the two share a telling word, or stand in one
    report; other denials by the same holder are shown as just that.
    """

    def __init__(self, readings: Iterable[Held] = (), who: Who | None = None) -> None:
        self._who = who or Who()
        self._names: dict[str, Names] = {}
        self._found: dict[str, list[tuple[Answer, str, frozenset[str]]]] = {}
        for place, (reading, _) in enumerate(readings, 1):
            self.add(place, reading)

    def add(self, place: int, reading: Reading) -> None:
        """Take in a report; its place among those held goes into the anchors."""
        names = self._names[reading.report.id] = self._who.names(reading)
        for number, s in numbered(reading, Statement) if reading.has(Statement) else ():
            if s.stance in ANSWERS:
                words = " … ".join(c.words(reading.report.text) for c in s.content)
                answer = Answer(s.source.name, s.stance, words, f"r{place}-s{number}", False)
                for name in s.source.names:
                    self._found.setdefault(names.key(name), []).append((answer, reading.report.id, _telling(words)))

    def of(self, names: Iterable[str], charge: str, report: str) -> tuple[Answer, ...]:
        """Return what any of the accused answered, in the order of the reports.

        Args:
            names: of the accused, as the report has them that holds the charge.
        """
        telling, meant = _telling(charge), self._names.get(report) or Names({}, {})
        found: dict[tuple[str, str, str], list[Answer]] = {}
        for key in dict.fromkeys(map(meant.key, names)):
            for answer, place, words in self._found.get(key, ()):
                direct = place == report or bool(telling & words)
                found.setdefault((key, answer.stance, fold(answer.words)), []).append(replace(answer, direct=direct))
        return tuple(sorted(map(_one, found.values()), key=lambda a: not a.direct))


def _one(same: list[Answer]) -> Answer:
    """Return one answer for those in the same words: that of the same report or thing, if any is."""
    first = next((answer for answer in same if answer.direct), same[0])
    return replace(first, reports=len({answer.anchor.partition("-")[0] for answer in same}))


def _telling(text: str) -> frozenset[str]:
    """Return the words of a passage that say what it is about: those of five letters or more, cut to their stems."""
    return frozenset(word.casefold()[:6] for word in re.findall(r"[^\W\d_]{5,}", text)) - COMMON
