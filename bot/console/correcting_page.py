"""Correcting what was sent: both texts, a preview, then one press, or a colleague's. Not for carrying it out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import announcing, correcting
from bot.approving import Rules
from bot.channels.web.languages import language_of
from bot.channels.web.markup import Markup
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.console.looking import announcement_of, at
from bot.console.preview import Preview, Previewing, shown_at_once
from bot.correcting import hash_of_correction
from bot.errors import NotAllowed, WrongState
from bot.store import reporting
from bot.store.corrections import Proposed
from bot.store.recipients import counts
from conversations.announcing.shape import Announcement, DeliveryState, Words
from knowledge.model import LANGUAGES

LONGEST = 20_000
"""Characters of each text that are read: far more than fit, so that what is too long can be shortened."""
WORDED = (
    "no-words", "language-gone", "missing-field", "too-long", "changed-meanwhile", "own-approval",
    "state", "withdrawn",
)  # fmt: skip
"""What stands against a correction, of WrongState.why, that has a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form says. `looked` is empty until there is a preview; `seen` is the hash of what it shows."""

    words: Words
    revision: int
    trouble: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    looked: tuple[Preview, ...] = ()
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """Who reads it, whether a colleague has to agree, what waits for that."""

    numbers: Mapping[DeliveryState, int]
    is_approved_by_another: bool
    proposed: Proposed | None
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class CorrectingPage:
    """`/console/announcements/<id>/correct`"""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "send")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        if held.started_at is None or held.is_withdrawn:
            return self.desk.go(request, at(held))
        return await self._page(asked, held, Typed(held.words, held.revision))

    async def take(self, request: Request) -> Response:
        """Rights are looked at in the transaction, by bot/correcting.py."""
        asked = await self.desk.asked(request, "send")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        taking = {"look": self._look, "correct": self._correct, "edit": self._edit}
        taking |= {"agree": self._agree, "drop": self._drop}
        take = taking.get(asked.form.get("do", ""))
        if take is None:
            return self.desk.refusals.say(request, BAD_FORM)
        try:
            return await take(asked, held)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            return await self._refused(asked, held, wrong)

    async def _look(self, asked: Asked, held: Announcement) -> Response:
        typed = _typed(asked, held)
        if typed.words == held.words:
            same = replace(typed, trouble="console-correct-same", status=400)
            return await self._page(asked, held, same)
        await self.desk.site.store.run(
            lambda c: announcing.to_be_corrected(c, held.id, typed.words)
        )
        looked = await self._looked(asked, replace(held, words=typed.words))
        seen = hash_of_correction(held, typed.words)
        return await self._page(asked, held, replace(typed, looked=looked, seen=seen))

    async def _correct(self, asked: Asked, held: Announcement) -> Response:
        """What was looked at; anything else is shown first."""
        typed, now = _typed(asked, held), self.desk.site.clock()
        is_same = typed.revision == held.revision
        if is_same and asked.form.get("seen", "") != hash_of_correction(held, typed.words):
            return await self._look(asked, held)
        revision = await self.desk.site.store.run(
            lambda c: correcting.correct(
                c, asked.staff, held.id, typed.words, typed.revision, now, self._rules
            )
        )
        there = at(held) if revision is not None else at(held, "/correct")
        return self.desk.go(asked.request, there)

    async def _edit(self, asked: Asked, held: Announcement) -> Response:
        """The form again, with what was typed."""
        return await self._page(asked, held, _typed(asked, held))

    async def _agree(self, asked: Asked, held: Announcement) -> Response:
        now, seen = self.desk.site.clock(), asked.form.get("seen", "")
        await self.desk.site.store.run(
            lambda c: correcting.agree(c, asked.staff, held.id, seen, now)
        )
        return self.desk.go(asked.request, at(held))

    async def _drop(self, asked: Asked, held: Announcement) -> Response:
        now = self.desk.site.clock()
        await self.desk.site.store.run(lambda c: correcting.drop(c, asked.staff, held.id, now))
        return self.desk.go(asked.request, at(held, "/correct"))

    async def _refused(self, asked: Asked, held: Announcement, wrong: WrongState) -> Response:
        """What was typed, beside the announcement as it is now."""
        fresh = await announcement_of(self.desk, asked.request) or held
        why = wrong.why if wrong.why in WORDED else "other"
        values = {
            "spoken" if name == "language" else name: value for name, value in wrong.values.items()
        }
        typed = replace(
            _typed(asked, fresh),
            revision=fresh.revision,
            trouble=f"console-correct-wrong-{why}",
            values=values,
            status=409,
        )
        return await self._page(asked, fresh, typed)

    @property
    def _rules(self) -> Rules:
        return Rules(self.desk.site.settings.announce_approval_above)

    async def _looked(self, asked: Asked, held: Announcement) -> tuple[Preview, ...]:
        """As the page of a draft shows it: each row of the table, on each channel."""
        knowledge, now = self.desk.site.knowledge(), self.desk.site.clock()
        looking = Previewing(held, knowledge, language_of(asked.request), now, Markup())
        return await asyncio.to_thread(looking.all)

    async def _page(self, asked: Asked, held: Announcement, typed: Typed) -> Response:
        around = await self.desk.site.store.read(lambda c: self._around(c, held))
        proposed = around.proposed
        theirs = replace(held, words=proposed.words) if proposed else held
        return self.desk.page(
            asked,
            "console_correct.html",
            status=typed.status,
            held=held,
            typed=typed,
            around=around,
            theirs=await self._looked(asked, theirs) if proposed and not typed.looked else (),
            theirs_seen=hash_of_correction(held, theirs.words),
            is_behind=typed.trouble.endswith("changed-meanwhile"),
            spoken=language_of(asked.request),
            shown_at_once=shown_at_once,
        )

    def _around(self, connection: Connection, held: Announcement) -> Around:
        return Around(
            counts(connection, held.id),
            correcting.is_needed(connection, held.id, self._rules),
            correcting.pending(connection, held),
            reporting.names(connection),
        )


def _typed(asked: Asked, held: Announcement) -> Typed:
    """Line ends as they are stored: a browser sends them otherwise."""
    texts = {
        language: asked.form.get(language, held.words.get(language))[:LONGEST]
        .replace("\r\n", "\n")
        .strip()
        for language in LANGUAGES
    }
    return Typed(Words(**texts), number_in(asked.form.get("revision", "")))
