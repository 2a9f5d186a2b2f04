"""Where does each sentence of a report start and end?

Reach for it after `paragraphs`; every later step reads sentence by sentence. The rules look at the stop, the word
before it and the word after it, in one pass. Two mistakes are refused: to cut "the U.S. envoy" or "Gen. Toren" in two,
and to lose a character: the sentences of a paragraph cover all of it but the white space between them.

A stop inside a quotation ends a sentence as any other. A stop before a small letter does not, so a garbled "in a cold
peace. are at a low" stays whole: half a sentence misleads whoever reads it more than a stop in the middle of one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon import AbbreviationTable
from onrecord.records.layout import Paragraph, Sentence
from onrecord.records.report import Report
from onrecord.text.pairs import REPORTING

# Longer than any sentence that was ever printed: what has no stop for so long is a table, a list or a flood, and is
# cut at white space, so that no step after this one meets a sentence of 50 MB.
LONGEST = 5000

# A stop or several ("?!", "...", ". . ."), with the closing marks, brackets and note numbers that belong to it.
_STOP = re.compile(r"[.!?…。]+(?:[ \u00a0][.…](?=\s|\Z))*")
_CLOSERS = re.compile(r"(?:[\"”»’›)\]}*_]|'+|\[\d{1,3}\])*")
_APART = re.compile(r"[ \u00a0](?:”|’’|''|’)(?=\s|\Z)")  # tokenised text: 'He left . ” She'
_NEXT = re.compile(r"\s*[\"“„«'‘‹(\[{*_—–-]{0,6}\s?")
_FIRST_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_GLUED = re.compile(r"[\"“„«‘(]?[A-Z][a-z]|[\"“„«‘(]?(?:A|I)\s")  # "over.The": the blank is missing
_WORD_BEFORE = 24  # characters that are looked at for the word before a stop
_NUMBERING = 40  # longer than the number of any item, chapter or clause
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_QUOTE_END = re.compile(r"[\"”»’›']")
_OPENERS = "\"“”„«'‘’‹([{*_—–-"

# Words that begin a sentence when they have a capital and are hardly ever part of a name: they decide after "U.S."
# and after initials ("in the U.S. The", "plan B. They").
_STARTERS = frozenset(
    (
        *("a", "about", "according", "after", "all", "although", "among", "an", "and", "another", "any", "as", "asked"),
        *("at", "because", "before", "both", "but", "by", "despite", "during", "each", "earlier", "even", "every"),
        *("following", "for", "from", "he", "her", "here", "his", "how", "however", "i", "if", "in", "instead", "it"),
        *("its", "last", "later", "like", "many", "meanwhile", "more", "moreover", "most", "my", "nevertheless", "no"),
        *("nobody", "none", "nor", "not", "nothing", "now", "officials", "on", "once", "one", "only", "or", "other"),
        *("others", "our", "she", "should", "since", "so", "some", "still", "such", "that", "the", "their", "then"),
        *("there", "these", "they", "this", "those", "though", "thus", "to", "today", "under", "unless", "until", "we"),
        *("what", "when", "where", "whether", "which", "while", "who", "why", "with", "without", "yes", "yet"),
        *("you", "your"),
    )
)


def sentences(
    report: Report, paragraphs: Sequence[Paragraph], abbreviations: AbbreviationTable
) -> tuple[Sentence, ...]:
    """Return the sentences of all paragraphs, in text order; a paragraph always has at least one."""
    return tuple(
        Sentence(report.span(start, end))
        for paragraph in paragraphs
        for start, end in _within(report.text, paragraph.span.start, paragraph.span.end, abbreviations)
    )


def _within(text: str, start: int, end: int, abbreviations: AbbreviationTable) -> Iterator[tuple[int, int]]:
    """Yield the range of each sentence of a passage, white space around it left out."""
    for first, last in pairwise((start, *_ends(text, start, end, abbreviations), end)):
        for low, high in _bounded(text, first, last):
            words = text[low:high]
            begin, bare = low + len(words) - len(words.lstrip()), words.strip()
            if bare:
                yield begin, begin + len(bare)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a range in pieces that are not longer than a sentence can be."""
    while end - start > LONGEST:
        cut = start + LONGEST
        blank = max(text.rfind(" ", start + 1, cut), text.rfind("\n", start + 1, cut))
        cut = blank if blank > start else cut
        yield start, cut
        start = cut
    yield start, end


def _ends(text: str, start: int, end: int, abbreviations: AbbreviationTable) -> Iterator[int]:
    """Yield the offsets inside a passage at which one sentence ends and another one starts."""
    begun, at = start, start
    while match := _STOP.search(text, at, end):
        at = after = _with_closers(text, match.end(), end)
        if (
            after < end
            and _has_letter(text, begun, match.start())
            and _ends_here(text, match, after, end, abbreviations)
        ):
            yield after
            begun = after


def _with_closers(text: str, at: int, end: int) -> int:
    """Return where the closing marks behind a stop end."""
    closers = _CLOSERS.match(text, at, end)
    at = closers.end() if closers else at
    apart = _APART.match(text, at, end)
    return apart.end() if apart else at


def _ends_here(text: str, stop: re.Match[str], after: int, end: int, abbreviations: AbbreviationTable) -> bool:
    """Return whether a stop that is followed by something ends its sentence."""
    following = _NEXT.match(text, after, end)
    begins = following.end() if following else after
    if begins >= end:
        return False  # only marks are left: they belong to this sentence
    if not text[after].isspace() and not (_GLUED.match(text, after, end) and _is_plain(text, stop.start())):
        return False
    if text[begins].islower() or _is_reported(text, stop.end(), after, begins, end):
        return False
    if stop[0] != ".":
        return True
    return _after_word(text, stop.start(), begins, end, abbreviations)


def _is_reported(text: str, stop: int, after: int, begins: int, end: int) -> bool:
    """Return whether a quotation ends in its own stop and the clause that reports it follows: "“Why?” Toren asked."."""
    if after == stop or not _QUOTE_END.search(text, stop, after):
        return False
    clause = REPORTING.match(text, begins, end)
    return clause is not None and text[clause.end() : clause.end() + 1] in (".", ",", ";", "")


def _after_word(text: str, stop: int, begins: int, end: int, abbreviations: AbbreviationTable) -> bool:
    """Return whether a single full stop ends the sentence, given the words on both its sides."""
    word = _word_before(text, stop)
    if not word:
        return True
    initial = len(word) == 1 and word.isupper()
    row = None if initial else abbreviations.of(word)
    digit = text[begins].isdigit()
    if row is not None and row.before == "number":
        return not digit
    if row is not None and not row.ends:
        return digit and row.before == "name"
    if row is None and not initial and not _ACRONYM.search(word):
        return True
    match = _FIRST_WORD.match(text, begins, end)
    return match is not None and match[0].casefold() in _STARTERS


def _word_before(text: str, stop: int) -> str:
    """Return the word that ends at a full stop, inner full stops included."""
    window = text[max(0, stop - _WORD_BEFORE) : stop]
    if not window or window[-1].isspace():
        return ""
    return window.split()[-1].lstrip(_OPENERS)


def _is_plain(text: str, stop: int) -> bool:
    """Return whether two small letters stand before a stop: "over.The", but not "U.S.The" or "3.The"."""
    return stop >= 2 and text[stop - 2 : stop].isalpha() and text[stop - 2 : stop].islower()


def _has_letter(text: str, start: int, end: int) -> bool:
    """Return whether a sentence has begun: "1." and "..." alone are none."""
    return end - start > _NUMBERING or any(c.isalpha() for c in text[start:end])
