"""An evaluation as rows of a table, as JSON and as a drawing. Not for measuring (evaluation.py) or printing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from knowledge.evaluation import Bin, Confusion, Evaluation, Rate, Reliability, Scores

COLUMNS = (
    "questions",
    "recall@1",
    "recall@3",
    "answered right",
    "helped",
    "answered wrong",
    "off-topic answered",
)
"""Headers of score_rows: a name, then what each rate is called."""

CONFUSION_COLUMNS = ("expected", "got", "times", "answered", "questions")
RELIABILITY_COLUMNS = ("probability", "questions", "mean probability", "right")

SIZE = 440
MARGIN = 60
PLOT = SIZE - 2 * MARGIN


def score_rows(evaluation: Evaluation) -> tuple[tuple[str, ...], ...]:
    """One row for all questions, one a language, one a kind, under COLUMNS."""
    return (
        _score_row("all", evaluation.overall),
        *(_score_row(name, group) for name, group in evaluation.by_language.items()),
        *(_score_row(name, group) for name, group in evaluation.by_kind.items()),
    )


def confusion_rows(evaluation: Evaluation, most: int = 20) -> tuple[tuple[str, ...], ...]:
    """The most frequent confusions, under CONFUSION_COLUMNS."""
    return tuple(
        (one.expected, one.got, str(one.count), str(one.answered), ", ".join(one.questions))
        for one in evaluation.confusions[:most]
    )


def reliability_rows(evaluation: Evaluation) -> tuple[tuple[str, ...], ...]:
    """The bins that hold questions, under RELIABILITY_COLUMNS."""
    return tuple(
        (
            f"{one.low:.1f}–{one.high:.1f}",
            str(one.count),
            f"{one.mean_probability:.2f}",
            f"{one.share_right:.2f}",
        )
        for one in evaluation.reliability.bins
        if one.count
    )


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    """Everything measured, in plain types; shares are 0–1."""
    return {
        "questions": len(evaluation.judged),
        "overall": _scores_json(evaluation.overall),
        "by_language": {name: _scores_json(one) for name, one in evaluation.by_language.items()},
        "by_kind": {name: _scores_json(one) for name, one in evaluation.by_kind.items()},
        "confusions": [_confusion_json(one) for one in evaluation.confusions],
        "reliability": _reliability_json(evaluation.reliability),
    }


def reliability_svg(evaluation: Evaluation) -> str:
    """A drawing of probability against being right; its description says the same in words."""
    reliability = evaluation.reliability
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" role="img" '
            'aria-labelledby="reliability-title reliability-desc" font-family="sans-serif" font-size="12">',
            '<title id="reliability-title">Reliability of the first match</title>',
            f'<desc id="reliability-desc">{escape(_described(reliability))}</desc>',
            f'<rect width="{SIZE}" height="{SIZE}" fill="#ffffff"/>',
            *_axes(),
            *_points(reliability),
            "</svg>",
            "",
        )
    )


def _score_row(name: str, scores: Scores) -> tuple[str, ...]:
    return (
        name,
        *(
            _shown(rate)
            for rate in (
                scores.recall_at_1,
                scores.recall_at_3,
                scores.answered_right,
                scores.helped,
                scores.answered_wrong,
                scores.off_topic_answered,
            )
        ),
    )


def _shown(rate: Rate) -> str:
    if not rate.of:
        return "–"
    low, high = rate.interval
    return f"{100 * rate.value:.1f} % ({100 * low:.1f}–{100 * high:.1f}), {rate.count}/{rate.of}"


def _scores_json(scores: Scores) -> dict[str, Any]:
    return {name: _rate_json(getattr(scores, name)) for name in scores.__dataclass_fields__}


def _rate_json(rate: Rate) -> dict[str, Any]:
    low, high = rate.interval
    return {
        "count": rate.count,
        "of": rate.of,
        "value": round(rate.value, 4) if rate.of else None,
        "low": round(low, 4) if rate.of else None,
        "high": round(high, 4) if rate.of else None,
    }


def _confusion_json(confusion: Confusion) -> dict[str, Any]:
    return {
        "expected": confusion.expected,
        "got": confusion.got,
        "count": confusion.count,
        "answered": confusion.answered,
        "questions": list(confusion.questions),
    }


def _reliability_json(reliability: Reliability) -> dict[str, Any]:
    return {
        "expected_calibration_error": round(reliability.expected_error, 4),
        "brier": round(reliability.brier, 4),
        "bins": [
            {
                "low": one.low,
                "high": one.high,
                "count": one.count,
                "mean_probability": round(one.mean_probability, 4),
                "right": round(one.share_right, 4),
            }
            for one in reliability.bins
        ],
    }


def _described(reliability: Reliability) -> str:
    parts = [
        f"{one.low:.1f} to {one.high:.1f}: {one.count} questions, right {100 * one.share_right:.0f} %"
        for one in reliability.bins
        if one.count
    ]
    measured = f"Expected calibration error {reliability.expected_error:.3f}, Brier score {reliability.brier:.3f}."
    return f"Share of right first matches by probability. {'; '.join(parts) or 'No question'}. {measured}"


def _axes() -> Iterator[str]:
    start, end = MARGIN, SIZE - MARGIN
    yield f'<rect x="{start}" y="{start}" width="{PLOT}" height="{PLOT}" fill="none" stroke="#555555"/>'
    yield f'<line x1="{start}" y1="{end}" x2="{end}" y2="{start}" stroke="#555555" stroke-dasharray="4 4"/>'
    for tick in (0, 25, 50, 75, 100):
        at = _x(tick / 100)
        yield f'<text x="{at}" y="{end + 18}" text-anchor="middle">{tick / 100:g}</text>'
        yield f'<text x="{start - 8}" y="{_y(tick / 100) + 4}" text-anchor="end">{tick} %</text>'
    yield f'<text x="{SIZE / 2:g}" y="{SIZE - 16}" text-anchor="middle">probability of the first match</text>'
    yield f'<text x="{start}" y="{start - 16}">share of these that are right</text>'


def _points(reliability: Reliability) -> Iterator[str]:
    most = max((one.count for one in reliability.bins), default=0)
    shown = [one for one in reliability.bins if one.count]
    path = " ".join(f"{_x(one.mean_probability)},{_y(one.share_right)}" for one in shown)
    if shown:
        yield f'<polyline points="{path}" fill="none" stroke="#000091" stroke-width="2"/>'
    for one in shown:
        yield _point(one, most)


def _point(one: Bin, most: int) -> str:
    """A disc whose area says how many questions it stands for."""
    x, y = _x(one.mean_probability), _y(one.share_right)
    radius = 3 + 9 * (one.count / most) ** 0.5
    label = f'<text x="{x}" y="{round(y - radius - 4, 1)}" text-anchor="middle">{one.count}</text>'
    return f'<circle cx="{x}" cy="{y}" r="{radius:.1f}" fill="#000091"/>{label}'


def _x(share: float) -> float:
    return round(MARGIN + PLOT * share, 1)


def _y(share: float) -> float:
    return round(SIZE - MARGIN - PLOT * share, 1)
