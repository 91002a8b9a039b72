"""One line a week in the chat of the staff: what waits, as numbers. Not for the figures' page (bot/console)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Connection

from bot.assistant import ring
from bot.bell import Bell
from bot.errors import StoreError
from bot.store import figures, inbox, mirrors, outbox, questions
from bot.store.database import Store
from conversations.events import Address
from conversations.speech import Speech
from knowledge.load import Knowledge

HERE = ZoneInfo("Europe/Paris")
MONDAY, HOUR = 1, 9
LOOK_AGAIN = 60.0
"""Seconds between looks."""
MESSAGE = "staff-week"


@dataclass(frozen=True, slots=True)
class Weekly:
    """`chat` is STAFF_CHAT_ID: without it, or without Telegram, nothing is said."""

    store: Store
    bell: Bell
    clock: Callable[[], datetime]
    knowledge: Callable[[], Knowledge]
    chat: int | None

    async def run(self) -> None:
        """Until cancelled; what fails is tried again at the next look."""
        log = structlog.get_logger("bot.weekly")
        while True:
            try:
                await self.look()
            except StoreError as error:
                log.warning("week-not-told", reason=str(error))
            await asyncio.sleep(LOOK_AGAIN)

    async def look(self) -> bool:
        """On Monday from nine in Paris, once for all processes. Raises StoreError."""
        now = self.clock()
        there = now.astimezone(HERE)
        if self.chat is None or there.isoweekday() != MONDAY or there.hour < HOUR:
            return False
        chat, week = self.chat, there.date().isoformat()
        address = await self.store.run(lambda c: self._told(c, chat, week, now))
        if address:
            ring(self.bell, [address])
        return address is not None

    def _told(self, connection: Connection, chat: int, week: str, now: datetime) -> Address | None:
        """None when another process said it: its key and the line are one commit."""
        if not inbox.record(connection, f"week:{week}", now):
            return None
        address = Address("telegram", str(mirrors.where(connection, chat)))
        values = {
            "unanswered": questions.waiting(connection),
            "unknown": figures.unknown(connection),
        }
        outbox.write(
            connection,
            address=address,
            author="bot",
            message=MESSAGE,
            values=values,
            speech=Speech(self.knowledge().wording.say(MESSAGE, "fr", **values)),
            language="fr",
            replaces="",
            event_key="",
            at=now,
        )
        return address
