"""Questions of every type, and a day to read on."""

from __future__ import annotations

from datetime import date
from typing import Any

from conversations.reading import Doubt, Read, Wrong, read
from knowledge.model import Bilingual, Language
from knowledge.readiness import Option, Question, QuestionType

TODAY = date(2026, 11, 24)


def question(type_: QuestionType, *options: Option, **more: Any) -> Question:
    text = Bilingual(fr="Combien de start-up avez-vous ?", en="How many start-ups have you?")
    return Question.model_validate(
        {"id": "a.b", "type": type_, "text": text, "options": options, **more}
    )


def option(id_: str, fr: str, en: str, exclusive: bool = False) -> Option:
    return Option(id=id_, label=Bilingual(fr=fr, en=en), exclusive=exclusive)


def unit(fr: str, en: str) -> Bilingual:
    return Bilingual(fr=fr, en=en)


STAGES = (
    option("seed", "Amorçage", "Seed"),
    option("venture", "Capital-risque", "Venture"),
    option("makers", "Ingénieurs, designers et développeurs", "Engineers and designers"),
    option("decade", "De 3 à 9 ans", "3 to 9 years"),
)
NONE = option("none", "Aucun", "None", exclusive=True)
LEVELS = (
    option("0", "Aucune donnée", "No data"),
    option("1", "Deux ou trois", "Two or three"),
    option("2", "Chiffres sourcés", "Sourced figures"),
    option("3", "Comparables", "Comparable"),
)

COUNT = question("number", unit=unit("start-up", "start-ups"), min=0, whole=True)
PLAIN = question("number")
MILLIONS = question("number", unit=unit("M€", "€m"), min=0)
SHARE = question("number", unit=unit("%", "%"), min=0, max=100)
GROWTH = question("number", unit=unit("%", "%"))
AREA = question("number", unit=unit("m²", "m²"), min=0)
YES_NO = question("yes-no")
CHOICE = question("choice", *STAGES)
CHOICES = question("choices", *STAGES, NONE)
SCALE = question("scale", *LEVELS, min=0, max=3)
TEXT = question("text", example=unit("Métropole, année 2013", "Métropole, year 2013"))
LONG_TEXT = question("long-text")
DATE = question("date")
NAMES = question("names")
FILE = question("file", optional=True)
ALL = (
    COUNT, PLAIN, MILLIONS, SHARE, GROWTH, AREA, YES_NO, CHOICE, CHOICES, SCALE, TEXT, LONG_TEXT,
    DATE, NAMES, FILE,
)  # fmt: skip


def said(asked: Question, text: str, language: Language = "fr") -> object:
    """The value read; for a doubt its value in a list; for what is wrong, its reason."""
    match read(asked, text, language, TODAY):
        case Read(value):
            return value
        case Doubt(value, _):
            return [value]
        case Wrong(reason, _):
            return reason
