"""The text of a JSON record."""

import pytest

from onrecord.errors import Refused
from onrecord.read.record import record_text
from onrecord.records.document import Reason


def test_the_text_is_given_with_its_line_ends_made_one() -> None:
    assert record_text('{"text": "Brenik\\r\\ndenies – it.", "title": "x"}'.encode()) == "Brenik\ndenies – it."


def test_half_a_surrogate_pair_is_shown_and_a_whole_one_is_joined() -> None:
    assert record_text(b'{"text": "a \\ud83d b \\ud83d\\ude00"}') == "a \ufffd b \U0001f600"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[1", Reason.MALFORMED),
        (b"[" * 100_000, Reason.MALFORMED),
        (b"9" * 10_000, Reason.MALFORMED),
        (b"\xff{}", Reason.MALFORMED),
        (b'["text"]', Reason.MALFORMED),
        (b'{"text": 8}', Reason.MALFORMED),
        (b'{"title": "x"}', Reason.MALFORMED),
        (b'{"text": " \\n"}', Reason.EMPTY),
        (b'{"text": "a\\u0000b"}', Reason.BINARY),
    ],
)
def test_a_record_without_text_is_refused(data: bytes, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        record_text(data)
    assert refused.value.reason == reason
