"""A report is said to be spun or translated for what all its edits have in common, and for no single one."""

from onrecord.lineage.alignment.align import align
from onrecord.lineage.alignment.passages import passages_of
from onrecord.lineage.edits.manner import manner_of
from onrecord.records.kinship import Relation
from onrecord.records.score import Score
from tests.lineage.edits.conftest import found, reading_of
from tests.tables import small_lexicon

TEXT = """The ministry of Velmark said that the envoys had left the country in a hurry and that it was time to talk.
The guards at the harbour saw a boat with seven men and a dog in it, and the boat was on the way to the sea.
The people of Brenik had a party at the end of the day in the streets of the old town, and it was loud."""
SPUN = (
    ("envoys", "plenipotentiaries"),
    ("country", "commonwealth"),
    ("hurry", "precipitancy"),
    ("guards", "custodians"),
    ("boat", "skiff"),
    ("party", "shindig"),
    ("streets", "thoroughfares"),
    ("loud", "clamorous"),
)
TRANSLATED = (
    ("that the envoys had left", "the envoys to have left"),
    ("in a hurry", "with hurry"),
    ("and that it was time", "and it is the time"),
    ("saw a boat", "had seen the boat"),
    ("in it", "in the same"),
    ("on the way to the sea", "at way for sea"),
    ("The people of Brenik had a party", "People from Brenik have had party"),
    ("in the streets", "on the streets"),
)


def manner(
    changes: tuple[tuple[str, str], ...], text: str = TEXT, relation: Relation = Relation.REWORDED
) -> tuple[Score, ...]:
    made = text
    for old, new in changes:
        assert old in made
        made = made.replace(old, new)
    left, right = reading_of("left", text), reading_of("right", made)
    return manner_of(align(passages_of(left), passages_of(right)), found(left, right), relation, small_lexicon())


def test_many_words_replaced_by_rarer_ones_are_spun_and_the_rarest_are_shown() -> None:
    (score,) = manner(SPUN)
    assert score.reason.startswith("spun: about a")
    assert "party" in score.left
    assert "shindig" in score.right


def test_words_replaced_by_commoner_ones_are_not_spun() -> None:
    text = TEXT
    for old, new in SPUN:
        text = text.replace(old, new)
    assert manner(tuple((new, old) for old, new in SPUN), text) == ()


def test_words_of_grammar_changed_more_than_others_sound_translated() -> None:
    (score,) = manner(TRANSLATED, relation=Relation.TRANSLATED)
    assert score.reason.startswith("sounds translated: words of grammar were changed")
    assert "spelt otherwise" not in score.reason
    (score,) = manner((*TRANSLATED, ("Velmark", "Vellmark")))
    assert score.reason.endswith("names spelt otherwise: 1")


def test_words_of_grammar_alone_say_too_little() -> None:
    assert manner(TRANSLATED) == ()


def test_few_edits_and_few_words_say_nothing() -> None:
    assert manner(SPUN[:1]) == ()
    assert manner(SPUN[:4], TEXT.splitlines()[0] + " guards boat") == ()
