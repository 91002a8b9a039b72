"""axe finds nothing wrong on any page, in either language, in light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PATHS = ("/faq", "/faq?q=label", "/faq/money-compensation", "/sources", "/privacy")


def check(page: Page) -> None:
    results = Axe().run(page)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page(open_page: Open, language: str, scheme: str) -> None:
    page = open_page("/", locale=language, color_scheme=scheme)
    check(page)
    page.locator("#question").fill("bonjour" if language == "fr" else "Does the label bring money?")
    page.keyboard.press("Enter")
    expect(page.locator("[role=log] > .bot")).to_have_count(2)
    check(page)
    for path in PATHS:
        page.goto(path)
        check(page)


def test_an_error_page(open_page: Open) -> None:
    page = open_page("/faq?q=label", viewport={"width": 360, "height": 740})
    page.set_content(page.request.get("/faq/nothing").text())
    check(page)


def test_the_dark_page_is_dark(open_page: Open) -> None:
    for scheme, is_dark in (("light", False), ("dark", True)):
        page = open_page("/", color_scheme=scheme)
        colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        red = int(colour.removeprefix("rgb(").split(",")[0])
        assert (red < 64) == is_dark


def test_reduced_motion_is_respected(open_page: Open) -> None:
    page = open_page("/", reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          return style.animationName !== "none" || style.transitionDuration !== "0s";
        }).length"""
    )
    assert moving == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
