"""Questions that wait for the staff, gathered by likeness, and what the bot says to them now. Not for settling them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.store import questions
from bot.store.database import Store
from bot.store.questions import KeptQuestion
from knowledge.grouping import Asked, groups
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.building import reader_of
from knowledge.search.found import Found
from knowledge.search.index import Index

Ids = tuple[int, ...]


class Finder(Protocol):
    """What answers the search of the index."""

    def find(self, text: str, language: Language | None = None) -> Found: ...


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions that are alike, by likeness to the first, which speaks for them all."""

    members: tuple[KeptQuestion, ...]

    @property
    def centre(self) -> KeptQuestion:
        return self.members[0]

    @property
    def times(self) -> int:
        """How often it was asked: whoever wants a reply asked it before."""
        return max(1, sum(map(_times, self.members)))

    @property
    def since(self) -> datetime:
        return min(one.at for one in self.members)

    @property
    def channels(self) -> tuple[str, ...]:
        return tuple(sorted({one.channel for one in self.members}))

    @property
    def reasons(self) -> tuple[str, ...]:
        """How often each happened is not told: that it happened is."""
        found = {one.reason for one in self.members}
        return tuple(one for one in questions.REASONS if one in found)

    @property
    def wanted(self) -> int:
        """Members whose person waits for an answer."""
        return sum(one.can_be_told for one in self.members)


@dataclass(frozen=True, slots=True)
class _Gathered:
    version: str
    groups: tuple[Ids, ...]
    all: frozenset[int]


class QuestionGroups:
    """One for a server. Gathering takes seconds for thousands: it is done on a thread, and again only when a question
    came or the knowledge changed.
    """

    def __init__(
        self, store: Store, knowledge: Callable[[], Knowledge], index: Callable[[], Finder]
    ) -> None:
        self._store = store
        self._knowledge = knowledge
        self._index = index
        self._gathered: _Gathered | None = None
        self._said: tuple[object, dict[str, Found]] = (None, {})
        self._one_at_a_time = asyncio.Lock()

    async def waiting(self, reason: str = "", language: str = "") -> tuple[QuestionGroup, ...]:
        """The most asked first; of each group the members of that reason and language."""
        kept = await self._store.read(questions.newest_open)
        gathered = await self._gather(kept)
        fitting = {
            one.id: one
            for one in kept
            if reason in {"", one.reason} and language in {"", one.language}
        }
        members = (tuple(fitting[id_] for id_ in ids if id_ in fitting) for ids in gathered)
        found = [QuestionGroup(each) for each in members if each]
        return tuple(sorted(found, key=lambda group: -group.times))

    async def of(self, one: KeptQuestion) -> QuestionGroup:
        """All that is like it and waits, it being the first."""
        for group in await self.waiting():
            if any(member.id == one.id for member in group.members):
                others = tuple(member for member in group.members if member.id != one.id)
                return replace(group, members=(one, *others))
        return QuestionGroup((one,))

    async def said_now(self, asked: Sequence[KeptQuestion]) -> dict[int, Found]:
        """What the bot finds for each now, by id."""
        return await asyncio.to_thread(self._find, asked)

    async def _gather(self, kept: Sequence[KeptQuestion]) -> tuple[Ids, ...]:
        async with self._one_at_a_time:
            known, version = self._gathered, self._knowledge().version
            if (
                not known
                or known.version != version
                or not known.all.issuperset(one.id for one in kept)
            ):
                found = await asyncio.to_thread(self._grouped, kept)
                known = _Gathered(version, found, frozenset(one.id for one in kept))
                self._gathered = known
            return known.groups

    def _grouped(self, kept: Sequence[KeptQuestion]) -> tuple[Ids, ...]:
        index = self._index()
        reader = index.reader if isinstance(index, Index) else reader_of(self._knowledge())
        asked = [Asked(one.id, one.text, one.language, _times(one)) for one in kept]
        return tuple(
            tuple(member.id for member in group.members) for group in groups(asked, reader)
        )

    def _find(self, asked: Sequence[KeptQuestion]) -> dict[int, Found]:
        index = self._index()
        if self._said[0] is not index or len(self._said[1]) > questions.MOST:
            self._said = (index, {})
        said = self._said[1]
        for one in asked:
            if one.text not in said:
                said[one.text] = index.find(one.text, one.language)
        return {one.id: said[one.text] for one in asked}


def _times(one: KeptQuestion) -> int:
    return 0 if one.reason == "reply" else 1
