"""One entry: what people read now, its sources, all that was written about it. Not for changing it (edit_page.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import editing
from bot.channels.web.languages import language_of
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.desk import Asked, ConsoleDesk
from bot.console.edit_page import at, told
from bot.console.entry_preview import previews_of
from bot.console.faults import Fault
from bot.errors import NotAllowed, WrongState
from bot.store import edits, reporting
from bot.store.edits import StoredEdit
from knowledge.load import Edit, Knowledge
from knowledge.model import Entry, Language
from knowledge.overlay import current


@dataclass(frozen=True, slots=True)
class Ground:
    """What an entry rests on: a fact with its source, or a source."""

    id: str
    text: str
    cite: str
    address: str


@dataclass(frozen=True, slots=True)
class EntryPage:
    """`/console/entries/<id>`: also of an entry that is gone, as long as something was written about it."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        return asked if isinstance(asked, Response) else await self._page(asked)

    async def take(self, request: Request) -> Response:
        """A draft to change it, or to take it away; the one that is being written, if there is one."""
        asked = await self.desk.asked(request, "edit")
        if isinstance(asked, Response):
            return asked
        target, now = _target(request), self.desk.site.clock()
        value = current(self.desk.site.knowledge().documents, "entry", target)
        if value is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        if asked.form.get("do") not in {"edit", "remove"}:
            return self.desk.refusals.say(request, BAD_FORM)
        edit = Edit("entry", target, value if asked.form["do"] == "edit" else None)
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
        target, knowledge = _target(asked.request), self.desk.site.knowledge()
        entry = knowledge.entries.get(target)
        history, names = await self.desk.site.store.read(lambda c: _written(c, target))
        if entry is None and not history:
            return self.desk.refusals.say(asked.request, NOT_FOUND)
        language = language_of(asked.request)
        return self.desk.page(
            asked,
            "console_entry.html",
            status=status,
            target=target,
            entry=entry,
            previews=previews_of(entry, knowledge, self.desk.site.house()) if entry else (),
            grounds=grounds_of(entry, knowledge, language) if entry else (),
            titles={one.id: one.question.get(language) for one in knowledge.entries.values()},
            history=history,
            names=names,
            trouble=trouble,
        )


def _target(request: Request) -> str:
    return str(request.path_params["id"])


def _written(connection: Connection, target: str) -> tuple[Sequence[StoredEdit], Mapping[int, str]]:
    return edits.history(connection, "entry", target), reporting.names(connection)


def grounds_of(entry: Entry, knowledge: Knowledge, language: Language) -> tuple[Ground, ...]:
    found = []
    for id_ in entry.sources:
        fact, source = knowledge.facts.get(id_), knowledge.source_of(id_)
        cite = source.cite.get(language) or source.title.get(language) if source else ""
        text = fact.text.get(language) if fact else ""
        found.append(Ground(id_, text, cite, source.address if source else ""))
    return tuple(found)
