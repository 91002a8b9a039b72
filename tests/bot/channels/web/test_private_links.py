"""Private links on the web: looking says all and does nothing, one press does it, once."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest
from httpx import Response

from bot.store import accounts
from bot.store.database import Store
from conversations.deeds import (
    InvitationMade,
    InvitationRevoked,
    JoiningAsked,
    MemberNamed,
    ProjectDeleted,
    ProjectRenamed,
    ReturnMade,
)
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES, Language
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor, rows, words_of
from tests.bot.channels.web.crew import NAME, Crew
from tests.bot.store.team import P

OPEN, READER, GUEST, LATE, USED = ("o" * 22, "r" * 22, "g" * 22, "l" * 22, "u" * 22)
BACK, CODE, JOINING = "b" * 22, "ABCD-EFGH-JKMN", "j" * 22
FORGED = "z" * 22


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The real one."""
    return load()


@pytest.fixture
async def crew(built: Built) -> Crew:
    crew = await Crew(built).whole()
    now = crew.team.now
    soon, late = now + timedelta(days=14), now - timedelta(days=1)
    await crew.does(
        "owner",
        ProjectRenamed(P, NAME),
        MemberNamed(P, "Ana", agreed=False),
        InvitationMade(P, OPEN, "editor", 5, soon),
        InvitationMade(P, READER, "reader", 5, soon),
        InvitationMade(P, GUEST, "guest", 5, soon, ("eco-size.level", "eco-funds.level")),
        InvitationMade(P, LATE, "editor", 5, late),
        InvitationMade(P, USED, "editor", 1, soon),
        ReturnMade(BACK, CODE),
        JoiningAsked(JOINING, now + timedelta(hours=1)),
    )
    return crew


@pytest.fixture
async def anybody(crew: Crew) -> AsyncIterator[Visitor]:
    visitor = Visitor(crew.app)
    yield visitor
    await visitor.client.aclose()


async def press(visitor: Visitor, path: str, **more: str) -> Response:
    """The form of that page, sent."""
    page = (await visitor.get(path)).text
    form = page[page.index(f'action="{path}"') :]
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    return await visitor.post(path, fields | more)


