"""What staff write in their group about a request: answers, corrections, notes, commands. Not for showing it there."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy import Connection
from telegram import Bot, Message, Update

from bot import helping
from bot.assistant import ring
from bot.bell import Bell
from bot.channels.telegram.address import write_address
from bot.channels.telegram.delivery import REPLIES_TO
from bot.channels.telegram.fetching import Sent, sent_by
from bot.channels.telegram.staff_buttons import BUTTON, NO_RIGHT, WRONG, StaffButtons, staff_of
from bot.channels.telegram.staff_group import LEASE
from bot.channels.telegram.staff_speech import Spoken, seen_by, spoken_in
from bot.channels.telegram.translate import Myself, attachment_of, is_group
from bot.errors import ChannelError, NotAllowed, Refused, StoreError, WrongState
from bot.intake import MOST_ATTEMPTS, Verdict
from bot.store import inbox, mirrors, outbox, tickets
from bot.store import staff as stored_staff
from bot.store.database import Store
from bot.ticket_files import TicketFiles
from conversations.desk import House
from conversations.events import Address, KeptFile
from conversations.helpdesk.shape import LONGEST, Ticket
from conversations.outcome import Message as Saying
from conversations.speech import Speech, speak
from conversations.staff import Staff, staff_may
from knowledge.load import Knowledge
from knowledge.model import Language


class Downloads(Protocol):
    """bot.channels.telegram.fetching.Fetching."""

    def chunks(self, sent: Sent) -> AsyncGenerator[bytes]: ...


class StaffReplies:
    """Members of the staff's table alone are heard; whoever else is in the group is passed over in silence.

    `chat` is STAFF_CHAT_ID. What was refused can be mended by correcting the message.
    """

    def __init__(
        self,
        *,
        chat: int,
        bot: Bot,
        store: Store,
        bell: Bell,
        clock: Callable[[], datetime],
        knowledge: Callable[[], Knowledge],
        house: Callable[[], House],
        files: TicketFiles | None = None,
        downloads: Downloads | None = None,
    ) -> None:
        self._setting = chat
        self._bot = bot
        self._store = store
        self._bell = bell
        self._clock = clock
        self._knowledge = knowledge
        self._house = house
        self._buttons = StaffButtons(chat, bot, store, bell, clock, self._speak)
        self._files = files
        self._downloads = downloads
        self._log = structlog.get_logger("bot.telegram.staff")

    def is_pressed(self, update: Update) -> bool:
        """Whether it is a button of ours, whose press is answered once it is known what came of it."""
        query = update.callback_query
        return query is not None and bool(BUTTON.fullmatch(query.data or ""))

    async def take(self, update: Update, myself: Myself) -> Verdict | None:
        """None for what is no business of requests: it is handled as in any group. Never raises."""
        key = f"telegram:{myself.id}:{update.update_id}"
        try:
            return await self._take(update, myself, key)
        except StoreError as error:
            self._log.warning("store-failed", event_key=key, reason=str(error))
            return "later"
        except ChannelError as error:
            self._log.warning("file-not-fetched", event_key=key, reason=str(error))
            return "later"
        except Exception as error:  # noqa: BLE001 — whatever is wrong with one message must not block the others
            self._log.error("staff-message-failed", event_key=key, error=type(error).__name__)
            return await self._again(key)

    async def _again(self, key: str) -> Verdict:
        now = self._clock()
        try:
            attempts = await self._store.run(lambda c: inbox.count_attempt(c, key, now))
        except StoreError:
            return "later"
        return "dead" if attempts >= MOST_ATTEMPTS else "later"

    async def _take(self, update: Update, myself: Myself, key: str) -> Verdict | None:
        if update.callback_query:
            return await self._buttons.take(update.callback_query, key)
        message = update.message or update.edited_message
        if message is None or not is_group(message.chat):
            return None
        chat = await self._store.read(lambda c: mirrors.where(c, self._setting))
        if message.chat.id != chat:
            return None
        if message.migrate_to_chat_id:
            to = message.migrate_to_chat_id
            await self._store.run(lambda c: mirrors.move(c, chat, to))
            return "done"
        spoken = await self._store.read(lambda c: spoken_in(c, message, myself, key))
        if spoken is None:
            return None
        return await self._hear(spoken, message)

    async def _hear(self, spoken: Spoken, message: Message) -> Verdict | None:
        if spoken.is_anonymous:
            await self._say(spoken, "helpdesk-group-anonymous")
            return "done"
        me = await self._store.read(lambda c: staff_of(c, spoken.account))
        if me is None:
            return "done" if spoken.ticket else None
        what = attachment_of(message)
        if not message.text and not what:
            return "done"  # a notice of the chat itself
        if not spoken.ticket:
            await self._say(spoken, "helpdesk-group-which")
            return "done"
        file: KeptFile | None = None
        if what and spoken.line is None:
            may = staff_may(me, "answer") and spoken.verb == "answer"
            file = await self._kept(spoken, message) if may else None
            if file is None:
                refusal = "helpdesk-group-file" if staff_may(me, "answer") else NO_RIGHT
                await self._say(spoken, refusal)
                return "done"
        await self._act(spoken, me, file)
        return "done"

    async def _kept(self, spoken: Spoken, message: Message) -> KeptFile | None:
        """Raises ChannelError until it is no use any more."""
        sent = sent_by(message)
        if sent is None or self._files is None or self._downloads is None:
            return None
        try:
            kept = await self._files.keep(sent.name, self._downloads.chunks(sent))
        except Refused:
            return None
        except ChannelError:
            if await self._again(spoken.key) == "later":
                raise
            return None
        return kept if isinstance(kept, KeptFile) else None

    async def _act(self, spoken: Spoken, me: Staff, file: KeptFile | None) -> None:
        try:
            told = await self._store.run(lambda c: self._done(c, spoken, me, file))
        except NotAllowed:
            await self._say(spoken, NO_RIGHT)
        except WrongState as wrong:
            await self._say(spoken, WRONG.get(wrong.why, "helpdesk-group-gone"))
        else:
            self._ring(told)

    def _done(
        self, connection: Connection, spoken: Spoken, me: Staff, file: KeptFile | None
    ) -> Ticket | None:
        """With what is said of it; nothing for an update that was taken before."""
        now = self._clock()
        if not inbox.record(connection, spoken.key, now):
            return None
        told, saying = self._helped(connection, spoken, me, file, now)
        if saying:
            self._write(connection, spoken, saying)
        return told

    def _helped(
        self,
        connection: Connection,
        spoken: Spoken,
        me: Staff,
        file: KeptFile | None,
        now: datetime,
    ) -> tuple[Ticket | None, str]:
        """Who is told, and what is said in the group. Raises NotAllowed, WrongState."""
        id_, words, mirror = spoken.ticket, spoken.words, str(spoken.message)
        if spoken.line and spoken.line.kind == "answered":
            told = helping.correct(connection, me, spoken.line.id, words, self._speak, now)
            mirrors.passed_over(connection, id_, me.id, "corrected")
            return told, "helpdesk-group-corrected"
        match spoken.verb:
            case "note":
                helping.note(connection, me, id_, words, now, mirror)
                return None, "helpdesk-group-noted"
            case "assign":
                to = _colleague(connection, me, words)
                helping.assign(connection, me, id_, to, now)
                return None, ""
            case "close":
                helping.close(connection, me, id_, now)
                return None, ""
            case "answer":
                seen = seen_by(tickets.lines(connection, id_), spoken.message)
                told = helping.answer(
                    connection,
                    me,
                    id_,
                    words,
                    self._speak,
                    now,
                    seen=seen,
                    file=file,
                    mirror=mirror,
                )
                return told, "helpdesk-group-sent"

    async def _say(self, spoken: Spoken, saying: str) -> None:
        now = self._clock()

        def write(connection: Connection) -> None:
            if inbox.record(connection, spoken.key, now):
                self._write(connection, spoken, saying)

        await self._store.run(write)
        self._ring(None)

    def _write(self, connection: Connection, spoken: Spoken, saying: str) -> None:
        """Through the outbox, under the message that it is about."""
        values = {"most": LONGEST, "ticket": spoken.ticket, REPLIES_TO: spoken.message}
        outbox.write(
            connection,
            address=Address("telegram", write_address(spoken.chat, spoken.thread)),
            author="bot",
            message=saying,
            values=values,
            speech=self._speak(Saying(saying, values), spoken.language),
            language=spoken.language,
            replaces="",
            event_key=spoken.key,
            at=self._clock(),
        )

    def _ring(self, told: Ticket | None) -> None:
        if told:
            ring(self._bell, [told.address])
        self._bell.ring("telegram", LEASE)

    def _speak(self, message: Saying, language: Language) -> Speech:
        return speak(message, language, self._knowledge(), self._house())


def _colleague(connection: Connection, me: Staff, name: str) -> int:
    """By the name that the console shows; oneself without one. Raises WrongState."""
    wanted = name.strip().removeprefix("@").casefold()
    if not wanted:
        return me.id
    for one in stored_staff.everybody(connection):
        if one.staff.name.casefold() == wanted:
            return one.staff.id
    raise WrongState("ticket-assignee", helping.WHY["ticket-assignee"])
