"""Which words does a cue attribute? One function a frame, each giving a run of tokens or nothing.

Frames are named in the cue table: "that" for a clause, "object" for a noun phrase, "infinitive", or a preposition.
"""

from collections.abc import Callable, Sequence

from onrecord.extract.grammar.cues import Hit
from onrecord.lexicon import Cue
from onrecord.records.parse import Parse, Token

Run = tuple[Token, ...]
EDGE = frozenset({",", ";", ":", "-", "–", "—", ".", "--"})
CLAUSE = frozenset({"ccomp", "csubj", "csubjpass"})
COMPLETING = frozenset({"to", "as", "with", "from"})  # they complete an object: "compared X to Y", "described X as Y"
LINKING = frozenset({"according"})


def attributed(parse: Parse, hit: Hit) -> tuple[Cue, list[Run]] | None:
    """Return the row of the cue that fits the sentence and the runs of words it attributes, or None.

    The runs are in text order; a clause that the reporting clause interrupts gives two.
    """
    for frame in _frames(parse, hit):
        find = FINDERS.get(frame)
        runs = find(parse, hit) if find else _preposition(parse, hit, frame)
        if runs:
            row = _row(parse, hit, frame, runs)
            if row is not None:
                return row, [t for run in runs if (t := trim(_near(run, hit.word)))]
    return None


def _near(run: Run, word: Token) -> Run:
    """Return the part of a run that no semicolon parts from the cue: "X denies it; Y says otherwise" is two."""
    cuts = [place for place, token in enumerate(run) if token.text == ";"]
    if not cuts:
        return run
    return run[: cuts[0]] if run[0].i > word.i else run[cuts[-1] + 1 :]


def _frames(parse: Parse, hit: Hit) -> list[str]:
    """Return the frames of a cue, the more telling first: a clause, "of …", an object, "to …" behind an object.

    A preposition that stands in one row with an object completes it where there is one: "blamed the fire on Brenik".
    """
    offered = dict.fromkeys(frame for row in hit.rows for frame in row.frames)
    prepositions = [f for f in offered if f not in {"that", "infinitive", "object", "quote"}]
    has_object = parse.child(hit.word, "dobj") is not None
    completing = {f for row in hit.rows if "object" in row.frames and has_object for f in row.frames} | COMPLETING
    leading = [f for f in prepositions if f not in completing]
    trailing = [f for f in prepositions if f in completing]
    return [f for f in ("that", "infinitive", *leading, "object", *trailing) if f in offered]


def _row(parse: Parse, hit: Hit, frame: str, runs: Sequence[Run]) -> Cue | None:
    """Return the row for a frame: one whose list of objects holds the content's head, else one without a list."""
    lemmas = {t.lemma.casefold() for run in runs for t in run if _is_object(parse, hit.word, t)}
    heads = {t.lemma.casefold() for run in runs for t in run if hit.word.i in (t.head, parse.head(t).head)}
    fitting = [row for row in hit.rows if frame in row.frames and not heads & set(row.unless)]
    listed = next((row for row in fitting if row.objects and lemmas & set(row.objects)), None)
    return listed or next((row for row in fitting if not row.objects), None)


def _is_object(parse: Parse, cue: Token, token: Token) -> bool:
    """Return whether a word is the cue's object or stands behind a preposition in it, in no clause of its own."""
    if token.head == cue.i:
        return True
    if token.dep not in {"dobj", "pobj"}:
        return False
    above = tuple(parse.ancestors(token))
    return cue in above and not any(t.pos in {"VERB", "AUX"} for t in above[: above.index(cue)])


def trim(run: Run) -> Run:
    """Return the run without marks and conjunctions at its edges."""
    while run and (run[0].text in EDGE or run[0].dep == "cc"):
        run = run[1:]
    while run and run[-1].text in EDGE:
        run = run[:-1]
    return run


def _that(parse: Parse, hit: Hit) -> list[Run]:
    """Return the clause that a cue governs: "said that …", "…, she said", "the claim that …"."""
    word = hit.word
    clauses = [c for c in parse.children(word) if c.dep in CLAUSE or (word.pos == "NOUN" and _is_that(parse, c))]
    if clauses:
        clause = max(clauses, key=lambda c: len(parse.subtree(c)))
        return [_without(parse, clause, hit)]
    if word.dep == "parataxis" and parse.child(word, "nsubj"):
        return _around(parse, hit)
    return _told(parse, hit) if any(row.addressee for row in hit.rows) else []


def _told(parse: Parse, hit: Hit) -> list[Run]:
    """Return the clause behind a hearer that the parser hung on the hearer: "told the agency that …"."""
    for noun in (c for c in parse.children(hit.word) if c.dep in {"dobj", "dative"}):
        clause = next((c for c in parse.children(noun) if c.dep in {"relcl", "acl"}), None)
        first = parse.subtree(clause)[0] if clause is not None else None
        if first is not None and first.text.casefold() == "that" and first.i == noun.i + 1:
            return [tuple(t for t in parse.sentences[hit.word.sentence] if t.i >= first.i)]
    return []


