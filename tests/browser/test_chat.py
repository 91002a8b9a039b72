"""People talking to the assistant in a real browser: with and without script, on a phone, by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from sqlalchemy import select

from bot.store import outbox
from bot.store.tables import people
from conversations.events import Address
from conversations.speech import Button, Speech
from tests.browser.conftest import Open, Served
from tests.fakes.people import NOON

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE = {"width": 360, "height": 740}
MONEY = "Le label Métropole French Tech donne-t-il de l'argent ?"
ENGLISH_MONEY = "Does the Métropole French Tech label bring money?"
NO = "Ce label, clos depuis 2015, n'apportait d'argent"


def ask(page: Page, text: str) -> None:
    page.get_by_label("Votre question").fill(text)
    page.keyboard.press("Enter")


def lines(page: Page, author: str = "bot") -> Any:
    return page.locator(f"[role=log] > .{author}")


def test_asking_in_french(open_page: Open) -> None:
    page = open_page()
    expect(lines(page)).to_have_count(1)
    ask(page, MONEY)
    expect(lines(page)).to_have_count(2)
    expect(lines(page).last).to_contain_text(NO)
    expect(lines(page, "person").last).to_contain_text(MONEY)
    expect(page.locator("#searching")).to_be_hidden()


def test_asking_in_english(open_page: Open) -> None:
    page = open_page(locale="en-GB")
    page.get_by_label("Your question").fill(ENGLISH_MONEY)
    page.get_by_role("button", name="Send").click()
    expect(lines(page).last).to_contain_text("This label, closed since 2015, brought money")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_question_in_the_other_language_is_marked_as_such(open_page: Open) -> None:
    page = open_page()
    ask(page, ENGLISH_MONEY)
    expect(lines(page)).to_have_count(2)
    expect(lines(page).last.locator(".words")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_tapping(open_page: Open) -> None:
    page = open_page()
    ask(page, MONEY)
    lines(page).last.get_by_role("button", name="Plus de détails").click()
    expect(lines(page)).to_have_count(3)
    expect(lines(page, "person").last).to_contain_text("Plus de détails")
    lines(page).nth(1).get_by_role("button", name="Ce n'est pas ça").click()
    expect(lines(page)).to_have_count(4)


def test_the_welcome_can_be_tapped(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Parcourir les thèmes").click()
    expect(lines(page).last).to_contain_text("Choisissez un thème")


def test_a_reload_keeps_the_transcript(open_page: Open) -> None:
    page = open_page()
    ask(page, MONEY)
    expect(lines(page)).to_have_count(2)
    before = page.locator("[role=log]").inner_text()
    page.reload()
    assert page.locator("[role=log]").inner_text() == before
    ask(page, "bonjour")
    expect(lines(page)).to_have_count(3)


def test_each_message_is_announced_once(open_page: Open) -> None:
    page = open_page()
    page.evaluate(
        """() => {
          window.added = []; window.removed = 0;
          new MutationObserver((records) => records.forEach((record) => {
            record.addedNodes.forEach((node) => node.dataset && window.added.push(node.dataset.author));
            window.removed += record.removedNodes.length;
          })).observe(document.querySelector("[role=log]"), { childList: true, subtree: true });
        }"""
    )
    for number, text in enumerate((MONEY, "bonjour", "/help"), 2):
        ask(page, text)
        expect(lines(page)).to_have_count(number)
    assert page.evaluate("window.added") == ["person", "bot"] * 3
    assert page.evaluate("window.removed") == 0
    regions = page.locator("[aria-live=polite], [role=log], [role=status]:not(.attach-told)")
    expect(regions).to_have_count(1)  # beside it only how far a file is


def test_two_windows_show_the_same_conversation(open_page: Open) -> None:
    page = open_page()
    ask(page, MONEY)
    expect(lines(page)).to_have_count(2)
    other = page.context.new_page()
    other.goto("/")
    ask(other, "bonjour")
    expect(lines(other)).to_have_count(3)
    expect(lines(page)).to_have_count(3)


def test_a_line_of_another_process_arrives(open_page: Open, served: Served) -> None:
    page = open_page()
    ask(page, MONEY)
    expect(lines(page)).to_have_count(2)

    def write(connection: Any) -> int:
        return outbox.write(
            connection,
            address=Address("web", connection.scalar(select(people.c.address))),
            author="bot",
            message="help",
            values={},
            speech=Speech("Écrit ailleurs."),
            language="fr",
            replaces="",
            event_key="elsewhere",
            at=NOON,
        )

    served.call(lambda: served.built.store.run(write))
    expect(lines(page).last).to_contain_text("Écrit ailleurs.")


def test_a_frozen_line_changes_in_its_place(open_page: Open, served: Served) -> None:
    """The words change and the buttons go, without a new line; focus goes on in the field or stays on its button."""
    page = open_page()
    ask(page, MONEY)
    expect(lines(page)).to_have_count(2)
    answer = lines(page).last
    number, label = answer.get_attribute("data-id"), "Plus de détails"
    answer.get_by_role("button", name=label).focus()

    def edit(text: str, *buttons: Button) -> None:
        def write(connection: Any) -> int:
            return outbox.write(
                connection,
                address=Address("web", connection.scalar(select(people.c.address))),
                author="bot",
                message="help",
                values={},
                speech=Speech(text, (buttons,) if buttons else ()),
                language="fr",
                replaces=number or "",
                event_key="elsewhere",
                at=NOON,
            )

        served.call(lambda: served.built.store.run(write))

    data = answer.get_by_role("button", name=label).get_attribute("value") or ""
    edit("Coché.", Button("✔ Détails", data))
    expect(answer).to_contain_text("Coché.")
    expect(page.get_by_role("button", name="✔ Détails")).to_be_focused()
    edit("Noté : deux.")
    expect(answer).to_contain_text("Noté : deux.")
    expect(answer.get_by_role("button")).to_have_count(0)
    expect(answer).to_have_attribute("aria-live", "off")
    expect(page.get_by_label("Votre question")).to_be_focused()
    expect(lines(page)).to_have_count(2)
    page.reload()
    expect(lines(page)).to_have_count(2)
    expect(answer).to_contain_text("Noté : deux.")


def test_without_script(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.get_by_label("Votre question").fill(MONEY)
    page.get_by_role("button", name="Envoyer").click()
    expect(lines(page).last).to_contain_text(NO)
    assert page.url.endswith("/#latest")
    expect(page.locator("#latest")).to_be_in_viewport()
    page.get_by_role("button", name="Plus de détails").click()
    expect(lines(page)).to_have_count(3)
    page.get_by_role("link", name="EN, English").click()
    expect(page.get_by_label("Your question")).to_be_visible()
    page.get_by_label("Your question").fill("hello")
    page.get_by_role("button", name="Send").click()
    assert page.url.endswith("/?lang=en#latest")


def test_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au champ de question")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Votre question")).to_be_focused()
    page.keyboard.type("première ligne")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("seconde")
    expect(page.get_by_label("Votre question")).to_have_value("première ligne\nseconde")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(MONEY)
    page.keyboard.press("Enter")
    expect(lines(page)).to_have_count(2)
    expect(page.get_by_label("Votre question")).to_be_focused()
    expect(page.get_by_label("Votre question")).to_have_value("")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".attaching summary")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Ce n'est pas ça")).to_be_focused()
    page.keyboard.press("Enter")
    expect(lines(page)).to_have_count(3)
    expect(page.get_by_role("button", name="Ce n'est pas ça")).to_be_focused()


def test_what_cannot_be_sent_stays_in_the_field_and_counts_once(
    open_page: Open, complaints: list[str]
) -> None:
    page = open_page()
    ask(page, "bonjour")
    expect(lines(page)).to_have_count(2)
    reached: list[str] = []

    def answer_lost(route: Route) -> None:
        reached.append(route.request.post_data or "")
        route.fetch()
        route.abort("internetdisconnected")

    page.route("**/say", answer_lost, times=1)
    ask(page, MONEY)
    expect(page.get_by_role("alert")).to_contain_text("n'est pas parti")
    expect(page.get_by_label("Votre question")).to_have_value(MONEY)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Votre question")).to_have_value("")
    expect(page.get_by_role("alert")).to_be_empty()
    page.reload()
    expect(lines(page)).to_have_count(3)
    assert len(reached) == 1
    assert "ERR_INTERNET_DISCONNECTED" in complaints.pop()


def test_too_many_questions_are_refused_in_words(open_page: Open, complaints: list[str]) -> None:
    page = open_page()
    for number in range(30):
        page.evaluate("""(number) => fetch("/faq?q=label" + number)""", str(number))
    ask(page, MONEY)
    expect(page.get_by_role("alert")).to_contain_text("30 questions")
    expect(page.get_by_label("Votre question")).to_have_value(MONEY)
    assert "429" in complaints.pop()


def test_attacks_stay_text(open_page: Open) -> None:
    page = open_page()
    attack = "<img src=x onerror=window.hit=1><script>window.hit=1</script>"
    ask(page, attack)
    expect(lines(page, "person").last).to_contain_text(attack)
    page.reload()
    expect(lines(page, "person").last).to_contain_text(attack)
    assert page.evaluate("window.hit") is None


def test_forgetting_clears_the_window(open_page: Open) -> None:
    page = open_page()
    ask(page, "/forget")
    lines(page).last.get_by_role("button", name="Oui, tout effacer").click()
    expect(lines(page)).to_have_count(1)
    expect(lines(page).last).to_contain_text("C'est effacé")


def test_the_preparation_is_shown_until_it_ends(open_page: Open, served: Served) -> None:
    served.built.be(preparing=0.3)
    page = open_page()
    expect(page.locator("#preparing")).to_contain_text("30")
    ask(page, "bonjour")
    expect(lines(page)).to_have_count(2)
    served.built.be(preparing=None)
    expect(page.locator("#preparing")).to_be_hidden()


def test_a_phone_never_scrolls_sideways(open_page: Open) -> None:
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    ask(page, MONEY)
    expect(lines(page)).to_have_count(2)
    ask(page, "x" * 300)
    expect(lines(page)).to_have_count(3)
    for path in ("/", "/faq", "/faq/money-compensation", "/sources", "/privacy", "/nope"):
        if path != "/nope":
            page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_targets_are_large_enough(open_page: Open) -> None:
    page = open_page(viewport=PHONE)
    ask(page, MONEY)
    expect(lines(page)).to_have_count(2)
    for target in page.locator("button:visible, nav a:visible, textarea").all():
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44, target.inner_text()
        assert box["width"] >= 44, target.inner_text()


def test_the_answer_is_in_view_when_it_comes(open_page: Open) -> None:
    page = open_page(viewport=PHONE)
    for number, text in enumerate((MONEY, "bonjour", MONEY), 2):
        ask(page, text)
        expect(lines(page)).to_have_count(number)
        expect(lines(page).last).to_be_in_viewport()
        expect(lines(page).last.get_by_role("button").last).to_be_in_viewport(ratio=1)
