"""The pages name every setting, command, option, make target and address; and all that they name exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.commands.line import COMMANDS, command_line
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
ELSEWHERE = frozenset({"CI", "PTB_TIMEDELTA", "MAINPID", "HOME", "PATH"})
"""Variables of others that the pages may name."""

VARIABLE = re.compile(r"`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|HOST|PORT|ENCODER)[`=]")
TARGET = re.compile(r"^([a-z][a-z-]*):.*?##", re.MULTILINE)
NAMED_TARGET = re.compile(r"`make ([a-z-]+)")
NAMED_COMMAND = re.compile(r"run_bot\.py ([a-z]+(?:-[a-z]+)*)\b")
SETTING_ROW = re.compile(r"^\| `([A-Z_]+)` \|.*\|.*\| (.*) \|$", re.MULTILINE)
NAMED_FILE = re.compile(r"(?<![\w/.])(docs/[\w/.-]+\.md|[A-Z]+\.md|tests/[\w/]+\.\w+)")


def pages() -> Iterator[Path]:
    yield from sorted((ROOT / "docs").rglob("*.md"))
    yield from sorted(ROOT.glob("*.md"))


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def settings() -> set[str]:
    return {name.upper() for name in Settings.model_fields}


def commands() -> dict[str, Any]:
    """The commands as typer makes them, by name."""
    group: Any = typer.main.get_command(command_line())
    return dict(group.commands)


def test_every_setting_has_a_row_and_no_row_is_left_over() -> None:
    assert {name for name, _ in SETTING_ROW.findall(text("docs/settings.md"))} == settings()


def test_every_setting_can_be_copied_from_the_example() -> None:
    named = set(re.findall(r"^# ([A-Z_]+)=", text(".env.example"), re.MULTILINE))
    assert named == settings()


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_the_default_is_the_one_told(name: str) -> None:
    told = dict(SETTING_ROW.findall(text("docs/settings.md")))[name.upper()]
    default = Settings.model_fields[name].default
    if default in ("", None, ()):
        assert told.startswith(("none", "made", "`sqlite", "`~/", "`OPERATOR_CONTACT`")), told
    else:
        written = str(default).lower() if isinstance(default, bool) else default
        assert told == f"`{written}`"


def test_every_command_is_told_and_every_one_told_exists() -> None:
    told = text("docs/operating.md")
    assert set(commands()) == set(COMMANDS)
    for name in COMMANDS:
        assert f"run_bot.py {name}" in told, name
    for page in pages():
        for named in NAMED_COMMAND.findall(page.read_text("utf-8")):
            assert named in COMMANDS, f"{page.name} names {named}"


def test_every_command_and_option_says_what_it_is() -> None:
    for name, command in commands().items():
        assert command.help, name
        for parameter in command.params:
            assert getattr(parameter, "help", ""), f"{name} {parameter.name}"


def test_every_make_target_is_told_and_every_one_told_exists() -> None:
    targets = set(TARGET.findall(text("Makefile")))
    told = set(NAMED_TARGET.findall(text("docs/operating.md")))
    assert targets == told
    for page in pages():
        assert set(NAMED_TARGET.findall(page.read_text("utf-8"))) <= targets, page.name


def test_every_variable_told_exists() -> None:
    for page in pages():
        named = set(VARIABLE.findall(page.read_text("utf-8")))
        assert named <= settings() | ELSEWHERE, page.name


def test_every_file_told_exists() -> None:
    for page in pages():
        for named in NAMED_FILE.findall(page.read_text("utf-8")):
            assert (ROOT / named).exists(), f"{page.name} names {named}"


def test_pins_hold_no_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        assert "://" not in text(name)
        assert "--" not in text(name).replace("# ", "")
