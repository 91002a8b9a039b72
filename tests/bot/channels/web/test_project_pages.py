"""A project's page and documents: for its members only, with who said what, and nothing that people wrote as HTML."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape

import pytest

from bot.store.database import Store
from conversations.deeds import (
    AnswerGiven,
    MemberRemoved,
    NoteAdded,
    ProjectDeleted,
    ProjectRenamed,
)
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES, Language
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import form_of, rows, words_of
from tests.bot.channels.web.crew import INVITATION, NAME, SHARED, Crew
from tests.bot.channels.web.printed import links_in
from tests.bot.store.team import OTHER, P

PAGE = f"/projects/{P}"
DOCUMENTS = (f"{PAGE}/report.pdf", f"{PAGE}/answers.csv", f"{PAGE}/answers.json")
ATTACK = '<img src=x onerror="hit()"><script>hit()</script>'
MISSING = {"fr": "Ce projet ne s'ouvre pas ici", "en": "This project does not open here"}
TITLE = {"fr": "Les réponses", "en": "The answers"}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The real one."""
    return load()


@pytest.fixture
async def crew(built: Built) -> Crew:
    assert built.knowledge.readiness
    return await (await Crew(built).whole()).busy(built.knowledge.readiness)


async def page_of(crew: Crew, role: str, path: str = PAGE) -> str:
    response = await crew.visitor(role).get(path)
    assert response.status_code == 200
    return unescape(response.text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["owner", "editor", "reader"])
async def test_members_read_it(crew: Crew, role: str, language: Language) -> None:
    page = await page_of(crew, role, f"{PAGE}?lang={language}")
    assert f"<h1>{NAME}</h1>" in page
    assert TITLE[language] in page
    assert page.count('class="criterion"') == 22
    assert f'href="{PAGE}/answers.csv?lang={language}"' in page


async def test_it_is_kept_by_nobody(crew: Crew) -> None:
    response = await crew.visitor("owner").get(PAGE)
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["x-robots-tag"] == "noindex, nofollow"
    assert 'content="noindex, nofollow"' in response.text
    assert "unsafe" not in response.headers["content-security-policy"]
    assert not re.search(r"<script(?! src=)|\sstyle=|\son\w+=", response.text)


async def test_answers_say_who_and_when(crew: Crew) -> None:
    page = words_of(await page_of(crew, "reader"))
    today = str(crew.team.now.year)
    assert re.search(rf"Niveau 3 · Des chiffres sourcés.*? Bo, [^.]*{today}", page)
    assert "Combien d'entreprises dans votre écosystème" in page
    assert "1 850 entreprises" in page.replace("\u202f", " ")
    assert "Étude de 2025" in page
    assert "À voir en janvier" in page
    assert "Confié à Bo" in page


async def test_changing_leads_to_the_question_in_the_conversation(crew: Crew) -> None:
    visitor = crew.visitor("editor")
    data = f"q:{P}:eco-funds.level"
    page = (await visitor.get(PAGE)).text
    await visitor.post("/tap", form_of(page, data) | {"data": data})
    assert "Levées de fonds" in (await visitor.transcript())[-1][1]


async def test_each_button_counts_on_its_own(crew: Crew) -> None:
    page = await page_of(crew, "owner")
    numbers = re.findall(r'name="nonce" value="([^"]+)"', page)
    assert len(numbers) == len(set(numbers)) == page.count('name="data"')


BUTTONS = {
    "owner": {"a": True, "remove": True, "delete": True},
    "editor": {"a": True, "remove": False, "delete": False},
    "reader": {"a": False, "remove": False, "delete": False},
}


@pytest.mark.parametrize("role", BUTTONS)
async def test_a_role_sees_the_buttons_it_may_press(crew: Crew, role: str) -> None:
    kinds = set(re.findall(r'name="data" value="(\w+):', await page_of(crew, role)))
    editing = {"q", "proof", "note", "assign", "undo", "invite", "share", "rename", "target"}
    editing |= {"revoke", "unshare", "walk", "verify"}
    assert (editing <= kinds) == BUTTONS[role]["a"]
    assert ("remove" in kinds) == BUTTONS[role]["remove"]
    assert ("delete" in kinds) == BUTTONS[role]["delete"]
    assert {"leave", "people"} <= kinds
    if role == "reader":
        assert kinds == {"leave", "people"}


async def test_a_change_can_be_put_back(crew: Crew) -> None:
    visitor = crew.visitor("owner")
    page = unescape((await visitor.get(PAGE)).text)
    assert "Taille de l'écosystème <strong" in page
    edit = max(int(number) for number in re.findall(rf'value="undo:{P}:(\d+)"', page))
    data = f"undo:{P}:{edit}"
    await visitor.post("/tap", form_of(page, data) | {"data": data})
    project = await crew.team.project(crew.session("owner").id)
    assert project.values["buy-policy.level"] is not None


