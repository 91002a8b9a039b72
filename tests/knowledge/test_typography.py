"""French spaces that must not break, dates in words, lists on a line."""

from __future__ import annotations

import pytest

from knowledge.model import Language
from knowledge.typography import capital, day, listed, typeset

N, B = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("1 500 entreprises", f"1{N}500 entreprises"),
        ("40 000 salariés", f"40{N}000 salariés"),
        ("1 500 000 euros", f"1{N}500{N}000 euros"),
        ("en 2014 500 villes", "en 2014 500 villes"),
        ("le 12 novembre 2014", "le 12 novembre 2014"),
        ("de 13 à 15", "de 13 à 15"),
        ("3,5 000", "3,5 000"),
        ("200 M€ et 8 Md€", f"200{N}M€ et 8{N}Md€"),
        ("1 500 €", f"1{N}500{N}€"),
        ("45 %", f"45{N}%"),
        ("650 m²", f"650{N}m²"),
        ("Quoi ? Non !", f"Quoi{N}? Non{N}!"),
        ("Quoi ?!", f"Quoi{N}?!"),
        ("clos ; remplacé", f"clos{N}; remplacé"),
        ("Source : presse", f"Source{B}: presse"),
        ("« totem »", f"«{B}totem{B}»"),
        ("**Vraiment ?**", f"**Vraiment{N}?**"),
        ("__Oui :__ voici", f"__Oui{B}:__ voici"),
        ("[page](https://exemple.fr/a?b=1:2)", "[page](https://exemple.fr/a?b=1:2)"),
        ("10:30", "10:30"),
        ("", ""),
    ],
)
def test_french(typed: str, set_: str) -> None:
    assert typeset(typed, "fr") == set_
    assert typeset(set_, "fr") == set_


def test_english_is_left_as_it_is() -> None:
    text = "1 500; what ? 45 % « x »"
    assert typeset(text, "en") == text


@pytest.mark.parametrize(
    ("iso", "language", "words"),
    [
        ("2014-11-12", "fr", "12 novembre 2014"),
        ("2014-11-12", "en", "12 Nov 2014"),
        ("2016-05-01", "fr", "1er mai 2016"),
        ("2016-05-01", "en", "1 May 2016"),
        ("2015-06", "fr", "juin 2015"),
        ("2015-06", "en", "June 2015"),
        ("2014", "fr", "2014"),
    ],
)
def test_days(iso: str, language: Language, words: str) -> None:
    assert day(iso, language) == words


def test_lists() -> None:
    assert listed(["a", "b"], "fr") == "a ; b"
    assert listed(["a", "b"], "en") == "a; b"
    assert listed([], "fr") == ""


def test_capitals() -> None:
    assert [capital(name) for name in ("l'Île-de-France", "Lille", "")] == [
        "L'Île-de-France",
        "Lille",
        "",
    ]
