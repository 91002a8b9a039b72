"""One-time links: looking uses nothing, a press opens the console once; sessions end."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.channels.web.pace import MOST
from bot.store import audit
from conversations.staff import StaffRole
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import Office, hidden, press

TOKEN = "t" * 43


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_stranger_learns_how_one_gets_in_and_nothing_else(
    office: Office, language: str
) -> None:
    await office.hire("owner", "Ana")
    visitor = office.stranger()
    for path in ("/console", "/console/staff", "/console/audit"):
        response = await visitor.get(f"{path}?lang={language}")
        assert response.status_code == 401
        assert "Ana" not in response.text
        assert "noindex" in response.headers["x-robots-tag"]
        assert response.headers["cache-control"] == "no-store"


async def test_robots_are_told_to_stay_out(office: Office) -> None:
    public = Office(office.built, {"public_url": "https://bot.example.org"})
    assert "Disallow: /console\n" in (await public.stranger().get("/robots.txt")).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "role"), [("owner", "owner"), ("invite", "reader")])
async def test_a_new_member_gives_a_name_and_is_in(
    office: Office, kind: str, role: StaffRole, language: str
) -> None:
    path = await office.link(TOKEN, kind, role)  # type: ignore[arg-type]  # parametrised
    visitor = office.stranger()
    for _ in range(2):
        shown = await visitor.get(f"{path}?lang={language}")
        assert shown.status_code == 200
        assert shown.headers["referrer-policy"] == "no-referrer"
    assert await office.everybody() == []
    nameless = await press(visitor, path, name="  ")
    assert nameless.status_code == 400
    assert 'role="alert"' in nameless.text
    entered = await press(visitor, path, name=" Ana \n Bo ")
    assert entered.status_code == 303
    cookie = entered.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert await office.everybody() == [("Ana Bo", role)]
    assert await office.done() == [f"used-{kind}-link", "rename"]
    assert (await visitor.get("/console")).status_code == 200


async def test_a_link_works_once(office: Office) -> None:
    path = await office.link(TOKEN)
    first, second = office.stranger(), office.stranger()
    theirs = hidden((await second.get(path)).text, path)
    await press(first, path, name="Ana")
    assert (await second.post(path, theirs | {"name": "Bo"})).status_code == 410
    assert (await second.get(path)).status_code == 410
    assert (await second.get("/console")).status_code == 401
    assert await office.everybody() == [("Ana", "team")]


async def test_of_two_at_once_one_is_in(office: Office) -> None:
    path = await office.link(TOKEN)
    visitors = [office.stranger() for _ in range(4)]
    forms = [hidden((await one.get(path)).text, path) | {"name": "Ana"} for one in visitors]
    sent = await asyncio.gather(
        *(one.post(path, form) for one, form in zip(visitors, forms, strict=True))
    )
    assert sorted(one.status_code for one in sent) == [303, 410, 410, 410]
    assert await office.everybody() == [("Ana", "team")]


async def test_a_form_sent_twice_opens_one_session(office: Office) -> None:
    path = await office.link(TOKEN)
    visitor = office.stranger()
    form = hidden((await visitor.get(path)).text, path) | {"name": "Ana"}
    assert [(await visitor.post(path, form)).status_code for _ in range(2)] == [303, 303]
    assert (await visitor.get("/console")).status_code == 200
    assert await office.everybody() == [("Ana", "team")]


async def test_a_late_link_says_so(office: Office) -> None:
    path = await office.link(TOKEN)
    visitor = office.stranger()
    form = hidden((await visitor.get(path)).text, path)
    office.built.now += timedelta(minutes=15)
    assert (await visitor.post(path, form | {"name": "Ana"})).status_code == 410
    late = await visitor.get(path)
    assert late.status_code == 410
    assert "Ce lien a expiré" in words_of(late.text)
    assert await office.everybody() == []


@pytest.mark.parametrize("token", ["x", "z" * 43, "é" * 20, "a" * 500])
async def test_an_unknown_link_leads_nowhere(office: Office, token: str) -> None:
    visitor = office.stranger()
    assert (await visitor.get(f"/console/enter/{token}")).status_code == 404
    sent = await visitor.post(f"/console/enter/{token}", {"name": "Ana"})
    assert sent.status_code == 400


async def test_a_form_of_another_page_is_refused(office: Office) -> None:
    path, other = await office.link(TOKEN), await office.link("o" * 43)
    visitor = office.stranger()
    form = hidden((await visitor.get(other)).text, other) | {"name": "Ana"}
    assert (await visitor.post(path, form)).status_code == 400
    for pledge in ("", "é", "x" * 5000):
        sent = await visitor.post(path, {"name": "Ana", "pledge": pledge})
        assert sent.status_code == 400
    ours = hidden((await visitor.get(path)).text, path) | {"name": "Ana"}
    for header in ({"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}):
        assert (await visitor.post(path, ours, **header)).status_code == 403
    assert await office.everybody() == []


async def test_a_link_for_another_device_needs_no_name(office: Office) -> None:
    _, ana = await office.seat("team", "Ana")
    path = await office.link(TOKEN, "sign-in", "team", ana.id)
    device = office.stranger()
    assert "Ana" in words_of((await device.get(path)).text)
    assert (await press(device, path)).status_code == 303
    assert "Ana" in (await device.get("/console")).text
    assert await office.everybody() == [("Ana", "team")]


async def test_a_session_ends_by_its_time(office: Office) -> None:
    visitor, _ = await office.seat("owner")
    office.built.now += timedelta(hours=11, minutes=59)
    assert (await visitor.get("/console")).status_code == 200
    office.built.now += timedelta(minutes=1)
    assert (await visitor.get("/console")).status_code == 401


async def test_leaving_is_in_the_log_and_only_once(office: Office) -> None:
    visitor, me = await office.seat("reader", "Ana")
    form = hidden((await visitor.get("/console")).text, "/console/leave")
    token = visitor.client.cookies["console"]
    assert (await visitor.post("/console/leave", form)).status_code == 303
    visitor.client.cookies.set("console", token)
    assert (await visitor.post("/console/leave", form)).status_code == 303
    (line,) = await office.run(audit.latest)
    assert (line.name, line.action, line.subject) == ("Ana", "sign-out", f"staff {me.id}")


async def test_leaving_ends_the_session_itself(office: Office) -> None:
    visitor, _ = await office.seat("owner")
    token = visitor.client.cookies["console"]
    assert (await visitor.post("/console/leave", {})).status_code == 400
    assert (await visitor.get("/console")).status_code == 200
    assert (await press(visitor, "/console", "/console/leave")).status_code == 303
    visitor.client.cookies.set("console", token)
    assert (await visitor.get("/console")).status_code == 401


async def test_too_many_forms_wait(office: Office) -> None:
    path = await office.link(TOKEN)
    visitor = office.stranger()
    form = hidden((await visitor.get(path)).text, path)
    codes = [(await visitor.post(path, form)).status_code for _ in range(MOST + 1)]
    assert codes == [400] * MOST + [429]


async def test_whoever_tries_addresses_or_forges_forms_waits(office: Office) -> None:
    guessing, forging = office.stranger(), Office(office.built).stranger()
    codes = [(await guessing.get(f"/console/enter/{n:043}")).status_code for n in range(MOST + 1)]
    assert codes == [404] * MOST + [429]
    path = await office.link(TOKEN)
    assert (await guessing.get(path)).status_code == 200
    sent = [(await forging.post(path, {"name": "Ana"})).status_code for _ in range(MOST + 1)]
    assert sent == [400] * MOST + [429]


async def test_under_https_the_cookie_is_for_this_host_alone(office: Office) -> None:
    secured = Office(office.built, {"public_url": "https://localhost"})
    path = await office.link(TOKEN)
    entered = await press(secured.stranger(), path, name="Ana")
    assert entered.headers["set-cookie"].startswith("__Host-console=")
    assert "Secure" in entered.headers["set-cookie"]
