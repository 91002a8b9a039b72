"""Replies to an announcement: read together, answered several at once. Not for what people are told (answered.py)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import answering
from bot.assistant import ring
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.console.looking import announcement_of, at
from bot.errors import NotAllowed
from bot.store import replies, reporting
from bot.store.replies import LONGEST, Reply
from conversations.announcing.answered import MESSAGE
from conversations.announcing.shape import Announcement
from conversations.outcome import Message
from conversations.speech import Speech, speak
from knowledge.model import Language

MOST_SHOWN = 300
"""Open replies on the page, the oldest."""
MOST_IN_GROUP = 100
"""Ticked together: a form has no more fields than that, and a few."""
MOST_CLOSED = 50
_TICKED = re.compile(r"reply-(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Inbox:
    """`waiting`: how many are open, shown or not."""

    groups: tuple[tuple[Reply, ...], ...]
    waiting: int
    answered: tuple[Reply, ...]
    aside: tuple[Reply, ...]
    names: Mapping[int, str]

    @property
    def is_cut(self) -> bool:
        return self.waiting > MOST_SHOWN


@dataclass(frozen=True, slots=True)
class Answering:
    """An answer being written: for those `chosen` of a group. `previews` once it can go out as it is."""

    group: tuple[Reply, ...]
    chosen: tuple[Reply, ...]
    text: str
    previews: tuple[tuple[Language, Markup], ...] = ()

    @property
    def ids(self) -> frozenset[int]:
        return frozenset(one.id for one in self.chosen)

    @property
    def seen(self) -> str:
        """Of what was looked at: nothing else is sent."""
        told = f"{sorted(self.ids)}\n{self.text}"
        return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Trouble:
    """`lost` is an answer that nobody got, so that it can be copied."""

    message: str = ""
    values: Mapping[str, int] = field(default_factory=dict)
    status: int = 200
    lost: str = ""


FINE = Trouble()


@dataclass(frozen=True, slots=True)
class RepliesPage:
    """`/console/announcements/<id>/replies`: only who may answer reads what people wrote."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "answer")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        return await self._page(asked, held)

    async def take(self, request: Request) -> Response:
        """Rights are looked at in the transaction, by bot/answering.py."""
        asked = await self.desk.asked(request, "answer", MOST_IN_GROUP + 10)
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        taking = {"look": self._look, "send": self._send, "aside": self._put_aside}
        take = taking.get(asked.form.get("do", ""))
        if take is None:
            return self.desk.refusals.say(request, BAD_FORM)
        try:
            return await take(asked, held)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)

    async def _look(self, asked: Asked, held: Announcement) -> Response:
        written = await self._written(asked, held)
        trouble = _against(written)
        if not trouble.message:
            written = self._previewed(written)
        return await self._page(asked, held, trouble, written)

    async def _send(self, asked: Asked, held: Announcement) -> Response:
        """What was looked at; anything else is shown first."""
        written = await self._written(asked, held)
        if _against(written).message or asked.form.get("seen", "") != written.seen:
            return await self._look(asked, held)
        now = self.desk.site.clock()
        told = await self.desk.site.store.run(
            lambda c: answering.answer_replies(
                c, asked.staff, written.ids, written.text, self._speak, now
            )
        )
        ring(self.desk.site.bell, [one.address for one in told])
        taken = len(written.ids) - len(told)
        if not taken:
            return self.desk.go(asked.request, at(held, "/replies"))
        values = {"count": taken, "told": len(told)}
        lost = "" if told else written.text
        return await self._page(asked, held, Trouble("console-inbox-taken", values, 409, lost))

    async def _put_aside(self, asked: Asked, held: Announcement) -> Response:
        written, now = await self._written(asked, held), self.desk.site.clock()
        if not written.ids:
            return await self._page(asked, held, Trouble("console-inbox-nobody", {}, 400), written)
        await self.desk.site.store.run(
            lambda c: answering.put_aside(c, asked.staff, written.ids, now)
        )
        return self.desk.go(asked.request, at(held, "/replies"))

    async def _written(self, asked: Asked, held: Announcement) -> Answering:
        form = asked.form
        ticked = {int(found[1]) for found in map(_TICKED.fullmatch, form) if found}
        listed = map(number_in, form.get("group", "").split(",")[:MOST_IN_GROUP])
        ids = ticked | {one for one in listed if one}
        group = await self.desk.site.store.read(lambda c: replies.those(c, held.id, ids))
        chosen = tuple(one for one in group if one.id in ticked)
        return Answering(group, chosen, form.get("answer", "").replace("\r\n", "\n").strip())

    def _previewed(self, written: Answering) -> Answering:
        """As the first of each language will read it."""
        firsts = {one.language: one for one in reversed(written.chosen)}
        previews = tuple(
            (language, self.desk.views.html(self._said(one, written.text), language))
            for language, one in sorted(firsts.items(), reverse=True)
        )
        return Answering(written.group, written.chosen, written.text, previews)

    def _said(self, reply: Reply, answer: str) -> str:
        message = Message(MESSAGE, {"question": reply.text, "answer": answer})
        return self._speak(message, reply.language).text

    def _speak(self, message: Message, language: Language) -> Speech:
        return speak(message, language, self.desk.site.knowledge(), self.desk.site.house())

    async def _page(
        self,
        asked: Asked,
        held: Announcement,
        trouble: Trouble = FINE,
        written: Answering | None = None,
    ) -> Response:
        inbox = await self.desk.site.store.read(lambda c: _inbox(c, held.id))
        return self.desk.page(
            asked,
            "console_replies.html",
            status=trouble.status,
            held=held,
            inbox=inbox,
            written=written,
            trouble=trouble,
            longest=LONGEST,
            most_shown=MOST_SHOWN,
        )


def _inbox(connection: Connection, announcement: int) -> Inbox:
    found = replies.open(connection, announcement, limit=MOST_SHOWN)
    return Inbox(
        groups=tuple(_parted(replies.grouped(found))),
        waiting=replies.waiting(connection).get(announcement, 0),
        answered=replies.closed(connection, announcement, "answered", MOST_CLOSED),
        aside=replies.closed(connection, announcement, "put-aside", MOST_CLOSED),
        names=reporting.names(connection),
    )


def _parted(groups: tuple[tuple[Reply, ...], ...]) -> Iterator[tuple[Reply, ...]]:
    """A form takes only so many."""
    for group in groups:
        for start in range(0, len(group), MOST_IN_GROUP):
            yield group[start : start + MOST_IN_GROUP]


def _against(written: Answering) -> Trouble:
    """What is wrong with an answer, FINE for nothing."""
    if not written.chosen:
        return Trouble("console-inbox-nobody", {}, 400)
    if not written.text:
        return Trouble("console-inbox-no-answer", {}, 400)
    if len(written.text) > LONGEST:
        return Trouble("console-inbox-too-long", {"most": LONGEST}, 400)
    return FINE
