"""Files sent in a private chat, fetched and kept before the event is taken. Not for what is said of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from typing import Any

import httpx
import structlog
from structlog.typing import FilteringBoundLogger
from telegram import Bot, Message

from bot.channels.telegram.refusals import translated
from bot.channels.telegram.translate import attachment_of
from bot.errors import ChannelError, Refused, StoreError
from bot.files.keeping import Keeper, Offered
from bot.files.limits import FROM_TELEGRAM
from bot.intake import MOST_ATTEMPTS
from conversations.events import Event, Trouble, Uploaded

KEPT = frozenset("document photo video audio voice animation".split())
"""Of the things that a message may carry: those with bytes that can prove something."""

MOST_REMEMBERED = 1000
_CHUNK = 64 * 1024
_GONE = frozenset({400, 404, 410})
_TOO_BIG, _AWAY = "file is too big", "temporarily unavailable"


class TooBig(Refused):
    """Telegram does not hand over a file of this size."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a message carries, as Telegram announces it; `size` 0 where it does not."""

    id: str
    name: str
    size: int


class Fetching:
    """`downloads` reads at addresses that hold the token: no error and no log of ours names one."""

    def __init__(self, *, bot: Bot, downloads: httpx.AsyncClient, keeper: Keeper) -> None:
        self._bot = bot
        self._downloads = downloads
        self._keeper = keeper
        self._failures: dict[str, int] = {}
        self._log: FilteringBoundLogger = structlog.get_logger("bot.telegram.files")

    async def with_file(self, event: Event, message: Message) -> Event | None:
        """The event with what became of its file; None when it must come again.

        The event itself where nothing is kept: in a group, without a project, or of another kind.
        """
        sent = sent_by(message)
        if event.in_group or sent is None or not isinstance(event.content, Uploaded):
            return event
        try:
            place = await self._keeper.place_for(event.person)
            if place is None:
                return event
            project, account = place
            offered = Offered(
                project,
                account,
                sent.name,
                FROM_TELEGRAM,
                what=event.content.what,
                size=sent.size,
                caption=event.content.caption,
            )
            return await self._kept(_alone(event, message), offered, sent)
        except StoreError as error:
            self._log.warning("store-failed", event_key=event.key, reason=str(error))
            return None

    async def _kept(self, event: Event, offered: Offered, sent: Sent) -> Event | None:
        try:
            content = await self._keeper.keep(offered, self.chunks(sent))
        except TooBig:
            content = _unkept(offered, "too-large")
        except Refused as error:
            self._log.warning("file-gone", event_key=event.key, reason=str(error))
            content = _unkept(offered, "cut")
        except ChannelError as error:
            self._log.warning("file-not-fetched", event_key=event.key, reason=str(error))
            if not self._gives_up(event.key):
                return None
            content = _unkept(offered, "cut")
        self._failures.pop(event.key, None)
        return replace(event, content=content)

    def _gives_up(self, key: str) -> bool:
        """As often as any event that fails; a restart forgives."""
        if len(self._failures) >= MOST_REMEMBERED:
            self._failures.clear()
        self._failures[key] = self._failures.get(key, 0) + 1
        return self._failures[key] >= MOST_ATTEMPTS

    async def chunks(self, sent: Sent) -> AsyncGenerator[bytes]:
        """Raises ChannelError; Refused when it is no use to ask again."""
        address = await self._address(sent)
        try:
            async with self._downloads.stream("GET", address) as response:
                _check(response.status_code)
                async for chunk in response.aiter_raw(_CHUNK):
                    yield chunk
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
            raise ChannelError(f"the download broke off: {type(error).__name__}") from None

    async def _address(self, sent: Sent) -> str:
        try:
            with translated():
                file = await self._bot.get_file(sent.id)
        except Refused as error:
            words = str(error).lower()
            if _TOO_BIG in words:
                raise TooBig(str(error)) from error
            raise ChannelError(str(error)) if _AWAY in words else error from error
        path = file.file_path or ""
        return path if path.startswith("http") else f"{self._bot.base_file_url}/{path}"


def sent_by(message: Message) -> Sent | None:
    """What the message carries, None for what is never kept."""
    what = attachment_of(message)
    if what not in KEPT:
        return None
    carried: Any = message.photo[-1] if what == "photo" else getattr(message, what)
    told = getattr(carried, "file_name", None)
    # Photos and voice messages have no name: the day, and a number that no other message of the chat has.
    name = told or f"{what}-{message.date:%Y-%m-%d}-{message.message_id}"
    return Sent(carried.file_id, name, carried.file_size or 0)


def _alone(event: Event, message: Message) -> Event:
    """Each picture of an album is a file of its own, and answered: with one key only the first would be kept."""
    if message.media_group_id is None:
        return event
    return replace(event, key=f"{event.key}:{message.message_id}")


def _unkept(offered: Offered, trouble: Trouble) -> Uploaded:
    return Uploaded(
        offered.what, offered.caption, trouble=trouble, size=offered.size, most=offered.most
    )


def _check(status: int) -> None:
    if status in _GONE:
        raise Refused(f"Telegram no longer has the file ({status})")
    if status != 200:
        raise ChannelError(f"Telegram answered {status}")
