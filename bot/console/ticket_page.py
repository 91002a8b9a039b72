"""One request: what was shared, what was said, and what staff do with it. Not for the rules (bot/helping.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

import structlog
from sqlalchemy import Connection
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot import helping
from bot.assistant import ring
from bot.channels.web.file_pages import to_save
from bot.channels.web.multipart import BadMultipart, Form
from bot.channels.web.refusals import BAD_FORM, FILE_DAMAGED, NO_RIGHT, NOT_FOUND
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.errors import FileDamaged, NotAllowed, WrongState
from bot.store import accounts, helpdesk, outbox, people, reporting, tickets
from bot.store import staff as stored_staff
from bot.store.helpdesk import Mute
from bot.ticket_files import TicketFiles
from conversations.events import KeptFile
from conversations.helpdesk.shape import LONGEST, Ticket, TicketLine
from conversations.outcome import Message
from conversations.speech import Speech, speak
from conversations.staff import staff_may
from knowledge.model import Language

MUTES = ("7", "30", "365")
"""Days."""
Work = Callable[[Connection], object]


@dataclass(frozen=True, slots=True)
class Opened:
    """`delivered`: for each line that was told, the state of the outbox, "blocked" where nobody is there any more."""

    ticket: Ticket
    lines: tuple[TicketLine, ...]
    delivered: Mapping[int, str]
    mute: Mute | None
    names: Mapping[int, str]
    colleagues: tuple[stored_staff.Colleague, ...]

    @property
    def seen(self) -> int:
        return helping.revision(self.lines)


@dataclass(frozen=True, slots=True)
class TicketPage:
    """`/console/tickets/<id>`; `/answer` takes a document too; `/files/<line>` gives one."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        return await self._page(asked)

    async def take(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "answer")
        if isinstance(asked, Response):
            return asked
        id_ = _id(request)
        work = self._work(asked, id_)
        if work is None:
            return self.desk.refusals.say(request, BAD_FORM)
        return await self._done(asked, work)

    async def answer(self, request: Request) -> Response:
        """Rights are looked at before the body."""
        staff = await self.desk.entrance.staff(request)
        if staff is None:
            return self.desk.sign_in(request)
        slow = self.desk.too_fast(request)
        if slow or not staff_may(staff, "answer"):
            return self.desk.refusals.say(request, slow or NO_RIGHT)
        try:
            form = Form(request)
            fields = await form.fields()
            if not self.desk.entrance.is_ours(request, fields):
                return self.desk.refusals.say(request, BAD_FORM)
            return await self._answer(Asked(request, staff, fields), form)
        except BadMultipart:
            return self.desk.refusals.say(request, BAD_FORM)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it

    async def file(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        id_, number = _id(request), number_in(str(request.path_params["line"]))
        line = await self.desk.site.store.read(lambda c: tickets.line(c, number or 0))
        if line is None or line.ticket != id_ or line.file is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        return await self._given(request, line.file)

    async def _given(self, request: Request, file: KeptFile) -> Response:
        pieces = self._files().open(file)
        try:
            first = await asyncio.to_thread(next, pieces, b"")
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return self.desk.refusals.say(request, FILE_DAMAGED)
        return to_save(file, chain((first,), pieces))

    async def _answer(self, asked: Asked, form: Form) -> Response:
        file: KeptFile | None = None
        if form.has_file and form.name:
            kept = await self._files().keep(form.name, form.chunks())
            if not isinstance(kept, KeptFile):
                return await self._page(asked, "console-ticket-file-refused", 415)
            file = kept
        id_, now, fields = _id(asked.request), self.desk.site.clock(), asked.form
        seen = number_in(fields.get("seen", "")) or 0
        words = fields.get("answer", "")
        return await self._done(
            asked,
            lambda c: helping.answer(
                c, asked.staff, id_, words, self._speak, now, seen=seen, file=file
            ),
        )

    def _work(self, asked: Asked, id_: int) -> Work | None:
        me, form, now = asked.staff, asked.form, self.desk.site.clock()
        match form.get("do", ""):
            case "note":
                return lambda c: helping.note(c, me, id_, form.get("note", ""), now)
            case "assign":
                to = number_in(form.get("to", "")) or 0
                return lambda c: helping.assign(c, me, id_, to, now)
            case "close":
                return lambda c: helping.close(c, me, id_, now)
            case "resend":
                line = number_in(form.get("line", "")) or 0
                return lambda c: helping.resend(c, me, id_, line, self._speak, now)
            case "mute" if form.get("days", "") in MUTES:
                until = now + timedelta(days=int(form["days"]))
                reason = form.get("reason", "")
                return lambda c: helping.mute(c, me, id_, reason, until, self._speak, now)
            case "unmute":
                return lambda c: helping.unmute(c, me, id_, self._speak, now)
            case _:
                return None

    async def _done(self, asked: Asked, work: Work) -> Response:
        try:
            told = await self.desk.site.store.run(work)
        except NotAllowed:
            return self.desk.refusals.say(asked.request, NO_RIGHT)
        except WrongState as wrong:
            if wrong.why == "ticket-unknown":
                return self.desk.refusals.say(asked.request, NOT_FOUND)
            return await self._page(asked, f"console-wrong-{wrong.why}", 409)
        if isinstance(told, Ticket):
            ring(self.desk.site.bell, [told.address])
        return self.desk.go(asked.request, f"/console/tickets/{_id(asked.request)}")

    async def _page(self, asked: Asked, trouble: str = "", status: int = 200) -> Response:
        """With what was being written, so that it can be sent once the rest was read."""
        id_, now = _id(asked.request), self.desk.site.clock()
        opened = await self.desk.site.store.read(lambda c: _opened(c, id_, now))
        if opened is None:
            return self.desk.refusals.say(asked.request, NOT_FOUND)
        return self.desk.page(
            asked,
            "console_ticket.html",
            status=status,
            opened=opened,
            trouble=trouble,
            written=asked.form,
            longest=LONGEST,
            mutes=MUTES,
        )

    def _files(self) -> TicketFiles:
        site = self.desk.site
        return TicketFiles(store=site.store, files=site.files, clock=site.clock)

    def _speak(self, message: Message, language: Language) -> Speech:
        return speak(message, language, self.desk.site.knowledge(), self.desk.site.house())


def _id(request: Request) -> int:
    return number_in(str(request.path_params["id"])) or 0


def _opened(connection: Connection, id_: int, now: datetime) -> Opened | None:
    ticket = tickets.get(connection, id_)
    if ticket is None:
        return None
    lines = tickets.lines(connection, id_)
    return Opened(
        ticket,
        lines,
        {one.id: _delivered(connection, one) for one in lines if one.told},
        helpdesk.muted(connection, accounts.of(connection, ticket.person), now),
        reporting.names(connection),
        tuple(one for one in stored_staff.everybody(connection) if staff_may(one.staff, "answer")),
    )


def _delivered(connection: Connection, line: TicketLine) -> str:
    """Lines of the outbox are kept for 30 days: after that nobody knows."""
    told = outbox.find(connection, line.told)
    if told is None:
        return "unknown"
    if told.state in {"failed", "dropped"}:
        is_reachable = people.is_reachable_at(connection, told.address)
        return "failed" if is_reachable else "blocked"
    if told.state in outbox.OPEN:
        return "unknown" if told.may_have_been_sent else "pending"
    return "sent"
