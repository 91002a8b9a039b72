"""Every entry of the knowledge, by theme: its state, its date, what waits to be done about it. Not for one of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.languages import language_of
from bot.console.desk import ConsoleDesk
from bot.console.moments import FRANCE
from bot.store import edits, reporting
from bot.store.edits import StoredEdit
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Entry, Language
from knowledge.search.normalise import fold
from knowledge.upkeep import contradictions, due

LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class EntriesPage:
    """`/console/entries` and `/console/contradictions`."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        knowledge, language = self.desk.site.knowledge(), language_of(request)
        wanted = request.query_params.get("q", "")[:LONGEST_QUERY].strip()
        waiting, names = await self.desk.site.store.read(_waiting)
        today = self.desk.site.clock().astimezone(FRANCE).date()
        return self.desk.page(
            asked,
            "console_entries.html",
            wanted=wanted,
            themes=by_theme(knowledge, wanted, language),
            due=due(knowledge, today),
            drafts=[one for one in waiting if one.state == "draft"],
            readings=[one for one in waiting if one.state == "reading"],
            writing={one.target: one.id for one in waiting if one.part == "entry"},
            names=names,
            titles={one.id: one.question.get(language) for one in knowledge.entries.values()},
        )

    async def disagreeing(self, request: Request) -> Response:
        """It takes a second: on a page of its own, on a thread."""
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        knowledge, language = self.desk.site.knowledge(), language_of(request)
        return self.desk.page(
            asked,
            "console_contradictions.html",
            found=await asyncio.to_thread(contradictions, knowledge),
            titles={one.id: one.question.get(language) for one in knowledge.entries.values()},
        )


def _waiting(connection: Connection) -> tuple[Sequence[StoredEdit], Mapping[int, str]]:
    return edits.in_states(connection, edits.OPEN, limit=200), reporting.names(connection)


def by_theme(
    knowledge: Knowledge, wanted: str, language: Language
) -> list[tuple[str, Sequence[Entry]]]:
    """The title of each theme with its entries that hold all words of `wanted`; themes in the order of the index."""
    words = fold(wanted).split()
    titles = {one.id: one.title.get(language) for one in knowledge.themes}
    known = dict.fromkeys([*titles, *(one.theme for one in knowledge.entries.values())])
    listed = (
        (titles.get(theme, theme), tuple(_fitting(knowledge.entries.values(), theme, words)))
        for theme in known
    )
    return [(title, found) for title, found in listed if found]


def _fitting(entries: Iterable[Entry], theme: str, words: Sequence[str]) -> Iterable[Entry]:
    for entry in entries:
        if entry.theme == theme and (not words or _holds(entry, words)):
            yield entry


def _holds(entry: Entry, words: Sequence[str]) -> bool:
    texts = [entry.id]
    for language in LANGUAGES:
        texts += [entry.question.get(language), entry.answer.get(language)]
        texts += entry.phrasings.get(language)
    said = fold(" ".join(texts))
    return all(word in said for word in words)
