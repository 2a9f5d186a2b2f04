"""Who did it to whom, as roles: which of the nouns around a trigger name somebody?

The grammar offers nouns (`arguments`), what they mean is known of the report (`actors`); here the two meet. The
mistakes refused are events that happen to nobody, and those that are only a figure of speech: "the storm attacked".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.events.actors import Actors
from onrecord.extract.events.arguments import Arguments, find_arguments
from onrecord.extract.events.implications import comes_about
from onrecord.extract.grammar.prepositions import after
from onrecord.lexicon import Lexicon, Trigger
from onrecord.records.event import EventType, Grain, Role
from onrecord.records.parse import Parse, Token
from onrecord.records.statement import Stance, Statement

GIVEN_TO = frozenset({"to", "into", "toward", "with"})  # behind these stand those to whom something goes


@dataclass(frozen=True, slots=True)
class Found:
    """The roles of an event, and the nouns that they were read from.

    Args:
        nouns: those of actor and recipient.
        counted: those whose number may be the event's, the likeliest first.
    """

    actors: tuple[Role, ...]
    recipients: tuple[Role, ...]
    nouns: tuple[Token, ...]
    counted: tuple[Token, ...]


class Parties:
    """Finds who did what to whom in one report."""

    def __init__(self, parse: Parse, lexicon: Lexicon, actors: Actors) -> None:
        self._parse, self._lexicon, self._actors = parse, lexicon, actors

    def of(self, token: Token, row: Trigger, statement: Statement | None) -> Found | None:
        """Return the parties of a trigger, or None where it happens to nobody or is no fact."""
        given = self._turned(token, row, find_arguments(self._parse, token, row, self._lexicon.implicatives))
        if token.pos == "NOUN" and given.actor is not None and self._actors.is_outlet(given.actor):
            given = replace(given, actor=None)  # "the expulsions were announced by the Lantern": only told by it
        deed = given.actor is not None and self._lexicon.nonagents.is_deed(given.actor.lemma)
        if given.actor is not None and deed and not self._actors.is_name(given.actor):
            given = replace(given, actor=self._maker(given.actor))
        if row.type == EventType.CONSULT and given.actor is not None and self._actors.is_outlet(given.actor):
            return None  # "when the Lantern rang him": how a report was made
        done_by = self._actors.named_by(given.actor, statement)
        recipient, done_to = self._recipient(given.recipients, done_by, row, statement)
        nouns = tuple(noun for noun in (given.actor, recipient) if noun is not None)
        disputed = statement is not None and statement.stance == Stance.DENIES  # "denied the expulsion"
        if self._is_nobodys(token, row, nouns, (*done_by, *done_to), disputed) or self._is_figure(token, nouns):
            return None
        if row.type == EventType.CONSULT and row.pos == "verb" and row.recipient in {"to", "in"} and not done_to:
            return None  # "flew home": to nobody
        if row.recipient == "object" and not row.mutual:
            done_to = (*done_to, *self._belonging(given.body, done_to, done_by))
        if not done_to and row.mutual and _are_several(done_by):
            done_to = done_by  # "Velmark and Tarsovia held talks": each with the other
        counted = (*(t for t in given.recipients if t.pos == "NUM"), *nouns[-1:])
        return Found(done_by, done_to, nouns, counted)

    def _maker(self, deed: Token) -> Token | None:
        """Return whose deed it is, where the words say so: "Velmark's order", "a letter by the minister"."""
        return self._parse.child(deed, "poss") or after((deed,), self._parse, "of", "by", "from")

    def _is_nobodys(
        self, token: Token, row: Trigger, nouns: Sequence[Token], roles: Sequence[Role], disputed: bool
    ) -> bool:
        """Return whether no name and no people are told of: "the decision caused delays", "espionage charges"."""
        if not roles:
            told = row.move is not None and token.pos == "NOUN"
            about = disputed and token.dep == "dobj"
            there = self._is_placed(token)
            return not (told and (about or there or comes_about(self._parse, token, self._lexicon.implicatives)))
        if token.pos != "NOUN":
            return not any(map(self._is_somebody, nouns))
        return all(role.grain == Grain.GROUP for role in roles) and (row.move is None or row.mutual)

    def _is_placed(self, noun: Token) -> bool:
        """Return whether a noun with its article names where it happened: "the poisoning in Brenik"."""
        link = next((c for c in self._parse.children(noun) if c.text.casefold() in {"in", "at", "outside"}), None)
        place = self._parse.child(link, "pobj") if link is not None else None
        definite = any(c.dep == "det" and c.text.casefold() in {"the", "this"} for c in self._parse.children(noun))
        return definite and place is not None and place.pos == "PROPN" and self._actors.is_mention(place)

    def _is_somebody(self, noun: Token) -> bool:
        """Return whether a noun is a name, a pronoun or people, or holds a name."""
        named = any(role.grain != Grain.GROUP for role in self._actors.roles(noun))
        return named or noun.pos in {"PRON", "NUM"} or self._actors.is_person(noun)  # "two more were expelled"

    def _is_figure(self, token: Token, nouns: Sequence[Token]) -> bool:
        """Return whether nothing is told as a fact: the storm attacks, or a spy is poisoned in the film."""
        table = self._lexicon.nonagents
        if any(table.holds(noun.lemma) and not self._actors.is_name(noun) for noun in nouns):
            return True
        sentence = self._parse.sentences[token.sentence]
        scenes = (t for t in sentence if t.dep == "pobj" and table.is_scene(t.lemma))
        return any(self._parse.head(t).text.casefold() == "in" for t in scenes)

    def _turned(self, token: Token, row: Trigger, found: Arguments) -> Arguments:
        """Return the arguments of "the general's poisoning": it happened to whoever is named alone before it."""
        owner = self._parse.child(token, "poss")
        suffers = token.pos == "NOUN" and row.recipient == "of" and owner is not None and found.actor is owner
        named = [noun for noun in found.recipients if noun is not owner]
        if not suffers or named or owner is None or not self._actors.is_person(owner):
            return found
        return Arguments(None, (owner,))

    def _recipient(
        self, nouns: Sequence[Token], done_by: Sequence[Role], row: Trigger, statement: Statement | None
    ) -> tuple[Token | None, tuple[Role, ...]]:
        """Return the first noun that names somebody other than the actor, else the first that is no time or thing."""
        own = {role.name for role in done_by}
        said = [(noun, self._actors.named_by(noun, statement)) for noun in nouns]
        for noun, roles in said:
            others = {role.name for role in roles if role.grain != Grain.GROUP}
            if others - own and not self._is_own(noun, roles, own):
                # "Launched an operation against Brenik" is done to Brenik, to no operation.
                thing = noun.lemma.casefold() in row.objects or self._is_deed(noun)
                named = tuple(role for role in roles if not (thing and role.grain == Grain.GROUP))
                far = row.objects and row.recipient != "object" and all(r.grain == Grain.PERSON for r in named)
                return noun, (*named, *(self._actors.named_below(noun, own) if far else ()))
        if row.mutual:
            return None, ()
        for noun, roles in said:  # "the number of posts that Velmark holds", "suspended aid to Velmark"
            below = () if self._actors.is_person(noun) else self._actors.named_below(noun, own)
            if below:
                return noun, (*roles, *below)
        # What goes to somebody is nobody: "provided two billion".
        given = row.recipient in GIVEN_TO and bool(done_by)
        rest = ((noun, roles) for noun, roles in said if not given or self._actors.is_person(noun))
        first = next(rest, None)
        # To a lawsuit, an offer or a charge nothing is done; its words stay the event's.
        return (None, ()) if first is None else (first[0], () if self._is_deed(first[0]) else first[1])

    def _is_deed(self, noun: Token) -> bool:
        return self._lexicon.nonagents.is_deed(noun.lemma) and not self._actors.is_mention(noun)

    def _belonging(self, body: Token | None, done_to: Sequence[Role], done_by: Sequence[Role]) -> Iterator[Role]:
        """Yield the body to which somebody belongs whose country no word names."""
        if body is None or not done_to or any(r.grain in {Grain.COUNTRY, Grain.ORGANISATION} for r in done_to):
            return
        own = {role.name for role in done_by}
        for role in self._actors.roles(body):
            if role.grain in {Grain.COUNTRY, Grain.ORGANISATION} and role.name not in own:
                yield replace(role, reason=f"where those belong to whom it was done: {role.reason}")

    def _is_own(self, noun: Token, roles: Sequence[Role], own: set[str]) -> bool:
        """Return whether a thing is the actor's: "its embassy", "the Velmarkish embassy" that Velmark closes."""
        owner = self._parse.child(noun, "poss")
        theirs = {role.name for role in roles if role.grain == Grain.COUNTRY}
        if theirs - own:
            return False  # "his Velmarkish counterpart"
        return (owner is not None and owner.tag == "PRP$") or bool(theirs)


def _are_several(roles: Sequence[Role]) -> bool:
    """Return whether roles are more than one actor: "the Velmarkish envoy" and his country are one."""
    spans = [role.span for role in roles if role.span is not None]
    return any(a.end <= b.start or b.end <= a.start for a in spans for b in spans)
