"""Which modes and contexts does PLOVER know?

From the PLOVER manual (Open Event Data Alliance, LaTeX source of 2024-02); its HTML reference and its CAMEO conversion
list carry older names. Not a table that a desk overlays: another code would no longer be PLOVER.
"""

from onrecord.records.event import EventType

MODES: dict[EventType, tuple[str, ...]] = {
    EventType.AGREE: (),
    EventType.CONSULT: ("visit", "third-party", "multilateral", "phone"),
    EventType.SUPPORT: (),
    EventType.CONCEDE: (),
    EventType.COOPERATE: (),
    EventType.AID: (),
    EventType.RETREAT: ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    EventType.REQUEST: ("assist", "change", "yield", "meet"),
    EventType.ACCUSE: ("disapprove", "investigate", "allege"),
    EventType.REJECT: ("assist", "change", "yield", "meet"),
    EventType.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    EventType.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    EventType.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
    EventType.MOBILIZE: ("troops", "weapons", "police", "militia"),
    EventType.COERCE: (
        *("seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"),
        *("misinformation", "cyber"),
    ),
    EventType.ASSAULT: (
        *("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives"),
        *("suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"),
    ),
}

CONTEXTS: frozenset[str] = frozenset(
    (
        *(
            "military",
            "intelligence",
            "executive",
            "legislative",
            "election",
            "political_institutions",
            "pro_democracy",
            "pro_autocracy",
            "economic",
        ),
        *(
            "legal",
            "human_rights",
            "rights_freedoms",
            "repression",
            "human_security",
            "gender",
            "lgbt",
            "religion_ethnicity",
            "inequality",
            "diplomatic",
        ),
        *(
            "territory",
            "health",
            "asylum",
            "migration",
            "disasters",
            "natural_resource",
            "environment",
            "technology",
            "terrorism",
            "cbrn",
            "cyber",
        ),
        *("misinformation", "crime", "corruption", "illegal_drugs", "trafficking"),
    )
)


def check_codes(type: EventType, mode: str | None, contexts: tuple[str, ...]) -> None:
    """Raise ValueError, saying what to write, where a mode or context is not one that PLOVER has for the type."""
    if mode is not None and mode not in MODES[type]:
        known = ", ".join(MODES[type])
        raise ValueError(
            f"mode is {mode!r}; {type} " + (f"takes one of {known}" if known else "has no modes: leave it out")
        )
    for context in contexts:
        if context not in CONTEXTS:
            raise ValueError(f"context {context!r} is not known; write some of {', '.join(sorted(CONTEXTS))}")
