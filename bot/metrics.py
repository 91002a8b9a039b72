"""What is counted while running, for Prometheus. Not for showing it (bot/channels/web)."""

from __future__ import annotations

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

ANSWER_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Counters:
    """The counts of one running bot, in a registry of their own: two in one process do not mix."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._messages = Counter(
            "assistant_messages",
            "Events handled",
            ["channel", "decision"],
            registry=self._registry,
        )
        self._seconds = Histogram(
            "assistant_answer_seconds",
            "From taking an event to its answer being committed",
            ["channel"],
            buckets=ANSWER_SECONDS,
            registry=self._registry,
        )
        self._lines = Gauge(
            "assistant_outbox_lines",
            "Lines of the outbox",
            ["state"],
            registry=self._registry,
        )

    def handled(self, channel: str, decision: str, seconds: float) -> None:
        """One event done. `decision` is answer, suggest or none; "" for what was no question."""
        self._messages.labels(channel=channel, decision=decision or "other").inc()
        self._seconds.labels(channel=channel).observe(seconds)

    def exposition(self, lines: Mapping[str, int]) -> bytes:
        """Everything in Prometheus' text form; `lines` is how many the outbox holds in each state."""
        for state, number in lines.items():
            self._lines.labels(state=state).set(number)
        return generate_latest(self._registry)
