"""Who says what in this report, with which stance?

Cues are found first, each takes the words that it governs, quotations are joined to them or to the speaker before,
and only then is it settled whom the words for a source mean: in text order, since "he" is whoever spoke last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.grammar.clauses import attributed
from onrecord.extract.grammar.cues import Hit, find_cues
from onrecord.extract.grammar.layout import Layout
from onrecord.extract.stances.stances import Stances, find_stance
from onrecord.extract.statements.attributions import group_tags
from onrecord.extract.statements.channels import Channels
from onrecord.extract.statements.denials import find_denials
from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.hedges import find_hedges
from onrecord.extract.statements.nesting import unnest
from onrecord.extract.statements.phrases import join_phrases
from onrecord.extract.statements.quotes import Quoted, join, widen
from onrecord.extract.statements.refusals import refusals
from onrecord.extract.statements.sources import find_voice
from onrecord.extract.statements.speakers import Speakers
from onrecord.extract.statements.tagged import Tagged
from onrecord.lexicon import Lexicon
from onrecord.records.layout import Paragraph, Quotation, Sentence
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.report import Report
from onrecord.records.span import Span
from onrecord.records.statement import UNNAMED, Source, Stance, Statement, StatementKind
from onrecord.records.tag import Tag

STRETCH = 1000  # characters
SHORTEST = 3  # letters; a shorter content is a mark or an article that a broken parse left over


def find_statements(reading: Reading, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Return the statements of a report in text order."""
    (parse,) = reading.of(Parse)
    layout = Layout(reading.of(Paragraph), reading.of(Sentence), reading.of(Quotation))
    text = reading.report.text
    hits = list(find_cues(parse, lexicon.cues))
    speakers = Speakers(parse, reading.of(Mention), reading.of(MentionChain), text)
    drafts = _drafts(parse, hits, layout, speakers)
    governed = [replace(draft, content=[*draft.content]) for draft in drafts]
    drafts += Quoted(parse, hits, layout, text, speakers).attach(drafts)
    drafts = join_phrases(parse, drafts, layout, speakers, lexicon.cues)
    cued = {t for d in drafts for t in d.cue if d.stance == Stance.DECLINES}
    refused = [r for r in refusals(parse, lexicon.refusals) if not cued & set(r.cue)]
    drafts = [d for d in drafts if not any(d.touches(*piece) for r in refused for piece in r.content)] + refused
    drafts = [d for d in drafts if sum(c.isalpha() for a, b in d.content for c in text[a:b]) >= SHORTEST]
    drafts = _outermost(drafts)
    tags = reading.of(Tag)
    if tags:
        drafts = Tagged(parse, hits, layout, speakers, lexicon).join(group_tags(tags), drafts)
    drafts = list(unnest(parse, drafts, governed, speakers))
    cued = {t for draft in drafts for t in draft.cue}
    denials = find_denials(parse, hits, speakers.can_speak, lexicon.cues)
    drafts = sorted([*drafts, *(d for d in denials if not cued & set(d.cue))], key=lambda d: (d.at, d.content))
    drafts = [made for draft in drafts for made in _without_dateline(draft, reading.report)]
    outlet = reading.report.outlet
    channels = Channels(parse, layout, speakers, lexicon.venues, outlet.value if outlet is not None else None)
    return _resolve(parse, drafts, speakers, channels, lexicon)


def _drafts(parse: Parse, hits: Sequence[Hit], layout: Layout, speakers: Speakers) -> list[Draft]:
    """Return one draft for each cue that governs words of its own."""
    drafts: list[Draft] = []
    for hit in hits:
        if any(q.depth == 0 and q.span.start < hit.word.start < q.span.end - 1 for q in layout.quotations):
            continue  # words inside a quotation are the speaker's, not the report's
        found = attributed(parse, hit)
        if found is None:
            continue
        row, runs = found
        voice = find_voice(parse, hit, speakers.can_speak)
        stance = find_stance(hit, row)
        if stance is None or not runs or not (voice.source or _is_impersonal(parse, hit)):
            continue
        content = [(run[0].start, run[-1].end) for run in runs]
        reason = f"cue “{hit.word.text}” ({row.words})"
        cue = tuple(sorted({*voice.cue, *hit.tokens}))
        draft = Draft(hit.word.start, StatementKind(row.kind), stance, content, reason, voice, cue)
        draft.sentence = hit.word.sentence
        draft.governed = True
        draft.passes = row.link and _quotes_as(parse, hit)
        widen(draft, layout.quotations)
        draft.content = join(draft.content)
        drafts.append(draft)
    return drafts


