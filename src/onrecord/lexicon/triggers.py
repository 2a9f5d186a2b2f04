"""Which words make an event, of which type, and where do its actor and recipient stand?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Literal

from onrecord.lexicon.moves import MoveTable
from onrecord.lexicon.plover import check_codes
from onrecord.lexicon.table import Prepare, Table, group, read_rows
from onrecord.records.event import EventType, Reality

Place = Literal[
    "subject",
    "object",
    "possessive",
    "none",
    "by",
    "of",
    "to",
    "with",
    "against",
    "from",
    "on",
    "for",
    "in",
    "at",
    "into",
    "over",
    "between",
    "toward",
    "about",
]

# Types of what two do together; the other types are done by one to another.
MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_BEHIND = frozenset({"of", "to", "on", "against", "for"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """One use of a word that makes an event.

    "Velmark withdrew the accreditation of six Tarsovians" is read by the row `withdraw` whose objects hold
    "accreditation": its actor is the subject, its recipient stands behind "of".

    Args:
        lemma: the verb or noun; further words stand behind it or behind its object ("declare persona non grata"),
            before a noun its compound or adjective ("air strike", "secret talk").
        move: our finer name; type and mode may then be left to the move's row, whose contexts are added to these.
        actor, recipient: where they stand, as if the clause were active. "possessive" is a possessor or an adjective
            ("Velmark's", "the Velmarkian …"); for a noun "of" is also the first part of a compound ("the hotel
            bombing"), and a "by" names its actor whatever the row says.
        objects: the row holds only where the head of the object, or for a noun of the of-phrase or compound, is one of
            these lemmas; the head of "a number of posts" is "post". Such a row outranks one without, and the object
            belongs to the event: "held talks" is one event, although "talk" is a trigger too.
        whom: "person" where the row holds as well, or only, where it is done to people: a name, or a noun for people.
        together: two do it together although its type is done by one to another: a swap, a ceasefire.
        host: the preposition before the country that acts where the clause names nobody else: "from" in "eight were
            expelled from Velmark", "to" in "was summoned to the ministry".
        reality: the reality where nothing in the text says otherwise, if not actual.
    """

    KEY: ClassVar[tuple[str, ...]] = ("lemma", "pos", "objects", "whom")

    lemma: str
    pos: Literal["verb", "noun"]
    type: EventType
    mode: str | None = None
    move: str | None = None
    contexts: tuple[str, ...] = ()
    actor: Place = "subject"
    recipient: Place = "object"
    objects: tuple[str, ...] = ()
    whom: Literal["person"] | None = None
    together: bool = False
    host: Literal["from", "to", "in"] | None = None
    reality: Reality | None = None

    def __post_init__(self) -> None:
        check_codes(self.type, self.mode, self.contexts)

    @property
    def mutual(self) -> bool:
        """Whether two do it together, so that with two actors and no recipient it is each with the other."""
        shared = self.type != EventType.COOPERATE or self.recipient in {"with", "between", "none"}
        return (self.type in MUTUAL and shared) or self.together

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas, the head first: "kick out" gives kick, out; "air strike" gives strike, air.

        A hyphen parts two words, as it does in a parse.
        """
        words = self.lemma.replace("-", " ").split()
        head = 0 if self.pos == "verb" else _head(words)
        return (words[head], *words[:head], *words[head + 1 :])


@dataclass(frozen=True)
class TriggerTable(Table[Trigger]):
    """All triggers."""

    @cached_property
    def _by_first(self) -> dict[tuple[str, str], tuple[Trigger, ...]]:
        # More words outrank fewer, and a row that asks for certain objects outranks one that does not.
        ranked = sorted(self.rows, key=lambda row: (-len(row.lemmas), not row.objects and row.whom is None))
        by_pos = {pos: group([r for r in ranked if r.pos == pos], lambda r: [r.lemmas[0]]) for pos in ("verb", "noun")}
        return {(lemma, pos): rows for pos, found in by_pos.items() for lemma, rows in found.items()}

    def starting(self, lemma: str, pos: str) -> tuple[Trigger, ...]:
        """Return the rows whose head is this lemma, the most demanding first."""
        return self._by_first.get((lemma, pos), ())


def load_triggers(moves: MoveTable, overlay: Path | None = None) -> TriggerTable:
    """Return the triggers, each with the codes of its move."""
    return TriggerTable(read_rows("triggers", Trigger, overlay, _with_codes_of(moves)))


def _head(words: list[str]) -> int:
    """Return the place of a noun's head: before the first preposition ("note of protest"), else last."""
    return next((i for i, word in enumerate(words) if i and word in _BEHIND), len(words)) - 1


def _with_codes_of(moves: MoveTable) -> Prepare:
    """Return what fills a written row from the row of its move."""

    def prepare(written: dict[str, Any]) -> dict[str, Any]:
        if "move" not in written:
            return written
        move = moves.of(written["move"]) if isinstance(written["move"], str) else None
        if move is None:
            raise ValueError(f"there is no move {written['move']!r} in moves.toml; add it there, or leave it out")
        if written.get("type", move.type) != move.type:
            raise ValueError(f"type is {written['type']!r}, but {move.name!r} is {move.type}; leave the type out")
        codes: dict[str, Any] = {"type": str(move.type), "contexts": list(move.contexts), "together": move.together}
        if move.mode is not None:
            codes["mode"] = move.mode
        own = written.get("contexts", [])
        contexts = [*move.contexts, *(c for c in own if c not in move.contexts)] if isinstance(own, list) else own
        return {**codes, **written, "contexts": contexts}

    return prepare
