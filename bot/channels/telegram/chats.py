"""One message a second in each chat, 20 a minute in a group. Pure arithmetic, not for the pace in all."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

IN_A_CHAT = 1.0
BURST = 3
"""Messages that a chat takes at once before the pace holds."""

IN_A_GROUP = 20
"""Messages that a group takes within any minute."""
MINUTE = 60.0

FORGET_AFTER = 60.0
MOST = 1000
"""Chats remembered before the silent ones are forgotten."""


@dataclass(slots=True)
class Chats:
    """A bucket of BURST for each chat, filled at one a second. Times are seconds of one monotonic clock."""

    _full_at: dict[int, float] = field(default_factory=dict)
    _in_group: dict[int, deque[float]] = field(default_factory=dict)

    def free_at(self, chat: int, now: float) -> float:
        """For a reply, which somebody waits for: a few may go at once."""
        at = self._full_at.get(chat, now) - (BURST - 1) / IN_A_CHAT
        return max(at, self._minute_from(chat))

    def silent_at(self, chat: int, now: float) -> float:
        """For what nobody waits for: a second after the last message, when no other is due."""
        return max(now, self._full_at.get(chat, now), self._minute_from(chat))

    def written(self, chat: int, at: float) -> None:
        """A message goes there at `at`."""
        self._full_at[chat] = max(self._full_at.get(chat, at), at) + 1 / IN_A_CHAT
        if chat < 0:
            self._in_group.setdefault(chat, deque(maxlen=IN_A_GROUP)).append(at)

    def _minute_from(self, chat: int) -> float:
        """When the oldest of the last 20 messages of a group is a minute old."""
        sent = self._in_group.get(chat)
        return sent[0] + MINUTE if sent and len(sent) == IN_A_GROUP else float("-inf")

    def refused(self, chat: int, until: float) -> None:
        self._full_at[chat] = until + (BURST - 1) / IN_A_CHAT

    def forget(self, now: float) -> None:
        if len(self._full_at) > MOST:
            self._full_at = {
                chat: at for chat, at in self._full_at.items() if at > now - FORGET_AFTER
            }
            self._in_group = {
                chat: sent for chat, sent in self._in_group.items() if chat in self._full_at
            }
