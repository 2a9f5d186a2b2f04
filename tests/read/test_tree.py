from onrecord.read.tree import sound, tree


def shown(source: str) -> str:
    root = tree(source)
    return "" if root is None else " ".join("".join(root.itertext()).split())


def test_broken_markup_still_gives_its_words() -> None:
    assert shown("<p>Velmark <b>ended</i> talks<td>today<") == "Velmark ended talkstoday<"


def test_ten_thousand_nested_tags_lose_no_word() -> None:
    source = "<div>" * 10_000 + "<p>deep<p>words" + "</div>" * 10_000 + "<p>after"
    assert shown(source).replace(" ", "") == "deepwordsafter"


def test_a_declaration_of_another_encoding_does_not_change_what_is_already_decoded() -> None:
    source = '<?xml version="1.0" encoding="koi8-r"?><html><meta charset="windows-1251"><p>Брéник</html>'
    assert shown(source) == "Брéник"


def test_a_comment_alone_has_no_element() -> None:
    assert tree("<!-- Velmark -->") is None
    assert tree("") is None


def test_a_nul_is_shown_and_ends_nothing() -> None:
    assert shown("<p>Vel\0mark</p>") == "Vel\ufffdmark"


def test_a_tag_with_too_many_attributes_loses_them_and_others_keep_theirs() -> None:
    many = " ".join(f'a{number}="1 > 0"' for number in range(2_000))
    assert sound(f"<p {many}>Velmark</p><b class=x>") == "<p>Velmark</p><b class=x>"
    few = '<p class="a">Velmark</p>' * 600
    assert sound(few) == few
