"""The alerts that speak, exact ones first. Not for their rules (knowledge/scoring.py)."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.project import Value
from conversations.report.shape import NOTHING, Warned
from knowledge.readiness import Alert, Readiness
from knowledge.scoring import quick_alerts, speaking_alerts


def alerts(readiness: Readiness, answers: Mapping[str, Value]) -> tuple[Warned, ...]:
    """Those that the answers raise, then those that levels alone raise by a rule of ours."""
    by_id = {alert.id: alert for alert in readiness.alerts}
    exact = speaking_alerts(readiness, answers)
    quick = [alert for alert in quick_alerts(readiness, answers) if alert not in exact]
    return (
        *(_warned(by_id[alert], is_quick=False) for alert in exact),
        *(_warned(by_id[alert], is_quick=True) for alert in quick),
    )


def _warned(alert: Alert, *, is_quick: bool) -> Warned:
    """With the note on its rule where the rule is ours."""
    is_ours = is_quick or alert.basis == "inferred"
    return Warned(alert.id, alert.text, alert.rule_note if is_ours else NOTHING, is_quick)
