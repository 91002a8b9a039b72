"""Edits checked, tried against what answers now, and taken in once published. Not for who may (editing.py)."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from bot.checking import Checked, Checker
from bot.errors import StoreError
from bot.librarian import ROOT, Edition, Librarian
from bot.store import cases, edits
from bot.store.cases import Case
from bot.store.database import Store
from bot.store.edits import hash_of
from bot.trying_edits import EditTrials
from knowledge.errors import ContentError, Fault
from knowledge.evaluation import Question
from knowledge.load import Edit, Knowledge, assembled, read
from knowledge.standing import standing
from knowledge.trial import Trial

QUESTIONS = ROOT / "tests" / "evaluation" / "questions.jsonl"
"""Asked before and after an edit where the program has them beside it; else the cases of the staff alone."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What an edit would change; no `trial` of one that could not even be loaded: `checked` says why."""

    checked: Checked
    trial: Trial | None = None


class EditRoom:
    """One for a server; `questions` may be missing."""

    def __init__(self, store: Store, librarian: Librarian, questions: Path = QUESTIONS) -> None:
        self._store = store
        self._librarian = librarian
        self._checker = Checker(store, librarian.directory)
        self._trials = EditTrials(
            workshop=librarian.workshop, directory=librarian.directory, questions=questions
        )

    async def check(self, edit: Edit) -> Checked:
        """A second or two. Raises ContentError when the files are broken without it."""
        return await self._checker.check(edit)

    async def try_out(self, edit: Edit) -> Tried:
        """Up to ten seconds, one at a time. Raises ContentError when the files are broken without it."""
        stamp, layers, kept = await self._store.read(_published)
        after = await asyncio.to_thread(self._with, layers, edit)
        if not isinstance(after, Knowledge):
            return Tried(Checked(hash_of(edit), stamp, after))
        now = Edition(self._librarian.knowledge(), self._librarian.index())
        asked = [Question.read(one.row) for one in kept]
        trial = await self._trials.tried(now, after, asked, self._librarian.full)
        is_same = after.version == now.knowledge.version
        return Tried(Checked(hash_of(edit), stamp, trial.faults, is_same), trial)

    async def take_in(self) -> None:
        """What was published or undone answers here at once; the other processes look by themselves."""
        with suppress(StoreError):  # they look again, and so does this one
            await self._librarian.look_at_edits()

    def _with(self, layers: tuple[Edit, ...], edit: Edit) -> Knowledge | tuple[Fault, ...]:
        """What would be known; the faults of an edit that cannot be loaded."""
        files = read(self._librarian.directory)
        before = standing(files, layers)
        try:
            return assembled(files, (*before.edits, edit))
        except ContentError as error:
            return error.faults


def _published(connection: Connection) -> tuple[str, tuple[Edit, ...], tuple[Case, ...]]:
    return edits.stamp(connection), edits.layers(connection), cases.every(connection)
