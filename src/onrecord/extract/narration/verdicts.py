"""Is a clause of the report's own worth a line, and by which rule?

Three sorts are: what is not there or not known, what happened, and what the report judges or says of itself. Each rule
gives a reason in words; a clause that none speaks for is scenery and is left out.
"""

from collections.abc import Iterator, Sequence, Set

from onrecord.extract.grammar.negations import find_negation, find_no
from onrecord.lexicon import Lexicon
from onrecord.lexicon.narration import Says
from onrecord.records.mention import Mention
from onrecord.records.parse import Parse, Token
from onrecord.records.reading import Reading
from onrecord.records.statement import StatementKind

WILLED = frozenset({"will", "wo", "would", "shall", "should", "may", "might", "must", "'ll", "’ll", "'d", "’d"})
COPULAS = frozenset({"be", "become", "remain", "stay", "grow", "seem", "appear", "look", "prove", "get", "turn"})
DATED = frozenset({"DATE", "TIME"})
THINGS = frozenset({"it", "this", "that", "these", "those", "which", "what"})
SCOPES = frozenset({"since", "ever", "yet"})
STRETCHES = frozenset({"year", "decade", "century", "month", "generation", "history", "memory", "time", "record"})
RANKED = frozenset({"first", "last", "only", "latest", "most", "least"})
OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "xcomp", "advmod"})


