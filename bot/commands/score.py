"""`score`: self-assessments as JSON lines in, their scores out. Works without a database. Not for the walk itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, TextIO

import typer

from bot.commands.options import OWN, KnowledgeDirectory, started
from conversations.form import next_question, takes
from knowledge.errors import ContentError, Fault

if TYPE_CHECKING:
    from knowledge.readiness import Question, Readiness

LONGEST_SHOWN = 64
"""Characters of an unknown id or a wrong value that a message repeats."""
MOST_WARNINGS = 20
"""Unknown ids of one line that are named."""


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
        raise typer.BadParameter("give --jsonl, and lines on stdin (docs/operating.md)")
    score_lines(sys.stdin.buffer, sys.stdout, sys.stderr, readiness_in(knowledge))


def readiness_in(directory: Path) -> Readiness:
    """Raises ContentError where the directory has none."""
    from knowledge.load import load

    readiness = load(directory).readiness
    if readiness is None:
        fault = Fault(str(directory / "readiness.yaml"), 1, "no such file (docs/content.md).")
        raise ContentError([fault])
    return readiness


def score_lines(
    lines: Iterable[bytes] | BinaryIO, out: TextIO, warnings: TextIO, readiness: Readiness
) -> None:
    """One line for each line that is not blank, in order, flushed as soon as it is known."""
    for line in lines:
        if line.strip():
            out.write(json.dumps(_scored(line, warnings, readiness)) + "\n")
            out.flush()


def _scored(line: bytes, warnings: TextIO, readiness: Readiness) -> dict[str, Any]:
    from knowledge.scored import scored  # brings numpy along

    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not JSON: {error}"}
    if malformed := _malformed(given):
        return {"id": _id_of(given), "error": malformed}
    answers = {question: _kept(value) for question, value in given["answers"].items()}
    _warn(given["id"], answers, warnings, readiness)
    if wrong := _wrong(answers, readiness):
        return {"id": given["id"], "error": wrong}
    following = next_question(readiness.questions, answers)
    next_id = following.id if following else None
    return {"id": given["id"], **scored(readiness, answers), "next_question": next_id}


def _malformed(given: Any) -> str:
    if not isinstance(given, dict):
        return 'not an object: write {"id": …, "answers": {…}}'
    if "id" not in given:
        return "id is missing"
    if not _is_json(given["id"]):
        return "id is no JSON value"
    if not isinstance(given.get("answers"), dict):
        return 'answers is missing, or is not {"question id": value}'
    return ""


def _id_of(given: Any) -> Any:
    named = given.get("id") if isinstance(given, dict) else None
    return named if _is_json(named) else None


def _is_json(value: Any) -> bool:
    """Whether it can be written back: Python reads NaN and nests deeper than it writes."""
    try:
        json.dumps(value, allow_nan=False)
    except (ValueError, RecursionError):
        return False
    return True


def _kept(value: Any) -> Any:
    """As answers are kept: several choices are a tuple."""
    return tuple(value) if isinstance(value, list) else value


def _warn(line: Any, answers: Mapping[str, Any], warnings: TextIO, readiness: Readiness) -> None:
    known = {question.id for question in readiness.questions}
    unknown = [question for question in answers if question not in known]
    warnings.writelines(
        f"{_shown(line)}: no question {_shown(question)}, not counted\n"
        for question in unknown[:MOST_WARNINGS]
    )
    if len(unknown) > MOST_WARNINGS:
        warnings.write(f"{_shown(line)}: and {len(unknown) - MOST_WARNINGS} more\n")
    warnings.flush()


def _wrong(answers: Mapping[str, Any], readiness: Readiness) -> str:
    """What is wrong with the first value that its question does not take."""
    for question in readiness.questions:
        value = answers.get(question.id)
        if not _is_taken(question, value):
            return f"{question.id}: expected {_expected(question)}; got {_shown(value)}"
    return ""


def _is_taken(question: Question, value: Any) -> bool:
    try:
        return takes(question, value)
    except (TypeError, OverflowError):  # a mapping among the choices, a number of 400 digits
        return False


def _expected(question: Question) -> str:
    """The kind of value, an example, and null for « je ne sais pas »."""
    options = [option.id for option in question.options]
    first, any_of = json.dumps(options[:1]), ", ".join(json.dumps(option) for option in options)
    named = {
        "number": "a number, for example 12",
        "scale": f"one of {', '.join(options)}, for example {options[-1:] and options[-1]}",
        "yes-no": '"yes" or "no", for example "yes"',
        "choice": f"one of {any_of}, for example {first[1:-1]}",
        "choices": f"a list of any of {any_of}, for example {first}",
        "names": 'a list of texts, for example ["…", "…"]',
        "date": 'a date, for example "2014-11-12"',
    }
    example = json.dumps(question.example.get("en") or "…", ensure_ascii=False)
    return f"{named.get(question.type, f'a text, for example {example}')}, or null"


def _shown(value: Any) -> str:
    """On one line, and not longer than a person reads."""
    try:
        text = json.dumps(value)
    except (ValueError, RecursionError):
        text = type(value).__name__
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
