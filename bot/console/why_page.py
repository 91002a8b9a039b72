"""Why a question is understood as it is, step by step. Not for understanding it (knowledge/search)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.languages import language_of
from bot.console.desk import ConsoleDesk
from bot.store.questions import LONGEST_SEARCH
from knowledge.model import LANGUAGES, Language
from knowledge.search.explaining import Explained
from knowledge.search.index import Index


@dataclass(frozen=True, slots=True)
class WhyPage:
    """`/console/why?text=…`, with `spoken` for words that do not tell their language."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        text = request.query_params.get("text", "").strip()[:LONGEST_SEARCH]
        spoken = next((one for one in LANGUAGES if one == request.query_params.get("spoken")), None)
        entries, here = self.desk.site.knowledge().entries, language_of(request)
        return self.desk.page(
            asked,
            "console_why.html",
            text=text,
            why=await asyncio.to_thread(self._explained, text, spoken) if text else None,
            named={id_: entry.question.get(here) for id_, entry in entries.items()},
        )

    def _explained(self, text: str, spoken: Language | None) -> Explained | None:
        """None while the search is being prepared."""
        index = self.desk.site.index()
        return index.explain(text, spoken) if isinstance(index, Index) else None
