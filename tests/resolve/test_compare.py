"""Two names: one or two, and on what that rests."""

import pytest

from onrecord.lexicon import Lexicon
from onrecord.records.mention import Kind
from onrecord.resolve.bearer import Bearer
from onrecord.resolve.compare import Comparison
from onrecord.resolve.verdict import SAME


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Return a comparison over the shipped tables: what is tested are the rules with the words that they are given."""
    return Comparison(Lexicon.load())


def person(name: str, office: str = "", country: str | None = None, *company: str) -> Bearer:
    return Bearer(name, Kind.PERSON, (office,) if office else (), country, frozenset(company))


def body(name: str, country: str | None = None, kind: Kind = Kind.ORGANIZATION, *company: str) -> Bearer:
    return Bearer(name, kind, (), country, frozenset(company))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Sergey Toroshin"), person("Sergei Toroshin")),
        (person("TOROSHIN Sergei"), person("Dr. Sergey Toroshin")),
        (person("Toroshin, Serhii"), person("Sergei Toroshin")),
        (person("Robert Brel"), person("Bob Brel")),
        (person("Ana-Maria Tovar Brel"), person("Ana Maria Tovar")),
        (person("Abdul Rahman Tavaq"), person("Abd al-Rahman Tavaq")),
        (person("Zhou Lienqiao"), person("Chou Lien-ch'iao")),
        (person("Lee Sun-hyuk"), person("Ri Sun-hyok")),
        (person("Oskar Müllenbrel"), person("Oskar Muellenbrel")),
        (person("Oskar Veldbrelm"), person("Oskar Vedlbrelm")),
        (person("J. R. Tovar"), person("John R. Tovar")),
        (person("Toroshin", "envoy"), person("Sergei Toroshin", "trade envoy")),
        (person("Toroshin", "", None, "Ana Brel"), person("Sergei Toroshin", "", None, "Ana Brel")),
        (person("Ana Brel, née Tovar"), person("Ana Tovar")),
        (body("Brelmark Grain Ltd"), body("Brelmark Grain")),
        (body("JTI"), body("Joint Tariff Inspectorate")),
        (body("Partei der Arbeit"), body("Labour Party")),
        (body("the Kremlin"), body("Moscow")),
        (body("French embassy in Vienna"), body("Embassy of the French Republic in Austria")),
        (body("ОБСЕ"), body("Organization for Security and Co-operation in Europe")),
        (body("Quai d'Orsay"), body("French Foreign Ministry")),
        (body("The Sarn Lantern", kind=Kind.OUTLET), body("Das Sarn Lantern", kind=Kind.OUTLET)),
        (body("Kiev", kind=Kind.PLACE), body("Kyiv", kind=Kind.PLACE)),
    ],
)
def test_names_of_one(comparison: Comparison, left: Bearer, right: Bearer) -> None:
    score = comparison.of(left, right)
    assert score.value >= SAME, score
    assert comparison.of(right, left).value >= SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Sergei Toroshin"), person("Semyon Toroshin")),
        (person("Marta Brel"), person("Marit Brel")),
        (person("Toroshin"), person("Sergei Toroshin")),
        (person("S. Toroshin"), person("Sergei Toroshin")),
        (person("Toroshin", "envoy"), person("Sergei Toroshin", "deputy envoy")),
        (
            person("Toroshin", "", None, "Anton Toroshin", "Ana Brel"),
            person("Sergei Toroshin", "", None, "Ana Brel"),
        ),
        (person("Sergei Belkov"), person("Sergei Belkova")),
        (person("Emil Tovar Jr"), person("Emil Tovar Sr")),
        (person("Emil Tovar", "judge", "France"), person("Emil Tovar", "violinist", "Peru")),
        (person("Marie-Claire Brel"), person("Claire-Marie Brel")),
        (person("Li Donghai"), person("Li Dunhai")),
        (body("Brelmark Grain Ltd"), body("Brelmark Grain AG")),
        (body("Labour Party"), body("Labour Party Youth")),
        (body("Foreign Ministry"), body("French Foreign Ministry")),
        (body("Moscow"), body("Moscow", kind=Kind.PLACE)),
        (body("Embassy of France in Poland"), body("Embassy of Poland in France")),
        (
            body("EGB", None, Kind.ORGANIZATION, "European Grain Board"),
            body("European Gas Board", None, Kind.ORGANIZATION, "EGB"),
        ),
        (person("Sergei Toroshin"), body("Toroshin")),
        (body("Red Lantern Federation", "FRA"), body("Red Lantern Republic", "FRA")),
        (body("Embassy of the French Republic in Austria"), body("Embassy of the Kingdom of Belgium in Austria")),
    ],
)
def test_names_of_two_or_of_who_knows(comparison: Comparison, left: Bearer, right: Bearer) -> None:
    score = comparison.of(left, right)
    assert score.value < SAME, score
    assert comparison.of(right, left).value < SAME


def test_a_score_says_what_it_rests_on(comparison: Comparison) -> None:
    score = comparison.of(person("Toroshin", "envoy"), person("Sergey Toroshin", "envoy"))
    assert score.reason == "part of the name; the same office"
    assert (score.left, score.right) == ("Toroshin", "Sergey Toroshin")
