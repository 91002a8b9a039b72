"""What to do next: ways to the next band, the decisions in them, before and after the date. Not for finding ways."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.project import Project
from conversations.report.people import person
from conversations.report.shape import NextBand, Step
from knowledge.next_steps import Change
from knowledge.readiness import Lever, Readiness
from knowledge.scoring import Score

MOST_DECISIONS = 3
DECIDED: frozenset[Lever] = frozenset({"decide", "commit"})
"""Steps that whoever reads page 1 has to take."""

SLOW: frozenset[Lever] = frozenset({"grow"})
"""Steps that no date of the team's can hurry."""


def steps_of(way: Sequence[Change], readiness: Readiness, project: Project) -> tuple[Step, ...]:
    """One step for each level to gain, in the order of the walk."""
    return tuple(
        _step(change.criterion, level, readiness, project)
        for change in way
        for level in range(change.before, change.after)
    )


def decisions(way: Sequence[Step], readiness: Readiness) -> tuple[Step, ...]:
    """Up to three steps to decide or to commit to, the heaviest criterion first."""
    wanted = [step for step in way if step.lever in DECIDED]
    return tuple(
        sorted(wanted, key=lambda step: -readiness.by_id[step.criterion].weight)[:MOST_DECISIONS]
    )


def before_target(way: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(step for step in way if step.lever not in SLOW)


def after_target(way: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(step for step in way if step.lever in SLOW)


def next_band(
    ways: Sequence[tuple[Step, ...]], count: int, total: Score, readiness: Readiness
) -> NextBand | None:
    """None without a band, or at the top."""
    if total.band is None or not ways:
        return None
    return NextBand(
        band=readiness.bands[total.band + 1].label,
        steps=len(ways[0]),
        ways=tuple(ways),
        others=count - len(ways),
    )


def _step(criterion_id: str, level: int, readiness: Readiness, project: Project) -> Step:
    criterion = readiness.by_id[criterion_id]
    duty = project.duties.get(criterion_id)
    return Step(
        criterion=criterion_id,
        label=criterion.label,
        before=level,
        lever=criterion.steps[level].lever,
        action=criterion.steps[level].action,
        unlocks=criterion.levels[level + 1].button,
        usual_holder=criterion.holder,
        prepared_by=person(project, duty) if duty else None,
    )
