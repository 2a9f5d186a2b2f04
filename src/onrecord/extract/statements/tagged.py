"""What did the tagger read, and what do the rules add to it?

The tagger knows better which words are attributed and to whom; the rules know the stance, who passed the words on, and
whether a quotation goes on from the speaker before. Where both read the same attribution the words are the tagger's and
the rest is the rules'. The mistake refused is to show one attribution twice.
"""

from collections.abc import Iterable, Sequence

from onrecord.extract.grammar.cues import Hit
from onrecord.extract.grammar.layout import Layout
from onrecord.extract.stances.stances import WHETHER, find_stance
from onrecord.extract.statements.attributions import Attribution
from onrecord.extract.statements.drafts import Draft, Range
from onrecord.extract.statements.sources import Voice, antecedent, subject_of
from onrecord.extract.statements.speakers import Speakers
from onrecord.lexicon import Cue, TriggerTable
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span
from onrecord.records.statement import Stance, StatementKind

ALIKE = 0.5  # Dice of two contents that are one
SUBSTANCE = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
LEADS_ON = frozenset({"IN", "CC", "DT", "WDT", "WP", "WRB", "TO", "PRP$"})
WORDS_ALONE = 4  # of a quotation that is nobody's; a shorter one is a title or a scare quote


class Tagged:
    """Joins the attributions of the tagger to the drafts of the rules."""

    def __init__(
        self, parse: Parse, hits: Sequence[Hit], layout: Layout, speakers: Speakers, triggers: TriggerTable
    ) -> None:
        self._parse, self._layout, self._speakers, self._triggers = parse, layout, speakers, triggers
        self._hits = {hit.word.i: hit for hit in hits}

    def join(self, attributions: Sequence[Attribution], drafts: Sequence[Draft]) -> list[Draft]:
        """Return one draft for each attribution, and the drafts that no attribution touches."""
        made: list[Draft] = []
        used: set[int] = set()
        for one in attributions:
            twin = self._twin(one, drafts)
            if twin is not None:
                used.add(id(twin))
            draft = self._draft(one, twin)
            if draft is not None:
                made += self._apart(draft)
        rest = [d for d in drafts if id(d) not in used and self._stands(d)]
        rest = [d for d in rest if not any(m.touches(*piece) for m in made for piece in d.content)]
        return sorted([*made, *rest], key=lambda d: (d.at, d.content))

    def _stands(self, draft: Draft) -> bool:
        """Return whether a draft that the tagger has not seen is kept.

        Quotations, refusals and phrases are. Of what a cue governs the tagger misses little: on articles that nothing
        was trained on, one in four of those that the rules alone found was right.
        """
        return not draft.governed

    def _apart(self, draft: Draft) -> list[Draft]:
        """Return the draft, and what it says in later paragraphs as drafts that follow it."""
        first = self._layout.paragraph_of(max(draft.at, draft.content[0][0]))
        here = [piece for piece in draft.content if self._layout.paragraph_of(piece[0]) <= first]
        later = [piece for piece in draft.content if piece not in here]
        draft.content = here or draft.content
        return [draft, *(self._following(draft, piece) for piece in later if here)]

    def _following(self, draft: Draft, piece: Range) -> Draft:
        reason = "quotation: goes on in a later paragraph"
        return Draft(piece[0], draft.kind, Stance.ASSERTS, [piece], reason, follows=True)

    def _twin(self, one: Attribution, drafts: Sequence[Draft]) -> Draft | None:
        """Return the draft that reads the same attribution: by the same cue, or with about the same content."""
        cue = {t.i for span in one.cue for t in self._over(span)}
        content = _ranges(one.content)
        best = max(drafts, key=lambda d: _dice(d.content, content) + bool(cue & {t.i for t in d.cue}), default=None)
        if best is None:
            return None
        same = cue & {t.i for t in best.cue} and any(best.touches(*piece) for piece in content)
        return best if same or _dice(best.content, content) >= ALIKE else None

    def _draft(self, one: Attribution, twin: Draft | None) -> Draft | None:
        cue = tuple(t for span in one.cue for t in self._over(span))
        content = [self._trimmed(piece) for piece in _ranges(one.content)]
        source = self._heads(one.source) or self._subject(cue, content)
        at = cue[0].start if cue else content[0][0]
        if not self._says_something(cue, source, content) or self._is_asked(cue):
            return None
        if twin is not None and twin.voice.cue:  # "quoted … as saying": the tagger knows no words told by two
            content = twin.content
        if twin is not None:
            voice = self._voice(source, twin)
            draft = Draft(at, twin.kind, twin.stance, content, f"tagger, {twin.reason}", voice, cue or twin.cue)
            draft.follows = twin.follows and not source
        else:
            stance, kind, reason = self._stance(cue, content)
            if stance is None:
                return None
            draft = Draft(at, kind, stance, content, reason, Voice(source), cue)
        plain = draft.kind == StatementKind.SPEECH and draft.stance == Stance.ASSERTS
        if plain and len(content) == 1 and self._speakers.is_mention(*content[0]):
            return None
        draft.sentence = cue[-1].sentence if cue else -1
        draft.words = one.source if one.source and draft.voice.source is source else ()
        return draft

    def _trimmed(self, piece: Range) -> Range:
        """Return a piece without what only leads on from it: "the case, in which", "the delegation by"."""
        tokens = self._parse.between(*piece)
        while len(tokens) > 1 and (tokens[-1].tag in LEADS_ON or tokens[-1].text == ","):
            tokens = tokens[:-1]
        return (piece[0], tokens[-1].end) if tokens and tokens[-1].end < piece[1] else piece

    def _voice(self, source: tuple[Token, ...], twin: Draft) -> Voice:
        """Return who speaks: the tagger's source, unless the rules know better.

        They do where that source only passes the words on ("Tarna quoted the minister as saying"), and where it
        cannot speak and theirs has a name ("according to information from the ministry").
        """
        passes = any(relay in source for relay in twin.voice.relays)
        mute = not any(map(self._speakers.can_speak, source)) and any(map(self._speakers.is_named, twin.voice.source))
        ours = passes or mute or not source
        return Voice(twin.voice.source if ours else source, twin.voice.relays, twin.voice.cue)

    def _stance(self, cue: Sequence[Token], content: Sequence[Range]) -> tuple[Stance | None, StatementKind, str]:
        """Return stance and kind by the table's row for a word of the cue; plain speech where it has none."""
        for token in reversed(cue):
            hit = self._hits.get(token.i)
            if hit is not None:
                row = self._row(hit, content)
                if row is None:
                    return None, StatementKind.SPEECH, "no row of the cue goes with these words"
                found = find_stance(hit, row)
                if found is None and self._is_question(content):
                    found = Stance.DECLINES  # "did not say who": what is left open is named
                return found, StatementKind(row.kind), f"tagger, cue “{token.text}” ({row.words})"
        words = " ".join(t.text for t in cue)
        if not cue or self._is_clause(content) or self._is_quoted(content):
            return Stance.ASSERTS, StatementKind.SPEECH, f"tagger, cue “{words}”" if words else "tagger"
        if any(self._triggers.starting(t.lemma.casefold(), "verb") for t in cue if t.pos == "VERB"):
            return None, StatementKind.SPEECH, "an action, which is not said"
        return Stance.ASSERTS, StatementKind.ATTITUDE, f"tagger, cue “{words}”, which is in no table, with an object"

    def _is_asked(self, cue: Sequence[Token]) -> bool:
        """Return whether a cue only tells what somebody was asked: "Asked about the letter, she declined"."""
        verbs = [t for t in cue if t.pos == "VERB"]
        return bool(verbs) and all(
            t.tag == "VBN" and t.dep in {"acl", "advcl"} and self._parse.child(t, "aux", "auxpass", "agent") is None
            for t in verbs
        )

    def _row(self, hit: Hit, content: Sequence[Range]) -> Cue | None:
        """Return the row of a cue for a content: one without a list of objects, none that its head word rules out."""
        words = [t for piece in content for t in self._parse.between(*piece)]
        heads = {t.lemma.casefold() for t in words if hit.word.i in (t.head, self._parse.head(t).head)}
        fitting = [row for row in hit.rows if not heads & set(row.unless)]
        return next((row for row in fitting if not row.objects), fitting[0] if fitting else None)

    def _is_question(self, content: Sequence[Range]) -> bool:
        words = self._parse.between(*content[0])
        return bool(words) and words[0].text.casefold() in WHETHER

    def _says_something(self, cue: Sequence[Token], source: Sequence[Token], content: Sequence[Range]) -> bool:
        """Return whether the words can be a content: more than "that" or "it", and quoted where nobody is named."""
        words = [t for piece in content for t in self._parse.between(*piece)]
        if not any(t.pos in SUBSTANCE for t in words):
            return False
        if self._is_question(content) and not source:
            return False  # "asked whether …": nobody is named who asked, and asking asserts nothing
        return bool(cue or source) or (self._is_quoted(content) and len(words) >= WORDS_ALONE)

    def _is_clause(self, content: Sequence[Range]) -> bool:
        """Return whether a finite verb with a subject stands in the content."""
        words = [t for piece in content for t in self._parse.between(*piece)]
        return any(
            t.pos in {"VERB", "AUX"} and self._parse.child(t, "nsubj", "nsubjpass", "expl") is not None for t in words
        )

    def _is_quoted(self, content: Sequence[Range]) -> bool:
        return any(q.span.start < b and a < q.span.end for q in self._layout.quotations for a, b in content)

    def _heads(self, spans: Iterable[Span]) -> tuple[Token, ...]:
        """Return the head nouns of the words for a source, one for each of several."""
        found: list[Token] = []
        for span in spans:
            words = self._over(span)
            inside = {t.i for t in words}
            for token in words:
                if token.pos in {"NOUN", "PROPN", "PRON", "DET"} and (
                    token.head not in inside or token.head == token.i
                ):
                    found += [t for t in antecedent(self._parse, token) if t.i in inside or t is not token]
                    break
        return tuple(found)

    def _subject(self, cue: Sequence[Token], content: Sequence[Range]) -> tuple[Token, ...]:
        """Return the subject of the cue's verb, where the tagger marked nobody, whatever it is."""
        for token in cue:
            if token.pos in {"VERB", "AUX"}:
                found = subject_of(self._parse, token, lambda noun: True)
                if found and not any(a <= t.start < b for t in found for a, b in content):
                    return found
        return ()

    def _over(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that a span touches."""
        first, last = self._parse.at(span.start), self._parse.at(span.end - 1)
        start = first.start if first is not None else span.start
        return self._parse.between(start, last.end if last is not None else span.end)


def _ranges(spans: Iterable[Span]) -> list[Range]:
    return [(span.start, span.end) for span in spans]


def _dice(one: Sequence[Range], other: Sequence[Range]) -> float:
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    size = sum(b - a for a, b in (*one, *other))
    return 2 * shared / size if size else 0.0