class Verdicts:
    """The rules by which clauses of one report are taken or left."""

    def __init__(self, reading: Reading, parse: Parse, lexicon: Lexicon, quoted: Set[int]) -> None:
        self._parse, self._lexicon, self._quoted = parse, lexicon, quoted
        outlet = reading.report.outlet
        self._outlet = _bare(outlet.value) if outlet is not None else ""
        self._named = {t.i for m in reading.of(Mention) for t in parse.between(m.span.start, m.span.end)}
        self._dated = {t.i for start, end, label in parse.names if label in DATED for t in parse.between(start, end)}

    def of(self, verb: Token, subject: Token, tokens: Sequence[Token]) -> str:
        """Return why a clause is worth a line, or nothing."""
        if subject.text.casefold() == "you":
            return ""
        verbs = [verb, *self._joined(verb)]
        return (
            next(filter(None, map(self._absent, verbs)), "")
            or self.itself(subject)
            or next(filter(None, (self._happened(v, tokens) for v in verbs)), "")
            or next(filter(None, (self._judged(v, subject, tokens) for v in verbs)), "")
            or self._concluded(verb)
        )

    def _joined(self, verb: Token) -> Iterator[Token]:
        """Yield the verbs that share a verb's subject: "closed its mission and recalled the envoy"."""
        for child in self._parse.children(verb):
            if child.dep == "conj" and child.pos == "VERB" and self._parse.child(child, "nsubj", "nsubjpass") is None:
                yield child
                yield from self._joined(child)

    def is_own(self, verb: Token, subject: Token) -> bool:
        """Return whether a clause is the report's own though its verb attributes elsewhere.

        "It is not known", "nobody has confirmed", "the case underlines": nobody but the report is there to say so.
        """
        if find_no(self._parse, subject) is not None or self._weighs(verb, subject):
            return True
        passive = self._parse.child(verb, "auxpass") is not None and self._parse.child(verb, "agent") is None
        return (passive or self._is_impersonal(verb, subject)) and bool(self._absent(verb))

    def never_speaks(self, verb: Token, subject: Token, kind: StatementKind) -> bool:
        """Return whether a subject that was read as a source can be none: "it", "nobody", "the incident"."""
        if find_no(self._parse, subject) is not None:
            return kind == StatementKind.SPEECH  # "no one expected it" still tells what people thought
        return self._is_impersonal(verb, subject) or self._row("noun", subject.lemma, "happens", ())

    def _is_impersonal(self, verb: Token, subject: Token) -> bool:
        """Return whether a subject stands for nothing: "it is unclear who …", "whether they met is open"."""
        empty = verb.lemma in COPULAS or self._parse.child(verb, "auxpass") is not None
        return subject.dep in {"expl", "csubj", "csubjpass"} or (empty and subject.text.casefold() == "it")

    def _absent(self, verb: Token) -> str:
        below = self._parse.children(verb)
        if any(t.dep == "aux" and t.text.casefold() in WILLED for t in below):
            return ""
        if verb.lemma == "do" and self._parse.child(verb, "dobj", "attr") is None:
            return ""  # "the others did not" says nothing by itself
        word = find_negation(self._parse, verb)
        if word is not None:
            return f"what is not so, by “{word.text}”"
        told = [t for t in below if t.dep in {"acomp", "attr", "oprd"}]
        told += [verb] if self._parse.child(verb, "auxpass") is not None else []
        open_word = next((t for t in told if self._row("adjective", t.text, "absent", ())), None)
        if open_word is not None and (verb.lemma in COPULAS or open_word is verb):
            return f"what is not known, by “{open_word.text}”"
        lacking = self._row("verb", verb.lemma, "absent", self._objects(verb))
        return f"what is not there or not known, by “{verb.text}”" if lacking else ""

    def itself(self, subject: Token) -> str:
        """Return why a subject is the report or its outlet, or nothing."""
        below = self._parse.children(subject)
        own = any(t.text.casefold() in {"this", "our"} for t in below)
        name = _bare(" ".join(t.text for t in (*below, subject) if t.pos == "PROPN"))
        if subject.text.casefold() == "we" or (own and self._row("noun", subject.lemma, "itself", ())):
            return f"the report speaks of itself, as “{subject.text}”"
        if name and self._outlet and (name == self._outlet or f" {self._outlet}".endswith(f" {name}")):
            return f"the report speaks of itself, as “{subject.text}”"
        return ""

    def _happened(self, verb: Token, tokens: Sequence[Token]) -> str:
        """Return why a clause in the past or perfect tells an event: a trigger, or a date that hangs on its verb."""
        if not self._is_past(verb):
            return ""
        if self._is_trigger(verb):
            return f"what happened, by “{verb.text}”"
        there = self._parse.child(verb, "attr") if self._parse.child(verb, "expl") is not None else None
        if there is not None and self._lexicon.triggers.starting(there.lemma.casefold(), "noun"):
            return f"what there was, by “{there.text}”"
        if verb.lemma not in COPULAS and any(t.i in self._dated and self._verb_dated(t) is verb for t in tokens):
            return f"what happened and when, by “{verb.text}”"
        if self._is_perfect(verb) and any(t.text.casefold() == "since" and self._hangs(t, verb) for t in tokens):
            return f"how things have gone since, by “{verb.text}”"
        return ""

    def _is_past(self, verb: Token) -> bool:
        below = [t for t in self._parse.children(verb) if t.dep in {"aux", "auxpass"}]
        if verb.tag == "VBG" or any(t.tag == "MD" for t in below):
            return False
        return verb.tag == "VBD" or any(t.tag == "VBD" or t.lemma == "have" for t in below)

    def _is_perfect(self, verb: Token) -> bool:
        return any(t.dep == "aux" and t.lemma == "have" for t in self._parse.children(verb))

    def _is_trigger(self, verb: Token) -> bool:
        rows = self._lexicon.triggers.starting(verb.lemma.casefold(), "verb")
        if not rows:
            return False
        below = {t.lemma.casefold() for c in self._parse.children(verb) for t in (c, *self._parse.children(c))}
        return any(set(r.lemmas[1:]) <= below and (not r.objects or below & set(r.objects)) for r in rows)

    def _verb_dated(self, token: Token) -> Token | None:
        """Return the verb that a date hangs on: "left on Sunday", never "met for an hour" or "the accord of 2020"."""
        for above in self._parse.ancestors(token):
            if above.i in self._dated or (above.dep == "prep" and above.text.casefold() != "for"):
                continue
            return above if above.pos == "VERB" else None
        return None

    def _hangs(self, since: Token, verb: Token) -> bool:
        return self._parse.head(since) is verb or self._parse.head(self._parse.head(since)) is verb

    def _judged(self, verb: Token, subject: Token, tokens: Sequence[Token]) -> str:
        if not self.is_thing(subject) or any(t.i in self._quoted for t in tokens):
            return ""  # in quotation marks somebody else judges
        if weight := self._weighs(verb, subject):
            return weight
        below = self._parse.children(verb)
        if any(t.tag == "MD" for t in below):
            return ""
        complement = next((t for t in below if t.dep in {"acomp", "attr", "oprd"}), None)
        if verb.lemma in COPULAS and complement is not None:
            if complement.pos == "ADJ" or self._row("noun", complement.lemma, "judged", ()):
                return f"how the report judges it: “{complement.text}”"
            if self._is_ranked(self._parse.subtree(complement)):
                return f"how the report ranks it: “{complement.text}”"
        if self._parse.child(verb, "auxpass") is not None and self._row("adjective", verb.text, "judged", ()):
            return f"how the report judges it: “{verb.text}”"
        adverb = next(
            (t for t in below if t.dep in {"advmod", "neg"} and self._row("adverb", t.text, "changed", ())), None
        )
        if adverb is not None and verb.lemma in {"be", "have", "remain", "stay"}:
            return f"how things stand, by “{adverb.text}”"
        return "how the report ranks it" if self._is_ranked(tokens) and self._has_scope(tokens) else ""

    def _concluded(self, verb: Token) -> str:
        """Return why a clause is the report's own conclusion: "thus", "clearly", "in vain"."""
        below = self._parse.children(verb)
        word = next((t for t in below if t.dep == "advmod" and self._row("adverb", t.text, "judged", ())), None)
        return f"what the report concludes, by “{word.text}”" if word is not None and word.i not in self._quoted else ""

    def _weighs(self, verb: Token, subject: Token) -> str:
        """Return why a verb tells what something means in the report's eyes; never for what can be a source."""
        if not self.is_thing(subject) or self._row("noun", subject.lemma, "speaks", ()):
            return ""
        row = self._row("verb", verb.lemma, "judged", self._objects(verb))
        return f"what it means in the report’s eyes, by “{verb.text}”" if row else ""

    def _row(self, pos: str, word: str, says: Says, objects: Sequence[str]) -> bool:
        rows = (r for r in self._lexicon.narration.of(word, pos) if r.says == says)
        return any(not r.objects or not set(r.objects).isdisjoint(objects) for r in rows)

    def _objects(self, verb: Token) -> list[str]:
        direct = [t for t in self._parse.children(verb) if t.dep in OBJECTS]
        behind = [
            p for t in self._parse.children(verb) if t.dep in {"prep", "prt"} and (p := self._parse.child(t, "pobj"))
        ]
        return [t.lemma.casefold() for t in (*direct, *behind)]

    def is_thing(self, subject: Token) -> bool:
        """Return whether a subject cannot speak or feel: no name, no pronoun of persons, no holder of an office."""
        if subject.pos == "PRON":
            return subject.text.casefold() in THINGS
        return subject.i not in self._named and self._lexicon.offices.of(subject.lemma) is None

    def asides(self, sentence: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
        """Yield the phrases behind a comma that rank what is told: "…, the gravest quarrel since the war"."""
        for noun in sentence:
            if noun.pos != "NOUN":
                continue
            tokens = self._parse.subtree(noun)
            before = list(sentence[max(0, tokens[0].i - sentence[0].i - 2) : tokens[0].i - sentence[0].i])
            if before and before[-1].text.casefold() in {"in", "as"}:
                before = before[:-1]
            if not before or before[-1].text != "," or tokens[-1].i - tokens[0].i + 1 != len(tokens):
                continue
            weighs = self._has_scope(tokens) or self._row("noun", noun.lemma, "judged", ())
            if weighs and self._is_ranked([t for t in self._parse.children(noun) if t.i < noun.i]):
                yield tokens

    def _is_ranked(self, tokens: Sequence[Token]) -> bool:
        return any(t.tag in {"JJS", "RBS"} or t.text.casefold() in RANKED for t in tokens)

    def _has_scope(self, tokens: Sequence[Token]) -> bool:
        words = {t.text.casefold() for t in tokens}
        return bool(words & SCOPES) or ("in" in words and any(t.lemma in STRETCHES for t in tokens))


def _bare(name: str) -> str:
    """Return a name to compare: small, without its article."""
    return name.casefold().removeprefix("the ").strip()
