"""A lexicon of a few rows each, made by hand, so that no test hangs on a row of the shipped tables.

Velmark (VLM) has its capital in Osterhal, Tarsovia (TRS) in Brenik.
"""

from onrecord.lexicon import (
    TABLES,
    AbbreviationTable,
    AnchorTable,
    AnswerPhrase,
    AnswerTable,
    CreditTable,
    Cue,
    CueTable,
    Demonym,
    DemonymTable,
    Figure,
    FigureTable,
    FurnitureTable,
    GivenNameTable,
    Hedge,
    HedgeTable,
    Honorific,
    HonorificTable,
    Implicative,
    ImplicativeTable,
    Lexicon,
    Little,
    LittleWord,
    LittleWordTable,
    MoveTable,
    NameWordTable,
    NarrationTable,
    NarrationWord,
    Nonagent,
    NonagentTable,
    OfficeTable,
    OfficeTitle,
    Opposite,
    OppositeTable,
    Organisation,
    OrganisationTable,
    OrganisationWord,
    OrganisationWordTable,
    OutletName,
    OutletTable,
    People,
    PeopleTable,
    PlaceName,
    PlaceTable,
    Refusal,
    RefusalTable,
    Spelling,
    SpellingTable,
    StanceTable,
    StanceWord,
    TenureTable,
    Trigger,
    TriggerTable,
    Venue,
    VenueTable,
)
from onrecord.records.event import EventType, Reality
from onrecord.records.statement import Stance, StatementKind

