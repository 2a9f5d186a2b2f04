"""Are two sources of one statement one: a surname and the full name, an office and who holds it, a name misspelt?"""

from collections.abc import Sequence

from onrecord.lexicon import Lexicon
from onrecord.lexicon.little_words import Little
from onrecord.lineage.alignment.passages import words_of
from onrecord.lineage.edits.pairing import likeness
from onrecord.records.mention import MentionChain
from onrecord.records.reading import Reading
from onrecord.records.statement import REPORT, UNNAMED, Source

SPELT_ALIKE = 0.75  # of a word of one source and one of the other, for them to be one name
NOBODY = frozenset({REPORT, UNNAMED})


def is_somebody_else(left: Source, right: Source, readings: tuple[Reading, Reading], lexicon: Lexicon) -> bool:
    """Return whether two sources are surely two; a source that is not known is nobody else."""
    if left.name in NOBODY or right.name in NOBODY:
        return False
    ours, theirs = _called(left, readings[0], lexicon), _called(right, readings[1], lexicon)
    is_one = any(_is_one(one, other, lexicon) for one in ours for other in theirs)
    return not is_one and not _one_country(left, right, lexicon)


def _called(source: Source, reading: Reading, lexicon: Lexicon) -> list[frozenset[str]]:
    """Return the words of all that a source is called in its report: names, and the offices that it holds."""
    names = [source.name, *(span.words(reading.report.text) for span in source.spans)]
    if source.chain is not None and reading.has(MentionChain):
        for chain in reading.of(MentionChain):
            if chain.id == source.chain:
                names += [chain.name, *chain.aliases, *(office.title for office in chain.offices)]
    found = {frozenset(_matter(name, lexicon)) for name in names}
    return [words for words in found if words]


def _matter(name: str, lexicon: Lexicon) -> Sequence[str]:
    """Return the words of a name that say who it is: without a title, but where there is nothing else."""
    words = [w.text for w in words_of(name, 0, len(name)) if not lexicon.little_words.holds(Little.GRAMMAR, w.text)]
    bare = [word for word in words if lexicon.honorifics.of(word) is None]
    return bare or words


def _is_one(left: frozenset[str], right: frozenset[str], lexicon: Lexicon) -> bool:
    """Return whether the words of one name are among those of the other, but for slips of the pen."""
    short, long = sorted((left, right), key=len)
    return all(any(_is_one_word(word, other, lexicon) for other in long) for word in short)


def _is_one_word(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two words may be one, spelt otherwise, or another word for one office: "spokeswoman"."""
    office, other = lexicon.offices.of(left), lexicon.offices.of(right)
    speaks = office is not None and other is not None and office.kind == other.kind == "spokesperson"
    return speaks or likeness(left, right) >= SPELT_ALIKE


def _one_country(left: Source, right: Source, lexicon: Lexicon) -> bool:
    code = lexicon.country(left.name)
    return code is not None and code == lexicon.country(right.name)
