import pytest

from onrecord.read.tree import tree
from onrecord.read.walk import Stretch, walk


def walked(source: str, most: int = 10_000) -> tuple[str, tuple[Stretch, ...]]:
    root = tree(source)
    assert root is not None
    return walk(root, most)


def text(source: str) -> str:
    return walked(source)[0]


def test_blocks_are_parted_by_a_blank_line_and_inline_elements_by_nothing() -> None:
    assert text("<h1>Velmark</h1><p>It <b>end</b>ed<i>.</i></p><div>So</div>") == "Velmark\n\nIt ended.\n\nSo"


def test_white_space_is_collapsed_as_a_browser_does() -> None:
    assert text("<p>\n  Velmark  <b> ended </b>\n\t it. </p>") == "Velmark ended it."
    assert text("<p>no\u00a0 break</p>") == "no\u00a0 break"


def test_one_break_ends_the_line_and_two_end_the_paragraph() -> None:
    source = "<p>one<br>two <br> three<br><br>four</p>"
    assert text(source) == "one\ntwo\nthree\n\nfour"
    assert len(walked(source)[1]) == 2


def test_preformatted_text_keeps_its_blanks_and_lines() -> None:
    assert text("<pre>a\n   b\n\nc</pre>") == "a\n   b\n\nc"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript>x</noscript>",
        "<template>x</template>",
        "<p hidden>x</p>",
        '<p style="color:red; display : NONE">x</p>',
        '<span style="visibility:hidden">x</span>',
        "<dialog>x</dialog>",
        "<!-- x -->",
        "<svg><title>x</title></svg>",
        "<iframe>x</iframe>",
    ],
)
def test_what_the_screen_does_not_show_is_not_in_the_text(hidden: str) -> None:
    assert text(f"<p>Velmark{hidden}</p>tail") == "Velmark\n\ntail"


def test_words_behind_a_comment_or_a_hidden_element_stay() -> None:
    assert text("<p>a<!-- x -->b<script>x</script>c</p>") == "abc"


def test_every_stretch_is_where_it_says_and_together_they_are_all_the_text() -> None:
    source = "<nav>Home</nav><h1>Velmark</h1>loose<table><tr><td>a<td>b</table><ul><li>c<li>d</ul>"
    whole, stretches = walked(source)
    assert [(s.block.tag, whole[s.block.start : s.block.end]) for s in stretches] == [
        ("nav", "Home"),
        ("h1", "Velmark"),
        ("body", "loose"),
        ("td", "a"),
        ("td", "b"),
        ("li", "c"),
        ("li", "d"),
    ]
    assert "\n\n".join(whole[s.block.start : s.block.end] for s in stretches) == whole


def test_surroundings_are_known_to_each_stretch() -> None:
    source = """<header>site</header><nav><ul><li>menu</ul></nav><div role="navigation"><p>more</p></div>
        <article><header><h1>Title</h1><div class="byline">By <a>Ilva Toren</a></div></header><p>Words</p></article>
        <form><button>send</button></form><footer>notice</footer>"""
    _, stretches = walked(source)
    assert [(s.never, s.seldom, s.block.signed) for s in stretches] == [
        ("", "header element", False),
        ("nav element", "", False),
        ("role navigation", "", False),
        ("", "", False),
        ("", "", True),
        ("", "", False),
        ("button element", "form element", False),
        ("", "footer element", False),
    ]


def test_the_walk_ends_where_the_text_is_too_long() -> None:
    whole, _ = walked("<p>word</p>" * 1_000, most=100)
    assert 100 < len(whole) < 120
