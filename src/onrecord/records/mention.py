"""Who and what is named in a report, and which of its mentions mean the same one?"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.records.identity import content_id
from onrecord.records.span import Span


class Kind(StrEnum):
    """What sort of thing a mention refers to."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    OUTLET = "Outlet"
    PLACE = "Place"
    GROUP = "Group"  # a people or their adherents: "Tarsovians", "far-right deputies"


class Form(StrEnum):
    """How a mention refers."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or description in a text.

    "the alliance chief" is `Mention(span, Kind.PERSON, Form.DESCRIPTION, "the alliance chief", reason)`.

    Args:
        span: the words, without a possessive "'s".
        name: what the mention calls them, cleaned of a leading article and line breaks.
        reason: which table or model said so.
    """

    span: Span
    kind: Kind
    form: Form
    name: str
    reason: str

    @property
    def id(self) -> str:
        """The id of the mention."""
        return content_id("mention", self.span.report, self.span.start, self.span.end, self.kind)


@dataclass(frozen=True, slots=True)
class Office:
    """The role under which somebody is mentioned: "spokeswoman of the Tarsovian Foreign Ministry"."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class MentionChain:
    """The mentions of one report that mean the same person, organisation, outlet, place or group.

    Args:
        report: the report that the chain belongs to.
        name: the fullest name in the chain, or its first description where it has no name.
        mentions: ids of the mentions, in text order.
        aliases: the distinct words of the mentions, in text order.
        country: ISO 3166 alpha-3 of the country that a place is, or that a capital stands for.
        reason: why these mentions belong together.
    """

    report: str
    name: str
    kind: Kind
    mentions: tuple[str, ...]
    aliases: tuple[str, ...]
    offices: tuple[Office, ...] = ()
    country: str | None = None
    reason: str = ""

    @property
    def id(self) -> str:
        """The id of the chain: what it is made of."""
        return content_id("chain", self.report, *self.mentions)
