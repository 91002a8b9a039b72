"""One message a second in each chat, replies and announcements together. Pure arithmetic, not for the pace in all."""

from __future__ import annotations

from dataclasses import dataclass, field

IN_A_CHAT = 1.0
BURST = 3
"""Messages that a chat takes at once before the pace holds."""

FORGET_AFTER = 60.0
MOST = 1000
"""Chats remembered before the silent ones are forgotten."""


@dataclass(slots=True)
class Chats:
    """A bucket of BURST for each chat, filled at one a second. Times are seconds of one monotonic clock."""

    _full_at: dict[int, float] = field(default_factory=dict)

    def free_at(self, chat: int, now: float) -> float:
        """For a reply, which somebody waits for: a few may go at once."""
        return self._full_at.get(chat, now) - (BURST - 1) / IN_A_CHAT

    def silent_at(self, chat: int, now: float) -> float:
        """For what nobody waits for: a second after the last message, when no other is due."""
        return max(now, self._full_at.get(chat, now))

    def written(self, chat: int, at: float) -> None:
        """A message goes there at `at`."""
        self._full_at[chat] = max(self._full_at.get(chat, at), at) + 1 / IN_A_CHAT

    def refused(self, chat: int, until: float) -> None:
        self._full_at[chat] = until + (BURST - 1) / IN_A_CHAT

    def forget(self, now: float) -> None:
        if len(self._full_at) > MOST:
            self._full_at = {
                chat: at for chat, at in self._full_at.items() if at > now - FORGET_AFTER
            }
