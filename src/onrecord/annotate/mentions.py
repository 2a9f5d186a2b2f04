"""Who and what does a parsed report name or describe, and which of them are the same?"""

from onrecord.annotate.chains import make_chains
from onrecord.annotate.descriptions import find_descriptions
from onrecord.annotate.filed import NOTHING, fields_of, find_filed
from onrecord.annotate.gazetteer import Gazetteer
from onrecord.annotate.names import find_names
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Mention, MentionChain
from onrecord.records.parse import Parse
from onrecord.records.report import Report


def find_mentions(
    parse: Parse, gazetteer: Gazetteer, roles: RoleWords, report: Report | None = None
) -> tuple[tuple[Mention, ...], tuple[MentionChain, ...]]:
    """Return the mentions of a report and the chains that join them.

    Args:
        report: whose dateline names a place and an agency, too; None for sentences by themselves.
    """
    filed = find_filed(report, gazetteer) if report is not None else ()
    fields = fields_of(report, filed) if report is not None else NOTHING
    names = find_names(parse, gazetteer, roles, fields)
    descriptions = find_descriptions(parse, names, roles)
    return make_chains(parse, names, descriptions, roles, filed)