async def test_an_earlier_result_is_compared_with_now(crew: Crew) -> None:
    page = await page_of(crew, "reader")
    table = page[page.index('id="earlier"') :]
    row = words_of(table[table.index("<tbody>") : table.index("</tbody>")])
    shown = re.search(r'class="figure"><strong>(\d+)<', page)
    assert shown
    figure = int(shown[1])
    assert re.search(rf" 40 \+{figure - 40} ", row)


async def test_who_owes_what(crew: Crew) -> None:
    page = words_of(await page_of(crew, "reader"))
    owing = page[page.index("Qui doit encore quoi") :]
    assert owing.index("Bo Dossier") < owing.index("À confier")


async def test_an_answer_to_what_is_gone_is_kept_apart(crew: Crew) -> None:
    await crew.does("owner", AnswerGiven(P, "eco-size.gone", "dix"))
    page = words_of(await page_of(crew, "owner"))
    assert "Gardé à part, sans effet sur le chiffre eco-size.gone dix" in page
    assert f"undo:{P}:" in await page_of(crew, "owner")


async def test_links_show_no_secret(crew: Crew) -> None:
    page = await page_of(crew, "owner")
    assert SHARED not in page
    assert INVITATION not in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["stranger", "nobody"])
@pytest.mark.parametrize("path", [PAGE, *DOCUMENTS, f"/projects/{OTHER}", "/projects/A"])
async def test_nobody_else_learns_whether_it_exists(
    crew: Crew, path: str, role: str, language: Language
) -> None:
    visitor = crew.visitor("stranger")
    if role == "nobody":
        visitor.client.cookies.clear()
    response = await visitor.get(f"{path}?lang={language}")
    assert response.status_code == 404
    page = unescape(response.text)
    assert MISSING[language] in page
    assert f'action="/back?lang={language}"' in page
    assert NAME not in page


async def test_a_guest_is_sent_to_their_questions(crew: Crew) -> None:
    for path in (PAGE, *DOCUMENTS):
        response = await crew.visitor("guest").get(path)
        assert response.status_code == 403
        page = unescape(response.text)
        assert f'value="walk:{P}"' in page
        assert NAME not in page


@pytest.mark.parametrize("path", [PAGE, *DOCUMENTS])
async def test_a_reviewer_is_sent_to_the_draft(crew: Crew, path: str) -> None:
    await crew.join("reviewer")
    response = await crew.visitor("reviewer").get(path)
    assert response.status_code == 303
    assert response.headers["location"] == f"{PAGE}/application"


async def test_who_is_removed_reads_no_more(crew: Crew) -> None:
    await crew.does("owner", MemberRemoved(P, 3))
    for path in (PAGE, *DOCUMENTS):
        assert (await crew.visitor("reader").get(path)).status_code == 404


async def test_a_deleted_project_is_gone_for_all(crew: Crew) -> None:
    await crew.does("owner", ProjectDeleted(P))
    for role in ("owner", "editor", "reader", "guest"):
        assert (await crew.visitor(role).get(PAGE)).status_code == 404


async def test_looking_changes_nothing(crew: Crew, sqlite_store: Store) -> None:
    before = await rows(sqlite_store)
    for role in ("owner", "editor", "reader", "guest", "stranger"):
        for path in (PAGE, *DOCUMENTS):
            response = await crew.visitor(role).get(path)
            assert "set-cookie" not in response.headers
    assert await rows(sqlite_store) == before


async def test_what_people_write_is_never_html(crew: Crew) -> None:
    await crew.does(
        "owner",
        ProjectRenamed(P, ATTACK[:60]),
        AnswerGiven(P, "eco-size.scope", ATTACK),
        NoteAdded(P, "eco-size", "comment", ATTACK * 20),
    )
    await crew.team.meet(crew.session("owner").id, "web")
    page = (await crew.visitor("owner").get(PAGE)).text
    assert "<img src=x" not in page
    assert "<script>" not in page
    assert "&lt;script&gt;hit()" in page


async def test_the_report_is_a_file_of_the_team(crew: Crew) -> None:
    response = await crew.visitor("reader").get(DOCUMENTS[0])
    assert response.content.startswith(b"%PDF-")
    assert response.headers["content-disposition"].startswith(
        'attachment; filename="rapport-valmarine-'
    )
    assert response.headers["cache-control"] == "no-store"
    assert links_in(response.content) == {f"http://localhost/projects/{P}"}


async def test_the_answers_as_csv(crew: Crew) -> None:
    response = await crew.visitor("editor").get(f"{DOCUMENTS[1]}?lang=en")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert "filename=" in response.headers["content-disposition"]
    lines = list(csv.reader(io.StringIO(response.text.removeprefix("\ufeff"))))
    assert len(lines) == 1 + 85
    assert any("1,850 companies" in line for line in lines)


async def test_the_answers_as_json(crew: Crew) -> None:
    response = await crew.visitor("reader").get(DOCUMENTS[2])
    assert response.headers["content-type"] == "application/json"
    told = json.loads(response.text)
    assert told["answers"]["eco-size.level"] == 3
    assert told["answers"]["buy-policy.level"] is None
