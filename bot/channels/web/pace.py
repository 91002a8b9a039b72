"""How many questions one browser or one address may ask in a minute. Not for how fast the bot sends (bot/outbox)."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

MOST = 30
SECONDS = 60.0
MOST_NAMES = 10_000
"""Names remembered before the silent ones are dropped."""


class Pace:
    """At most MOST questions in SECONDS for each name. In memory: a restart forgives."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._asked: dict[str, deque[float]] = {}

    def wait(self, *names: str) -> float:
        """0 when a question under all these names may pass now (it is counted), else the seconds to wait."""
        now = self._now()
        self._drop_silent(now)
        asked = [self._asked.setdefault(name, deque()) for name in names]
        for times in asked:
            while times and times[0] <= now - SECONDS:
                times.popleft()
        waits = [times[0] + SECONDS - now for times in asked if len(times) >= MOST]
        if waits:
            return max(waits)
        for times in asked:
            times.append(now)
        return 0.0

    def _drop_silent(self, now: float) -> None:
        if len(self._asked) <= MOST_NAMES:
            return
        self._asked = {
            name: times
            for name, times in self._asked.items()
            if times and times[-1] > now - SECONDS
        }


class Streams:
    """How many streams one address may keep open at a time."""

    def __init__(self, most: int = 32) -> None:
        self._most = most
        self._open: dict[str, int] = {}

    def enter(self, address: str) -> bool:
        """False when the address has its share already."""
        number = self._open.get(address, 0)
        if number >= self._most:
            return False
        self._open[address] = number + 1
        return True

    def leave(self, address: str) -> None:
        left = self._open.pop(address, 0) - 1
        if left > 0:
            self._open[address] = left
