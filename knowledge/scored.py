"""A self-assessment's answers in, its whole score as plain data out, as worked examples write it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from knowledge.next_steps import Change, next_band
from knowledge.readiness import Readiness
from knowledge.scoring import levels_of, score, speaking_alerts


def scored(readiness: Readiness, answers: Mapping[str, Any]) -> dict[str, Any]:
    """`score` (None when nothing is answered), `answered` (0 to 1), `band`, `alerts` and `next_band`."""
    levels = levels_of(readiness, answers)
    total = score(readiness, levels)
    ahead = next_band(readiness, levels, total)
    return {
        "score": total.value,
        "answered": float(total.share),
        "band": total.band,
        "alerts": list(speaking_alerts(readiness, answers)),
        "next_band": ahead
        and {"band": ahead.band, "changes": [_plain(change) for change in ahead.changes]},
    }


def _plain(change: Change) -> dict[str, Any]:
    return {"criterion": change.criterion, "from": change.before, "to": change.after}
