"""`run_bot.py score --jsonl` as it is called from outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def scored(*lines: str) -> tuple[list[dict[str, Any]], str]:
    done = subprocess.run(
        [sys.executable, "run_bot.py", "score", "--jsonl"],
        cwd=ROOT,
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_each_line_gets_one_in_order() -> None:
    answers = {
        "eco-size.companies": None,
        "eco-size.level": 2,
        "gov-leadership.head": "no",
        "made.up": 1,
    }
    lines, warnings = scored(
        json.dumps({"id": "a", "answers": answers}),
        "",
        json.dumps({"id": 2, "answers": {"eco-size.level": 5}}),
        json.dumps({"id": 3, "answers": {"eco-funds.stages": ["seed", {}]}}),
        json.dumps({"id": 4}),
        "[]",
        "nonsense",
    )
    first, *wrong = lines
    assert first == {
        "id": "a",
        "score": 67,
        "answered": 0.07,
        "band": None,
        "alerts": ["a-leadership"],
        "next_question": "eco-size.startups",
        "next_band": None,
    }
    assert [line["id"] for line in wrong] == [2, 3, 4, None, None]
    assert all(line["error"] for line in wrong)
    assert "made.up" in warnings


def test_without_lines_on_stdin_it_says_how() -> None:
    done = subprocess.run(
        [sys.executable, "run_bot.py", "score"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "--jsonl" in done.stderr
