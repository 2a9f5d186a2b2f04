"""Whatever the order in which reports come, the same pairs are compared, and what is kept is what a rebuild gives."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import DeskDamaged
from onrecord.lineage.compare import Compare
from onrecord.lineage.fingerprints.fingerprint import fingerprint
from onrecord.lineage.fingerprints.rarity import shipped_rarity
from onrecord.records.credit import Credit
from onrecord.records.document import Arrival, Document, Given, Location, Medium
from onrecord.records.fingerprint import Fingerprint
from onrecord.records.kinship import Kinship, Relation, Reuse
from onrecord.records.layout import Furniture, Paragraph, Quotation, Sentence
from onrecord.records.progress import Done
from onrecord.records.reading import Reading
from onrecord.records.report import Basis, Noted, Report, report_id
from onrecord.store.desk import Desk
from onrecord.store.view import View
from onrecord.store.writer import Writer

WORDS = "osterhal envoys velmark expelled harbour tribunal verdict glacier cobalt lantern orchard saffron".split()
MANY = [f"{WORDS[n % 12]}{WORDS[(n * 5 + 1) % 12]}{n}" for n in range(60)]


def text_of(first: int, length: int = 24) -> str:
    """Return a text of made words; two that start near each other share runs of them."""
    return " ".join(MANY[first : first + length])


def kin(left: Reading, right: Reading) -> Kinship:
    shared = len(set(left.report.text.split()) & set(right.report.text.split()))
    span = (left.report.span(0, 4), right.report.span(0, 4))
    reuse = (Reuse(*span, 0.5),)
    return Kinship(left.report.id, right.report.id, 0.1, 0.2, 0.3, 0.4, Relation.COPY, shared / 100, reuse)


def arrival(text: str, outlet: str = "Osterhal Post") -> Arrival:
    data = text.encode("utf-8", "surrogatepass")
    return Arrival(
        Document(sha256(data).hexdigest(), len(data), Medium.PLAIN),
        data,
        Location(f"{outlet}.txt"),
        Given(outlet=outlet),
    )


def reading(came: Arrival) -> Reading:
    text = came.data.decode("utf-8", "surrogatepass")
    identity = report_id(came.document.sha256, came.given)
    report = Report(identity, came.document.sha256, came.given, text, Noted("utf-8", Basis.GUESS))
    layers: Mapping[type, tuple[object, ...]] = {Furniture: (), Paragraph: (), Sentence: (), Quotation: (), Credit: ()}
    laid = Reading(report, layers)
    return laid.plus({Fingerprint: (fingerprint(laid, shipped_rarity()),)})


class Small:
    """A desk with the compare step alone, whose marks say whether a report was compared."""

    def __init__(self, root: Path, most: int = 32, kin: Callable[[Reading, Reading], Kinship] = kin) -> None:
        self.desk, self.step = Desk.create(root), Compare(kin, most)

    def put(self, *texts: str) -> list[str]:
        """Keep reports with their fingerprints; they are not compared yet."""
        made = [(came, reading(came)) for came in map(arrival, texts)]
        with Writer(self.desk) as writer:
            for came, held in made:
                writer.keep(came, held.report.id)
                writer.record([(held.report, held.layers, [Done(held.report.id, "fingerprint", "1", "i")])])
        return [held.report.id for _, held in made]

    def change(self, report: str, text: str) -> None:
        """Give a report the fingerprint of another text, as when its tables have changed; it is to be compared."""
        other = reading(arrival(text)).of(Fingerprint)[0]
        layers: Mapping[type, tuple[object, ...]] = {Fingerprint: (replace(other, report=report),)}
        with Writer(self.desk) as writer:
            writer.record([(None, layers, [Done(report, "fingerprint", "2", "i")])])

    def compare(self, reports: Sequence[str], batch: int = 2, stop: int | None = None) -> None:
        """Compare reports in batches; `stop` ends after as many batches, as a killed run does."""
        pending = dict.fromkeys(reports)
        with Writer(self.desk) as writer, View(self.desk) as view:
            for report in view.wanting():
                pending.setdefault(report)
            todo = list(pending)
            for number, start in enumerate(range(0, len(todo), batch)):
                if number == stop:
                    return
                some = todo[start : start + batch]
                made = list(self.step.run(some, pending.keys(), view))
                writer.rework([(m, Done(m.report, "compare", "1", "i", m.failed)) for m in made])
                for report in some:
                    del pending[report]

    def forget(self, report: str) -> None:
        with Writer(self.desk) as writer:
            writer.forget(report)

    @property
    def held(self) -> tuple[list[Kinship], dict[str, dict[str, int]]]:
        with View(self.desk) as view:
            return view.all_kinships(), view.nearest([line.id for line in view.reports()])


def rebuilt(root: Path, texts: Iterable[str], most: int) -> tuple[list[Kinship], dict[str, dict[str, int]]]:
    small = Small(root, most)
    small.compare(sorted(small.put(*sorted(texts))), batch=100)
    return small.held


def test_a_report_is_compared_with_those_that_share_runs_of_its_words_and_with_no_other(tmp_path: Path) -> None:
    small = Small(tmp_path)
    first, second, third = small.put(text_of(0), text_of(6), text_of(36))
    small.compare([first, second, third])
    (only,) = small.held[0]
    assert {only.left, only.right} == {first, second}
    assert only.left < only.right
    with View(small.desk) as view:
        assert view.kinships(first) == [only] == view.kinships(second)
        assert view.kinships(third) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    starts=st.lists(st.integers(0, 12), min_size=2, max_size=8, unique=True),
    most=st.integers(1, 4),
    data=st.data(),
)
def test_any_order_of_arrival_gives_what_a_rebuild_gives(
    starts: list[int], most: int, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    small = Small(tmp_path_factory.mktemp("desk"), most)
    texts = [text_of(start) for start in data.draw(st.permutations(starts))]
    at = data.draw(st.integers(0, len(texts)))
    known = small.put(*texts[:at])
    small.compare(known, batch=data.draw(st.integers(1, 3)))
    later = small.put(*texts[at:])
    small.compare(later, batch=data.draw(st.integers(1, 3)))
    if data.draw(st.booleans()):
        gone = data.draw(st.integers(0, len(texts) - 1))
        small.forget([*known, *later][gone])
        texts.pop(gone)
        small.compare([])
    assert small.held == rebuilt(tmp_path_factory.mktemp("rebuilt"), texts, most)


def test_a_killed_run_goes_on_to_what_an_unbroken_one_gives(tmp_path: Path) -> None:
    texts = [text_of(start) for start in range(0, 14, 2)]
    small = Small(tmp_path / "killed", most=2)
    reports = small.put(*texts)
    small.compare(reports, batch=2, stop=2)
    small.compare(reports[4:], batch=2)
    assert small.held == rebuilt(tmp_path / "rebuilt", texts, most=2)


def test_a_report_that_changes_leaves_its_old_neighbours_and_finds_new_ones(tmp_path: Path) -> None:
    small = Small(tmp_path)
    first, second, third = small.put(text_of(0), text_of(4), text_of(34))
    small.compare([first, second, third])
    small.change(first, text_of(32))
    with View(small.desk) as view:
        assert view.nearest([first, second]) == {}
    small.compare([first])
    (only,) = small.held[0]
    assert {only.left, only.right} == {first, third}


def test_each_of_many_copies_is_compared_with_some_and_with_not_all(tmp_path: Path) -> None:
    small = Small(tmp_path, most=2)
    reports = small.put(*(f"{text_of(0)} {outlet}" for outlet in WORDS))
    small.compare(reports, batch=5)
    found, lists = small.held
    assert all(len(near) == 2 for near in lists.values())
    assert len(reports) <= len(found) <= 2 * len(reports)
    assert len(found) < len(list(combinations(reports, 2)))
    assert {side for k in found for side in (k.left, k.right)} == set(reports)


def test_a_pair_that_fails_is_told_and_stops_no_other(tmp_path: Path) -> None:
    def fails(left: Reading, right: Reading) -> Kinship:
        if "glacier" in left.report.text.split() + right.report.text.split():
            raise ValueError("no such word")
        return kin(left, right)

    small = Small(tmp_path, kin=fails)
    reports = small.put(text_of(0), text_of(2), f"{text_of(0)} glacier")
    small.compare(reports, batch=3)
    assert len(small.held[0]) == 1
    with View(small.desk) as view:
        (mark,) = view.failures()
    assert mark.failed is not None
    assert mark.failed.count("ValueError: no such word") == 2


def test_a_report_that_cannot_be_read_is_told_and_stops_none_far_from_it(tmp_path: Path) -> None:
    class Damaged(View):
        def fingerprints(self, report_ids: Iterable[str]) -> list[Fingerprint]:
            asked = list(report_ids)
            if asked == [reports[0]]:
                raise DeskDamaged("a stored Fingerprint cannot be read")
            return super().fingerprints(asked)

    small = Small(tmp_path)
    reports = small.put(text_of(0), text_of(32), text_of(34))
    with Damaged(small.desk) as view:
        one, other, third = small.step.run(reports, set(reports), view)
    assert one.failed == "DeskDamaged: a stored Fingerprint cannot be read"
    assert (other.failed, third.failed, len(third.records)) == (None, None, 1)


def test_what_is_forgotten_leaves_no_posting_no_kinship_and_no_place_in_a_list(tmp_path: Path) -> None:
    small = Small(tmp_path)
    first, second = small.put(text_of(0), text_of(3))
    small.compare([first, second])
    with View(small.desk) as view:
        keys: Collection[int] = view.fingerprints([first])[0].keys
        assert view.sharing(keys).keys() == {first, second}
    small.forget(first)
    with View(small.desk) as view:
        assert view.sharing(keys).keys() == {second}
        assert view.all_kinships() == []
        assert view.nearest([second]) == {}
