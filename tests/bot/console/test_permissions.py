"""Every address of the console for every role: none is forgotten, and what the table refuses changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import get_args

import pytest
from httpx import Response
from sqlalchemy import Connection, select
from starlette.routing import Route

from bot.console.parts_page import PATHS
from bot.store import announcements, edits, projects, staff
from bot.store.edits import EditState
from bot.store.tables import people
from conversations.staff import COMMAND_LINE, STAFF_RIGHTS, STAFF_ROLES, StaffRight, StaffRole
from knowledge.overlay import Edit
from tests.bot.channels.web.conftest import Visitor, rows
from tests.bot.console.office import NOON, Office, hidden
from tests.bot.store.mission import Mission, draft

ONE = "/console/announcements/{id}"

PUBLIC = frozenset({("GET", "/console/enter/{token}"), ("POST", "/console/enter/{token}")})
"""Whoever has the link: tests/bot/console/test_sign_in.py."""

TICKET = "/console/tickets/{id}"
EDIT_STEP = "/console/edits/{id}/step"
PARTS: tuple[str, ...] = tuple(f"/console/{path}" for path in PATHS)
LOOKS: Mapping[str, StaffRight] = {
    "/console": "look",
    "/console/staff": "look",
    "/console/audit": "audit",
    "/console/announcements": "look",
    "/console/announcements/new": "write",
    ONE: "look",
    f"{ONE}/edit": "write",
    f"{ONE}/file": "look",
    f"{ONE}/progress": "look",
    f"{ONE}/recipients": "look",
    f"{ONE}/recipients.csv": "look",
    f"{ONE}/correct": "send",
    f"{ONE}/replies": "answer",
    "/console/tickets": "look",
    TICKET: "look",
    f"{TICKET}/files/{{line}}": "look",
    "/console/questions": "look",
    "/console/questions/{id}": "look",
    "/console/why": "look",
    "/console/entries": "look",
    "/console/entries/new": "edit",
    "/console/entries/{id}": "look",
    "/console/edits/{id}": "look",
    "/console/contradictions": "look",
    "/console/figures": "look",
    "/console/figures/{table}.csv": "look",
    "/console/cases": "look",
    **dict.fromkeys(PARTS, "look"),
}
"""The right that reading each address needs."""

Fields = Mapping[str, str]
DOES: Mapping[str, tuple[tuple[Fields, StaffRight], ...]] = {
    "/console/leave": (({}, "look"),),
    "/console/staff": (
        ({"do": "invite", "role": "owner"}, "staff"),
        ({"do": "remove", "staff": "1"}, "staff"),
        ({"do": "sign-in"}, "look"),
        ({"do": "telegram"}, "look"),
        ({"do": "rename", "name": "Zoé"}, "look"),
    ),
    "/console/announcements/new": (({}, "write"),),
    f"{ONE}/edit": (({}, "write"),),
    f"{ONE}/prepare": (
        ({"do": "send", "seen": "x"}, "send"),
        ({"do": "schedule", "seen": "x", "day": "2027-06-01", "hour": "10:00"}, "send"),
        ({"do": "unschedule", "seen": "x"}, "send"),
        ({"do": "ask-approval", "seen": "x"}, "write"),
        ({"do": "approve", "seen": "x"}, "send"),
        ({"do": "cancel", "seen": "x"}, "send"),
    ),
    f"{ONE}/steer": tuple(
        ({"do": one}, "send")
        for one in ("pause", "resume", "cancel", "resend-unknown", "resend-failed", "withdraw")
    ),
    f"{ONE}/correct": (({}, "send"),),
    f"{ONE}/replies": (({"do": "put-aside"}, "answer"), ({"do": "answer"}, "answer")),
    f"{ONE}/file": (({}, "write"),),
    f"{ONE}/file/remove": (({}, "write"),),
    f"{ONE}/test": (({}, "write"),),
    TICKET: tuple(
        ({"do": one, "days": "7"}, "answer")
        for one in ("note", "assign", "close", "resend", "mute", "unmute")
    ),
    f"{TICKET}/answer": (({}, "answer"),),
    "/console/questions/{id}": (
        *(
            ({"do": one, "question-1": "1"}, "edit")
            for one in ("phrasing", "off-topic", "neighbour", "ignore", "fine", "reopen", "case")
        ),
        ({"do": "reply", "question": "1"}, "answer"),
    ),
    "/console/entries/new": (({}, "edit"),),
    "/console/entries/{id}": (({"do": "edit"}, "edit"), ({"do": "remove"}, "edit")),
    "/console/edits/{id}": tuple(({"do": one}, "edit") for one in ("save", "try", "again")),
    EDIT_STEP: tuple(
        ({"do": one}, "edit") for one in ("ask", "agree", "publish", "undo", "restore", "drop")
    ),
    "/console/cases": (({"do": "remove", "case": "1"}, "edit"),),
    **dict.fromkeys(PARTS, (({"do": "edit", "target": "x"}, "edit"),)),
}
"""What each address does, and the right it needs."""

STARTED = frozenset({"/steer", "/recipients", "/recipients.csv", "/correct", "/replies"})
"""These are of an announcement under way; the others of a draft, whose progress has ended."""
WITH_FILE = frozenset({f"{ONE}/file", f"{TICKET}/answer"})
REFUSED = {401, 403}

NOBODY = ("removed", "stranger", "project owner")
"""Without a session that counts."""


def routes(office: Office) -> Iterator[tuple[str, str]]:
    """Method and path of each address of the console, as the application has them."""
    for route in office.app.routes:
        if isinstance(route, Route) and route.path.startswith("/console"):
            for method in (route.methods or set()) - {"HEAD"}:
                yield method, route.path


def of_the_table() -> set[tuple[str, str]]:
    return {("GET", path) for path in LOOKS} | {("POST", path) for path in DOES} | PUBLIC


def test_no_address_is_forgotten(office: Office) -> None:
    """A new one needs a line above, and a line that leads nowhere any more goes."""
    assert set(routes(office)) == of_the_table()


async def addressed(office: Office) -> Callable[[str], str]:
    """From an address of the table to one of a draft, or of an announcement that is being sent."""
    mission = Mission(office.built.store, NOON)
    await mission.meet("anne")
    drafted = await office.run(lambda c: announcements.create(c, draft(), COMMAND_LINE, NOON))
    edit = Edit("entry", "smalltalk-hello", {"theme": "basics", "state": "past"})
    assert await office.run(lambda c: edits.begin(c, edit, "", 0, NOON)) == drafted == 1
    sending = await mission.begins()

    def fill(path: str) -> str:
        if path == "/console/entries/{id}":
            return "/console/entries/money-for-cities"
        id_ = sending if path.removeprefix(ONE) in STARTED else drafted
        return path.replace("{id}", str(id_)).replace("{line}", "1").replace("{table}", "day")

    return fill


async def state(office: Office) -> object:
    """What a refusal must leave as it is."""
    held = await office.run(announcements.newest)
    written = await office.run(lambda c: edits.in_states(c, get_args(EditState)))
    return await rows(office.built.store), held, await office.everybody(), written


async def somebody(office: Office, who: str) -> Visitor:
    if who == "stranger":
        return office.stranger()
    if who == "project owner":
        return await project_owner(office)
    visitor, hired = await office.seat("owner" if who == "removed" else who)  # type: ignore[arg-type]  # a role
    if who == "removed":
        await office.run(lambda c: staff.remove(c, hired.id, NOON))
    return visitor


async def project_owner(office: Office) -> Visitor:
    """Known to the web by a cookie of their own, owner of a project there."""
    visitor = office.stranger()
    await visitor.say("bonjour")

    def begin(connection: Connection) -> None:
        (account,) = connection.scalars(
            select(people.c.account).where(people.c.channel == "web")
        ).all()
        assert projects.start(connection, "abcdefghij", "quick", account, NOON)

    await office.run(begin)
    return visitor


async def looked(office: Office, visitor: Visitor, where: str) -> int:
    return (await visitor.get(where)).status_code


async def did(office: Office, visitor: Visitor, path: str, where: str, fields: Fields) -> Response:
    """In an application of its own: forms of one address are counted."""
    fresh = Office(office.built).stranger()
    fresh.client.cookies = visitor.client.cookies
    page = (await fresh.get("/console")).text
    token = hidden(page, "/console/leave")["token"] if "/console/leave" in page else "0" * 64
    if path in WITH_FILE:
        file = {"file": ("note.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")}
        return await fresh.client.post(where, data={"token": token}, files=file)
    return await fresh.post(where, {"token": token, **fields})


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_each_role_reads_what_the_table_says(office: Office, role: StaffRole) -> None:
    """What a role may not read is refused; all else is there, or is not, but never for want of a right."""
    await office.hire("owner", "Ana")
    fill, visitor = await addressed(office), await somebody(office, role)
    for method, path in sorted(set(routes(office)) - PUBLIC):
        if method == "GET":
            code = await looked(office, visitor, fill(path))
            may = LOOKS[path] in STAFF_RIGHTS[role]
            assert code not in {401, 500}, (path, code)
            assert (code != 403) == may, (path, code)


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_each_role_does_what_the_table_says(office: Office, role: StaffRole) -> None:
    fill = await addressed(office)
    for method, path in sorted(set(routes(office)) - PUBLIC):
        for fields, right in DOES[path] if method == "POST" else ():
            visitor = await somebody(office, role)
            before = await state(office)
            sent = await did(office, visitor, path, fill(path), fields)
            may = right in STAFF_RIGHTS[role]
            assert sent.status_code not in {401, 429, 500}, (path, fields, sent.status_code)
            assert (sent.status_code != 403) == may, (path, fields, sent.status_code)
            assert may or await state(office) == before, (path, fields)


@pytest.mark.parametrize("who", NOBODY)
async def test_nobody_else_gets_anything(office: Office, who: str) -> None:
    """Neither an owner who was removed, nor a stranger, nor who owns a project: they are shown how one gets in."""
    await office.hire("owner", "Ana")
    fill, visitor = await addressed(office), await somebody(office, who)
    before = await state(office)
    for method, path in sorted(set(routes(office)) - PUBLIC):
        if path == "/console/leave":
            continue  # whoever has no session has none to end: a form of no session is refused
        if method == "GET":
            assert await looked(office, visitor, fill(path)) == 401, path
            continue
        for fields, _ in DOES[path]:
            sent = await did(office, visitor, path, fill(path), fields)
            assert sent.status_code == 401, (path, fields)
    assert await state(office) == before


async def test_a_form_of_another_session_does_nothing(office: Office) -> None:
    """Every form is of one session: a colleague's, stolen, is refused on every address."""
    fill = await addressed(office)
    ana, _ = await office.seat("owner", "Ana")
    for path in sorted(path for method, path in set(routes(office)) - PUBLIC if method == "POST"):
        bo, _ = await office.seat("owner", "Bo")
        theirs = hidden((await bo.get("/console")).text, "/console/leave")
        fresh = Office(office.built).stranger()
        fresh.client.cookies = ana.client.cookies
        before = await state(office)
        for token in (theirs["token"], ""):
            if path in WITH_FILE:
                file = {"file": ("note.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")}
                sent = await fresh.client.post(fill(path), data={"token": token}, files=file)
            else:
                sent = await fresh.post(fill(path), {**DOES[path][0][0], "token": token})
            assert sent.status_code == 400, (path, sent.status_code)
        assert await state(office) == before, path


async def test_another_site_cannot_press_anything(office: Office) -> None:
    fill = await addressed(office)
    visitor, _ = await office.seat("owner", "Ana")
    token = hidden((await visitor.get("/console")).text, "/console/leave")["token"]
    before = await state(office)
    for path in sorted(path for method, path in set(routes(office)) - PUBLIC if method == "POST"):
        fields = {**DOES[path][0][0], "token": token}
        sent = await visitor.post(fill(path), fields, **{"sec-fetch-site": "cross-site"})
        assert sent.status_code == 403, path
    assert await state(office) == before
