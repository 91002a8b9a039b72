"""What the bot knows, in Chromium: a draft by keyboard, without script, on a phone, and axe on every page."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from bot.store import cases
from knowledge.errors import Fault
from knowledge.evaluation import Judged, Question
from knowledge.trial import Difference, Rewritten, Trial
from tests.browser.conftest import Open, Served
from tests.browser.keyboard import tab_to
from tests.browser.test_accessibility import check
from tests.browser.test_console import PHONE, become, first_owner, fits
from tests.fakes.people import NOON

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ENTRY = "/console/entries/money-compensation"
PLACES = ("/console/entries", "/console/entries/new", ENTRY, "/console/places", "/console/call")
OTHERS = ("/console/neighbours", "/console/contradictions", "/console/cases")


def difference(expect_: str, before: str, after: str) -> Difference:
    question = Question(expect_, "combien d'argent ?", "fr", expect_)
    return Difference(
        Judged(question, "answer" if before else "none", before, 0.9, int(before == expect_)),
        Judged(question, "answer" if after else "none", after, 0.9, int(after == expect_)),
    )


TRIAL = Trial(
    faults=(),
    differences=(
        difference("money-compensation", "", "money-compensation"),
        difference("money-200m", "money-200m", "money-compensation"),
    ),
    rewritten=(
        Rewritten(
            "faq/money.yaml", "money-compensation", "@@ -1 +1 @@\n a\n-b " + "x" * 200 + "\n+c"
        ),
    ),
)


def enter(open_page: Open, served: Served, **options: Any) -> Page:
    served.built.rehearsal.trial = TRIAL
    served.call(
        lambda: served.built.store.run(
            lambda c: cases.add(c, "le fric ?", "fr", "money-200m", 0, NOON)
        )
    )
    page = open_page(first_owner(served), **options)
    become(page, "Ana")
    return page


def press(page: Page, name: str) -> None:
    tab_to(page, page.get_by_role("button", name=name, exact=True))
    page.keyboard.press("Enter")


def test_a_draft_tried_and_published_by_keyboard(open_page: Open, served: Served) -> None:
    page = enter(open_page, served)
    page.goto(ENTRY)
    press(page, "Modifier")
    expect(page.get_by_role("heading", level=1)).to_have_text("Modification n° 1")
    phrasings = page.locator("[id='phrasings.fr']")
    tab_to(page, phrasings)
    page.keyboard.press("Control+End")
    page.keyboard.type("\nun zorglub d'argent")
    press(page, "Enregistrer et essayer")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_text("Une question est moins bien servie")).to_be_visible()
    expect(page.locator(".diff ins")).to_have_count(1)
    press(page, "Publier")
    expect(page).to_have_url(re.compile("/console/edits/1$"))
    press(page, "Annuler la publication")
    expect(page.locator(".state")).to_have_text("annulée")
    press(page, "Reprendre cette version")
    expect(page.locator("[id='phrasings.fr']")).to_have_value(re.compile("un zorglub d'argent$"))


def test_a_fault_has_the_focus_and_leads_to_its_field(
    open_page: Open, served: Served, complaints: list[str]
) -> None:
    page = enter(open_page, served, viewport=PHONE)
    page.goto(ENTRY)
    press(page, "Modifier")
    page.locator("[id='answer.fr']").fill("<b>Oui</b> " + "é" * 500)
    page.get_by_role("button", name="Enregistrer le brouillon").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page.locator("[id='answer.fr']")).to_have_value("<b>Oui</b> " + "é" * 500)
    expect(page.locator("[id='answer.fr']")).to_have_attribute("aria-invalid", "true")
    look(page)
    tab_to(page, summary.get_by_role("link"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#answer\.fr$"))
    assert all("400" in told for told in complaints)
    complaints.clear()


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("fr", "light", None), ("en", "dark", PHONE), ("fr", "dark", PHONE)],
)
def test_every_page(
    open_page: Open, served: Served, language: str, scheme: str, viewport: dict[str, int] | None
) -> None:
    shown = {"viewport": viewport} if viewport else {}
    page = enter(open_page, served, locale=language, color_scheme=scheme, **shown)
    for path in (*PLACES, *OTHERS):
        page.goto(path)
        look(page)
    page.goto(ENTRY)
    page.locator("button[value=edit]").click()
    look(page)
    page.locator("button[value=try]").click()
    look(page)
    served.built.rehearsal.faults = (
        Fault("edit", 1, "answer.fr: says 300 where its fact says 200."),
    )
    page.goto("/console/edits/1")
    page.locator("button[value=try]").click()
    look(page)
    served.built.rehearsal.faults = ()
    page.goto("/console/places")
    page.locator("button[value=edit]").first.click()
    look(page)


def test_without_script(open_page: Open, served: Served) -> None:
    signed = enter(open_page, served)
    page = open_page(ENTRY, java_script_enabled=False, storage_state=signed.context.storage_state())
    page.locator("button[value=edit]").click()
    page.locator("[id='as_of']").fill("2015")
    page.locator("button[value=try]").click()
    page.locator("button[value=publish]").click()
    expect(page.locator(".state")).to_have_text("publiée")


def look(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    check(page)
    fits(page)
