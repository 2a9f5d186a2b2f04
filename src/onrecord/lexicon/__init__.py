"""Which words does Onrecord know, and what does it take them to mean?

The tables are TOML files beside this one, checked on load; a desk's own `lexicon/` folder overlays them
(docs/lexicon.md). Reach for `Lexicon.load()`; a step that opens a table puts the table's digest into its version.
"""

from onrecord.lexicon.abbreviations import Abbreviation, AbbreviationTable
from onrecord.lexicon.anchors import AnchorDate, AnchorTable
from onrecord.lexicon.answers import AnswerPhrase, AnswerTable
from onrecord.lexicon.credits import CreditPhrase, CreditTable
from onrecord.lexicon.cues import PREPOSITIONS, Cue, CueTable
from onrecord.lexicon.demonyms import Demonym, DemonymTable
from onrecord.lexicon.figures import Figure, FigureTable
from onrecord.lexicon.furniture import FurnitureLine, FurnitureTable
from onrecord.lexicon.given_names import GivenName, GivenNameTable
from onrecord.lexicon.hedges import Hedge, HedgeTable
from onrecord.lexicon.honorifics import Honorific, HonorificTable
from onrecord.lexicon.implicatives import Implicative, ImplicativeTable
from onrecord.lexicon.lexicon import TABLES, Lexicon
from onrecord.lexicon.little_words import Little, LittleWord, LittleWordTable
from onrecord.lexicon.moves import Move, MoveTable
from onrecord.lexicon.name_words import NameWord, NameWordTable
from onrecord.lexicon.narration import NarrationTable, NarrationWord
from onrecord.lexicon.nonagents import Nonagent, NonagentTable
from onrecord.lexicon.offices import OfficeTable, OfficeTitle
from onrecord.lexicon.opposites import Opposite, OppositeTable
from onrecord.lexicon.organisations import Organisation, OrganisationTable, OrganisationWord, OrganisationWordTable
from onrecord.lexicon.outlets import OutletName, OutletTable
from onrecord.lexicon.people import People, PeopleTable
from onrecord.lexicon.places import PlaceName, PlaceTable
from onrecord.lexicon.refusals import Refusal, RefusalTable
from onrecord.lexicon.spellings import Spelling, SpellingTable
from onrecord.lexicon.stances import StanceTable, StanceWord
from onrecord.lexicon.tenures import TenureTable, TenureWord
from onrecord.lexicon.triggers import Trigger, TriggerTable
from onrecord.lexicon.venues import Venue, VenueTable

__all__ = [
    "PREPOSITIONS",
    "TABLES",
    "Abbreviation",
    "AbbreviationTable",
    "AnchorDate",
    "AnchorTable",
    "AnswerPhrase",
    "AnswerTable",
    "CreditPhrase",
    "CreditTable",
    "Cue",
    "CueTable",
    "Demonym",
    "DemonymTable",
    "Figure",
    "FigureTable",
    "FurnitureLine",
    "FurnitureTable",
    "GivenName",
    "GivenNameTable",
    "Hedge",
    "HedgeTable",
    "Honorific",
    "HonorificTable",
    "Implicative",
    "ImplicativeTable",
    "Lexicon",
    "Little",
    "LittleWord",
    "LittleWordTable",
    "Move",
    "MoveTable",
    "NameWord",
    "NameWordTable",
    "NarrationTable",
    "NarrationWord",
    "Nonagent",
    "NonagentTable",
    "OfficeTable",
    "OfficeTitle",
    "Opposite",
    "OppositeTable",
    "Organisation",
    "OrganisationTable",
    "OrganisationWord",
    "OrganisationWordTable",
    "OutletName",
    "OutletTable",
    "People",
    "PeopleTable",
    "PlaceName",
    "PlaceTable",
    "Refusal",
    "RefusalTable",
    "Spelling",
    "SpellingTable",
    "StanceTable",
    "StanceWord",
    "TenureTable",
    "TenureWord",
    "Trigger",
    "TriggerTable",
    "Venue",
    "VenueTable",
]
