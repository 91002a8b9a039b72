"""The parts of a report brought together. Not for any of them."""

from __future__ import annotations

from datetime import date

from conversations.project import Project
from conversations.report import past, points, steps
from conversations.report.alerts import alerts
from conversations.report.bars import bars
from conversations.report.detail import groups
from conversations.report.example import EXAMPLE, PERIMETER
from conversations.report.people import contact, contributors
from conversations.report.shape import NOTHING, Report, Verdict
from knowledge.errors import AssistantError
from knowledge.load import Knowledge
from knowledge.next_steps import equally_short
from knowledge.readiness import Readiness
from knowledge.scoring import Score, levels_of, score

VERSION_LENGTH = 8


def report(project: Project, knowledge: Knowledge, today: date) -> Report:
    """All of it as of `today`; the caller has checked the right to read.

    Raises AssistantError when the knowledge has no readiness.yaml.
    """
    readiness = knowledge.readiness
    if readiness is None:
        raise AssistantError("no report without readiness.yaml. Add it to the knowledge directory.")
    levels = levels_of(readiness, project.values)
    total = score(readiness, levels)
    standings = points.standings(readiness.criteria, levels, project)
    shown = bars(readiness.groups, total.groups, levels)
    results = past.newest_first(project.results)
    before = past.before_now(results, levels)
    ways = equally_short(readiness, levels, total)
    paths = tuple(steps.steps_of(way, readiness, project) for way in ways.shown)
    named = contributors(project)
    target = project.target if project.target and project.target >= today else None
    return Report(
        name=project.name.strip(),
        perimeter=str(project.values.get(PERIMETER) or "").strip(),
        day=today,
        answered=len(levels),
        total=len(readiness.criteria),
        contributors=len(named),
        named=tuple(each for each in named if each.name),
        contact=contact(project),
        call=knowledge.call.sentence if knowledge.call else NOTHING,
        verdict=past.with_movement(_verdict(total, readiness), before),
        target=target,
        decisions=steps.decisions(paths[0], readiness) if paths else (),
        strengths=points.strengths(standings),
        weak_points=points.weak_points(standings),
        bars=shown,
        version=knowledge.version[:VERSION_LENGTH],
        criteria_version=readiness.version,
        groups=groups(project, readiness, shown, standings),
        alerts=alerts(readiness, project.values),
        next_band=steps.next_band(paths, ways.count, total, readiness),
        before_target=steps.before_target(paths[0]) if paths and target else (),
        after_target=steps.after_target(paths[0]) if paths and target else (),
        asserted=points.asserted(standings),
        moved=past.moved(readiness.criteria, levels, before),
        earlier=past.earlier(results, readiness.bands),
        is_example=project.id == EXAMPLE,
    )


def _verdict(total: Score, readiness: Readiness) -> Verdict:
    return Verdict(
        score=total.value,
        band=None if total.band is None else readiness.bands[total.band].label,
        answered=int(100 * total.share),
    )
