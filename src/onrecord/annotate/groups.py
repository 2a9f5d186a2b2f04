"""What is a mention chain while it is being made?"""

from dataclasses import dataclass, field

from onrecord.records.mention import Kind, Mention, Office


@dataclass(slots=True)
class Group:
    """A chain in the making."""

    kind: Kind
    name: str
    mentions: list[Mention] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    country: str | None = None
    sorts: tuple[str, ...] = ()
    reasons: list[str] = field(default_factory=list)

    def add(self, mention: Mention, reason: str) -> None:
        """Take a mention in, for a reason."""
        self.mentions.append(mention)
        if reason and reason not in self.reasons:
            self.reasons.append(reason)
