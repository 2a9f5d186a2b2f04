"""What does a source do with the content: assert, promise, deny?

A cue that says more than that something was said decides ("denied", "warned"), and so does its denial. Where it says
no more ("said", "according to") the content's own words do: what the speaker does by them ("we condemn"), the table of
stances, and the grammar of what is to come, due or not so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.grammar.clauses import attributed
from onrecord.extract.grammar.cues import NEGATIONS, Hit
from onrecord.extract.stances.contents import FIRST, Content
from onrecord.extract.stances.moods import Time, find_times
from onrecord.extract.stances.polarity import find_signs
from onrecord.lexicon import Cue, CueTable, StanceTable
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance, StatementKind

WHETHER = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where"})
REFUSING = frozenset({"decline", "refuse"})
MAY_PERFORM = frozenset({"can", "must", "do", "like", "would", "have"})  # "we can confirm", "I must warn"


def find_stance(hit: Hit, row: Cue) -> Stance | None:
    """Return the stance that a cue states, or None where a denied cue leaves no statement ("did not say who")."""
    if hit.negated:
        return None if row.negated == "none" else Stance(row.negated or Stance.DENIES)
    return Stance(row.stance)


@dataclass(frozen=True, slots=True)
class Stances:
    """Reads the stance of what was only said from the words that were said."""

    parse: Parse
    cues: CueTable
    table: StanceTable

    def of(
        self, stated: Stance, pieces: Sequence[Sequence[Token]], cue: Sequence[Token], voice: Sequence[Token]
    ) -> tuple[Stance, str] | None:
        """Return the stance that a content itself gives, and the words that decide; None where the stated one stands.

        Args:
            stated: what the cue states; only asserts yields, and a refusal to what is refused.
            pieces: the words of the content, in text order.
            cue: the words that attribute it; a denied cue leaves nothing to the content.
            voice: the head nouns of the source.
        """
        if stated == Stance.REJECTS:
            return self._refused(pieces, cue)
        if stated != Stance.ASSERTS:
            return None
        content = Content(self.parse, pieces, voice, self.cues)
        if not content.tokens or any(t.text.casefold() in NEGATIONS for t in cue):
            return None
        if self._is_question(content):
            return None
        described = any(self.table.describes(t.lemma.casefold()) for t in cue)
        called = self._called(cue) if described else None
        if called is not None:
            return called
        performed = None if described else self._performed(content)
        if performed is not None:
            return performed
        signs = find_signs(content, self.table, described=described)
        best = max(signs, key=lambda sign: (sign.weight, -sign.at), default=None)
        return (best.stance, best.words) if best is not None else None

    def _called(self, cue: Sequence[Token]) -> tuple[Stance, str] | None:
        """Return what a word within the cue says of the content: "called untrue the claim that …"."""
        for token in (t for t in cue if t.pos == "ADJ"):
            row = next((r for r in self.table.starting(token.lemma.casefold()) if r.pos == "adjective"), None)
            if row is not None and row.stance is not None:
                return row.stance, token.text
        return None

    def _refused(self, pieces: Sequence[Sequence[Token]], cue: Sequence[Token]) -> tuple[Stance, str] | None:
        """Read "refused to name the source" as a refusal to speak, where "refused to sign" rejects."""
        if not any(t.lemma.casefold() in REFUSING for t in cue):
            return None
        verb = next((t for piece in pieces for t in piece if t.pos in {"VERB", "AUX"}), None)
        rows = self.table.starting(verb.lemma.casefold()) if verb is not None else ()
        silent = any(row.negated == Stance.DECLINES and row.pos == "verb" for row in rows)
        return (Stance.DECLINES, verb.text) if verb is not None and silent else None

    def _is_question(self, content: Content) -> bool:
        """Return whether a content only asks or names a matter: "whether the ship would be found"."""
        first = content.tokens[0]
        return first.text.casefold() in WHETHER and first.i not in content.direct and content.is_main(first)

    def _performed(self, content: Content) -> tuple[Stance, str] | None:
        """Return what a speaker does by saying so: "We can confirm that …", "it condemned the attack"."""
        for verb in content.verbs():
            subject = self.parse.child(verb, "nsubj")
            if subject is None or not content.is_own(subject, verb) or not self._is_done_now(verb, content):
                continue
            rows = () if self._is_plain(verb) else self.cues.of(verb.lemma.casefold(), "verb")
            hit = Hit(rows, verb, (verb,), content.negation(verb) is not None)
            found = attributed(self.parse, hit) if rows else None
            if found is None or (hit.negated and found[0].kind == StatementKind.ATTITUDE):
                continue  # "I do not think so" is a doubt at most
            stance = find_stance(hit, found[0])
            if stance is not None and stance != Stance.ASSERTS:
                return stance, f"{subject.text} {verb.text}"
        return None

    def _is_plain(self, verb: Token) -> bool:
        """Return whether the table knows a verb by which nothing is done: "I regret that …"."""
        rows = self.table.starting(verb.lemma.casefold())
        return any(row.pos == "verb" and row.stance == Stance.ASSERTS and row.when == "any" for row in rows)

    def _is_done_now(self, verb: Token, content: Content) -> bool:
        helpers = {c.text.casefold() for c in self.parse.children(verb) if c.dep in {"aux", "auxpass"}}
        first = any(t.text.casefold() in FIRST for t in self.parse.children(verb))
        return helpers <= MAY_PERFORM and Time.PRESENT in find_times(content, verb) and (first or not helpers)