def _is_that(parse: Parse, clause: Token) -> bool:
    return clause.dep in {"acl", "relcl", "ccomp"} and any(t.dep == "mark" for t in parse.children(clause))


def _without(parse: Parse, clause: Token, hit: Hit) -> Run:
    """Return a clause's words on one side of the cue: never the cue itself, nor an "according to" after it."""
    tokens = [t for t in parse.subtree(clause) if t not in hit.tokens]
    for token in tokens:
        if token.text.casefold() in LINKING and token.dep == "prep":
            below = set(parse.subtree(token))
            tokens = [t for t in tokens if t not in below]
            break
    before, after = [t for t in tokens if t.i < hit.word.i], [t for t in tokens if t.i > hit.word.i]
    return unbroken(before if len(before) > len(after) else after)


def unbroken(tokens: Sequence[Token]) -> Run:
    """Return the longest run of neighbours; marks between two words do not break it."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i - runs[-1][-1].i == 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    longest = max(runs, key=len, default=[])
    return tuple(longest)


def _around(parse: Parse, hit: Hit) -> list[Run]:
    """Return the clause that a reporting clause stands in: "Talks, he said, are over" gives two runs."""
    own = set(parse.subtree(hit.word))
    rest = [t for t in parse.subtree(parse.head(hit.word)) if t not in own]
    before, after = [t for t in rest if t.i < hit.word.i], [t for t in rest if t.i > hit.word.i]
    return [tuple(side) for side in (before, after) if side]


def _object(parse: Parse, hit: Hit) -> list[Run]:
    """Return the direct object with what hangs on it, and the "to …" or "as …" that completes it."""
    if hit.word.pos == "NOUN":
        return []
    noun = _behind(parse, hit) or parse.child(hit.word, "dobj")
    if noun is None and parse.child(hit.word, "agent"):
        noun = parse.child(hit.word, "nsubjpass")
    if noun is None or noun.pos == "PRON":
        return []
    tokens = list(parse.subtree(noun))
    for child in parse.children(hit.word):
        completes = child.dep in {"prep", "dative", "oprd"} and child.i == tokens[-1].i + 1
        if completes and any(child.text.casefold() in row.frames for row in hit.rows):
            tokens += parse.subtree(child)
    return [_without_aside(parse, tokens)]


def _without_aside(parse: Parse, tokens: Sequence[Token]) -> Run:
    """Return the words up to a clause that only adds something: "the fire on Brenik, which denies it"."""
    for place, token in enumerate(tokens):
        follows = tokens[place + 1].text.casefold() if place + 1 < len(tokens) else ""
        if place and token.text == "," and follows in {"which", "who", "whom", "whose"}:
            return tuple(tokens[:place])
    return tuple(tokens)


def _behind(parse: Parse, hit: Hit) -> Token | None:
    """Return what stands behind a cue that ends in a preposition: "called for talks"."""
    last = hit.tokens[-1]
    return parse.child(last, "pobj", "pcomp") if last is not hit.word and last.dep == "prep" else None


def _infinitive(parse: Parse, hit: Hit) -> list[Run]:
    """Return what somebody is asked or promises to do; who is asked belongs to it."""
    verb = next(
        (c for c in parse.children(hit.word) if c.dep in {"xcomp", "advcl", "ccomp", "acl"} and _is_to(parse, c)), None
    )
    if verb is None:
        return []
    tokens = list(parse.subtree(verb))
    asked = parse.child(hit.word, "dobj")
    if asked is not None and asked.i < verb.i:
        tokens = [*parse.subtree(asked), *tokens]
    return [tuple(t for t in sorted(set(tokens)) if t.i > hit.word.i)]


def _is_to(parse: Parse, verb: Token) -> bool:
    return any(t.tag == "TO" for t in parse.children(verb))


def _preposition(parse: Parse, hit: Hit, frame: str) -> list[Run]:
    """Return the phrase after a preposition: "accused Velmark of …", "warned against …"."""
    for child in parse.children(hit.word):
        if child.dep in {"prep", "agent", "oprd"} and child.text.casefold() == frame and child.i > hit.word.i:
            hearer = parse.child(child, "pobj") if frame in COMPLETING else None
            if hearer is None:  # "admitted to poisoning", never "confirmed to the newspaper"
                return [parse.subtree(child)]
    noun = parse.child(hit.word, "dobj")
    for child in parse.children(noun) if noun is not None else ():
        if child.dep == "prep" and child.text.casefold() == frame and hit.word.pos != "NOUN" and frame != "to":
            return [parse.subtree(child)]
    # Behind an adverbial, where the parser hangs it there: "accused Velmark in April of stealing …".
    return [
        parse.subtree(t)
        for t in parse.subtree(hit.word)
        if noun is not None and t.i > noun.i and t.text.casefold() == frame and parse.child(t, "pcomp") is not None
    ][:1]


FINDERS: dict[str, Callable[[Parse, Hit], list[Run]]] = {"that": _that, "object": _object, "infinitive": _infinitive}
