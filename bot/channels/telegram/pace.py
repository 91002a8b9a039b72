"""When the next message may go: 25 a second in all, one a second in a chat. Pure arithmetic, not for waiting."""

from __future__ import annotations

from dataclasses import dataclass, field

IN_ALL = 25.0
"""Messages a second, evenly spaced: Telegram takes about 30."""

IN_A_CHAT = 1.0
BURST = 3
"""Messages that a chat takes at once before the pace holds."""

FORGET_AFTER = 60.0


@dataclass(slots=True)
class Pace:
    """Slots handed out in order. Times are seconds of one monotonic clock."""

    _next: float = 0.0
    _paused_until: float = 0.0
    _refused: tuple[int, float] = (0, float("-inf"))
    _full_at: dict[int, float] = field(default_factory=dict)

    def reserve(self, chat: int, now: float) -> float:
        """Take the next slot of `chat`; seconds until it."""
        at = max(now, self._next, self._paused_until, self._of_chat(chat, now))
        # The pause of one chat must not hold back the slots of the others.
        self._next = max(now, self._next) + 1 / IN_ALL
        self._full_at[chat] = max(self._full_at.get(chat, at), at) + 1 / IN_A_CHAT
        self._forget(now)
        return at - now

    def refused(self, chat: int, seconds: float, now: float) -> None:
        """Telegram asked to wait. Two chats refused within a second: it means everybody."""
        other, at = self._refused
        self._refused = (chat, now)
        self._full_at[chat] = now + seconds + (BURST - 1) / IN_A_CHAT
        if other != chat and now - at < 1.0:
            self._paused_until = max(self._paused_until, now + seconds)

    def _of_chat(self, chat: int, now: float) -> float:
        """A bucket of BURST that fills at one a second; `_full_at` is when it is full again."""
        full_at = self._full_at.get(chat, now)
        return full_at - (BURST - 1) / IN_A_CHAT

    def _forget(self, now: float) -> None:
        if len(self._full_at) > 1000:
            self._full_at = {
                chat: at for chat, at in self._full_at.items() if at > now - FORGET_AFTER
            }
