"""Whether examples hold: those shown beside questions, and the worked ones of score and alerts. Not for rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from knowledge.conditions import holds
from knowledge.lint.readiness_parts import Found, Loc, questions_of
from knowledge.lint.references import unknown
from knowledge.model import LANGUAGES, Language
from knowledge.readiness import Alert, AlertExample, Question, Readiness
from knowledge.scored import scored
from knowledge.scoring import group_means, levels_of, quick_alerts

NEXT_QUESTION = "next_question"
"""Known to the walk, not to the score: its examples are run by the tests."""

_NUMBERS: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(r"[-−]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?"),
    "en": re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"),
}


def number_examples(form: Readiness) -> Found:
    """An example of a number must be accepted by its own question when typed as it stands."""
    for loc, question in questions_of(form):
        low, high = question.min, question.max
        if low is not None and high is not None and low > high:
            yield (*loc, "min"), f"min {low:g} is above max {high:g}. Exchange them."
        for language in LANGUAGES if question.type == "number" else ():
            example = getattr(question.example, language)
            if example and (wrong := _wrong_number(example, language, question)):
                yield (*loc, "example", language), f"'{example}' {wrong}"


def _wrong_number(example: str, language: Language, question: Question) -> str:
    if not _NUMBERS[language].fullmatch(example):
        return (
            "is no plain number. Write one as it is typed: « 1 850 » in French, 1,850 in English."
        )
    number = _read(example, language)
    if question.is_whole and number.denominator != 1:
        return "is not whole. Change it, or remove 'whole'."
    if question.min is not None and number < Fraction(str(question.min)):
        return f"is below min {question.min:g}. Change one of them."
    if question.max is not None and number > Fraction(str(question.max)):
        return f"is above max {question.max:g}. Change one of them."
    return ""


def _read(example: str, language: Language) -> Fraction:
    plain = example.replace(",", "." if language == "fr" else "").replace("−", "-")
    return Fraction(re.sub(r"\s", "", plain))


def alert_examples(form: Readiness) -> Found:
    """Every alert has examples where it speaks and where it does not, and does what they say."""
    for at, alert in enumerate(form.alerts):
        for quick in (False, True) if alert.quick else (False,):
            said = {each.speaks for each in alert.examples if each.quick == quick}
            for missing in sorted({True, False} - said, reverse=True):
                where = "speaks" if missing else "does not speak"
                rule = "'quick' rule" if quick else "rule"
                yield (
                    ("alerts", at),
                    f"'{alert.id}' has no example where its {rule} {where}. Add it.",
                )
        for position, example in enumerate(alert.examples):
            loc = ("alerts", at, "examples", position)
            yield from _answers((*loc, "answers"), example.answers, form)
            if _speaks(alert, example, form) != example.speaks:
                yield loc, f"'{alert.id}' does the contrary. Correct the rule or the example."


def _speaks(alert: Alert, example: AlertExample, form: Readiness) -> bool:
    if example.quick:
        return alert.id in quick_alerts(form, example.answers)
    means = group_means(form, levels_of(form, example.answers))
    return holds(alert.when, example.answers, means)


def score_examples(form: Readiness) -> Found:
    """The score is what each worked example expects of it."""
    for at, example in enumerate(form.examples):
        yield from _answers(("examples", at, "answers"), example.answers, form)
        given = scored(form, example.answers)
        for key, wanted in example.expects.items():
            loc = ("examples", at, "expects", key)
            if key not in (*given, NEXT_QUESTION):
                known = ", ".join((*given, NEXT_QUESTION))
                yield loc, f"the score has no '{key}'. Known: {known}."
            elif key in given and _plain(given[key]) != _plain(wanted):
                yield loc, f"{key} is {given[key]}, not {wanted}. Correct the rule or the example."


def _answers(loc: Loc, answers: Mapping[str, Any], form: Readiness) -> Found:
    questions = {question.id: question for question in form.questions}
    for name, value in answers.items():
        for _, message in unknown([name], questions, "question"):
            yield (*loc, name), message
        if name in questions and not _is_answer(value, questions[name]):
            yield (*loc, name), f"'{value}' is no answer to '{name}'. Correct it."


def _is_answer(value: Any, question: Question) -> bool:
    if value is None:
        return True
    options = {"yes", "no"} if question.type == "yes-no" else {one.id for one in question.options}
    if question.type == "number":
        return isinstance(value, int | float)
    if not options:
        return True
    given = value if isinstance(value, tuple) else (value,)
    return options.issuperset(str(each) for each in given)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return tuple(_plain(each) for each in value) if isinstance(value, list | tuple) else value
