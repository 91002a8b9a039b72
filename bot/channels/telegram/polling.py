"""Asks Telegram for updates; the next batch only when this one is done or dead. Not for handling them (arrivals.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from telegram import Bot, Update

from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.delays import delay
from bot.channels.telegram.patience import Patience, Pause
from bot.channels.telegram.translate import ALLOWED

LONG_POLL = 25
ROOM_FOR_ANSWER = 10.0
"""Seconds after the long poll's end before the connection counts as lost."""

CHATS_AT_ONCE = 8


class Polling:
    """Runs until cancelled. Only one process may: see lease.py."""

    def __init__(
        self, *, bot: Bot, arrivals: Arrivals, patience: Patience, pause: Pause = asyncio.sleep
    ) -> None:
        self._bot = bot
        self._arrivals = arrivals
        self._patience = patience
        self._pause = pause
        self._offset: int | None = None
        self._is_first = True
        self._at_once = asyncio.Semaphore(CHATS_AT_ONCE)

    async def run(self) -> None:
        """The offset is never stored: what was not confirmed comes again, and its key is known."""
        await self._patience.until_answered(
            lambda: self._bot.delete_webhook(drop_pending_updates=False)
        )
        while True:
            batch = await self._patience.until_answered(self._fetch)
            if batch:
                await self._work([update for update in map(self._arrivals.read, batch) if update])
                # After an idle week Telegram may number on from anywhere: the last one counts, not the highest.
                self._offset = int(batch[-1]["update_id"]) + 1
                self._is_first = False

    async def _fetch(self) -> Sequence[Mapping[str, Any]]:
        """Raw updates. `Bot.get_updates` gives up a whole batch, and logs its words, when it cannot read one update.

        The lower-case name is the same method to Telegram; the client keeps the other for its own.
        """
        batch: Sequence[Mapping[str, Any]] = await self._bot.do_api_request(
            "getupdates",
            api_kwargs={
                "offset": self._offset,
                "timeout": LONG_POLL,
                "allowed_updates": list(ALLOWED),
            },
            read_timeout=LONG_POLL + ROOM_FOR_ANSWER,
        )
        return batch

    async def _work(self, updates: Sequence[Update]) -> None:
        """Chats in parallel, each in its order."""
        for update in updates:
            self._arrivals.greet(update)
        async with asyncio.TaskGroup() as chats:
            for batch in by_chat(updates):
                chats.create_task(self._work_through(batch))

    async def _work_through(self, updates: Iterable[Update]) -> None:
        for update in updates:
            await self._finish(update)

    async def _finish(self, update: Update) -> None:
        failures = 0
        while await self._admit(update) == "later":
            failures += 1
            await self._pause(delay(failures))

    async def _admit(self, update: Update) -> str:
        async with self._at_once:
            return await self._arrivals.admit(update, count_before=self._is_first)


def by_chat(updates: Iterable[Update]) -> Iterable[list[Update]]:
    """The updates of each chat in their order; those of no chat are alone."""
    batches: dict[object, list[Update]] = {}
    for update in updates:
        chat = update.effective_chat
        batches.setdefault(chat.id if chat else object(), []).append(update)
    return batches.values()
