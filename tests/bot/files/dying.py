"""A process that sends a file and is killed at one step of it: DATABASE_URL ROOT KEY STEP. Not for asserting."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot.sealing import Sealing
from bot.store.database import Store
from tests.bot.files.conftest import FailingDisk
from tests.bot.files.evidence import Place

CONTENT = b"%PDF-1.7\n" + b"x" * 100_000


class KillingDisk(FailingDisk):
    def step(self) -> None:
        self.steps += 1
        if self.steps == self._after:
            os.kill(os.getpid(), signal.SIGKILL)


async def send(url: str, root: Path, key: str, step: int) -> None:
    store = await Store.open(url)
    place = Place(store, root, disk=KillingDisk(root, step), sealing=Sealing([key]))
    await place.sends(CONTENT)
    await store.close()


if __name__ == "__main__":
    asyncio.run(send(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])))
