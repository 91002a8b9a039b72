"""Writing an announcement, and changing one that is not sent yet. Not for reading what was typed (writing_form.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import announcing
from bot.channels.web.arrivals import nonce_of
from bot.channels.web.languages import language_of
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.audience_form import boxes
from bot.console.desk import Asked, ConsoleDesk
from bot.console.faults import Fault
from bot.console.looking import announcement_of, at
from bot.console.writing_form import (
    KINDS,
    NUMBERS,
    WITHOUT,
    Typed,
    Written,
    read,
    typed_of,
)
from bot.errors import NotAllowed, WrongState
from bot.fitting import LONGEST_LABEL, LONGEST_TITLE
from bot.store import announcements, audiences, inbox
from conversations.announcing.approval import hash_of
from conversations.announcing.lengths import LONGEST_WORDS
from conversations.announcing.shape import Announcement, Audience, Words
from conversations.following_places import place_name

MOST_FIELDS = 120
MOST_LOOKED_AT = 50
BLANK = Announcement(0, "draft", "", Words())
"""`id` 0: nothing is kept yet."""


@dataclass(frozen=True, slots=True)
class WritingPage:
    """`/console/announcements/new` and `/console/announcements/<id>/edit`."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "write")
        if isinstance(asked, Response):
            return asked
        held = await self._held(request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        return await self._page(asked, held, typed_of(held), Written(held))

    async def keep(self, request: Request) -> Response:
        """Nothing typed is lost: what cannot be kept is shown again as it was typed."""
        asked = await self.desk.asked(request, "write", MOST_FIELDS)
        if isinstance(asked, Response):
            return asked
        held = await self._held(request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        if not held.id and not nonce_of(asked.form):
            return self.desk.refusals.say(request, BAD_FORM)
        written = read(asked.form, held, self.desk.site.knowledge())
        if written.faults or asked.form.get("do") == "count":
            status = 400 if written.faults else 200
            return await self._page(asked, held, asked.form, written, status=status)
        try:
            id_ = await self._kept(asked, held, written.announcement)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as error:
            fresh = await self._held(request) or held
            trouble = Fault("", f"console-wrong-{error.why}", error.values)
            return await self._page(asked, fresh, asked.form, written, status=409, trouble=trouble)
        return self.desk.go(request, at(replace(held, id=id_)))

    async def _held(self, request: Request) -> Announcement | None:
        return await announcement_of(self.desk, request) if "id" in request.path_params else BLANK

    async def _kept(self, asked: Asked, held: Announcement, written: Announcement) -> int:
        """Its id. What changed meanwhile is not written over unseen."""
        now, seen = self.desk.site.clock(), asked.form.get("seen", "")

        def keep(connection: Connection) -> int:
            if not held.id:
                return _composed(connection, asked, written, now)
            fresh = announcements.held(connection, held.id) or held
            changed = replace(written, file=fresh.file, at=fresh.at)
            announcing.change(connection, asked.staff, changed, now, seen or hash_of(held))
            return held.id

        return await self.desk.site.store.run(keep)

    async def _page(
        self,
        asked: Asked,
        held: Announcement,
        typed: Typed,
        written: Written,
        *,
        status: int = 200,
        trouble: Fault | None = None,
    ) -> Response:
        knowledge, language = self.desk.site.knowledge(), language_of(asked.request)
        now, aimed = self.desk.site.clock(), written.announcement
        reached = await self.desk.site.store.read(
            lambda c: audiences.reached(c, aimed.audience, aimed.table, now)
        )
        listed = boxes(knowledge.places)
        names = {place: place_name(place, language, knowledge) for place in listed["territory"]}
        return self.desk.page(
            asked,
            "console_write.html",
            status=status,
            held=held,
            seen=hash_of(held) if held.id else "",
            typed=typed,
            trouble=trouble,
            faults=written.faults,
            faulty=_by_field(written.faults),
            reached=reached,
            is_everyone=aimed.audience == Audience(),
            boxes=listed,
            place_names=names,
            entries=[(one.id, one.question.get(language)) for one in knowledge.entries.values()],
            **LIMITS,
        )


def _composed(connection: Connection, asked: Asked, written: Announcement, now: datetime) -> int:
    """One draft, however often the same is sent from one form; what differs is another."""
    me, mark = asked.staff, _mark(written)
    key = f"console:{me.id}:{nonce_of(asked.form)}:{mark}"
    if inbox.record(connection, key, now):
        return announcing.compose(connection, me, written, now)
    newest = announcements.newest(connection, MOST_LOOKED_AT)
    same = (one.id for one in newest if one.made_by == me.id and _mark(one) == mark)
    return next(same, 0) or announcing.compose(connection, me, written, now)


def _mark(written: Announcement) -> str:
    """Of all that the form says."""
    return sha256(f"{hash_of(written)} {written.title}".encode()).hexdigest()


LIMITS: Mapping[str, Any] = {
    "numbers": NUMBERS,
    "kinds": KINDS,
    "ways": WITHOUT,
    "longest_title": LONGEST_TITLE,
    "longest_label": LONGEST_LABEL,
    "longest_words": LONGEST_WORDS,
}


def _by_field(faults: Sequence[Fault]) -> Mapping[str, Sequence[Fault]]:
    return {one.where: [two for two in faults if two.where == one.where] for one in faults}
