"""Values of the messages of requests as Fluent takes them. Not for their sentences (wording/helpdesk.*.ftl)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from conversations.announcing.words import HERE
from conversations.markup import escape
from conversations.outcome import Message
from knowledge.model import Language
from knowledge.typography import day

HOUR, DAY = 60, 24 * 60
PREFIX = "helpdesk-"


def words(message: Message, language: Language) -> dict[str, Any]:
    """Numbers stay numbers: sentences choose their plural by them."""
    if not message.id.startswith(PREFIX):
        return {}
    spoken: dict[str, Any] = {}
    for key, value in message.values.items():
        match key:
            case "delay":
                spoken |= delay_words(value)
            case "until" if value:
                here = datetime.fromisoformat(value).astimezone(HERE)
                spoken[key] = day(here.date().isoformat(), language)
            case "requests":
                spoken[key] = "\n".join(f"- n° {one[0]} : {escape(one[1])}" for one in value)
            case _:
                spoken[key] = value if isinstance(value, int) else escape(str(value))
    return spoken


def delay_words(minutes: int) -> Mapping[str, Any]:
    """In the unit that people would say: minutes by five, hours, days; "none" while there is no answer yet."""
    if minutes < 0:
        return {"delay": 0, "unit": "none"}
    if minutes < 90:
        return {"delay": max(5, 5 * round(minutes / 5)), "unit": "minutes"}
    if minutes < 36 * HOUR:
        return {"delay": round(minutes / HOUR), "unit": "hours"}
    return {"delay": round(minutes / DAY), "unit": "days"}
