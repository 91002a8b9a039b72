"""Yes or no, one option, several, and levels, by number and by words."""

from __future__ import annotations

import pytest

from knowledge.model import Language
from tests.conversations.reading.asking import (
    CHOICE,
    CHOICES,
    SCALE,
    STAGES,
    YES_NO,
    option,
    question,
    said,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("oui", "yes"),
        ("Ouais !", "yes"),
        ("yep", "yes"),
        ("d'accord", "yes"),
        ("bien sûr", "yes"),
        ("1", "yes"),
        ("non", "no"),
        ("nope", "no"),
        ("Non merci", "no"),
        ("non, pas encore", "no"),
        ("pas encore", "no"),
        ("not yet", "no"),
        ("2", "no"),
        ("oui, depuis 2013", ["yes"]),
        ("je crois que oui", ["yes"]),
        ("en cours", ["no"]),
        ("oui et non", "expects-yes-or-no"),
        ("peut-être", "expects-yes-or-no"),
        ("42", "expects-yes-or-no"),
        ("qui décide, et pourquoi oui ?", "expects-yes-or-no"),
        ("oui " * 3_000, "expects-yes-or-no"),
    ],
)
def test_yes_or_no(text: str, value: object) -> None:
    assert said(YES_NO, text) == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1", "fr", "seed"),
        ("n° 2", "fr", "venture"),
        ("amorcage", "fr", "seed"),
        ("CAPITAL RISQUE", "fr", "venture"),
        ("seed", "fr", "seed"),
        ("amorçage", "en", "seed"),
        ("de 3 à 9 ans", "fr", "decade"),
        ("ingénieurs", "fr", "makers"),
        ("plutôt amorçage", "fr", ["seed"]),
        ("amorsage", "fr", ["seed"]),
        ("9 ans", "fr", ["decade"]),
        ("pas amorçage", "fr", "expects-choice"),
        ("amorçage ou capital-risque", "fr", "expects-choice"),
        ("0", "fr", "expects-choice"),
        ("-1", "fr", "expects-choice"),
        ("5", "fr", "expects-choice"),
        ("", "fr", "expects-choice"),
        ("plutôt amorçage ?", "fr", "expects-choice"),
    ],
)
def test_one_choice(text: str, language: Language, value: object) -> None:
    assert said(CHOICE, text, language) == value


def test_no_names_the_option_that_is_no() -> None:
    budget = question(
        "choice",
        option("yes", "Oui", "Yes"),
        option("none", "Pas encore de budget", "No budget yet"),
        option("no", "Non, bouclé sans lui", "No, balanced without it"),
    )
    assert said(budget, "non") == "no"
    assert said(budget, "pas encore") == "none"
    assert said(budget, "non il tient sans") == ["no"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1, 2 et 4", ("seed", "venture", "decade")),
        ("4 1 2", ("seed", "venture", "decade")),
        ("1-3", ("seed", "venture", "makers")),
        ("1 à 3", ("seed", "venture", "makers")),
        ("2", ("venture",)),
        ("amorçage et capital-risque", ("seed", "venture")),
        ("De 3 à 9 ans, seed", ("seed", "decade")),
        ("Ingénieurs, designers et développeurs, amorçage", ("seed", "makers")),
        ("amorçage, ingénieurs", ("seed", "makers")),
        ("toutes", ("seed", "venture", "makers", "decade")),
        ("aucune", ("none",)),
        ("none of them", ("none",)),
        ("5", ("none",)),
        ("amorçage et banques", [("seed",)]),
        ("amorsage, 2", [("seed", "venture")]),
        ("1 et aucun", "expects-alone"),
        ("toutes sauf 2", "expects-choices"),
        ("banques", "expects-choices"),
        ("42", "expects-choices"),
        ("", "expects-choices"),
        (", ;", "expects-choices"),
        ("1," * 6_000, "expects-choices"),
    ],
)
def test_several_choices(text: str, value: object) -> None:
    assert said(CHOICES, text) == value


def test_none_is_no_choice_where_it_is_not_offered() -> None:
    assert said(question("choices", *STAGES), "aucune") == "expects-choices"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2", 2),
        ("niveau 2", 2),
        ("deux", 2),
        ("le 0", 0),
        ("2 · Chiffres sourcés", 2),
        ("2. chiffres", 2),
        ("chiffres sourcés", 2),
        ("sourced figures", 2),
        ("deux ou trois", 1),
        ("aucune donnée", 0),
        ("2 ou 3", [2]),
        ("entre 1 et 2", [1]),
        ("3 chiffres", [3]),
        ("comparable", 3),
        ("4", "expects-level"),
        ("-1", "expects-level"),
        ("2,5", "expects-level"),
        ("12", "expects-level"),
        ("un peu", "expects-level"),
        ("pourquoi 2 et pas 3 dans ce cas ?", "expects-level"),
        ("", "expects-level"),
        ("2" * 10_000, "expects-level"),
    ],
)
def test_a_level(text: str, value: object) -> None:
    assert said(SCALE, text) == value
