"""The result in the chat: where one stands, what to treat first, what comes next. Not the whole report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from conversations.deeds import ResultKept
from conversations.form import progress
from conversations.outcome import Asked, Attachment, Change, Choice, Message, Outcome
from conversations.project import Project, may
from conversations.report import past
from conversations.report.alerts import alerts
from conversations.walk import course
from conversations.walk.milestones import percent_missing
from knowledge.next_steps import Change as Rise
from knowledge.next_steps import equally_short
from knowledge.readiness import ASSERTED_FROM, LEVERS, Criterion, Readiness
from knowledge.scoring import ENOUGH, GroupScore, Levels, Score, levels_of, score


def result(project: Project, readiness: Readiness) -> Outcome:
    """The result as it is now, kept when it differs from the last one kept."""
    if not may(project.me, "read"):
        return Outcome(messages=(Message("guest-thanks"),), asked=Asked())
    levels = levels_of(readiness, project.values)
    total = score(readiness, levels)
    if total.band is None:
        return _not_yet(project, levels, total, readiness)
    message = Message("result", _values(project, levels, total, readiness), _choices(project))
    return Outcome(messages=(message,), changes=_kept(project, levels, total), asked=Asked())


def report(project: Project) -> Outcome:
    """The one-page report as a document, and the answers as a table."""
    if not may(project.me, "read"):
        return Outcome(messages=(Message("guest-thanks"),), asked=Asked())
    choices = (Choice(f"share:{project.id}", "choice-share"), _back_to_result(project))
    told = Message("report", {}, choices, attachment=Attachment("report", project.id))
    return Outcome(messages=(told,))


def asserted(project: Project, levels: Levels) -> list[str]:
    """Criteria with a level that claims something and no proof noted."""
    proved = {note.criterion for note in project.notes if note.kind == "proof"}
    return [id_ for id_, level in levels.items() if level >= ASSERTED_FROM and id_ not in proved]


def _not_yet(project: Project, levels: Levels, total: Score, readiness: Readiness) -> Outcome:
    """Below 70 % no band; the heaviest criterion without an answer brings most."""
    missing = [one for one in readiness.criteria if one.id not in levels]
    heaviest = max(missing, key=lambda one: one.weight)
    values = {
        "share": int(total.share * 100),
        "missing": percent_missing(total.share),
        "criterion": heaviest.id,
        "needed": _needed(missing, total),
    }
    now = Choice(f"q:{project.id}:{heaviest.level_id}", "choice-answer-now")
    verify, *invite = _choices(project)[1:]
    choices = (now, verify, *invite) if may(project.me, "answer") else (verify,)
    return Outcome(messages=(Message("no-tendency", values, choices),), asked=Asked())


def _choices(project: Project) -> tuple[Choice, ...]:
    invite = may(project.me, "invite")
    return (
        Choice(f"report:{project.id}", "choice-report"),
        Choice(f"verify:{project.id}", "choice-verify"),
        *((Choice(f"invite:{project.id}", "choice-invite"),) if invite else ()),
    )


def _back_to_result(project: Project) -> Choice:
    return Choice(f"result:{project.id}", "choice-result")


def _values(
    project: Project, levels: Levels, total: Score, readiness: Readiness
) -> Mapping[str, Any]:
    ways = equally_short(readiness, levels, total)
    done = progress(course.of(readiness, project), project.values)
    alerts_now = alerts(readiness, project.values)
    before = past.before_now(past.newest_first(project.results), levels)
    return {
        "band": total.band,
        "score": total.value,
        "answered": len(levels),
        "of": len(readiness.criteria),
        "open": len(done.open_ids),
        "groups": _groups(total.groups),
        "alerts": [one.alert for one in alerts_now],
        "quick": [one.alert for one in alerts_now if one.is_quick],
        "example": _steps(ways.shown[0]) if ways.shown else [],
        "others": max(0, ways.count - 1),
        "asserted": len(asserted(project, levels)),
        "before": before.score if before else None,
        "moved": len(past.moved(readiness.criteria, levels, before)),
        "declared": _declared(project, readiness),
    }


def _groups(groups: Sequence[GroupScore]) -> dict[str, Any]:
    """The strongest and the weakest by figure, and the one that weighs most; [id, figure]."""
    known = [group for group in groups if group.value is not None]
    strongest = max(known, key=lambda one: (one.value or 0, one.weight))
    weakest = min(known, key=lambda one: (one.value or 0, -one.weight))
    heaviest = max(groups, key=lambda one: one.weight)
    named = {"strongest": strongest, "weakest": weakest, "heaviest": heaviest}
    return {name: [one.group, one.value] for name, one in named.items()}


def _steps(way: Sequence[Rise]) -> list[list[Any]]:
    """[criterion, level to leave] for each step, those in the team's power first."""
    steps = [
        (LEVERS.index(lever), rise.criterion, rise.before + place)
        for rise in way
        for place, lever in enumerate(rise.levers)
    ]
    return [[criterion, level] for _, criterion, level in sorted(steps, key=lambda step: step[0])]


def _declared(project: Project, readiness: Readiness) -> int:
    """Figures that a team declares: shown beside the score, never in it."""
    values = project.values
    return sum(
        one.type == "number" and values.get(one.id) is not None for one in readiness.questions
    )


def _needed(missing: Sequence[Criterion], total: Score) -> int:
    """How few of the criteria without a level, heaviest first, reach a first tendency."""
    weights = sorted((one.weight for one in missing), reverse=True)
    gained = accumulate(weights, initial=total.weight_answered)
    enough = (count for count, so_far in enumerate(gained) if so_far >= ENOUGH * total.weight)
    return next(enough, len(weights))


def _kept(project: Project, levels: Levels, total: Score) -> tuple[Change, ...]:
    if total.value is None or not may(project.me, "answer"):
        return ()
    share = int(total.share * 1000)
    return (ResultKept(project.id, total.value, share, total.band, dict(levels)),)
