"""The text of the walk's buttons that show content, and short names of its parts. Not for sentences (words.py)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from conversations.outcome import Choice
from conversations.project import Pace
from conversations.walk import course
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.readiness import Question, Readiness
from knowledge.typography import day

Values = Mapping[str, Any]


def label(choice: Choice, language: Language, knowledge: Knowledge) -> str | None:
    """The text of a button that shows content; None for the others."""
    readiness, values = knowledge.readiness, choice.values
    if readiness is None:
        return None
    match choice.label:
        case "choice-option" | "choice-without":
            return _option(choice, language, readiness, knowledge)
        case "choice-group":
            return group(values["group"], language, readiness)
        case "choice-question":
            asked = course.find(readiness, values["question"])
            return short(asked, language, readiness) if asked else None
        case "choice-proof":
            named = readiness.by_id[values["criterion"]].label.get(language)
            return knowledge.wording.say(choice.label, language, criterion=named)
        case "choice-resume-walk":
            return _resume(values, language, knowledge)
        case _:
            return None


def _option(choice: Choice, language: Language, readiness: Readiness, knowledge: Knowledge) -> str:
    asked = course.find(readiness, choice.values["question"])
    wanted = choice.values["option"]
    options = asked.options if asked else ()
    text = next((one.label.get(language) for one in options if one.id == wanted), wanted)
    if asked and asked.type == "scale":
        return f"{wanted} · {text}"
    if choice.label == "choice-without":
        return knowledge.wording.say(choice.label, language, option=text)
    return text


def _resume(values: Values, language: Language, knowledge: Knowledge) -> str:
    readiness = knowledge.readiness
    assert readiness  # noqa: S101 — asked by the caller
    pace: Pace = "full" if values["pace"] == "full" else "quick"
    total = len(course.questions_of(readiness, pace))
    when = _when(values["last"], values["today"], language, knowledge)
    told = {"total": total, "when": when, "has_day": "yes" if when else "no"}
    return knowledge.wording.say(
        "choice-resume-walk", language, answered=values["answered"], **told
    )


def _when(last: str, today: str, language: Language, knowledge: Knowledge) -> str:
    """A weekday within a week, else a date; nothing for today."""
    if not last:
        return ""
    then, now = datetime.fromisoformat(last).date(), date.fromisoformat(today)
    ago = (now - then).days
    if ago < 1:
        return ""
    if ago < 7:
        return knowledge.wording.say("weekday", language, number=then.isoweekday())
    return day(then.isoformat(), language).rsplit(" ", 1)[0]


def short(asked: Question, language: Language, readiness: Readiness) -> str:
    """A level's question is named by its criterion, any other by itself."""
    if course.is_level(asked.id):
        return course.criterion_of(readiness, asked.id).label.get(language)
    return asked.text.get(language)


def group(group_id: str, language: Language, readiness: Readiness) -> str:
    return next(one.short.get(language) for one in readiness.groups if one.id == group_id)


def optional(name: str, text: str) -> dict[str, str]:
    return {name: text, f"has_{name}": "yes" if text else "no"}


def colon(language: Language) -> str:
    return " : " if language == "fr" else ": "
