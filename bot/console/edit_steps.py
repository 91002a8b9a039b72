"""What follows an edit: a second reading, publishing what was tried, undoing, restoring, dropping. Not for the form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import editing
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.desk import Asked, ConsoleDesk
from bot.console.edit_page import EditPage, Shown, at, edit_named, told
from bot.console.faults import Fault
from bot.editing import EditRules
from bot.errors import NotAllowed, WrongState
from bot.permitting import wrong
from bot.store.edits import StoredEdit
from knowledge.errors import ContentError

Work = Callable[[Connection], object]


@dataclass(frozen=True, slots=True)
class EditSteps:
    """`/console/edits/<id>/step`."""

    desk: ConsoleDesk

    async def take(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "edit")
        if isinstance(asked, Response):
            return asked
        held = await edit_named(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        try:
            return await self._taken(asked, held)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as error:
            return await self._refused(asked, held, told(error))
        except ContentError:
            return await self._refused(asked, held, Fault("", "console-edit-broken"))

    async def _taken(self, asked: Asked, held: StoredEdit) -> Response:
        if asked.form.get("do") == "publish":
            return await self._published(asked, held)
        work = self._work(asked, held)
        if work is None:
            return self.desk.refusals.say(asked.request, BAD_FORM)
        done = await self.desk.site.store.run(work)
        if asked.form["do"] == "undo":
            await self.desk.site.rehearsal.take_in()
        return self.desk.go(asked.request, at(done if isinstance(done, int) else held.id))

    def _work(self, asked: Asked, held: StoredEdit) -> Work | None:
        me, now, seen = asked.staff, self.desk.site.clock(), asked.form.get("seen", "")
        match asked.form.get("do", ""):
            case "ask":
                return lambda c: editing.ask_reading(c, me, held.id, now, seen)
            case "agree":
                return lambda c: editing.agree(c, me, held.id, seen, now)
            case "undo":
                return lambda c: editing.undo(c, me, held.id, now)
            case "restore":
                return lambda c: editing.restore(c, me, held.id, now)
            case "drop":
                return lambda c: editing.drop(c, me, held.id, now, seen)
            case _:
                return None

    async def _published(self, asked: Asked, held: StoredEdit) -> Response:
        """What was tried, upon what was published then: checked again, as a form may say anything."""
        seen, stamp = asked.form.get("seen", ""), asked.form.get("stamp", "")
        if not seen:
            return await self._refused(asked, held, Fault("", "console-edit-try-first"))
        checked = await self.desk.site.rehearsal.check(held.edit)
        if checked.hash != seen:
            raise wrong("changed-meanwhile")
        if checked.stamp != stamp:
            raise wrong("edit-moved")
        rules, now = EditRules(self.desk.site.settings.edit_second_reader), self.desk.site.clock()
        await self.desk.site.store.run(
            lambda c: editing.publish(c, asked.staff, held.id, checked, now, rules)
        )
        await self.desk.site.rehearsal.take_in()
        return self.desk.go(asked.request, at(held.id))

    async def _refused(self, asked: Asked, held: StoredEdit, trouble: Fault) -> Response:
        fresh = await edit_named(self.desk, asked.request) or held
        return await EditPage(self.desk).page(asked, fresh, 409, Shown(trouble=trouble))
