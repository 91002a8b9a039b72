"""The staff's group shows requests as they go on, line by line. Not for what staff write there (staff_replies.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.bell import Bell
from bot.channels.telegram.address import read_address, write_address
from bot.channels.telegram.announcing import bodies_of
from bot.channels.telegram.delays import delay
from bot.channels.telegram.group_calls import GroupCalls
from bot.channels.telegram.refusals import Moved, NoThread, ThreadClosed
from bot.channels.telegram.render import Body, is_public
from bot.errors import ChannelError, Refused, SlowDown, StoreError, Uncertain, Unreachable
from bot.one_process import OneProcess
from bot.store import mirrors, reporting, tickets
from bot.store.database import Store
from bot.store.mirrors import BEGUN, LOST, NEVER, Erased
from conversations.desk import House
from conversations.helpdesk import mirrored
from conversations.helpdesk.mirrored import Showing
from conversations.helpdesk.shape import Ticket, TicketLine
from knowledge.load import Knowledge

LEASE = "staff-group"
"""Of the database and of the bell."""
LOOK_AGAIN = 1.0
AWAY = 60.0
"""Seconds before a group that the bot is not in is tried again."""
MOST_AT_ONCE = 20
LOOK_BACK = timedelta(days=2)
"""How old an answer may be that turns out not to have been delivered."""
CUT_AT = 1_500
"""Characters of one line, where all of it and its frame are more than one message."""


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where a request is shown: `first` is the message that others reply to, "" for none yet."""

    chat: int
    thread: int | None
    first: str
    was_lost: bool = False

    @property
    def topic(self) -> str:
        return write_address(self.chat, self.thread)


@dataclass(frozen=True, slots=True)
class _ToDo:
    """`blocked` are answers that reached nobody, by request."""

    chat: int
    erased: tuple[Erased, ...]
    lines: tuple[TicketLine, ...]
    blocked: tuple[tuple[int, int], ...]


