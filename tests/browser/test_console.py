"""The console in Chromium: the first owner, an invitation, a second person, every page for everybody."""

from __future__ import annotations

import re
import secrets
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from bot import staffing
from tests.browser.conftest import Open, Served
from tests.browser.keyboard import tab_to
from tests.browser.test_accessibility import check

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE = {"width": 360, "height": 740}
PAGES = ("/console", "/console/staff", "/console/audit")


def first_owner(served: Served) -> str:
    """The address that the server prints while there is no owner."""
    token = secrets.token_urlsafe(32)
    now = datetime.now(UTC)
    assert served.call(
        lambda: served.built.store.run(lambda c: staffing.first_owner(c, token, now))
    )
    return f"/console/enter/{token}"


def become(page: Page, name: str) -> None:
    page.locator("#name").fill(name)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/console(\?.*)?$"))


def fits(page: Page) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, page.url


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("fr", "light", None), ("en", "dark", PHONE), ("fr", "dark", PHONE), ("en", "light", None)],
)
def test_every_page(
    open_page: Open, served: Served, language: str, scheme: str, viewport: dict[str, int] | None
) -> None:
    shown = {"viewport": viewport} if viewport else {}
    page = open_page(first_owner(served), locale=language, color_scheme=scheme, **shown)
    check(page)
    fits(page)
    become(page, "Ana")
    for path in PAGES:
        page.goto(path)
        check(page)
        fits(page)
    page.goto("/console/staff")
    page.locator("form:has([value=invite]) button").click()
    expect(page.locator("#link-web")).to_be_visible()
    page.locator("summary").first.click()
    check(page)
    fits(page)


def test_a_second_person_joins_and_is_removed(
    open_page: Open, served: Served, complaints: list[str]
) -> None:
    owner = open_page(first_owner(served))
    become(owner, "Ana")
    owner.goto("/console/staff")
    owner.locator("#role").select_option("team")
    owner.locator("form:has([value=invite]) button").click()
    address = owner.locator("#link-web").input_value()
    second = open_page(address)
    become(second, "Bo")
    expect(second.get_by_role("link", name="Journal")).to_have_count(0)
    owner.goto("/console/staff")
    row = owner.locator(".people li", has_text="Bo")
    row.locator("summary").click()
    row.get_by_role("button", name="Retirer de l'équipe Bo").click()
    expect(owner.locator(".people li")).to_have_count(1)
    second.goto("/console")
    expect(second.get_by_role("heading", level=1)).to_have_text("La console de l'équipe")
    check(second)
    second.goto(address)
    expect(second.get_by_role("heading", level=1)).to_have_text("Ce lien a déjà servi")
    check(second)
    owner.goto("/console/audit")
    expect(owner.locator("tbody tr").first).to_contain_text("membre retiré")
    refused = [told for told in complaints if "401" in told or "410" in told]
    assert len(refused) == len(complaints) == 2
    complaints.clear()


def test_by_keyboard_alone(open_page: Open, served: Served, complaints: list[str]) -> None:
    page = open_page(first_owner(served))
    tab_to(page, page.locator("#name"))
    page.keyboard.type("Ana")
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("link", name="Équipe", exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("L'équipe")
    tab_to(page, page.get_by_role("button", name="Créer un lien pour moi"))
    page.keyboard.press("Enter")
    expect(page.locator("#link-web")).to_be_visible()
    tab_to(page, page.get_by_role("button", name="Fermer la session"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("La console de l'équipe")
    assert [told for told in complaints if "401" not in told] == []
    complaints.clear()
