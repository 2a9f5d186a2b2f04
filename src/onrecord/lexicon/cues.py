"""Which words attribute, with which stance, and where does what they attribute stand?"""

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import ClassVar, Literal

from onrecord.errors import LexiconError
from onrecord.lexicon.table import Table, group, read_rows
from onrecord.records.statement import Stance, StatementKind

Preposition = Literal["of", "about", "for", "against", "as", "with", "from", "to", "on", "at", "in", "over", "between"]
Frame = Literal["that", "quote", "object", "infinitive", Preposition]
PREPOSITIONS: frozenset[str] = frozenset(
    ("of", "about", "for", "against", "as", "with", "from", "to", "on", "at", "in", "over", "between")
)
SOURCE = "…"


@dataclass(frozen=True, slots=True)
class Cue:
    """One use of a word or phrase that attributes.

    "Brenik warned the ministry that …" is read by `Cue("warn", "verb", Stance.WARNS, ("that", …), addressee=True)`.

    Args:
        words: lemmas with a space between them ("rule out"). What would be the object stands behind a last word that
            is a preposition ("call for"), and may stand between the words ("hold … responsible for"). In a phrase "…"
            marks where the source stands ("as … put it"); in one without it the source follows ("according to").
        frames: where the content may stand: a clause ("that", also how, whether, what), a quotation ("quote"), the
            object, a gerund included ("object"), an infinitive ("infinitive": 'vowed to …', 'urged X to …'), or behind
            a preposition. For a phrase "that" is the clause that the phrase belongs to.
        addressee: the direct object is a hearer ("told the paper that …").
        link: the subject is an intermediary who quotes somebody ("quoted the minister as saying …"). A phrase with
            it, beside another attribution, names who passed that one's words on ("…, she said, according to Tarna").
            Without "that" among its frames it does so only, and is no source where it stands alone ("quoted by").
        objects: the row holds only where the head of the object or of the prepositional phrase is one of these lemmas.
        unless: the row does not hold where that head is one of these ("recalled its ambassador").
        negated: the stance when the cue is negated; "none" where that leaves no statement; None where it denies the
            content.
    """

    KEY: ClassVar[tuple[str, ...]] = ("words", "pos", "frames", "objects")

    words: str
    pos: Literal["verb", "noun", "adjective", "phrase"]
    stance: Stance
    frames: tuple[Frame, ...]
    kind: Literal[StatementKind.SPEECH, StatementKind.ATTITUDE, StatementKind.TOPIC] = StatementKind.SPEECH
    addressee: bool = False
    link: bool = False
    objects: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    negated: Stance | Literal["none"] | None = None

    def __post_init__(self) -> None:
        if not self.frames:
            raise ValueError("frames is empty; name at least one, such as that")
        if self.pos != "phrase" and SOURCE in self.words:
            raise ValueError(f"words holds {SOURCE!r}; only a phrase says where its source stands")
        if SOURCE in self.words and not all(self.around):
            raise ValueError(f"words has nothing on one side of {SOURCE!r}; leave it out where the source follows")

    def holds_for(self, head: str | None) -> bool:
        """Return whether the row may be used with this lemma as the head of its object or prepositional phrase."""
        return head not in self.unless and (not self.objects or head in self.objects)

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas of the cue, without the place of its source."""
        return tuple(word for word in self.words.split() if word != SOURCE)

    @property
    def around(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words before and after the place of the source: "as … put it" gives ("as",) and ("put", "it")."""
        before, _, after = self.words.partition(SOURCE)
        return tuple(before.split()), tuple(after.split())


@dataclass(frozen=True)
class CueTable(Table[Cue]):
    """All cues."""

    @cached_property
    def _by_words(self) -> dict[str, tuple[Cue, ...]]:
        return group(self.rows, lambda cue: [cue.words])

    @cached_property
    def _longest_first(self) -> tuple[Cue, ...]:
        return tuple(sorted(self.rows, key=lambda cue: -len(cue.lemmas)))

    @cached_property
    def _long_verbs(self) -> dict[str, tuple[Cue, ...]]:
        verbs = (cue for cue in self._longest_first if cue.pos == "verb" and len(cue.lemmas) > 1)
        return group(verbs, lambda cue: [cue.lemmas[0]])

    @cached_property
    def _before(self) -> dict[str, tuple[Cue, ...]]:
        phrases = (cue for cue in self._longest_first if cue.pos == "phrase" and SOURCE not in cue.words)
        return group(phrases, lambda cue: [cue.lemmas[0]])

    @cached_property
    def _around(self) -> dict[str, dict[str, tuple[Cue, ...]]]:
        phrases = [cue for cue in self._longest_first if cue.pos == "phrase" and SOURCE in cue.words]
        first = group(phrases, lambda cue: [cue.around[0][0]])
        return {word: group(rows, lambda cue: [cue.around[1][0]]) for word, rows in first.items()}

    def of(self, words: str, pos: str | None = None) -> tuple[Cue, ...]:
        """Return the rows with exactly these words, rows that ask for certain objects first."""
        found = (cue for cue in self._by_words.get(words, ()) if pos is None or cue.pos == pos)
        return tuple(sorted(found, key=lambda cue: not cue.objects))

    def long_verbs(self, lemma: str) -> tuple[Cue, ...]:
        """Return the verbs of several words whose first lemma is this one, those with more words first."""
        return self._long_verbs.get(lemma, ())

    def phrases_before(self, word: str) -> tuple[Cue, ...]:
        """Return the phrases that start with a word and stand before their source, those with more words first."""
        return self._before.get(word, ())

    def phrases_around(self, word: str) -> dict[str, tuple[Cue, ...]]:
        """Return the phrases that start with a word and stand around their source, by the word that follows it."""
        return self._around.get(word, {})


def load_cues(overlay: Path | None = None) -> CueTable:
    """Return the cues; refuse two rows that would read the same words in the same frame differently."""
    table = CueTable(read_rows("cues", Cue, overlay))
    for same in group(table.rows, lambda cue: [f"{cue.words}/{cue.pos}"]).values():
        for one, other in combinations(same, 2):
            shared = set(one.frames) & set(other.frames)
            if shared and (set(one.objects) & set(other.objects) or one.objects == other.objects):
                raise LexiconError(
                    f"cues.toml: two rows for {one.words!r} ({one.pos}) share the frame {min(shared)!r}: "
                    f"{list(one.frames)} and {list(other.frames)}; take it out of one, or remove that row"
                )
    return table
