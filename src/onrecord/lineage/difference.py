"""How do two reports stand against each other, whether or not they were ever found near: kinship, sentences, edits?"""

from collections.abc import Iterator

from onrecord.lexicon import Lexicon
from onrecord.lineage.alignment.align import Alignment, align
from onrecord.lineage.alignment.passages import passages_of
from onrecord.lineage.edits.alone import with_alone
from onrecord.lineage.edits.find import find_edits
from onrecord.lineage.edits.manner import manner_of
from onrecord.lineage.kinship.kinship import compare
from onrecord.records.difference import Difference, Row
from onrecord.records.reading import Reading


def differ(left: Reading, right: Reading, lexicon: Lexicon) -> Difference:
    """Return two reports side by side.

    Args:
        left, right: with their layout; statements, parses and credits are used where they were made.
    """
    alignment = with_alone(align(passages_of(left), passages_of(right)))
    edits = find_edits(left, right, alignment, lexicon)
    kinship = compare(left, right)
    manner = manner_of(alignment, edits, kinship.relation, lexicon)
    return Difference(left, right, kinship, tuple(_rows(alignment)), edits, manner)


def _rows(alignment: Alignment) -> Iterator[Row]:
    """Yield the sentences in the order of the left report; what only the right one has stands before what follows."""
    left, right = ([passage.span for passage in side] for side in (alignment.left, alignment.right))
    groups = {group.left[0]: group for group in alignment.groups}
    alone, waiting = set(alignment.left_only), list(alignment.right_only)
    for place, span in enumerate(left):
        if place in alone:
            yield Row((span,), ())
        elif place in groups:
            group = groups[place]
            while waiting and waiting[0] < group.right[0]:
                yield Row((), (right[waiting.pop(0)],))
            yield Row(tuple(left[i] for i in group.left), tuple(right[i] for i in group.right))
    yield from (Row((), (right[place],)) for place in waiting)
