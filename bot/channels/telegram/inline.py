"""Answers typed after @bot in any chat: entries as articles. Best effort, no database; not for conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import timedelta
from itertools import islice
from typing import Protocol

import structlog
from structlog.typing import FilteringBoundLogger
from telegram import Bot, InlineQuery, InlineQueryResultArticle, InputTextMessageContent
from telegram.error import TelegramError

from bot.channels.markdown import pieces, rich
from bot.channels.telegram.render import NO_PREVIEW, entities_of
from conversations.desk import House
from conversations.outcome import Message
from conversations.speech import speak
from knowledge.load import Knowledge
from knowledge.model import Entry, Language
from knowledge.search.found import Found
from knowledge.search.normalise import fold

MOST = 10
CACHED = timedelta(seconds=300)
LONGEST_QUERY = 256
LONGEST_DESCRIPTION = 120
MOST_SEARCHES = 2


class Finder(Protocol):
    def find(self, text: str, language: Language | None = None) -> Found: ...


class Inline:
    """`index`, `knowledge` and `house` are asked for each time: they may be replaced while running."""

    def __init__(
        self,
        *,
        bot: Bot,
        index: Callable[[], Finder],
        knowledge: Callable[[], Knowledge],
        house: Callable[[], House],
    ) -> None:
        self._bot = bot
        self._index = index
        self._knowledge = knowledge
        self._house = house
        self._searches = asyncio.Semaphore(MOST_SEARCHES)
        self._log: FilteringBoundLogger = structlog.get_logger("bot.telegram.inline")

    async def answer(self, query: InlineQuery) -> None:
        """Every failure ends here: the person types on, and asks again by that."""
        try:
            async with self._searches:
                articles = await asyncio.to_thread(self._articles, query.query[:LONGEST_QUERY])
            await self._bot.answer_inline_query(
                query.id, articles, cache_time=CACHED, is_personal=False
            )
        except TelegramError as error:
            self._log.info("inline-not-answered", error=type(error).__name__)
        except Exception as error:  # noqa: BLE001 — best effort, and nobody waits for the result
            self._log.error("inline-failed", error=type(error).__name__)

    def _articles(self, text: str) -> list[InlineQueryResultArticle]:
        """In the language of the words alone: Telegram shows the same result to everybody who types them."""
        knowledge = self._knowledge()
        found = self._index().find(text) if text.strip() else None
        language = found.language if found else "fr"
        matches = [match.id for match in found.matches] if found else []
        chosen = dict.fromkeys([*matches, *matching(text, knowledge, language)])
        entries = (knowledge.entries[id_] for id_ in chosen if id_ in knowledge.entries)
        shown = islice((entry for entry in entries if not entry.is_small_talk), MOST)
        return [self._article(entry, language, knowledge) for entry in shown]

    def _article(
        self, entry: Entry, language: Language, knowledge: Knowledge
    ) -> InlineQueryResultArticle:
        message = Message("entry", {"entry": entry.id})
        spoken = speak(message, language, knowledge, self._house())
        piece = pieces(spoken.text)[0]
        return InlineQueryResultArticle(
            id=entry.id[:64],
            title=entry.question.get(language),
            description=rich(entry.first_part(language)).text[:LONGEST_DESCRIPTION],
            input_message_content=InputTextMessageContent(
                piece.text, entities=entities_of(piece), link_preview_options=NO_PREVIEW
            ),
        )


def matching(text: str, knowledge: Knowledge, language: Language) -> Iterable[str]:
    """Entries whose question has every word typed so far, the last one maybe unfinished; all of them for no word."""
    words = fold(text).split()
    for entry in knowledge.entries.values():
        asked = fold(entry.question.get(language)).split()
        if all(any(each.startswith(word) for each in asked) for word in words):
            yield entry.id
