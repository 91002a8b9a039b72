"""Announcements on their way in the office: recipients, what became of them, replies. Not for any page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot import announcing
from bot.approving import Rules
from bot.store import announcements, replies
from bot.store.deliveries import Delivery, Result
from bot.store.ledger import held_by
from conversations.announcing.shape import Announcement, Words
from conversations.events import Address
from conversations.staff import COMMAND_LINE
from knowledge.model import Language
from tests.bot.console.office import Office
from tests.bot.store.mission import Mission, arrived, draft

OWNER = "one"
"""Who claims deliveries in tests (mission.py)."""
HELLO = Words(fr="Bonjour **tous**", en="Hello **all**")


@dataclass
class Sent:
    """People are called by a name; theirs is the person `<channel>:<name>`."""

    office: Office

    @property
    def mission(self) -> Mission:
        return Mission(self.office.built.store, self.office.built.now)

    async def draft(self, **rest: Any) -> int:
        held = replace(draft(HELLO), **rest)
        now = self.office.built.now
        return await self.office.run(lambda c: announcing.compose(c, COMMAND_LINE, held, now))

    async def begun(self, **rest: Any) -> int:
        """It is being sent to everybody who fits."""
        id_, now = await self.draft(**rest), self.office.built.now
        await self.office.run(lambda c: announcing.send_now(c, COMMAND_LINE, id_, now, Rules()))
        return id_

    async def become(self, announcement: int, **of: str) -> None:
        """What becomes of each named: `sent`, or a state and its reason: `failed unreachable`."""
        for one in await self.mission.claims(announcement):
            told = of.get(one.address.id, "sent")
            if told != "sending":
                await self.mission.done(_result(one, *told.split(" ", 1)))

    async def arrive(self, announcement: int) -> None:
        """All that is on its way."""
        under_way = await self.office.run(lambda c: held_by(c, OWNER))
        mine = [one for one in under_way if one.announcement == announcement]
        await self.mission.done(*map(arrived, mine))

    async def finish(self, announcement: int) -> None:
        await self.office.run(
            lambda c: announcements.finish(c, announcement, self.office.built.now)
        )

    async def reply(
        self,
        announcement: int,
        name: str,
        text: str,
        language: Language = "fr",
        channel: str = "web",
    ) -> int:
        where = Address(channel, name)  # type: ignore[arg-type]  # one of our channels
        return await self.office.run(
            lambda c: replies.add(
                c, announcement, f"{channel}:{name}", where, text, language, self.office.built.now
            )
        )

    async def held(self, announcement: int) -> Announcement:
        return await self.mission.get(announcement)


def _result(one: Delivery, state: str, reason: str = "") -> Result:
    if state == "sent":
        return arrived(one)
    return Result(one.announcement, one.number, state, reason=reason)  # type: ignore[arg-type]  # of a test
