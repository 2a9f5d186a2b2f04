"""What did the tagger read, and what do the rules add to it?

The tagger knows better which words are attributed and to whom; the rules know the stance, who passed the words on, and
whether a quotation goes on from the speaker before. Where both read the same attribution the words are the tagger's and
the rest is the rules'. The mistake refused is to show one attribution twice.
"""

from collections.abc import Sequence

from onrecord.extract.grammar.cues import Hit
from onrecord.extract.grammar.layout import Layout
from onrecord.extract.stances.stances import find_stance
from onrecord.extract.statements.acts import Acts
from onrecord.extract.statements.attributions import Attribution
from onrecord.extract.statements.drafts import Draft, Range
from onrecord.extract.statements.sources import Voice
from onrecord.extract.statements.speakers import Speakers
from onrecord.extract.statements.tagged_contents import Contents, alikeness
from onrecord.extract.statements.tagged_sources import QUOTING, Sources
from onrecord.lexicon import Cue, Lexicon
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span
from onrecord.records.statement import Stance, StatementKind

ALIKE = 0.5  # of two contents that are one


class Tagged:
    """Joins the attributions of the tagger to the drafts of the rules."""

    def __init__(self, parse: Parse, hits: Sequence[Hit], layout: Layout, speakers: Speakers, lexicon: Lexicon) -> None:
        self._parse, self._layout, self._speakers = parse, layout, speakers
        self._contents, self._sources = Contents(parse, layout), Sources(parse)
        self._hits = {hit.word.i: hit for hit in hits}
        self._acts = Acts(parse, self._contents, speakers, lexicon, self._hits.keys())

    def join(self, attributions: Sequence[Attribution], drafts: Sequence[Draft]) -> list[Draft]:
        """Return one draft for each attribution, and the drafts that no attribution touches."""
        made: list[Draft] = []
        twins = self._twins(attributions, drafts)
        for one, twin in zip(attributions, twins, strict=True):
            draft = self._draft(one, twin, drafts)
            if draft is not None:
                made += self._apart(draft)
        made = [d for d in made if not self._names_informant(d, made) and not self._yields(d, drafts)]
        used = {id(twin) for twin in twins if twin is not None}
        spare = [piece for one in attributions for piece in self._contents.pieces(one.content)]
        rest = [d for d in drafts if id(d) not in used and (self._stands(d) or any(d.touches(*p) for p in spare))]
        rest = [d for d in rest if not any(m.touches(*piece) for m in made for piece in d.content)]
        return sorted([*made, *rest], key=lambda d: (d.at, d.content))

    def _yields(self, draft: Draft, drafts: Sequence[Draft]) -> bool:
        """Return whether a draft is a topic of nobody where the rules found a statement."""
        if draft.kind != StatementKind.TOPIC or draft.voice.source or draft.follows:
            return False
        sure = [d for d in drafts if self._stands(d) or not d.voice.source]  # "it is alleged" is nobody's, too
        return any(d.touches(*piece) for d in sure for piece in draft.content)

    def _names_informant(self, draft: Draft, others: Sequence[Draft]) -> bool:
        """Return whether a draft only repeats from whom another has its words: "…, citing two officials"."""
        words = {t.i for piece in draft.content for t in self._parse.between(*piece)}
        cites = draft.kind == StatementKind.TOPIC and any(t.lemma.casefold() in QUOTING for t in draft.cue)
        return cites and any(words & {t.i for t in (*d.voice.source, *d.voice.relays) if t} for d in others)

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
        return Draft(piece[0], StatementKind.SPEECH, Stance.ASSERTS, [piece], reason, follows=True)

    def _twins(self, attributions: Sequence[Attribution], drafts: Sequence[Draft]) -> list[Draft | None]:
        """Return for each attribution the draft that reads the same: by the same cue, else with about the same content.

        A draft whose cue another attribution has is that one's, however much of its content the first one shares.
        """
        cues = [{t.i for span in one.cue for t in self._sources.over(span)} for one in attributions]
        contents = [_ranges(one.content) for one in attributions]
        by_cue = [self._by_cue(cue, content, drafts) for cue, content in zip(cues, contents, strict=True)]
        taken = {id(draft) for draft in by_cue if draft is not None}
        free = [draft for draft in drafts if id(draft) not in taken]
        return [
            found if found is not None else _most_alike(content, [d for d in free if not self._is_under(d, cue)])
            for found, cue, content in zip(by_cue, cues, contents, strict=True)
        ]

    def _is_under(self, draft: Draft, cue: set[int]) -> bool:
        """Return whether what a cue governs is the cue of a draft: "denied having ordered the arrest"."""
        return any(t.head in cue and t.dep in {"xcomp", "ccomp"} for t in draft.cue)

    def _by_cue(self, cue: set[int], content: Sequence[Range], drafts: Sequence[Draft]) -> Draft | None:
        same = [d for d in drafts if cue & {t.i for t in d.cue} and any(d.touches(*piece) for piece in content)]
        return max(same, key=lambda d: alikeness(d.content, content), default=None)

    def _draft(self, one: Attribution, twin: Draft | None, others: Sequence[Draft]) -> Draft | None:
        cue = tuple(t for span in one.cue for t in self._sources.over(span))
        content = self._contents.own(self._contents.pieces(one.content), cue, others)
        subject = self._sources.subject(cue, content, self._speakers.can_speak)
        marked = self._sources.own(self._sources.heads(one.source), subject, cue)
        source = marked or self._sources.own(subject, subject, cue)
        at = cue[0].start if cue else content[0][0]
        if not self._contents.says_something(content, cue, source) or self._acts.is_act(cue, content):
            return None
        if twin is not None:
            # The tagger knows no words told by two ("quoted … as saying"), and stops now and then before a noun.
            crossed = self._speaks_inside(source, cue, twin)
            if crossed or self._is_relayed(source, twin) or self._contents.breaks_off(content, twin.content):
                content = twin.content
            voice = twin.voice if crossed else self._voice(source, twin)
            draft = Draft(at, twin.kind, twin.stance, content, f"tagger, {twin.reason}", voice, cue or twin.cue)
            draft.follows = twin.follows and not source
        else:
            made = self._alone(at, cue, source, content)
            if made is None:
                return None
            draft = made
        self._make_topic(draft, source)
        draft.sentence = cue[-1].sentence if cue else -1
        words = tuple(s for s in one.source if len(one.source) == 1 or any(s.start <= t.start < s.end for t in source))
        draft.words = words if draft.voice.source is source else ()
        return draft

    def _make_topic(self, draft: Draft, source: tuple[Token, ...]) -> None:
        """Make a draft of speech one of a topic where it says nothing: a bare name, or what somebody was asked."""
        plain = draft.kind == StatementKind.SPEECH and draft.stance == Stance.ASSERTS
        named = plain and len(draft.content) == 1 and self._speakers.is_mention(*draft.content[0])
        forms = (self._contents.is_clause, self._contents.is_infinitive, self._contents.is_quoted)
        said = any(form(draft.content) for form in forms)
        asked = self._is_asked(draft.cue) and draft.cue[0].start < draft.content[0][0]
        nobodys = not source and (self._contents.is_question(draft.content) or (plain and not said))
        if named or asked or nobodys:
            draft.kind = StatementKind.TOPIC

    def _alone(self, at: int, cue: tuple[Token, ...], source: tuple[Token, ...], content: list[Range]) -> Draft | None:
        """Return the draft of what the rules did not read, or None where it is no statement."""
        found = self._stance(cue, content)
        if found is None:
            return None
        stance, kind, reason = found
        quoted = self._sources.quoted_as(cue)
        if quoted is None:
            return Draft(at, kind, stance, content, reason, Voice(source), cue)
        voice, (first, end) = quoted
        content = [piece for piece in content if not (first < piece[1] and piece[0] < end)] or content
        return Draft(at, kind, stance, content, reason, voice, tuple(sorted({*voice.cue, *cue})))

    def _is_relayed(self, source: tuple[Token, ...], twin: Draft) -> bool:
        """Return whether the tagger's source only passes on the words of the rules': theirs are then the content."""
        return bool(twin.voice.cue) or any(relay in source for relay in twin.voice.relays)

    def _speaks_inside(self, source: tuple[Token, ...], cue: tuple[Token, ...], twin: Draft) -> bool:
        """Return whether the tagger's source stands in what the rules' source says: "Brenik has …, the daily said"."""
        inside = bool(source) and all(twin.covers(t.start, t.end) for t in source)
        inside = inside and not any(twin.touches(t.start, t.end) for t in cue)
        return inside and any(not twin.touches(t.start, t.end) for t in twin.voice.source)

    def _voice(self, source: tuple[Token, ...], twin: Draft) -> Voice:
        """Return who speaks: the tagger's source, unless the rules know better.

        They do where that source only passes the words on ("Tarna quoted the minister as saying"), and where it
        cannot speak and theirs has a name ("according to information from the ministry").
        """
        passes = any(relay in source for relay in twin.voice.relays)
        mute = not any(map(self._speakers.can_speak, source)) and any(map(self._speakers.is_named, twin.voice.source))
        ours = passes or mute or not source
        return Voice(twin.voice.source if ours else source, twin.voice.relays, twin.voice.cue)

    def _stance(self, cue: Sequence[Token], content: Sequence[Range]) -> tuple[Stance, StatementKind, str] | None:
        """Return stance and kind by the table's row for a word of the cue; plain speech where no table has it.

        None is for what somebody did, which is no statement.
        """
        says = self._contents.is_clause(content) or self._contents.is_quoted(content)
        found = self._row_of(cue, content)
        if found is not None:
            hit, row = found
            stance = find_stance(hit, row) if row is not None else None
            reason = (
                f"tagger, cue “{hit.word.text}” ({row.words if row is not None else 'no row goes with these words'})"
            )
            if stance is not None and row is not None:
                topic = row.kind == StatementKind.TOPIC and says
                return stance, StatementKind.SPEECH if topic else StatementKind(row.kind), reason
            if self._contents.is_question(content):
                return Stance.DECLINES, StatementKind.SPEECH, reason  # "did not say who": what is left open is named
            return Stance.DECLINES if hit.negated else Stance.ASSERTS, StatementKind.TOPIC, reason
        words = " ".join(t.text for t in cue)
        if not cue or says:
            return Stance.ASSERTS, StatementKind.SPEECH, f"tagger, cue “{words}”" if words else "tagger"
        if self._acts.are_done(cue):
            return None
        return Stance.ASSERTS, StatementKind.TOPIC, f"tagger, cue “{words}”, which is in no table, with an object"

    def _row_of(self, cue: Sequence[Token], content: Sequence[Range]) -> tuple[Hit, Cue | None] | None:
        """Return the last word of a cue that a table has, with its row for a content.

        The row is one whose list of objects holds a head word of the content, else one without a list, and none that
        a head word rules out.
        """
        hits = [self._hits[t.i] for t in reversed(cue) if t.i in self._hits]
        denials = (hit for hit in hits if any(row.stance == Stance.DENIES for row in hit.rows))
        hit = next(denials, hits[0] if hits else None)  # "denied having ordered"
        if hit is None:
            return None
        heads = self._contents.heads(content, hit.word)
        fitting = [row for row in hit.rows if not heads & set(row.unless)]
        listed = [row for row in fitting if heads & set(row.objects)]
        best = [*listed, *(row for row in fitting if not row.objects), *fitting]
        return hit, best[0] if best else None

    def _is_asked(self, cue: Sequence[Token]) -> bool:
        """Return whether a cue only tells what somebody was asked: "Asked about the letter, she declined"."""
        verbs = [t for t in cue if t.pos == "VERB"]
        return bool(verbs) and all(
            t.tag in {"VBN", "VBD"}
            and t.dep in {"acl", "advcl"}
            and self._parse.child(t, "aux", "auxpass", "agent", "nsubj", "mark") is None
            for t in verbs
        )


def _most_alike(content: Sequence[Range], drafts: Sequence[Draft]) -> Draft | None:
    best = max(drafts, key=lambda d: alikeness(d.content, content), default=None)
    return best if best is not None and alikeness(best.content, content) >= ALIKE else None


def _ranges(spans: Sequence[Span]) -> list[Range]:
    return [(span.start, span.end) for span in spans]
