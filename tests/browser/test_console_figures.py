"""The figures of the console in Chromium: axe, a phone, the keyboard, both languages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from bot.store import figures
from bot.store.figures import Asked
from tests.browser.keyboard import tab_to
from tests.browser.test_accessibility import check
from tests.browser.test_console import PHONE, fits
from tests.browser.test_console_sent import Seen, press, seen

__all__ = ["seen"]

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PAGE = "/console/figures"


def ask(seen: Seen) -> None:
    """A month of questions."""
    today = datetime.now(UTC).date()
    for back in range(0, 28, 3):
        one = Asked(today - timedelta(days=back), "web", "fr", "answer", "benefits-money")
        seen.do(lambda s, one=one: s.office.run(lambda c: figures.count(c, one)))  # type: ignore[misc]  # a default, so that each keeps its own


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("fr", "light", None), ("en", "dark", PHONE), ("fr", "light", PHONE)],
)
def test_the_page(seen: Seen, language: str, scheme: str, viewport: dict[str, int] | None) -> None:
    ask(seen)
    shown: dict[str, Any] = {"viewport": viewport} if viewport else {}
    page = seen.enter(PAGE, "reader", locale=language, color_scheme=scheme, **shown)
    expect(page.locator("svg[role=img]")).to_have_count(4)
    check(page)
    fits(page)


def test_by_keyboard(seen: Seen) -> None:
    ask(seen)
    page = seen.enter("/console", "reader")
    press(page, page.get_by_role("link", name="Chiffres"))
    press(page, page.get_by_role("link", name="7 jours"))
    expect(page.get_by_role("link", name="7 jours")).to_have_attribute("aria-current", "page")
    expect(page.locator("[aria-labelledby=by-day] tbody tr")).to_have_count(3)
    csv = page.get_by_role("link", name="Télécharger en CSV").first
    tab_to(page, csv)
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == "questions-day.csv"
