"""Where the self-assessment begins on the web, and the example: what they say, hold, and leave alone."""

from __future__ import annotations

from html import unescape

import pytest

from bot.store.database import Store
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES, Language
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor, form_of, rows, words_of
from tests.bot.channels.web.crew import Crew
from tests.bot.store.team import P
from tests.fakes.knowledge import small_knowledge

PUBLIC = "https://assistant.example.org"
CLOSED = {"fr": "L'appel pour ce label est clos", "en": "The call for this label has been closed"}
BEGIN = {"fr": "Commencer", "en": "Begin"}
EXAMPLE = {"fr": "Exemple inventé", "en": "Invented example"}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The real one."""
    return load()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_says_what_it_is(visitor: Visitor, language: Language) -> None:
    page = unescape((await visitor.get(f"/readiness?lang={language}")).text)
    assert page.count(CLOSED[language]) == 1
    assert f">{BEGIN[language]}</button>" in page
    assert 'name="data" value="walk:new"' in page
    assert f'href="/readiness/example?lang={language}"' in page
    assert f'action="/back?lang={language}"' in page
    assert f'href="/faq/criteria-overview?lang={language}"' in page
    assert f'<link rel="canonical" href="http://localhost/readiness?lang={language}">' in page


async def test_every_group_is_named_with_its_weight(visitor: Visitor, knowledge: Knowledge) -> None:
    page = words_of((await visitor.get("/readiness")).text)
    assert knowledge.readiness
    for group in knowledge.readiness.groups:
        assert f"{group.label.fr} {len(group.criteria)} {group.weight}" in page


async def test_looking_creates_nobody(visitor: Visitor, sqlite_store: Store) -> None:
    for path in ("/readiness", "/readiness/example", "/readiness/example/report.pdf"):
        response = await visitor.get(path)
        assert response.status_code == 200
        assert "set-cookie" not in response.headers
    assert set((await rows(sqlite_store)).values()) == {0}


async def test_beginning_leads_to_the_first_question(visitor: Visitor) -> None:
    page = (await visitor.get("/readiness")).text
    fields = form_of(page, "walk:new")
    response = await visitor.post("/tap", fields | {"data": "walk:new"})
    assert response.headers["location"] == "/#latest"
    assert "1 sur 22" in (await visitor.transcript())[-1][1]


async def test_whoever_has_a_draft_goes_on_with_it(built: Built) -> None:
    crew = await Crew(built).whole()
    assert built.knowledge.readiness
    await crew.busy(built.knowledge.readiness)
    page = unescape((await crew.visitor("owner").get("/readiness")).text)
    assert page.index("Valmarine") < page.index(CLOSED["fr"])
    assert f'value="walk:{P}"' in page
    assert "Reprendre (19 sur 22" in page
    assert f'href="/projects/{P}"' in page
    assert "walk:new" not in page


async def test_a_reader_reads_and_a_guest_answers(built: Built) -> None:
    crew = await Crew(built).whole()
    reader = (await crew.visitor("reader").get("/readiness")).text
    assert f'href="/projects/{P}"' in reader
    assert f'value="walk:{P}"' not in reader
    guest = (await crew.visitor("guest").get("/readiness")).text
    assert f'href="/projects/{P}"' not in guest
    assert f'value="walk:{P}"' in guest


async def test_a_known_browser_without_project_begins(built: Built) -> None:
    crew = await Crew(built).whole()
    page = (await crew.visitor("stranger").get("/readiness")).text
    assert 'value="walk:new"' in page
    assert "pledge" not in page


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_example_is_marked_as_one(visitor: Visitor, language: Language) -> None:
    page = unescape((await visitor.get(f"/readiness/example?lang={language}")).text)
    assert page.count(EXAMPLE[language]) == 1
    assert page.count(CLOSED[language]) == 1
    assert 'content="noindex"' in page
    assert page.count('class="criterion"') == 22
    assert f'href="/readiness/example/report.pdf?lang={language}"' in page


async def test_the_bars_are_drawn_and_tabled(visitor: Visitor) -> None:
    page = (await visitor.get("/readiness/example")).text
    picture = page[page.index("<svg") : page.index("</svg>")]
    assert 'role="img"' in picture
    table = page[page.index("<table") : page.index("</table>")]
    assert table.count("<tr>") == 8
    drawn = [part.split("<")[0] for part in picture.split('font-weight="bold">')[1:]]
    told = [words_of(row).split()[-2] for row in table.split("<tr>")[2:]]
    assert drawn == told


async def test_the_example_as_pdf(visitor: Visitor) -> None:
    response = await visitor.get("/readiness/example/report.pdf")
    assert response.content.startswith(b"%PDF-")
    assert response.headers["content-type"] == "application/pdf"
    assert response.headers["content-disposition"].startswith('attachment; filename="rapport-')
    assert response.headers["cache-control"] == "no-store"


async def test_documents_have_a_pace(built: Built) -> None:
    built.documents = Prints()  # type: ignore[assignment] # fits the Protocol of the pages
    visitor = Visitor(built.app())
    codes = [(await visitor.get("/readiness/example/report.pdf")).status_code for _ in range(31)]
    assert codes == [200] * 30 + [429]


class Prints:
    """A press that costs nothing."""

    def make(self, *_about: object) -> tuple[str, str, bytes]:
        return "rapport.pdf", "application/pdf", b"%PDF-"


@pytest.mark.parametrize("path", ["/readiness", "/projects/abcdefghij", "/r/" + "x" * 22, "/back"])
async def test_an_installation_without_it_says_so(built: Built, path: str) -> None:
    built.knowledge = small_knowledge()
    visitor = Visitor(built.app())
    response = await visitor.get(path)
    assert response.status_code == 404
    assert "n'existe pas ici" in unescape(response.text)
    assert 'href="/readiness"' not in (await visitor.get("/")).text


async def test_every_page_leads_there(visitor: Visitor) -> None:
    for path in ("/", "/faq", "/sources"):
        assert 'href="/readiness"' in (await visitor.get(path)).text
    assert 'href="/readiness" aria-current="page"' in (await visitor.get("/readiness")).text


async def test_robots_find_the_beginning_and_nothing_private(built: Built) -> None:
    visitor = Visitor(built.app(public_url=PUBLIC))
    robots = (await visitor.get("/robots.txt")).text
    for closed in ("/projects", "/r/", "/i/", "/back", "/j/"):
        assert f"Disallow: {closed}\n" in robots
    places = (await visitor.get("/sitemap.xml")).text
    assert f"<loc>{PUBLIC}/readiness?lang=fr</loc>" in places
    assert "/projects" not in places
