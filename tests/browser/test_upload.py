"""A file attached in a real browser: with script and without, by keyboard, too large, in the dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from bot.store import projects
from tests.bot.channels.web.crew import TOKENS, Crew
from tests.bot.files.conftest import on_disk
from tests.bot.store.team import P
from tests.browser.conftest import Open, Served

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def crew(served: Served) -> Crew:
    crew = Crew(served.built)

    async def prepare() -> None:
        await crew.whole()
        person = crew.session("owner").person
        await served.built.store.run(lambda c: projects.choose(c, person, P))

    served.call(prepare)
    return crew


@pytest.fixture
def study(tmp_path: Path) -> Path:
    path = tmp_path / "étude.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 3_000_000)
    return path


def enter(open_page: Open, served: Served, **options: object) -> Page:
    page = open_page("/privacy", **options)
    page.context.add_cookies(
        [{"name": "assistant", "value": TOKENS["owner"], "url": served.address}]
    )
    page.goto("/")
    return page


def attach(page: Page, study: Path) -> None:
    page.locator(".attaching summary").press("Enter")
    page.locator("#file").set_input_files(study)
    page.locator("#attach button").press("Enter")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_file_is_sent_without_leaving_the_page(
    open_page: Open, served: Served, crew: Crew, study: Path, language: str
) -> None:
    page = enter(open_page, served, locale=language)
    attach(page, study)
    expect(page.locator(".attach-told")).to_contain_text("étude.pdf")
    expect(page.locator("[role=log] > .bot")).to_have_count(2)
    assert page.locator("#file").input_value() == ""
    assert len(on_disk(served.built.folder)) == 1
    assert Axe().run(page).violations_count == 0


def test_without_script_it_is_a_form(
    open_page: Open, served: Served, crew: Crew, study: Path
) -> None:
    page = enter(open_page, served, java_script_enabled=False)
    page.locator(".attaching summary").click()
    page.locator("#file").set_input_files(study)
    page.locator("#attach button").click()
    expect(page.locator("[role=log] > .bot")).to_have_count(2)
    assert len(on_disk(served.built.folder)) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_too_large_is_told_before_it_leaves(
    open_page: Open, served: Served, crew: Crew, study: Path, scheme: str
) -> None:
    page = enter(open_page, served, color_scheme=scheme, viewport={"width": 390, "height": 844})
    page.locator("#attach").evaluate("form => { form.dataset.most = '1000'; }")
    attach(page, study)
    expect(page.locator(".attach-told")).to_contain_text("100 Mo")
    assert on_disk(served.built.folder) == []
    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_sending_that_failed_is_told_and_made_again(
    open_page: Open, served: Served, crew: Crew, study: Path, complaints: list[str]
) -> None:
    page = enter(open_page, served)
    page.route("**/upload*", lambda route: route.abort())
    attach(page, study)
    expect(page.locator(".attach-told")).to_contain_text("n'est pas parti")
    complaints.clear()
    page.unroute("**/upload*")
    page.locator("#attach button").press("Enter")
    expect(page.locator("[role=log] > .bot")).to_have_count(2)
