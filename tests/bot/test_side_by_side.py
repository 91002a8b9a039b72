"""Staff and people side by side: written in Telegram, read there and on the web, answered, corrected, withdrawn."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from bot.announcement_files import AnnouncementFiles
from bot.approving import Rules
from bot.channels.telegram.service import TelegramService
from bot.outbox.dispatcher import Dispatcher
from bot.store import announcements, replies, sessions, staff
from bot.store.database import Store
from conversations.announcing.shape import Announcement
from knowledge.load import Knowledge
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import hidden
from tests.bot.console.test_correcting import look as look_at_correction
from tests.bot.console.test_replies import looked
from tests.fakes.bot_api import BotApi
from tests.fakes.knowledge import small_knowledge

pytestmark = pytest.mark.slow  # Telegram takes one message a second in a chat

ANNE, BOB = 42, 7
TOKEN = "a" * 43
QUESTION = "Zorglub peut venir aussi ?"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Town:
    """Anne writes on Telegram and has the console open; Bob is on Telegram, Cleo on the web."""

    built: Built
    telegram: BotApi
    dispatcher: Dispatcher
    app: Starlette

    def __post_init__(self) -> None:
        self.cleo, self.console = Visitor(self.app), Visitor(self.app)
        self.console.client.cookies.set("console", TOKEN)

    async def says(self, who: int, text: str, **more: Any) -> str:
        """The last of what the bot says to it."""
        before = len(self.telegram.said(who))
        await self.telegram.say(who, text, **more)
        await self.telegram.until(lambda: len(self.telegram.said(who)) > before)
        return self.telegram.said(who)[-1]

    async def taps(self, who: int, kind: str) -> str:
        """The newest button whose data begin so."""
        await self.telegram.until(lambda: self._button(who, kind))
        before = len(self.telegram.said(who))
        await self.telegram.tap(who, *self._button(who, kind))
        await self.telegram.until(lambda: len(self.telegram.said(who)) > before)
        return self.telegram.said(who)[-1]

    def _button(self, who: int, kind: str) -> tuple[int, str] | tuple[()]:
        for shown in reversed(self.telegram.transcript(who)):
            for data in shown.data:
                if data.startswith(kind):
                    return shown.id, data
        return ()

    async def held(self) -> Announcement:
        (one, *_) = await self.built.store.read(announcements.newest)
        return one

    async def until(self, condition: Callable[[], object]) -> None:
        """Rounds of the dispatcher; at most five hundred."""
        for _ in range(500):
            await self.dispatcher.look()
            if condition():
                return
            await asyncio.sleep(0.01)  # the pace's own clock
        raise AssertionError(self.telegram.said(BOB))

    def reads(self, text: str) -> Callable[[], bool]:
        """Bob has a message that says it."""
        return lambda: any(text in said for said in self.telegram.said(BOB))

    async def cleo_reads(self) -> str:
        return words_of((await self.cleo.get()).text)

    async def reported(self, id_: int, text: str) -> None:
        """The report says it, once what the calls said is recorded."""
        said = ""
        for _ in range(500):
            await self.dispatcher.look()
            said = await self.report(id_)
            if text in said:
                return
            await asyncio.sleep(0.01)  # the pace's own clock
        raise AssertionError(said)

    async def report(self, id_: int) -> str:
        return words_of((await self.console.get(f"/console/announcements/{id_}")).text)


@pytest.fixture(scope="module")
def content() -> Knowledge:
    return small_knowledge()


@pytest.fixture
async def town(store: Store, content: Knowledge, tmp_path: Path) -> AsyncIterator[Town]:
    async with BotApi() as telegram:
        built = Built(store, content, folder=tmp_path / "files")
        service = TelegramService(
            settings=built.settings.model_copy(
                update={"telegram_token": telegram.token, "telegram_api_url": telegram.url}
            ),
            store=store,
            bell=built.bell,
            clock=now,
            owner="one",
            sealing=built.sealing,
            taker=built.intake,
            index=lambda: built.index,
            knowledge=lambda: content,
            house=lambda: built.house,
        )
        town = Town(built, telegram, _dispatcher(built, service), built.app())
        await service.start()
        await _settle(town)
        yield town
        await service.stop()


def _dispatcher(built: Built, service: TelegramService) -> Dispatcher:
    return Dispatcher(
        store=built.store,
        bell=built.bell,
        clock=now,
        knowledge=lambda: built.knowledge,
        owner="one",
        rules=Rules(),
        files=AnnouncementFiles(store=built.store, files=built.files, clock=now),
        telegram=service.announcer,
        mender=service.mender,
    )


async def _settle(town: Town) -> None:
    """Everybody came once, and Anne is of the team."""
    store = town.built.store
    anne = await store.run(lambda c: staff.add(c, f"telegram:{ANNE}", "team", "Anne", 0, now()))
    await store.run(lambda c: sessions.start(c, TOKEN, anne.id, now()))
    for who in (ANNE, BOB):
        town.telegram.person(who)
        await town.says(who, "/start")
    await town.cleo.say("bonjour")


async def _written(town: Town) -> int:
    """In Telegram, from the first word to the last yes."""
    await town.says(ANNE, "/announce")
    await town.says(ANNE, "**Réunion** jeudi.")
    await town.says(ANNE, "Meeting on Thursday.")
    for step in ("announce:to", "announce:check", "announce:send", "announce:go"):
        await town.taps(ANNE, step)
    return (await town.held()).id


async def test_from_the_first_word_to_the_withdrawal(town: Town) -> None:
    id_ = await _written(town)
    await town.until(lambda: all("jeudi" in town.telegram.said(who)[-1] for who in (ANNE, BOB)))
    assert "Réunion jeudi." in await town.cleo_reads()
    await town.reported(id_, "Reçues 3")
    await _replied_and_answered(town, id_)
    await _corrected(town, id_)
    await _withdrawn(town, id_)


async def _replied_and_answered(town: Town, id_: int) -> None:
    """By Telegram's own reply to the message; answered in the console, read in Telegram with the question."""
    (shown,) = [one for one in town.telegram.transcript(BOB) if "Réunion jeudi." in one.text]
    message = town.telegram.world.private(BOB).messages[shown.id]
    await town.says(BOB, QUESTION, reply_to_message=message)
    (kept,) = await town.built.store.read(lambda c: replies.open(c, id_))
    assert kept.text == QUESTION
    assert "1 réponse attend" in await town.report(id_)
    path = f"/console/announcements/{id_}/replies"
    answer = await looked(town.console, path, "Oui, à deux.")
    assert (await town.console.post(path, answer)).status_code == 303
    await town.telegram.until(town.reads("Oui, à deux."))
    assert QUESTION[:-2] in next(one for one in town.telegram.said(BOB) if "Oui, à deux." in one)
    assert "Oui, à deux." not in await town.cleo_reads()


async def _corrected(town: Town, id_: int) -> None:
    path = f"/console/announcements/{id_}/correct"
    new = {"fr": "**Réunion** vendredi.", "en": "Meeting on Friday."}
    form = await look_at_correction(town.console, path, **new)
    assert (await town.console.post(path, form | {"do": "correct"})).status_code == 303
    await town.until(town.reads("Réunion vendredi."))
    assert not town.reads("Réunion jeudi.")()
    read = await town.cleo_reads()
    assert "Réunion vendredi." in read
    assert "jeudi" not in read


async def _withdrawn(town: Town, id_: int) -> None:
    page = (await town.console.get(f"/console/announcements/{id_}")).text
    steer = f"/console/announcements/{id_}/steer"
    form = {name: unescape(value) for name, value in hidden(page, steer).items()}
    assert (await town.console.post(steer, form | {"do": "withdraw"})).status_code == 303
    await town.until(lambda: not town.reads("Réunion vendredi.")())
    assert "vendredi" not in await town.cleo_reads()
    assert town.reads("Oui, à deux.")()
    assert "retirée" in await town.report(id_)
