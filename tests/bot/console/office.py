"""The console with somebody of each role, each in a browser of their own, under a clock that tests turn."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from httpx import Response
from sqlalchemy import Connection

from bot.store import audit, sessions, staff
from bot.store.staff import LinkKind
from conversations.staff import Staff, StaffRole
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor

T = TypeVar("T")
NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)


@dataclass
class ClockedBuilt(Built):
    now: datetime = NOON

    def clock(self) -> datetime:
        return self.now


@dataclass
class Office:
    built: ClockedBuilt
    settings: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.app = self.built.app(**self.settings)

    async def run(self, work: Callable[[Connection], T]) -> T:
        return await self.built.store.run(work)

    async def hire(self, role: StaffRole, name: str) -> Staff:
        return await self.run(lambda c: staff.add(c, "", role, name, 0, NOON))

    async def seat(self, role: StaffRole, name: str = "") -> tuple[Visitor, Staff]:
        """A browser with a session of somebody of that role."""
        hired = await self.hire(role, name or role.capitalize())
        token = f"{hired.id:x}".rjust(43, "s")
        await self.run(lambda c: sessions.start(c, token, hired.id, self.built.now))
        visitor = self.stranger()
        visitor.client.cookies.set("console", token)
        return visitor, hired

    def stranger(self, **headers: str) -> Visitor:
        return Visitor(self.app, **headers)

    async def link(
        self, token: str, kind: LinkKind = "invite", role: StaffRole = "team", whose: int = 0
    ) -> str:
        """Its address; it ends in 15 minutes."""
        until = self.built.now + timedelta(minutes=15)
        await self.run(lambda c: staff.make_link(c, token, kind, role, whose or None, 0, until))
        return f"/console/enter/{token}"

    async def everybody(self) -> list[tuple[str, str]]:
        found = await self.run(staff.everybody)
        return [(one.staff.name, one.staff.role) for one in found]

    async def done(self) -> list[str]:
        """The actions noted, the oldest first."""
        return [one.action for one in reversed(await self.run(audit.latest))]


def hidden(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the first form that goes there."""
    form = page[page.index(f'action="{action}"') :]
    form = form[: form.index("</form>")]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))


async def press(visitor: Visitor, path: str, action: str = "", **fields: str) -> Response:
    """Load a page, send a form of it."""
    page = (await visitor.get(path)).text
    return await visitor.post(action or path, hidden(page, action or path) | fields)
