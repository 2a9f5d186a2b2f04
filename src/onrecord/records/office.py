"""Who holds which office, as which reports say, and when did they say so?"""

from dataclasses import dataclass

from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class OfficeSaid:
    """One place where a report names somebody under an office: "the Tarsovian envoy".

    Args:
        title: the words without their article; name: how the report names whoever holds it.
        published: when the report was published, in EDTF, or None where that is not known.
    """

    report: str
    title: str
    name: str
    span: Span
    published: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office and one who holds it, as the reports held say; another holder of it is another tenure.

    The interval is that of the reports which say so: of the time before and after they say nothing.

    Args:
        office: the fullest of its titles, without "former" and "now".
        entity: id of the entity that holds it; name: the entity's.
        past: whether the reports call it a former office.
        said: the places that say so, by the day of the report, those of reports without a full date last.
        since, until: when the first and the last of these reports were published, in EDTF, as far as their days are
            known; None where no report has a date with a year.
    """

    office: str
    entity: str
    name: str
    past: bool
    said: tuple[OfficeSaid, ...]
    since: str | None = None
    until: str | None = None

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that say so, each once."""
        return tuple(dict.fromkeys(said.report for said in self.said))

    @property
    def reality(self) -> str:
        """Whether the reports name the office as one that is held now or as a former one."""
        return "former" if self.past else "held"
