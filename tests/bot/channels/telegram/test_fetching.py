"""Files sent in Telegram: fetched for a project, in private, whole; told otherwise; and no token in any log."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from telegram import Bot, Update

from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.client import make_downloads
from bot.channels.telegram.fetching import Fetching
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.translate import Myself
from bot.files.limits import MB, Limits
from bot.intake import Verdict
from bot.store import projects
from bot.store.database import Store
from conversations.events import Event, Uploaded
from tests.bot.files.conftest import read
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.team import P, Team
from tests.fakes.bot_api import BotApi
from tests.fakes.people import FakeClock

OWNER, READER, STRANGER = 1, 3, 9
GROUP = -5


class Taker:
    """Takes every event, and keeps it."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    async def take(self, event: Event, *, count_before: bool = False) -> Verdict:  # noqa: ARG002 — the signature of Taker
        self.events.append(event)
        return "done"


class NoInline:
    async def answer(self, query: Any) -> None: ...


class Phone:
    """What people send goes through the real client and the arrivals, one update after the other."""

    def __init__(self, telegram: BotApi, bot: Bot, fetching: Fetching) -> None:
        self.telegram = telegram
        self.taker = Taker()
        self.arrivals = Arrivals(
            myself=Myself(123456, telegram.username),
            taker=self.taker,
            taps=Taps(bot),
            inline=NoInline(),
            clock=FakeClock(),
            files=fetching,
        )

    async def arrives(self) -> Verdict:
        """The verdict on the last update, each time it is asked for."""
        update = Update.de_json(dict(self.telegram.queue.waiting[-1].update))
        assert update
        return await self.arrivals.admit(update)

    @property
    def event(self) -> Event:
        return self.taker.events[-1]

    @property
    def sent(self) -> Uploaded:
        content = self.event.content
        assert isinstance(content, Uploaded)
        return content


@pytest.fixture
async def place(sqlite_store: Store, tmp_path: Path) -> Place:
    """An owner who is person 1 of Telegram, a reader who is person 3."""
    team = Team(sqlite_store)
    for name in ("1", "3"):
        await team.meet(name)
    await team.begin("1")
    await team.join("3", "reader")
    await sqlite_store.run(lambda c: projects.choose(c, "telegram:3", P))
    return Place(sqlite_store, tmp_path / "files", Limits(project=30 * MB))


@pytest.fixture
async def phone(telegram: BotApi, bot: Bot, place: Place) -> AsyncIterator[Phone]:
    downloads = make_downloads()
    yield Phone(telegram, bot, Fetching(bot=bot, downloads=downloads, keeper=place.keeper))
    await downloads.aclose()


@pytest.mark.parametrize("kind", ["document", "photo", "video", "audio", "voice", "animation"])
async def test_what_has_bytes_is_kept(phone: Phone, place: Place, kind: str) -> None:
    content = os.urandom(200_000)
    await phone.telegram.send_file(OWNER, content, kind=kind, caption="320 en 2014")
    assert await phone.arrives() == "done"
    sent = phone.sent
    assert (sent.what, sent.caption, sent.trouble) == (kind, "320 en 2014", None)
    assert sent.file
    assert (sent.file.project, sent.file.size) == (P, 200_000)
    assert read(place.files, sent.file.ref) == content


async def test_a_photo_is_the_largest_and_gets_a_name(phone: Phone) -> None:
    await phone.telegram.send_file(OWNER, b"\xff\xd8\xff\xe0" + b"\0" * 2000, kind="photo")
    await phone.arrives()
    assert phone.sent.file
    assert phone.sent.file.size == 2004
    assert phone.sent.file.name.startswith("photo-2")
    assert phone.sent.file.name.endswith(".jpg")


async def test_names_are_made_safe(phone: Phone) -> None:
    await phone.telegram.send_file(OWNER, PDF, name="../../étude\u202e.exe")
    await phone.arrives()
    assert phone.sent.file
    assert phone.sent.file.name == "étude.exe.pdf"


@pytest.mark.parametrize("person", [READER, STRANGER])
async def test_without_a_project_to_add_to_nothing_is_fetched(phone: Phone, person: int) -> None:
    await phone.telegram.send_file(person, PDF)
    assert await phone.arrives() == "done"
    assert phone.sent == Uploaded("document")
    assert phone.telegram.count("getFile") == 0


async def test_in_a_group_nothing_is_fetched(phone: Phone) -> None:
    phone.telegram.group(GROUP)
    number = phone.telegram.files.add(_sent(PDF))
    document = {"file_id": number, "file_unique_id": number}
    await phone.telegram.send(
        OWNER, chat=GROUP, document=document, caption=f"@{phone.telegram.username} ?"
    )
    assert await phone.arrives() == "done"
    assert phone.event.in_group
    assert phone.sent.file is None
    assert phone.telegram.count("getFile") == 0


async def test_a_sticker_is_no_evidence(phone: Phone) -> None:
    sticker = {
        "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "is_animated": False,
        "is_video": False, "type": "regular",
    }  # fmt: skip
    await phone.telegram.send(OWNER, sticker=sticker)
    await phone.arrives()
    assert phone.sent == Uploaded("sticker")
    assert phone.telegram.count("getFile") == 0


