"""A plain python-telegram-bot Application beside ours: a handler that answers. It keeps nothing and sends nothing.

No database, no record of what was done, no order of chats, no outbox: a kill loses what it was doing. Its request
object answers at once in this process, so no byte leaves it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from telegram import Chat, Message, Update, User
from telegram.ext import Application, ContextTypes, MessageHandler, filters
from telegram.request import BaseRequest, RequestData

from bench.intaking.walking import Pace, measured
from bench.killing.crowd import Question
from bot.assistant import Finder

TOKEN = "123456:emulated-emulated-emulated-emulated"
NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
ME = {"id": 123456, "is_bot": True, "first_name": "Bot", "username": "plain_bot"}
SENT = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "."}


class NoRequest(BaseRequest):
    """Answers every call at once with what Telegram would."""

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 — the client's signature
        request_data: RequestData | None = None,
        *_timeouts: Any,
        **_named: Any,
    ) -> tuple[int, bytes]:
        """Encodes the parameters as a real one would, and drops them."""
        if request_data:
            _ = request_data.json_payload
        result = ME if url.endswith("/getMe") else SENT
        return 200, json.dumps({"ok": True, "result": result}).encode()


async def pace_of_plain(
    text: str, questions: Sequence[Question], index: Finder | None = None
) -> Pace:
    """Its one handler sends `text`, after a search on a thread where there is an index."""

    async def answer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        assert message
        if index:
            await asyncio.to_thread(index.find_all, message.text or "", "fr")
        await message.reply_text(text)

    builder = Application.builder().token(TOKEN)
    application = builder.request(NoRequest()).get_updates_request(NoRequest()).build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    async with application:

        def make(question: Question, number: int) -> Update:
            return _update(question, number, application)

        return await measured(application.process_update, make, questions)


def _update(question: Question, number: int, application: Any) -> Update:
    user = User(question.person, "Anne", is_bot=False, language_code="fr")
    chat = Chat(question.person, Chat.PRIVATE)
    message = Message(number, NOW, chat, from_user=user, text=question.text)
    message.set_bot(application.bot)
    return Update(number, message=message)
