"""Somebody on each channel, doing the steps of a story. Not for judging what comes (test_stories.py)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from httpx import ASGITransport, AsyncClient

from bot.app import Parts, add_telegram, make_application, now
from bot.channels.local_files import LocalFiles
from bot.channels.terminal import Terminal, has_own_numbers
from conversations.speech import Button
from tests.fakes.bot_api import BotApi
from tests.story import Step, Story

CONTENT = b"%PDF-1.7\n% a small file\n%%EOF\n"
"""Of every file that is sent."""
ANNE = 42
GROUP = -1001


class Player(Protocol):
    """Does one step, and returns when everything that follows from it was said."""

    async def act(self, step: Step) -> None: ...


@dataclass
class Sheet:
    """A screen that keeps what it shows."""

    texts: list[str] = field(default_factory=list)
    buttons: Sequence[Button] = ()

    def show(self, text: str, buttons: Sequence[Button]) -> None:
        self.texts.append(text)
        self.buttons = [button for button in buttons if button.data] or self.buttons

    def note(self, text: str) -> None:
        self.texts.append(text)


class AtATerminal:
    """Types everything; a choice by its number."""

    def __init__(self, parts: Parts, story: Story) -> None:
        self._sheet = Sheet()
        self._folder = parts.settings.data_dir
        self._terminal = Terminal(
            door=parts.intake,
            store=parts.store,
            clock=now,
            name="anne",
            nonce="story",
            language=story.language,
            screen=self._sheet,
            say=parts.librarian.knowledge().wording.say,
            files=LocalFiles(parts.keeper),
        )

    async def act(self, step: Step) -> None:
        if step.kind == "sent":
            (self._folder / step.words).write_bytes(CONTENT)
        shown = len(self._sheet.texts)
        await self._terminal.take(self._typed(step))
        assert len(self._sheet.texts) > shown, "nothing was shown"

    def _typed(self, step: Step) -> str:
        if step.kind == "sent":
            return f"/file {self._folder / step.words}"
        if step.kind != "tapped":
            return step.words
        offered = [button.data for button in self._sheet.buttons]
        assert step.words in offered, f"{step.words} is not among {offered}"
        button = self._sheet.buttons[offered.index(step.words)]
        if has_own_numbers(self._sheet.buttons):
            return button.label
        return str(offered.index(step.words) + 1)


class OnTheWeb:
    """A browser without script."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._nonces = (f"nonce-{number:04}" for number in count(1))

    async def act(self, step: Step) -> None:
        nonce = {"nonce": next(self._nonces)}
        if step.kind == "sent":
            file = {"file": (step.words, CONTENT, "application/pdf")}
            sent = await self._client.post("/upload", data=nonce, files=file)
        else:
            path, name = ("/tap", "data") if step.kind == "tapped" else ("/say", "text")
            sent = await self._client.post(path, data={name: step.words, **nonce})
        assert sent.status_code == 303, sent.text
        assert (await self._client.get("/")).status_code == 200


class InTelegram:
    """In a private chat, or in a group where the bot is mentioned."""

    def __init__(self, telegram: BotApi, story: Story) -> None:
        self._telegram = telegram
        self._chat = GROUP if story.in_group else ANNE

    async def act(self, step: Step) -> None:
        before = self._sent()
        await self._do(step)
        wanted = before + len(step.gets)
        with suppress(TimeoutError):  # what did not come is told by the story
            await self._telegram.until(lambda: self._sent() >= wanted, 10)

    def _sent(self) -> int:
        """Messages and edits: an answered view is frozen by one."""
        return sum(map(self._telegram.count, ("sendMessage", "sendDocument", "editMessageText")))

    async def _do(self, step: Step) -> None:
        where: dict[str, Any] = {"chat": GROUP} if self._chat == GROUP else {}
        if step.kind == "tapped":
            shown = [one for one in self._telegram.transcript(self._chat) if one.author == "bot"]
            await self._telegram.tap(ANNE, shown[-1].id, step.words, **where)
            return
        if step.kind == "sent":
            await self._telegram.send_file(ANNE, CONTENT, name=step.words)
            return
        mention = f"@{self._telegram.username} " if where and step.kind == "said" else ""
        await self._telegram.say(ANNE, f"{mention}{step.words}", **where)


@asynccontextmanager
async def playing(parts: Parts, story: Story, channel: str) -> AsyncIterator[Player]:
    """Somebody new on `channel`."""
    if channel == "terminal":
        yield AtATerminal(parts, story)
    elif channel == "web":
        async with _browser(parts, story) as client:
            yield OnTheWeb(client)
    else:
        async with BotApi() as telegram, _telegram(parts, story, telegram):
            yield InTelegram(telegram, story)


def _browser(parts: Parts, story: Story) -> AsyncClient:
    return AsyncClient(
        transport=ASGITransport(make_application(parts)),
        base_url="http://localhost",
        headers={"accept-language": story.language},
    )


@asynccontextmanager
async def _telegram(parts: Parts, story: Story, telegram: BotApi) -> AsyncIterator[None]:
    telegram.person(ANNE, story.language)
    telegram.group(GROUP)
    told = {"telegram_token": telegram.token, "telegram_api_url": telegram.url}
    parts.settings = parts.settings.model_copy(update=told)
    service = add_telegram(parts)
    assert service
    await service.start()
    try:
        yield
    finally:
        await service.stop()
