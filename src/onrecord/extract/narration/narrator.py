"""Which clauses of a sentence does nobody but the report stand behind?

Reach for it once the statements are read. A clause that leads to a statement is framing, one inside a content or a
quotation is its speaker's, and one whose verb attributes elsewhere is somebody's to say even where no statement was
read: none of these is the report's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.extract.grammar.clauses import attributed
from onrecord.extract.grammar.cues import UNABLE, Hit, find_cues
from onrecord.extract.narration.verdicts import Verdicts
from onrecord.lexicon import CueTable
from onrecord.records.layout import Quotation
from onrecord.records.parse import Parse, Token
from onrecord.records.span import Span
from onrecord.records.statement import Statement

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
VERBS = frozenset({"VERB", "AUX"})
CONTRAST = frozenset({"though", "although", "but", "while", "whereas"})
PARTING = frozenset({";", ":", "–", "—", "-", "--"})
# A clause in which somebody says something, beside what the report asserts: "…, as he had promised".
ASIDE = frozenset({"advcl", "relcl", "acl", "parataxis"})


def under(parse: Parse, spans: Sequence[Span]) -> set[int]:
    """Return the positions of the words under some spans."""
    return {t.i for span in spans for t in parse.between(span.start, span.end)}


class Held:
    """Which words stand in a statement, and which of them a statement of their own sentence takes from the report."""

    def __init__(self, parse: Parse, statements: Sequence[Statement], quotations: Sequence[Quotation]) -> None:
        self.quoted = under(parse, [q.span for q in quotations if q.depth == 0])
        self.cues = under(parse, [cue for s in statements for cue in s.cue])
        self.content: set[int] = set()
        self.taken = self.quoted | self.cues
        for statement in statements:
            said = {parse.tokens[i].sentence for i in under(parse, statement.cue)}
            own = under(parse, statement.content)
            self.content |= own
            # A piece that was joined from another sentence, outside quotation marks, is too often a mistake.
            self.taken |= {i for i in own if parse.tokens[i].sentence in said}
            self.taken |= under(parse, statement.source.spans)


@dataclass(frozen=True)
class Clause:
    """A clause of the report's: its verb, whose subject it has, and its words in text order."""

    verb: Token
    subject: Token
    tokens: tuple[Token, ...]


class Narrator:
    """Tells the report's own clauses from those of others."""

    def __init__(self, parse: Parse, held: Held, verdicts: Verdicts, cues: CueTable) -> None:
        self._parse, self.held, self._verdicts, self._cues = parse, held, verdicts, cues
        self._leading: dict[int, bool] = {}

    @cached_property
    def _hits(self) -> dict[int, Hit]:
        return {hit.word.i: hit for hit in find_cues(self._parse, self._cues)}

    def clauses(self, sentence: Sequence[Token]) -> Iterator[Clause]:
        """Yield the clauses of a sentence that are the report's, in text order."""
        verbs = [t for t in sentence if t.pos in VERBS and self._leads(t)]
        for verb in verbs:
            subject = find_subject(self._parse, verb)
            if subject is None or verb.i in self.held.content or verb.i in self.held.quoted:
                continue
            if self._frames(verb, subject):
                continue
            tokens = self._words(verb, subject, verbs)
            letters = sum(t.end - t.start for t in tokens)
            taken = sum(t.end - t.start for t in tokens if t.i in self.held.taken)
            if tokens and 2 * taken <= letters:
                yield Clause(verb, subject, tokens)

    def _leads(self, verb: Token) -> bool:
        """Return whether a verb heads a main clause, or one that sets something against what somebody said."""
        if verb.i not in self._leading:
            self._leading[verb.i] = self._is_main(verb)
        return self._leading[verb.i]

    def _is_main(self, verb: Token) -> bool:
        if verb.head == verb.i:
            return True
        head = self._parse.head(verb)
        if head.pos not in VERBS:
            return False
        if verb.dep == "advcl":
            mark = self._parse.child(verb, "mark")
            against = mark is not None and mark.text.casefold() in CONTRAST
            return against and (head.i in self.held.content or head.i in self.held.cues)
        if verb.dep == "ccomp":  # how the parser hangs the first of two clauses that a semicolon parts
            between = self._parse.tokens[verb.i : head.i]
            return any(t.text in PARTING for t in between) and self._leads(head)
        if verb.dep == "conj" and self._parse.child(verb, *SUBJECTS) is None:
            return self._leads(head) and self._is_told(head)  # else it belongs to the clause of the first verb
        return verb.dep in {"conj", "parataxis"} and self._leads(head)

    def _is_told(self, verb: Token) -> bool:
        subject = find_subject(self._parse, verb)
        return verb.i in self.held.content or (subject is not None and self._frames(verb, subject))

    def _frames(self, verb: Token, subject: Token) -> bool:
        """Return whether a clause only leads to a statement, or attributes something that was not read."""
        parts = {verb.i, subject.i, *(t.i for t in self._parse.children(verb) if t.dep in {"attr", "dobj", "acomp"})}
        if parts & self.held.cues:
            return True
        if self._declines(verb):
            return True
        hit = self._hits.get(verb.i)
        if hit is None or self._verdicts.is_own(verb, subject) or self._verdicts.itself(subject):
            return False
        found = attributed(self._parse, hit)
        return found is not None and not (hit.negated and self._verdicts.is_thing(subject))

    def _declines(self, verb: Token) -> bool:
        """Return whether somebody is told not to have said something: "was not able to confirm the claim"."""
        unable = verb if verb.lemma in UNABLE else self._parse.child(verb, "acomp")
        said = self._parse.child(unable, "xcomp") if unable is not None and unable.lemma in UNABLE else None
        hit = self._hits.get(said.i) if said is not None else None
        return hit is not None and attributed(self._parse, hit) is not None

    def _words(self, verb: Token, subject: Token, verbs: Sequence[Token]) -> tuple[Token, ...]:
        """Return a clause's words, less other main clauses and those that tell what somebody said."""
        without = {t.i for other in verbs if other is not verb for t in self._below(other, verb)}
        if verb.dep == "advcl":
            without |= {t.i for t in self._parse.children(verb) if t.dep == "mark"}
        for child in self._parse.subtree(verb):
            if child.dep in ASIDE and child.i in self.held.cues:
                without |= {t.i for t in self._parse.subtree(child)}
        tokens = [t for t in self._parse.subtree(verb) if t.i not in without]
        if subject.head != verb.i:
            tokens += self._parse.subtree(subject)
        return tuple(sorted(set(tokens)))

    def _below(self, other: Token, verb: Token) -> tuple[Token, ...]:
        """Return the words of another main clause where it hangs below a verb."""
        return self._parse.subtree(other) if verb in self._parse.ancestors(other) else ()


def find_subject(parse: Parse, verb: Token) -> Token | None:
    """Return the subject of a finite verb, or None; a second verb shares that of the first."""
    helpers = [t for t in parse.children(verb) if t.dep in {"aux", "auxpass"}]
    finite = any(t.tag in FINITE for t in (verb, *helpers))
    # Some parses hang the subject on the auxiliary.
    own = next((s for t in (verb, *helpers) if (s := parse.child(t, *SUBJECTS)) is not None), None)
    if own is not None or verb.dep != "conj":
        return own if finite else None
    return find_subject(parse, parse.head(verb)) if finite or verb.tag == "VBN" else None
