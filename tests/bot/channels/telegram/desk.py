"""An outbox and its sender, for tests that write lines and look at what arrives. Not for events."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from sqlalchemy import select
from telegram import Bot

from bot.bell import Bell
from bot.channels.telegram.delivery import Documents
from bot.channels.telegram.sender import Sender
from bot.store import outbox, people
from bot.store.database import Store
from bot.store.outbox import Line
from bot.store.tables import people as people_table
from conversations.events import Address
from conversations.outcome import Attachment
from conversations.speech import Button, Speech
from tests.fakes.people import FakeClock

MARK = "(peut-être déjà reçu)"


@dataclass
class SendingDesk(AbstractAsyncContextManager["SendingDesk"]):
    """`async with` runs the sender. Time stands still but for `clock`."""

    bot: Bot
    store: Store
    clock: FakeClock = field(default_factory=FakeClock)
    bell: Bell = field(default_factory=Bell)
    owner: str = "one"
    documents: Documents | None = None

    async def __aenter__(self) -> SendingDesk:
        self.sender = Sender(
            bot=self.bot,
            store=self.store,
            bell=self.bell,
            clock=self.clock,
            owner=self.owner,
            sent_again=lambda _language: MARK,
            documents=self.documents,
        )
        self._running = asyncio.create_task(self.sender.run())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.sender.stop()
        await self._running

    async def write(
        self,
        text: str,
        *,
        chat: str = "42",
        rows: tuple[tuple[Button, ...], ...] = (),
        replaces: str = "",
        freezes: bool = False,
        attachment: Attachment | None = None,
    ) -> int:
        """A line of the bot, and the bell after the commit."""
        number = await self.store.run(
            lambda connection: outbox.write(
                connection,
                address=Address("telegram", chat),
                author="bot",
                message="entry",
                values={},
                speech=Speech(text, rows),
                language="fr",
                replaces=replaces,
                event_key="",
                at=self.clock(),
                freezes=freezes,
                attachment=attachment,
            )
        )
        self.bell.ring("telegram")
        return number

    async def line(self, number: int) -> Line:
        found = await self.store.read(lambda connection: outbox.find(connection, number))
        assert found
        return found

    async def until(self, number: int, condition: Callable[[Line], Any]) -> Line:
        """The line once `condition` holds; looked at after each ring."""
        async with asyncio.timeout(20):
            while not condition(line := await self.line(number)):
                await self.bell.wait("telegram", 0.2)
        return line

    async def settled(self, number: int, state: str = "sent") -> Line:
        return await self.until(number, lambda line: line.state == state)

    async def put_off(self, number: int, reason: str = "") -> Line:
        """The line once it waits for its next try."""
        return await self.until(
            number, lambda line: line.state == "pending" and line.attempts and reason in line.reason
        )

    def forward(self, seconds: float) -> None:
        """Let time pass, and wake the sender."""
        self.clock.forward(seconds=seconds)
        self.bell.ring("telegram")

    async def meet(self, person: str, chat: str) -> None:
        await self.store.run(
            lambda connection: people.save(
                connection,
                person,
                channel="telegram",
                address=chat,
                language="fr",
                asked=None,
                at=self.clock(),
            )
        )

    async def is_reachable(self, person: str) -> bool:
        since = people_table.c.unreachable_since
        wanted = select(since).where(people_table.c.person == person)
        return await self.store.read(lambda connection: connection.scalar(wanted)) is None
