"""When the next message may go: 25 a second in all, one a second in a chat. Pure arithmetic, not for waiting."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.channels.telegram.chats import Chats

IN_ALL = 25.0
"""Messages a second, evenly spaced: Telegram takes about 30."""


@dataclass(slots=True)
class Pace:
    """Slots handed out in order. Times are seconds of one monotonic clock.

    `chats` may be shared with what else writes there.
    """

    _next: float = 0.0
    _paused_until: float = 0.0
    _refused: tuple[int, float] = (0, float("-inf"))
    chats: Chats = field(default_factory=Chats)

    def reserve(self, chat: int, now: float) -> float:
        """Take the next slot of `chat`; seconds until it."""
        at = max(now, self._next, self._paused_until, self.chats.free_at(chat, now))
        # The pause of one chat must not hold back the slots of the others.
        self._next = max(now, self._next) + 1 / IN_ALL
        self.chats.written(chat, at)
        self.chats.forget(now)
        return at - now

    def refused(self, chat: int, seconds: float, now: float) -> None:
        """Telegram asked to wait. Two chats refused within a second: it means everybody."""
        other, at = self._refused
        self._refused = (chat, now)
        self.chats.refused(chat, now + seconds)
        if other != chat and now - at < 1.0:
            self._paused_until = max(self._paused_until, now + seconds)