class StaffGroup:
    """Lines that no message shows yet are what is to be done: nothing is lost while Telegram or this process is away.

    `chat` is STAFF_CHAT_ID. Any number of processes may run one: a lease lets one work.
    """

    def __init__(
        self,
        *,
        chat: int,
        calls: GroupCalls,
        store: Store,
        bell: Bell,
        clock: Callable[[], datetime],
        knowledge: Callable[[], Knowledge],
        house: Callable[[], House],
        owner: str,
    ) -> None:
        self._setting = chat
        self._calls = calls
        self._store = store
        self._bell = bell
        self._clock = clock
        self._knowledge = knowledge
        self._house = house
        self._owner = owner
        self._log = structlog.get_logger("bot.telegram.group")

    async def run(self) -> None:
        await OneProcess(store=self._store, name=LEASE, owner=self._owner).run(self._work)

    async def _work(self) -> None:
        failures = 0
        while True:
            try:
                is_busy = await self.look()
                failures = 0
                if not is_busy:
                    await self._bell.wait(LEASE, LOOK_AGAIN)
            except Moved as moved:
                await self._store.run(lambda c, to=moved.chat: self._follow(c, to))  # type: ignore[misc]  # a default, so that each keeps its own
            except Unreachable as error:
                self._log.warning("group-not-reached", reason=str(error))
                await self._bell.wait(f"{LEASE}-back", AWAY)
            except SlowDown as slow:
                await asyncio.sleep(slow.seconds)
            except (ChannelError, StoreError) as error:
                failures += 1
                self._log.warning("group-waits", error=type(error).__name__, reason=str(error))
                await asyncio.sleep(delay(failures))

    async def look(self) -> bool:
        """One round: what is to be taken away, then what is to be shown. Raises ChannelError, StoreError."""
        now = self._clock()
        todo = await self._store.read(lambda c: self._to_do(c, now))
        for gone in todo.erased:
            await self._erase(todo.chat, gone)
        if todo.blocked:
            await self._store.run(lambda c: mirrors.note_blocked(c, now - LOOK_BACK, now))
        for line in todo.lines:
            await self._show(todo.chat, line)
        return bool(todo.lines or todo.blocked)

    def _to_do(self, connection: Connection, now: datetime) -> _ToDo:
        return _ToDo(
            mirrors.where(connection, self._setting),
            mirrors.erased(connection, MOST_AT_ONCE),
            mirrors.pending(connection, MOST_AT_ONCE),
            mirrors.blocked(connection, now - LOOK_BACK),
        )

    def _follow(self, connection: Connection, to: int) -> None:
        was = mirrors.where(connection, self._setting)
        if was != to:
            mirrors.move(connection, was, to)

    async def _show(self, chat: int, line: TicketLine) -> None:
        ticket = await self._store.read(lambda c: tickets.get(c, line.ticket))
        if ticket is None:
            return
        seat = await self._seat(chat, ticket)
        body = await self._rendered(ticket, line, seat) if seat else None
        if seat is None or body is None:
            await self._store.run(lambda c: mirrors.mark(c, line.id, NEVER))
            return
        await self._place(line, seat, body)

    async def _place(self, line: TicketLine, seat: _Seat, body: Body) -> None:
        await self._store.run(lambda c: mirrors.mark(c, line.id, BEGUN))
        try:
            message = await self._sent(line, seat, body)
        except Uncertain:
            raise  # it may be there: it stays begun, and says so the next time
        except NoThread:
            await self._store.run(lambda c: _lost(c, line, LOST))
        except ThreadClosed:
            # We may not write there any more: it goes on in the group itself.
            await self._store.run(lambda c: _lost(c, line, str(seat.chat)))
        except Refused as error:
            self._log.error("line-not-shown", line=line.id, reason=str(error))
            await self._store.run(lambda c: mirrors.mark(c, line.id, NEVER))
        except ChannelError:
            await self._store.run(lambda c: mirrors.mark(c, line.id, line.mirror))
            raise
        else:
            now = self._clock()
            await self._store.run(lambda c: mirrors.shown(c, line, seat.topic, message, now))
            if seat.thread and line.kind == "event" and line.text == "closed":
                await self._calls.close(seat.chat, seat.thread)

    async def _sent(self, line: TicketLine, seat: _Seat, body: Body) -> str:
        if seat.thread and line.kind == "event" and line.text == "reopened":
            await self._calls.reopen(seat.chat, seat.thread)
        answers = "" if seat.thread else seat.first
        try:
            return await self._calls.send(seat.chat, seat.thread, body, answers)
        except ThreadClosed:
            if seat.thread and await self._calls.reopen(seat.chat, seat.thread):
                return await self._calls.send(seat.chat, seat.thread, body, answers)
            raise

    async def _seat(self, chat: int, ticket: Ticket) -> _Seat | None:
        """None for what was over before the group was there."""
        first = await self._store.read(lambda c: mirrors.first(c, ticket.id))
        was_lost = ticket.topic == LOST
        if ticket.topic and not was_lost:
            there, thread = read_address(ticket.topic)
            if there == chat:
                return _Seat(chat, thread, first)
            await self._store.run(lambda c: mirrors.lost(c, ticket.id, ""))
        elif not was_lost and ticket.state == "closed":
            return None
        name = mirrored.topic(ticket.id, self._knowledge().wording)
        seat = _Seat(chat, await self._calls.topic(chat, name) or None, "", was_lost)
        await self._store.run(lambda c: mirrors.set_topic(c, ticket.id, seat.topic))
        return seat

    async def _rendered(self, ticket: Ticket, line: TicketLine, seat: _Seat) -> Body | None:
        try:
            return await self._body(ticket, line, seat)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 — one line that cannot be rendered must not block the others
            self._log.error("line-not-rendered", line=line.id, error=type(error).__name__)
            return None

    async def _body(self, ticket: Ticket, line: TicketLine, seat: _Seat) -> Body:
        """One message: whoever replies replies to all of it."""
        names = await self._store.read(reporting.names)
        page = f"{self._house().base_url}/console/tickets/{ticket.id}"
        showing = Showing(
            opens=not seat.first,
            in_topic=seat.thread is not None,
            was_lost=seat.was_lost,
            again=line.mirror == BEGUN,
            page=page if is_public(page) else "",
        )
        wording = self._knowledge().wording
        bodies = bodies_of(mirrored.shown(ticket, line, showing, names, wording))
        if len(bodies) > 1:
            cut = replace(line, text=f"{line.text[:CUT_AT].rstrip()} […]")
            bodies = bodies_of(mirrored.shown(ticket, cut, showing, names, wording))
        return bodies[0]

    async def _erase(self, chat: int, gone: Erased) -> None:
        """The first message says that it is erased, the others go; staff's own go where the bot may delete them."""
        there, thread = read_address(gone.topic)
        body = bodies_of(mirrored.erased(self._knowledge().wording))[0]
        try:
            for number, message in enumerate(gone.messages):
                is_first = number == 0
                if not await self._calls.take_away(there, int(message), body, keeps=is_first):
                    self._log.warning("message-not-taken-away", ticket=gone.id)
        except (Moved, Unreachable) as error:
            if there == chat and isinstance(error, Unreachable):
                raise
            self._log.warning("messages-out-of-reach", ticket=gone.id, reason=str(error))
        if thread:
            await self._calls.close(there, thread)
        await self._store.run(lambda c: mirrors.done(c, [gone.id]))


def _lost(connection: Connection, line: TicketLine, became: str) -> None:
    mirrors.lost(connection, line.ticket, became)
    mirrors.mark(connection, line.id, line.mirror)
