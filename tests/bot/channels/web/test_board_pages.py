"""The board of a draft application and the pages of its pieces: for whom, with what, and what their forms do."""

from __future__ import annotations

import re
from html import unescape

import pytest
from httpx import Response

from conversations.deeds import DutyGiven
from conversations.dossier_deeds import LinkAdded, PieceDue, PieceMarked, ShownChosen, TextWritten
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES, Language
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import form_of, words_of
from tests.bot.channels.web.crew import Crew
from tests.bot.store.team import P

BOARD = f"/projects/{P}/application"
JOBS = f"{BOARD}/d1-jobs"
ATTACK = '<img src=x onerror="hit()"><script>hit()</script>'
TITLE = {"fr": "Le dossier", "en": "The draft application"}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The real one."""
    return load()


@pytest.fixture
async def crew(built: Built) -> Crew:
    assert built.knowledge.readiness
    return await (await Crew(built).whole()).busy(built.knowledge.readiness)


async def page_of(crew: Crew, role: str, path: str = BOARD) -> str:
    response = await crew.visitor(role).get(path)
    assert response.status_code == 200
    return unescape(response.text)


async def fills(crew: Crew, role: str, kind: str, ids: str, text: str, **fields: str) -> Response:
    """Fill a form of the page, as its browser would."""
    visitor = crew.visitor(role)
    nonce = f"{role}-{kind}-{len(text)}-nonce"
    sent = {"nonce": nonce, "next": JOBS, "kind": kind, "ids": ids}
    return await visitor.post(f"/projects/{P}/fill", {**sent, "text": text, **fields})


async def presses(crew: Crew, role: str, data: str, nonce: str = "press-nonce") -> Response:
    return await crew.visitor(role).post(
        f"/projects/{P}/press", {"nonce": nonce, "next": JOBS, "data": data}
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["owner", "editor", "reader"])
async def test_members_see_every_piece_that_applies(
    crew: Crew, role: str, language: Language
) -> None:
    page = await page_of(crew, role, f"{BOARD}?lang={language}")
    application = crew.built.knowledge.application
    assert application
    assert f"<h1>{TITLE[language]}</h1>" in page
    for piece in application.pieces:
        is_shown = f'href="{BOARD}/{piece.id}' in page
        assert is_shown == (piece.priority not in {"if-joint", "after-visit"}), piece.id
    assert ('name="file"' in page) == (role != "reader")


async def test_a_new_draft_begins_with_seven_pieces_and_says_that_the_call_is_closed(
    crew: Crew,
) -> None:
    page = await page_of(crew, "owner")
    first = page.partition('<ol class="pieces">')[2].partition("</ol>")[0]
    assert first.count("<li>") == 7
    assert crew.built.knowledge.call
    assert page.count('<p class="call">') == 1


@pytest.mark.parametrize("by", ["section", "person", "state"])
async def test_pieces_are_sorted_by_section_person_or_state(crew: Crew, by: str) -> None:
    await crew.does("owner", DutyGiven(P, "d1-jobs", 2), PieceMarked(P, "d1-jobs", "ready"))
    page = await page_of(crew, "owner", f"{BOARD}?by={by}")
    titles = {"section": 'id="g-d1"', "person": 'id="g-member-2"', "state": 'id="g-ready"'}
    assert titles[by] in page
    only = await page_of(crew, "owner", f"{BOARD}?by={by}&state=ready")
    assert JOBS in only
    assert f"{BOARD}/d1-growth" not in only


async def test_a_late_piece_says_so(crew: Crew) -> None:
    await crew.does("owner", PieceDue(P, "d1-jobs", crew.team.now.date().replace(year=2020)))
    assert "en retard" in await page_of(crew, "owner")


async def test_a_text_is_written_on_its_page(crew: Crew) -> None:
    answer = await fills(crew, "owner", "whole", "d1-jobs:0", f"14 200 emplois en 2025. {ATTACK}")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"{JOBS}?said=")
    page = (await crew.visitor("owner").get(answer.headers["location"])).text
    assert "14 200 emplois en 2025" in page
    assert 'id="said"' in page
    assert ATTACK not in page


async def test_two_who_write_at_once_both_keep_their_text(crew: Crew) -> None:
    await fills(crew, "owner", "whole", "d1-jobs:0", "Un premier texte.")
    await fills(crew, "editor", "whole", "d1-jobs:0", "Un autre texte.")
    page = await page_of(crew, "owner", JOBS)
    assert "Un premier texte." in page
    assert "Un autre texte." in page
    assert f"rival:{P}:d1-jobs:2:both:1" in page
    answer = await presses(crew, "owner", f"rival:{P}:d1-jobs:2:both:1")
    page = unescape((await crew.visitor("owner").get(answer.headers["location"])).text)
    assert "rival:" not in page
    assert "Un premier texte." in page
    assert "Un autre texte." in page


async def test_state_owner_date_link_and_comment_are_set_on_its_page(crew: Crew) -> None:
    await presses(crew, "owner", f"mark:{P}:d1-jobs:ready", "nonce-mark")
    await presses(crew, "owner", f"own:{P}:d1-jobs:2", "nonce-own-2")
    day = crew.team.now.date().replace(year=crew.team.now.year + 1, month=3, day=12)
    await fills(crew, "owner", "due", "d1-jobs", day.isoformat())
    await fills(crew, "owner", "evidence", "d1-jobs", "https://example.org/emplois")
    await fills(crew, "owner", "jot", "d1-jobs", "À relire en mars")
    page = await page_of(crew, "owner", JOBS)
    assert '<span class="state ready">' in page
    assert 'href="https://example.org/emplois"' in page
    assert f'value="{day.isoformat()}"' in page
    assert "À relire en mars" in page
    assert f'value="own:{P}:d1-jobs:2" selected' in page


async def test_not_applicable_needs_a_reason(crew: Crew) -> None:
    refused = await fills(crew, "owner", "reason", "d1-jobs", "x")
    assert "not-applicable" not in await page_of(crew, "owner", JOBS)
    assert refused.status_code == 303
    await fills(crew, "owner", "reason", "d1-jobs", "Déjà dit dans le portrait")
    assert "Déjà dit dans le portrait" in await page_of(crew, "owner", JOBS)


@pytest.mark.parametrize("elsewhere", ["https://evil.example", "//evil.example", "/projects/x", ""])
async def test_a_form_leads_back_to_the_draft_alone(crew: Crew, elsewhere: str) -> None:
    answer = await fills(crew, "owner", "jot", "d1-jobs", "Bonjour à tous", next=elsewhere)
    assert answer.headers["location"].startswith(f"{BOARD}?said=")


@pytest.mark.parametrize(("role", "status"), [("guest", 403), ("stranger", 404)])
@pytest.mark.parametrize("path", [BOARD, JOBS])
async def test_others_see_nothing_of_it(crew: Crew, role: str, path: str, status: int) -> None:
    response = await crew.visitor(role).get(path)
    assert response.status_code == status
    assert "d1-growth" not in response.text


@pytest.mark.parametrize("role", ["reader", "guest", "stranger"])
async def test_who_may_not_write_changes_nothing(crew: Crew, role: str) -> None:
    await fills(crew, role, "whole", "d1-jobs:0", "Un texte de trop")
    await presses(crew, role, f"mark:{P}:d1-jobs:ready")
    page = await page_of(crew, "owner", JOBS)
    assert "Un texte de trop" not in page
    assert '<span class="state todo">' in page


async def test_a_reviewer_sees_what_the_team_shows(crew: Crew) -> None:
    await crew.does(
        "owner",
        TextWritten(P, "d1-jobs", "14 200 emplois en 2025", 0),
        LinkAdded(P, "d1-jobs", "https://example.org/secret", "example.org"),
        ShownChosen(P, texts=True, evidence=False, answers=False),
    )
    await crew.join("reviewer")
    page = await page_of(crew, "reviewer", JOBS)
    assert "14 200 emplois en 2025" in page
    assert "example.org/secret" not in page
    assert "équipe ne montre pas ses preuves aux relecteurs." in page
    assert "Aucune preuve pour l" not in page
    assert 'name="kind" value="remark"' in page
    assert 'name="kind" value="whole"' not in page
    await fills(crew, "reviewer", "remark", "d1-jobs", "D'où vient ce chiffre ?")
    assert "D'où vient ce chiffre ?" in await page_of(crew, "owner", JOBS)


async def test_a_piece_that_does_not_exist_is_missing(crew: Crew) -> None:
    response = await crew.visitor("owner").get(f"{BOARD}/d9-nothing")
    assert response.status_code == 404


async def test_what_was_said_to_somebody_else_is_not_shown(crew: Crew) -> None:
    answer = await fills(crew, "owner", "jot", "d1-jobs", "Un mot de l'équipe")
    page = (await crew.visitor("editor").get(answer.headers["location"])).text
    assert 'id="said"' not in page


async def test_forms_hold_what_they_need(crew: Crew) -> None:
    visitor = crew.visitor("owner")
    page = (await visitor.get(JOBS)).text
    form = form_of(page, f"mark:{P}:d1-jobs:ready")
    assert form["next"] == JOBS
    assert len(form["nonce"]) >= 8
    assert "Pourquoi on la demande" in words_of(page)


async def test_what_a_form_takes_is_kept_whole(crew: Crew) -> None:
    await crew.join("reviewer")
    await fills(crew, "reviewer", "remark", "d1-jobs", "D'où vient ce chiffre ?")
    page = await page_of(crew, "owner", JOBS)
    [remark] = re.findall(
        r'name="kind" value="resolve">\s*<input type="hidden" name="ids" value="(\d+)"', page
    )
    most = re.search(rf'id="resolve-{remark}" [^>]*maxlength="(\d+)"', page)
    assert most
    answer = "x" * int(most[1])
    await fills(crew, "owner", "resolve", remark, answer)
    assert answer in await page_of(crew, "owner", JOBS)


async def test_an_earlier_text_can_be_read_and_put_back(crew: Crew) -> None:
    await fills(crew, "owner", "whole", "d1-jobs:0", "Le premier texte.")
    await fills(crew, "owner", "whole", "d1-jobs:1", "Un texte bien plus long que le premier.")
    page = await page_of(crew, "reader", JOBS)
    assert "Voir un texte plus ancien" in page
    assert "Le premier texte." in page
    assert "Remettre ce texte en place" not in page
    form = form_of(await page_of(crew, "owner", JOBS), "Le premier texte.")
    sent = {key: form[key] for key in ("nonce", "next", "kind", "ids")}
    await crew.visitor("owner").post(f"/projects/{P}/fill", {**sent, "text": "Le premier texte."})
    now = await page_of(crew, "owner", JOBS)
    assert "Un texte bien plus long" in now.partition("plus ancien")[2]
    assert "Le premier texte.</textarea>" in now
