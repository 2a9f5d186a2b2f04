"""Which word pieces the tagger reads: where each stands, how it is written, and how they are cut into windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from onrecord.annotate.pieces import INITIAL, INSIDE, LOWER, MIXED, NO_LETTER, UPPER, Cutter, Piece, written
from onrecord.records.layout import Ending, Paragraph, Quotation
from onrecord.records.span import Span
from tests.conftest import ReportOf

WORDS = "[PAD] [UNK] [CLS] [SEP] the envoy ##s left bren ##ik . ? ! “ ” said a".split()


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Return a tokenizer like the encoder's, of a few words."""
    made = Tokenizer(WordPiece({word: n for n, word in enumerate(WORDS)}, unk_token="[UNK]"))
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    return made


def paragraph(text: str, words: str) -> Paragraph:
    start = text.index(words)
    return Paragraph(Span("r", start, start + len(words)))


def test_pieces_stand_where_their_words_stand_and_say_which_go_on_with_a_word(
    tokenizer: Tokenizer, report_of: ReportOf
) -> None:
    text = "Menu\n\nThe envoys left Brenik."
    (block,) = Cutter(tokenizer).blocks(report_of(text), [paragraph(text, "The envoys left Brenik.")], [])
    assert [text[p.start : p.end] for p in block] == ["The", "envoy", "s", "left", "Bren", "ik", "."]
    assert [p.continues for p in block] == [False, False, True, False, False, True, False]


def test_a_piece_inside_a_quotation_says_so(tokenizer: Tokenizer, report_of: ReportOf) -> None:
    text = "The envoy said “the envoy left”."
    quoted = Quotation(Span("r", text.index("“"), text.index("”") + 1), 0, Ending.MARK)
    (block,) = Cutter(tokenizer).blocks(report_of(text), [paragraph(text, text)], [quoted])
    assert [p.form >= INSIDE for p in block] == [False] * 3 + [True] * 5 + [False]


@pytest.mark.parametrize(
    ("word", "form"),
    [("envoy", LOWER), ("Envoy", INITIAL), ("A", INITIAL), ("BSO", UPPER), ("eNvoy", MIXED), ("42", NO_LETTER)],
)
def test_a_piece_says_how_it_is_written(word: str, form: int) -> None:
    assert written(word) == form


def test_a_paragraph_that_no_window_holds_is_cut_at_a_sentence_end(tokenizer: Tokenizer, report_of: ReportOf) -> None:
    text = "the envoy left the a . the envoys said a a a a a"
    blocks = Cutter(tokenizer, size=10).blocks(report_of(text), [paragraph(text, text)], [])
    assert [" ".join(text[p.start : p.end] for p in block) for block in blocks] == [
        "the envoy left the a .",
        "the envoy s said a a a a",
        "a",
    ]


SIZES = st.lists(st.integers(1, 30), min_size=1, max_size=20)


@given(SIZES, st.integers(0, 12), st.integers(0, 32))
def test_windows_read_every_block_once_and_none_is_too_long(sizes: list[int], context: int, first: int) -> None:
    cutter = Cutter(stub(), size=32, context=context)
    blocks = made(sizes)
    windows = list(cutter.windows(blocks, first))
    fresh = [p for w in windows for p in w.pieces[w.fresh :] if p.start < p.end]
    assert fresh == [p for block in blocks for p in block]
    assert all(len(w.pieces) <= 32 for w in windows)
    assert all(w.fresh - 1 <= context for w in windows)


def test_what_precedes_a_paragraph_is_read_again_with_it() -> None:
    blocks = made([20, 5, 20])
    last = list(Cutter(stub(), size=32, context=8).windows(blocks))[-1]
    assert [p for p in last.pieces[: last.fresh] if p.start < p.end] == list(blocks[1])


def stub() -> Tokenizer:
    return Tokenizer(WordPiece({word: n for n, word in enumerate(WORDS)}, unk_token="[UNK]"))


def made(sizes: list[int]) -> list[tuple[Piece, ...]]:
    """Return blocks of so many pieces, one character each."""
    blocks, place = [], 0
    for size in sizes:
        blocks.append(tuple(Piece(4, LOWER, place + i, place + i + 1) for i in range(size)))
        place += size + 1
    return blocks
