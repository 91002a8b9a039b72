"""Values of the messages of announcing as Fluent takes them. Not for their sentences (wording/announce.*.ftl)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from conversations.announcing.audience import is_everyone, written
from conversations.announcing.moments import in_words
from conversations.announcing.shape import Audience
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
        match value:
            case int():
                spoken[key] = value
            case datetime():
                spoken |= _moment(value, language)
            case Audience():
                spoken[key] = _audience(value, language, knowledge)
            case tuple():
                spoken |= {key: _quoted(value, language), f"has_{key}": "yes" if value else "no"}
            case str():
                spoken[key] = escape(value)
    return spoken


def _moment(at: datetime, language: Language) -> Mapping[str, str]:
    here = at.astimezone(HERE)
    return {
        "day": in_words("date", here.date().isoformat(), language),
        "hour": in_words("heure", f"{here:%H:%M}", language),
    }


def _audience(audience: Audience, language: Language, knowledge: Knowledge) -> str:
    if is_everyone(audience):
        return knowledge.wording.say("announce-everyone", language)
    return escape(_cut(written(audience)))


def _quoted(found: tuple[str, ...], language: Language) -> str:
    marks = ("« ", " »") if language == "fr" else ('"', '"')
    return ", ".join(f"{marks[0]}{escape(_cut(one, 40))}{marks[1]}" for one in found)


def _cut(text: str, longest: int = LONGEST_SHOWN) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
