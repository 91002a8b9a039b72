"""What one look found. Not for looking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "warning", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` was looked at and how it is; `mend` says what to do, and is empty when all is well."""

    state: State
    what: str
    text: str
    mend: str = ""


def ok(what: str, text: str) -> Finding:
    return Finding("ok", what, text)


def warning(what: str, text: str, mend: str = "") -> Finding:
    """It works, but not as well or as safely as it could."""
    return Finding("warning", what, text, mend)


def problem(what: str, text: str, mend: str = "") -> Finding:
    """It does not work."""
    return Finding("problem", what, text, mend)
