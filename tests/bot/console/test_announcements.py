"""The list of announcements: by state, page by page, for every role."""

from __future__ import annotations

import re

import pytest

from conversations.staff import STAFF_ROLES, StaffRole
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import Office
from tests.bot.console.sent import Sent

LIST = "/console/announcements"


@pytest.fixture
def sent(office: Office) -> Sent:
    return Sent(office)


def listed(page: str) -> list[int]:
    return [int(one) for one in re.findall(r'<li><a href="/console/announcements/(\d+)', page)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_numbers_and_states(office: Office, sent: Sent, language: str) -> None:
    await sent.mission.meet("a", "b")
    id_ = await sent.begun(title="Visite <b>")
    await sent.become(id_, b="unknown cut")
    draft = await sent.draft(title="")
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(f"{LIST}?lang={language}")).text
    assert listed(page) == [draft, id_]
    words = words_of(page)
    assert "Visite &lt;b&gt;" in page
    told = {
        "fr": ("1 reçue, 0 échec, 1 incertaine, 0 en attente", "brouillon", f"n° {draft}"),
        "en": ("1 received, 0 failed, 1 uncertain, 0 waiting", "draft", f"no. {draft}"),
    }[language]
    for each in told:
        assert each in words.replace("\xa0", " "), words


@pytest.mark.parametrize(
    ("state", "number"), [("draft", 2), ("sending", 1), ("done", 0), ("nothing", 3), ("", 3)]
)
async def test_one_state(office: Office, sent: Sent, state: str, number: int) -> None:
    await sent.mission.meet("a")
    for _ in range(2):
        await sent.draft()
    await sent.begun()
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(f"{LIST}?state={state}")).text
    assert len(listed(page)) == number
    assert ("Aucune annonce ici" in words_of(page)) == (not number)


async def test_page_by_page_the_newest_first(office: Office, sent: Sent) -> None:
    made = [await sent.draft() for _ in range(60)]
    visitor, _ = await office.seat("reader")
    seen: list[int] = []
    onward = f"{LIST}?state=draft"
    while onward:
        page = (await visitor.get(onward)).text
        seen += listed(page)
        found = re.search(r'rel="next" href="([^"]*)"', page)
        onward = found[1].replace("&amp;", "&") if found else ""
    assert seen == made[::-1]
    for strange in ("-1", "x", "9" * 18, "9" * 40):
        assert (await visitor.get(f"{LIST}?before={strange}")).status_code == 200


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may_look_and_write(office: Office, role: StaffRole) -> None:
    visitor, _ = await office.seat(role)
    page = await visitor.get(LIST)
    assert page.status_code == 200
    assert (f'href="{LIST}/new"' in page.text) == (role != "reader")
    assert (await office.stranger().get(LIST)).status_code == 401
