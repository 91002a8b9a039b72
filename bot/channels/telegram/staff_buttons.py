"""The buttons under a request in the staff's group: take it, close it. Not for what is written there."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy import Connection
from telegram import Bot, CallbackQuery
from telegram.error import TelegramError

from bot import helping
from bot.bell import Bell
from bot.channels.telegram.staff_group import LEASE
from bot.channels.telegram.translate import language_of
from bot.errors import NotAllowed, WrongState
from bot.intake import Verdict
from bot.store import accounts, inbox, mirrors
from bot.store import staff as stored_staff
from bot.store.database import Store
from conversations.helpdesk import mirrored
from conversations.outcome import Message as Saying
from conversations.staff import Staff

NO_RIGHT = "helpdesk-group-no-right"
WRONG = {
    "ticket-unknown": "helpdesk-group-gone",
    "ticket-changed": "helpdesk-group-changed",
    "ticket-empty": "helpdesk-group-empty",
    "ticket-too-long": "helpdesk-group-too-long",
    "ticket-file": "helpdesk-group-file",
    "ticket-closed": "helpdesk-group-closed",
    "ticket-assignee": "helpdesk-group-nobody",
}
BUTTON = re.compile(rf"{mirrored.KIND}:(take|close):(\d{{1,18}})")


class StaffButtons:
    """Whoever is no staff learns nothing: the button stops spinning."""

    def __init__(
        self,
        chat: int,
        bot: Bot,
        store: Store,
        bell: Bell,
        clock: Callable[[], datetime],
        speak: helping.Speak,
    ) -> None:
        self._setting = chat
        self._bot = bot
        self._store = store
        self._bell = bell
        self._clock = clock
        self._speak = speak
        self._log = structlog.get_logger("bot.telegram.staff")

    async def take(self, query: CallbackQuery, key: str) -> Verdict | None:
        pressed = BUTTON.fullmatch(query.data or "")
        chat = await self._store.read(lambda c: mirrors.where(c, self._setting))
        if pressed is None:
            return None
        saying = ""
        if query.message and query.message.chat.id == chat:
            account = f"telegram:{query.from_user.id}"
            me = await self._store.read(lambda c: staff_of(c, account))
            saying = await self._pressed(pressed, me, key) if me else ""
        language = language_of(query.from_user)
        text = self._speak(Saying(saying), language).text if saying else None
        try:
            await self._bot.answer_callback_query(query.id, text)
        except TelegramError as error:
            self._log.info("tap-not-answered", error=type(error).__name__)
        return "done"

    async def _pressed(self, pressed: re.Match[str], me: Staff, key: str) -> str:
        """What the pop-up says."""
        id_, now, takes = int(pressed[2]), self._clock(), pressed[1] == "take"

        def work(connection: Connection) -> None:
            if not inbox.record(connection, key, now):
                return
            if takes:
                helping.assign(connection, me, id_, me.id, now)
            else:
                helping.close(connection, me, id_, now)

        try:
            await self._store.run(work)
        except NotAllowed:
            return NO_RIGHT
        except WrongState as wrong:
            return WRONG.get(wrong.why, "helpdesk-group-gone")
        self._bell.ring(LEASE)
        return "helpdesk-group-assigned" if takes else "helpdesk-group-closed"


def staff_of(connection: Connection, account: str) -> Staff | None:
    return stored_staff.of(connection, accounts.of(connection, account))
