"""Writing an announcement in Chromium: by keyboard alone, without script, on a phone, and axe on every page of it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from bot.store import people
from tests.browser.conftest import Open, Served
from tests.browser.keyboard import tab_to
from tests.browser.test_accessibility import check
from tests.browser.test_console import PHONE, become, first_owner, fits

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

NEW = "/console/announcements/new"
TABLE = "territoire ; date ; heure\nLille ; 12 mai 2027 ; 14 h 30\nBrest ; 13 mai 2027 ;"


def meet(served: Served, *names: str) -> None:
    """People of Telegram who began a conversation."""
    for name in names:
        served.call(partial(_meet, served, name))


async def _meet(served: Served, name: str) -> None:
    await served.built.store.run(
        lambda c: people.save(
            c,
            f"telegram:{name}",
            channel="telegram",
            address=name,
            language="fr",
            asked=None,
            at=datetime.now(UTC),
        )
    )


def enter(open_page: Open, served: Served, **options: object) -> Page:
    page = open_page(first_owner(served), **options)
    become(page, "Ana")
    return page


def type_into(page: Page, id_: str, text: str) -> None:
    tab_to(page, page.locator(f"#{id_}"))
    page.keyboard.type(text)


def press(page: Page, name: str) -> None:
    tab_to(page, page.get_by_role("button", name=name, exact=True))
    page.keyboard.press("Enter")


def test_compose_preview_and_send_by_keyboard(open_page: Open, served: Served) -> None:
    meet(served, "1001", "1002")
    page = enter(open_page, served)
    tab_to(page, page.get_by_role("link", name="Écrire une annonce"))
    page.keyboard.press("Enter")
    type_into(page, "title", "Visite")
    type_into(page, "fr", "**Bonjour** à tous")
    tab_to(page, page.locator("#without-other"))
    page.keyboard.press("Space")
    submit = page.get_by_role("button", name="Enregistrer et relire")
    submit.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Visite")
    expect(page.locator(".previewed strong")).to_have_text(["Bonjour", "Bonjour"])
    press(page, "Envoyer maintenant")
    expect(page.locator("#sure")).to_be_focused()
    expect(page.locator("#sure")).to_contain_text("Envoyer à 2 personnes")
    assert page.get_by_role("button", name="Envoyer à 2 personnes").is_visible()
    press(page, "Envoyer à 2 personnes")
    expect(page.get_by_text("en cours d'envoi").first).to_be_visible()


def test_a_fault_has_the_focus_and_leads_to_its_field(
    open_page: Open, served: Served, complaints: list[str]
) -> None:
    page = enter(open_page, served)
    page.goto(NEW)
    page.locator("#fr").fill("é" * 5_000)
    page.locator("#filter").fill("colour:red")
    page.get_by_role("button", name="Enregistrer et relire").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page.locator("#fr")).to_have_value("é" * 5_000)
    expect(page.locator("#fr")).to_have_attribute("aria-invalid", "true")
    check(page)
    fits(page)
    tab_to(page, summary.get_by_role("link", name="Filtre"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#filter$"))
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#filter")).to_be_focused()
    assert all("400" in told for told in complaints)
    complaints.clear()


@pytest.mark.parametrize(
    ("language", "scheme", "viewport", "script"),
    [
        ("fr", "light", None, True),
        ("en", "dark", PHONE, True),
        ("fr", "dark", PHONE, False),
    ],
)
def test_every_page(
    open_page: Open,
    served: Served,
    language: str,
    scheme: str,
    viewport: dict[str, int] | None,
    script: bool,
) -> None:
    shown = {"viewport": viewport} if viewport else {}
    meet(served, "1001")
    page = enter(open_page, served, locale=language, color_scheme=scheme, **shown)
    if not script:
        without = open_page(
            NEW, locale=language, color_scheme=scheme, java_script_enabled=False,
            storage_state=page.context.storage_state(), **shown,
        )  # fmt: skip
        page = without
    page.goto(NEW)
    _look(page, is_scripted=script)
    page.locator("#fr").fill("**Visite** : subvention de 2 millions, le {date} à {heure}")
    page.locator("#en").fill("On {date}, at {heure}: [more](https://example.org)")
    page.locator("#button1").select_option("link")
    page.locator("#button1-target").fill("https://example.org/visit")
    page.locator("#button1-fr").fill("S'inscrire")
    page.locator("#button1-en").fill("Sign up")
    page.locator("#territory-lille").check()
    page.locator("#table").fill(TABLE)
    page.locator("button[value=count]").click()
    _look(page, is_scripted=script)
    page.locator("button[value=keep]").click()
    expect(page.locator(".previewed")).to_have_count(4)
    _look(page, is_scripted=script)
    page.locator("#schedule-day").fill("2028-03-26")
    page.locator("#schedule-hour").fill("14:30")
    page.locator("form:has([value=schedule]) button").click()
    expect(page.locator("[value=unschedule]")).to_have_count(1)
    _look(page, is_scripted=script)


def _look(page: Page, *, is_scripted: bool) -> None:
    if is_scripted:
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        check(page)
        fits(page)
