"""Self-assessments of one group, made from weights and levers. Not for questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from knowledge.readiness import LEVERS, Lever, Readiness

TEXT = {"fr": "x", "en": "x"}
EASY: tuple[Lever, ...] = (LEVERS[0],) * 3
STARTS = (0, 40, 65, 85)


def weighted(
    *weights: int, levers: Sequence[Sequence[Lever]] = (), starts: Sequence[int] = STARTS
) -> Readiness:
    """Criteria c0, c1, … of one group g."""
    steps = [*levers, *[EASY] * (len(weights) - len(levers))]
    made = [_criterion(at, *each) for at, each in enumerate(zip(weights, steps, strict=True))]
    return Readiness.model_validate(
        {
            "groups": [{"id": "g", "label": TEXT, "short": TEXT, "criteria": made}],
            "bands": [{"min": start, "label": TEXT} for start in starts],
        }
    )


def _criterion(number: int, weight: int, levers: Sequence[Lever]) -> dict[str, Any]:
    return {
        "id": f"c{number}",
        "label": TEXT,
        "weight": weight,
        "guidance": TEXT,
        "holder": TEXT,
        "question": TEXT,
        "levels": [{"text": TEXT, "button": TEXT}] * 4,
        "steps": [{"lever": lever, "action": TEXT} for lever in levers],
    }
