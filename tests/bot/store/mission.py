"""People who get announcements and staff who send them, straight through the store. Not for events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection

from bot.store import accounts, announcements, audiences, deliveries, followings, people, recipients
from bot.store import staff as stored_staff
from bot.store.database import Store
from bot.store.deliveries import Delivery, Result
from conversations.announcing.shape import Announcement, Audience, DeliveryState, Recipient, Words
from conversations.deeds import ReturnMade
from conversations.events import Channel
from conversations.staff import Staff, StaffRole
from knowledge.model import Language
from tests.fakes.people import NOON

T = TypeVar("T")
HELLO = Words(fr="Bonjour", en="Hello")


def draft(words: Words = HELLO, **rest: Any) -> Announcement:
    return Announcement(0, "draft", "Visite", words, **rest)


@dataclass
class Mission:
    """People are called by a name; theirs is the person `<channel>:<name>`."""

    store: Store
    now: datetime = NOON

    async def run(self, work: Callable[[Connection], T]) -> T:
        return await self.store.run(work)

    async def meet(
        self, *names: str, channel: Channel = "telegram", language: Language = "fr"
    ) -> None:
        """Each a second later than the one before."""
        for name in names:
            self.now += timedelta(seconds=1)
            await self.run(lambda c, n=name: self._save(c, n, channel, language))  # type: ignore[misc]  # a default, so that each keeps its own

    def _save(
        self, connection: Connection, name: str, channel: Channel, language: Language
    ) -> None:
        people.save(
            connection,
            f"{channel}:{name}",
            channel=channel,
            address=name,
            language=language,
            asked=None,
            at=self.now,
        )

    async def same(self, person: str, other: str) -> None:
        """`other` comes back as the one who is `person`."""
        way = ReturnMade("r" * 22, "ABCD-EFGH-2345")

        def join(connection: Connection) -> None:
            accounts.make_return(connection, way, accounts.of(connection, person), self.now)
            assert accounts.come_back(connection, other, way.token)

        await self.run(join)

    async def stops(self, person: str) -> None:
        await self.run(lambda c: people.stop_announcements(c, person))

    async def loses(self, person: str) -> None:
        await self.run(lambda c: people.mark_unreachable(c, person, self.now))

    async def follows(self, account: str, *places: str) -> None:
        for place in places:
            self.now += timedelta(seconds=1)
            await self.run(lambda c, p=place: followings.follow(c, account, p, self.now))  # type: ignore[misc]  # a default, so that each keeps its own

    async def hires(self, role: StaffRole = "owner", account: str = "", name: str = "") -> Staff:
        return await self.run(lambda c: stored_staff.add(c, account, role, name, 0, self.now))

    async def begins(self, announcement: Announcement | None = None) -> int:
        """It is being sent to everybody who fits."""

        def begin(connection: Connection) -> int:
            asked = announcement or draft()
            id_ = announcements.create(connection, asked, Staff(0, "owner"), self.now)
            announcements.move(connection, id_, "sending", self.now, {"draft"})
            made = announcements.get(connection, id_)
            assert made
            audiences.freeze(connection, made, self.now)
            return id_

        return await self.run(begin)

    async def claims(
        self, announcement: int, limit: int = 100, owner: str = "one", channel: str | None = None
    ) -> tuple[Delivery, ...]:
        return await self.run(
            lambda c: deliveries.claim(c, announcement, owner, self.now, limit, channel)
        )

    async def done(self, *results: Result) -> None:
        await self.run(lambda c: deliveries.done(c, results, self.now))

    async def sends(self, announcement: int) -> None:
        """All that waits arrives; the channel calls it after the recipient."""
        claimed = await self.claims(announcement)
        await self.done(*(arrived(one) for one in claimed))

    async def report(
        self, announcement: int, state: DeliveryState | None = None
    ) -> Sequence[Recipient]:
        return await self.run(lambda c: recipients.recipients(c, announcement, state))

    async def states(self, announcement: int) -> dict[str, str]:
        """The state and reason of each person."""
        return {
            one.person: f"{one.state} {one.reason}".strip()
            for one in await self.report(announcement)
        }

    async def counts(self, announcement: int) -> dict[str, int]:
        found = await self.run(lambda c: recipients.counts(c, announcement))
        return {state: number for state, number in found.items() if number}

    async def aims(self, **audience: Any) -> list[str]:
        """The names of those who would get it."""
        found = await self.run(
            lambda c: audiences.candidates(c, draft(audience=Audience(**audience)), self.now)
        )
        return sorted(one.person.partition(":")[2] for one in found if one.state == "pending")

    async def get(self, announcement: int) -> Announcement:
        found = await self.run(lambda c: announcements.get(c, announcement))
        assert found
        return found


def arrived(one: Delivery) -> Result:
    return Result(one.announcement, one.number, "sent", external_id=f"{one.address.id}-1")
