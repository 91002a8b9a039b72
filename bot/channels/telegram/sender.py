"""Sends what the outbox owes, in order for each chat, never silently twice. Not for one line (delivery.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import TypeVar

import structlog
from sqlalchemy import Connection
from structlog.typing import FilteringBoundLogger
from telegram import Bot

from bot.bell import Bell
from bot.channels.telegram.address import read_address, write_address
from bot.channels.telegram.chats import Chats
from bot.channels.telegram.delays import delay
from bot.channels.telegram.delivery import Delivery, Documents, NoDocuments
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.refusals import Moved, NotEditable
from bot.errors import (
    ChannelError,
    Refused,
    SlowDown,
    StoreError,
    Uncertain,
    Unreachable,
)
from bot.store import outbox
from bot.store.database import Store
from bot.store.outbox import LEASE, Line
from knowledge.model import Language

T = TypeVar("T")

CHANNEL = "telegram"
LOOK_AGAIN = 1.0
"""Seconds after which lines written by another process are found."""

MOST_AT_ONCE = 25
GRACE = 10.0
"""Seconds that calls under way get to end when the sender stops."""


class _NotOurs(Exception):
    """The lease was lost: another sender has the line, which is not to be touched."""


@dataclass(slots=True)
class _Hold:
    """A claimed line while it is ours."""

    line: Line
    is_lost: bool = False


class Sender:
    """Runs until `stop`. Any number of processes may run one. `talked` is told of each call: others leave it room.

    `chats` is shared with them.
    """

    def __init__(
        self,
        *,
        bot: Bot,
        store: Store,
        bell: Bell,
        clock: Callable[[], datetime],
        owner: str,
        sent_again: Callable[[Language], str],
        documents: Documents | None = None,
        talked: Callable[[], None] = lambda: None,
        chats: Chats | None = None,
    ) -> None:
        self._store = store
        self._talked = talked
        self._bell = bell
        self._clock = clock
        self._owner = owner
        self._pace = Pace(chats=chats or Chats())
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()
        self._is_idle = asyncio.Event()
        self._is_idle.set()
        self._log: FilteringBoundLogger = structlog.get_logger("bot.telegram.sender")
        self._delivery = Delivery(
            bot=bot,
            earlier=self._find,
            progress=self._note,
            sent_again=sent_again,
            documents=documents or NoDocuments(),
        )

    async def run(self) -> None:
        """Claim, send, look again; a database that is down is waited for."""
        self._is_idle.clear()
        failures = 0
        try:
            while not self._stopping.is_set():
                try:
                    await self._round()
                    failures = 0
                except StoreError as error:
                    failures += 1
                    self._log.warning("outbox-not-readable", reason=str(error))
                    await self._pause(delay(failures))
        finally:
            self._is_idle.set()

    async def stop(self) -> None:
        """End the calls under way, give back the lines that wait."""
        self._stopping.set()
        self._bell.ring(CHANNEL)
        with suppress(TimeoutError):  # a claim under way may still bring lines
            async with asyncio.timeout(GRACE):
                await self._is_idle.wait()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=GRACE)
        for task in self._tasks:
            task.cancel()

    async def _round(self) -> None:
        if len(self._tasks) >= MOST_AT_ONCE:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        rung = asyncio.create_task(self._bell.wait(CHANNEL, LOOK_AGAIN))
        await asyncio.sleep(0)  # listen first: a ring during the claim must be heard
        try:
            if not await self._claim() and not self._stopping.is_set():
                await rung
        finally:
            rung.cancel()

    async def _claim(self) -> int:
        limit, now = MOST_AT_ONCE - len(self._tasks), self._clock()
        lines = await self._store.run(
            lambda connection: outbox.claim(connection, CHANNEL, self._owner, now, limit)
        )
        for line in lines:
            task = asyncio.create_task(self._send(line))
            self._tasks.add(task)
            task.add_done_callback(self._ended)
        return len(lines)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._bell.ring(CHANNEL)  # the address may have a next line
        if not task.cancelled() and task.exception():
            self._log.error("sender-failed", error=type(task.exception()).__name__)

    async def _send(self, line: Line) -> None:
        hold = _Hold(line)
        renewing = asyncio.create_task(self._keep(hold))
        try:
            work = await self._try(hold)
            await self._record(work)
        except _NotOurs:
            self._log.warning("line-taken-over", line=line.id)
        finally:
            renewing.cancel()

    async def _try(self, hold: _Hold) -> Callable[[Connection], None]:
        """Send the line; what to write about it."""
        line = hold.line

        async def turnstile(chat: int) -> None:
            self._talked()
            await self._pause(self._pace.reserve(chat, monotonic()))
            if hold.is_lost:
                raise _NotOurs
            if self._stopping.is_set():
                raise ChannelError("stopped before it was sent")

        try:
            sent_as = await self._delivery.deliver(line, turnstile)
        except ChannelError as error:
            return self._after(line, error)
        except _NotOurs:
            raise
        except Exception as error:  # noqa: BLE001 — one line that cannot be rendered must not block its chat
            self._log.error("line-not-rendered", line=line.id, error=type(error).__name__)
            reason = type(error).__name__
            return lambda connection: outbox.failed(connection, line.id, reason)
        now = self._clock()
        return lambda connection: outbox.sent(connection, line.id, sent_as, now)

    def _after(self, line: Line, error: ChannelError) -> Callable[[Connection], None]:
        now, reason = self._clock(), str(error)
        self._log.info("line-not-sent", line=line.id, error=type(error).__name__, reason=reason)
        match error:
            case Moved(chat=chat):
                return lambda connection: _follow(connection, line, chat, now)
            case Unreachable():
                return lambda connection: outbox.unreachable(connection, line.id, reason, now)
            case NotEditable():
                return lambda connection: outbox.dropped(connection, line.id, reason)
            case Refused():
                self._log.error("line-refused", line=line.id, message=line.message, reason=reason)
                return lambda connection: outbox.failed(connection, line.id, reason)
            case SlowDown(seconds=seconds):
                self._pace.refused(read_address(line.address.id)[0], seconds, monotonic())
                return self._later(line, seconds, reason)
            case Uncertain():
                return self._later(line, delay(line.attempts), reason, was_cut=True)
            case _:
                return self._later(line, delay(line.attempts), reason)

    def _later(
        self, line: Line, seconds: float, reason: str, *, was_cut: bool = False
    ) -> Callable[[Connection], None]:
        not_before = self._clock() + timedelta(seconds=seconds)
        return lambda connection: outbox.again(connection, line.id, not_before, reason, was_cut)

    async def _record(self, work: Callable[[Connection], T]) -> T:
        """What happened to a line cannot be lost: try until the database takes it."""
        failures = 0
        while True:
            try:
                return await self._store.run(work)
            except StoreError as error:
                failures += 1
                self._log.warning("line-not-recorded", reason=str(error))
                await asyncio.sleep(delay(failures))

    async def _keep(self, hold: _Hold) -> None:
        while True:
            await asyncio.sleep(LEASE / 2)
            try:
                hold.is_lost = not await self._store.run(self._renewal(hold.line.id))
            except StoreError:
                continue  # nobody else can claim it from the same database now

    def _renewal(self, line: int) -> Callable[[Connection], bool]:
        now = self._clock()
        return lambda connection: outbox.renew(connection, line, self._owner, now)

    async def _find(self, line: int) -> Line | None:
        return await self._record(lambda connection: outbox.find(connection, line))

    async def _note(self, line: Line, sent_as: str) -> None:
        await self._record(lambda connection: outbox.partly_sent(connection, line.id, sent_as))

    async def _pause(self, seconds: float) -> None:
        """Wait, or return at once when stopping."""
        if seconds <= 0:
            return
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return


def _follow(connection: Connection, line: Line, chat: int, now: datetime) -> None:
    """The whole address moves; topics keep their number."""
    _, thread = read_address(line.address.id)
    outbox.move(connection, line.address, write_address(chat, thread))
    outbox.again(connection, line.id, now, "moved", may_have_been_sent=False)
