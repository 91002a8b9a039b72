"""When the next call of an announcement may go: evenly spaced, slower after a refusal. Pure, not for waiting."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

ALLOWED = 30.0
"""Messages a second that Telegram takes from a bot."""
ALLOWED_PAID = 1000.0
"""The same where paid broadcasts are allowed."""
WHILE_TALKING = 25.0
"""Of these 30, while replies are being sent: they go first."""
UNDER = 0.97
"""Of a rate that is refused, or that would be: so much is kept to."""
AFTER_REFUSAL = 0.9
GROWTH = 0.01
"""More of the rate in each second that nothing was refused."""
CATCHING_UP = 0.985
"""Of the time between two calls, so much at least: what was held up is made good slowly, never at once."""
ENOUGH = 0.2
"""Seconds of calls from which a rate can be told."""
SETTLED = 0.5
"""Seconds after which a call has been taken or refused."""
TALKING = 2.0
"""Seconds after a reply in which people count as talking."""


@dataclass(slots=True)
class Pace:
    """Times are seconds of one monotonic clock. `allowed` is what the channel takes in a second."""

    allowed: float = ALLOWED
    _rate: float = 0.0
    _since: float = 0.0
    _refused: float | None = None
    _next: float = 0.0
    _free_at: float = 0.0
    _paused_until: float = 0.0
    _talked_at: float = float("-inf")
    _calls: deque[float] = field(default_factory=deque)
    _settled: deque[float] = field(default_factory=deque)
    _most: int = 0

    def slots(self, now: float, seconds: float, most: int | None = None) -> tuple[float, ...]:
        """Take at most `most` slots of the next `seconds`: in how many seconds each is; none while it has to wait."""
        taken: list[float] = []
        at = max(now, self._next, self._paused_until)
        while at < now + seconds and (most is None or len(taken) < most):
            taken.append(at - now)
            at += 1 / self.rate(at)
        self._next = at
        return tuple(taken)

    def turn(self, now: float) -> float | None:
        """For a call whose slot has come: the seconds that it still waits, None when it must not be made now.

        A process that was held up wakes several at once: they go one after the other all the same.
        """
        if now < self._paused_until:
            return None
        at = max(now, self._free_at)
        self._free_at = at + CATCHING_UP / self.rate(at)
        self._remember(at)
        return at - now

    def another(self, now: float) -> float | None:
        """For one more call than slots were taken for: its turn. The slots to come make room for it."""
        turn = self.turn(now)
        if turn is not None:
            self._next = max(now, self._next) + 1 / self.rate(now)
        return turn

    def wait(self, seconds: float, now: float) -> None:
        """Nothing goes before that, for a reason that says nothing about the rate."""
        self._paused_until = max(self._paused_until, now + seconds)

    def refused(self, seconds: float, now: float) -> None:
        """Wait so long; go on at nine tenths of the rate that was refused.

        Calls that were on their way when it was refused are refused too: they say nothing new.
        """
        until = now + seconds
        if now >= self._paused_until:
            self._refused = max(1.0, self._measured(now))
            self._rate, self._since = AFTER_REFUSAL * self._refused, until
            self._forget()
        self._paused_until = max(self._paused_until, until)

    def talked(self, now: float) -> None:
        """A reply was sent."""
        self._talked_at = now

    def rate(self, now: float) -> float:
        """Calls a second at `now`."""
        ceiling = UNDER * self.allowed
        if self._refused is not None:
            ceiling = min(ceiling, UNDER * self._refused)
        if now - self._talked_at < TALKING:
            ceiling = min(ceiling, WHILE_TALKING)
        if self._refused is None:
            return ceiling
        grown: float = self._rate * (1 + GROWTH) ** max(0.0, now - self._since)
        return min(ceiling, grown)

    def _measured(self, now: float) -> float:
        """Calls taken in a second: all but the one refused, or as many as were taken before.

        A network that brings several at once has them refused at a rate that is taken otherwise. Right after a start
        nothing can be told yet.
        """
        last = [at for at in (*self._settled, *self._calls) if now - 1.0 < at <= now]
        if not last or now - last[0] < ENOUGH:
            return self.rate(now)
        return float(max(len(last) - 1, self._most))

    def _remember(self, at: float) -> None:
        """Of a call made SETTLED ago, `refused` would have told by now."""
        self._calls.append(at)
        while self._calls[0] <= at - SETTLED:
            self._settle(self._calls.popleft())

    def _settle(self, at: float) -> None:
        while self._settled and self._settled[0] <= at - 1.0:
            self._settled.popleft()
        self._settled.append(at)
        self._most = max(self._most, len(self._settled))

    def _forget(self) -> None:
        self._calls.clear()
        self._settled.clear()
        self._most = 0
