"""Numbers that texts say right before what they count, in both languages. Not for what contradicts what (facts)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conversations.reviewing.said import clauses, every_number, exactly, has_year, said

STARTUPS = ("start-up", "jeunes pousses")
JOBS = ("emplois", "jobs")
FUNDS = ("M€ levés", "millions d'euros", "€")


def numbers(text: str, words: tuple[str, ...] = STARTUPS) -> list[int]:
    return [int(one.readings[0]) for one in said(clauses(text), words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nous comptons 320 start-up.", [320]),
        ("320 start-ups here", [320]),
        ("320 startups", [320]),
        ("320 Start-Up", [320]),
        ("320 start‑up", [320]),
        ("1 850 start-up", [1850]),
        ("1\u202f850 start-up", [1850]),
        ("1,850 start-ups", [1850]),
        ("1,855 start-ups", [1855]),
        ("1.850 start-up", [1850]),
        ("320 jeunes pousses", [320]),
        ("une centaine de start-up", [100]),
        ("deux cents start-up", [200]),
        ("two hundred start-ups", [200]),
        ("En 2014, 320 start-up", [320]),
        ("en 2014 320 start-up", [320]),
        ("2 014 start-up", [2014]),
        ("1 850 entreprises et 320 start-up", [320]),
        ("320 start-up (dont 45 start-up industrielles)", [320]),
        ("Du texte.\n- 320 start-up ;\n- 12 places", [320]),
        ("- 320 start-up - 250 jeunes pousses", [320, 250]),
        ("320+ start-ups", [320]),
    ],
)
def test_a_number_right_before_what_it_counts_is_read(text: str, expected: list[int]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Beaucoup de start-up.",
        "En 2014 start-up et laboratoires se rencontrent",
        "une start-up sur quatre",
        "one start-up in four",
        "deux start-up ont été rachetées",
        "45 % des start-up",
        "45 start-up sur 320",
        "45 start-ups out of 320",
        "60 start-up par an",
        "60 start-ups a year",
        "+60 start-up",
        "+ 60 start-up en un an",
        "12 start-up weekends",
        "3 start-up studios",
        "Top 50 start-up",
        "40 fondateurs de start-up",
        "320",
        "#12 entreprises",
        "＃ start-up",
    ],
)
def test_years_parts_shares_and_other_things_are_no_count(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "holds", "fails"),
    [
        ("320 start-up", [320], [319, 321, 280]),
        ("plus de 300 start-up", [300, 320, 5000], [280]),
        ("more than 300 start-ups", [320], [280]),
        ("300+ start-ups", [320], [280]),
        ("> 300 start-up", [320], [280]),
        ("au moins 300 start-up", [320], [280]),
        ("moins de 300 start-up", [280], [320]),
        ("up to 300 start-ups", [280], [320]),
        ("jusqu'à 300 start-up", [280], [320]),
        ("environ 300 start-up", [280, 300, 340], [200, 400]),
        ("près de 300 start-up", [280], [200]),
        ("nearly 300 start-ups", [280], [200]),
        ("une centaine de start-up", [90, 110], [320]),
        ("40 à 50 start-up", [40, 45, 50], [39, 60]),
        ("entre 40 et 50 start-up", [45], [60]),
        ("40-50 start-ups", [45], [60]),
        ("1,500 start-up", [1500], [1400]),
    ],
)
def test_a_bound_holds_within_it(text: str, holds: list[int], fails: list[int]) -> None:
    (one,) = said(clauses(text), STARTUPS)
    assert [number for number in holds if not one.agrees(exactly(Decimal(number)))] == []
    assert [number for number in fails if one.agrees(exactly(Decimal(number)))] == []


@pytest.mark.parametrize(
    "text",
    [
        "45 M€ levés",
        "45 M€",
        "45 millions d'euros levés",
        "45 000 000 €",
    ],
)
def test_millions_of_euros_are_answered_in_millions(text: str) -> None:
    (one,) = said(clauses(text), FUNDS)
    assert one.agrees(exactly(Decimal(45_000_000)))
    is_scaled = "000" not in text
    assert one.agrees(exactly(Decimal(45))) == is_scaled
    assert one.near(Decimal(40)) == (45 if is_scaled else 45_000_000)


def test_a_scale_wanted_is_a_scale_said() -> None:
    assert said(clauses("45 € levés"), ("M€ levés",)) == ()


def test_every_number_is_read_whatever_it_counts() -> None:
    found = [
        int(one.readings[0]) for one in every_number(clauses("180 en 2010, puis 320 start-up."))
    ]
    assert found == [180, 2010, 320]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 200 emplois en 2013", True),
        ("12/11/2014", True),
        ("2011-2013", True),
        ("12 004 emplois", False),
        ("120145", False),
        ("l'an dernier", False),
        ("", False),
    ],
)
def test_a_year_is_four_digits_alone(text: str, *, expected: bool) -> None:
    assert has_year(text) is expected


@given(st.text(max_size=400), st.lists(st.text(max_size=12), max_size=3))
@example("1e999 start-up", ["start-up"])
@example("＃ 3 start-up ﹟", ["start-up"])
@example("²³ ½ start-up", ["start-up"])
@example("- start-up" * 60, ["start-up"])
def test_no_text_breaks_it(text: str, words: list[str]) -> None:
    said(clauses(text), words)
    said(clauses(text), STARTUPS)
    every_number(clauses(text))


pieces_of_text = st.sampled_from(
    "320|1 850|1,850|plus de|moins de|entre|et|à|de|dont|sur|une|centaine|2014|start-up|start-ups|M€|"
    "%|+|-|#|.|,|\n|e9|½|°|١٢|quatre-vingt|million|€".split("|")
)


@given(st.lists(pieces_of_text, max_size=20), st.sampled_from(["", " "]))
def test_no_mix_of_numbers_breaks_it(parts: list[str], glue: str) -> None:
    text = glue.join(parts)
    for one in said(clauses(text), STARTUPS):
        assert one.agrees(one)
        assert one.readings
    every_number(clauses(text))
