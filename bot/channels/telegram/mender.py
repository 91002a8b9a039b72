"""What was announced on Telegram, corrected (edited) or withdrawn (deleted). Not for sending (announcer.py)."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

import structlog
from telegram import Bot

from bot.channels.telegram.address import read_address
from bot.channels.telegram.announcing import bodies_of
from bot.channels.telegram.budget import Budget
from bot.channels.telegram.refusals import Moved, Unmodified, translated
from bot.channels.telegram.render import NO_PREVIEW, Body
from bot.errors import ChannelError, Refused, Unreachable
from bot.store.deliveries import UNREACHABLE
from bot.store.ledger import Delivery
from conversations.speech import Speech

GONE = "message to delete not found"
MOVED = "moved"
OTHER_NUMBER = "another-number-of-messages"


class Mender:
    """Fits bot.outbox.mending.Mender: both may be done twice. None means later, "" done, else why it never will be."""

    def __init__(self, bot: Bot, budget: Budget) -> None:
        self._bot = bot
        self._budget = budget
        self.slots = budget.slots
        self.turn = budget.turn
        self._log = structlog.get_logger("bot.telegram.mender")

    async def correct(self, delivery: Delivery, speech: Speech, *, has_file: bool) -> str | None:
        ids = delivery.external_id.split()
        bodies = bodies_of(speech, has_file=has_file)
        if len(bodies) != len(ids):
            return OTHER_NUMBER
        chat, _ = read_address(delivery.address.id)
        edits = (self._edit(chat, int(id_), body) for id_, body in zip(ids, bodies, strict=True))
        return await self._all(edits)

    async def withdraw(self, delivery: Delivery) -> str | None:
        chat, _ = read_address(delivery.address.id)
        ids = delivery.external_id.split()
        return await self._all(self._bot.delete_message(chat, int(id_)) for id_ in ids)

    async def _all(self, calls: Any) -> str | None:
        is_first = True
        for call in calls:
            if not is_first:
                await self._budget.another()
            is_first = False
            async with self._budget.room:
                reason = await self._tried(call)
            if reason != "":
                return reason
        return ""

    async def _tried(self, call: Coroutine[Any, Any, Any]) -> str | None:
        try:
            with translated():
                await call
        except Unmodified:
            return ""
        except Moved:
            return MOVED  # messages are numbered anew in the new chat
        except Unreachable:
            return UNREACHABLE
        except Refused as error:
            return "" if GONE in str(error).lower() else str(error)
        except ChannelError as error:
            self._log.info("not-mended-yet", error=type(error).__name__)
            self._budget.hold(error)
            return None
        return ""

    async def _edit(self, chat: int, message: int, body: Body) -> None:
        if body.has_file:
            await self._bot.edit_message_caption(
                chat_id=chat,
                message_id=message,
                caption=body.text or None,
                caption_entities=body.entities,
                reply_markup=body.keyboard,
            )
            return
        await self._bot.edit_message_text(
            chat_id=chat,
            message_id=message,
            text=body.text,
            entities=body.entities,
            reply_markup=body.keyboard,
            link_preview_options=NO_PREVIEW,
        )
