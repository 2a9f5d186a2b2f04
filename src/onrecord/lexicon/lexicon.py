"""Which tables are there, and what do they hold for this desk?"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from onrecord.errors import LexiconError
from onrecord.lexicon.abbreviations import AbbreviationTable, load_abbreviations
from onrecord.lexicon.anchors import AnchorTable, load_anchors
from onrecord.lexicon.answers import AnswerTable, load_answers
from onrecord.lexicon.countries import country_codes
from onrecord.lexicon.credits import CreditTable, load_credits
from onrecord.lexicon.cues import CueTable, load_cues
from onrecord.lexicon.demonyms import DemonymTable, load_demonyms
from onrecord.lexicon.figures import FigureTable, load_figures
from onrecord.lexicon.furniture import FurnitureTable, load_furniture
from onrecord.lexicon.given_names import GivenNameTable, load_given_names
from onrecord.lexicon.hedges import HedgeTable, load_hedges
from onrecord.lexicon.honorifics import HonorificTable, load_honorifics
from onrecord.lexicon.implicatives import ImplicativeTable, load_implicatives
from onrecord.lexicon.little_words import LittleWordTable, load_little_words
from onrecord.lexicon.moves import MoveTable, load_moves
from onrecord.lexicon.name_words import NameWordTable, load_name_words
from onrecord.lexicon.narration import NarrationTable, load_narration
from onrecord.lexicon.nonagents import NonagentTable, load_nonagents
from onrecord.lexicon.offices import OfficeTable, load_offices
from onrecord.lexicon.opposites import OppositeTable, load_opposites
from onrecord.lexicon.organisations import (
    OrganisationTable,
    OrganisationWordTable,
    load_organisation_words,
    load_organisations,
)
from onrecord.lexicon.outlets import OutletTable, load_outlets
from onrecord.lexicon.people import PeopleTable, load_people
from onrecord.lexicon.places import PlaceTable, load_places
from onrecord.lexicon.refusals import RefusalTable, load_refusals
from onrecord.lexicon.spellings import SpellingTable, load_spellings
from onrecord.lexicon.stances import StanceTable, load_stances
from onrecord.lexicon.tenures import TenureTable, load_tenures
from onrecord.lexicon.triggers import TriggerTable, load_triggers
from onrecord.lexicon.venues import VenueTable, load_venues

TABLES = tuple(
    "abbreviations anchors answers credits cues demonyms figures furniture given_names hedges honorifics implicatives "
    "little_words moves name_words narration nonagents offices opposites organisations organisation_words outlets "
    "people places refusals spellings stances tenures triggers venues".split()
)


@dataclass(frozen=True)
class Lexicon:
    """All tables. Not slotted, because each is read when first asked for: who opens two does not pay for twelve.

    Args:
        overlay: the desk's `lexicon/` folder, or None for our tables alone.
    """

    overlay: Path | None = None

    @classmethod
    def load(cls, overlay: Path | None = None) -> "Lexicon":
        """Return the lexicon of a desk.

        Args:
            overlay: the desk's `lexicon/` folder; one that does not exist changes nothing.

        Raises:
            LexiconError: the folder holds a file that is none of the tables. What is wrong within a file is found
                when its table is first asked for; `check` asks for all.
        """
        for file in sorted(overlay.glob("*.toml")) if overlay is not None else ():
            if file.stem not in TABLES:
                raise LexiconError(f"{file}: there is no such table; the tables are {', '.join(TABLES)}")
        return cls(overlay)

    def check(self) -> "Lexicon":
        """Read every table, so that a mistake in any of them is told before a text is read; return the lexicon."""
        for name in TABLES:
            getattr(self, name)
        return self

    def digests(self, *names: str) -> dict[str, str]:
        """Return the digest of each table named, or of all: what a step that opens them puts into its version."""
        return {name: getattr(self, name).digest for name in names or TABLES}

    def country(self, words: str) -> str | None:
        """Return the alpha-3 code of the country that a name, capital, seat, demonym or code means, whatever its case.

        For what a person types: in a text "us" is no country, and "polish" no Pole.
        """
        return self._countries.get(words.casefold())

    @cached_property
    def _countries(self) -> dict[str, str]:
        rows = sorted(self.places.rows, key=lambda row: row.kind != "country")
        places = [(row.name, row.country) for row in rows if row.governs]
        peoples = [(word, row.country) for row in self.demonyms.rows for word in row.words]
        return country_codes((*places, *peoples, *((code, code) for _, code in places)))

    @cached_property
    def abbreviations(self) -> AbbreviationTable:
        """Words after which a full stop does not end a sentence."""
        return load_abbreviations(self.overlay)

    @cached_property
    def anchors(self) -> AnchorTable:
        """Well-known events and their days."""
        return load_anchors(self.overlay)

    @cached_property
    def answers(self) -> AnswerTable:
        """Words by which one move answers another."""
        return load_answers(self.overlay)

    @cached_property
    def credits(self) -> CreditTable:
        """Phrases by which a report says from whom it has its words."""
        return load_credits(self.overlay)

    @cached_property
    def cues(self) -> CueTable:
        """Words that attribute."""
        return load_cues(self.overlay)

    @cached_property
    def demonyms(self) -> DemonymTable:
        """Adjectives and peoples of countries."""
        return load_demonyms(self.overlay)

    @cached_property
    def figures(self) -> FigureTable:
        """Figures of speech."""
        return load_figures(self.overlay)

    @cached_property
    def furniture(self) -> FurnitureTable:
        """Lines that are not the report."""
        return load_furniture(self.overlay)

    @cached_property
    def given_names(self) -> GivenNameTable:
        """Given names and their forms."""
        return load_given_names(self.overlay)

    @cached_property
    def hedges(self) -> HedgeTable:
        """Words by which a report keeps its distance."""
        return load_hedges(self.overlay)

    @cached_property
    def honorifics(self) -> HonorificTable:
        """Words of courtesy and rank before a name."""
        return load_honorifics(self.overlay)

    @cached_property
    def implicatives(self) -> ImplicativeTable:
        """Words that say whether what they govern happens."""
        return load_implicatives(self.overlay)

    @cached_property
    def little_words(self) -> LittleWordTable:
        """Words that carry no matter of their own, or turn, soften or date what they stand by."""
        return load_little_words(self.overlay)

    @cached_property
    def moves(self) -> MoveTable:
        """Moves of diplomacy and espionage, and their codes."""
        return load_moves(self.overlay)

    @cached_property
    def name_words(self) -> NameWordTable:
        """Words in names that say more or less than who it is."""
        return load_name_words(self.overlay)

    @cached_property
    def narration(self) -> NarrationTable:
        """Words by which a report asserts something in its own voice."""
        return load_narration(self.overlay)

    @cached_property
    def nonagents(self) -> NonagentTable:
        """Nouns that act only in a figure of speech."""
        return load_nonagents(self.overlay)

    @cached_property
    def offices(self) -> OfficeTable:
        """Role nouns."""
        return load_offices(self.overlay)

    @cached_property
    def opposites(self) -> OppositeTable:
        """Words that say the contrary of each other."""
        return load_opposites(self.overlay)

    @cached_property
    def organisations(self) -> OrganisationTable:
        """Well-known organisations."""
        return load_organisations(self.overlay)

    @cached_property
    def organisation_words(self) -> OrganisationWordTable:
        """Words that make a capitalised name an organisation."""
        return load_organisation_words(self.overlay)

    @cached_property
    def outlets(self) -> OutletTable:
        """Outlets of the press."""
        return load_outlets(self.overlay)

    @cached_property
    def people(self) -> PeopleTable:
        """Nouns for people."""
        return load_people(self.overlay)

    @cached_property
    def places(self) -> PlaceTable:
        """Countries, capitals, seats of government, regions."""
        return load_places(self.overlay)

    @cached_property
    def refusals(self) -> RefusalTable:
        """Patterns by which somebody declines to say anything."""
        return load_refusals(self.overlay)

    @cached_property
    def spellings(self) -> SpellingTable:
        """Two spellings of one word."""
        return load_spellings(self.overlay)

    @cached_property
    def stances(self) -> StanceTable:
        """Words by which a content itself denies, accuses or promises."""
        return load_stances(self.overlay)

    @cached_property
    def tenures(self) -> TenureTable:
        """Words in an office that tell when it is held, and what is none."""
        return load_tenures(self.overlay)

    @cached_property
    def triggers(self) -> TriggerTable:
        """Words that make an event."""
        return load_triggers(self.moves, self.overlay)

    @cached_property
    def venues(self) -> VenueTable:
        """Words for where something is said."""
        return load_venues(self.overlay)
