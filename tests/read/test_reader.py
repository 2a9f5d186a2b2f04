from hashlib import sha256

import pytest

from onrecord.errors import Refused
from onrecord.lexicon import Lexicon
from onrecord.read import reader as module
from onrecord.read.options import ReadOptions
from onrecord.read.reader import Reader
from onrecord.records.document import Arrival, Document, Given, Location, Medium, Reason
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.report import Report, report_id

PLAIN = """Velmark ends its talks with Tarsovia

By Ilva Toren

OSTERHAL, June 8 (TNA) -- Velmark has ended its talks with Tarsovia, its foreign ministry said on Tuesday.

“We go home,” the envoy said. “There is nothing left to say.”

#velmark #talks

Copyright Osterhal Media Limited 2031. All Rights Reserved
"""
PAGE = """<html lang="en"><head><title>Talks end | Brenik Herald</title>
<meta property="og:site_name" content="Brenik Herald"></head>
<body><nav>World</nav><article><h1>Talks end</h1><p>BRENIK (TNA) - Velmark has ended its talks with Tarsovia, its
foreign ministry said on Tuesday in a long note to the press, and nobody was surprised by it at all.</p>
<h2>What next</h2><p>“Nothing,” said the envoy, who had left the capital early in the morning with his staff of nine
and did not wish to say more about the matter or about the letter that had been found in May.</p></article></body>"""


def arrival(data: bytes, medium: Medium = Medium.PLAIN, given: Given | None = None) -> Arrival:
    document = Document(sha256(data).hexdigest(), len(data), medium)
    return Arrival(document, data, Location("a.txt"), given or Given())


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Lexicon.load(), ReadOptions(max_characters=5_000, max_paragraphs=300))


def test_plain_text_is_kept_character_for_character_and_noted(reader: Reader) -> None:
    made = reader.read(arrival(PLAIN.replace("\n", "\r\n").encode("utf-8-sig")))
    report = made.report
    assert report.text == PLAIN
    noted = {name: getattr(report, name) for name in ("title", "outlet", "byline", "dateline", "published", "language")}
    assert {name: n.value for name, n in noted.items() if n} == {
        "title": "Velmark ends its talks with Tarsovia",
        "outlet": "Osterhal Media Limited",
        "byline": "Ilva Toren",
        "dateline": "XXXX-06-08",
        "published": "XXXX-06-08",
        "language": "en",
    }
    assert report.dateline is not None and report.dateline.span is not None
    assert report.dateline.span.words(PLAIN) == "OSTERHAL, June 8 (TNA) --"


def test_every_layer_is_made_and_furniture_is_in_no_paragraph(reader: Reader) -> None:
    made = reader.read(arrival(PLAIN.encode()))
    assert set(made.layers) == {Furniture, Paragraph, Sentence, Quotation}
    words = [paragraph.span.words(PLAIN) for paragraph in made.of(Paragraph)]
    assert words[0] == "Velmark ends its talks with Tarsovia" and made.of(Paragraph)[0].heading
    assert not any("#" in w or "Copyright" in w for w in words)
    assert len(made.of(Furniture)) == 2
    assert [q.span.words(PLAIN) for q in made.of(Quotation)] == ["“We go home,”", "“There is nothing left to say.”"]


def test_a_page_is_read_with_its_structure(reader: Reader) -> None:
    made = reader.read(arrival(PAGE.encode(), Medium.HTML))
    text = made.report.text
    assert text.startswith("World\n\nTalks end\n\nBRENIK (TNA) - Velmark")
    assert [f.span.words(text) for f in made.of(Furniture)] == ["World"]
    assert [p.span.words(text) for p in made.of(Paragraph) if p.heading] == ["Talks end", "What next"]
    assert made.report.outlet is not None and made.report.outlet.value == "Brenik Herald"


def test_a_record_gives_the_text_it_carries(reader: Reader) -> None:
    made = reader.read(arrival(b'{"text": "Velmark \\u201cends\\u201d talks."}', Medium.JSON))
    assert made.report.text == "Velmark “ends” talks."


def test_the_id_is_that_of_document_outlet_and_url(reader: Reader) -> None:
    given = Given(outlet="Brenik Post", url="https://brenik.example/1")
    made = reader.read(arrival(PLAIN.encode(), given=given))
    assert made.report.id == report_id(made.report.document, given)
    assert reader.read(arrival(PLAIN.encode())).report.id != made.report.id


def test_reading_twice_gives_the_same(reader: Reader) -> None:
    for data, medium in ((PLAIN.encode(), Medium.PLAIN), (PAGE.encode(), Medium.HTML)):
        assert reader.read(arrival(data, medium)) == reader.read(arrival(data, medium))


@pytest.mark.parametrize(
    ("data", "medium", "reason"),
    [
        (b"word " * 2_000, Medium.PLAIN, Reason.TOO_LONG),
        (b"<p>a b</p>" * 400, Medium.HTML, Reason.TOO_LONG),
        (b"-- ... --", Medium.PLAIN, Reason.EMPTY),
        (b"<p> - </p>", Medium.HTML, Reason.EMPTY),
        (b"Vel\0mark ends talks", Medium.PLAIN, Reason.BINARY),
        (b"{", Medium.JSON, Reason.MALFORMED),
    ],
)
def test_an_input_that_is_no_report_is_refused_with_its_reason(
    reader: Reader, data: bytes, medium: Medium, reason: Reason
) -> None:
    with pytest.raises(Refused) as refused:
        reader.read(arrival(data, medium))
    assert refused.value.reason == reason
    assert "\n" not in str(refused.value)


def test_whatever_fails_is_a_refusal_that_names_the_error(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(report: Report, *_: object) -> None:
        raise KeyError("a\nb")

    monkeypatch.setattr(module, "language", fails)
    with pytest.raises(Refused) as refused:
        reader.read(arrival(PLAIN.encode()))
    assert refused.value.reason == Reason.MALFORMED
    assert "KeyError" in refused.value.detail and "\n" not in refused.value.detail


def test_the_version_changes_with_options_and_not_with_time(reader: Reader) -> None:
    assert reader.version == Reader(Lexicon.load(), ReadOptions(max_characters=5_000, max_paragraphs=300)).version
    assert reader.version != Reader(Lexicon.load()).version