MEANS = {
    OPEN: {"fr": "répond et modifie", "en": "answers and edits"},
    READER: {"fr": "lit seulement", "en": "only reads"},
    GUEST: {"fr": "vous répondez à 2 questions", "en": "you answer 2 questions"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("token", MEANS)
async def test_an_invitation_says_what_it_opens(
    anybody: Visitor, token: str, language: Language
) -> None:
    response = await anybody.get(f"/i/{token}?lang={language}")
    assert response.status_code == 200
    page = words_of(response.text)
    assert NAME in page
    assert "Ana" in page
    assert MEANS[token][language] in page


async def test_an_invitation_without_names_says_so(crew: Crew, anybody: Visitor) -> None:
    await crew.does("owner", ProjectRenamed(P, ""), MemberNamed(P, "", agreed=False))
    page = words_of((await anybody.get(f"/i/{OPEN}")).text)
    assert "Projet sans nom" in page
    assert "qui n'a pas donné son nom" in page


async def test_a_press_accepts_once(crew: Crew, anybody: Visitor) -> None:
    response = await press(anybody, f"/i/{OPEN}")
    assert response.status_code == 303
    assert response.headers["location"] == "/#latest"
    project = await crew.team.project(crew.session("owner").id)
    assert [member.role for member in project.members] == [
        "owner", "editor", "reader", "guest", "editor",
    ]  # fmt: skip
    assert (await anybody.get(f"/projects/{P}")).status_code == 200
    again = await anybody.get(f"/i/{OPEN}")
    assert "Vous êtes déjà dans ce projet" in words_of(again.text)
    assert f'href="/projects/{P}"' in again.text


async def test_a_form_sent_twice_counts_once(crew: Crew, anybody: Visitor) -> None:
    page = (await anybody.get(f"/i/{OPEN}")).text
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    for _ in range(2):
        anybody.client.cookies.clear()
        await anybody.post(f"/i/{OPEN}", fields)
    project = await crew.team.project(crew.session("owner").id)
    assert len(project.members) == 5


async def test_a_form_without_its_number_accepts_nothing(crew: Crew, anybody: Visitor) -> None:
    assert (await anybody.post(f"/i/{OPEN}", {})).status_code == 400
    assert (
        await anybody.post(f"/i/{OPEN}", {"nonce": "n" * 12}, **{"sec-fetch-site": "cross-site"})
    ).status_code == 403
    project = await crew.team.project(crew.session("owner").id)
    assert len(project.members) == 4


CLOSED = {
    "expired": (LATE, 410, "Cette invitation a expiré"),
    "used": (USED, 410, "Cette invitation a déjà servi"),
    "revoked": (OPEN, 410, "Cette invitation est fermée"),
    "deleted": (OPEN, 410, "Ce projet n'existe plus"),
    "forged": (FORGED, 404, "Cette adresse n'est pas une invitation"),
    "cut": ("abc", 404, "Cette adresse n'est pas une invitation"),
}


@pytest.mark.parametrize("why", CLOSED)
async def test_an_invitation_that_opens_nothing_says_why(
    crew: Crew, anybody: Visitor, why: str
) -> None:
    token, status, words = CLOSED[why]
    if why == "used":
        await press(Visitor(crew.app), f"/i/{USED}")
    if why == "revoked":
        project = await crew.team.project(crew.session("owner").id)
        await crew.does("owner", *(InvitationRevoked(P, one.id) for one in project.invitations))
    if why == "deleted":
        await crew.does("owner", ProjectDeleted(P))
    response = await anybody.get(f"/i/{token}")
    assert response.status_code == status
    page = unescape(response.text)
    assert words in page
    assert "<form" not in page
    sent = await anybody.post(f"/i/{token}", {"nonce": "n" * 12})
    assert sent.status_code == 303
    assert (await anybody.get(f"/projects/{P}")).status_code == 404


async def test_whoever_can_do_more_already_is_told(crew: Crew) -> None:
    page = words_of((await crew.visitor("owner").get(f"/i/{READER}")).text)
    assert "Vous êtes déjà dans ce projet" in page
    page = words_of((await crew.visitor("guest").get(f"/i/{GUEST}")).text)
    assert "On vous invite à un projet" in page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_way_back_shows_what_one_comes_back_to(
    anybody: Visitor, language: Language
) -> None:
    page = words_of((await anybody.get(f"/back/{BACK}?lang={language}")).text)
    assert NAME in page
    assert ("C'est moi" if language == "fr" else "It is me") in page


async def test_a_press_comes_back(crew: Crew, anybody: Visitor) -> None:
    assert (await press(anybody, f"/back/{BACK}")).status_code == 303
    assert (await anybody.get(f"/projects/{P}")).status_code == 200
    assert NAME in (await anybody.transcript())[-1][1]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_is_there_already_gets_the_address_to_keep(
    crew: Crew, language: Language
) -> None:
    crew.built.house = replace(crew.built.house, bot_name="a_bot")
    response = await crew.visitor("owner").get(f"/back/{BACK}?lang={language}")
    page = unescape(response.text)
    assert f'value="http://localhost/back/{BACK}"' in page
    assert '<svg width="' in page
    assert "style=" not in page
    assert f'href="https://t.me/a_bot?start=r_{BACK}"' in page
    assert re.search(r'<script src="/static/copy\.js\?v=\w+" defer>', page)


async def test_without_a_bot_there_is_no_way_to_it(crew: Crew) -> None:
    for path in (f"/back/{BACK}", f"/i/{OPEN}", f"/j/{JOINING}"):
        for role in ("owner", "stranger"):
            assert "t.me" not in (await crew.visitor(role).get(path)).text


async def test_an_address_that_leads_nowhere(anybody: Visitor) -> None:
    for token in (FORGED, "abc", CODE):
        response = await anybody.get(f"/back/{token}")
        assert response.status_code == 404
        assert "ne ramène à rien" in unescape(response.text)
        assert NAME not in response.text


@pytest.mark.parametrize("typed", [CODE, "abcd efgh jkmn", "ABCDEFGHJKMN", " abcd–efgh–jkmn "])
async def test_a_code_comes_back_however_it_is_typed(
    crew: Crew, anybody: Visitor, typed: str
) -> None:
    assert (await press(anybody, "/back", code=typed)).status_code == 303
    assert (await anybody.get(f"/projects/{P}")).status_code == 200


@pytest.mark.parametrize(
    "typed", ["", "ABCD", "ABCD-EFGH-JKMN-P", "<b>ABCD</b>", "É" * 12, "x" * 9999]
)
async def test_what_is_no_code_stays_in_the_field(anybody: Visitor, typed: str) -> None:
    response = await press(anybody, "/back", code=typed)
    assert response.status_code == 400
    assert 'role="alert"' in response.text
    assert "ABCD-EFGH-JKMN" in response.text
    assert f'value="{typed[:40]}"' in unescape(response.text)
    assert "<b>ABCD" not in response.text


async def test_wrong_codes_are_few(crew: Crew, anybody: Visitor) -> None:
    for _ in range(5):
        await press(anybody, "/back", code="ZZZZ-ZZZZ-ZZZZ")
    await press(anybody, "/back", code=CODE)
    assert (await anybody.get(f"/projects/{P}")).status_code == 404
    assert "code" in (await anybody.transcript())[-1][1]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_joining_says_what_will_be_joined(anybody: Visitor, language: Language) -> None:
    page = words_of((await anybody.get(f"/j/{JOINING}?lang={language}")).text)
    assert NAME in page
    assert ("confirmez là-bas" if language == "fr" else "confirm there") in page


async def test_a_press_claims_and_waits_for_the_other_side(crew: Crew, anybody: Visitor) -> None:
    assert (await press(anybody, f"/j/{JOINING}")).status_code == 303
    assert "En attente" in words_of((await anybody.get(f"/j/{JOINING}")).text)
    assert (await anybody.get(f"/projects/{P}")).status_code == 404
    assert "settle:" in (await crew.visitor("owner").get("/")).text


async def test_a_joining_that_goes_no_further(crew: Crew, anybody: Visitor) -> None:
    assert "vient d'ici" in words_of((await crew.visitor("owner").get(f"/j/{JOINING}")).text)
    for token in (FORGED, "abc"):
        response = await anybody.get(f"/j/{token}")
        assert response.status_code == 404
        assert "ne mène à rien" in words_of(response.text)
    late = JoiningAsked("k" * 22, crew.team.now - timedelta(minutes=1))
    await crew.does("editor", late)
    response = await anybody.get(f"/j/{late.token}")
    assert response.status_code == 410
    assert "a expiré" in words_of(response.text)
    await press(crew.visitor("stranger"), f"/j/{JOINING}")
    assert (await anybody.get(f"/j/{JOINING}")).status_code == 410


async def test_looking_changes_nothing(crew: Crew, anybody: Visitor, sqlite_store: Store) -> None:
    before = await rows(sqlite_store)
    for path in (
        *(f"/i/{token}" for token in (OPEN, GUEST, LATE, FORGED)),
        *(f"/back/{token}" for token in (BACK, FORGED)),
        *(f"/j/{token}" for token in (JOINING, FORGED)),
        "/back",
    ):
        for visitor in (anybody, crew.visitor("owner"), crew.visitor("stranger")):
            response = await visitor.get(path)
            assert "set-cookie" not in response.headers
            assert response.headers["cache-control"] == "no-store"
            assert response.headers["x-robots-tag"] == "noindex, nofollow"
            if path != "/back":
                assert response.headers["referrer-policy"] == "no-referrer"
    assert await rows(sqlite_store) == before
    where = crew.session("owner").address
    assert await sqlite_store.read(lambda c: accounts.at(c, where))


async def test_names_are_never_html(crew: Crew, anybody: Visitor) -> None:
    attack = "<script>hit()</script>"
    await crew.does("owner", ProjectRenamed(P, attack), MemberNamed(P, attack, agreed=False))
    for path in (f"/i/{OPEN}", f"/back/{BACK}", f"/j/{JOINING}"):
        page = (await anybody.get(path)).text
        assert "<script>hit" not in page
        assert "&lt;script&gt;hit()" in page
