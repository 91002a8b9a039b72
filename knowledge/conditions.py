"""`when`: which answers a question or an alert waits for, as data. Pure. Not for asking (conversations/form.py)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

GROUP_MEAN = "group-mean"
"""Stands where a question id stands: the plain mean of a group's levels."""


class Range(BaseModel):
    """A number between `min` and `max`, both included; either may be missing."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
    min: float | None = None
    max: float | None = None


Condition = tuple[str, ...] | Range | Annotated[Mapping[str, Range], Field(min_length=1)]
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
    if isinstance(value, float) and not math.isfinite(value):
        return False
    exact = _exact(value)
    return not (
        (bounds.min is not None and exact < _exact(bounds.min))
        or (bounds.max is not None and exact > _exact(bounds.max))
    )


def _exact(number: float | Fraction) -> Fraction:
    """A float as it is written: a mean of 7/5, and an answer of 1.4, are within `max: 1.4`."""
    return Fraction(str(number)) if isinstance(number, float) else Fraction(number)
