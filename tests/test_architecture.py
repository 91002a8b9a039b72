"""The tree keeps its rules: imports go one way, nothing happens at import, no exception without a reason."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("knowledge", "conversations", "bot")
CODE = (*ROOMS, "tests", "bench")

NOQA = re.compile(r"# noqa(?P<rest>.*)")
IGNORE = re.compile(r"# type: ignore(?P<rest>.*)")
REASONED_NOQA = re.compile(r": [A-Z]+\d+(, ?[A-Z]+\d+)* — \S")
REASONED_IGNORE = re.compile(r"\[[a-z-]+(, ?[a-z-]+)*\]\s+# ?\S")

IMPORTER = """
import importlib, os, pkgutil, sys, threading

def no_act(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.Popen", "os.system"}:
        raise RuntimeError(f"{event} at import")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        raise RuntimeError(f"{arguments[0]} is written at import")

sys.addaudithook(no_act)
for room in sys.argv[1:]:
    for module in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
        importlib.import_module(module.name)
assert threading.active_count() == 1, threading.enumerate()
"""


def modules() -> Iterator[Path]:
    yield ROOT / "run_bot.py"
    for room in CODE:
        yield from (ROOT / room).rglob("*.py")


def test_rooms_import_inwards_only() -> None:
    checked = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_nothing_happens_at_import() -> None:
    """Every module, in a process without environment: no network, no file written, no thread, not a word."""
    imported = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", IMPORTER, *ROOMS],
        cwd=ROOT,
        env={},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (imported.returncode, imported.stdout, imported.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("mark", "reasoned"), [(NOQA, REASONED_NOQA), (IGNORE, REASONED_IGNORE)], ids=["noqa", "ignore"]
)
def test_an_exception_carries_its_reason(mark: re.Pattern[str], reasoned: re.Pattern[str]) -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in modules()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for found in mark.finditer(line)
        if not reasoned.match(found["rest"])
    ]
    assert bare == []


def test_a_module_says_what_it_is_for() -> None:
    """The first line of each module of the rooms is its docstring."""
    silent = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if not path.read_text("utf-8").startswith('"""')
    ]
    assert silent == []
