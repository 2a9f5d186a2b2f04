"""What does a phrase that attributes say: is it the sentence's source, or did somebody only pass the words on?

"According to the ministry, …" makes a statement of the rest of its sentence. Beside another attribution in the
sentence such a phrase is no second source: one that passes words on ("according to", "as reported by", "carried by";
the table marks them with `link`) is a link of that statement's chain, any other says nothing of its own.
"""

from collections.abc import Sequence

from onrecord.extract.grammar.clauses import trim
from onrecord.extract.grammar.layout import Layout
from onrecord.extract.statements.drafts import Draft, Range
from onrecord.extract.statements.phrase_contents import Place, before_of
from onrecord.extract.statements.phrase_cues import Phrase, find_phrases
from onrecord.extract.statements.phrase_sources import VERBAL
from onrecord.extract.statements.quotes import join, widen
from onrecord.extract.statements.sources import Voice, all_joined, subject_of
from onrecord.extract.statements.speakers import Speakers
from onrecord.lexicon import CueTable
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import StatementKind

# What comes from somebody: "according to information from the ministry" is on the ministry's word.
THINGS = frozenset(
    "information datum data detail figure finding intelligence evidence material account research testimony".split()
)
# Who has words from somebody in "citing unnamed sources"; a document that is cited says nothing to anyone.
INFORMANTS = frozenset("source insider official witness medium media press newspaper expert people person".split())
QUOTING = frozenset({"quote", "cite"})
# What an outlet does, and hardly anybody else.
PUBLISHING = frozenset({"report", "write"})


def join_phrases(
    parse: Parse, drafts: Sequence[Draft], layout: Layout, speakers: Speakers, table: CueTable
) -> list[Draft]:
    """Return the drafts with the statements that phrases make, and with the links that they are to others."""
    reader = _Reader(parse, layout, speakers, drafts)
    for sentence in parse.sentences:
        reader.read(sentence, [p for p in find_phrases(parse, sentence, table) if reader.counts(p)])
    return reader.drafts


