"""Servers killed (SIGKILL) while they announce: who got it, who twice, and what the ledger says. Not for the pace."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from functools import partial

from sqlalchemy import select

from bench.announcing.installation import LONGEST, Installation
from bench.measuring.door import now
from bench.measuring.server import DyingServer
from bot import announcing
from bot.outbox.dispatcher import LEASE
from bot.store import announcements, recipients
from bot.store.database import Store
from bot.store.deliveries import AGAIN
from bot.store.tables import leases
from conversations.staff import COMMAND_LINE
from tests.fakes.bot_api import Call

ON_THEIR_WAY = 0.3
"""Seconds after a kill in which what the dead one had sent still comes in."""
LONGEST_MORE = 0.2
"""Seconds at most from the message that sets a kill off to the kill, so that it falls anywhere."""
UNTIL = 0.95
"""Share of the announcement after which nobody is killed any more."""
LOOK_AGAIN = 0.2


@dataclass(frozen=True, slots=True)
class Kill:
    """`launched`: calls that the ledger had so; `unknown`: before it; `gone_on`: seconds to the next message."""

    launched: int
    unknown: int
    gone_on: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """`arrived_unknown` of the unknown had come all the same. `missing` and `unmarked` (twice, without a mark in the
    ledger) are counted after the unknown were sent it again.
    """

    recipients: int
    kills: Sequence[Kill]
    lost: int
    twice: int
    unknown: int
    arrived_unknown: int
    missing: int = 0
    unmarked: int = 0

    @property
    def launched(self) -> int:
        return sum(kill.launched for kill in self.kills)

    @property
    def is_bounded(self) -> bool:
        """No kill left more unknown than it had launched."""
        after = [*(kill.unknown for kill in self.kills[1:]), self.unknown]
        return all(
            later - kill.unknown <= kill.launched
            for kill, later in zip(self.kills, after, strict=True)
        )

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.twice or self.missing or self.unmarked) and (self.is_bounded)


@dataclass
class Killing:
    """One announcement to `number` people by `processes` servers, of which the one that sends is killed."""

    ground: Installation
    number: int
    kills: int
    processes: int
    seed: int
    done: list[Kill] = field(default_factory=list)

    async def verdict(self) -> Verdict:
        await self.ground.fill(self.number)
        async with AsyncExitStack() as stack:
            store = await stack.enter_async_context(self.ground.store())
            servers = [
                await stack.enter_async_context(self.ground.server()) for _ in range(self.processes)
            ]
            announcement = await self.ground.announce()
            await self._kill(store, servers, announcement)
            await until_done(store, announcement)
            first = await self._judge(announcement)
            return await self._again(store, announcement, first)

    async def _kill(self, store: Store, servers: Sequence[DyingServer], announcement: int) -> None:
        """At shares of the announcement drawn once: also shortly after one another."""
        chance = random.Random(self.seed)  # noqa: S311 — repeatable on purpose
        shares = sorted(chance.uniform(0, UNTIL) for _ in range(self.kills))
        begun = len(self.ground.telegram.calls)
        for share in shares:
            never_called = sum(kill.launched for kill in self.done)
            enough = begun + int(share * self.number) - never_called
            await self._until(lambda enough=enough: len(self.ground.telegram.calls) > enough)  # type: ignore[misc]  # a lambda with a default has no type to infer
            await asyncio.sleep(chance.uniform(0, LONGEST_MORE))
            self.done.append(await self._one(store, servers, announcement))

    async def _one(self, store: Store, servers: Sequence[DyingServer], announcement: int) -> Kill:
        dying = await _sender(store, servers)
        before = await store.read(lambda c: recipients.counts(c, announcement))
        calls, at = self.ground.telegram.calls, time.monotonic()
        killed = len(calls)
        await dying.die()
        await asyncio.sleep(
            ON_THEIR_WAY
        )  # the database and the emulator still take what was told them
        after = await store.read(lambda c: recipients.counts(c, announcement))
        await dying.rise()
        come = partial(_first, calls, killed, at + ON_THEIR_WAY)
        await self._until(come)
        return Kill(after["sending"], before["unknown"], (come() or at) - at)

    async def _until(self, condition: Callable[[], object]) -> None:
        await self.ground.telegram.until(condition, LONGEST)

    async def _judge(self, announcement: int) -> Verdict:
        """By the report of the command line, beside what came."""
        report = await self.ground.report(announcement)
        came = self._came()
        states = {int(one["address"]): one["state"] for one in report["recipients"]}
        sent = [chat for chat, state in states.items() if state == "sent"]
        unknown = [chat for chat, state in states.items() if state == "unknown"]
        return Verdict(
            recipients=len(states),
            kills=tuple(self.done),
            lost=sum(not came[chat] for chat in sent) + len(states) - len(sent) - len(unknown),
            twice=sum(came[chat] > 1 for chat in sent) + sum(came[chat] > 1 for chat in unknown),
            unknown=len(unknown),
            arrived_unknown=sum(bool(came[chat]) for chat in unknown),
        )

    async def _again(self, store: Store, announcement: int, first: Verdict) -> Verdict:
        """The unknown get it again, as staff may choose: everybody has it then."""
        await store.run(lambda c: announcing.resend_unknown(c, COMMAND_LINE, announcement, now()))
        await until_done(store, announcement)
        report = await self.ground.report(announcement)
        came = self._came()
        marked = {int(one["address"]) for one in report["recipients"] if one["reason"] == AGAIN}
        return replace(
            first,
            missing=sum(not times for times in came.values()),
            unmarked=sum(times > 1 and chat not in marked for chat, times in came.items()),
        )

    def _came(self) -> dict[int, int]:
        """How many messages each chat has."""
        chats = self.ground.telegram.world.chats
        return {chat: len(chats[chat].messages) for chat in chats}


async def until_done(store: Store, announcement: int) -> None:
    async with asyncio.timeout(LONGEST):
        while True:
            found = await store.read(lambda c: announcements.get(c, announcement))
            if found and found.state == "done":
                return
            await asyncio.sleep(LOOK_AGAIN)


async def _sender(store: Store, servers: Sequence[DyingServer]) -> DyingServer:
    """The one that holds the lease; its owner names its process (bot.app.process_name)."""
    if len(servers) == 1:
        return servers[0]
    async with asyncio.timeout(LONGEST):
        while True:
            owner = await store.read(
                lambda c: c.scalar(select(leases.c.owner).where(leases.c.name == LEASE))
            )
            for server in servers:
                if f":{server.pid}:" in (owner or ""):
                    return server
            await asyncio.sleep(LOOK_AGAIN / 10)


def _first(calls: Sequence[Call], start: int, after: float) -> float | None:
    """When the first message came of those after `after`."""
    for at in range(start, len(calls)):
        call = calls[at]
        if call.at > after and call.method == "sendmessage" and not call.error:
            return call.at
    return None
