"""`when`: which answers a question or an alert waits for, as data. Pure. Not for asking (conversations/form.py)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

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

Means = Mapping[str, Fraction | None]
"""Group id -> plain mean of its levels, None when fewer than half of its criteria have one."""


def holds(when: Mapping[str, Condition], answers: Mapping[str, Any], means: Means) -> bool:
    """Whether all conditions are true. A missing answer, or None, makes its condition false."""
    return all(_holds(name, condition, answers, means) for name, condition in when.items())


def _holds(name: str, condition: Condition, answers: Mapping[str, Any], means: Means) -> bool:
    if isinstance(condition, Range):
        return _within(answers.get(name), condition)
    if isinstance(condition, Mapping):
        return all(_within(means.get(group), bounds) for group, bounds in condition.items())
    value = answers.get(name)
    given = value if isinstance(value, tuple | list) else (value,)
    return any(str(each) in condition for each in given if each is not None)


def _within(value: Any, bounds: Range) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | Fraction):
        return False
    exact = Fraction(value)
    return not (
        (bounds.min is not None and exact < _decimal(bounds.min))
        or (bounds.max is not None and exact > _decimal(bounds.max))
    )


def _decimal(number: float) -> Fraction:
    """The number as it is written: a mean of 7/5 is within `max: 1.4`."""
    return Fraction(str(number))
