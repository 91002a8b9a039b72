"""`ask`: one question, or many as JSON lines. Works without a database. Not for a conversation (chat.py)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, TextIO

import typer

from bot.commands.options import OWN, KnowledgeDirectory, started
from knowledge.model import LANGUAGES, Language

if TYPE_CHECKING:
    from knowledge.load import Knowledge
    from knowledge.search.index import Index


def ask(
    question: Annotated[str, typer.Argument(help="The question, in quotes.")] = "",
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='Read lines {"id", "text", "lang"?} from stdin; write one line for each at once.',
        ),
    ] = False,
    knowledge: KnowledgeDirectory = OWN,
) -> None:
    """Answer one question, or with --jsonl every line of stdin, as somebody new would be answered."""
    if jsonl == bool(question):
        raise typer.BadParameter(
            'give a question in quotes, or --jsonl and lines on stdin: ask "…"'
        )
    content, index = prepared(knowledge)
    if jsonl:
        answer_lines(sys.stdin.buffer, sys.stdout, index)
    else:
        from bot.readable import readable

        typer.echo(readable(question, content, index))


def prepared(directory: Any) -> tuple[Knowledge, Index]:
    """The full index, with vectors where this machine has an encoder."""
    settings = started()
    from bot.encoder import choose  # these bring numpy and scipy along
    from bot.preparing import Workshop
    from bot.progress import ProgressLine
    from knowledge.load import load

    content = load(directory)
    line = ProgressLine(sys.stderr)
    try:
        index = Workshop(settings.data_dir, choose(settings.encoder)).index(content, line)
    finally:
        line.end()
    return content, index


def answer_lines(lines: Iterable[bytes] | BinaryIO, out: TextIO, index: Index) -> None:
    """One line for each line that is not blank, in order, flushed as soon as it is known."""
    for line in lines:
        if line.strip():
            out.write(json.dumps(_answer(line, index)) + "\n")
            out.flush()


def _answer(line: bytes, index: Index) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not JSON: {error}"}
    if not isinstance(asked, dict):
        return {"id": None, "error": 'not an object: write {"id": …, "text": …}'}
    wrong = _wrong(asked)
    if wrong:
        return {"id": asked.get("id"), "error": wrong}
    found = index.find(asked["text"], _language(asked))
    matches = [{"id": match.id, "score": match.score} for match in found.matches]
    return {"id": asked["id"], "decision": found.decision, "matches": matches}


def _wrong(asked: dict[str, Any]) -> str:
    if "id" not in asked:
        return "id is missing"
    if not isinstance(asked.get("text"), str):
        return "text is missing, or is not a string"
    if asked.get("lang") not in (*LANGUAGES, None):
        return f"lang must be one of {', '.join(LANGUAGES)}, or left out"
    return ""


def _language(asked: dict[str, Any]) -> Language | None:
    return next((language for language in LANGUAGES if language == asked.get("lang")), None)
