"""A day and hour as the console says it, by the clock of France. Not for dates of announcements (conversations)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.channels.web.views import Views
from knowledge.model import Language
from knowledge.typography import day

FRANCE = ZoneInfo("Europe/Paris")


def moment(views: Views, at: datetime, language: Language) -> str:
    """« 12 mai 2027 à 14:05 »."""
    there = at.astimezone(FRANCE)
    told = day(there.date().isoformat(), language)
    return views.say("console-moment", language, day=told, hour=f"{there:%H:%M}")
