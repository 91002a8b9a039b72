"""What was delivered and is corrected or withdrawn since, on each channel. Not for what is still to be sent."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy import Connection

from bot.assistant import ring
from bot.bell import Bell
from bot.errors import StoreError
from bot.outbox.claiming import words_of
from bot.outbox.relining import came_with, notice_of, part_gone, rewritten
from bot.outbox.turns import Key, Turns, has_turn
from bot.store import announcements, mending
from bot.store.database import Store
from bot.store.ledger import Delivery
from bot.store.people import mark_unreachable_at
from conversations.announcing.shape import Announcement
from conversations.speech import Speech
from knowledge.load import Knowledge

UNREACHABLE = "unreachable"
DEFECT = "defect"

Version = tuple[int, int, bool]
"""Of an announcement: its revision, whether it is withdrawn."""
Work = Callable[[Connection], None]
Keep = Callable[[str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of it: `reason` why it never will be, "" done. `external_id` names its messages where that changed.

    `moved_to` is the chat's new id, where it has one.
    """

    reason: str = ""
    external_id: str = ""
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """The words as they are now. `files` came with them; `gone` takes the place of a part that cannot be deleted."""

    speech: Speech
    files: int
    gone: Speech


class Mender(Turns, Protocol):
    """A channel that is called for each. Both may be made twice. None: later."""

    async def correct(
        self, delivery: Delivery, correction: Correction, keep: Keep
    ) -> Mended | None:
        """`keep` records the names of its messages before and after one more is sent. Raises what it raises."""

    async def withdraw(self, delivery: Delivery, notice: Speech) -> Mended | None:
        """`notice` takes the place of what cannot be deleted."""


