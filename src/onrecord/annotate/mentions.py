"""Who and what does a parsed report name or describe, and which of them are the same?"""

from onrecord.annotate.chains import make_chains
from onrecord.annotate.descriptions import find_descriptions
from onrecord.annotate.gazetteer import Gazetteer
from onrecord.annotate.names import find_names
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse


def find_mentions(
    parse: Parse, gazetteer: Gazetteer, roles: RoleWords
) -> tuple[tuple[Mention, ...], tuple[MentionChain, ...]]:
    """Return the mentions of a report and the chains that join them."""
    names = find_names(parse, gazetteer, roles)
    descriptions = find_descriptions(parse, names, roles)
    return make_chains(parse, names, descriptions, roles)
