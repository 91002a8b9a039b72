"""A new entry, begun from nothing, from a question or from a request. Not for going on with it (edit_page.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import editing, reviewing
from bot.channels.web.languages import language_of
from bot.channels.web.refusals import NO_RIGHT
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.console.edit_fields import ENTRY, Typed, typed_of, value_of
from bot.console.edit_page import MOST_FIELDS, Shown, at, by_field, in_fields, told
from bot.console.faults import Fault
from bot.errors import NotAllowed, WrongState
from bot.store import questions, tickets
from conversations.helpdesk.entry_draft import draft_of
from knowledge.formed import tidied
from knowledge.load import Edit
from knowledge.model import LANGUAGES
from knowledge.search.normalise import fold

MOST_WORDS = 6
LONGEST_ID = 48
MOST_QUESTIONS = 100
NOT_FIELDS = {"id": "", "theme": "", "questions": ""}
"""Of the form, not of the entry; `questions` are those that it answers."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,47}")


@dataclass(frozen=True, slots=True)
class NewEntryPage:
    """`/console/entries/new`."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "edit")
        if isinstance(asked, Response):
            return asked
        begun = await self.desk.site.store.read(lambda c: _begun(c, request.query_params))
        listed = {"questions": request.query_params.get("questions", "")}
        return await self._page(asked, Shown({**begun, **listed}))

    async def take(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "edit", MOST_FIELDS)
        if isinstance(asked, Response):
            return asked
        value = tidied(value_of(ENTRY, asked.form, {"theme": asked.form.get("theme", "")}))
        id_ = asked.form.get("id", "").strip() or id_from(value)
        faults = (*self._faults(id_, value), *in_fields(Edit("entry", id_, value), ENTRY))
        if faults:
            return await self._page(asked, Shown(asked.form, faults), 400)
        now, edit = self.desk.site.clock(), Edit("entry", id_, value)
        try:
            made = await self.desk.site.store.run(lambda c: _made(c, asked, edit, now))
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            return await self._page(asked, Shown(asked.form, trouble=told(wrong)), 409)
        return self.desk.go(request, at(made))

    def _faults(self, id_: str, value: Mapping[str, Any]) -> tuple[Fault, ...]:
        found = []
        if not value.get("question"):
            found.append(Fault("question.fr", "console-edit-needed"))
        elif not _ID.fullmatch(id_):
            found.append(Fault("id", "console-wrong-edit-target"))
        if id_ in self.desk.site.knowledge().entries:
            found.append(Fault("id", "console-edit-id-taken", {"written": id_}))
        if value.get("theme") not in self._themes():
            found.append(Fault("theme", "console-edit-needed"))
        return tuple(found)

    def _themes(self) -> tuple[str, ...]:
        """Those that hold entries: each is a file."""
        return tuple(
            dict.fromkeys(one.theme for one in self.desk.site.knowledge().entries.values())
        )

    async def _page(self, asked: Asked, shown: Shown, status: int = 200) -> Response:
        knowledge, language = self.desk.site.knowledge(), language_of(asked.request)
        titles = {one.id: one.title.get(language) for one in knowledge.themes}
        return self.desk.page(
            asked,
            "console_entry_new.html",
            status=status,
            fields=ENTRY,
            typed={**typed_of(ENTRY, {}), **NOT_FIELDS, **shown.typed},
            faults=shown.faults,
            faulty=by_field(shown.faults),
            trouble=shown.trouble,
            themes=[(one, titles.get(one, one)) for one in self._themes()],
        )


def _made(connection: Connection, asked: Asked, edit: Edit, now: datetime) -> int:
    """The draft; it settles the questions it was begun for, but those that a colleague settled meanwhile."""
    id_ = editing.draft(connection, asked.staff, edit, now)
    listed = asked.form.get("questions", "").split(",")[:MOST_QUESTIONS]
    held = questions.held(connection, {number_in(one) for one in listed})
    waiting = [one.id for one in held if one.is_open]
    if waiting:
        reviewing.give_to_edit(connection, asked.staff, waiting, id_, now)
    return id_


def _begun(connection: Connection, query: Mapping[str, str]) -> Typed:
    """What a question or a request gives to begin with."""
    question, ticket = number_in(query.get("question", "")), number_in(query.get("ticket", ""))
    if question:
        kept = questions.get(connection, question)
        return _typed(kept.language, kept.text) if kept else {}
    held = tickets.get(connection, ticket) if ticket else None
    if held is None:
        return {}
    draft = draft_of(held, tickets.lines(connection, held.id))
    return _typed(draft.language, draft.question, *draft.phrasings) | {
        f"answer.{draft.language}": draft.answer
    }


def _typed(language: str, first: str, *others: str) -> dict[str, str]:
    return {
        f"question.{language}": first,
        f"phrasings.{language}": "\n".join(filter(None, (first, *others))),
    }


def id_from(value: Mapping[str, Any]) -> str:
    """Of the first words of its question, the English one rather."""
    said = value.get("question") or {}
    text = next((said[one] for one in reversed(LANGUAGES) if said.get(one)), "")
    words = re.findall(r"[a-z0-9]+", fold(text))
    return "-".join(words[:MOST_WORDS])[:LONGEST_ID].strip("-")
