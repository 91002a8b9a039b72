"""The score of a self-assessment and the alerts its answers raise, in integers. Not for what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from knowledge.conditions import GROUP_MEAN, Means, holds
from knowledge.readiness import LEVEL, TOP_LEVEL, Alert, Criterion, Group, Readiness

Levels = Mapping[str, int]
"""Criterion id -> level, 0 to 3; criteria without an answer, or « je ne sais pas », are not in it."""

ENOUGH = Fraction(7, 10)
"""The share by weight from which on a band is shown."""


@dataclass(frozen=True, slots=True)
class GroupScore:
    """One group: `value` 0–100 over its criteria answered, None when none is; weights answered and in all."""

    group: str
    value: int | None
    answered: int
    criteria: int
    weight_answered: int
    weight: int


@dataclass(frozen=True, slots=True)
class Score:
    """What a team can prove: `value` 0–100 rounded half up, None when nothing is answered.

    `band` is its index, lowest first, None below 70 % of the weight answered. `levels` are those counted.
    """

    value: int | None
    weight_answered: int
    weight: int
    band: int | None
    groups: tuple[GroupScore, ...]
    levels: Levels = field(hash=False)

    @property
    def share(self) -> Fraction:
        """The share answered, by weight, 0 to 1."""
        return Fraction(self.weight_answered, self.weight) if self.weight else Fraction(0)


def is_level(value: Any) -> bool:
    """Whether a value is a level: 0, 1, 2 or 3."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= TOP_LEVEL


def levels_of(readiness: Readiness, answers: Mapping[str, Any]) -> dict[str, int]:
    """The levels among the answers; what is no level is left out."""
    return {
        one.id: answers[one.level_id]
        for one in readiness.criteria
        if is_level(answers.get(one.level_id))
    }


def misread_levels(readiness: Readiness, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids of levels that are answered with something else than 0 to 3 or « je ne sais pas »: not counted."""
    return tuple(
        one.level_id
        for one in readiness.criteria
        if answers.get(one.level_id) is not None and not is_level(answers[one.level_id])
    )


def score(readiness: Readiness, levels: Levels) -> Score:
    """Sum of weight × level / 3 over the criteria answered, out of their weights, × 100."""
    counted = {one.id: levels[one.id] for one in readiness.criteria if one.id in levels}
    groups = tuple(_group(group, levels) for group in readiness.groups)
    answered = sum(group.weight_answered for group in groups)
    weight = sum(group.weight for group in groups)
    value = _value(readiness.criteria, levels)
    is_enough = answered * ENOUGH.denominator >= weight * ENOUGH.numerator
    band = band_of(readiness, value) if is_enough and value is not None else None
    return Score(value, answered, weight, band, groups, counted)


def band_of(readiness: Readiness, value: int) -> int:
    """The last band that starts at or below a rounded score."""
    reached = [index for index, band in enumerate(readiness.bands) if band.min <= value]
    return reached[-1] if reached else 0


def group_means(readiness: Readiness, levels: Levels) -> dict[str, Fraction | None]:
    """The plain mean of each group's levels; None when fewer than half of its criteria have one."""
    return {group.id: _mean(group, levels) for group in readiness.groups}


def speaking_alerts(readiness: Readiness, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """The alerts whose `when` holds, in their order."""
    means = group_means(readiness, levels_of(readiness, answers))
    return tuple(one.id for one in readiness.alerts if holds(one.when, answers, means))


def quick_alerts(readiness: Readiness, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """The alerts that levels alone raise, where the exact rule still lacks an answer. Ours."""
    means = group_means(readiness, levels_of(readiness, answers))
    return tuple(
        one.id
        for one in readiness.alerts
        if one.quick and _lacks_an_answer(one, answers) and holds(one.quick, answers, means)
    )


def rounded(part: int, whole: int) -> int:
    """100 × part / whole, rounded half up, in integers."""
    return (200 * part + whole) // (2 * whole)


def _value(criteria: Sequence[Criterion], levels: Levels) -> int | None:
    answered = [one for one in criteria if one.id in levels]
    if not answered:
        return None
    reached = sum(one.weight * levels[one.id] for one in answered)
    return rounded(reached, TOP_LEVEL * sum(one.weight for one in answered))


def _group(group: Group, levels: Levels) -> GroupScore:
    answered = [one for one in group.criteria if one.id in levels]
    return GroupScore(
        group=group.id,
        value=_value(group.criteria, levels),
        answered=len(answered),
        criteria=len(group.criteria),
        weight_answered=sum(one.weight for one in answered),
        weight=group.weight,
    )


def _mean(group: Group, levels: Levels) -> Fraction | None:
    known = [levels[one.id] for one in group.criteria if one.id in levels]
    if not known or 2 * len(known) < len(group.criteria):
        return None
    return Fraction(sum(known), len(known))


def _lacks_an_answer(alert: Alert, answers: Mapping[str, Any]) -> bool:
    """Whether the exact rule reads a question, levels apart, that has no answer yet or « je ne sais pas »."""
    read = [name for name in alert.when if name != GROUP_MEAN and not name.endswith(LEVEL)]
    return any(answers.get(name) is None for name in read)


__all__ = [
    "ENOUGH", "GroupScore", "Levels", "Means", "Score", "band_of", "group_means", "is_level",
    "levels_of", "misread_levels", "quick_alerts", "rounded", "score", "speaking_alerts",
]  # fmt: skip
