import pytest

from onrecord.read.facts import PageFacts, facts
from onrecord.read.tree import tree
from onrecord.records.report import Basis


def of(head: str, attributes: str = "", body: str = "<p>Words.</p>") -> PageFacts:
    root = tree(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")
    assert root is not None
    return facts(root)


def test_markup_is_noted_with_its_element() -> None:
    found = of(
        '<title>Velmark ends talks | Brenik Herald</title><meta property="og:title" content=" Velmark  ends talks ">'
        '<meta property="og:site_name" content="Brenik Herald"><meta name="author" content="Ilva Toren">'
        '<link rel="canonical" href="https://brenik.example/1">',
        'lang="en-GB"',
    )
    noted = (found.title, found.head, found.site, found.author, found.url, found.language)
    assert [(n.value, n.note) for n in noted if n] == [
        ("Velmark ends talks", "og:title"),
        ("Velmark ends talks | Brenik Herald", "title element"),
        ("Brenik Herald", "og:site_name"),
        ("Ilva Toren", "author"),
        ("https://brenik.example/1", "canonical link"),
        ("en", "html lang"),
    ]
    assert all(n is not None and n.basis is Basis.PAGE and n.span is None for n in noted)


def test_a_page_that_says_nothing_has_no_facts() -> None:
    assert of("") == PageFacts()


@pytest.mark.parametrize(
    ("head", "value", "note"),
    [
        (
            '<meta property="article:published_time" content="2031-05-14T23:30:00-05:00">',
            "2031-05-14",
            "article:published_time",
        ),
        ('<meta name="dc.date" content="2031-05">', "2031-05", "dc.date"),
        ('<meta name="bt:pubdate" content="May 14, 2031">', "2031-05-14", "meta element, by htmldate"),
        ('<meta name="date" content="14 May 2031">', "2031-05-14", "date"),
        ('<meta name="date" content="05/06/2031">', "2031", "date"),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], '
            '"datePublished": "2031-05-14"}]}</script>',
            "2031-05-14",
            "JSON-LD datePublished",
        ),
    ],
)
def test_the_day_of_publication_is_read_from_elements_made_for_it(head: str, value: str, note: str) -> None:
    published = of(head).published
    assert published is not None
    assert (published.value, published.note) == (value, note)


def test_a_time_element_counts_only_where_it_is_marked_as_publication() -> None:
    marked = of("", body='<time itemprop="datePublished" datetime="2031-05-14T10:00">May 14</time>').published
    assert marked is not None and marked.value == "2031-05-14"
    assert of("", body='<time datetime="2031-05-14">the day of the talks</time>').published is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2031-05-14">',
        '<meta name="lastmod-date-updated" content="May 14, 2031">',
        '<meta name="description" content="Talks ended on May 14, 2031">',
        '<link rel="canonical" href="https://brenik.example/2031/05/14/talks">',
        '<script type="application/ld+json">{broken</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<meta name="date" content="some day">',
        '<meta name="bt:pubdate" content="05/06/2031">',
    ],
)
def test_nothing_else_proves_a_day(head: str) -> None:
    assert of(head, body="<p>On May 14, 2031 the talks ended.</p>").published is None


def test_authors_of_linked_data_are_names_and_profiles_are_not() -> None:
    found = of(
        '<meta property="article:author" content="https://social.example/toren"><script type="application/ld+json">'
        '{"@type": "NewsArticle", "author": [{"name": "Ilva Toren"}, {"name": "Sem Radd"}], '
        '"publisher": {"name": "Brenik Herald"}}</script>'
    )
    assert found.author is not None and found.author.value == "Ilva Toren, Sem Radd"
    assert found.site is not None and found.site.value == "Brenik Herald"


def test_an_address_that_is_not_of_the_web_is_none() -> None:
    assert of('<link rel="canonical" href="javascript:alert(1)">').url is None
