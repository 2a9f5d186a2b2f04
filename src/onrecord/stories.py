"""Which stories does a desk hold, as people have decided? Worked out when they are asked for.

with View(desk) as view:
    held = stories_of(view)
story = held.of(report)
"""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.decide.happenings import StoryTie, report_anchor
from onrecord.errors import SettingsError
from onrecord.lineage.linear import Linear
from onrecord.lineage.stories.aspects import Aspects, aspects_of
from onrecord.lineage.stories.likeness import load_model
from onrecord.lineage.stories.stories import Judged, find_stories
from onrecord.records.decision import Judgement, Ruling
from onrecord.records.layout import Furniture
from onrecord.records.mention import MentionChain
from onrecord.records.story import Story
from onrecord.store.view import View
from onrecord.weights.files import STORIES, find_weights

# Reports beyond which only those that were compared (`onrecord rebuild`) can be of one story: to look at all pairs
# grows with the square.
MANY = 2000
LAYERS = frozenset({Furniture, MentionChain})  # of a reading, that tell its happening


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a desk; each report is in one.

    Args:
        candidates: the pairs of reports that may be of one story; all where it is None.
    """

    stories: tuple[Story, ...]
    reports: tuple[Aspects, ...]
    model: Linear
    candidates: tuple[tuple[str, str], ...] | None = None

    def of(self, report: str) -> Story:
        """Return the story of a report that is held."""
        return next(story for story in self.stories if report in story.reports)

    def again(self, judged: Judged) -> "Stories":
        """Return the stories of the same reports after people have decided otherwise."""
        found = find_stories(self.reports, self.model, judged, self.candidates)
        return Stories(found, self.reports, self.model, self.candidates)


def stories_of(view: View) -> Stories:
    """Return the stories of a desk, with what people have decided of them."""
    reports = tuple(map(aspects_of, view.readings(LAYERS)))  # one text is held at a time
    model = load_model(find_weights(STORIES))
    candidates = tuple(view.pairs()) if len(reports) > MANY else None
    return Stories(find_stories(reports, model, judged(view), candidates), reports, model, candidates)


def judged(view: View) -> Judged:
    """Return what people have decided of the stories of a desk."""
    return judged_by(view.story_ties())


def judged_by(ties: Iterable[StoryTie]) -> Judged:
    """Return what rows of the journal say of stories."""
    found: dict[Ruling, dict[frozenset[str], str]] = {Ruling.SAME: {}, Ruling.DIFFERENT: {}}
    for tie in ties:
        row = tie.row
        told = f"{row.author} decided so (row {row.number}){f': {row.reason}' if row.reason else ''}"
        found[row.judgement.ruling][frozenset((tie.left, tie.right))] = told
    return Judged(found[Ruling.SAME], found[Ruling.DIFFERENT])


def judgement(view: View, held: Stories, reports: tuple[str, str], ruling: Ruling) -> Judgement:
    """Return a judgement of the stories of two reports; raise SettingsError where it would change nothing."""
    left, right = (view.reading(reference, ()) for reference in reports)
    if left.report.id == right.report.id:
        raise SettingsError(f"{reports[0]} and {reports[1]} are one report; name another one")
    one = held.of(left.report.id).id == held.of(right.report.id).id
    if one == (ruling is Ruling.SAME):
        already = "of one story" if one else "of two stories"
        look = f"`onrecord stories {reports[0]} --why` says on what that rests"
        raise SettingsError(f"{reports[0]} and {reports[1]} are {already} already; {look}")
    return Judgement(ruling, (report_anchor(left), report_anchor(right)))
