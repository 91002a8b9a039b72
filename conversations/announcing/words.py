"""Values of the messages of announcing as Fluent takes them. Not for their sentences (wording/announce.*.ftl)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from conversations.announcing.moments import in_words
from conversations.markup import escape
from conversations.outcome import Message
from knowledge.load import Knowledge
from knowledge.model import Language

HERE = ZoneInfo("Europe/Paris")
LONGEST_SHOWN = 120


def words(message: Message, language: Language, knowledge: Knowledge) -> dict[str, Any]:
    """Numbers stay numbers: sentences choose their plural by them."""
    if not message.id.startswith("announce-"):
        return {}
    spoken: dict[str, Any] = {}
    for key, value in message.values.items():
        match key:
            case "at":
                spoken |= _moment(datetime.fromisoformat(value), language)
            case "audience":
                spoken[key] = _audience(value, language, knowledge)
            case "doubts":
                spoken |= {key: _quoted(value, language), f"has_{key}": "yes" if value else "no"}
            case _:
                spoken[key] = value if isinstance(value, int) else escape(str(value))
    return spoken


def _moment(at: datetime, language: Language) -> Mapping[str, str]:
    here = at.astimezone(HERE)
    return {
        "day": in_words("date", here.date().isoformat(), language),
        "hour": in_words("heure", f"{here:%H:%M}", language),
    }


def _audience(written: str, language: Language, knowledge: Knowledge) -> str:
    """As it can be typed (audience.py); nothing is everyone."""
    return escape(_cut(written)) or knowledge.wording.say("announce-everyone", language)


def _quoted(found: Sequence[str], language: Language) -> str:
    marks = ("« ", " »") if language == "fr" else ('"', '"')
    return ", ".join(f"{marks[0]}{escape(_cut(one, 40))}{marks[1]}" for one in found)


def _cut(text: str, longest: int = LONGEST_SHOWN) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
