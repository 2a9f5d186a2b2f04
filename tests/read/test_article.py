from onrecord.read.article import blocks
from onrecord.read.tree import tree
from onrecord.read.walk import walk

SENTENCE = "The ministry of Velmark, in paper {}, said on Tuesday that the talks had ended without any result at all."
BODY = "".join(f"<p>{SENTENCE.format(number)}</p>" for number in range(6))
PAGE = f"""<html><body>
<header><a href="/">Brenik Herald</a><nav><ul><li>World</li><li>Sport</li></ul></nav></header>
<main><article><h1>Velmark ends talks</h1>
<p class="byline">By Ilva Toren</p>
{BODY}<figure><img src="a.png"><figcaption>An envoy in Brenik</figcaption></figure>
<h2>What comes next</h2><p>{SENTENCE.format("seven")}</p></article>
<aside><h3>Related</h3><p>Fishing fleet of Tarsovia returns to its port after a long winter at sea</p></aside></main>
<div role="dialog">We value your privacy</div>
<footer>Copyright Brenik Herald 2031</footer></body></html>"""


def furniture(source: str) -> dict[str, str]:
    """Return each block's words and why it is furniture."""
    root = tree(source)
    assert root is not None
    text, stretches = walk(root, 100_000)
    return {text[b.start : b.end]: b.furniture for b in blocks(source, text, stretches)}


def test_menus_and_notices_are_furniture_and_nothing_of_the_article_is() -> None:
    found = furniture(PAGE)
    outside = {words: why for words, why in found.items() if why}
    assert list(outside) == [
        *("Brenik Herald", "World", "Sport", "Related"),
        "Fishing fleet of Tarsovia returns to its port after a long winter at sea",
        *("We value your privacy", "Copyright Brenik Herald 2031"),
    ]
    assert outside["World"] == "nav element"
    assert outside["We value your privacy"] == "role dialog"


def test_headings_byline_and_captions_inside_the_article_stay() -> None:
    found = furniture(PAGE)
    for words in ("Velmark ends talks", "By Ilva Toren", "An envoy in Brenik", "What comes next"):
        assert found[words] == ""


def test_where_no_article_is_found_only_structure_counts() -> None:
    found = furniture("<nav>World</nav><p>Talks.</p><footer>Notice</footer>")
    assert found == {"World": "nav element", "Talks.": "", "Notice": "footer element"}


def test_a_form_around_the_whole_page_is_not_furniture() -> None:
    assert set(furniture(f"<form>{BODY}</form>").values()) == {""}
    assert set(furniture("<form><p>Talks ended.</p><p>They did.</p></form>").values()) == {""}


def test_a_page_without_words_has_no_blocks() -> None:
    assert furniture("<p></p>") == {}
