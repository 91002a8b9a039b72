"""The form of an edit: what it says, how people will see it. Not for what follows (edit_steps.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import editing
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.console.edit_fields import Field, Typed, fields_of, typed_of, value_of, where
from bot.console.entry_faults import TOO_FEW, lacking
from bot.console.entry_preview import entry_of, previews_of
from bot.console.faults import Fault
from bot.console.preview import Preview
from bot.console.trial_page import TrialPage
from bot.errors import NotAllowed, WrongState
from bot.store import edits, reporting
from bot.store.edits import StoredEdit
from knowledge.formed import faults_of, same, tidied
from knowledge.load import Edit

MOST_FIELDS = 600


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown beside the edit: what was typed, what is wrong with it, the colleague's version of each field."""

    typed: Typed = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    trouble: Fault | None = None
    theirs: Mapping[str, str] = field(default_factory=dict)


NOTHING = Shown()


@dataclass(frozen=True, slots=True)
class EditPage:
    """`/console/edits/<id>`."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await edit_named(self.desk, request)
        return await self.page(asked, held) if held else self._unknown(request)

    async def take(self, request: Request) -> Response:
        """Nothing typed is lost: what cannot be saved is shown again as it was typed."""
        asked = await self.desk.asked(request, "edit", MOST_FIELDS)
        if isinstance(asked, Response):
            return asked
        held = await edit_named(self.desk, request)
        if held is None:
            return self._unknown(request)
        if asked.form.get("do") not in {"save", "try", "again"}:
            return self.desk.refusals.say(request, BAD_FORM)
        edit = self._typed(asked, held)
        faults = in_fields(edit, fields_of(edit, self.desk.site.knowledge()))
        if faults:
            return await self.page(asked, held, 400, Shown(asked.form, faults))
        try:
            return await self._taken(asked, held, edit)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            fresh = await edit_named(self.desk, request) or held
            return await self.page(asked, fresh, 409, Shown(asked.form, trouble=told(wrong)))

    def _typed(self, asked: Asked, held: StoredEdit) -> Edit:
        """The edit as it was typed; one that takes something away has no fields."""
        if held.value is None:
            return held.edit
        fields = fields_of(held.edit, self.desk.site.knowledge())
        return replace(held.edit, value=tidied(value_of(fields, asked.form, held.value)))

    async def _taken(self, asked: Asked, held: StoredEdit, edit: Edit) -> Response:
        if asked.form["do"] == "again":
            return await self._again(asked, edit)
        is_to_try = asked.form["do"] == "try"
        if not (is_to_try and held.is_open and same(edit.value, held.value)):
            theirs = await self._saved(asked, held, edit)
            if theirs is not None:
                return await self._met(asked, theirs)
        if not is_to_try:
            return self.desk.go(asked.request, at(held.id))
        fresh = await edit_named(self.desk, asked.request) or held
        lacks = tuple(one for one in self._lacking(fresh) if one.message != TOO_FEW)
        if lacks:
            return await self.page(asked, fresh, 400, Shown(asked.form, lacks))
        return await TrialPage(self.desk).page(asked, fresh)

    async def _saved(self, asked: Asked, held: StoredEdit, edit: Edit) -> StoredEdit | None:
        now, seen = self.desk.site.clock(), number_in(asked.form.get("revision", ""))
        return await self.desk.site.store.run(
            lambda c: editing.change(c, asked.staff, held.id, edit.value, seen, now, held.note)
        )

    async def _again(self, asked: Asked, edit: Edit) -> Response:
        """What was typed into an edit that was closed meanwhile, as a new one."""
        now = self.desk.site.clock()
        id_ = await self.desk.site.store.run(lambda c: editing.draft(c, asked.staff, edit, now))
        return self.desk.go(asked.request, at(id_))

    async def _met(self, asked: Asked, theirs: StoredEdit) -> Response:
        """A colleague saved meanwhile: theirs stands beside what was typed, and the next saving is over theirs."""
        fields = fields_of(theirs.edit, self.desk.site.knowledge())
        written = typed_of(fields, theirs.value)
        differs = {name: text for name, text in written.items() if _differs(asked.form, name, text)}
        shown = Shown(asked.form, trouble=Fault("", "console-edit-met"), theirs=differs)
        return await self.page(asked, theirs, 409, shown)

    def _lacking(self, held: StoredEdit) -> tuple[Fault, ...]:
        if held.part != "entry" or held.value is None:
            return ()
        return lacking(held.value, held.target, self.desk.site.knowledge())

    def _unknown(self, request: Request) -> Response:
        return self.desk.refusals.say(request, NOT_FOUND)

    async def page(
        self, asked: Asked, held: StoredEdit, status: int = 200, shown: Shown = NOTHING
    ) -> Response:
        fields = fields_of(held.edit, self.desk.site.knowledge())
        written = typed_of(fields, held.value)
        names, standing = await self.desk.site.store.read(lambda c: _around(c, held))
        return self.desk.page(
            asked,
            "console_edit.html",
            status=status,
            edit=held,
            fields=fields,
            typed=written | {name: shown.typed[name] for name in written if name in shown.typed},
            is_typed=bool(shown.typed),
            faults=shown.faults,
            faulty=by_field(shown.faults),
            trouble=shown.trouble,
            theirs=shown.theirs,
            lacks=() if shown.faults else self._lacking(held),
            previews=previews(self.desk, held),
            names=names,
            is_standing=standing == held.id,
            needs_reader=self.desk.site.settings.edit_second_reader,
        )


def _around(connection: Connection, held: StoredEdit) -> tuple[Mapping[int, str], int]:
    return reporting.names(connection), edits.standing_id(connection, held.part, held.target)


def _differs(typed: Typed, name: str, text: str) -> bool:
    return not same(tidied(typed.get(name, "")), tidied(text))


def previews(desk: ConsoleDesk, held: StoredEdit) -> tuple[Preview, ...]:
    """As people would see it; none of what is no entry, or cannot be one yet."""
    if held.part != "entry" or held.value is None:
        return ()
    entry = entry_of(held.target, held.value)
    return previews_of(entry, desk.site.knowledge(), desk.site.house()) if entry else ()


def in_fields(edit: Edit, fields: Sequence[Field]) -> tuple[Fault, ...]:
    """What no draft may hold, such as HTML, by its field."""
    found = faults_of(edit.name, edit.target, edit.value)
    placed = (where(one.message, fields) for one in found)
    return tuple(Fault(name, "console-edit-said", {"why": why[:300]}) for name, why in placed)


def by_field(faults: Sequence[Fault]) -> Mapping[str, Sequence[Fault]]:
    return {one.where: [two for two in faults if two.where == one.where] for one in faults}


def told(wrong: WrongState) -> Fault:
    """What stands against it, in the words of the page."""
    values: dict[str, Any] = dict(wrong.values)
    return Fault("", f"console-wrong-{wrong.why}", values)


async def edit_named(desk: ConsoleDesk, request: Request) -> StoredEdit | None:
    """The edit that an address names."""
    id_ = number_in(str(request.path_params["id"]))
    return await desk.site.store.read(lambda c: edits.get(c, id_)) if id_ else None


def at(id_: int, then: str = "") -> str:
    return f"/console/edits/{id_}{then}"
