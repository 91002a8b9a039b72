"""What became of an announcement: its words, its numbers, what failed and why. Not for changing it (steering.py)."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from bot.console.desk import Asked, ConsoleDesk
from conversations.announcing.shape import Announcement


@dataclass(frozen=True, slots=True)
class ReportPage:
    desk: ConsoleDesk

    async def page(
        self, asked: Asked, held: Announcement, status: int = 200, trouble: str = ""
    ) -> Response:
        """`trouble` is the id of what stood against what was asked for."""
        return self.desk.page(
            asked, "console_report.html", status=status, held=held, trouble=trouble
        )
