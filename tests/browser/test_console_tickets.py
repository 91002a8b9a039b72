"""Requests in Chromium: both pages by keyboard alone, on a phone, dark and light, and axe on each."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Connection

from bot.store import people, tickets
from conversations.events import Address
from conversations.helpdesk.shape import Shared
from tests.browser.conftest import Open, Served
from tests.browser.keyboard import tab_to
from tests.browser.test_accessibility import check
from tests.browser.test_console import PHONE, become, first_owner, fits

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LIST, ONE = "/console/tickets", "/console/tickets/1"
WORDS = "Qui peut dire si Zorglub a un chien <b> ? " + "mot-très-long-" * 20


def asked(served: Served) -> None:
    served.call(lambda: served.built.store.run(_ask))


def _ask(connection: Connection) -> None:
    now, there = datetime.now(UTC), Address("web", "w")
    people.save(connection, "web:w", channel="web", address="w", language="fr", asked=None, at=now)
    shared = Shared("Zorglub a-t-il un chien ?", "Je ne le sais pas.")
    id_ = tickets.open_(connection, "web:w", there, "fr", shared, now)
    tickets.add(connection, id_, "asked", WORDS, now)


def owner(open_page: Open, served: Served, **shown: object) -> Page:
    page = open_page(first_owner(served), **shown)
    become(page, "Ana")
    return page


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("fr", "light", None), ("en", "dark", PHONE), ("fr", "dark", PHONE), ("en", "light", None)],
)
def test_both_pages_in_each_state(
    open_page: Open,
    served: Served,
    complaints: list[str],
    language: str,
    scheme: str,
    viewport: dict[str, int] | None,
) -> None:
    shown = {"viewport": viewport} if viewport else {}
    page = owner(open_page, served, locale=language, color_scheme=scheme, **shown)
    page.goto(LIST)
    check(page)
    asked(served)
    for path in (LIST, ONE):
        page.goto(path)
        check(page)
        fits(page)
    page.locator("form:has(#answer) button").click()
    expect(page.locator("[role=alert]")).to_be_visible()
    assert "409" in complaints.pop()
    check(page)
    fits(page)
    page.locator("#answer").fill("Nous regardons cela.")
    page.locator("form:has(#answer) button").click()
    expect(page.locator("#line-2")).to_contain_text("Nous regardons cela.")
    check(page)
    fits(page)
    page.locator("form:has([value=close]) button").click()
    check(page)
    fits(page)


def test_answered_by_keyboard_alone(open_page: Open, served: Served) -> None:
    page = owner(open_page, served)
    asked(served)
    page.goto(LIST)
    tab_to(page, page.locator(f"a[href^='{ONE}']").first)
    page.keyboard.press("Enter")
    expect(page.locator("#answer")).to_be_visible()
    tab_to(page, page.locator("#answer"))
    page.keyboard.type("La mairie de Valmarine.")
    tab_to(page, page.locator("form:has(#answer) button"))
    page.keyboard.press("Enter")
    expect(page.locator("#line-2")).to_contain_text("La mairie de Valmarine.")
    tab_to(page, page.locator("#note"))
    page.keyboard.type("Vu ensemble.")
    tab_to(page, page.locator("form:has(#note) button"))
    page.keyboard.press("Enter")
    expect(page.locator("#line-3")).to_contain_text("Vu ensemble.")
    tab_to(page, page.locator("form:has([value=close]) button"))
    page.keyboard.press("Enter")
    expect(page.locator("form:has([value=close])")).to_have_count(0)
