"""Which words name who plays a role, and what is somebody said to lead?"""

from onrecord.extract.events.phrases import head_in, led_by, word_before
from onrecord.records.parse import Parse, Token
from tests.conftest import ParseOf

CHAIRS = """
Brel PROPN NNP nsubj 9
, PUNCT , punct 1
who PRON WP nsubj 4
chairs VERB VBZ relcl 1 chair
a DET DT det 6
committee NOUN NN dobj 4 committee
of ADP IN prep 6
Tarsovia PROPN NNP pobj 7
spoke VERB VBD ROOT 9 speak
. PUNCT . punct 9
"""


def word(parse: Parse, text: str) -> Token:
    return next(t for t in parse.tokens if t.text == text)


def test_whoever_chairs_a_body_leads_it(parse_of: ParseOf) -> None:
    _, parse = parse_of(CHAIRS)
    assert led_by(parse, word(parse, "Brel")) == word(parse, "committee")


def test_whoever_chaired_it_once_does_not_chair_it_or_does_something_else_leads_nothing(parse_of: ParseOf) -> None:
    for other in ("chaired VERB VBD relcl 1 chair", "fears VERB VBZ relcl 1 fear"):
        _, parse = parse_of(CHAIRS.replace("chairs VERB VBZ relcl 1 chair", other))
        assert led_by(parse, word(parse, "Brel")) is None
    _, parse = parse_of(CHAIRS.replace("a DET DT det 6", "never ADV RB neg 4"))
    assert led_by(parse, word(parse, "Brel")) is None


def test_the_head_of_some_words_governs_the_others_and_articles_are_passed_over(parse_of: ParseOf) -> None:
    _, parse = parse_of(CHAIRS)
    phrase = parse.span(word(parse, "a"), word(parse, "Tarsovia"))
    assert head_in(parse, phrase) == word(parse, "committee")
    assert word_before(parse, parse.span(word(parse, "committee"), word(parse, "committee"))) == "chairs"