def _without_dateline(draft: Draft, report: Report) -> Iterator[Draft]:
    """Yield the draft with content that starts behind the dateline, if any is left."""
    line = report.dateline.span if report.dateline is not None else None
    if line is not None:
        behind = line.end + 1
        pieces = ((behind if line.start <= a < behind else a, b) for a, b in draft.content)
        draft.content = [(a, b) for a, b in pieces if a < b]
    if draft.content:
        yield draft


def _quotes_as(parse: Parse, hit: Hit) -> bool:
    """Return whether a cue only leads to another: "quoted the minister as saying …"."""
    below = [t for c in parse.children(hit.word) for t in (c, *parse.children(c))]
    return any(t.text.casefold() == "as" and parse.child(t, "pcomp") is not None for t in below)


def _is_impersonal(parse: Parse, hit: Hit) -> bool:
    """Return whether a cue may stand without a source: "it was reported that …"."""
    subject = parse.child(hit.word, "nsubjpass")
    return subject is not None and subject.text.casefold() in {"it", "there"}


def _outermost(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts in text order, less those that a source tells of, or that say again what another says.

    What stands inside a content is the source's to tell: in "said that Brenik had accused him" there is one statement
    of the report. A draft whose content is another's to nine tenths is dropped.
    """
    kept: list[Draft] = []
    near: dict[int, list[Draft]] = {}  # those kept, by the stretches of text that they touch: a report has many
    for draft in sorted(drafts, key=lambda d: (-_size(d), d.at)):
        own = {n for a, b in draft.content for n in range(a // STRETCH, b // STRETCH + 1)}
        others = [other for n in {*own, draft.at // STRETCH} for other in near.get(n, ())]
        told = any(other.covers(draft.at, draft.at + 1) and not other.passes for other in others)
        if not told and not any(_shared(draft, other) > 0.9 * max(_size(draft), _size(other)) for other in others):
            kept.append(draft)
            for n in own:
                near.setdefault(n, []).append(draft)
    return sorted((d for d in kept if not d.passes), key=lambda d: (d.at, d.content))


def _size(draft: Draft) -> int:
    return sum(b - a for a, b in draft.content)


def _shared(one: Draft, other: Draft) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one.content for c, d in other.content)


def _resolve(
    parse: Parse, drafts: Sequence[Draft], speakers: Speakers, channels: Channels, lexicon: Lexicon
) -> tuple[Statement, ...]:
    statements: list[Statement] = []
    last: Statement | None = None
    for draft in drafts:
        if draft.follows and last is not None:
            source = Source(last.source.name, (), last.source.chain, draft.reason)
            chain = last.chain
        else:
            source = speakers.source(draft.voice.source, draft.reason)
            source = replace(source, spans=draft.words) if draft.words else source
            chain = channels.of(draft, source)
        cue = _spans(parse, draft.cue)
        content = tuple(Span(parse.report, a, b) for a, b in draft.content)
        hedges = _spans(parse, find_hedges(parse, draft, lexicon.hedges))
        stance, reason = _stance(parse, draft, lexicon)
        statement = Statement(parse.report, draft.kind, source, cue, content, stance, hedges, chain, reason)
        statements.append(statement)
        if draft.kind == StatementKind.SPEECH and source.name != UNNAMED:
            last = statement
            speakers.remember(source, draft.at)
    return tuple(statements)


def _stance(parse: Parse, draft: Draft, lexicon: Lexicon) -> tuple[Stance, str]:
    """Return the stance that the cue states, else that of the content's own words, with the reason."""
    pieces = [parse.between(*piece) for piece in draft.content]
    found = Stances(parse, lexicon.cues, lexicon.stances).of(draft.stance, pieces, draft.cue, draft.voice.source)
    return (found[0], f"{draft.reason}; content: “{found[1]}”") if found is not None else (draft.stance, draft.reason)


def _spans(parse: Parse, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the spans of tokens, neighbours joined."""
    spans: list[Span] = []
    previous: Token | None = None
    for token in sorted(set(tokens)):
        if previous is not None and token.i == previous.i + 1:
            spans[-1] = Span(parse.report, spans[-1].start, token.end)
        else:
            spans.append(Span(parse.report, token.start, token.end))
        previous = token
    return tuple(spans)
