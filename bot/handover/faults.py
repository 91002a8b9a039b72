"""Why a dossier does not fit: places and reasons, never what stands there. Not for refusing it (reading.py)."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

SHOWN = 3
MOST = 1_000
"""Of more faults than this none is told: each takes time and memory."""


def faults(error: ValidationError) -> Sequence[ErrorDetails]:
    """None where there are too many."""
    if error.error_count() > MOST:
        return ()
    return error.errors(include_input=False, include_url=False, include_context=False)


def told(error: ValidationError) -> str:
    """The first faults on one line: what stands there may be anything, and is people's."""
    all_ = faults(error)
    if not all_:
        return f"{error.error_count()} places"
    shown = "; ".join(_fault(fault["loc"], fault["msg"]) for fault in all_[:SHOWN])
    return f"{shown}; and {len(all_) - SHOWN} more" if len(all_) > SHOWN else shown


def printable(word: str) -> str:
    return "".join(one if one.isprintable() else "?" for one in word[:80])


def _fault(place: Sequence[int | str], message: str) -> str:
    where = ".".join(printable(str(each)) for each in place)
    return f"{where}: {message}" if where else message
