"""The draft application's pages in a real browser: what each role sees, axe, a phone, what fingers press."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from conversations.deeds import DutyGiven, NoteAdded
from conversations.dossier_deeds import (
    LinkAdded,
    PieceDue,
    PieceMarked,
    RemarkMade,
    TextWritten,
)
from tests.bot.channels.web.crew import Crew
from tests.bot.store.team import P
from tests.browser.conftest import Enter, Served

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BOARD = f"/projects/{P}/application"
PIECE = f"{BOARD}/d1-jobs"
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
LEAST = 24
"""Pixels of what is pressed, each way (WCAG 2.2, 2.5.8)."""


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


OF_THE_TEAM = (
    "Enregistrer le texte",
    "Envoyer",
    "C'est prêt",
    "Fixer cette date",
    "Confier",
    "Marquer sans objet",
    "Ajouter le lien",
    "Ajouter le commentaire",
    "Garder une version",
    "Régler les rappels",
    "Faire relire",
    "Ranger ici",
)


@pytest.mark.parametrize("role", ["reader", "reviewer"])
def test_who_only_looks_sees_no_form_of_the_team(
    enter: Enter, served: Served, crew: Crew, role: str
) -> None:
    address = "https://example.org/emplois"
    served.call(
        lambda: crew.does(
            "owner",
            TextWritten(P, "d1-jobs", "14 200 emplois", 0),
            LinkAdded(P, "d1-jobs", address, "Emplois"),
            LinkAdded(P, "", address, "Ailleurs"),
        )
    )
    page = enter(role, PIECE)
    expect(page.locator("main")).to_contain_text("14 200 emplois")
    is_reviewer = role == "reviewer"
    expect(button(page, "Ajouter la remarque")).to_have_count(int(is_reviewer))
    for path in (PIECE, BOARD):
        page.goto(path)
        for label in OF_THE_TEAM:
            expect(button(page, label)).to_have_count(0)
        expect(page.get_by_role("button", name=re.compile("^(Retirer|Changer)"))).to_have_count(0)
        expect(page.locator("input[type=file]")).to_have_count(0)
    expect(page.get_by_role("link", name="(ZIP)")).to_have_count(int(not is_reviewer))
    expect(page.get_by_text("Vous relisez ce dossier")).to_have_count(int(is_reviewer))
    expect(page.get_by_text("Ailleurs")).to_have_count(int(not is_reviewer))


def test_only_who_brought_a_proof_or_owns_the_project_may_remove_it(
    enter: Enter, served: Served, crew: Crew
) -> None:
    async def bring() -> None:
        for role in ("owner", "editor"):
            await crew.does(role, LinkAdded(P, "d1-jobs", f"https://example.org/{role}", role))

    served.call(bring)
    for role, removes in (("owner", ["owner", "editor"]), ("editor", ["editor"])):
        buttons = enter(role, PIECE).get_by_role("button", name=re.compile("^Retirer "))
        expect(buttons).to_have_text([f"Retirer {one}" for one in removes])


def fill(crew: Crew) -> Any:
    """Something in every place of the board and of a piece, two texts written at once among them."""
    today = crew.team.now.date()
    long_name = (
        "Étude de l'emploi de l'agence d'urbanisme de Valmarine, édition complète de 2025 (exemple)"
    )
    return crew.does(
        "owner",
        TextWritten(P, "d1-jobs", "14 200 emplois en 2025.\n\nLa croissance est de 8 % par an.", 0),
        TextWritten(P, "d1-jobs", "12 000 emplois en 2024.", 0, rival=True),
        LinkAdded(P, "d1-jobs", f"https://example.org/{'emploi-' * 20}", long_name),
        LinkAdded(P, "", "https://example.org/a-ranger", long_name),
        PieceMarked(P, "d1-growth", "ready"),
        PieceMarked(P, "d3-team", "not-applicable", "Déjà dit dans la note de gouvernance"),
        DutyGiven(P, "d1-jobs", 2),
        PieceDue(P, "d1-jobs", today + timedelta(days=20)),
        PieceDue(P, "d1-events", today - timedelta(days=20)),
        RemarkMade(P, "d1", "d1-jobs", "review", "D'où vient ce chiffre ?"),
        NoteAdded(P, "d1-jobs", "comment", "À relire en mars avec l'agence"),
    )


def look_over(page: Page, width: int) -> None:
    """axe, nothing goes sideways, and what is pressed alone is large enough."""
    results = Axe().run(page)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    small = page.evaluate(
        """(least) => [...document.querySelectorAll("main :is(a, button, summary, input, select, textarea)")]
          .filter((one) => one.offsetParent && one.type !== "hidden")
          .filter((one) => !one.closest("main > p, .words, li:not(:is(.pieces, .changes, .questions, .themes) > *)"))
          .filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < least)
          .map((one) => one.outerHTML)""",
        LEAST,
    )
    assert small == [], page.url


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(("locale", "scheme"), [("fr", "light"), ("en", "dark")])
def test_nothing_stands_in_anybodys_way(
    enter: Enter, served: Served, crew: Crew, viewport: dict[str, int], locale: str, scheme: str
) -> None:
    page = enter("owner", BOARD, locale=locale, color_scheme=scheme, viewport=viewport)
    width = viewport["width"]
    look_over(page, width)
    page.locator("main > details > summary").click()
    look_over(page, width)
    page.goto(PIECE)
    look_over(page, width)
    served.call(lambda: fill(crew))
    for path in (BOARD, f"{BOARD}?by=person", f"{BOARD}?by=state", f"{BOARD}?state=todo", PIECE):
        page.goto(path)
        look_over(page, width)
    assert page.locator(".rival, .remark, .changes").count() >= 3
    page.get_by_role("button", name=re.compile("^(Retirer|Remove) Étude")).click()
    expect(page.locator("#said").get_by_role("button")).to_have_count(1)
    look_over(page, width)
    page.goto("/")
    page.locator(".attaching summary").click()
    look_over(page, width)
    page.goto("/import")
    look_over(page, width)
    parcel = page.request.get(f"{BOARD}.dossier").body()
    page.locator("input[type=file]").set_input_files(
        {"name": "a.dossier", "mimeType": "application/zip", "buffer": parcel}
    )
    page.locator("main form button").click()
    expect(page.locator("main .facts")).to_be_visible()
    look_over(page, width)


@pytest.mark.parametrize("role", ["reader", "reviewer"])
def test_nor_of_who_only_looks(enter: Enter, served: Served, crew: Crew, role: str) -> None:
    served.call(lambda: fill(crew))
    page = enter(role, BOARD, viewport=PHONE, color_scheme="dark")
    look_over(page, PHONE["width"])
    page.goto(PIECE)
    look_over(page, PHONE["width"])
