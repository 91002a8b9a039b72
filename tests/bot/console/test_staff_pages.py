"""Every page for every role; inviting, removing, links for oneself; the audit; what waits today."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

import bot
from bot import announcing
from bot.store import audit, staff
from conversations.announcing.shape import Announcement, Words
from conversations.desk import House
from conversations.staff import STAFF_ROLES, Staff, StaffRole
from knowledge.load import load
from knowledge.model import LANGUAGES, Language
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import NOON, Office, hidden, press

STAFF = "/console/staff"


def addresses(page: str) -> list[str]:
    return [unescape(one) for one in re.findall(r'<input id="link-\w+" value="([^"]*)"', page)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_every_page_by_role(office: Office, role: StaffRole, language: str) -> None:
    visitor, _ = await office.seat(role)
    codes = {
        path: (await visitor.get(f"{path}?lang={language}")).status_code
        for path in ("/console", STAFF, "/console/audit")
    }
    assert codes == {
        "/console": 200, STAFF: 200, "/console/audit": 200 if role == "owner" else 403,
    }  # fmt: skip
    page = (await visitor.get(STAFF)).text
    assert ('value="invite"' in page) == (role == "owner")
    assert ('value="remove"' in page) == (role == "owner")


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may_invite_and_remove(office: Office, role: StaffRole) -> None:
    await office.hire("owner", "Ana")
    other = await office.hire("reader", "Bo")
    visitor, _ = await office.seat(role)
    may = role == "owner"
    invited = await press(visitor, STAFF, do="invite", role="team")
    assert invited.status_code == (200 if may else 403)
    removed = await press(visitor, STAFF, do="remove", staff=str(other.id))
    assert removed.status_code == (303 if may else 403)
    assert (("Bo", "reader") in await office.everybody()) != may
    assert await office.done() == (["invite", "remove"] if may else [])


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_an_invitation_makes_its_opener_staff(office: Office, role: StaffRole) -> None:
    office.built.house = replace(House(), bot_name="mission_bot")
    owner, _ = await office.seat("owner")
    shown = await press(owner, STAFF, do="invite", role=role)
    web, telegram = addresses(shown.text)
    token = web.rsplit("/", 1)[1]
    assert web.startswith("http://localhost/console/enter/")
    assert telegram == f"https://t.me/mission_bot?start=a_{token}"
    assert len(f"a_{token}") <= 64
    visitor = office.stranger()
    assert (await press(visitor, f"/console/enter/{token}", name="Bo")).status_code == 303
    assert await office.everybody() == [("Owner", "owner"), ("Bo", role)]
    assert token not in (await owner.get(STAFF)).text


async def test_without_telegram_there_is_no_link_for_it(office: Office) -> None:
    owner, _ = await office.seat("owner")
    assert len(addresses((await press(owner, STAFF, do="invite", role="team")).text)) == 1
    assert (await press(owner, STAFF, do="telegram")).status_code == 400


async def test_somebody_removed_is_out_at_once(office: Office) -> None:
    owner, _ = await office.seat("owner")
    team, gone = await office.seat("team")
    link = await office.link("t" * 43, "sign-in", "team", gone.id)
    assert (await team.get("/console")).status_code == 200
    await press(owner, STAFF, do="remove", staff=str(gone.id))
    assert (await team.get("/console")).status_code == 401
    assert (await team.get(link)).status_code == 404
    again = await press(owner, STAFF, do="remove", staff=str(gone.id))
    assert again.status_code == 409


async def test_the_last_owner_stays(office: Office) -> None:
    owner, me = await office.seat("owner")
    refused = await press(owner, STAFF, do="remove", staff=str(me.id))
    assert refused.status_code == 409
    assert "Invitez d'abord un autre propriétaire" in words_of(refused.text)
    await office.hire("owner", "Bo")
    assert (await press(owner, STAFF, do="remove", staff=str(me.id))).status_code == 303
    assert (await owner.get("/console")).status_code == 401


async def test_a_role_taken_away_counts_at_the_next_press(office: Office) -> None:
    owner, me = await office.seat("owner")
    await office.hire("owner", "Bo")
    form = hidden((await owner.get(STAFF)).text, STAFF)
    await office.run(lambda c: staff.remove(c, me.id, NOON))
    assert (await owner.post(STAFF, form | {"do": "invite", "role": "owner"})).status_code == 401


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_a_link_for_my_other_device(office: Office, role: StaffRole) -> None:
    office.built.house = replace(House(), bot_name="mission_bot")
    visitor, me = await office.seat(role)
    (web,) = addresses((await press(visitor, STAFF, do="sign-in")).text)
    path = web.removeprefix("http://localhost")
    device = office.stranger()
    assert (await press(device, path)).status_code == 303
    assert (await device.get("/console")).status_code == 200
    (telegram,) = addresses((await press(visitor, STAFF, do="telegram")).text)
    token = telegram.rsplit("a_", 1)[1]
    known = await office.run(lambda c: staff.use_link(c, token, "telegram:7", NOON))
    assert known == me


async def test_a_name_is_changed(office: Office) -> None:
    visitor, _ = await office.seat("reader")
    assert (await press(visitor, STAFF, do="rename", name="")).status_code == 400
    assert (await press(visitor, STAFF, do="rename", name="<b>Zoé</b>")).status_code == 303
    page = (await visitor.get(STAFF)).text
    assert "&lt;b&gt;Zoé&lt;/b&gt;" in page
    assert "<b>Zoé" not in page


@pytest.mark.parametrize(
    "fields",
    [{}, {"do": "paint"}, {"do": "invite"}, {"do": "invite", "role": "king"}],
)
async def test_a_forged_form_changes_nothing(office: Office, fields: dict[str, str]) -> None:
    visitor, _ = await office.seat("owner")
    page = hidden((await visitor.get(STAFF)).text, STAFF)
    assert (await visitor.post(STAFF, {"token": page["token"]} | fields)).status_code == 400
    assert await office.done() == []


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
async def test_a_form_without_our_token_is_refused(office: Office, token: str) -> None:
    visitor, _ = await office.seat("owner")
    sent = await visitor.post(STAFF, {"do": "invite", "role": "owner", "token": token})
    assert sent.status_code == 400
    other, _ = await office.seat("owner")
    theirs = hidden((await other.get(STAFF)).text, STAFF)
    stolen = await visitor.post(STAFF, theirs | {"do": "invite", "role": "owner"})
    assert stolen.status_code == 400
    assert await office.done() == []


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30, "²"])
async def test_nobody_is_removed_by_a_strange_number(office: Office, number: str) -> None:
    visitor, _ = await office.seat("owner")
    assert (await press(visitor, STAFF, do="remove", staff=number)).status_code == 409
    assert (await visitor.get(f"/console/audit?before={number}")).status_code == 200


async def test_the_audit_is_read_page_by_page(office: Office) -> None:
    visitor, me = await office.seat("owner", "Ana")
    for number in range(150):
        at = NOON + timedelta(minutes=number)
        await office.run(
            lambda c, n=number, t=at: audit.note(
                c, me, "send", f"announcement {n}", t, deliveries=n
            )  # type: ignore[misc]  # a default, so that each keeps its own
        )
    first = await visitor.get("/console/audit")
    assert first.text.count("<tr><td>") == 100
    assert "12 mai 2027 à 16:29" in words_of(first.text)
    onward = re.search(r'href="(/console/audit\?before=\d+)"', first.text)
    assert onward
    rest = (await visitor.get(onward[1])).text
    assert rest.count("<tr><td>") == 50
    assert "Plus ancien" not in rest
    assert (await visitor.post("/console/audit", {})).status_code == 405


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_action_has_its_words(office: Office, language: str) -> None:
    visitor, _ = await office.seat("owner", "Ana")
    other = await office.hire("team", "Bo")
    await press(visitor, STAFF, do="invite", role="team")
    await press(visitor, STAFF, do="sign-in")
    await press(visitor, STAFF, do="rename", name="Ana")
    await press(visitor, STAFF, do="remove", staff=str(other.id))
    page = words_of((await visitor.get(f"/console/audit?lang={language}")).text)
    assert "Bo" in page
    for action in await office.done():
        assert action in {"invite", "rename", "sign-in-link", "remove"}
    assert "sign-in-link" not in page


def noted() -> set[str]:
    """Every action that the code writes into the log."""
    written = re.compile(r"""note\(\s*(?:\w+\.)?connection, \w+, "([a-z-]+)\"""")
    found = {
        action
        for path in Path(bot.__path__[0]).rglob("*.py")
        for action in written.findall(path.read_text("utf-8"))
    }
    made_up = {"resend-unknown", "resend-failed"}
    return found | made_up | {f"used-{kind}-link" for kind in ("owner", "invite", "sign-in")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_action_of_the_code_is_without_words(language: Language) -> None:
    say = load().wording.say
    assert {"send", "sign-out", "invite"} <= noted()
    assert [one for one in noted() if say("console-did", language, action=one) == one] == []


async def waits(office: Office, me: Staff, title: str) -> int:
    held = Announcement(0, "draft", title, Words(fr="Bonjour", en="Hello"))
    return await office.run(lambda c: announcing.compose(c, me, held, office.built.now))


async def test_what_waits_today(office: Office) -> None:
    visitor, me = await office.seat("team", "Ana")
    assert "Rien ne vous attend" in words_of((await visitor.get("/console")).text)
    draft = await waits(office, me, "Visite <à lire>")
    mine = await waits(office, me, "À approuver")
    await office.run(lambda c: announcing.ask_approval(c, me, mine, office.built.now))
    page = (await visitor.get("/console")).text
    assert f'href="/console/announcements/{draft}"' in page
    assert "Visite &lt;à lire&gt;" in page
    assert "l'accord d'un collègue manque" in words_of(page)
    assert "Rien ne vous attend" not in words_of(page)
    assert 'href="/console/announcements/new"' in page
    reader, _ = await office.seat("reader")
    assert 'href="/console/announcements/new"' not in (await reader.get("/console")).text
