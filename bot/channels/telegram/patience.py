"""Calls Telegram until it answers, and tells the operator why it does not. Not for messages (sender.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from structlog.typing import FilteringBoundLogger
from telegram.error import BadRequest, Conflict, EndPointNotFound, InvalidToken, TelegramError

from bot.channels.telegram.delays import delay
from bot.channels.telegram.refusals import explain
from bot.errors import SlowDown

CONFLICT = (
    "Another program receives this bot's updates: a second installation with the same token, or a webhook set "
    "elsewhere. Stop it, or give this installation its own token from @BotFather. It is tried again by itself."
)
REFUSED = (
    "Telegram refuses TELEGRAM_TOKEN: it was revoked or mistyped. Ask @BotFather for the token (/token) and "
    "restart. The web chat goes on; Telegram is tried again every minute."
)

Pause = Callable[[float], Awaitable[None]]
T = TypeVar("T")


class Patience:
    """`is_refused` while Telegram does not accept the token."""

    def __init__(self, pause: Pause = asyncio.sleep) -> None:
        self._pause = pause
        self._last = ""
        self.is_refused = False
        self._log: FilteringBoundLogger = structlog.get_logger("bot.telegram")

    async def until_answered(self, call: Callable[[], Awaitable[T]]) -> T:
        """The result of `call`: tried again after growing delays, every minute while the token is refused."""
        failures = 0
        while True:
            try:
                result = await call()
            except TelegramError as error:
                failures += 1
                self._say(error)
                await self._pause(_wait_after(error, failures))
            else:
                self._say_back(failures)
                return result

    def _say(self, error: TelegramError) -> None:
        """What an operator must mend, every time; the rest once for each kind in a row. The token is never told."""
        kind = type(error).__name__
        self.is_refused = isinstance(error, (InvalidToken, EndPointNotFound))
        match error:
            case InvalidToken() | EndPointNotFound():
                self._log.error("telegram-refuses-token", what_to_do=REFUSED)
            case Conflict():
                self._log.error("telegram-conflict", what_to_do=CONFLICT)
            case BadRequest():
                self._log.error("telegram-refuses-call", reason=error.message)
            case _ if kind != self._last:
                self._log.warning("telegram-away", error=kind)
        self._last = kind

    def _say_back(self, failures: int) -> None:
        if failures:
            self._log.info("telegram-back", failures=failures)
        self._last, self.is_refused = "", False


def _wait_after(error: TelegramError, failures: int) -> float:
    known = explain(error)
    return known.seconds if isinstance(known, SlowDown) else delay(failures)
