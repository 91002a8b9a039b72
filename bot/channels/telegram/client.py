"""Makes the telegram.Bot and its reader of files. Not for calling it; nothing may log it: its repr holds the token."""

from __future__ import annotations

import os
from collections.abc import Callable

import httpx
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.channels.telegram.wires import Wires
from bot.settings import Settings

ANSWER_WITHIN = 15.0
CONNECT_WITHIN = 5.0
CONNECTIONS = 64


def make_bot(settings: Settings) -> Bot:
    """A client of the Bot API at TELEGRAM_API_URL. Nothing is called yet."""
    # The client reads this at each use of a duration: without it, every RetryAfter warns that whole
    # seconds are on their way out. Set here rather than at import, where nothing may happen.
    os.environ["PTB_TIMEDELTA"] = "1"
    request = Wires(_wire_maker(), CONNECTIONS)
    return Bot(
        settings.telegram_token,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=request,
        get_updates_request=request,
    )


def _wire_maker() -> Callable[[], HTTPXRequest]:
    """They share what is known of certificates, which takes long to read."""
    certificates = httpx.create_ssl_context()

    def make() -> HTTPXRequest:
        return HTTPXRequest(
            connection_pool_size=1,
            read_timeout=ANSWER_WITHIN,
            write_timeout=ANSWER_WITHIN,
            connect_timeout=CONNECT_WITHIN,
            pool_timeout=CONNECT_WITHIN,
            httpx_kwargs={"verify": certificates},
        )

    return make


def make_downloads() -> httpx.AsyncClient:
    """Reads files piece by piece, where the Bot's own way holds a whole one in memory."""
    return httpx.AsyncClient(
        timeout=httpx.Timeout(ANSWER_WITHIN, connect=CONNECT_WITHIN),
        headers={"Accept-Encoding": "identity"},
        limits=httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=8),
    )


async def close_bot(bot: Bot) -> None:
    """Close its connections. Bot.shutdown closes only what Bot.initialize opened, whose error tells the token."""
    await bot.request.shutdown()
