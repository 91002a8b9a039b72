"""Answers a press at once, so that the button stops spinning. Not for what the press sets off."""

from __future__ import annotations

import structlog
from structlog.typing import FilteringBoundLogger
from telegram import Bot
from telegram.error import TelegramError


class Taps:
    """Best effort: an old press cannot be answered any more, and nobody misses it."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._log: FilteringBoundLogger = structlog.get_logger("bot.telegram.taps")

    async def answer(self, query_id: str) -> None:
        try:
            await self._bot.answer_callback_query(query_id)
        except TelegramError as error:
            self._log.info("tap-not-answered", error=type(error).__name__)
