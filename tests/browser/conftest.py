"""A real server on the loopback and Debian's Chromium. Not for what needs no browser (tests/bot/channels/web)."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bot.files.limits import Limits
from bot.store.database import Store
from bot.store.migrate import upgrade
from knowledge.load import Knowledge, load
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.crew import TOKENS, Crew

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Served:
    """A server that runs in a thread of its own; `call` runs something on its loop."""

    address: str
    built: Built
    loop: asyncio.AbstractEventLoop

    def call(self, work: Callable[[], Any]) -> Any:
        async def on_the_loop() -> Any:
            result = work()
            return await result if asyncio.iscoroutine(result) else result

        return asyncio.run_coroutine_threadsafe(on_the_loop(), self.loop).result(30)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The real one."""
    return load()


@pytest.fixture
def limits() -> Limits:
    """Of files; a test gives others by a parameter of this name."""
    return Limits()


@pytest.fixture
def served(knowledge: Knowledge, limits: Limits, tmp_path: Path) -> Iterator[Served]:
    url = f"sqlite:///{tmp_path / 'assistant.db'}"
    upgrade(url)
    started: Future[Served] = Future()
    ending = threading.Event()
    thread = threading.Thread(
        target=lambda: asyncio.run(
            _serve(url, knowledge, limits, tmp_path / "files", started, ending)
        )
    )
    thread.start()
    yield started.result(60)
    ending.set()
    thread.join(30)
    assert not thread.is_alive(), "open streams must not hold the shutdown"


async def _serve(
    url: str,
    knowledge: Knowledge,
    limits: Limits,
    files: Path,
    started: Future[Served],
    ending: threading.Event,
) -> None:
    try:
        store = await Store.open(url)
        built = Built(store, knowledge, folder=files, limits=limits)
        config = uvicorn.Config(
            built.app(), port=0, log_config=None, ws="none", proxy_headers=False, lifespan="off"
        )
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started and not serving.done():  # noqa: ASYNC110 — uvicorn has no event
            await asyncio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
    except BaseException as error:
        started.set_exception(error)
        raise
    started.set_result(Served(f"http://127.0.0.1:{port}", built, asyncio.get_running_loop()))
    await asyncio.to_thread(ending.wait)
    built.stopping.set()
    server.should_exit = True
    await serving
    await store.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Skips where there is no Chromium, fails there on CI.

    Ends with its module: while it lives, playwright's loop runs in this thread and no asynchronous test could.
    """
    if not CHROMIUM.exists() and os.environ.get("CI") != "true":
        pytest.skip(f"{CHROMIUM} is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


Open = Callable[..., Page]


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser's console complains of; a test that expects a complaint takes it out."""
    complaints: list[str] = []
    yield complaints
    assert complaints == []


@pytest.fixture
def open_page(browser: Browser, served: Served, complaints: list[str]) -> Iterator[Open]:
    """Opens a page of the server in a browser of its own."""
    contexts: list[BrowserContext] = []

    def open_page(path: str = "/", **options: Any) -> Page:
        context = browser.new_context(**{"locale": "fr-FR", "base_url": served.address} | options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on(
            "console", lambda told: complaints.append(told.text) if told.type == "error" else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


Enter = Callable[..., Page]


@pytest.fixture
def crew(served: Served) -> Crew:
    """A project with somebody of each role, and answers of two of them."""
    crew = Crew(served.built)

    async def prepare() -> None:
        assert served.built.knowledge.readiness
        await (await crew.whole()).busy(served.built.knowledge.readiness)
        await crew.join("reviewer")

    served.call(prepare)
    return crew


@pytest.fixture
def enter(open_page: Open, served: Served, crew: Crew) -> Enter:
    """Opens a page in the browser of somebody of the crew."""

    def enter(role: str, path: str, **options: object) -> Page:
        page = open_page("/privacy", **options)
        page.context.add_cookies(
            [{"name": "assistant", "value": TOKENS[role], "url": served.address}]
        )
        page.goto(path)
        return page

    return enter
