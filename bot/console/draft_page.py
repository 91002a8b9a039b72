"""An announcement before it is sent: how it looks, who gets it, what to doubt, what can be done. Not for doing it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import markupsafe
from sqlalchemy import Connection
from starlette.responses import Response

from bot.approving import Rules, is_needed, lacks
from bot.channels.web.languages import language_of
from bot.channels.web.markup import Markup
from bot.channels.web.picture import picture
from bot.console.desk import Asked, ConsoleDesk
from bot.console.moments import FRANCE
from bot.console.paris_time import offset_of
from bot.console.preview import Preview, Previewing, shown_at_once
from bot.console.reasons import reason_in_words
from bot.store import audiences
from bot.store import staff as stored_staff
from bot.store.audiences import MISSING
from conversations.announcing.approval import hash_of
from conversations.announcing.audience import written
from conversations.announcing.claims import Doubt, doubts
from conversations.announcing.shape import Announcement, Reached
from conversations.following_places import argument, place_name
from conversations.staff import COMMAND_LINE
from knowledge.load import Knowledge
from knowledge.model import Language

A_SECOND = 30
"""Messages that Telegram takes."""
EARLY = ("draft", "approval", "scheduled")


@dataclass(frozen=True, slots=True)
class Ask:
    """What a form of this page asked for, shown again with it. `people`: how many the second press names."""

    trouble: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    people: int = 0
    day: str = ""
    hour: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Who gets it and who does not, and what stands against sending it. `approver` "" for the command line."""

    reached: Reached
    foreseen: Mapping[str, int]
    blocked: Mapping[tuple[int | None, str], int]
    needs_approval: bool
    lacking: str
    approver: str


@dataclass(frozen=True, slots=True)
class HandedOut:
    """The links to give to those whom the assistant cannot reach: `place` "" for all announcements."""

    place: str
    telegram: str
    web: str
    telegram_picture: markupsafe.Markup
    web_picture: markupsafe.Markup


NOTHING = Ask()


@dataclass(frozen=True, slots=True)
class DraftPage:
    desk: ConsoleDesk

    async def page(
        self,
        asked: Asked,
        held: Announcement,
        status: int = 200,
        trouble: str = "",
        ask: Ask = NOTHING,
    ) -> Response:
        """`trouble` is the id of what stood against what was asked for; `ask` has its values too."""
        language, knowledge = language_of(asked.request), self.desk.site.knowledge()
        counted = await self.desk.site.store.read(lambda c: self._counted(c, held))
        previews, doubted = await asyncio.to_thread(self._looked, held, language)
        blocking = tuple(_blocked(held, counted, language, knowledge))
        return self.desk.page(
            asked,
            "console_draft.html",
            status=status,
            held=held,
            seen=hash_of(held),
            trouble=trouble or ask.trouble,
            ask=ask,
            counted=counted,
            excluded=self._excluded(counted, language),
            blocking=blocking,
            seconds=-(-counted.reached.by_channel.get("telegram", 0) // A_SECOND),
            audience=written(held.audience),
            previews=previews,
            shown_at_once=shown_at_once,
            doubted=[(one, *self._against(one, language)) for one in doubted],
            handed_out=tuple(self._handed_out(asked, held, language)),
            **_time(held, ask),
        )

    def _counted(self, connection: Connection, held: Announcement) -> Counted:
        now = self.desk.site.clock()
        approver = stored_staff.get(connection, held.approved_by) if held.approved_by else None
        return Counted(
            reached=audiences.reached(connection, held.audience, held.table, now),
            foreseen=audiences.foreseen(connection, held, now),
            blocked=audiences.blocked(connection, held, now),
            needs_approval=is_needed(connection, held, rules_of(self.desk), now),
            lacking=lacks(connection, held),
            approver=(approver or COMMAND_LINE).name,
        )

    def _looked(
        self, held: Announcement, language: Language
    ) -> tuple[tuple[Preview, ...], tuple[Doubt, ...]]:
        knowledge, now = self.desk.site.knowledge(), self.desk.site.clock()
        looking = Previewing(held, knowledge, language, now, Markup())
        return looking.all(), doubts(held.words, knowledge)

    def _excluded(self, counted: Counted, language: Language) -> list[tuple[str, int]]:
        """Who does not get it, and why; what a row of the table lacks is told by its place."""
        found = counted.foreseen.items()
        return [
            (reason_in_words(self.desk.views, reason, language), number)
            for reason, number in sorted(found, key=lambda one: -one[1])
            if reason and not reason.startswith(MISSING)
        ]

    def _against(self, doubt: Doubt, language: Language) -> tuple[str, str, str]:
        """The fact that speaks against it, its source, and where that is; "" for none."""
        knowledge = self.desk.site.knowledge()
        fact = knowledge.facts.get(doubt.fact)
        source = knowledge.sources.get(fact.source) if fact else None
        if fact is None:
            return "", "", ""
        cite = source.cite.get(language) or source.title.get(language) if source else ""
        return fact.text.get(language), cite, source.address if source else ""

    def _handed_out(
        self, asked: Asked, held: Announcement, language: Language
    ) -> Iterator[HandedOut]:
        """One for each place that is aimed at, where there is a place."""
        knowledge, bot = self.desk.site.knowledge(), self.desk.site.house().bot_name
        places = dict.fromkeys([*held.audience.territories, *(row.territory for row in held.table)])
        base = self.desk.views.base(asked.request)
        for place in places or ("",):
            named = place_name(place, language, knowledge) if place else ""
            web = f"{base}/follow/{place}" if place else f"{base}/"
            begins = f"?start={argument(place)}" if place else ""
            telegram = f"https://t.me/{bot}{begins}" if bot else ""
            drawn = picture(telegram) if telegram else markupsafe.Markup()
            yield HandedOut(named, telegram, web, drawn, picture(web))


def rules_of(desk: ConsoleDesk) -> Rules:
    return Rules(desk.site.settings.announce_approval_above)


def _blocked(
    held: Announcement, counted: Counted, language: Language, knowledge: Knowledge
) -> Iterator[tuple[str, str, int]]:
    """Place, field and people, also where nobody is concerned yet."""
    lacking = {(row, name): 0 for (row, _), name in audiences.missing(held).items()}
    for (row, name), number in (lacking | dict(counted.blocked)).items():
        has_row = row is not None and row < len(held.table)
        place = held.table[row].territory if has_row and row is not None else ""
        yield place_name(place, language, knowledge) if place else "", name, number


def _time(held: Announcement, ask: Ask) -> dict[str, Any]:
    """What the fields of the day and hour hold, and the zone of a time that is set."""
    there = held.at.astimezone(FRANCE) if held.at else None
    return {
        "day": ask.day or (there.date().isoformat() if there else ""),
        "hour": ask.hour or (f"{there:%H:%M}" if there else ""),
        "offset": offset_of(held.at) if held.at else "",
    }
