"""The one dispatcher of announcements: starts, claims, has carried, records. Not for any channel's calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy import Connection

from bot.announcing import start_due
from bot.approving import Rules
from bot.assistant import ring
from bot.bell import Bell
from bot.enclosing import hold
from bot.errors import FileDamaged, StoreError
from bot.one_process import OneProcess
from bot.outbox.claiming import Claimed, Sending, claim, sendings
from bot.outbox.enclosing import Enclosed, Enclosing, Reader
from bot.outbox.mending import Mender, Mending
from bot.outbox.turns import Key, Turns, has_turn
from bot.outbox.writing import written
from bot.quiet_hours import QuietHours
from bot.store import announcements, deliveries
from bot.store.database import Store
from bot.store.deliveries import Delivery, Result
from bot.store.ledger import held_by
from conversations.announcing.shape import Announcement
from conversations.speech import Speech
from knowledge.load import Knowledge

LEASE = "announcements"
LEASE_SECONDS = 1.5
"""Another process looks eight times in that time: a dead one is taken over within two seconds."""
TICK = 0.1
"""Seconds between looks while something is sent."""
AHEAD = 0.25
"""Seconds for which calls are claimed: more than a look takes. What a killed process leaves unknown is that much, and
what is on its way."""
MOST_CLAIMED = 64
"""Calls claimed and not ended yet: where many a second are taken, what a killed process leaves unknown stays few."""
IDLE = 0.5
"""Seconds between looks when nothing is to be sent."""
GRACE = 10.0
"""Seconds that calls on their way get to end when the dispatcher stops."""


class Carrier(Turns, Protocol):
    """A channel that is called for each delivery."""

    async def carry(
        self, delivery: Delivery, speech: Speech, files: Sequence[Enclosed] = ()
    ) -> Result | None:
        """One delivery. None when it certainly did not arrive and may be made again. Never raises."""


class Dispatcher:
    """`owner` tells this run of this process from every other. Any number may run: a lease lets one work.

    What a dead one had claimed becomes unknown when the next takes over: it may have arrived or not. While it is
    `quiet`, nothing new makes a sound: Telegram waits, and so does what is scheduled.
    """

    def __init__(
        self,
        *,
        store: Store,
        bell: Bell,
        clock: Callable[[], datetime],
        knowledge: Callable[[], Knowledge],
        owner: str,
        rules: Rules,
        files: Reader,
        telegram: Carrier | None = None,
        mender: Mender | None = None,
        quiet: QuietHours | None = None,
    ) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock
        self._knowledge = knowledge
        self._owner = owner
        self._rules = rules
        self._enclosing = Enclosing(files)
        self._telegram = telegram
        self._quiet = quiet
        self._mending = Mending(
            store=store, bell=bell, clock=clock, knowledge=knowledge, telegram=mender
        )
        self._calls: set[asyncio.Task[None]] = set()
        self._claimed: set[Key] = set()
        self._is_unsure = False
        self._said: list[Result] = []
        self._back: list[Delivery] = []
        self._log = structlog.get_logger("bot.outbox")

    async def run(self) -> None:
        """Until cancelled: then calls on their way are waited for, and what they said is recorded."""
        one = OneProcess(store=self._store, name=LEASE, owner=self._owner, seconds=LEASE_SECONDS)
        await one.run(self._work)

    async def _work(self) -> None:
        self._is_unsure = True
        try:
            while True:
                is_busy = await self._looked()
                await self._bell.wait(LEASE, TICK if is_busy else IDLE)
        finally:
            await self._drain()

    async def _looked(self) -> bool:
        """A database that is down is waited for: what it had taken until then is looked up after."""
        try:
            if self._is_unsure:
                await self._store.run(self._take_stock)
                self._is_unsure = False
            return await self.look()
        except StoreError as error:
            self._log.warning("announcements-wait", reason=str(error))
            self._is_unsure = True
            return False

    def _take_stock(self, connection: Connection) -> None:
        """What others had claimed is unknown; what we had claimed without knowing it was never launched."""
        lost = deliveries.lost(connection, self._owner)
        held = held_by(connection, self._owner)
        ours = self._claimed | {(one.announcement, one.number) for one in self._said}
        stray = [one for one in held if (one.announcement, one.number) not in ours]
        deliveries.give_back(connection, stray, self._owner)
        if lost or stray:
            self._log.warning("announcements-taken-over", unknown=lost, again=len(stray))

    async def look(self) -> bool:
        """One round over what is to be mended, started and sent; False when nothing is. Raises StoreError."""
        await self._record()
        await self._mending.record()
        now = self._clock()
        is_quiet = self._quiet is not None and self._quiet.until(now) is not None
        if not is_quiet:
            await self._start_due(now)
        to_mend = await self._store.read(announcements.to_mend)
        sending = await self._store.read(announcements.being_sent)
        slots = self._slots() if to_mend or sending else ()
        for one in to_mend:  # first: what is wrong is being read
            slots = slots[await self._mending.look(one, slots) :]
        for one in sending:
            launched = await self._send(one, () if is_quiet else slots)
            slots = slots[launched:]
        is_sending = bool(sending) and not is_quiet
        return is_sending or bool(self._calls) or self._mending.is_busy

    def _slots(self) -> Sequence[float]:
        """Of all that is sent together, by the clock of the loop."""
        most = MOST_CLAIMED - len(self._calls)
        if self._telegram is None or most <= 0:
            return ()
        now = asyncio.get_running_loop().time()
        return [now + slot for slot in self._telegram.slots(AHEAD, most)]

    async def _start_due(self, now: datetime) -> None:
        for due in await self._store.read(lambda c: announcements.due(c, now)):
            await self._store.run(lambda c, id_=due.id: start_due(c, id_, now, self._rules))  # type: ignore[misc]  # a default, so that each keeps its own

    async def _send(self, sending: Announcement, slots: Sequence[float]) -> int:
        """Some of an announcement; how many slots it took. When nothing is left of it, it is done.

        Without its file nobody gets anything: it is paused until the operator brings the file back.
        """
        announcement, now = sending.id, self._clock()
        try:
            file = await self._enclosing.file_of(sending)
        except FileDamaged as error:
            self._log.error("announcement-paused", announcement=announcement, reason=str(error))
            await self._store.run(lambda c: hold(c, announcement, now))
            return 0
        is_written = await self._write(announcement, file)
        launched = await self._launch(announcement, slots, file)
        if not is_written and not launched:
            await self._store.run(lambda c: announcements.finish(c, announcement, now))
        return launched

    async def _write(self, announcement: int, file: Enclosed | None) -> bool:
        """Where the transcript is the delivery: nothing can be cut between writing and recording."""
        knowledge, now = self._knowledge(), self._clock()
        told = await self._store.run(
            lambda c: written(c, announcement, self._owner, file, knowledge, now)
        )
        ring(self._bell, told)
        return bool(told)

    async def _launch(
        self, announcement: int, slots: Sequence[float], file: Enclosed | None
    ) -> int:
        """As many calls as there are slots, each at its own."""
        if self._telegram is None or not slots:
            return 0
        claimed = await self._claim(announcement, len(slots))
        made = sendings(claimed, self._knowledge(), file, self._clock())
        for one, at in zip(made, slots, strict=False):
            call = asyncio.create_task(self._call(self._telegram, one, at))
            self._calls.add(call)
            call.add_done_callback(self._ended)
        return len(claimed.deliveries)

    def _ended(self, call: asyncio.Task[None]) -> None:
        """Half of the room is free: the next are claimed while the others are under way."""
        self._calls.discard(call)
        if len(self._calls) == MOST_CLAIMED // 2:
            self._bell.ring(LEASE)

    async def _claim(self, announcement: int, most: int) -> Claimed:
        now = self._clock()
        return await self._store.run(
            lambda c: claim(c, announcement, self._owner, now, most, "telegram")
        )

    async def _call(self, carrier: Carrier, one: Sending, at: float) -> None:
        """Cancelled on its way it may have arrived: then it stays claimed, and is unknown to whoever comes next."""
        delivery = one.delivery
        key = (delivery.announcement, delivery.number)
        self._claimed.add(key)
        try:
            is_on = await has_turn(carrier, delivery.address, at)
        except asyncio.CancelledError:
            self._back.append(delivery)
            raise
        result = await carrier.carry(delivery, one.speech, one.files) if is_on else None
        if result is None:
            self._back.append(delivery)
        else:
            self._said.append(result)
        self._claimed.discard(key)

    async def _record(self) -> None:
        """What calls said, and what waits again, in one commit; kept for the next try when the database is down."""
        said, back = self._said, self._back
        if not said and not back:
            return
        self._said, self._back = [], []
        now = self._clock()

        def record(connection: Connection) -> None:
            deliveries.done(connection, said, now)
            deliveries.give_back(connection, back, self._owner)

        try:
            await self._store.run(record)
        except StoreError:
            self._said, self._back = said + self._said, back + self._back
            raise

    async def _drain(self) -> None:
        """Calls that wait for their slot are given back; the others end."""
        if self._calls:
            await asyncio.wait(self._calls, timeout=GRACE)
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        with suppress(StoreError):
            await self._record()
        with suppress(StoreError):
            await self._mending.stop(GRACE)
