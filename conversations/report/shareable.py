"""A report that anybody with a link may read: nothing about people, nothing they wrote at length. Not for links."""

from __future__ import annotations

from dataclasses import replace

from conversations.report.shape import NextBand, Report, Standing, Step


def without_people(report: Report) -> Report:
    """Page 1 without names and without the team's own texts but its name and perimeter; no detail."""
    return replace(
        report,
        named=(),
        contact=None,
        decisions=tuple(map(_unprepared, report.decisions)),
        strengths=tuple(map(_unwritten, report.strengths)),
        weak_points=tuple(map(_unwritten, report.weak_points)),
        next_band=report.next_band and _unled(report.next_band),
        before_target=tuple(map(_unprepared, report.before_target)),
        after_target=tuple(map(_unprepared, report.after_target)),
        groups=(),
    )


def _unled(ahead: NextBand) -> NextBand:
    return replace(ahead, ways=tuple(tuple(map(_unprepared, way)) for way in ahead.ways))


def _unprepared(step: Step) -> Step:
    return replace(step, prepared_by=None)


def _unwritten(standing: Standing) -> Standing:
    return replace(standing, proof="")
