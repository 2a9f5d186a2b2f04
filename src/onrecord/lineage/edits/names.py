"""What is one name in the place of another: the same spelt otherwise, another word for a country, somebody else?"""

from onrecord.lineage.edits.pairing import SPELT_ALIKE, likeness
from onrecord.lineage.edits.sides import Sides
from onrecord.lineage.edits.stretch import Stretch
from onrecord.records.kinship import Edit, EditKind


def name_edit(stretch: Stretch, sides: Sides) -> Edit:
    """Return what a name in the place of another tells."""
    left, right = (" ".join(item.text for item in side) for side in (stretch.left, stretch.right))
    code = sides.lexicon.country(left)
    if code is not None and code == sides.lexicon.country(right):
        return sides.edit(EditKind.REWORDED, stretch.left, stretch.right, "another word for the same country")
    alike = likeness(left, right) >= SPELT_ALIKE
    reason = "the name is spelt otherwise" if alike else "somebody or something else"
    return sides.edit(EditKind.NAME, stretch.left, stretch.right, reason)
