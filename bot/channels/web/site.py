"""What every page needs, handed over once by bot/app.py. Not for making any of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.bell import Bell
from bot.channels.web.status import Status
from bot.checking import Checked
from bot.documents import Link
from bot.edit_room import Tried
from bot.files import Files
from bot.files.keeping import Keeper
from bot.intake import Verdict
from bot.metrics import Counters
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store.database import Store
from conversations.desk import House
from conversations.events import Event
from conversations.outcome import AttachmentKind
from conversations.project import Project
from knowledge.load import Edit, Knowledge
from knowledge.model import Language
from knowledge.search.found import Found


class Finder(Protocol):
    """What answers the search of the index: knowledge.search.index.Index."""

    def find(self, text: str, language: Language | None = None) -> Found: ...


class Door(Protocol):
    """What takes an event and never raises: bot.intake.Intake."""

    def take(self, event: Event) -> Awaitable[Verdict]: ...


class Maker(Protocol):
    """What typesets: bot.documents.Documents. Each gives file name, media type and bytes; it works, so on a thread."""

    def make(
        self,
        kind: AttachmentKind,
        project: Project,
        knowledge: Knowledge,
        language: Language,
        today: date,
        link: Link | None = None,
    ) -> tuple[str, str, bytes]: ...

    def shared_report(
        self,
        project: Project,
        knowledge: Knowledge,
        language: Language,
        today: date,
        link: Link | None = None,
    ) -> tuple[str, str, bytes]: ...


class Rehearsal(Protocol):
    """Where edits of the knowledge are tried and taken in: bot.edit_room.EditRoom."""

    async def check(self, edit: Edit) -> Checked: ...

    async def try_out(self, edit: Edit) -> Tried: ...

    async def take_in(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Site:
    """The parts of the bot that pages use.

    Knowledge, index, house and status are asked for at every request, so they can be replaced while running.
    `stopping` is set when the server shuts down: open streams end.
    """

    store: Store
    documents: Maker
    files: Files
    keeper: Keeper
    intake: Door
    bell: Bell
    knowledge: Callable[[], Knowledge]
    index: Callable[[], Finder]
    house: Callable[[], House]
    status: Callable[[], Status]
    settings: Settings
    sealing: Sealing
    counters: Counters
    clock: Callable[[], datetime]
    stopping: asyncio.Event
    rehearsal: Rehearsal
