"""A stored value as people read it."""

from __future__ import annotations

import pytest

from conversations.project import Value
from conversations.reading import show
from knowledge.model import Language
from knowledge.readiness import Question
from tests.conversations.reading.asking import (
    AREA,
    CHOICE,
    CHOICES,
    COUNT,
    DATE,
    LONG_TEXT,
    MILLIONS,
    NAMES,
    PLAIN,
    SCALE,
    SHARE,
    YES_NO,
    question,
    unit,
)

COMPANIES = question("number", unit=unit("entreprises par an", "companies per year"))


@pytest.mark.parametrize(
    ("asked", "value", "language", "shown"),
    [
        (COUNT, 1500, "fr", "1\u202f500 start-up"),
        (COUNT, 1500, "en", "1,500 start-ups"),
        (COUNT, 1, "en", "1 start-up"),
        (COMPANIES, 1, "fr", "1 entreprise par an"),
        (COMPANIES, 0, "fr", "0 entreprise par an"),
        (COMPANIES, 2, "fr", "2 entreprises par an"),
        (COMPANIES, 1, "en", "1 company per year"),
        (COMPANIES, 0, "en", "0 companies per year"),
        (PLAIN, -1234567.25, "fr", "−1\u202f234\u202f567,25"),
        (PLAIN, 40.0, "en", "40"),
        (PLAIN, 1e-7, "fr", "0,0000001"),
        (MILLIONS, 1.5, "fr", "1,5\u202fM€"),
        (MILLIONS, 1.5, "en", "€1.5m"),
        (SHARE, 45, "fr", "45\u202f%"),
        (SHARE, 45, "en", "45%"),
        (AREA, 1200, "fr", "1\u202f200\u202fm²"),
        (AREA, 1200, "en", "1,200 m²"),
        (YES_NO, "yes", "fr", "Oui"),
        (YES_NO, "no", "en", "No"),
        (CHOICE, "seed", "fr", "Amorçage"),
        (CHOICES, ("seed", "decade"), "fr", "Amorçage ; De 3 à 9 ans"),
        (CHOICES, ("seed", "decade"), "en", "Seed; 3 to 9 years"),
        (SCALE, 2, "fr", "2 · Chiffres sourcés"),
        (DATE, "2014-11-12", "fr", "12 novembre 2014"),
        (DATE, "2014-11-12", "en", "12 Nov 2014"),
        (NAMES, ("Anne", "Bob"), "fr", "Anne ; Bob"),
        (LONG_TEXT, "un\ndeux", "fr", "un\ndeux"),
    ],
)
def test_a_value_in_words(asked: Question, value: Value, language: Language, shown: str) -> None:
    assert show(asked, value, language) == shown


@pytest.mark.parametrize("asked", [COUNT, YES_NO, CHOICE, CHOICES, SCALE, DATE, NAMES, LONG_TEXT])
def test_not_knowing_shows_nothing(asked: Question) -> None:
    assert show(asked, None, "fr") == ""


@pytest.mark.parametrize(
    ("asked", "value", "shown"),
    [
        (CHOICE, "gone", "gone"),
        (CHOICES, ("seed", "gone"), "Amorçage ; gone"),
        (SCALE, 7, "7"),
        (COUNT, "quarante", "quarante"),
        (DATE, "2014-13-40", "2014-13-40"),
        (NAMES, "Anne", "Anne"),
        (CHOICES, 3, "3"),
    ],
)
def test_what_no_longer_fits_is_shown_as_it_is(asked: Question, value: Value, shown: str) -> None:
    assert show(asked, value, "fr") == shown
