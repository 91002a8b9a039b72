"""The web application with everything real but the search. Not for the composition root, which has its own tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from tempfile import gettempdir
from typing import Any

from cryptography.fernet import Fernet
from starlette.applications import Starlette

from bot.assistant import Assistant
from bot.bell import Bell
from bot.channels.web.application import build
from bot.channels.web.site import Site
from bot.channels.web.status import Status
from bot.documents import Documents
from bot.files import Files
from bot.files.cleaning import Cleaner
from bot.files.keeping import Keeper
from bot.files.limits import Limits
from bot.intake import Intake
from bot.metrics import Counters
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store.database import Store
from conversations.desk import House
from knowledge.load import Knowledge
from tests.fakes.index import FakeIndex
from tests.fakes.rehearsal import FakeRehearsal


@dataclass
class Built:
    """One application and the parts a test turns: replace `status`, `house` or `intake` while it runs.

    `folder` is made when the first file is kept.
    """

    store: Store
    knowledge: Knowledge
    settings: Settings = field(default_factory=lambda: Settings(_env_file=None))
    status: Status = field(default_factory=Status)
    house: House = field(default_factory=House)
    intake: Any = None
    rehearsal: Any = None
    folder: Path = field(default_factory=lambda: Path(gettempdir()) / token_hex(8))
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        self.index = FakeIndex(self.knowledge)
        self.bell, self.counters = Bell(), Counters()
        self.rehearsal = self.rehearsal or FakeRehearsal(self.store)
        self.stopping = asyncio.Event()
        self.documents = Documents()
        self.sealing = Sealing([Fernet.generate_key().decode()])
        self.files = Files.at(self.folder, self.sealing)
        self.keeper = Keeper(store=self.store, files=self.files, limits=self.limits, clock=_now)
        self.intake = self.intake or self._intake()

    def _intake(self) -> Intake:
        assistant = Assistant(
            store=self.store,
            bell=self.bell,
            clock=_now,
            index=lambda: self.index,
            knowledge=lambda: self.knowledge,
            house=lambda: self.house,
            clean=Cleaner(store=self.store, files=self.files, clock=_now).clean_unused,
        )
        return Intake(
            assistant=assistant,
            store=self.store,
            sealing=self.sealing,
            bell=self.bell,
            clock=_now,
            knowledge=lambda: self.knowledge,
            house=lambda: self.house,
        )

    def clock(self) -> datetime:
        return _now()

    def app(self, **settings: Any) -> Starlette:
        """The application, with these settings instead of the defaults."""
        return build(
            store=self.store,
            documents=self.documents,
            files=self.files,
            keeper=self.keeper,
            intake=self.intake,
            bell=self.bell,
            knowledge=lambda: self.knowledge,
            index=lambda: self.index,
            house=lambda: self.house,
            status=lambda: self.status,
            settings=Settings(_env_file=None, **settings) if settings else self.settings,
            sealing=self.sealing,
            counters=self.counters,
            clock=self.clock,
            stopping=self.stopping,
            rehearsal=self.rehearsal,
        )

    def site(self, clock: Callable[[], datetime] | None = None) -> Site:
        """What the pages share, for a test of one part of them."""
        return Site(
            store=self.store,
            documents=self.documents,
            files=self.files,
            keeper=self.keeper,
            intake=self.intake,
            bell=self.bell,
            knowledge=lambda: self.knowledge,
            index=lambda: self.index,
            house=lambda: self.house,
            status=lambda: self.status,
            settings=self.settings,
            sealing=self.sealing,
            counters=self.counters,
            clock=clock or self.clock,
            stopping=self.stopping,
            rehearsal=self.rehearsal,
        )

    def be(self, **status: Any) -> None:
        self.status = replace(self.status, **status)


def _now() -> datetime:
    return datetime.now(UTC)
