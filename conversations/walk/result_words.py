"""The result as words: its figures, what it warns of, one way on. Not for the questions (words.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from conversations.reading.shown import shown_number
from conversations.walk.labels import Values, colon, group, optional
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.readiness import Alert, Readiness
from knowledge.typography import listed

MOST_ALERTS = 2
MOST_STEPS = 2
LONGEST_EXAMPLE = 90
"""Characters of both steps of the example."""


def result(
    values: Values, language: Language, readiness: Readiness, _knowledge: Knowledge
) -> dict[str, Any]:
    groups = {
        f"{name}_{part}": group(id_, language, readiness) if part == "group" else (value or 0)
        for name, (id_, value) in values["groups"].items()
        for part in ("group", "score")
    }
    by_id = {one.id: one for one in readiness.alerts}
    alerts = [by_id[one] for one in values["alerts"]]
    top = values["band"] + 1 >= len(readiness.bands)
    ahead = "" if top else readiness.bands[values["band"] + 1].label.get(language)
    return {
        **groups,
        "band": readiness.bands[values["band"]].label.get(language),
        "score": values["score"],
        "answered": values["answered"],
        "of": values["of"],
        **_alerts(alerts, values, language),
        "next": ahead,
        "has_next": "no" if top else "yes",
        "steps": len(values["example"]),
        **_example(values["example"], language, readiness),
        "others": shown_number(values["others"], language),
        "other_count": values["others"],
        "asserted": values["asserted"],
        "has_before": "no" if values["before"] is None else "yes",
        "moved": values["moved"],
        "before": values["before"] if values["before"] is not None else 0,
        "declared": values["declared"],
    }


def _alerts(alerts: Sequence[Alert], values: Values, language: Language) -> dict[str, Any]:
    """What each warns of, without its reason, which is in the report; those of a rule of ours apart."""
    shown = alerts[:MOST_ALERTS]
    exact = [_warning(one, language) for one in shown if one.id not in values["quick"]]
    quick = [_warning(one, language) for one in shown if one.id in values["quick"]]
    return {
        "has_alert": "yes" if shown else "no",
        **optional("exact", listed(exact, language)),
        **optional("quick", listed(quick, language)),
        "more_alerts": len(alerts) - len(shown),
    }


def _warning(alert: Alert, language: Language) -> str:
    return alert.text.get(language).partition(colon(language))[0].rstrip(".")


def _example(
    steps: Sequence[Sequence[Any]], language: Language, readiness: Readiness
) -> dict[str, Any]:
    """What to do, verb first: two steps where they are short enough."""
    actions = [
        readiness.by_id[criterion].steps[level].action.get(language) for criterion, level in steps
    ]
    shown = [one[:1].lower() + one[1:] for one in actions[:MOST_STEPS]]
    if sum(map(len, shown)) > LONGEST_EXAMPLE:
        shown = shown[:1]
    return {"example": listed(shown, language), "more_steps": len(steps) - len(shown)}
