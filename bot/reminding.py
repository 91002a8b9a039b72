"""Tells members of the pieces that they promised, at an hour when people work. Not for what is said (reviewing)."""

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
from bot.intake import place_of
from bot.store import outbox, project_desk, projects, reminders
from bot.store.database import Store
from bot.store.reminders import Remindable
from conversations.desk import House
from conversations.events import Address
from conversations.reviewing.reminding import Due, reminder
from conversations.speech import speak
from knowledge.load import Knowledge

HERE = "Europe/Paris"
"""Whose clock says when people work: the territories of the label are there."""
FIRST_HOUR, LAST_HOUR = 9, 18
WORKING_DAYS = range(1, 6)
LOOK_AGAIN = 15 * 60.0
"""Seconds between looks."""


@dataclass(frozen=True, slots=True)
class Reminding:
    """`knowledge` and `house` are asked for at each look, so they can be replaced while running."""

    store: Store
    bell: Bell
    clock: Callable[[], datetime]
    knowledge: Callable[[], Knowledge]
    house: Callable[[], House]

    async def run(self) -> None:
        """Until cancelled; what fails is tried again at the next look."""
        log = structlog.get_logger("bot.reminding")
        while True:
            try:
                told = await self.look()
                if told:
                    log.info("reminded", members=told)
            except StoreError as error:
                log.warning("not-reminded", reason=str(error))
            await asyncio.sleep(LOOK_AGAIN)

    async def look(self) -> int:
        """Tell everybody whose time has come, once; how many. Raises StoreError."""
        now = self.clock()
        if not _is_working_time(now.astimezone(ZoneInfo(HERE))):
            return 0
        waiting = await self.store.read(lambda connection: reminders.due(connection, now))
        reachable = [(one, one.address) for one in waiting if one.address is not None]
        return sum([await self._tell(one, address, now) for one, address in reachable])

    async def _tell(self, one: Remindable, address: Address, now: datetime) -> bool:
        """One member in one transaction: told and noted, or neither."""
        try:
            is_told = await self.store.run(lambda c: self._written(c, one, address, now))
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 — whatever is wrong with one draft must not keep the others waiting
            _log_failure(one, error)
            return False
        if is_told:
            ring(self.bell, [address])
        return is_told

    def _written(
        self, connection: Connection, one: Remindable, address: Address, now: datetime
    ) -> bool:
        """False when there is nothing to say, or when it was said meanwhile by another process."""
        projects.hold(connection, one.project)
        due = self._due(connection, one, now)
        if due is None or reminders.last_sent(connection, one.project, one.member) == due.key:
            return False
        outbox.write(
            connection,
            address=address,
            author="bot",
            message=due.message.id,
            values=due.message.values,
            speech=speak(due.message, one.language, self.knowledge(), self.house()),
            language=one.language,
            replaces="",
            event_key="",
            at=now,
        )
        reminders.sent(connection, one.project, one.member, due.key)
        return True

    def _due(self, connection: Connection, one: Remindable, now: datetime) -> Due | None:
        application = self.knowledge().application
        project = project_desk.load(connection, one.project, one.account, now, dossier="now")
        if project is None or application is None:
            return None
        return reminder(project, application, now.astimezone(ZoneInfo(HERE)))


def _log_failure(one: Remindable, error: Exception) -> None:
    structlog.get_logger("bot.reminding").error(
        "not-reminded",
        project=one.project,
        error=type(error).__name__,
        step=place_of(error.__traceback__),
    )


def _is_working_time(local: datetime) -> bool:
    return local.isoweekday() in WORKING_DAYS and FIRST_HOUR <= local.hour < LAST_HOUR
