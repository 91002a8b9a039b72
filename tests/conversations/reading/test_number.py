"""Numbers as people write them, in both languages."""

from __future__ import annotations

import pytest

from conversations.reading import Doubt, read
from knowledge.model import Language
from knowledge.readiness import Question
from tests.conversations.reading.asking import (
    AREA,
    COUNT,
    GROWTH,
    MILLIONS,
    PLAIN,
    SHARE,
    TODAY,
    said,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 500", 1500),
        ("1\u202f500", 1500),
        ("1\u00a0500", 1500),
        ("1,500", 1500),
        ("1.500", 1500),
        ("1'500", 1500),
        ("1 234 567", 1_234_567),
        ("environ 40k", 40_000),
        ("≈ 40", 40),
        ("~40", 40),
        ("40 000 start-up", 40_000),
        ("nous avons 40 start-up", 40),
        ("il y en a 12 environ", 12),
        ("200 mille", 200_000),
        ("2 millions", 2_000_000),
        ("mille deux cents", 1200),
        ("quarante", 40),
        ("quatre-vingt-douze", 92),
        ("une", 1),
        ("zéro", 0),
        ("aucune", 0),
        ("40.", 40),
        ("４０", 40),
        ("1e3", 1000),
        ("-0", 0),
        ("007", 7),
    ],
)
def test_a_count_is_read(text: str, number: int) -> None:
    assert said(COUNT, text) == number


@pytest.mark.parametrize(
    ("asked", "text", "language", "number"),
    [
        (COUNT, "1.5m", "en", 1_500_000),
        (COUNT, "a dozen", "en", 12),
        (COUNT, "half a dozen", "en", 6),
        (COUNT, "twelve hundred", "en", 1200),
        (COUNT, "none", "en", 0),
        (PLAIN, "1,500", "en", 1500),
        (PLAIN, "1.500", "en", 1.5),
        (PLAIN, "1,234.5", "en", 1234.5),
        (PLAIN, "1 234,5", "fr", 1234.5),
        (PLAIN, "1.234,5", "fr", 1234.5),
        (PLAIN, "0,500", "fr", 0.5),
        (PLAIN, "1,5 M€", "fr", 1_500_000),
        (PLAIN, "€1.5m", "en", 1_500_000),
        (PLAIN, "40 %", "fr", 40),
        (PLAIN, "-5", "fr", -5),
        (PLAIN, "−5", "fr", -5),
        (PLAIN, "moins cinq", "fr", -5),
        (PLAIN, "trois et demi", "fr", 3.5),
        (MILLIONS, "1,5 M€", "fr", 1.5),
        (MILLIONS, "1,5", "fr", 1.5),
        (MILLIONS, "€1.5m", "en", 1.5),
        (MILLIONS, "1 500 000 €", "fr", 1.5),
        (MILLIONS, "500 k€", "fr", 0.5),
        (MILLIONS, "deux millions d'euros", "fr", 2),
        (MILLIONS, "two and a half million", "en", 2.5),
        (MILLIONS, "1,2 Md€", "fr", 1200),
        (SHARE, "40 %", "fr", 40),
        (SHARE, "quarante pour cent", "fr", 40),
        (SHARE, "40 per cent", "en", 40),
        (GROWTH, "+12 %", "fr", 12),
        (GROWTH, "-3,5 %", "fr", -3.5),
        (AREA, "1 200 m²", "fr", 1200),
        (AREA, "300m2", "fr", 300),
        (AREA, "300 m", "fr", 300),
        (AREA, "300 square metres", "en", 300),
    ],
)
def test_a_number_is_read_in_the_unit_of_its_question(
    asked: Question, text: str, language: Language, number: float
) -> None:
    assert said(asked, text, language) == number


@pytest.mark.parametrize(
    ("asked", "text", "number"),
    [
        (COUNT, "une quinzaine", 15),
        (COUNT, "une douzaine", 12),
        (COUNT, "deux douzaines", 24),
        (COUNT, "une centaine", 100),
        (COUNT, "un millier", 1000),
        (COUNT, "about fifteen", 15),
        (COUNT, "environ quinze", 15),
        (COUNT, "40 à 50", 45),
        (COUNT, "40-50", 45),
        (COUNT, "entre 40 et 45", 42),
        (COUNT, "40 à 50k", 45_000),
        (COUNT, "plus de 40", 40),
        (COUNT, "40+", 40),
        (COUNT, "40 ?", 40),
        (COUNT, "près de 40", 40),
        (COUNT, "up to 40", 40),
        (COUNT, "40 %", 40),
        (COUNT, "40 emplois", 40),
        (COUNT, "pas encore", 0),
        (COUNT, "40²", 40),
        (PLAIN, "1,500", 1500),
        (PLAIN, "1.500", 1500),
        (MILLIONS, "1 500 000", 1.5),
        (MILLIONS, "1,5 €", 1.5),
        (GROWTH, "- 3 %", -3),
    ],
)
def test_a_number_not_said_in_so_many_words_is_asked_back(
    asked: Question, text: str, number: float
) -> None:
    assert said(asked, text) == [number]


def test_what_was_heard_is_quoted() -> None:
    assert read(COUNT, " une\nquinzaine ", "fr", TODAY) == Doubt(15, "une quinzaine")


def test_a_long_text_is_quoted_in_short() -> None:
    found = read(COUNT, f"40 {'x' * 150}", "fr", TODAY)
    assert isinstance(found, Doubt)
    assert len(found.heard) == 80


@pytest.mark.parametrize(
    ("asked", "text", "reason"),
    [
        (COUNT, "", "expects-number"),
        (COUNT, "beaucoup", "expects-number"),
        (COUNT, "un peu", "expects-number"),
        (COUNT, "plusieurs dizaines", "expects-number"),
        (COUNT, "NaN", "expects-number"),
        (COUNT, "inf", "expects-number"),
        (COUNT, "4" * 10_000, "expects-number"),
        (COUNT, "qui a eu le label en 2014 avec les autres ?", "expects-number"),
        (COUNT, "2013 2014", "expects-one-number"),
        (COUNT, "40 start-up dont 12 en croissance", "expects-one-number"),
        (COUNT, "1,5", "expects-whole-number"),
        (COUNT, "-3", "expects-number-from"),
        (COUNT, "1e400", "expects-number-between"),
        (COUNT, "9" * 150, "expects-number-between"),
        (PLAIN, "1e400", "expects-number-up-to"),
        (SHARE, "140 %", "expects-number-between"),
        (SHARE, "une centaine et demie de 3", "expects-one-number"),
    ],
)
def test_what_is_no_such_number_says_what_is_expected(
    asked: Question, text: str, reason: str
) -> None:
    assert said(asked, text) == reason
