"""What became of an announcement, in Chromium: every page, live numbers, by keyboard alone, without script."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlalchemy import Connection

from bot.store import sessions, staff
from bot.store.database import Store
from conversations.staff import StaffRole
from tests.bot.console.sent import Sent
from tests.browser.conftest import Open, Served
from tests.browser.keyboard import tab_to
from tests.browser.test_accessibility import check
from tests.browser.test_console import PHONE, fits

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

T = TypeVar("T")
LIST = "/console/announcements"
QUESTION = "Faut-il réserver pour la visite ?"


@dataclass
class Room:
    """The office of a server that runs: its clock is that of the wall."""

    store: Store

    @property
    def built(self) -> Room:
        return self

    @property
    def now(self) -> datetime:
        return datetime.now(UTC)

    async def run(self, work: Callable[[Connection], T]) -> T:
        return await self.store.run(work)


@dataclass
class Seen:
    """An announcement of the server, with somebody of the staff to look at it."""

    served: Served
    open_page: Open

    @property
    def sent(self) -> Sent:
        return Sent(Room(self.served.built.store))  # type: ignore[arg-type]  # as much of an office as it asks for

    def do(self, work: Callable[[Sent], Any]) -> Any:
        return self.served.call(lambda: work(self.sent))

    def busy(self) -> int:
        """One of each: sent, failed, unknown, on its way, left out; three replies, two alike."""
        self.do(lambda s: s.mission.meet("a", "b", "c", "d", "e"))
        self.do(lambda s: s.mission.meet("w", channel="web", language="en"))
        self.do(lambda s: s.mission.stops("telegram:e"))
        id_: int = self.do(lambda s: s.begun())
        self.do(lambda s: s.become(id_, b="failed unreachable", c="unknown cut", d="sending"))
        for name, text in [("w", QUESTION), ("v", QUESTION), ("u", "Où se garer ? " + "x" * 200)]:
            self.do(lambda s, n=name, t=text: s.reply(id_, n, t))  # type: ignore[misc]  # defaults, so that each keeps its own
        return id_

    def enter(self, path: str, role: StaffRole = "team", **options: Any) -> Page:
        """A page in a browser of somebody of that role."""
        token, now = role.rjust(43, "t"), datetime.now(UTC)

        def hire(connection: Connection) -> None:
            hired = staff.add(connection, "", role, role.capitalize(), 0, now)
            sessions.start(connection, token, hired.id, now)

        self.served.call(lambda: self.served.built.store.run(hire))
        page = self.open_page("/privacy", **options)
        page.context.add_cookies([{"name": "console", "value": token, "url": self.served.address}])
        page.goto(path)
        return page


@pytest.fixture
def seen(served: Served, open_page: Open) -> Seen:
    return Seen(served, open_page)


def press(page: Page, button: Locator) -> None:
    """By keyboard alone."""
    tab_to(page, button)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("fr", "light", None), ("en", "dark", PHONE), ("fr", "light", PHONE)],
)
def test_every_page(
    seen: Seen, language: str, scheme: str, viewport: dict[str, int] | None
) -> None:
    id_ = seen.busy()
    shown: dict[str, Any] = {"viewport": viewport} if viewport else {}
    page = seen.enter(LIST, locale=language, color_scheme=scheme, **shown)
    one = f"{LIST}/{id_}"
    for path in (LIST, one, f"{one}/recipients", f"{one}/replies", f"{one}/correct"):
        page.goto(path)
        for summary in page.locator("summary").all():
            summary.click()
        check(page)
        fits(page)
    page.locator("#text-fr").fill("Bonsoir **à tous**")
    page.locator("form.fill button.main").click()
    expect(page.locator("button[value=correct]")).to_be_visible()
    check(page)
    fits(page)
    page.goto(f"{one}/replies")
    page.locator("textarea").first.fill("Non, l'entrée est libre.")
    page.locator("button[value=look]").first.click()
    expect(page.locator("button[value=send]")).to_be_visible()
    check(page)
    fits(page)
    page.goto(one)
    page.locator("details:has([value=withdraw]) summary").click()
    page.locator("button[value=withdraw]").click()
    expect(page.locator("details")).to_have_count(0)
    check(page)
    fits(page)


def test_numbers_move_while_it_is_sent(seen: Seen) -> None:
    id_ = seen.busy()
    page = seen.enter(f"{LIST}/{id_}")
    expect(page.locator("[data-told=sent]")).to_have_text("2")
    expect(page.locator("button[value=pause]")).to_have_count(1)
    seen.do(lambda s: s.arrive(id_))
    expect(page.locator("[data-told=sent]")).to_have_text("3")
    expect(page.locator("[data-told=waiting]")).to_have_text("0")
    seen.do(lambda s: s.finish(id_))
    expect(page.locator("progress")).to_have_count(0)
    expect(page.locator("[data-told=state]")).to_have_text("envoyée")
    expect(page.locator("button[value=pause], button[value=cancel]")).to_have_count(0)
    check(page)


def test_steered_by_keyboard_alone(seen: Seen) -> None:
    id_ = seen.busy()
    page = seen.enter(LIST)
    press(page, page.get_by_role("link", name="Visite"))
    press(page, page.locator("summary", has_text="Mettre en pause"))
    press(page, page.get_by_role("button", name="Mettre l'envoi en pause"))
    expect(page.locator("[data-told=state]")).to_have_text("en pause")
    press(page, page.locator("summary", has_text="Reprendre"))
    press(page, page.get_by_role("button", name="Reprendre l'envoi"))
    expect(page.locator("[data-told=state]")).to_have_text("en cours d'envoi")
    press(page, page.get_by_role("link", name="Incertaines"))
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page).to_have_url(re.compile(rf"{LIST}/{id_}/recipients\?state=unknown"))


def test_corrected_by_keyboard_alone(seen: Seen) -> None:
    id_ = seen.busy()
    page = seen.enter(f"{LIST}/{id_}")
    press(page, page.get_by_role("link", name="Corriger le texte"))
    tab_to(page, page.locator("#text-fr"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Bonsoir **à tous**")
    press(page, page.get_by_role("button", name="Voir l'aperçu"))
    expect(page.locator("strong", has_text="à tous")).to_have_count(2)
    press(page, page.get_by_role("button", name="Changer encore le texte"))
    expect(page.locator("#text-fr")).to_have_value("Bonsoir **à tous**")
    press(page, page.get_by_role("button", name="Voir l'aperçu"))
    press(page, page.get_by_role("button", name="Corriger maintenant"))
    expect(page.get_by_text("correction n° 1", exact=False).first).to_be_visible()


def test_a_reply_is_answered_without_script(seen: Seen) -> None:
    id_ = seen.busy()
    page = seen.enter(f"{LIST}/{id_}", java_script_enabled=False)
    assert 'http-equiv="refresh"' in page.content()
    page.get_by_role("link", name="Lire les réponses").click()
    first = page.locator("form.replying").first
    expect(first.get_by_role("checkbox")).to_have_count(2)
    first.get_by_role("textbox").fill("Non, venez.")
    first.locator("button[value=look]").click()
    expect(page.locator(".said-here")).to_contain_text("Vous aviez écrit")
    page.get_by_role("button", name="Envoyer à 2 personnes").click()
    expect(page.locator("form.replying")).to_have_count(1)
    expect(page.locator("[aria-labelledby=answered] li")).to_have_count(2)


def test_a_reader_can_only_look(seen: Seen) -> None:
    id_ = seen.busy()
    page = seen.enter(f"{LIST}/{id_}", "reader")
    expect(page.locator("details")).to_have_count(0)
    for name in ("Lire les réponses", "Corriger le texte"):
        expect(page.get_by_role("link", name=name)).to_have_count(0)
    page.get_by_role("link", name="Voir les destinataires").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Télécharger en CSV").click()
    assert saved.value.suggested_filename == f"announcement-{id_}.csv"
