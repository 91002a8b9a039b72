"""Announcements to Telegram: one call each, at the pace of bot/outbox. Not for claiming, nor replies (sender.py)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

import structlog
from telegram import Bot

from bot.channels.markdown import LONGEST_PIECE, pieces
from bot.channels.telegram.address import read_address, write_address
from bot.channels.telegram.refusals import Moved, translated
from bot.channels.telegram.render import NO_PREVIEW, entities_of, keyboard_of
from bot.errors import ChannelError, Refused, SlowDown, Uncertain, Unreachable
from bot.outbox.pace import ALLOWED, ALLOWED_PAID, Pace
from bot.store.deliveries import UNREACHABLE, Delivery, Result
from conversations.speech import Speech

NOT_REACHED = 2.0
"""Seconds before Telegram is called again when it could not be reached."""


class Announcer:
    """Fits bot.outbox.dispatcher.Carrier. `is_paid`: Telegram takes a thousand a second, for a fee in Stars."""

    def __init__(
        self, bot: Bot, *, is_paid: bool = False, clock: Callable[[], float] = monotonic
    ) -> None:
        self._bot = bot
        self._is_paid = is_paid
        self._clock = clock
        self._pace = Pace(ALLOWED_PAID if is_paid else ALLOWED)
        self._log = structlog.get_logger("bot.telegram.announcer")

    def talked(self) -> None:
        """A reply goes out: announcements leave it room."""
        self._pace.talked(self._clock())

    def slots(self, seconds: float) -> Sequence[float]:
        return self._pace.slots(self._clock(), seconds)

    async def carry(self, delivery: Delivery, speech: Speech) -> Result | None:
        chat, _ = read_address(delivery.address.id)
        try:
            return await self._carried(delivery, speech, chat)
        except Moved as moved:
            return await self._followed(delivery, speech, moved.chat)
        except ChannelError as error:
            return self._after(delivery, error)

    async def _followed(self, delivery: Delivery, speech: Speech, chat: int) -> Result | None:
        _, thread = read_address(delivery.address.id)
        try:
            return await self._carried(delivery, speech, chat, write_address(chat, thread))
        except ChannelError as error:
            return self._after(delivery, error)

    async def _carried(
        self, delivery: Delivery, speech: Speech, chat: int, moved_to: str = ""
    ) -> Result:
        sent: list[str] = []
        parts = pieces(speech.text, LONGEST_PIECE)
        for place, part in enumerate(parts, 1):
            with translated():
                message = await self._bot.send_message(
                    chat_id=chat,
                    text=part.text,
                    entities=entities_of(part),
                    reply_markup=keyboard_of(speech.rows) if place == len(parts) else None,
                    link_preview_options=NO_PREVIEW,
                    allow_paid_broadcast=self._is_paid or None,
                )
            sent.append(str(message.message_id))
        return Result(
            delivery.announcement,
            delivery.number,
            "sent",
            external_id=" ".join(sent),
            moved_to=moved_to,
        )

    def _after(self, delivery: Delivery, error: ChannelError) -> Result | None:
        name, reason = type(error).__name__, str(error)
        self._log.info("delivery-not-made", number=delivery.number, error=name)
        match error:
            case SlowDown(seconds=seconds):
                self._pace.refused(seconds, self._clock())
                return None
            case Unreachable():
                return self._not_made(delivery, UNREACHABLE)
            case Uncertain():
                return Result(delivery.announcement, delivery.number, "unknown", reason=reason)
            case Refused() | Moved():
                return self._not_made(delivery, reason)
            case _:
                self._pace.wait(NOT_REACHED, self._clock())
                return None

    def _not_made(self, delivery: Delivery, reason: str) -> Result:
        return Result(delivery.announcement, delivery.number, "failed", reason=reason)
