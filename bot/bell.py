"""Wakes whoever waits for new lines of the outbox in this process. Not for other processes: they look again."""

from __future__ import annotations

import asyncio


class Bell:
    """A bell per topic (a channel, or one address): `ring` after a commit, `wait` for the next ring or the time-out."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}

    def ring(self, *topics: str) -> None:
        for topic in topics:
            for event in self._waiting.get(topic, ()):
                event.set()

    async def wait(self, topic: str, seconds: float) -> bool:
        """True when rung, False after `seconds`."""
        event = asyncio.Event()
        self._waiting.setdefault(topic, set()).add(event)
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            return False
        finally:
            waiting = self._waiting[topic]
            waiting.discard(event)
            if not waiting:
                del self._waiting[topic]
        return True
