"""The edits that staff published, as the librarian asks for them. Not for laying them on (knowledge/standing.py)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.store import edits
from bot.store.database import Store
from knowledge.overlay import Edit


@dataclass(frozen=True, slots=True)
class StoredEdits:
    store: Store

    async def stamp(self) -> str:
        return await self.store.read(edits.stamp)

    async def layers(self) -> tuple[Edit, ...]:
        return await self.store.read(edits.layers)
