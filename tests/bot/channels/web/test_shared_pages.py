"""A report that a link shows: nothing about people, an end, and a word to whoever comes too late."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest

from bot.store.database import Store
from conversations.deeds import LinkMade, LinkRevoked, NoteAdded, ProjectDeleted
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES, Language
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor, rows, words_of
from tests.bot.channels.web.crew import NAME, SHARED, Crew
from tests.bot.channels.web.printed import links_in, words_in
from tests.bot.store.team import P

PAGE = f"/r/{SHARED}"
PDF = f"{PAGE}/report.pdf"
LATE = "l" * 22
SECRET = "Écrit par Camille Quiveutlire"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The real one."""
    return load()


@pytest.fixture
async def crew(built: Built) -> Crew:
    assert built.knowledge.readiness
    crew = await (await Crew(built).whole()).busy(built.knowledge.readiness)
    await crew.does(
        "owner",
        NoteAdded(P, "eco-funds", "proof", SECRET),
        NoteAdded(P, "eco-funds", "comment", SECRET),
        LinkMade(P, LATE, crew.team.now - timedelta(days=1)),
    )
    return crew


@pytest.fixture
def anybody(crew: Crew) -> Visitor:
    return Visitor(crew.app)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_anybody_reads_page_one_and_until_when(
    crew: Crew, anybody: Visitor, language: Language
) -> None:
    response = await anybody.get(f"{PAGE}?lang={language}")
    assert response.status_code == 200
    page = unescape(response.text)
    assert f"<h1>{NAME}</h1>" in page
    assert str((crew.team.now + timedelta(days=30)).year) in page
    assert ("jusqu'au" if language == "fr" else "open until") in page
    assert page.count('class="criterion"') == 0
    assert "<form" not in page


async def test_it_names_nobody(anybody: Visitor) -> None:
    page = words_of((await anybody.get(PAGE)).text)
    for person in ("Ana", "Bo,", "Camille", "Étude de 2025", "À voir en janvier"):
        assert person not in page
    assert "2 contributeurs" in page
    assert "Contact : l'équipe du projet" in page.replace("\u00a0", " ")


async def test_its_headers_keep_the_secret(anybody: Visitor) -> None:
    for path in (PAGE, PDF, "/r/" + "z" * 22):
        headers = (await anybody.get(path)).headers
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-robots-tag"] == "noindex, nofollow"
        assert headers["cache-control"] == "no-store"
        assert "set-cookie" not in headers


async def test_without_https_elsewhere_a_form_still_has_an_origin(built: Built) -> None:
    visitor = Visitor(built.app(host="192.0.2.7"))
    response = await visitor.get(PAGE, host="192.0.2.7")
    assert response.headers["referrer-policy"] == "strict-origin"
    visitor = Visitor(built.app(public_url="https://assistant.example.org"))
    response = await visitor.get(PAGE, host="assistant.example.org")
    assert response.headers["referrer-policy"] == "no-referrer"


async def test_its_pdf_says_no_more(anybody: Visitor) -> None:
    response = await anybody.get(PDF)
    assert response.status_code == 200
    assert response.content.startswith(b"%PDF-")
    assert links_in(response.content) == {f"http://localhost/r/{SHARED}"}
    words = words_in(response.content)
    for person in ("Ana", "Camille", "Étude de 2025"):
        assert person not in words
    assert NAME in words


CLOSED = {
    "late": (LATE, 410, "a expiré"),
    "forged": ("z" * 22, 404, "ne mène à aucun rapport"),
    "cut": ("abc", 404, "ne mène à aucun rapport"),
    "revoked": (SHARED, 410, "est fermé"),
    "deleted": (SHARED, 410, "n'existe plus"),
}


@pytest.mark.parametrize("why", CLOSED)
async def test_a_closed_link_says_so_and_whom_to_ask(
    crew: Crew, anybody: Visitor, why: str
) -> None:
    token, status, words = CLOSED[why]
    if why == "revoked":
        project = await crew.team.project(crew.session("owner").id)
        await crew.does("owner", *(LinkRevoked(P, link.id) for link in project.links))
    if why == "deleted":
        await crew.does("owner", ProjectDeleted(P))
    for path in (f"/r/{token}", f"/r/{token}/report.pdf"):
        response = await anybody.get(path)
        assert response.status_code == status
        page = unescape(response.text)
        assert words in page
        assert "à la personne qui vous l'a donné" in page or "La personne qui vous a donné" in page
        assert NAME not in page
    assert (await anybody.get(f"/r/{token}?lang=en")).status_code == status


async def test_looking_changes_nothing(crew: Crew, anybody: Visitor, sqlite_store: Store) -> None:
    before = await rows(sqlite_store)
    for token in (SHARED, LATE, "z" * 22):
        await anybody.get(f"/r/{token}")
        await anybody.get(f"/r/{token}/report.pdf")
        await crew.visitor("owner").get(f"/r/{token}")
    assert await rows(sqlite_store) == before
