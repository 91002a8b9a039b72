"""The first page of the console: what waits for whoever looks, in the order of doing it. Not for doing any of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.console.desk import ConsoleDesk
from bot.console.moments import FRANCE
from bot.store import staff as stored_staff
from bot.store.awaiting import Awaiting, awaiting
from conversations.announcing.shape import Announcement
from conversations.staff import Staff, staff_may


@dataclass(frozen=True, slots=True)
class Row:
    """One announcement; `note` is a wording id with its `values`, or whose name it takes; "" for none."""

    announcement: Announcement
    note: str = ""
    values: Mapping[str, int] = field(default_factory=dict)
    by: int | None = None
    at: datetime | None = None
    to: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many wait on a page of their own."""

    id: str
    path: str
    count: int


@dataclass(frozen=True, slots=True)
class TodayPage:
    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        waits, names = await self._look()
        found = sections(waits, asked.staff)
        return self.desk.page(
            asked, "console_today.html", sections=found, counts=counts(waits), names=names
        )

    async def _look(self) -> tuple[Awaiting, Mapping[int, str]]:
        since = yesterday(self.desk.site.clock())

        def look(connection: Connection) -> tuple[Awaiting, Mapping[int, str]]:
            names = {one.staff.id: one.staff.name for one in stored_staff.everybody(connection)}
            return awaiting(connection, since), names

        return await self.desk.site.store.read(look)


def yesterday(now: datetime) -> datetime:
    """When yesterday began in France."""
    today = now.astimezone(FRANCE).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=1)


def counts(waits: Awaiting) -> tuple[Counted, ...]:
    """What people wait for, those who asked for a person first."""
    found = (
        Counted("tickets", "/console/tickets", waits.tickets),
        Counted("questions", "/console/questions", waits.questions),
    )
    return tuple(one for one in found if one.count)


def sections(waits: Awaiting, me: Staff) -> tuple[Section, ...]:
    """Those that hold something: first what others wait for, then what only is to be known."""
    approvals = waits.by_state["approval"]
    mine_to_do = [one for one in approvals if staff_may(me, "send") and _is_mine_to_do(one, me)]
    others = [one for one in approvals if one not in mine_to_do]
    found = (
        Section("approval", (*map(_to_do, mine_to_do), *_corrections(waits, me))),
        Section("replies", _replied(waits, me)),
        Section("unknown", _counted(waits.unknown, "console-unknown")),
        Section("failed", _counted(waits.failed, "console-failed")),
        Section("paused", tuple(_progress(one, waits) for one in waits.by_state["paused"])),
        Section("sending", tuple(_progress(one, waits) for one in waits.by_state["sending"])),
        Section("scheduled", tuple(Row(one, at=one.at) for one in waits.by_state["scheduled"])),
        Section("colleague", tuple(_waiting(one, me) for one in others)),
        Section("draft", tuple(Row(one) for one in _mine(waits.by_state["draft"], me))),
    )
    return tuple(one for one in found if one.rows)


def _is_mine_to_do(one: Announcement, me: Staff) -> bool:
    """To agree to a colleague's, or to send what a colleague agreed to."""
    return one.approved_by != me.id if one.approved else one.made_by != me.id


def _to_do(one: Announcement) -> Row:
    if one.approved:
        return Row(one, "console-approval-given", by=one.approved_by)
    return Row(one, "console-approval-asked", by=one.made_by)


def _corrections(waits: Awaiting, me: Staff) -> Iterable[Row]:
    """Those that a colleague wrote, for whoever may agree."""
    theirs = [(one, by) for one, by in waits.corrections if by != me.id and staff_may(me, "send")]
    return (Row(one, "console-correction-asked", by=by) for one, by in theirs)


def _waiting(one: Announcement, me: Staff) -> Row:
    if one.made_by == me.id and not one.approved:
        return Row(one, "console-approval-mine")
    return Row(one, "console-approval-agreed" if one.approved else "console-approval-open")


def _progress(one: Announcement, waits: Awaiting) -> Row:
    numbers = waits.numbers[one.id]
    aimed = sum(numbers.values()) - numbers["skipped"]
    return Row(one, "console-progress", {"sent": numbers["sent"], "all": aimed})


def _counted(found: Iterable[tuple[Announcement, int]], note: str, to: str = "") -> tuple[Row, ...]:
    return tuple(Row(one, note, {"count": count}, to=to) for one, count in found)


def _replied(waits: Awaiting, me: Staff) -> tuple[Row, ...]:
    """What people wrote is read by who may answer."""
    found = waits.replies if staff_may(me, "answer") else ()
    return _counted(found, "console-replies", "/replies")


def _mine(drafts: Iterable[Announcement], me: Staff) -> Iterable[Announcement]:
    return (one for one in drafts if one.made_by == me.id)
