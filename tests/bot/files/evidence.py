"""A keeper and a cleaner on a real store and disk, and evidence that names what they kept. Not for asserting."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from bot.files import Files
from bot.files.cleaning import Cleaner
from bot.files.disk import Disk
from bot.files.keeping import Keeper, Offered
from bot.files.limits import MB, Limits
from bot.sealing import Sealing
from bot.store.database import Store
from bot.store.dossier_tables import evidence
from bot.store.dossier_tables import files as rows
from bot.store.files import take
from conversations.events import KeptFile, Uploaded
from tests.bot.files.conftest import chunks, new_key, on_disk
from tests.bot.store.team import P
from tests.fakes.people import FakeClock

PDF = b"%PDF-1.7\n" + b"x" * 1000


@dataclass
class Place:
    """Files of one installation. `disk` may be one that fails; `limits` are the default ones."""

    store: Store
    root: Path
    limits: Limits = field(default_factory=Limits)
    disk: Disk | None = None
    sealing: Sealing = field(default_factory=lambda: Sealing([new_key()]))
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.files = Files(self.disk or Disk(self.root), self.sealing)
        self.keeper = Keeper(
            store=self.store, files=self.files, limits=self.limits, clock=self.clock
        )
        self.cleaner = Cleaner(store=self.store, files=self.files, clock=self.clock)

    async def sends(
        self, *parts: bytes, by: str = "owner", project: str = P, **offered: Any
    ) -> Uploaded:
        return await self.offers(chunks(*parts), by=by, project=project, **offered)

    async def offers(
        self, given: AsyncGenerator[bytes], by: str = "owner", project: str = P, **offered: Any
    ) -> Uploaded:
        told = Offered(project, f"telegram:{by}", "etude.pdf", 20 * MB)
        return await self.keeper.keep(replace(told, **offered), given)

    async def adds(
        self, file: KeptFile | None, by: int = 1, piece: str = "", kind: str = "file"
    ) -> int:
        """Evidence that names the file, as the event that follows makes it; its id."""
        assert file

        def add(connection: Connection) -> int:
            assert kind == "link" or take(connection, file, self.clock())
            row = {
                "project": file.project, "piece": piece, "kind": kind, "name": file.name, "address": "",
                "file": file.ref, "size": file.size, "media": file.media, "caption": "", "by": by,
                "at": self.clock(),
            }  # fmt: skip
            made = insert(evidence).values(row).returning(evidence.c.id)
            return int(connection.scalar(made) or 0)

        return await self.store.run(add)

    async def removes(self, file: KeptFile | None) -> None:
        assert file
        gone = delete(evidence).where(evidence.c.file == file.ref)
        await self.store.run(lambda connection: connection.execute(gone))

    async def lets_go(self) -> None:
        """As an hour later, for what nobody else sends."""
        gone = update(rows).values(held_until=None)
        await self.store.run(lambda connection: connection.execute(gone))

    async def rows(self) -> list[str]:
        wanted = select(rows.c.ref)
        return await self.store.read(lambda connection: list(connection.scalars(wanted)))

    def there(self) -> list[Path]:
        return on_disk(self.root)