class _Reader:
    """Joins the phrases of one report to its drafts, sentence by sentence."""

    def __init__(self, parse: Parse, layout: Layout, speakers: Speakers, drafts: Sequence[Draft]) -> None:
        self._parse, self._layout, self._speakers = parse, layout, speakers
        self._drafts = list(drafts)
        self._bare = [d for d in drafts if not d.cue]
        self._gone: set[int] = set()
        self._said: dict[int, list[Draft]] = {}
        for draft in drafts:
            self._said.setdefault(draft.sentence, []).append(draft)

    @property
    def drafts(self) -> list[Draft]:
        """The drafts as they are now."""
        return [d for d in self._drafts if id(d) not in self._gone]

    def counts(self, phrase: Phrase) -> bool:
        """Return whether a phrase attributes to somebody: outside of quotations, and to more than a bare noun.

        "According to plan" and "as luck would have it" name nobody; "according to police" and "to the plan" do.
        """
        start, source = phrase.first.start, phrase.source
        if any(q.depth == 0 and q.span.start < start < q.span.end - 1 for q in self._layout.quotations):
            return False
        if phrase.cites and any(t.text.casefold() == "as" for t in self._parse.children(phrase.first)):
            return False  # "quoting her as saying", which the verb reads
        if source.tag != "NN" or self._parse.children(source) or source.lemma.casefold() in THINGS:
            return True
        return self._speakers.can_speak(source)

    def read(self, sentence: Sequence[Token], phrases: Sequence[Phrase]) -> None:
        """Make a statement or a link of each phrase of a sentence; those that only pass words on come last."""
        made: list[tuple[Phrase, Draft]] = []
        for phrase in sorted(phrases, key=lambda p: p.row.link):
            twin = self._same_cue(phrase)
            beside = [d for d in self._said.get(phrase.first.sentence, ()) if d is not twin and self._reports(d)]
            beside += [d for other, d in made if phrase.cites or not other.row.link or self._describes(phrase, d)]
            if phrase.describes:
                beside = [d for d in beside if self._describes(phrase, d)]
            if beside and not self._opens_clause(phrase, beside):
                relayed = {id(draft) for other, draft in made if other.row.link}
                self._beside(phrase, beside, relayed)
            elif not phrase.cites and not phrase.describes:
                draft = self._alone(Place(self._parse, sentence, phrase, phrases))
                made += [(phrase, draft)] if draft is not None else []

    def _describes(self, phrase: Phrase, draft: Draft) -> bool:
        """Return whether a phrase describes who speaks or passes words on: "intelligence quoted by the Herald"."""
        return phrase.describes and self._parse.head(phrase.first) in (*draft.voice.source, *draft.voice.relays)

    def _same_cue(self, phrase: Phrase) -> Draft | None:
        """Return the draft that was read from a word of a phrase: "said" in "as she said"."""
        words = set(phrase.cue)
        return next((d for d in self._said.get(phrase.first.sentence, ()) if words & set(d.cue)), None)

    def _reports(self, draft: Draft) -> bool:
        """Return whether a draft is a clause or quotation that somebody said, not an object."""
        words = [t for t in draft.cue if t.pos in VERBAL]
        clause = any(self._parse.child(t, "ccomp") is not None or t.dep == "parataxis" for t in words)
        return draft.kind == StatementKind.SPEECH and bool(words) and (clause or draft.reason.startswith("beside"))

    def _opens_clause(self, phrase: Phrase, beside: Sequence[Draft]) -> bool:
        """Return whether a phrase leads a clause of its own behind what others said: "…, but according to …"."""
        before = before_of(self._parse, phrase)
        led = before is not None and (before.pos == "CCONJ" or before.text == ";")
        return led and all(b <= phrase.first.start for d in beside for _, b in (*d.content, (0, d.at)))

    # -- Beside another attribution

    def _beside(self, phrase: Phrase, beside: Sequence[Draft], relayed: set[int]) -> None:
        """Make a phrase that passes words on a link of the attribution next to it."""
        before = [d for d in beside if d.at < phrase.first.start]
        draft = max(before, key=lambda d: d.at) if before else min(beside, key=lambda d: d.at)
        known = phrase.source in (*draft.voice.relays, *draft.voice.source)
        if not phrase.row.link or known or self._tells(phrase, draft):
            return
        heads = all_joined(self._parse, phrase.source)
        if phrase.cites:
            self._cited(phrase, draft, tuple(h for h in heads if self._is_informant(h)), id(draft) in relayed)
        else:
            draft.voice = Voice(draft.voice.source, (*draft.voice.relays, *heads[:1]), draft.voice.cue)
            self._cut(draft, phrase)

    def _tells(self, phrase: Phrase, draft: Draft) -> bool:
        """Return whether a phrase is part of what somebody said: "said that, according to the police, nobody …".

        The words in front of it are then given back to the content that the phrase cut off.
        """
        before = before_of(self._parse, phrase)
        if before is None or draft.at > phrase.first.start:
            return False
        for place, (a, b) in enumerate(draft.content):
            if before.dep == "mark" and before.start < phrase.first.start < b:
                draft.content[place] = (min(a, before.start), b)
                return True
            behind = self._parse.between(phrase.last.end, b)
            if a < phrase.first.start and any(t.text[0].isalnum() for t in behind):
                return True
        return False

    def _cited(self, phrase: Phrase, draft: Draft, cited: tuple[Token, ...], relayed: bool) -> None:
        """Put whoever is cited before the outlet that cites them: as its link, or as the source of what it reports.

        What anybody but an outlet cites is evidence, not where the words come from.
        """
        source, relays = draft.voice.source, draft.voice.relays
        last = relays[-1] if relays else None
        if not cited:
            return
        if last is not None and draft.cue[-1].i < last.i < phrase.first.i:
            draft.voice = Voice(source, (*relays[:-1], *cited, last), draft.voice.cue)
        elif relayed or any(map(self._speakers.is_outlet, source)) or self._publishes(draft):
            draft.voice = Voice(cited, (*source, *relays), draft.voice.cue)
        else:
            return
        self._gone |= {id(d) for d in (self._same_cue(phrase),) if d is not None}
        self._cut(draft, phrase)

    def _publishes(self, draft: Draft) -> bool:
        """Return whether a draft's verb is what outlets do, whatever we know of its source: "Torch reported"."""
        return any(t.pos == "VERB" and t.lemma.casefold() in PUBLISHING for t in draft.cue)

    def _is_informant(self, noun: Token) -> bool:
        return noun.pos == "PROPN" or noun.lemma.casefold() in INFORMANTS or self._speakers.is_named(noun)

    def _cut(self, draft: Draft, phrase: Phrase) -> None:
        """Take a phrase out of the content that it stands at the edge of."""
        content: list[Range] = []
        for a, b in draft.content:
            tokens = self._parse.between(a, b)
            runs = [
                tuple(t for t in tokens if t.i < phrase.first.i),
                tuple(t for t in tokens if t.i > phrase.last.i),
            ]
            if sum(map(len, runs)) == len(tokens):
                content.append((a, b))
            else:
                content += [(run[0].start, run[-1].end) for run in map(trim, runs) if run]
        draft.content = content or draft.content

    # -- By itself

    def _alone(self, place: Place) -> Draft | None:
        """Return the statement that a phrase makes of the rest of its sentence, or of a quotation beside it."""
        phrase = place.phrase
        runs = place.rest()
        content = [(run[0].start, run[-1].end) for run in runs] or self._quoted_before(place)
        heads = self._informants(phrase)
        voice = self._quoting(phrase, heads)
        quoted = any(q.span.start < b and a < q.span.end for q in self._layout.quotations for a, b in content)
        if not content or not (voice.source or quoted):
            return None
        row = phrase.row
        kind, reason = StatementKind(row.kind), f"phrase “{row.words}”"
        draft = Draft(phrase.cue[0].start, kind, row.stance, content, reason, voice, phrase.cue)
        draft.sentence = phrase.first.sentence
        widen(draft, self._layout.quotations)
        self._replace(draft, self._same_cue(phrase))
        return draft

    def _quoting(self, phrase: Phrase, heads: tuple[Token, ...]) -> Voice:
        """Return the voice of a phrase: whom its source is said to quote ("according to the daily, which quoted …")."""
        if "that" not in phrase.row.frames:
            return Voice((), heads[:1])
        verb = self._parse.child(phrase.source, "relcl") if phrase.row.link else None
        if verb is not None and verb.lemma.casefold() in QUOTING:
            told = self._parse.child(verb, "dobj")
            if told is not None and self._is_informant(told):
                return Voice(all_joined(self._parse, told), heads[:1])
        return Voice(heads)

    def _quoted_before(self, place: Place) -> list[Range]:
        """Return the quotation that ends where the sentence of a phrase starts: “…” As she put it."""
        start = place.sentence[0].start
        text = [(q.span.start, q.span.end) for q in self._layout.quotations if 0 <= start - q.span.end <= 1]
        same = [r for r in text if self._layout.paragraph_of(r[0]) == self._layout.paragraph_of(start)]
        return same[-1:]

    def _informants(self, phrase: Phrase) -> tuple[Token, ...]:
        """Return who informs: the source, or those named behind it where it is a thing ("information from X and Y")."""
        noun = phrase.source
        if noun.tag == "PRP$" and any(t.text.casefold() == "own" for t in phrase.cue):
            subject = subject_of(self._parse, self._parse.head(phrase.first), self._speakers.can_speak)
            return subject or (noun,)  # "by his own account" is his who did it
        heads = all_joined(self._parse, noun)
        if noun.lemma.casefold() not in THINGS or any(map(self._speakers.is_named, heads)):
            return heads
        behind = [t for t in self._parse.sentences[noun.sentence] if t.i > noun.i and t.pos == "PROPN"]
        return tuple(t for t in behind if t.dep in {"pobj", "conj"} and self._speakers.is_named(t)) or heads

    def _replace(self, draft: Draft, twin: Draft | None) -> None:
        """Put a phrase's draft in the place of what was read from its verb alone, or from its quotation alone."""
        bare = [d for d in self._bare if any(draft.touches(*piece) for piece in d.content)]
        gone = [d for d in (twin, *bare) if d is not None]
        inside = self._parse.sentences[draft.sentence]
        outside = [p for d in gone for p in d.content if p[1] <= inside[0].start or p[0] >= inside[-1].end]
        draft.content = join(sorted([*draft.content, *outside]))
        self._gone |= {id(d) for d in gone}
        self._drafts.append(draft)
