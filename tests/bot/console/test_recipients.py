"""Who got an announcement: by state, page by page, and as a table that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import re

import pytest

from bot.console import recipients_page
from bot.store import recipients
from conversations.announcing.shape import Audience
from conversations.staff import STAFF_ROLES, StaffRole
from knowledge.model import LANGUAGES, Language
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import Office
from tests.bot.console.sent import Sent


@pytest.fixture
def sent(office: Office) -> Sent:
    return Sent(office)


async def everybody(sent: Sent) -> str:
    await sent.mission.meet("a", "-100", "c", "d", "e")
    await sent.mission.meet("w", channel="web", language="en")
    await sent.mission.stops("telegram:e")
    id_ = await sent.begun()
    await sent.become(id_, a="failed =cmd|' /C calc'!A0", c="unknown cut", d="sending")
    return f"/console/announcements/{id_}/recipients"


def rows_of(page: str) -> list[list[str]]:
    body = page[page.index("<tbody>") : page.index("</tbody>")] if "<tbody>" in page else ""
    return [
        [words_of(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]
        for row in body.split("</tr>")[:-1]
    ]


async def test_each_person_with_what_became_of_it(office: Office, sent: Sent) -> None:
    path = await everybody(sent)
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(path)).text
    rows = rows_of(page)
    assert rows[0][1:6] == ["Telegram", "-100", "français", "reçue", ""]
    assert rows[0][6] == "12 mai 2027 à 14:00"
    assert rows[1][4:] == ["échec", "=cmd|' /C calc'!A0", ""]
    assert rows[2][4:] == ["incertaine", "l'envoi a été coupé", ""]
    assert rows[3][4:] == ["en route", "", ""]
    assert rows[4][4:] == ["exclue", "n'en veut plus (/stop)", ""]
    assert re.fullmatch(r"personne [0-9a-f]{6}", rows[5][2])
    assert "web:w" not in page


@pytest.mark.parametrize(
    ("state", "number"),
    [("sent", 2), ("failed", 1), ("skipped", 1), ("pending", 0), ("nothing", 6), ("", 6)],
)
async def test_one_state(office: Office, sent: Sent, state: str, number: int) -> None:
    path = await everybody(sent)
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(f"{path}?state={state}")).text
    assert len(rows_of(page)) == number
    lines = (await visitor.get(f"{path}.csv?state={state}")).text.splitlines()
    assert len(lines) == number + 1
    assert ("Personne dans cet état" in words_of(page)) == (not number)


async def test_page_by_page(office: Office, sent: Sent) -> None:
    await sent.mission.meet(*(f"p{number}" for number in range(250)))
    path = f"/console/announcements/{await sent.begun()}/recipients"
    visitor, _ = await office.seat("reader")
    seen: list[str] = []
    onward = f"{path}?state=pending"
    for size in (100, 100, 50):
        page = (await visitor.get(onward)).text
        rows = rows_of(page)
        assert len(rows) == size
        seen += [row[2] for row in rows]
        found = re.search(r'rel="next" href="([^"]*)"', page)
        onward = found[1].replace("&amp;", "&") if found else ""
    assert onward == ""
    assert len(set(seen)) == 250
    for strange in ("-1", "x", "9" * 18, "9" * 40):
        assert (await visitor.get(f"{path}?after={strange}")).status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
async def test_as_a_table(
    office: Office, sent: Sent, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recipients_page, "AT_ONCE", 2)
    path = await everybody(sent)
    visitor, _ = await office.seat("reader")
    response = await visitor.get(f"{path}.csv?lang={language}")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in response.headers["content-disposition"]
    assert response.content.startswith(b"\xef\xbb\xbf")
    text = response.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter={"fr": ";", "en": ","}[language]))
    assert len(rows) == 7
    assert rows[1][2] == "'-100"
    assert rows[2][5] == "'=cmd|' /C calc'!A0"
    assert rows[1][6] == "2027-05-12 14:00:00"
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


async def test_the_forgotten_and_those_who_never_came(office: Office, sent: Sent) -> None:
    await sent.mission.meet("a", "b")
    people = ("telegram:a", "telegram:b", "telegram:999", "<b>")
    id_ = await sent.begun(audience=Audience(people=people))
    await sent.become(id_)
    await office.run(lambda c: recipients.forget(c, "telegram:b"))
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(f"/console/announcements/{id_}/recipients")).text
    rows = {row[2]: row for row in rows_of(page)}
    assert rows["personne oubliée"][4] == "reçue"
    assert rows["telegram:999"][4:6] == ["exclue", "jamais venue"]
    assert "<b>" not in page


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may_look(office: Office, sent: Sent, role: StaffRole) -> None:
    path = await everybody(sent)
    visitor, _ = await office.seat(role)
    for there in (path, f"{path}.csv"):
        assert (await visitor.get(there)).status_code == 200
        assert (await office.stranger().get(there)).status_code == 401
        assert (await visitor.post(there, {})).status_code == 405
