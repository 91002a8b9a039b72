"""One installation in a folder, as its server finds it: database, files, key, content. Not for what is in a draft."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path

from bench.measuring.door import now
from bot.files import Files
from bot.files.cleaning import Cleaner
from bot.sealing import read_keys
from bot.store.database import Store
from bot.store.migrate import upgrade
from knowledge.load import CONTENT
from tests.processes import small_content


@dataclass(frozen=True)
class Installation:
    """`folder` exists and is empty at first. Its content is small, but for readiness and the draft application."""

    folder: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder / 'data' / 'assistant.db'}"

    @cached_property
    def content(self) -> Path:
        content = small_content(self.folder)
        for name in ("readiness.yaml", "application.yaml", "sources.yaml"):
            shutil.copy(CONTENT / name, content)
        return content

    @property
    def root(self) -> Path:
        return self.folder / "data" / "files"

    @cached_property
    def files(self) -> Files:
        """With the key that its server makes or finds (Settings.key_file)."""
        key = self.folder / ".config" / "metropole-assistant" / "secret.keys"
        return Files.at(self.root, read_keys(key))

    @asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        """Beside the server or without one."""
        await asyncio.to_thread(upgrade, self.url)
        store = await Store.open(self.url)
        try:
            yield store
        finally:
            await store.close()

    def cleaner(self, store: Store, hours: float) -> Cleaner:
        """As it cleans so many hours from now."""
        later = timedelta(hours=hours)
        return Cleaner(store=store, files=self.files, clock=lambda: now() + later)
