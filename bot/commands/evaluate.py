"""`evaluate`: how well a list of questions is answered. Not for measuring (knowledge/evaluation.py)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.ask import prepared
from bot.commands.options import OWN, KnowledgeDirectory
from knowledge.errors import ContentError, Fault

if TYPE_CHECKING:
    from knowledge.evaluation import Evaluation

SVG = Path("build/reliability.svg")
NEEDED = ("id", "text", "expect")


def evaluate(
    questions: Annotated[
        Path,
        typer.Option(
            "--questions",
            metavar="FILE",
            help='Lines {"id", "text", "expect", "lang"?, "style"?, "also_ok"?}.',
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, not tables.")] = False,
    svg: Annotated[
        Path, typer.Option("--svg", metavar="FILE", help="Where the reliability diagram goes.")
    ] = SVG,
    knowledge: KnowledgeDirectory = OWN,
) -> None:
    """Ask every question of FILE and show rates with their intervals, confusions and reliability."""
    rows = read_questions(questions)
    _, index = prepared(knowledge)
    from knowledge import evaluation as measuring  # slow to import
    from knowledge import evaluation_report as report

    measured = measuring.evaluate(index.find, rows)
    if as_json:
        typer.echo(json.dumps(report.as_json(measured), ensure_ascii=False, indent=2))
    else:
        _show(measured)
    svg.parent.mkdir(parents=True, exist_ok=True)
    svg.write_text(report.reliability_svg(measured), "utf-8")
    typer.echo(f"Reliability diagram: {svg}", err=True)


def read_questions(path: Path) -> list[dict[str, Any]]:
    """Raises ContentError with every line that is no question."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([Fault(str(path), 1, f"cannot be read ({error}).")]) from error
    faults: list[Fault] = []
    rows = [row for number, line in enumerate(lines, 1) for row in _row(path, number, line, faults)]
    if faults or not rows:
        raise ContentError(faults or [Fault(str(path), 1, "no question found.")])
    return rows


def _row(path: Path, number: int, line: str, faults: list[Fault]) -> Iterator[dict[str, Any]]:
    if not line.strip():
        return
    try:
        row = json.loads(line)
    except ValueError as error:
        faults.append(Fault(str(path), number, f"not JSON ({error})."))
        return
    missing = [key for key in NEEDED if not isinstance(row, dict) or key not in row]
    if missing:
        faults.append(Fault(str(path), number, f"{', '.join(missing)} is missing."))
        return
    yield row


def _show(measured: Evaluation) -> None:
    from rich.console import Console

    from knowledge import evaluation_report as report

    # In a pipe nobody can widen the window: no column is cut.
    console = Console(width=None if sys.stdout.isatty() else 200)
    rows = report.score_rows(measured)
    console.print(_table("Rates, with 95 % intervals", report.COLUMNS, rows))
    confusions = report.confusion_rows(measured)
    if confusions:
        console.print(_table("Most frequent confusions", report.CONFUSION_COLUMNS, confusions))
    rows = report.reliability_rows(measured)
    console.print(_table("Reliability", report.RELIABILITY_COLUMNS, rows))
    reliability = measured.reliability
    console.print(
        f"Expected calibration error {reliability.expected_error:.3f}, "
        f"Brier score {reliability.brier:.3f}"
    )


def _table(title: str, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(*headers, title=title, title_justify="left")
    for row in rows:
        table.add_row(*map(Text, row))
    return table
