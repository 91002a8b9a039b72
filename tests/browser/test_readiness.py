"""The self-assessment in a real browser: by keyboard alone, by two people, on a phone, on paper, without script."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from conversations.deeds import InvitationMade, JoiningAsked, ReturnMade
from tests.bot.channels.web.crew import INVITATION, NAME, SHARED, Crew
from tests.bot.store.team import P
from tests.browser.conftest import Enter, Open, Served
from tests.browser.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE = {"width": 390, "height": 844}
QUESTIONS = 22
BACK, JOINING, ASKS = "b" * 22, "j" * 22, "g" * 22


@pytest.fixture
def crew(served: Served) -> Crew:
    crew = Crew(served.built)

    async def prepare() -> None:
        assert served.built.knowledge.readiness
        now = crew.team.now
        await (await crew.whole()).busy(served.built.knowledge.readiness)
        await crew.does(
            "owner",
            ReturnMade(BACK, "ABCD-EFGH-JKMN"),
            JoiningAsked(JOINING, now + timedelta(hours=1)),
            InvitationMade(P, ASKS, "guest", 5, now + timedelta(days=1), ("eco-size.level",)),
        )

    served.call(prepare)
    return crew


def question(page: Page, number: int) -> Locator:
    return page.locator("[role=log] > .bot").filter(
        has_text=re.compile(rf"\b{number} sur {QUESTIONS} ·")
    )


def test_the_quick_walk_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("/readiness")
    tab_to(page, page.get_by_role("button", name="Commencer"))
    page.keyboard.press("Enter")
    expect(question(page, 1)).to_be_visible()
    field = page.get_by_label("Votre question")
    for number in range(1, QUESTIONS + 1):
        expect(question(page, number)).to_have_count(1)
        if number == 2:
            tab_to(page, question(page, number).get_by_role("button").nth(3), "Shift+Tab")
        else:
            tab_to(page, field)
            page.keyboard.type(str(number % 4))
        page.keyboard.press("Enter")
        expect(field).to_have_value("")
    report = page.get_by_role("button", name="Rapport d'une page")
    expect(report).to_be_visible()
    check(page)
    tab_to(page, report, "Shift+Tab")
    page.keyboard.press("Enter")
    leads = page.get_by_role("link", name="Ouvrir la page du projet")
    expect(leads).to_be_visible()
    tab_to(page, leads, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Projet sans nom")
    expect(page.locator(".verdict")).to_contain_text("sur ce que nous pouvons prouver")
    expect(page.locator(".about")).to_contain_text("22 réponses sur 22")
    check(page)
    tab_to(page, page.get_by_role("button", name="Changer Taille de l'écosystème"))
    page.keyboard.press("Enter")
    expect(question(page, 1).last).to_be_visible()


def test_two_people_answer_together(open_page: Open, crew: Crew, enter: Enter) -> None:
    owner = enter("owner", f"/projects/{P}")
    expect(owner.locator("#c-file-ready")).to_contain_text("pas encore de réponse")
    guest = open_page(f"/i/{INVITATION}")
    expect(guest.locator("main")).to_contain_text(NAME)
    guest.get_by_role("button", name="Accepter l'invitation").click()
    expect(guest.locator("[role=log]")).to_contain_text(NAME)
    guest.goto(f"/projects/{P}")
    guest.get_by_role("button", name="Répondre Dossier").click()
    asked = guest.locator("[role=log] > .bot").last
    expect(asked).to_contain_text("Dossier")
    asked.get_by_role("button").nth(2).click()
    expect(guest.locator("[role=log]")).to_contain_text("Noté")
    for page in (owner, guest):
        page.goto(f"/projects/{P}")
        expect(page.locator("#c-file-ready")).to_contain_text("Niveau 2")
        expect(page.locator("#c-file-ready")).to_contain_text("membre 5")
    owner.get_by_role("button", name="Rétablir Dossier").first.click()
    expect(owner.locator("[role=log]")).to_contain_text("Annulé")
    guest.goto(f"/projects/{P}")
    expect(guest.locator("#c-file-ready")).to_contain_text("pas encore de réponse")


def check(page: Page) -> None:
    results = Axe().run(page)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"


PAGES = (
    ("owner", f"/projects/{P}"),
    ("reader", f"/projects/{P}"),
    ("owner", "/readiness"),
    ("owner", f"/back/{BACK}"),
    ("stranger", f"/back/{BACK}"),
    ("stranger", "/back"),
    ("stranger", "/readiness/example"),
    ("stranger", f"/r/{SHARED}"),
    ("stranger", f"/i/{INVITATION}"),
    ("stranger", f"/i/{ASKS}"),
    ("owner", f"/i/{INVITATION}"),
    ("stranger", f"/j/{JOINING}"),
    ("owner", f"/j/{JOINING}"),
)
CLOSED = (
    ("guest", f"/projects/{P}"),
    ("stranger", f"/projects/{P}"),
    ("stranger", "/r/nothing"),
    ("stranger", "/i/nothing"),
    ("stranger", "/back/nothing"),
    ("stranger", "/j/nothing"),
)


@pytest.mark.parametrize(("locale", "scheme"), [("fr", "light"), ("en", "dark")])
def test_nothing_stands_in_anybodys_way(
    enter: Enter, complaints: list[str], locale: str, scheme: str
) -> None:
    """axe on every page; on a phone nothing goes sideways and what is pressed is large enough."""
    pages = {
        role: enter(role, "/privacy", locale=locale, color_scheme=scheme, viewport=PHONE)
        for role in ("owner", "reader", "guest", "stranger")
    }
    for role, path in (*PAGES, *CLOSED):
        page = pages[role]
        page.goto(path)
        check(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
        small = page.evaluate(
            """() => [...document.querySelectorAll("button, .button, .pages a, summary, input")]
              .filter((one) => one.offsetParent && one.type !== "hidden")
              .filter((one) => one.getBoundingClientRect().height < 44)
              .map((one) => one.textContent)"""
        )
        assert small == [], path
    refused = [complaints.pop() for _ in CLOSED]
    assert all("404" in told or "403" in told for told in refused)


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_a_phones_first_screen_holds_the_project_the_verdict_and_the_decisions(
    enter: Enter, locale: str
) -> None:
    for path in (f"/projects/{P}", "/readiness/example", f"/r/{SHARED}"):
        page = enter("owner", path, viewport=PHONE, locale=locale)
        for part in ("h1", ".about", ".call", ".verdict", ".decisions li:last-child"):
            expect(page.locator(part)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_on_paper_page_one_is_one_sheet(enter: Enter, locale: str) -> None:
    page = enter("owner", f"/projects/{P}", locale=locale)
    version = page.locator(".notices .quiet").inner_text()
    sheets = [
        sheet.extract_text()
        for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    ]
    assert NAME in sheets[0]
    assert version in sheets[0]
    assert "Conversation" not in sheets[0]
    assert ("Les réponses" if locale == "fr" else "The answers") not in sheets[0]


def test_the_address_to_keep_is_copied(enter: Enter, served: Served) -> None:
    page = enter("owner", f"/back/{BACK}", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier").click()
    expect(page.get_by_role("status")).to_have_text("L'adresse est copiée.")
    kept = page.evaluate("navigator.clipboard.readText()")
    assert kept == f"{served.address}/back/{BACK}"


def test_without_script_all_works(enter: Enter, open_page: Open) -> None:
    page = open_page("/readiness", java_script_enabled=False)
    page.get_by_role("button", name="Commencer").click()
    expect(page.locator("[role=log]")).to_contain_text("1 sur 22")
    page.goto(f"/i/{ASKS}")
    page.get_by_role("button", name="Accepter l'invitation").click()
    expect(page.locator("[role=log]")).to_contain_text(NAME)
    page.goto("/back")
    page.get_by_label("Votre code de retour").fill("abcd efgh jkmn")
    page.get_by_role("button", name="Reprendre").click()
    page.goto(f"/projects/{P}")
    expect(page.get_by_role("heading", level=1)).to_have_text(NAME)
    page.goto(f"/back/{BACK}")
    expect(page.get_by_label("Adresse privée à garder")).to_have_value(re.compile(BACK))
    expect(page.get_by_role("button", name="Copier")).to_be_hidden()


def test_the_return_code_of_a_first_answer_works_in_another_browser(open_page: Open) -> None:
    page = open_page("/readiness")
    page.get_by_role("button", name="Commencer").click()
    question(page, 1).get_by_role("button").nth(2).click()
    expect(question(page, 2)).to_have_count(1)
    code = re.search(
        r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", page.locator("[role=log]").inner_text()
    )
    assert code
    other = open_page("/readiness")
    other.get_by_label("Votre code de retour").fill(code[0].lower())
    other.get_by_role("button", name="Reprendre").click()
    other.goto("/readiness")
    other.get_by_role("button", name=re.compile(r"Reprendre \(1 sur 22")).click()
    expect(question(other, 2)).to_have_count(1)
