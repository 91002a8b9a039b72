"""How much memory a server takes for an announcement to few and to many. Not for its speed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bench.announcing.installation import LONGEST, Installation, some
from bench.announcing.killed import until_done
from bench.measuring.watched import Watched

WARM = 200
"""People of a first announcement, after which everything is loaded."""
CALM = 1.0


@dataclass(frozen=True, slots=True)
class Weight:
    """Megabytes: at rest before, and at most while it was announced."""

    rest: float
    peak: float

    @property
    def more(self) -> float:
        return self.peak - self.rest


async def weighed(ground: Installation, number: int) -> Weight:
    """A first announcement to WARM people warms the server up; the next goes to `number`, all of them on Telegram."""
    await ground.fill(number)
    async with ground.store() as store, ground.server() as server:
        await until_done(store, await ground.announce(f"list:{some(WARM)}"))
        await asyncio.sleep(CALM)
        watched = Watched(server.pid)
        rest = watched.memory
        watched.forget_peak()
        async with asyncio.timeout(LONGEST):
            await until_done(store, await ground.announce())
        return Weight(rest, watched.peak)
