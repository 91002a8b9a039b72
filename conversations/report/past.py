"""What changed since an earlier result. Not for keeping results (bot/store)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from conversations.project import Result
from conversations.report.shape import Earlier, Moved, Verdict
from knowledge.readiness import Band, Criterion


def newest_first(results: Iterable[Result]) -> tuple[Result, ...]:
    return tuple(sorted(results, key=lambda result: (result.at, result.id), reverse=True))


def before_now(results: Sequence[Result], levels: Mapping[str, int]) -> Result | None:
    """The last result kept with other levels than now; None when there is none."""
    return next((each for each in results if dict(each.levels) != dict(levels)), None)


def with_movement(verdict: Verdict, before: Result | None) -> Verdict:
    """`verdict` and the points gained or lost, where both results have a band to compare."""
    if before is None:
        return verdict
    if verdict.score is None or verdict.band is None or before.band is None:
        return replace(verdict, since=before.at)
    return replace(verdict, movement=verdict.score - before.score, since=before.at)


def moved(
    criteria: Iterable[Criterion], levels: Mapping[str, int], before: Result | None
) -> tuple[Moved, ...]:
    """Criteria whose level is another than in `before`, in the order of the walk."""
    if before is None:
        return ()
    return tuple(
        Moved(
            criterion.id, criterion.label, before.levels.get(criterion.id), levels.get(criterion.id)
        )
        for criterion in criteria
        if before.levels.get(criterion.id) != levels.get(criterion.id)
    )


def earlier(results: Iterable[Result], bands: Sequence[Band]) -> tuple[Earlier, ...]:
    """Kept results as a report shows them; a band that the content no longer has is left out."""
    return tuple(
        Earlier(
            at=result.at,
            score=result.score,
            answered=result.answered // 10,
            band=bands[result.band].label
            if result.band is not None and result.band < len(bands)
            else None,
        )
        for result in results
    )
