"""All answers of a project as CSV for a spreadsheet and as JSON for a program. Not for the report."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from conversations.project import Given, NoteKind, Project, Value
from conversations.reading.shown import show
from conversations.report.people import person
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.readiness import Criterion, Group, Question, asked_of
from knowledge.wording import Wording

COLUMNS = ("group", "criterion", "question", "shown", "value", "by", "at", "proof", "comment")
SEPARATORS: Mapping[Language, str] = {"fr": ";", "en": ","}
"""What a spreadsheet of that language splits at when a file is opened by a double click."""

FORMULA_SIGNS = tuple("=+-@＝＋－＠")
LAYOUT_SIGNS = ("\t", "\r", "\n")
AS_TEXT = "'"
BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets take UTF-8 for something else."""


def answers_csv(project: Project, knowledge: Knowledge, language: Language) -> bytes:
    """UTF-8 with a byte order mark: one line for each question of the full walk, answered or not."""
    heads = [knowledge.wording.say(f"report-column-{each}", language) for each in COLUMNS]
    return table_file([heads, *_lines(project, knowledge, language)], language)


def table_file(lines: Iterable[Iterable[str]], language: Language) -> bytes:
    """The same for any lines."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=SEPARATORS[language])
    for line in lines:
        writer.writerow(harmless(cell) for cell in line)
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8", "replace")


def answers_json(project: Project, knowledge: Knowledge, today: date) -> bytes:
    """One line that `score --jsonl` takes as it is; `kept` are answers to questions that are gone."""
    known = {question.id for question in _questions(knowledge)}
    stored = {id_: _plain(given.value) for id_, given in project.answers.items()}
    content: dict[str, Any] = {
        "id": project.id,
        "answers": {id_: value for id_, value in stored.items() if id_ in known},
        "kept": {id_: value for id_, value in stored.items() if id_ not in known},
        "name": project.name,
        "day": today.isoformat(),
        "content_version": knowledge.version,
        "given": {id_: _given(project, given) for id_, given in project.answers.items()},
        "notes": [
            {
                "criterion": note.criterion,
                "kind": note.kind,
                "text": note.text,
                "by": _who(project, note.by),
                "at": _time(note.at),
            }
            for note in project.notes
        ],
    }
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def harmless(cell: str) -> str:
    """`cell` so that no spreadsheet takes it for a formula, and without what no file may hold."""
    cell = cell.replace("\0", "")
    is_formula = cell.lstrip().startswith(FORMULA_SIGNS) or cell.startswith(LAYOUT_SIGNS)
    return AS_TEXT + cell if is_formula else cell


def _questions(knowledge: Knowledge) -> tuple[Question, ...]:
    return knowledge.readiness.questions if knowledge.readiness else ()


def _lines(project: Project, knowledge: Knowledge, language: Language) -> Iterator[Sequence[str]]:
    for group in knowledge.readiness.groups if knowledge.readiness else ():
        for criterion in group.criteria:
            for question in asked_of(criterion):
                answer = _answer(project, question, language, knowledge.wording)
                yield _line(project, group, criterion, question, answer, language)


def _line(
    project: Project,
    group: Group,
    criterion: Criterion,
    question: Question,
    answer: Sequence[str],
    language: Language,
) -> Sequence[str]:
    return (
        group.label.get(language),
        criterion.label.get(language),
        question.text.get(language),
        *answer,
        _notes(project, criterion.id, "proof"),
        _notes(project, criterion.id, "comment"),
    )


def _answer(
    project: Project, question: Question, language: Language, wording: Wording
) -> Sequence[str]:
    """As shown, as stored, by whom, when; nothing where nobody answered."""
    given = project.answers.get(question.id)
    if given is None:
        return ("", "", "", "")
    author = person(project, given.by)
    return (
        show(question, given.value, language) or wording.say("report-unknown-answer", language),
        _raw(given.value),
        author.name or wording.say("report-member", language, number=author.number),
        _time(given.at),
    )


def _raw(value: Value) -> str:
    if isinstance(value, str):
        return value
    return " ".join(value) if isinstance(value, tuple) else json.dumps(value)


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _given(project: Project, given: Given) -> Mapping[str, Any]:
    return {"by": _who(project, given.by), "at": _time(given.at)}


def _who(project: Project, number: int) -> Mapping[str, Any]:
    author = person(project, number)
    return {"member": number, "name": author.name} if author.name else {"member": number}


def _time(when: datetime) -> str:
    return when.isoformat(timespec="seconds")


def _notes(project: Project, criterion: str, kind: NoteKind) -> str:
    notes = [each for each in project.notes if (each.criterion, each.kind) == (criterion, kind)]
    return "\n".join(
        note.text.strip() for note in sorted(notes, key=lambda note: (note.at, note.id))
    )
