"""Calls about the staff's group, each at its turn: messages and topics. Not for what is shown (staff_group.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic

import structlog
from telegram import Bot, ReplyParameters

from bot.channels.telegram.chats import Chats
from bot.channels.telegram.refusals import Deleted, NoTopics, Unmodified, translated
from bot.channels.telegram.render import NO_PREVIEW, Body
from bot.errors import ChannelError, Refused, SlowDown


class GroupCalls:
    """`chats` is shared with whatever else writes there; `talked` is told of each call. All raise ChannelError."""

    def __init__(
        self,
        bot: Bot,
        chats: Chats,
        talked: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._bot = bot
        self._chats = chats
        self._talked = talked
        self._clock = clock
        self._log = structlog.get_logger("bot.telegram.group")

    async def send(self, chat: int, thread: int | None, body: Body, answers: str = "") -> str:
        """Its id. In reply to `answers`, where that is still there."""
        await self._turn(chat)
        replying = (
            ReplyParameters(int(answers), allow_sending_without_reply=True) if answers else None
        )
        try:
            with translated():
                sent = await self._bot.send_message(
                    chat_id=chat,
                    message_thread_id=thread,
                    text=body.text,
                    entities=body.entities,
                    reply_markup=body.keyboard,
                    reply_parameters=replying,
                    link_preview_options=NO_PREVIEW,
                )
        except SlowDown as slow:
            self._chats.refused(chat, self._clock() + slow.seconds)
            raise
        return str(sent.message_id)

    async def topic(self, chat: int, name: str) -> int:
        """A new one, 0 where the group has no topics or we may not make one."""
        with translated():
            told = await self._bot.get_chat(chat)
        if not told.is_forum:
            return 0
        try:
            with translated():
                made = await self._bot.create_forum_topic(chat, name)
        except NoTopics as error:
            self._log.warning("no-topics", reason=str(error))
            return 0
        return int(made.message_thread_id)

    async def close(self, chat: int, thread: int) -> None:
        """Best effort: a topic left open only looks so."""
        try:
            with translated():
                await self._bot.close_forum_topic(chat, thread)
        except ChannelError as error:
            self._log.info("topic-not-closed", reason=str(error))

    async def reopen(self, chat: int, thread: int) -> bool:
        """Whether it can be written in, as far as we know; one that is open already can."""
        try:
            with translated():
                await self._bot.reopen_forum_topic(chat, thread)
        except Refused as error:
            return "not_modified" in str(error).lower()
        return True

    async def take_away(self, chat: int, message: int, instead: Body, *, keeps: bool) -> bool:
        """What it said is gone: `instead` stands there, or nothing unless it `keeps` its place.

        False where Telegram lets neither happen.
        """
        ways = (self._reworded, self._deleted) if keeps else (self._deleted, self._reworded)
        for way in ways:
            await self._turn(chat)
            if await way(chat, message, instead):
                return True
        return False

    async def _reworded(self, chat: int, message: int, instead: Body) -> bool:
        try:
            with translated():
                await self._bot.edit_message_text(
                    chat_id=chat,
                    message_id=message,
                    text=instead.text,
                    entities=instead.entities,
                )
        except Unmodified:
            return True
        except Refused:
            return False
        return True

    async def _deleted(self, chat: int, message: int, _instead: Body) -> bool:
        try:
            with translated():
                await self._bot.delete_message(chat, message)
        except Deleted:
            return True
        except Refused:
            return False
        return True

    async def _turn(self, chat: int) -> None:
        now = self._clock()
        at = self._chats.silent_at(chat, now)
        self._chats.written(chat, at)
        self._talked()
        await asyncio.sleep(at - now)
