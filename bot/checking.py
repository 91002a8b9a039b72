"""What an edit would break: the faults it brings, bound to what was published then. Not for publishing (editing.py)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection

from bot.store import edits as stored
from bot.store.database import Store
from bot.store.edits import hash_of
from knowledge.errors import ContentError, Fault
from knowledge.lint import lint
from knowledge.load import Edit, Knowledge, assembled, read, reference_windows
from knowledge.standing import standing


@dataclass(frozen=True, slots=True)
class Checked:
    """The result for one value (`hash`) upon one state of what is published (`stamp`).

    `faults` are those the edit brings, not those that were there before. `is_same`: nothing would change.
    """

    hash: str
    stamp: str
    faults: tuple[Fault, ...] = ()
    is_same: bool = False


class Checker:
    """Checks edits against the files and what is published; a second or two, outside any transaction."""

    def __init__(self, store: Store, directory: Path) -> None:
        self._store = store
        self._directory = directory
        self._known: tuple[str, frozenset[Fault]] = ("", frozenset())
        self._one_at_a_time = Lock()

    async def check(self, edit: Edit) -> Checked:
        """Raises ContentError when what is there cannot be loaded without the edit either."""
        stamp, layers = await self._store.read(_published)
        faults, is_same = await asyncio.to_thread(self._check, layers, edit)
        return Checked(hash_of(edit), stamp, faults, is_same)

    def _check(self, layers: tuple[Edit, ...], edit: Edit) -> tuple[tuple[Fault, ...], bool]:
        with self._one_at_a_time:
            files, windows = read(self._directory), reference_windows(self._directory)
            before = standing(files, layers)
            try:
                after = assembled(files, (*before.edits, edit))
            except ContentError as error:
                return error.faults, False
            if after.version == before.knowledge.version:
                return (), True
            brought = set(lint(after, windows)) - self._of(before.knowledge, windows)
            return tuple(sorted(brought)), False

    def _of(self, knowledge: Knowledge, windows: frozenset[bytes]) -> frozenset[Fault]:
        """What stood there before; kept, as many edits are tried upon one version."""
        if self._known[0] != knowledge.version:
            self._known = (knowledge.version, frozenset(lint(knowledge, windows)))
        return self._known[1]


def _published(connection: Connection) -> tuple[str, tuple[Edit, ...]]:
    return stored.stamp(connection), stored.layers(connection)
