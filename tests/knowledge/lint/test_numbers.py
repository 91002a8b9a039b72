"""How figures and dates are read in both languages."""

import pytest

from knowledge.lint.numbers import Day, Figure, numbers_of


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("12 500 € par personne", "fr", "12500", "€"),
        ("plus de 12\u202f500 emplois", "fr", "12500", "emploi"),
        ("over 12,500 jobs", "en", "12500", "job"),
        ("1,5 milliard", "fr", "1.5", "milliard"),
        ("€1.5 billion", "en", "1.5", "billion"),
        ("200 M€", "fr", "200", "million"),
        ("€200m", "en", "200", "million"),
        ("**neuf villes**", "fr", "9", "ville"),
        ("Dix-sept villes", "fr", "17", "ville"),
        ("seventeen cities", "en", "17", "citie"),
        ("45 %", "fr", "45", "%"),
        ("75% of them", "en", "75", "%"),
    ],
)
def test_a_figure_and_its_unit(text, language, value, unit):
    assert numbers_of(text, language).figures == (Figure(value, unit),)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("le 12 novembre 2014", "fr", Day(2014, 11, 12)),
        ("le 12 novembre (2014)", "fr", Day(2014, 11, 12)),
        ("le 1er février 2014", "fr", Day(2014, 2, 1)),
        ("en juin 2015", "fr", Day(2015, 6)),
        ("12 Nov 2014", "en", Day(2014, 11, 12)),
        ("on 3 March", "en", Day(0, 3, 3)),
        ("in Sept 2014", "en", Day(2014, 9)),
        ("clos depuis 2015", "fr", Day(2015)),
        ("12/11/2014", "fr", Day(2014, 11, 12)),
        ("2014-11", "en", Day(2014, 11)),
    ],
)
def test_a_date_is_as_precise_as_written(text, language, day):
    found = numbers_of(text, language)
    assert found.days == {day}
    assert found.figures == ()


def test_names_and_list_numbers_are_no_figures():
    found = numbers_of("1. A V2 may follow.\n2. May it be.", "en")
    assert not found.figures
    assert not found.days


def test_a_date_is_within_a_more_precise_one():
    assert Day(2014, 11).is_within(Day(2014, 11, 12))
    assert not Day(2014, 11, 12).is_within(Day(2014, 11))
    assert str(Day(2014, 11)) == "2014-11"
