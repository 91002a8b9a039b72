"""Which version this is. Not for the versions of what it is made of (requirements.txt)."""

from __future__ import annotations

import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def version() -> str:
    return str(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"])
