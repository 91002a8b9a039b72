"""What announcements may ask of Telegram at once and a second; replies go first. Not for the calls themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from time import monotonic

from bot.channels.telegram.address import read_address
from bot.channels.telegram.chats import Chats
from bot.errors import ChannelError, SlowDown, Uncertain
from bot.outbox.pace import ALLOWED, ALLOWED_PAID, Pace
from conversations.events import Address

NOT_REACHED = 2.0
"""Seconds before Telegram is called again when it could not be reached."""
LOOK_AGAIN = 0.2
MOST_AT_ONCE = 48
"""Calls on their way: some of the client's connections are left for replies."""


class Budget:
    """One for all that is announced, corrected and withdrawn. `is_paid`: Telegram takes a thousand a second.

    `chats` are shared with the sender of replies.
    """

    def __init__(
        self,
        *,
        is_paid: bool = False,
        chats: Chats | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._clock = clock
        self._chats = chats or Chats()
        self._pace = Pace(ALLOWED_PAID if is_paid else ALLOWED)
        self.room = asyncio.Semaphore(MOST_AT_ONCE)

    def talked(self) -> None:
        """A reply goes out: announcements leave it room."""
        self._pace.talked(self._clock())

    def slots(self, seconds: float, most: int) -> Sequence[float]:
        """Take the slots of the next `seconds`; none while too many calls are on their way."""
        return () if self.room.locked() else self._pace.slots(self._clock(), seconds, most)

    def turn(self, address: Address) -> float | None:
        """For a call whose slot has come: the seconds that it still waits, None when it must not be made now."""
        turn = self._pace.turn(self._clock())
        return None if turn is None else max(turn, self._in_chat(read_address(address.id)[0]))

    async def another(self, chat: int) -> None:
        """Wait for one more call of something begun."""
        await asyncio.sleep(self._in_chat(chat))
        while (wait := self._pace.another(self._clock())) is None:  # noqa: ASYNC110 — a pause ends by the clock alone
            await asyncio.sleep(LOOK_AGAIN)
        await asyncio.sleep(wait)

    def _in_chat(self, chat: int) -> float:
        """Take the next second of the chat; in how many seconds it begins."""
        now = self._clock()
        at = self._chats.silent_at(chat, now)
        self._chats.written(chat, at)
        self._chats.forget(now)
        return at - now

    def hold(self, error: ChannelError) -> None:
        """A call was refused, or Telegram was not reached."""
        if isinstance(error, SlowDown):
            self._pace.refused(error.seconds, self._clock())
        elif not isinstance(error, Uncertain):
            self._pace.wait(NOT_REACHED, self._clock())
