"""Whom does a report mean by a name that a person put there: which chain of mentions, at which grain?"""

from onrecord.records.event import Grain, Role
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.reading import Reading

GRAINS = {
    Kind.PERSON: Grain.PERSON,
    Kind.ORGANIZATION: Grain.ORGANISATION,
    Kind.OUTLET: Grain.ORGANISATION,
    Kind.GROUP: Grain.GROUP,
    Kind.PLACE: Grain.COUNTRY,
}


def chain_of(reading: Reading, name: str) -> MentionChain | None:
    """Return the one chain of the report with this name, else the one with this alias; None where there are several."""
    chains = reading.of(MentionChain) if reading.has(MentionChain) else ()
    wanted = name.casefold()
    for found in (
        [c for c in chains if c.name.casefold() == wanted],
        [c for c in chains if wanted in {alias.casefold() for alias in c.aliases}],
    ):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def grain_of(reading: Reading, name: str) -> Grain | None:
    """Return at which grain the report itself tells that a name is one, or None where it does not.

    A place acts where it is a country or stands for one; of any other the report does not say what acts there.
    """
    chain = chain_of(reading, name)
    if chain is None or (chain.kind is Kind.PLACE and chain.country is None):
        return None
    return GRAINS[chain.kind]


def role_of(reading: Reading, name: str, grain: Grain, reason: str) -> Role:
    """Return a role that a person gave, with the country that the report tells of."""
    chain = chain_of(reading, name)
    return Role(name, grain, None, reason, chain.country if chain is not None else None)
