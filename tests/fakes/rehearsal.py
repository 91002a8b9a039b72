"""A rehearsal of edits that finds what a test says. Not for what an edit really changes (bot/edit_room.py)."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.checking import Checked
from bot.edit_room import Tried
from bot.store import edits
from bot.store.database import Store
from bot.store.edits import hash_of
from knowledge.errors import ContentError, Fault
from knowledge.overlay import Edit
from knowledge.trial import Trial


@dataclass
class FakeRehearsal:
    """`faults` are brought by every edit; `taken_in` counts; `is_broken`: the files are, without any edit."""

    store: Store
    faults: tuple[Fault, ...] = ()
    trial: Trial = field(default_factory=lambda: Trial((), (), ()))
    taken_in: int = 0
    is_broken: bool = False

    async def check(self, edit: Edit) -> Checked:
        if self.is_broken:
            raise ContentError([Fault("faq/basics.yaml", 1, "not YAML")])
        return Checked(hash_of(edit), await self.store.read(edits.stamp), self.faults)

    async def try_out(self, edit: Edit) -> Tried:
        return Tried(await self.check(edit), None if self.faults else self.trial)

    async def take_in(self) -> None:
        self.taken_in += 1
