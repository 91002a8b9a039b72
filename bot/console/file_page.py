"""The picture or document of a draft: sent from its page, given to staff, let go. Not for recipients (bot/channels)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot import enclosing
from bot.announcement_files import AnnouncementFiles, NotTaken
from bot.announcing import WRITABLE
from bot.channels.web.announced_files import given
from bot.channels.web.multipart import BadMultipart, Form
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.channels.web.security import MOST_BYTES
from bot.console.announcement_page import AnnouncementPage
from bot.console.desk import Asked, ConsoleDesk
from bot.console.looking import announcement_of, at
from bot.errors import NotAllowed, WrongState
from conversations.announcing.shape import Announcement
from conversations.staff import staff_may

STATUS = {"too-large": 413, "picture-too-large": 413, "kind": 415, "empty": 400, "no-room": 507}
HERE = "#announcement-file"


@dataclass(frozen=True, slots=True)
class FilePage:
    """`/console/announcements/<id>/file`, and `/file/remove` below it. Rights are looked at before the body."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None or held.file is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        return await given(self.desk.site, self.desk.refusals, request, held.file)

    async def take(self, request: Request) -> Response:
        staff = await self.desk.entrance.staff(request)
        if staff is None:
            return self.desk.sign_in(request)
        slow = self.desk.too_fast(request)
        if slow or not staff_may(staff, "write"):
            return self.desk.refusals.say(request, slow or NO_RIGHT)
        try:
            form = Form(request)
            fields = await form.fields()
            if not self.desk.entrance.is_ours(request, fields) or not form.has_file:
                return self.desk.refusals.say(request, BAD_FORM)
            return await self._take(Asked(request, staff, fields), form)
        except BadMultipart:
            return self.desk.refusals.say(request, BAD_FORM)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it

    async def remove(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "write")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        now = self.desk.site.clock()
        return await self._done(
            asked, held, lambda c: enclosing.detach(c, asked.staff, held.id, now)
        )

    async def _take(self, asked: Asked, form: Form) -> Response:
        held = await announcement_of(self.desk, asked.request)
        if held is None:
            return self.desk.refusals.say(asked.request, NOT_FOUND)
        if held.state not in WRITABLE:
            return await again(self.desk, asked, held, "console-enclosing-wrong-state")
        site = self.desk.site
        files = AnnouncementFiles(store=site.store, files=site.files, clock=site.clock)
        sent = await files.keep(form.name, form.chunks(), _announced(asked.request))
        if isinstance(sent, NotTaken):
            trouble = f"console-file-{sent.why}"
            return await again(self.desk, asked, held, trouble, status=STATUS[sent.why])
        now = site.clock()
        return await self._done(
            asked, held, lambda c: enclosing.attach(c, asked.staff, held.id, sent, now)
        )

    async def _done(
        self, asked: Asked, held: Announcement, work: Callable[[Connection], None]
    ) -> Response:
        try:
            await self.desk.site.store.run(work)
        except NotAllowed:
            return self.desk.refusals.say(asked.request, NO_RIGHT)
        except WrongState as wrong:
            return await again(self.desk, asked, held, trouble_of(wrong))
        response = self.desk.go(asked.request, at(held))
        response.headers["location"] += HERE
        return response


async def again(
    desk: ConsoleDesk, asked: Asked, held: Announcement, trouble: str, status: int = 409
) -> Response:
    """The page as it is now, with what stood against it."""
    now = await announcement_of(desk, asked.request) or held
    return await AnnouncementPage(desk).page(asked, now, status=status, trouble=trouble)


WORDED = frozenset({"state", "file-gone", "no-words", "missing-field", "no-conversation"})


def trouble_of(wrong: WrongState) -> str:
    return f"console-enclosing-wrong-{wrong.why if wrong.why in WORDED else 'other'}"


def _announced(request: Request) -> int:
    """Bytes that the file has at least, by the body's length."""
    length = request.headers.get("content-length", "")
    told = int(length) if length.isascii() and length.isdigit() else 0
    return max(0, told - MOST_BYTES)
