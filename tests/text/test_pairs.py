"""Which marks belong together."""

import pytest

from onrecord.text.pairs import pair


def paired(text: str) -> list[str]:
    """Return the words of the pairs, the marks included."""
    return [text[opening.start : closing.end] for opening, closing in pair(text).closed]


def unclosed(text: str) -> list[str]:
    """Return six characters from each opening mark that is never closed."""
    return [text[mark.start : mark.start + 6] for mark in pair(text).unclosed]


def test_one_missing_mark_turns_no_other_pair_round() -> None:
    text = '"We agree, he said. "They do not," she said. "We will see," he said.'
    assert paired(text) == ['"They do not,"', '"We will see,"']
    assert unclosed(text) == ['"We ag']


def test_one_missing_opening_mark_turns_no_other_pair_round() -> None:
    text = 'We agree," he said. "They do not," she said. He called it "mad".'
    assert paired(text) == ['"They do not,"', '"mad"']
    assert pair(text).stray is not None


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("“He told me ‘go home’ and left,” she said.", ["“He told me ‘go home’ and left,”", "‘go home’"]),
        ('“He said "go" and left,” she said.', ['“He said "go" and left,”', '"go"']),
        ("“A “nested” one,” he said.", ["“A “nested” one,”", "“nested”"]),
        ("'It was \"mad\",' she said.", ["'It was \"mad\",'", '"mad"']),
        ('“We agree," he said. "We go,” she said.', ['“We agree,"', '"We go,”']),
        ('" We agree , " he said . " We go . "', ['" We agree , "', '" We go . "']),
        ('He said:" We agree," and left.', ['" We agree,"']),
        ('"We agree. "he said. "We go."', ['"We agree. "', '"We go."']),
        ('"We agree, "he said. "We go."', ['"We agree, "', '"We go."']),
        ("'The spies' cover is blown,' she said.", ["'The spies' cover is blown,'"]),
        ("He saw the spies' camp and the envoys' house.", []),
        ("He called it 'madness' in June.", ["'madness'"]),
        ("'He called it \"mad,' she said.", ["'He called it \"mad,'"]),
    ],
)
def test_pairs_of_every_style(text: str, pairs: list[str]) -> None:
    assert paired(text) == pairs


def test_a_single_mark_that_is_never_closed_is_an_apostrophe() -> None:
    assert unclosed("He left for the 'burbs and never came back.") == []


def test_a_single_mark_at_the_start_that_is_never_closed_is_speech() -> None:
    assert unclosed("‘We go. We stay.") == ["‘We go"]


@pytest.mark.parametrize("text", ["", "no marks", "'", '"', "''", "“”“”", "’’’", "'\"'\"'\"", "»«»«"])
def test_nothing_but_marks_does_no_harm(text: str) -> None:
    found = pair(text)
    assert len(found.closed) + len(found.unclosed) <= len(text)