class Mending:
    """A part of the one dispatcher: nothing is claimed, since what is cut is simply done again."""

    def __init__(
        self,
        *,
        store: Store,
        bell: Bell,
        clock: Callable[[], datetime],
        knowledge: Callable[[], Knowledge],
        telegram: Mender | None = None,
    ) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock
        self._knowledge = knowledge
        self._telegram = telegram
        self._calls: set[asyncio.Task[None]] = set()
        self._under_way: set[Key] = set()
        self._done: list[tuple[Key, Work]] = []
        self._is_writing = False
        self._written: set[Version] = set()
        self._reached: dict[int, int] = {}
        self._log = structlog.get_logger("bot.outbox.mending")

    @property
    def is_busy(self) -> bool:
        return bool(self._calls or self._done or self._is_writing)

    async def look(self, announcement: Announcement, slots: Sequence[float]) -> int:
        """One round; how many of the slots, by the clock of the loop, it took. Raises StoreError."""
        self._is_writing = await self._write(announcement)
        launched = await self._launch(announcement, slots)
        may_call = bool(slots) or self._telegram is None
        if may_call and not self._is_writing and not launched:
            await self._end(announcement)
        return launched

    async def _end(self, announcement: Announcement) -> None:
        """Nothing after the last one looked at: once more from the first, then it is done."""
        if self._reached.pop(announcement.id, 0) or any(
            key[0] == announcement.id for key in self._under_way
        ):
            return
        if await self._store.run(lambda c: announcements.mended(c, announcement.id)):
            self._written = {one for one in self._written if one[0] != announcement.id}

    async def stop(self, seconds: float) -> None:
        """Calls under way end, or are made again by whoever comes next. Raises StoreError."""
        if self._calls:
            await asyncio.wait(self._calls, timeout=seconds)
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        await self.record()

    async def record(self) -> None:
        """What calls said, in one commit; kept for the next try when the database is down. Raises StoreError."""
        done, self._done = self._done, []
        if not done:
            return

        def record(connection: Connection) -> None:
            for _, work in done:
                work(connection)

        try:
            await self._store.run(record)
        except StoreError:
            self._done = done + self._done
            raise
        # Not before: until then it looks as if it were to be done.
        self._under_way.difference_update(key for key, _ in done)

    async def _write(self, announcement: Announcement) -> bool:
        """Where the transcript is the delivery, all in one transaction. What is written now is never old again."""
        version = (announcement.id, announcement.revision, announcement.is_withdrawn)
        if version in self._written:
            return False
        knowledge, now = self._knowledge(), self._clock()
        told = await self._store.run(lambda c: rewritten(c, announcement.id, knowledge, now))
        ring(self._bell, told)
        if not told:
            self._written.add(version)
        return bool(told)

    async def _launch(self, announcement: Announcement, slots: Sequence[float]) -> int:
        """As many calls as there are slots, each at its own. Looking from the first each time would take too long."""
        if self._telegram is None or not slots:
            return 0
        after = self._reached.get(announcement.id, 0)
        most = len(slots) + (0 if after else len(self._under_way))
        found = await self._store.read(
            lambda c: mending.to_mend(c, announcement.id, most, ("telegram",), after)
        )
        new = [one for one in found if _key(one) not in self._under_way][: len(slots)]
        if new:
            self._reached[announcement.id] = new[-1].number
        for one, at in zip(new, slots, strict=False):
            self._under_way.add(_key(one))
            call = asyncio.create_task(self._call(self._telegram, announcement, one, at))
            self._calls.add(call)
            call.add_done_callback(self._calls.discard)
        return len(new)

    async def _call(
        self, mender: Mender, announcement: Announcement, delivery: Delivery, at: float
    ) -> None:
        work: Work | None = None
        try:
            if await has_turn(mender, delivery.address, at):
                work = await self._mended(mender, announcement, delivery)
        except StoreError as error:
            self._log.warning("not-mended-yet", number=delivery.number, reason=str(error))
        except Exception as error:  # noqa: BLE001 — one that cannot be rendered must not stop the others
            self._log.error("not-mended", number=delivery.number, error=type(error).__name__)
            work = self._after(announcement, delivery, Mended(DEFECT))
        finally:
            if work is None:
                self._under_way.discard(_key(delivery))
        if work is not None:
            self._done.append((_key(delivery), work))

    async def _mended(
        self, mender: Mender, announcement: Announcement, delivery: Delivery
    ) -> Work | None:
        """What is to be recorded; None when it is to be tried again."""
        knowledge = self._knowledge()
        if announcement.is_withdrawn:
            notice = notice_of(delivery.language, knowledge, self._clock())
            mended = await mender.withdraw(delivery, notice)
        else:
            correction = self._correction(announcement, delivery, knowledge)
            mended = await mender.correct(delivery, correction, self._keeper(delivery))
        return self._after(announcement, delivery, mended) if mended else None

    def _correction(
        self, announcement: Announcement, delivery: Delivery, knowledge: Knowledge
    ) -> Correction:
        return Correction(
            words_of(announcement, delivery, knowledge),
            files=len(came_with(announcement, delivery, knowledge, self._clock())),
            gone=part_gone(delivery.language, knowledge),
        )

    def _keeper(self, delivery: Delivery) -> Keep:
        async def keep(external_id: str) -> None:
            await self._store.run(lambda c: mending.named(c, delivery, external_id))

        return keep

    def _after(self, announcement: Announcement, delivery: Delivery, mended: Mended) -> Work:
        now, revision = self._clock(), announcement.revision

        def record(connection: Connection) -> None:
            if announcement.is_withdrawn:
                mending.withdrawn(connection, delivery, mended.reason)
            else:
                mending.corrected(connection, delivery, revision, mended.external_id, mended.reason)
            if mended.moved_to:
                mending.moved(connection, delivery.address, mended.moved_to)
            if mended.reason == UNREACHABLE:
                mark_unreachable_at(connection, delivery.address, now)

        return record


def _key(delivery: Delivery) -> Key:
    return (delivery.announcement, delivery.number)
