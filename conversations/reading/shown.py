"""A stored answer as people read it: « 1 500 start-up », « Oui », « 12 novembre 2014 ». Not for sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from conversations.project import Value
from conversations.reading.unit import with_unit
from knowledge.model import Language
from knowledge.readiness import Question
from knowledge.typography import NARROW, day, listed

YES_NO: Mapping[Language, Mapping[str, str]] = {
    "fr": {"yes": "Oui", "no": "Non"},
    "en": {"yes": "Yes", "no": "No"},
}
MINUS = "−"
_ISO = re.compile(r"\d{4}(?:-(?P<month>\d{2})(?:-\d{2})?)?", re.ASCII)
_BETWEEN_LEVEL_AND_LABEL = " · "


def show(question: Question, value: Value, language: Language) -> str:
    """`value` in words; "" for None. What no longer fits the question is shown as it is stored."""
    if value is None:
        return ""
    match question.type:
        case "number":
            return _number(question, value, language)
        case "yes-no":
            return YES_NO[language].get(str(value), str(value))
        case "scale":
            return _level(question, value, language)
        case "choice":
            return _label(question, str(value), language)
        case "choices" | "names":
            return _several(question, value, language)
        case "date":
            return day(str(value), language) if _is_day(str(value)) else str(value)
        case "text" | "long-text" | "file":
            return str(value)


def shown_number(number: float | int, language: Language) -> str:
    """« 1 500 », « 1,5 », "1,500", with narrow spaces in French; never an exponent."""
    exact = Decimal(number) if isinstance(number, int) else Decimal(repr(float(number)))
    whole = exact == exact.to_integral_value()
    digits = f"{abs(exact.to_integral_value() if whole else exact):,f}"
    if language == "fr":
        digits = digits.replace(",", NARROW).replace(".", ",")
    return f"{MINUS}{digits}" if exact < 0 else digits


def _number(question: Question, value: Value, language: Language) -> str:
    if not isinstance(value, int | float):
        return str(value)
    is_one = abs(value) < 2 if language == "fr" else abs(value) == 1
    return with_unit(shown_number(value, language), is_one, question.unit, language)


def _level(question: Question, value: Value, language: Language) -> str:
    label = _label(question, str(value), language)
    return str(value) if label == str(value) else f"{value}{_BETWEEN_LEVEL_AND_LABEL}{label}"


def _several(question: Question, value: Value, language: Language) -> str:
    parts = value if isinstance(value, tuple) else (str(value),)
    if question.type == "choices":
        parts = tuple(_label(question, part, language) for part in parts)
    return listed(parts, language)


def _label(question: Question, option: str, language: Language) -> str:
    """The label of an option; the option itself when it is gone."""
    return next(
        (each.label.get(language) for each in question.options if each.id == option), option
    )


def _is_day(text: str) -> bool:
    """Whether a text is a year, a month or a day as ISO writes them."""
    found = _ISO.fullmatch(text)
    return found is not None and 1 <= int(found["month"] or 1) <= 12
