from onrecord.read.opening import first_lines, head_lines, last_lines

LONG = "The ministry of Velmark said on Tuesday that the talks with Tarsovia had ended without any result whatsoever."


def test_first_lines_leave_out_blank_ones_and_point_at_their_words() -> None:
    text = "\n\n  Talks end \n\t\nBrenik\nmore"
    lines = list(first_lines(text, 0, 2))
    assert [line.words for line in lines] == ["Talks end", "Brenik"]
    assert all(text[line.start : line.end] == line.words for line in lines)


def test_the_head_ends_where_the_report_begins() -> None:
    text = f"Talks end\n{LONG}\nBy Ilva Toren\n{LONG}\nMay 14, 2031"
    assert [line.words for line in head_lines(text, 0, 10)] == ["Talks end", LONG, "By Ilva Toren"]


def test_last_lines_come_last_first() -> None:
    assert [line.words for line in last_lines("one\ntwo\n\nthree\n", 2)] == ["three", "two"]
    assert last_lines("", 3) == []


def test_the_end_of_a_very_long_line_is_no_line() -> None:
    assert last_lines("word " * 10_000, 3) == []
    assert [line.words for line in last_lines("word " * 10_000 + "\nBrenik", 3)] == ["Brenik"]
