"""Places, neighbours, the state of the call and sentences that are none of our business: what to change. Not how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import editing
from bot.channels.web.languages import language_of
from bot.channels.web.refusals import NO_RIGHT, NOT_FOUND
from bot.console.desk import Asked, ConsoleDesk
from bot.console.edit_page import at, told
from bot.console.faults import Fault
from bot.errors import NotAllowed, WrongState
from bot.store import edits
from conversations.following_places import place_name
from knowledge.load import Edit, Knowledge
from knowledge.model import Language
from knowledge.overlay import Part, current

MOST = 500
PATHS: dict[str, Part] = {
    "places": "place",
    "neighbours": "neighbour",
    "call": "call",
    "off-topic": "off-topic",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One that can be changed: its target, and its name or sentence."""

    target: str
    name: str


@dataclass(frozen=True, slots=True)
class PartsPage:
    """`/console/places`, `/neighbours`, `/call`, `/off-topic`."""

    desk: ConsoleDesk
    path: str

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        return asked if isinstance(asked, Response) else await self._page(asked)

    async def take(self, request: Request) -> Response:
        """A draft of what it says now; the one that is being written, if there is one."""
        asked = await self.desk.asked(request, "edit")
        if isinstance(asked, Response):
            return asked
        part, target = PATHS[self.path], asked.form.get("target", "")
        value = current(self.desk.site.knowledge().documents, part, target)
        if value is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        is_gone = asked.form.get("do") == "remove"
        edit, now = Edit(part, target, None if is_gone else value), self.desk.site.clock()
        try:
            id_ = await self.desk.site.store.run(lambda c: editing.draft(c, asked.staff, edit, now))
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            if wrong.why == "edit-open":
                return self.desk.go(request, at(int(wrong.values["id"])))
            return await self._page(asked, 409, told(wrong))
        return self.desk.go(request, at(id_))

    async def _page(
        self, asked: Asked, status: int = 200, trouble: Fault | None = None
    ) -> Response:
        knowledge, part = self.desk.site.knowledge(), PATHS[self.path]
        wanted = asked.request.query_params.get("q", "")[:200].strip()
        found = tuple(_listed(part, knowledge, language_of(asked.request)))
        fitting = [one for one in found if wanted.lower() in one.name.lower()]
        return self.desk.page(
            asked,
            "console_parts.html",
            status=status,
            path=self.path,
            wanted=wanted,
            found=fitting[:MOST],
            over=max(0, len(fitting) - MOST),
            writing=await self.desk.site.store.read(lambda c: _writing(c, part)),
            trouble=trouble,
        )


def _writing(connection: Connection, part: Part) -> dict[str, int]:
    found = edits.in_states(connection, edits.OPEN, limit=200)
    return {one.target: one.id for one in found if one.part == part}


def _listed(part: Part, knowledge: Knowledge, language: Language) -> Iterator[Listed]:
    match part:
        case "place":
            for place in (*knowledge.places.bids, *knowledge.places.elsewhere):
                yield Listed(place.id, place_name(place.id, language, knowledge) or place.id)
        case "neighbour":
            for one in knowledge.neighbours:
                yield Listed(one.id, one.name)
        case "call" if knowledge.call:
            yield Listed("", knowledge.call.sentence.get(language))
        case "off-topic":
            for group in knowledge.offtopic.templates:
                for sentences in group.sentences.values():
                    for sentence in sentences:
                        yield Listed(sentence, sentence)
