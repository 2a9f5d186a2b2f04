"""A dateline and the outlet of a report name a place and an outlet, and tell what their names in the text are."""

from dataclasses import replace

import pytest

from onrecord.annotate.filed import fields_of, find_filed
from onrecord.annotate.gazetteer import build_gazetteer
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.roles import RoleWords
from onrecord.records.mention import Kind, MentionChain
from onrecord.records.report import Basis, Noted, Report
from tests.conftest import ParseOf, ReportOf
from tests.sentences import SURNAME
from tests.tables import small_lexicon

LEXICON = small_lexicon()
GAZETTEER, ROLES = build_gazetteer(LEXICON), RoleWords(LEXICON)


def filed_in(line: str, note: str, report_of: ReportOf, text: str = "") -> Report:
    report = report_of(f"{line} {text}")
    return replace(report, dateline=Noted("XXXX-06-08", Basis.TEXT, report.span(0, len(line)), note))


@pytest.mark.parametrize(
    ("line", "note", "found"),
    [
        ("OSTERHAL, June 8 (TNA) --", "OSTERHAL; TNA", [(Kind.PLACE, "Osterhal"), (Kind.OUTLET, "TNA")]),
        (
            "KALVIK, Tarsovia (MERIDOR) --",
            "KALVIK, Tarsovia; MERIDOR",
            [(Kind.PLACE, "Kalvik"), (Kind.OUTLET, "Meridor")],
        ),
        ("June 8 (TNA) --", "TNA", [(Kind.OUTLET, "TNA")]),
        ("(BRENIK) --", "BRENIK", [(Kind.PLACE, "Brenik")]),
    ],
)
def test_a_dateline_names_a_place_and_an_agency(
    report_of: ReportOf, line: str, note: str, found: list[tuple[Kind, str]]
) -> None:
    report = filed_in(line, note, report_of)
    filed = find_filed(report, GAZETTEER)
    assert [(one.kind, one.name) for one in filed] == found
    assert all(one.span.words(report.text).casefold() == one.name.casefold() for one in filed)
    assert set(fields_of(report, filed)) == {name.casefold() for _, name in found}


def chains_of(parse_of: ParseOf, report_of: ReportOf, line: str, note: str, lines: str) -> tuple[MentionChain, ...]:
    text, parse = parse_of(lines)
    report = filed_in(line, note, report_of, text)
    shift = len(line) + 1
    tokens = tuple(t._replace(start=t.start + shift, end=t.end + shift) for t in parse.tokens)
    return find_mentions(replace(parse, tokens=tokens), GAZETTEER, ROLES, report)[1]


def test_what_the_dateline_calls_an_agency_is_one_in_the_text_where_no_model_names_it(
    parse_of: ParseOf, report_of: ReportOf
) -> None:
    (chain,) = chains_of(parse_of, report_of, "June 8 (TOREN) --", "TOREN", SURNAME)
    assert (chain.name, chain.kind, len(chain.mentions)) == ("Toren", Kind.OUTLET, 2)


def test_the_town_of_a_dateline_is_not_the_capital_that_acts(parse_of: ParseOf, report_of: ReportOf) -> None:
    acting = SURNAME.replace("Toren", "Brenik")
    town, government = chains_of(parse_of, report_of, "BRENIK, June 8 --", "BRENIK", acting)
    assert (town.name, town.kind, town.country) == (government.name, government.kind, government.country)
    elsewhere = SURNAME.replace("Toren", "Kalvik")
    (place,) = chains_of(parse_of, report_of, "KALVIK, June 8 --", "KALVIK", elsewhere)
    assert (place.name, place.kind, len(place.mentions)) == ("Kalvik", Kind.PLACE, 2)