CUES = CueTable(
    (
        Cue("say", "verb", Stance.ASSERTS, ("that", "quote"), negated="none"),
        Cue("tell", "verb", Stance.ASSERTS, ("that", "quote"), addressee=True),
        Cue("claim", "noun", Stance.ASSERTS, ("that",)),
        Cue("confirm", "verb", Stance.CONFIRMS, ("that", "object"), negated=Stance.DECLINES),
        Cue("deny", "verb", Stance.DENIES, ("that", "object")),
        Cue("rule out", "verb", Stance.DENIES, ("object",)),
        Cue("accuse", "verb", Stance.ACCUSES, ("of",)),
        Cue("urge", "verb", Stance.DEMANDS, ("infinitive",)),
        Cue("hope", "verb", Stance.ASSERTS, ("that", "infinitive"), StatementKind.ATTITUDE),
        Cue("quote", "verb", Stance.ASSERTS, ("as",), link=True),
        Cue("alleged", "adjective", Stance.ASSERTS, ("that",)),
        Cue("according to", "phrase", Stance.ASSERTS, ("that", "quote"), link=True),
        Cue("as report by", "phrase", Stance.ASSERTS, ("that", "quote"), link=True),
        Cue("citing", "phrase", Stance.ASSERTS, ("quote",), link=True),
        Cue("as … admit", "phrase", Stance.CONCEDES, ("that", "quote")),
        Cue("in … view", "phrase", Stance.ASSERTS, ("that", "quote"), StatementKind.ATTITUDE),
    )
)
HEDGES = HedgeTable((Hedge("allegedly", Reality.ALLEGED), Hedge("so-called")))
REFUSALS = RefusalTable(
    (
        Refusal("no comment from", source="from"),
        Refusal("no comment", source="from"),
        Refusal("decline to comment", frames=("on", "about")),
    )
)
OFFICES = OfficeTable(
    (
        OfficeTitle("minister", "minister"),
        OfficeTitle("envoy", "diplomat"),
        OfficeTitle("diplomat", "diplomat"),
        OfficeTitle("spokeswoman", "spokesperson", pronoun="she"),
        OfficeTitle("chief", "other", heads=True),
        OfficeTitle("secretary general", "other", heads=True),
        OfficeTitle("official", "official"),
    )
)
WORDS = OrganisationWordTable(
    (
        *(OrganisationWord(w) for w in ("Ministry", "Office", "Institute", "Agency")),
        *(OrganisationWord(w, outlet=True) for w in ("Herald", "Times")),
    )
)
PLACES = PlaceTable(
    (
        PlaceName("Velmark", "country", "VLM"),
        PlaceName("Tarsovia", "country", "TRS"),
        PlaceName("Osterhal", "capital", "VLM"),
        PlaceName("Brenik", "capital", "TRS"),
    )
)
DEMONYMS = DemonymTable(
    (
        Demonym("Velmarkian", "Velmarkians", "VLM", "Velmark"),
        Demonym("Tarsovian", "Tarsovians", "TRS", "Tarsovia"),
    )
)
OUTLETS = OutletTable((OutletName("The Osterhal Herald", "newspaper"), OutletName("Now", "site", quoted_only=True)))
ORGANISATIONS = OrganisationTable((Organisation("Osterhal Pact"),))
HONORIFICS = HonorificTable((Honorific("Mr", "he"), Honorific("Dr")))
TRIGGERS = TriggerTable(
    (
        Trigger("expel", "verb", EventType.SANCTION, "expel", "expulsion"),
        Trigger("expulsion", "noun", EventType.SANCTION, "expel", "expulsion", actor="by", recipient="of"),
        Trigger("arrest", "verb", EventType.COERCE, "arrest"),
        Trigger("reduce", "verb", EventType.SANCTION, objects=("mission",)),
        Trigger("say", "verb", EventType.CONSULT),
        Trigger("claim", "verb", EventType.ACCUSE, reality=Reality.ALLEGED),
    )
)
NARRATION = NarrationTable(
    (
        NarrationWord("unclear", "adjective", "absent"),
        NarrationWord("underline", "verb", "judged"),
        NarrationWord("still", "adverb", "changed"),
        NarrationWord("newspaper", "noun", "itself"),
    )
)
STANCES = StanceTable(
    (
        StanceWord("untrue", "adjective", Stance.DENIES),
        StanceWord("true", "adjective", Stance.CONFIRMS, Stance.DENIES),
        StanceWord("mistake", "noun", Stance.CRITICISES, whose="other"),
        StanceWord("no part in", "phrase", Stance.DENIES),
        StanceWord("poison", "verb", Stance.ACCUSES, Stance.DENIES, whose="other", when="past"),
        StanceWord("retaliate", "verb", Stance.THREATENS, when="future"),
        StanceWord("remain", "verb", Stance.ASSERTS, when="future"),
        StanceWord("hurt", "verb", negated=Stance.ASSERTS),
        StanceWord("comment", "verb", negated=Stance.DECLINES, whose="own"),
        StanceWord("call", "cue"),
    )
)
IMPLICATIVES = ImplicativeTable(
    (
        Implicative("refuse", "verb", ("infinitive",), Reality.DENIED),
        Implicative("stop short", "verb", ("of",), Reality.DENIED, doer="subject"),
        Implicative("plan", "verb", ("infinitive",), Reality.PROPOSED),
        Implicative("hope", "verb", ("infinitive",), Reality.PROPOSED),
        Implicative("take place", "verb", ("subject",)),
        Implicative("carry", "verb", ("object",), doer="subject"),
        Implicative("launch", "verb", ("object",), doer="subject"),
        Implicative("take", "verb", ("object",), doer="subject"),
    )
)
PEOPLE = PeopleTable((People("envoy"), People("clerk")))
FIGURES = FigureTable((Figure("charm offensive"), Figure("on the offensive")))
NONAGENTS = NonagentTable((Nonagent("storm"), Nonagent("film", scene=True)))
ANSWERS = AnswerTable(
    (
        *(AnswerPhrase(words, "to") for words in ("in response to", "in retaliation for")),
        *(AnswerPhrase(words, "alone") for words in ("in response", "tit-for-tat")),
        *(AnswerPhrase(words, "verb") for words in ("respond", "hit back")),
        AnswerPhrase("after", "after"),
        AnswerPhrase("move", "back"),
    )
)
VENUES = VenueTable((Venue("interview", outlet=True), Venue("briefing")))
LITTLE_WORDS = LittleWordTable(
    tuple(
        LittleWord(words, sort)
        for sort, rows in (
            (Little.ARTICLE, ("a", "an", "the", "that")),
            (
                Little.GRAMMAR,
                ("a", "an", "the", "that", "of", "in", "on", "at", "to", "and", "was", "had", "will", "did", "is"),
            ),
            (Little.AUXILIARY, ("was", "had", "will", "did", "is", "have", "to")),
            (Little.NEGATION, ("not", "no", "nobody")),
            (Little.DOUBT, ("may", "it is possible that")),
            (Little.ABOUT, ("about", "or so")),
            (Little.ABOVE, ("at least",)),
            (Little.BELOW, ("up to",)),
            (Little.VAGUE, ("several", "dozens of")),
            (Little.DAY, ("yesterday",)),
            (Little.POINTER, ("last", "next")),
            (Little.STRETCH, ("week", "month")),
            (Little.LATE, ("late", "the end of")),
            (Little.DAYTIME, ("evening",)),
        )
        for words in rows
    )
)
OPPOSITES = OppositeTable(
    (
        Opposite("accept", ("reject",)),
        Opposite("rise", ("fall",), ("rose",)),
        Opposite("fall", (), ("fell",)),
        Opposite("somebody", ("nobody",)),
    )
)
SPELLINGS = SpellingTable((Spelling("isation", "ization"), Spelling("grey", "gray", whole=True)))
EMPTY = {
    "abbreviations": AbbreviationTable(()),
    "anchors": AnchorTable(()),
    "answers": AnswerTable(()),
    "credits": CreditTable(()),
    "cues": CueTable(()),
    "demonyms": DemonymTable(()),
    "figures": FigureTable(()),
    "furniture": FurnitureTable(()),
    "given_names": GivenNameTable(()),
    "hedges": HedgeTable(()),
    "honorifics": HonorificTable(()),
    "implicatives": ImplicativeTable(()),
    "little_words": LittleWordTable(()),
    "moves": MoveTable(()),
    "name_words": NameWordTable(()),
    "narration": NarrationTable(()),
    "nonagents": NonagentTable(()),
    "offices": OfficeTable(()),
    "opposites": OppositeTable(()),
    "organisations": OrganisationTable(()),
    "organisation_words": OrganisationWordTable(()),
    "outlets": OutletTable(()),
    "people": PeopleTable(()),
    "places": PlaceTable(()),
    "refusals": RefusalTable(()),
    "spellings": SpellingTable(()),
    "stances": StanceTable(()),
    "tenures": TenureTable(()),
    "triggers": TriggerTable(()),
    "venues": VenueTable(()),
}
SMALL = {
    "answers": ANSWERS,
    "cues": CUES,
    "demonyms": DEMONYMS,
    "figures": FIGURES,
    "hedges": HEDGES,
    "honorifics": HONORIFICS,
    "implicatives": IMPLICATIVES,
    "little_words": LITTLE_WORDS,
    "narration": NARRATION,
    "nonagents": NONAGENTS,
    "offices": OFFICES,
    "opposites": OPPOSITES,
    "organisations": ORGANISATIONS,
    "organisation_words": WORDS,
    "outlets": OUTLETS,
    "people": PEOPLE,
    "places": PLACES,
    "refusals": REFUSALS,
    "spellings": SPELLINGS,
    "stances": STANCES,
    "triggers": TRIGGERS,
    "venues": VENUES,
}


def lexicon_of(**tables: object) -> Lexicon:
    """Return a lexicon with these tables, and empty ones for all others: none is read from a file."""
    lexicon = Lexicon()
    assert set(EMPTY) == set(TABLES)
    # A table of a lexicon is read when it is first asked for and then kept; these are kept from the start.
    vars(lexicon).update(EMPTY | tables)
    return lexicon


def small_lexicon(**tables: object) -> Lexicon:
    """Return the lexicon of the tables above, with those given here in their place."""
    return lexicon_of(**(SMALL | tables))
