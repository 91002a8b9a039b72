"""`when`: which answers a question or an alert waits for, as data. Pure. Not for asking (conversations/form.py)."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

GROUP_MEAN = "group-mean"
"""Stands where a question id stands: the plain mean of a group's levels."""


class Range(BaseModel):
    """A number between `min` and `max`, both included; either may be missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    min: float | None = None
    max: float | None = None


Condition = tuple[str, ...] | Range | Mapping[str, Range]
"""One of these values · a number in a range · for GROUP_MEAN: a range for each group."""
