"""What is known of a name where it stands: its kind, office, country, and the names beside it?"""

from dataclasses import dataclass

from onrecord.records.mention import Kind


@dataclass(frozen=True, slots=True)
class Bearer:
    """One name as the reports of one story give it.

    Args:
        offices: under which it is mentioned: "foreign minister".
        country: ISO 3166 alpha-3, or the country's name; None where no report says it.
        company: the other names of the same story.
        people: the persons of the story who hold an office of a body: "the Foreign Ministry's spokeswoman, Ilva Toren".
    """

    name: str
    kind: Kind
    offices: tuple[str, ...] = ()
    country: str | None = None
    company: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
