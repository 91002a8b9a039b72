"""`score`: self-assessments as JSON lines in, their scores out. Works without a database. Not for the walk itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, BinaryIO, TextIO

import typer

from bot.commands.options import OWN, KnowledgeDirectory, started
from bot.errors import SettingsError
from conversations.form import next_question, takes
from knowledge.load import load
from knowledge.readiness import Question, Readiness
from knowledge.scored import scored

LONGEST_ID = 64
"""Characters of an unknown id that a warning repeats."""


def score(
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='Read lines {"id", "answers"} from stdin; write one line for each at once.',
        ),
    ] = False,
    knowledge: KnowledgeDirectory = OWN,
) -> None:
    """Score self-assessments: every line of stdin, as the walk would score it."""
    started()
    if not jsonl:
        raise typer.BadParameter("give --jsonl, and lines on stdin (docs/content.md)")
    readiness = load(knowledge).readiness
    if readiness is None:
        raise SettingsError(f"{knowledge} has no readiness.yaml (docs/content.md).")
    score_lines(sys.stdin.buffer, sys.stdout, sys.stderr, readiness)


def score_lines(
    lines: Iterable[bytes] | BinaryIO, out: TextIO, warnings: TextIO, readiness: Readiness
) -> None:
    """One line for each line that is not blank, in order, flushed as soon as it is known."""
    for line in lines:
        if line.strip():
            out.write(json.dumps(_scored(line, warnings, readiness)) + "\n")
            out.flush()


def _scored(line: bytes, warnings: TextIO, readiness: Readiness) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not JSON: {error}"}
    if not isinstance(given, dict):
        return {"id": None, "error": 'not an object: write {"id": …, "answers": {…}}'}
    if "id" not in given:
        return {"id": None, "error": "id is missing"}
    if not isinstance(given.get("answers"), dict):
        return {"id": given["id"], "error": 'answers is missing, or is not {"question id": value}'}
    answers = {id_: _kept(value) for id_, value in given["answers"].items()}
    _warn(given["id"], answers, warnings, readiness)
    wrong = _wrong(answers, readiness)
    if wrong:
        return {"id": given["id"], "error": wrong}
    following = next_question(readiness.questions, answers)
    return {"id": given["id"], **scored(readiness, answers)} | {
        "next_question": following.id if following else None
    }


def _kept(value: Any) -> Any:
    """As answers are kept: several choices are a tuple."""
    return tuple(value) if isinstance(value, list) else value


def _warn(id_: Any, answers: Mapping[str, Any], warnings: TextIO, readiness: Readiness) -> None:
    known = {question.id for question in readiness.questions}
    warnings.writelines(
        f"{str(id_)[:LONGEST_ID]}: no question {unknown[:LONGEST_ID]!r}\n"
        for unknown in answers.keys() - known
    )


def _wrong(answers: Mapping[str, Any], readiness: Readiness) -> str:
    """What is wrong with the first value that its question does not take."""
    for question in readiness.questions:
        value = answers.get(question.id)
        if not _is_taken(question, value):
            return f"{question.id}: expected {_expected(question)}, got {str(value)[:40]!r}"
    return ""


def _is_taken(question: Question, value: Any) -> bool:
    try:
        return takes(question, value)
    except TypeError:  # a mapping among the choices
        return False


def _expected(question: Question) -> str:
    ids = ", ".join(option.id for option in question.options)
    named = {
        "number": "a number, like 12",
        "scale": "a level: 0, 1, 2 or 3",
        "yes-no": '"yes" or "no"',
        "choice": f"one of {ids}",
        "choices": f"a list of {ids}",
        "names": "a list of texts",
    }
    return named.get(question.type, "a text")
