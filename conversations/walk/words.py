"""The walk's messages and buttons as words: ids of content become texts. Not for choosing them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from conversations.citations import source_line
from conversations.markup import escape, numbered
from conversations.outcome import Message
from conversations.project import Value
from conversations.reading import show
from conversations.reading.shown import shown_number
from conversations.walk import course
from conversations.walk.labels import colon, group, optional, short
from conversations.walk.result_words import result
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.readiness import Criterion, Question, Readiness, Reference
from knowledge.typography import capital, day, listed

Values = Mapping[str, Any]
EURO_MILLIONS = "€m"
"""How English writes the unit, around the figure: "€90m"."""
MOST_REFERENCES = 3


def words(message: Message, language: Language, knowledge: Knowledge) -> dict[str, Any]:
    """What the message's sentence needs, in a language; nothing for messages that are not the walk's."""
    readiness = knowledge.readiness
    make = _WORDS.get(message.id)
    if readiness is None or make is None:
        return {}
    return make(message.values, language, readiness, knowledge)


def _counted(
    values: Values, _language: Language, _readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    """A number chooses singular or plural: as text it would choose neither."""
    return {"count": values["count"]}


def _ask(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    asked = _asked(values, readiness)
    criterion = course.criterion_of(readiness, asked.id)
    chosen = [one.label.get(language) for one in asked.options if one.id in values["chosen"]]
    return {
        "number": values["number"],
        "total": values["total"],
        "minutes": values["minutes"],
        "criterion": criterion.label.get(language),
        "question": asked.text.get(language),
        "options": _options(asked, criterion, language),
        "chosen": listed(chosen, language),
        **optional("help", "" if course.is_level(asked.id) else asked.help.get(language)),
        **optional("example", asked.example.get(language)),
        "kind": _kind(asked),
        "is_first": "yes" if values["number"] == 1 else "no",
        "has_chosen": "yes" if chosen else "no",
        "has_time": "yes" if values["minutes"] else "no",
    }


def _kind(asked: Question) -> str:
    return "choices" if asked.type == "choices" else "scale" if asked.type == "scale" else "other"


def _options(asked: Question, criterion: Criterion, language: Language) -> str:
    """The levels as a numbered list from 0; several choices numbered from 1, to be typed."""
    if asked.type == "scale":
        texts = [level.text.get(language) for level in criterion.levels]
        return numbered(texts, first=0)
    if asked.type == "choices":
        return numbered([one.label.get(language) for one in asked.options], first=1)
    return ""


def _asked(values: Values, readiness: Readiness) -> Question:
    """The question of a message; a stored message may name one that is gone, so the first stands in."""
    return course.find(readiness, values["question"]) or readiness.questions[0]


def _shown(asked: Question, value: Any, language: Language) -> str:
    kept: Value = tuple(value) if isinstance(value, list) else value
    return escape(show(asked, kept, language))


def _noted(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    asked = _asked(values, readiness)
    shown = _cut(_shown(asked, values["value"], language))
    return {"question": short(asked, language, readiness), "answer": shown} | {
        "is_known": "yes" if values["value"] is not None else "no"
    }


def _changed(
    values: Values, language: Language, readiness: Readiness, knowledge: Knowledge
) -> dict[str, Any]:
    asked = _asked(values, readiness)
    before = _shown(asked, values["before"], language)
    unknown = knowledge.wording.say("unknown-answer", language)
    return {
        "question": short(asked, language, readiness),
        "answer": _cut(_shown(asked, values["value"], language)) or unknown,
        "before": _cut(before) or unknown,
        "date": day(values["at"], language),
        "whose": values["whose"],
        "member": _member(values["name"], values["by"], language, knowledge),
        **optional("project", escape(str(values.get("project", "")))),
    }


def _member(name: str, number_: int, language: Language, knowledge: Knowledge) -> str:
    if name:
        return escape(name)
    return knowledge.wording.say("member-without-name", language, number=str(number_))


def _restored(
    values: Values, language: Language, readiness: Readiness, knowledge: Knowledge
) -> dict[str, Any]:
    asked = _asked(values, readiness)
    unknown = knowledge.wording.say("unknown-answer", language)
    return {
        "question": short(asked, language, readiness),
        "answer": _cut(_shown(asked, values["value"], language)) or unknown,
        "had_none": values["had_none"],
    }


def _doubt(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    asked = _asked(values, readiness)
    shown = _shown(asked, values["value"], language)
    return {"heard": escape(values["heard"]), "shown": shown}


def _why(
    values: Values, language: Language, readiness: Readiness, knowledge: Knowledge
) -> dict[str, Any]:
    criterion = course.criterion_of(readiness, values["question"])
    evidence = criterion.evidence.get(language, ())
    figures = [one for one in readiness.references if one.id in criterion.references]
    return {
        "guidance": criterion.guidance.get(language),
        "evidence": listed(evidence, language),
        **optional("references", _references(figures, language)),
        **optional("source", source_line(criterion.sources, language, knowledge)),
    }


def _references(figures: Sequence[Reference], language: Language) -> str:
    return listed([_reference(one, language) for one in figures[:MOST_REFERENCES]], language)


def _reference(one: Reference, language: Language) -> str:
    value = int(one.value) if float(one.value).is_integer() else one.value
    shown, unit = shown_number(value, language), one.unit.get(language)
    if unit.startswith(EURO_MILLIONS):
        return f"{one.ecosystem}, €{shown}m{unit.removeprefix(EURO_MILLIONS)}"
    return f"{one.ecosystem}, {shown} {unit}"


def _group_done(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    holders = [readiness.by_id[one].holder.get(language) for one in values["unknown"]]
    return {
        "group": group(values["group"], language, readiness),
        "score": values["score"] if values["score"] is not None else 0,
        "has_score": "yes" if values["score"] is not None else "no",
        "answered": values["answered"],
        "of": values["of"],
        "missing": values["missing"],
        **optional("holder", holders[0] if holders else ""),
    }


def _tendency(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    return {"band": readiness.bands[values["band"]].label.get(language), "score": values["score"]}


def _no_tendency(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    criterion = readiness.by_id[values["criterion"]]
    return {
        "share": values["share"],
        "needed": values["needed"],
        "criterion": criterion.label.get(language),
        "holder": criterion.holder.get(language),
    }


def _answers(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    rows = [
        f"{group(id_, language, readiness)}{colon(language)}{done}/{total}"
        for id_, done, total in values["rows"]
    ]
    return {"rows": numbered(rows, first=1)}


def _answers_of_group(
    values: Values, language: Language, readiness: Readiness, knowledge: Knowledge
) -> dict[str, Any]:
    rows = [_row(each, language, readiness, knowledge) for each in values["answers"]]
    return {"group": group(values["group"], language, readiness), "rows": numbered(rows, first=1)}


def _row(
    each: Sequence[Any], language: Language, readiness: Readiness, knowledge: Knowledge
) -> str:
    question_id, value, author = each
    asked = course.find(readiness, question_id) or readiness.questions[0]
    if value == "":
        shown = knowledge.wording.say("no-answer", language)
    elif value is None:
        shown = knowledge.wording.say("unknown-answer", language)
    else:
        shown = _cut(_shown(asked, value, language))
    by = f" ({escape(author)})" if author else ""
    named = capital(short(asked, language, readiness))
    return f"{named}{colon(language)}{shown}{by}"


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip("\\ ") + "…"


_Make = Callable[[Values, Language, Readiness, Knowledge], dict[str, Any]]
_WORDS: Mapping[str, _Make] = {
    "walk-resume": _counted,
    "ask": _ask,
    "noted": _noted,
    "answer-changed": _changed,
    "answer-replaced": _changed,
    "answer-restored": _restored,
    "doubt": _doubt,
    "why": _why,
    "group-done": _group_done,
    "first-tendency": _tendency,
    "no-tendency": _no_tendency,
    "result": result,
    "answers": _answers,
    "answers-of-group": _answers_of_group,
}
