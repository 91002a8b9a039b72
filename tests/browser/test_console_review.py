"""Questions to review, in Chromium: every page on a desk and a phone, by keyboard alone, without script."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Connection

from bot.store import edits, questions
from conversations.outcome import QuestionKept
from knowledge.load import Knowledge
from knowledge.search.building import quick
from knowledge.search.index import Index
from tests.browser.conftest import Open, Served
from tests.browser.keyboard import tab_to
from tests.browser.test_accessibility import check
from tests.browser.test_console import PHONE, fits
from tests.browser.test_console_sent import Seen

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LIST = "/console/questions"
ALIKE = ("le label <b> rapporte quoi à la mairie", "Le label rapporte quoi à la mairie ?")
ENTRY = "label-today"


@pytest.fixture(scope="module")
def index(knowledge: Knowledge) -> Index:
    """A real one: it takes seconds to make."""
    return quick(knowledge)


@pytest.fixture
def seen(served: Served, open_page: Open) -> Seen:
    return Seen(served, open_page)


def keep(served: Served) -> int:
    """The first of two alike; a third of another kind, long."""
    now = datetime.now(UTC)

    def work(connection: Connection) -> int:
        ids = [
            questions.keep(
                connection, QuestionKept(text, "fr", "none", ((ENTRY, 0.08),)), "web", None, now
            )
            for text in (*ALIKE, "x" * 250)
        ]
        return ids[0]

    id_: int = served.call(lambda: served.built.store.run(work))
    return id_


@pytest.mark.parametrize(
    ("spoken", "scheme", "viewport"),
    [("fr", "light", None), ("en", "dark", PHONE)],
)
def test_every_page(
    seen: Seen,
    served: Served,
    index: Index,
    spoken: str,
    scheme: str,
    viewport: dict[str, int] | None,
) -> None:
    id_ = keep(served)
    served.built.index = index  # type: ignore[assignment]  # the real one
    shown: dict[str, Any] = {"viewport": viewport} if viewport else {}
    page = seen.enter(LIST, locale=spoken, color_scheme=scheme, **shown)
    why = "/console/why?text=le+label+rapporte+quoi+à+Lille"
    for path in (LIST, f"{LIST}/{id_}", f"{LIST}/{id_}?find=argent", why, "/console"):
        page.goto(path)
        check(page)
        fits(page)
    page.goto(f"{LIST}/{id_}")
    page.locator("button[value=ignore]").click()
    for path in (f"{LIST}/{id_}", f"{LIST}?settled=1"):
        page.goto(path)
        check(page)
        fits(page)


def add_by_keyboard(page: Page, id_: int) -> None:
    """From the list to the draft: a link, a search, a radio, a press."""
    tab_to(page, page.locator(f'a[href^="{LIST}/{id_}"]'))
    page.keyboard.press("Enter")
    expect(page.locator("#find")).to_be_visible()
    tab_to(page, page.locator("#find"))
    page.keyboard.type(ENTRY)
    page.keyboard.press("Enter")
    expect(page.locator(f"#entry-{ENTRY}")).to_be_checked()
    tab_to(page, page.locator("button[value=phrasing]"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/console/edits/1")


@pytest.mark.parametrize("has_script", [True, False])
def test_by_keyboard_alone(seen: Seen, served: Served, has_script: bool) -> None:
    id_ = keep(served)
    page = seen.enter(LIST, java_script_enabled=has_script)
    shown = page.locator(f'section[aria-labelledby="waiting"] a[href^="{LIST}/"]').first
    id_ = int((shown.get_attribute("href") or "").rsplit("/", 1)[-1])
    add_by_keyboard(page, id_)
    draft = served.call(lambda: served.built.store.read(lambda c: edits.get(c, 1)))
    assert draft.target == ENTRY
    assert ALIKE[1] in draft.value["phrasings"]["fr"]


def test_enter_in_a_field_settles_nothing(seen: Seen, served: Served) -> None:
    id_ = keep(served)
    page = seen.enter(f"{LIST}/{id_}")
    page.locator("#alias").fill("visa tech")
    page.keyboard.press("Enter")
    expect(page.locator("#alias")).to_have_value("visa tech")
    kept = served.call(lambda: served.built.store.read(lambda c: questions.get(c, id_)))
    assert kept.is_open
