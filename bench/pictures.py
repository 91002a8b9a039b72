"""Makes the pictures of the README from the real thing: a server, a browser, a Bot API emulator.

.venv/bin/python -m bench.pictures        # writes docs/images/
"""

from __future__ import annotations

import asyncio
import html
import tempfile
from pathlib import Path

from playwright.async_api import Page, async_playwright

from tests.fakes.bot_api import BotApi, Shown
from tests.processes import Program

IMAGES = Path(__file__).parent.parent / "docs" / "images"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PERSON = 42
QUESTIONS = ("le label rapporte de l'argent ?", "et Brest, elle est labellisée ?")

STYLE = """
body { margin: 0; padding: 24px; background: #d7e3ec; font: 16px/1.4 "DejaVu Sans", sans-serif; width: 492px }
.said { background: #fff; border-radius: 12px; padding: 10px 14px; margin: 10px 60px 4px 0; white-space: pre-wrap }
.person { background: #e3f7d2; margin: 10px 0 4px 120px }
.row { display: flex; gap: 4px; margin: 4px 60px 0 0 }
.row span { flex: 1; background: #9db4c5; color: #fff; border-radius: 8px; padding: 8px; text-align: center }
"""


async def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with BotApi() as telegram, async_playwright() as playwright:
            settings = {
                "TELEGRAM_TOKEN": telegram.token,
                "TELEGRAM_API_URL": telegram.url,
                "PORT": "0",
            }
            async with Program("serve", folder=Path(folder), **settings) as program:
                address = await program.address()
                browser = await playwright.chromium.launch(
                    executable_path="/usr/bin/chromium", args=FLAGS
                )
                page = await browser.new_page(
                    viewport={"width": 560, "height": 900}, locale="fr-FR"
                )
                await _web(page, address)
                await page.goto(f"{address}/readiness/example")
                await page.screenshot(path=IMAGES / "report.png")
                await _board(page, address)
                await _telegram(
                    await browser.new_page(viewport={"width": 560, "height": 100}), telegram
                )
                await browser.close()


async def _web(page: Page, address: str) -> None:
    await page.goto(address)
    for question in QUESTIONS:
        await _say(page, question)
    await page.screenshot(path=IMAGES / "web-chat.png")


async def _board(page: Page, address: str) -> None:
    """The board of a draft just begun: one text, one link, two answers of the walk."""
    await page.goto(f"{address}/readiness")
    await page.get_by_role("button", name="Commencer").click()
    for typed in ("2", "3", "/dossier"):
        await _say(page, typed)
    await page.get_by_role("link", name="Ouvrir le tableau des pièces").click()
    await page.get_by_role("link", name="Portrait de l'écosystème en une page").first.click()
    await page.locator("textarea[id^=whole]").fill(
        "La métropole compte 320 start-up en 2025, selon son observatoire."
    )
    await page.get_by_role("button", name="Enregistrer le texte").click()
    await page.get_by_role("button", name="C'est prêt").click()
    await page.get_by_role("link", name="Le dossier").click()
    await page.screenshot(path=IMAGES / "board.png")


async def _say(page: Page, typed: str) -> None:
    before = await page.locator("article.bot").count()
    await page.get_by_role("textbox").fill(typed)
    await page.keyboard.press("Enter")
    await page.wait_for_function(
        "n => document.querySelectorAll('article.bot').length > n", arg=before
    )


async def _telegram(page: Page, telegram: BotApi) -> None:
    for question in QUESTIONS:
        before = len(telegram.transcript(PERSON))
        await telegram.say(PERSON, question)
        await telegram.until(lambda n=before + 2: len(telegram.transcript(PERSON)) >= n)  # type: ignore[misc]  # a default, so that each keeps its own
    drawn = "".join(_bubble(shown) for shown in telegram.transcript(PERSON))
    await page.set_content(f"<style>{STYLE}</style>{drawn}")
    await page.screenshot(path=IMAGES / "telegram.png", full_page=True)


def _bubble(shown: Shown) -> str:
    """A message as it was received: its text with bold entities, and its keyboard."""
    rows = "".join(
        f'<div class="row"><span>{html.escape(text)}</span></div>' for text in shown.buttons
    )
    return f'<div class="said {shown.author}">{_marked(shown)}</div>{rows}'


def _marked(shown: Shown) -> str:
    units = shown.text.encode("utf-16-le")
    pieces, at = [], 0
    for entity in sorted(shown.entities, key=lambda each: each["offset"]):
        tag = {"bold": "b", "italic": "i"}.get(entity["type"])
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        if tag and start >= at:
            pieces.append(html.escape(units[at:start].decode("utf-16-le")))
            pieces.append(f"<{tag}>{html.escape(units[start:end].decode('utf-16-le'))}</{tag}>")
            at = end
    return "".join(pieces) + html.escape(units[at:].decode("utf-16-le"))


if __name__ == "__main__":
    asyncio.run(main())
