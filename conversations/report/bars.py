"""The seven groups as bars, heaviest first. Not for drawing them (bot/documents)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conversations.report.shape import Bar
from knowledge.readiness import TOP_LEVEL, Group
from knowledge.scoring import GroupScore, Levels, rounded


def bars(groups: Sequence[Group], scores: Iterable[GroupScore], levels: Levels) -> tuple[Bar, ...]:
    """One bar for each group, by weight, then in the order of the walk."""
    score_of = {score.group: score for score in scores}
    heaviest_first = sorted(groups, key=lambda group: -group.weight)
    return tuple(_bar(group, score_of[group.id], levels) for group in heaviest_first)


def _bar(group: Group, score: GroupScore, levels: Levels) -> Bar:
    """`proven` and `unknown` are over the whole weight, and never above 100 together."""
    earned = sum(each.weight * levels.get(each.id, 0) for each in group.criteria)
    proven = rounded(earned, TOP_LEVEL * group.weight)
    unknown = rounded(group.weight - score.weight_answered, group.weight)
    return Bar(
        group=group.id,
        label=group.label,
        short=group.short,
        weight=group.weight,
        figure=score.value,
        proven=proven,
        unknown=min(unknown, 100 - proven),
        unknown_criteria=score.criteria - score.answered,
        criteria=score.criteria,
    )
