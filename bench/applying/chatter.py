"""Somebody in Telegram who sends files to the real server, beside the emulator. Not for browsers (visiting.py)."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bench.applying.filling import CHATTER
from bench.applying.visiting import PATIENCE, Carried
from bench.measuring.watched import Watched
from tests.fakes.bot_api import BotApi


@dataclass(frozen=True, slots=True)
class Chatter:
    telegram: BotApi
    server: Watched

    async def sends(self, content: bytes, name: str) -> Carried:
        """Until the bot has answered."""
        self.server.forget_peak()
        rest, used = self.server.memory, self.server.processor
        said, begun = len(self._said()), time.perf_counter()
        await self.telegram.send_file(int(CHATTER), content, name)
        await self.telegram.until(lambda: len(self._said()) > said, PATIENCE)
        clock = time.perf_counter() - begun
        used = self.server.processor - used
        return Carried(clock, used, len(content), self.server.peak - rest)

    def _said(self) -> list[str]:
        return self.telegram.said(int(CHATTER))
