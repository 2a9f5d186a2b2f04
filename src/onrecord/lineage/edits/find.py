"""What became of a report on its way to another: every difference, named, with its place in both?

    edits = find_edits(left, right, align(passages_of(left), passages_of(right)), lexicon)

What is the same in both is no edit, nor is "7" for "seven" or a surname for the full name.
"""

from onrecord.lexicon import Lexicon
from onrecord.lineage.alignment.align import Alignment
from onrecord.lineage.edits.alone import with_alone
from onrecord.lineage.edits.attributions import Attributions
from onrecord.lineage.edits.differences import differences
from onrecord.lineage.edits.moves import moved_groups, moved_items, moved_words
from onrecord.lineage.edits.pairing import pair
from onrecord.lineage.edits.runs import only_runs
from onrecord.lineage.edits.sides import Sides
from onrecord.lineage.edits.text import Text
from onrecord.records.kinship import Edit, EditKind
from onrecord.records.reading import Reading
from onrecord.records.span import Span


def find_edits(left: Reading, right: Reading, alignment: Alignment, lexicon: Lexicon) -> tuple[Edit, ...]:
    """Return the edits that make the right report of the left one, by place in the left report, then in the right.

    Args:
        left, right: with the layers of layout at least; what others there are is used.
    """
    alignment = with_alone(alignment)
    texts = Text(left, alignment.left, lexicon), Text(right, alignment.right, lexicon)
    sides = Sides(left.report.id, right.report.id, lexicon)
    pairs = [pair(texts[0].items(g.left), texts[1].items(g.right), lexicon.opposites) for g in alignment.groups]
    attributions = Attributions(left, right, [one for group in pairs for one in group], lexicon)
    edits = [*attributions.edits(), *only_runs(alignment, sides), *moved_groups(alignment, sides)]
    for group in pairs:
        moved, rest = moved_items(list(attributions.without_claimed(group)), sides)
        edits += [*moved, *differences(rest, sides)]
    return tuple(sorted(dict.fromkeys(moved_words(edits, left, right)), key=_place))


def _place(edit: Edit) -> tuple[bool, int, int, EditKind]:
    left, right = edit.left, edit.right
    return left is None, (left or right or Span("", 0, 0)).start, (right or left or Span("", 0, 0)).start, edit.kind
