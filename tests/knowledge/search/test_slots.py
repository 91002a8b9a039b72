"""Names in a question: places as people write them, common words left alone, mere context told apart."""

import pytest

from knowledge.model import Neighbour
from knowledge.places import Departement, Place, Places, Region, Town
from knowledge.search.normalise import clean, fold
from knowledge.search.slots import Names, is_context, neighbour_names, owners, place_names

PLACES = Places(
    bids=(
        Place(
            id="azur",
            name="French Tech Côte d'Azur",
            towns=(Town(name="Nice", ambiguous=True), Town(name="Cannes")),
            demonyms={"fr": ("niçoise",)},
            departements=(Departement(number="06", names=("Alpes-Maritimes",)),),
            regions=(Region(name="PACA"),),
            entry="city-azur",
        ),
        Place(
            id="nantes",
            name="Nantes Tech",
            towns=(Town(name="Nantes"),),
            departements=(Departement(number="44", names=("Loire-Atlantique",)),),
        ),
        Place(
            id="loire",
            name="Design Tech",
            towns=(Town(name="Saint-Étienne", aliases=("St Étienne",)),),
            departements=(Departement(number="42", names=("Loire",)),),
            entry="city-loire",
        ),
    ),
    others=(Town(name="Orange", ambiguous=True), Town(name="Saint-Malo")),
    foreign=(Town(name="Berlin"),),
)
NAMES = Names(
    [
        *place_names(PLACES),
        *neighbour_names([Neighbour(id="visa", name="French Tech Visa", aliases=("le visa",))]),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    cleaned = clean(text)
    return [(one.name.kind, one.name.id) for one in NAMES.find(cleaned, fold(cleaned))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("et Nantes ?", "nantes"),
        ("NANTES EST LABELLISÉE ?", "nantes"),
        ("saint etienne a-t-elle le label", "loire"),
        ("St-Étienne", "loire"),
        ("ma start-up niçoise", "azur"),
        ("et en PACA", "azur"),
        ("dans les Alpes-Maritimes", "azur"),
        ("en loire-atlantique", "nantes"),
        ("dans la Loire", "loire"),
    ],
)
def test_places_as_people_write_them(text: str, place: str):
    assert found(text) == [("place", place)]


@pytest.mark.parametrize(
    "text",
    [
        "Nice est-elle labellisée ?",
        "nice est labellisée ?",
        "is Nice labelled?",
        "le label à nice",
        "label a nice",
        "the label in nice",
        "nice ?",
        "pour nice et ses start-up",
    ],
)
def test_an_ambiguous_name_that_is_meant(text: str):
    assert found(text) == [("place", "azur")]


@pytest.mark.parametrize(
    "text",
    [
        "a nice way to apply",
        "that is a nice idea for the city",
        "it would be nice to have a label",
        "what a nice label you have there",
        "trop nice comme label",
        "un dossier de couleur orange",
    ],
)
def test_an_ambiguous_name_that_is_a_word(text: str):
    assert found(text) == []


def test_capitals_everywhere_mean_nothing():
    assert found("THIS LABEL IS SO NICE FOR US") == []


def test_places_of_which_only_the_name_is_known():
    assert found("Saint-Malo est candidate ?") == [("unknown-place", "Saint-Malo")]
    assert found("the label in Berlin") == [("foreign-place", "Berlin")]


def test_neighbours_and_places_together():
    assert found("French Tech Visa à Nantes") == [("neighbour", "visa"), ("place", "nantes")]


def test_a_name_inside_a_word_is_no_name():
    assert found("nantesia et cannes1") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on est une start-up nantes, comment candidater au label ?", True),
        ("je suis élu à Nantes et je cherche les critères du label", True),
        ("our company is based in Nantes, what does the label bring us", True),
        ("Nantes est-elle labellisée ?", False),
        ("le label de Nantes", False),
        ("notre start-up est à Nantes", False),
    ],
)
def test_where_the_asker_lives_is_context(text: str, expected: bool):
    folded = fold(text)
    (mention,) = NAMES.find(clean(text), folded)
    assert is_context(mention, folded.split()) is expected


def test_stories_belong_to_their_places():
    assert owners(PLACES) == {
        "city-azur": frozenset({"azur"}),
        "city-loire": frozenset({"loire"}),
    }


def test_spelling_is_told_every_word_of_every_name():
    assert {"saint", "malo", "nice", "visa", "berlin"} <= NAMES.words


def test_no_names_at_all():
    assert Names([]).find("Nantes", "nantes") == ()