async def test_more_than_20_mb_is_told_without_a_download(phone: Phone) -> None:
    await phone.telegram.send_file(OWNER, b"x" * (20 * MB + 1))
    assert await phone.arrives() == "done"
    assert (phone.sent.trouble, phone.sent.size, phone.sent.most) == (
        "too-large",
        20 * MB + 1,
        20 * MB,
    )
    assert phone.telegram.count("getFile") == 0


async def test_what_telegram_calls_too_big_is_too_large(phone: Phone) -> None:
    """It announced less, or nothing."""
    number = await phone.telegram.send_file(OWNER, PDF)
    phone.telegram.files.sent[number] = _sent(b"x" * (20 * MB + 1))
    assert await phone.arrives() == "done"
    assert phone.sent.trouble == "too-large"


async def test_20_mb_are_kept(phone: Phone, place: Place) -> None:
    content = os.urandom(MB) * 20
    await phone.telegram.send_file(OWNER, content)
    assert await phone.arrives() == "done"
    assert phone.sent.file
    assert read(place.files, phone.sent.file.ref) == content


async def test_quotas_are_told(phone: Phone, place: Place) -> None:
    await phone.telegram.send_file(OWNER, os.urandom(16) + b"x" * 16 * MB)
    await phone.arrives()
    await place.adds(phone.sent.file)
    await phone.telegram.send_file(OWNER, b"y" * 16 * MB)
    assert await phone.arrives() == "done"
    assert (phone.sent.trouble, phone.sent.most) == ("project-full", 30 * MB)


async def test_a_program_is_told(phone: Phone, place: Place) -> None:
    await phone.telegram.send_file(OWNER, b"\x7fELF" + b"\0" * 100)
    await phone.arrives()
    assert phone.sent.trouble == "refused"
    assert place.there() == []


async def test_what_telegram_has_no_more_is_told(phone: Phone) -> None:
    number = await phone.telegram.send_file(OWNER, PDF)
    phone.telegram.files.forget(number)
    assert await phone.arrives() == "done"
    assert phone.sent.trouble == "cut"


async def test_a_file_that_is_away_for_a_while_is_asked_for_again(phone: Phone) -> None:
    number = await phone.telegram.send_file(OWNER, PDF)
    del phone.telegram.files.sent[number]
    assert [await phone.arrives() for _ in range(3)] == ["later", "later", "done"]
    assert phone.sent.trouble == "cut"


async def test_a_network_that_fails_makes_the_update_come_again(phone: Phone, place: Place) -> None:
    await phone.telegram.send_file(OWNER, PDF)
    phone.telegram.cut("before", method="getFile")
    assert await phone.arrives() == "later"
    phone.telegram.files.halves = 1
    assert await phone.arrives() == "later"
    assert (phone.taker.events, place.there()) == ([], [])
    assert await phone.arrives() == "done"
    assert phone.sent.file
    assert read(place.files, phone.sent.file.ref) == PDF


async def test_after_three_failures_it_is_told(phone: Phone, place: Place) -> None:
    await phone.telegram.send_file(OWNER, PDF)
    phone.telegram.files.halves = 3
    with structlog.testing.capture_logs() as logs:
        assert [await phone.arrives() for _ in range(3)] == ["later", "later", "done"]
    assert phone.sent.trouble == "cut"
    assert place.there() == []
    assert phone.telegram.token not in str(logs)
    assert await phone.arrives() == "done"
    assert phone.sent.file


async def test_without_a_database_it_comes_again(phone: Phone, place: Place) -> None:
    await phone.telegram.send_file(OWNER, PDF)
    await place.store.close()
    assert await phone.arrives() == "later"


async def test_an_update_that_comes_again_is_the_same_file(phone: Phone, place: Place) -> None:
    await phone.telegram.send_file(OWNER, PDF)
    for _ in range(3):
        await phone.arrives()
    contents = {event.content for event in phone.taker.events}
    assert len(contents) == 1
    assert len({event.key for event in phone.taker.events}) == 1
    assert len(place.there()) == 1


async def test_each_picture_of_an_album_is_a_file_of_its_own(phone: Phone, place: Place) -> None:
    for number in range(3):
        await phone.telegram.send_file(
            OWNER, b"\xff\xd8\xff" + bytes([number]) * 99, kind="photo", media_group_id="77"
        )
        await phone.arrives()
    keys = {event.key for event in phone.taker.events}
    assert len(keys) == 3
    assert all(":album:77:" in key for key in keys)
    assert len(place.there()) == 3
    assert len({event.content.file.name for event in phone.taker.events}) == 3  # type: ignore[union-attr] # all are Uploaded with a file


async def test_an_album_without_a_project_has_one_reply(phone: Phone) -> None:
    for _ in range(2):
        await phone.telegram.send_file(STRANGER, PDF, kind="photo", media_group_id="78")
        await phone.arrives()
    assert len({event.key for event in phone.taker.events}) == 1


async def test_a_long_caption_is_cut(phone: Phone) -> None:
    await phone.telegram.send_file(OWNER, PDF, caption="c" * 3000)
    await phone.arrives()
    assert len(phone.sent.caption) == 1024


def _sent(content: bytes) -> Any:
    from tests.fakes.bot_api.wire import SentFile

    return SentFile("etude.pdf", "", content)
