"""Dates in words and figures, read on 24 November 2026, a Tuesday."""

from __future__ import annotations

import pytest

from knowledge.model import Language
from tests.conversations.reading.asking import DATE, said


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("12 novembre 2014", "fr", "2014-11-12"),
        ("le vendredi 12 nov. 2027", "fr", "2027-11-12"),
        ("1er mars 2027", "fr", "2027-03-01"),
        ("12/11/2014", "fr", "2014-11-12"),
        ("12.11.14", "fr", "2014-11-12"),
        ("31/12/99", "fr", "1999-12-31"),
        ("2014-11-12", "fr", "2014-11-12"),
        ("12 Nov 2014", "en", "2014-11-12"),
        ("November 12th, 2014", "en", "2014-11-12"),
        ("25/11/2014", "en", "2014-11-25"),
        ("11/25/2014", "en", "2014-11-25"),
        ("12 novembre", "fr", "2027-11-12"),
        ("24 novembre", "fr", "2026-11-24"),
        ("29 février", "fr", "2028-02-29"),
        ("aujourd’hui", "fr", "2026-11-24"),
        ("après-demain", "fr", "2026-11-26"),
        ("yesterday", "en", "2026-11-23"),
        ("dans deux semaines", "fr", "2026-12-08"),
        ("in two weeks", "en", "2026-12-08"),
        ("in a fortnight", "en", "2026-12-08"),
        ("dans 15 jours", "fr", "2026-12-09"),
        ("dans un an", "fr", "2027-11-24"),
        ("il y a 3 mois", "fr", "2026-08-24"),
        ("two weeks ago", "en", "2026-11-10"),
        ("fin mars", "fr", "2027-03-31"),
        ("end of March", "en", "2027-03-31"),
        ("fin novembre", "fr", "2026-11-30"),
        ("fin février 2028", "fr", "2028-02-29"),
        ("fin du mois", "fr", "2026-11-30"),
        ("fin d'année", "fr", "2026-12-31"),
        ("by the end of the year", "en", "2026-12-31"),
        ("fin 2027", "fr", "2027-12-31"),
    ],
)
def test_a_date_is_read(text: str, language: Language, day: str) -> None:
    assert said(DATE, text, language) == day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("12/11/2014", "en", "2014-11-12"),
        ("11/25/2014", "fr", "2014-11-25"),
        ("12/11", "fr", "2027-11-12"),
        ("mars 2027", "fr", "2027-03-31"),
        ("début mars", "fr", "2027-03-01"),
        ("mi-mars", "fr", "2027-03-15"),
        ("avant fin mars", "fr", "2027-03-31"),
        ("d'ici deux semaines", "fr", "2026-12-08"),
        ("vendredi", "fr", "2026-11-27"),
        ("mardi", "fr", "2026-12-01"),
        ("la semaine prochaine", "fr", "2026-12-01"),
        ("next month", "en", "2026-12-24"),
        ("dans une quinzaine de jours", "fr", "2026-12-09"),
    ],
)
def test_a_date_that_may_be_another_is_asked_back(text: str, language: Language, day: str) -> None:
    assert said(DATE, text, language) == [day]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "expects-date"),
        ("bientôt", "expects-date"),
        ("2014", "expects-date"),
        ("au printemps", "expects-date"),
        ("1" * 10_000, "expects-date"),
        ("30 février 2027", "expects-real-date"),
        ("32/01/2027", "expects-real-date"),
        ("13/13/2027", "expects-real-date"),
        ("12 mars 0001", "expects-real-date"),
        ("fin mars 9999", "expects-real-date"),
        ("dans 99999 ans", "expects-real-date"),
        ("dans 9000 ans", "expects-real-date"),
    ],
)
def test_what_is_no_date_says_what_is_expected(text: str, reason: str) -> None:
    assert said(DATE, text) == reason
