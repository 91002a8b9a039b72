"""The file of a draft on its page, a test to oneself, and who else may have what came with an announcement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from httpx import Response
from sqlalchemy import Connection, select

from bot import announcing, enclosing
from bot.announcement_files import AnnouncementFiles
from bot.approving import Rules
from bot.files.limits import MB
from bot.outbox.dispatcher import Dispatcher
from bot.store import accounts, announcements, deliveries, followings, outbox, staff
from bot.store.announcement_tables import deliveries as ledger
from bot.store.outbox import Line
from bot.store.tables import people
from conversations.announcing.shape import Announcement, Audience, TableRow, Words
from conversations.events import Address
from conversations.outcome import Attachment
from conversations.staff import COMMAND_LINE, Staff
from tests.bot.channels.web.conftest import Visitor, rows
from tests.bot.console.office import NOON, Office, hidden
from tests.bot.enclosed import PDF, keep, png
from tests.bot.files.conftest import on_disk
from tests.bot.store.mission import Mission, draft

WHEN = TableRow("lille", {"date": "12 mars 2027", "heure": "14 h"})
MEETING = Words(fr="Rendez-vous le {date}.", en="See you on {date}.")


@dataclass
class Bureau:
    """A draft of the office with what its page does to it."""

    office: Office
    id: int
    visitor: Visitor
    me: Staff

    @property
    def page(self) -> str:
        return f"/console/announcements/{self.id}"

    @property
    def kept(self) -> AnnouncementFiles:
        built = self.office.built
        return AnnouncementFiles(store=built.store, files=built.files, clock=built.clock)

    async def token(self) -> dict[str, str]:
        return hidden((await self.visitor.get("/console")).text, "/console/leave")

    async def sends(
        self, content: bytes = PDF, name: str = "plan.pdf", path: str = "/file", **fields: str
    ) -> Response:
        client, form = self.visitor.client, await self.token() | fields
        return await client.post(f"{self.page}{path}", data=form, files={"file": (name, content)})

    async def posts(self, path: str, **fields: str) -> Response:
        return await self.visitor.post(f"{self.page}{path}", await self.token() | fields)

    async def held(self) -> Announcement:
        found = await self.office.run(lambda c: announcements.get(c, self.id))
        assert found
        return found

    async def said(self, address: Address) -> tuple[Line, ...]:
        return await self.office.run(lambda c: outbox.transcript(c, address))


async def bureau(office: Office, role: Any = "team", **rest: Any) -> Bureau:
    visitor, me = await office.seat(role, "Ana")
    id_ = await office.run(lambda c: announcements.create(c, draft(**rest), COMMAND_LINE, NOON))
    return Bureau(office, id_, visitor, me)


@pytest.fixture
async def desk(office: Office) -> Bureau:
    return await bureau(office)


async def test_a_file_is_attached_given_replaced_and_removed(desk: Bureau) -> None:
    sent = await desk.sends(name="Programme à lire.pdf")
    assert (sent.status_code, sent.headers["location"]) == (303, f"{desk.page}#announcement-file")
    held = await desk.held()
    assert held.file
    assert held.file.name == "Programme à lire.pdf"
    given = await desk.visitor.get(f"{desk.page}/file")
    assert given.content == PDF
    assert given.headers["content-disposition"].startswith("attachment;")
    assert "sandbox" in given.headers["content-security-policy"]
    assert (await desk.sends(png(), "carte.png")).status_code == 303
    held = await desk.held()
    assert held.file
    assert held.file.media == "image/png"
    assert (await desk.posts("/file/remove")).status_code == 303
    assert (await desk.held()).file is None
    assert (await desk.visitor.get(f"{desk.page}/file")).status_code == 404
    assert await desk.office.done() == ["attach", "attach", "detach"]


@pytest.mark.parametrize(
    ("content", "name", "code", "words"),
    [
        (b"", "vide.pdf", 400, "Ce fichier est vide"),
        (b"\x7fELF" + b"\0" * 50, "plan.pdf", 415, "Ce type de fichier"),
        (b"<html>", "page.html", 415, "Ce type de fichier"),
        (png(size=10 * MB + 1), "carte.png", 413, "Cette image dépasse"),
        (PDF.ljust(21 * MB, b"x"), "plan.pdf", 413, "Ce fichier dépasse"),
    ],
)
async def test_a_file_that_cannot_go_is_refused_in_words(
    desk: Bureau, content: bytes, name: str, code: int, words: str
) -> None:
    sent = await desk.sends(content, name)
    assert sent.status_code == code
    assert words in sent.text
    assert (await desk.held()).file is None
    assert await desk.office.done() == []


@pytest.mark.parametrize("token", ["", "0" * 64])
async def test_a_forged_form_keeps_nothing(desk: Bureau, token: str) -> None:
    assert (await desk.sends(token=token)).status_code == 400
    assert on_disk(desk.office.built.folder) == []


async def test_a_form_without_a_file_is_refused(desk: Bureau) -> None:
    files = {"note": ("a.pdf", PDF)}
    sent = await desk.visitor.client.post(f"{desk.page}/file", data=await desk.token(), files=files)
    assert sent.status_code == 400
    cut = await desk.visitor.client.post(
        f"{desk.page}/file",
        content=b"--x\r\nContent-Disposition: form-data; name=",
        headers={"content-type": "multipart/form-data; boundary=x"},
    )
    assert cut.status_code == 400


async def test_what_is_sent_keeps_its_file(desk: Bureau) -> None:
    await desk.sends()
    await desk.office.run(lambda c: announcements.move(c, desk.id, "sending", NOON, {"draft"}))
    assert (await desk.sends(png())).status_code == 409
    assert (await desk.posts("/file/remove")).status_code == 409
    held = await desk.held()
    assert held.file
    assert held.file.name == "plan.pdf"


@pytest.mark.parametrize("id_", ["999", "0", "x", "9" * 18])
async def test_an_address_that_leads_nowhere(office: Office, id_: str) -> None:
    visitor, _ = await office.seat("owner")
    one = Bureau(office, id_, visitor, COMMAND_LINE)  # type: ignore[arg-type]  # whatever stands in an address
    assert (await visitor.get(f"{one.page}/file")).status_code == 404
    assert (await one.posts("/file/remove")).status_code == 404
    assert (await one.posts("/test")).status_code == 404


async def test_a_test_goes_to_my_conversations_and_counts_nowhere(office: Office) -> None:
    one = await bureau(office, words=MEETING, table=(WHEN,))
    await one.sends()
    chats = await my_chats(one)
    before = await rows(office.built.store)
    sent = await one.posts("/test")
    assert (sent.status_code, sent.headers["location"]) == (303, f"{one.page}?tried=2")
    for address in chats:
        said = await one.said(address)
        assert [(line.language, line.attachment) for line in said] == [
            ("fr", Attachment("announcement-file", "", one.id)),
            ("fr", Attachment("announcement-entry", "0", one.id)),
            ("en", Attachment("announcement-file", "", one.id)),
            ("en", Attachment("announcement-entry", "0", one.id)),
        ]
        assert {line.message for line in said} == {"announce-trial"}
        assert "Essai" in said[0].text.splitlines()[0]
        assert "Rendez-vous le 12 mars 2027." in said[0].text
        assert "test" in said[2].text.splitlines()[0]
    after = await rows(office.built.store)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"outbox", "audit"}
    assert (await one.held()).state == "draft"
    assert await office.done() == ["attach", "try"]


async def my_chats(one: Bureau) -> tuple[Address, Address]:
    """My Telegram, and my chat on the web that came back to the same account."""
    mission, until = Mission(one.office.built.store, NOON), NOON.replace(year=2028)
    await mission.meet("7")
    await mission.meet("ana", channel="web")
    await mission.same("telegram:7", "web:ana")
    token = "t" * 43

    def join(connection: Connection) -> None:
        me = one.me
        staff.make_link(connection, token, "invite", me.role, me.id, me.id, until)
        assert staff.use_link(connection, token, "telegram:7", NOON)

    await one.office.run(join)
    return Address("telegram", "7"), Address("web", "ana")


async def test_a_test_goes_to_the_chat_of_the_same_browser(desk: Bureau) -> None:
    refused = await desk.posts("/test")
    assert refused.status_code == 409
    assert "Aucune conversation ne vous est connue" in refused.text
    await desk.visitor.say("bonjour")
    assert (await desk.posts("/test")).headers["location"] == f"{desk.page}?tried=1"
    transcript = (await desk.visitor.get("/")).text
    assert "Essai" in transcript
    assert await desk.office.done() == ["try"]


async def test_whoever_tries_a_file_out_can_open_it(desk: Bureau) -> None:
    await desk.sends()
    chats = await my_chats(desk)
    await desk.posts("/test")
    stranger = desk.office.stranger()
    await stranger.say("bonjour")
    assert (await stranger.get(f"/announced/{desk.id}/file")).status_code == 404
    assert len(chats) == 2


@pytest.mark.parametrize("row", ["", "1", "7", "x"])
async def test_a_row_is_chosen(office: Office, row: str) -> None:
    table = (WHEN, TableRow("brest", {"date": "13 mars 2027", "heure": "9 h"}))
    one = await bureau(office, words=MEETING, table=table)
    await one.visitor.say("bonjour")
    assert (await one.posts("/test", row=row)).status_code == 303
    day = "13 mars 2027" if row in {"1", "7"} else "12 mars 2027"
    assert f"Rendez-vous le {day}." in " ".join((await one.visitor.get("/")).text.split())


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ({"words": Words()}, "Rien n'est écrit"),
        ({"words": Words(fr="Le {date}"), "table": (TableRow("lille", {}),)}, "Un champ du texte"),
        ({"words": Words(fr="Le {date}")}, "Un champ du texte"),
    ],
)
async def test_a_test_that_cannot_be_made_sends_nothing(
    office: Office, rest: dict[str, Any], words: str
) -> None:
    one = await bureau(office, **rest)
    await one.visitor.say("bonjour")
    before = await rows(office.built.store)
    refused = await one.posts("/test")
    assert refused.status_code == 409
    assert words.replace("'", "&#39;") in refused.text or words in refused.text
    assert await rows(office.built.store) == before


async def test_a_test_without_its_file_is_not_sent(desk: Bureau) -> None:
    await desk.sends()
    await desk.visitor.say("bonjour")
    for path in on_disk(desk.office.built.folder):
        path.unlink()
    refused = await desk.posts("/test")
    assert refused.status_code == 409
    assert "manque sur le disque" in refused.text
    assert "Essai :" not in (await desk.visitor.get("/")).text
    assert (await desk.visitor.get(f"{desk.page}/file")).status_code == 500


async def sent(office: Office, kept: AnnouncementFiles, announcement: Announcement) -> int:
    """To everybody on the web."""
    file = await keep(kept, PDF, "plan.pdf")

    def begin(connection: Connection) -> int:
        id_ = announcements.create(connection, announcement, COMMAND_LINE, NOON)
        enclosing.attach(connection, COMMAND_LINE, id_, file, NOON)
        announcing.send_now(connection, COMMAND_LINE, id_, NOON, Rules())
        return id_

    id_ = await office.run(begin)
    built = office.built
    dispatcher = Dispatcher(
        store=built.store,
        bell=built.bell,
        clock=built.clock,
        knowledge=lambda: built.knowledge,
        owner="one",
        rules=Rules(),
        files=kept,
    )
    for _ in range(3):
        await dispatcher.look()
    return id_


async def test_who_got_it_opens_what_came_with_it_and_nobody_else(office: Office) -> None:
    built = office.built
    kept = AnnouncementFiles(store=built.store, files=built.files, clock=built.clock)
    ana, bo = office.stranger(), office.stranger()
    await ana.say("bonjour")
    account = await office.run(lambda c: c.scalar(select(people.c.account)))
    await office.run(lambda c: followings.follow(c, str(account), "lille", NOON))
    await bo.say("bonjour")
    table = (WHEN, TableRow("brest", {"date": "13 mars 2027", "heure": "9 h"}))
    lille = Audience(territories=("lille",))
    id_ = await sent(office, kept, draft(MEETING, table=table, audience=lille))
    page = (await ana.get("/")).text
    assert f'href="/announced/{id_}/file" lang="fr">Télécharger plan.pdf (1' in page
    assert f'href="/announced/{id_}/0.ics?lang=fr"' in page
    assert (await ana.get(f"/announced/{id_}/file")).content == PDF
    entry = await ana.get(f"/announced/{id_}/0.ics?lang=fr")
    assert entry.headers["content-type"].startswith("text/calendar")
    assert entry.headers["content-disposition"] == 'attachment; filename="french-tech.ics"'
    assert b"BEGIN:VEVENT" in entry.content
    for path in ("file", "0.ics"):
        assert (await bo.get(f"/announced/{id_}/{path}")).status_code == 404
        assert (await office.stranger().get(f"/announced/{id_}/{path}")).status_code == 404
    for path in (f"{id_}/1.ics", f"{id_}/9.ics", "999/file", f"{'9' * 30}/file", "0/0.ics"):
        assert (await ana.get(f"/announced/{path}")).status_code == 404
    await office.run(lambda c: announcing.withdraw(c, COMMAND_LINE, id_, NOON))
    assert (await ana.get(f"/announced/{id_}/file")).status_code == 404


async def test_a_skipped_recipient_has_nothing_to_open(office: Office) -> None:
    built = office.built
    kept = AnnouncementFiles(store=built.store, files=built.files, clock=built.clock)
    ana = office.stranger()
    await ana.say("bonjour")
    id_ = await sent(office, kept, draft())
    assert (await ana.get(f"/announced/{id_}/file")).status_code == 200
    await office.run(lambda c: c.execute(ledger.update().values(state="skipped")))
    assert (await ana.get(f"/announced/{id_}/file")).status_code == 404
    assert (await office.run(lambda c: deliveries.counts(c, id_)))["skipped"] == 1


async def test_a_file_lost_after_it_was_sent_is_told(office: Office) -> None:
    built = office.built
    kept = AnnouncementFiles(store=built.store, files=built.files, clock=built.clock)
    ana = office.stranger()
    await ana.say("bonjour")
    id_ = await sent(office, kept, draft())
    for path in on_disk(built.folder):
        path.unlink()
    assert (await ana.get(f"/announced/{id_}/file")).status_code == 500
    session = await office.run(lambda c: c.scalar(select(people.c.address)))
    assert await office.run(lambda c: accounts.at(c, Address("web", str(session))))


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_page_of_a_draft_has_its_file_and_its_test(desk: Bureau, language: str) -> None:
    page = f"{desk.page}?lang={language}"
    assert hidden((await desk.visitor.get(page)).text, f"{desk.page}/file?lang={language}")
    await desk.sends()
    shown = (await desk.visitor.get(page)).text
    assert f'href="{desk.page}/file?lang={language}">' in shown
    assert "plan.pdf (1" in shown
    assert f'action="{desk.page}/file/remove?lang={language}"' in shown
    assert f'action="{desk.page}/test?lang={language}"' in shown
    tried = (await desk.visitor.get(f"{page}&tried=2")).text
    assert tried.count('role="status"') == shown.count('role="status"') + 1
    forged = (await desk.visitor.get(f"{page}&tried=<b>")).text
    assert forged.count('role="status"') == shown.count('role="status"')


async def test_a_reader_sees_the_file_and_changes_nothing(office: Office) -> None:
    one = await bureau(office, "reader")
    file = await keep(one.kept, PDF)
    await office.run(lambda c: enclosing.attach(c, COMMAND_LINE, one.id, file, NOON))
    shown = (await one.visitor.get(one.page)).text
    assert "plan.pdf (1" in shown
    assert 'type="file"' not in shown
    assert f"{one.page}/test" not in shown
    assert (await one.sends()).status_code == 403
    assert (await one.posts("/file/remove")).status_code == 403
    assert (await one.posts("/test")).status_code == 403


async def test_a_table_of_several_rows_lets_one_choose(office: Office) -> None:
    table = (WHEN, TableRow("brest", {"date": "13 mars 2027", "heure": "9 h"}))
    one = await bureau(office, words=MEETING, table=table)
    shown = (await one.visitor.get(one.page)).text
    form = shown[shown.index(f'action="{one.page}/test"') :]
    assert '<option value="1">' in form[: form.index("</form>")]
