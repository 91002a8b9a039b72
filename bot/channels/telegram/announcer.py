"""Announcements to Telegram: each to one chat, with its file. Not for claiming, nor replies (sender.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import lru_cache

import structlog
from telegram import Bot, Message

from bot.channels.telegram.address import read_address, write_address
from bot.channels.telegram.announcing import bodies_of
from bot.channels.telegram.budget import Budget
from bot.channels.telegram.refusals import Moved, translated
from bot.channels.telegram.render import NO_PREVIEW, Body
from bot.errors import ChannelError, Refused, Uncertain, Unreachable
from bot.outbox.enclosing import Enclosed
from bot.store.deliveries import UNREACHABLE, Delivery, Result
from conversations.speech import Speech

REMEMBERED = 64
"""Texts that are kept as Telegram takes them, and files that it has already."""


class Announcer:
    """Fits bot.outbox.dispatcher.Carrier. `is_paid`: Telegram takes a thousand a second, for a fee in Stars."""

    def __init__(self, bot: Bot, budget: Budget, *, is_paid: bool = False) -> None:
        self._bot = bot
        self._budget = budget
        self._is_paid = is_paid
        self._bodies = lru_cache(REMEMBERED)(bodies_of)
        self._known: dict[str, str] = {}
        self._uploading = asyncio.Lock()
        self.slots = budget.slots
        self.turn = budget.turn
        self._log = structlog.get_logger("bot.telegram.announcer")

    async def carry(
        self, delivery: Delivery, speech: Speech, files: Sequence[Enclosed] = ()
    ) -> Result | None:
        """Never raises: what cannot even be put as Telegram takes it has failed."""
        chat, thread = read_address(delivery.address.id)
        async with self._budget.room:
            try:
                sent = await self._sent(chat, thread, speech, files)
            except Moved as moved:
                return await self._followed(delivery, moved.chat, speech, files)
            except Exception as error:  # noqa: BLE001 — one that cannot be rendered must not stop the others
                return self._after(delivery, error)
        return Result(delivery.announcement, delivery.number, "sent", external_id=sent)

    async def _followed(
        self, delivery: Delivery, chat: int, speech: Speech, files: Sequence[Enclosed]
    ) -> Result | None:
        """To the chat's new id, which is kept."""
        _, thread = read_address(delivery.address.id)
        try:
            await self._budget.another(chat)
            sent = await self._sent(chat, thread, speech, files)
        except Exception as error:  # noqa: BLE001 — the same
            return self._after(delivery, error)
        moved_to = write_address(chat, thread)
        return Result(
            delivery.announcement, delivery.number, "sent", external_id=sent, moved_to=moved_to
        )

    async def _sent(
        self, chat: int, thread: int | None, speech: Speech, files: Sequence[Enclosed]
    ) -> str:
        """The ids of its messages. Once one is out, it can no longer be said that nothing came."""
        sent: list[str] = []
        enclosed = iter(files)
        for body in self._bodies(speech, files=len(files)):
            file = next(enclosed, None) if body.has_file else None
            if sent:
                await self._budget.another(chat)
            try:
                with translated():
                    message = await self._one(chat, thread, body, file)
            except ChannelError as error:
                if sent:
                    raise Uncertain(f"came in part: {error}") from error
                raise
            sent.append(str(message.message_id))
        return " ".join(sent)

    async def _one(
        self, chat: int, thread: int | None, body: Body, file: Enclosed | None
    ) -> Message:
        if file is not None:
            return await self._with_file(chat, thread, body, file)
        return await self._bot.send_message(
            chat_id=chat,
            message_thread_id=thread,
            text=body.text,
            entities=body.entities,
            reply_markup=body.keyboard,
            link_preview_options=NO_PREVIEW,
            allow_paid_broadcast=self._is_paid or None,
        )

    async def _with_file(
        self, chat: int, thread: int | None, body: Body, file: Enclosed
    ) -> Message:
        """Uploaded once, while the others wait; after that Telegram knows it by its id."""
        if not file.key:
            return await self._put(chat, thread, body, file)
        if file.key not in self._known:
            async with self._uploading:
                if file.key not in self._known:
                    message = await self._put(chat, thread, body, file)
                    self._remember(file.key, message)
                    return message
            await self._budget.another(chat)
        return await self._put(chat, thread, body, file, self._known.get(file.key, ""))

    async def _put(
        self, chat: int, thread: int | None, body: Body, file: Enclosed, known: str = ""
    ) -> Message:
        send = self._bot.send_photo if file.is_picture else self._bot.send_document
        return await send(
            chat,
            known or file.content,
            message_thread_id=thread,
            filename=file.name,
            caption=body.text or None,
            caption_entities=body.entities,
            reply_markup=body.keyboard,
            allow_paid_broadcast=self._is_paid or None,
        )

    def _remember(self, key: str, message: Message) -> None:
        shown = message.photo[-1] if message.photo else message.document
        if shown is None:
            return
        if len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[key] = shown.file_id

    def _after(self, delivery: Delivery, error: Exception) -> Result | None:
        name, reason = type(error).__name__, str(error)
        self._log.info("delivery-not-made", number=delivery.number, error=name)
        match error:
            case Uncertain():
                return Result(delivery.announcement, delivery.number, "unknown", reason=reason)
            case Unreachable():
                return _not_made(delivery, UNREACHABLE)
            case Refused() | Moved():
                return _not_made(delivery, reason)
            case ChannelError():
                self._budget.hold(error)
                return None
            case _:
                return _not_made(delivery, name)


def _not_made(delivery: Delivery, reason: str) -> Result:
    return Result(delivery.announcement, delivery.number, "failed", reason=reason)
