import pytest

from onrecord.read.rights import rights

BODY = "The envoy left on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("line", "name", "year"),
    [
        ("Copyright Osterhal Media Limited 2031. All Rights Reserved", "Osterhal Media Limited", "2031"),
        ("© 2031 The Brenik Herald", "The Brenik Herald", "2031"),
        ("Copyright © 2029-2031, Brenik Herald. All rights reserved.", "Brenik Herald", "2031"),
        ("(c) 2029-31 Brenik Herald", "Brenik Herald", "2031"),
        ("© Brenik Herald. All Rights Reserved.", "Brenik Herald", None),
        ("All content copyright Brenik Herald 2031 | Imprint | Contact", "Brenik Herald", "2031"),
        ("They left in May. © 2031 Brenik Herald", "Brenik Herald", "2031"),
        ("© 2031", None, "2031"),
    ],
)
def test_name_and_year_of_a_notice_are_found(line: str, name: str | None, year: str | None) -> None:
    text = BODY + line
    notice = rights(text)
    assert notice is not None
    assert (notice.name, notice.year) == (name, year)
    if name:
        assert text[slice(*notice.name_at)] == name
    if year:
        assert year[-2:] in text[slice(*notice.year_at)]


@pytest.mark.parametrize(
    "line",
    [
        "© Osterhal Images",
        "Photo: Ilva Toren © Tarna 2031",
        "The copyright law of 2031 was discussed in Brenik.",
        "They left.",
    ],
)
def test_credits_and_sentences_are_no_notice(line: str) -> None:
    assert rights(BODY + line) is None
