"""An entry as people see it in each language, on Telegram and on the web. Not for announcements (preview.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from bot.channels.parting import parts_of
from bot.channels.web.markup import Markup
from bot.console.preview import Bubble, Pressed, Preview, marked
from bot.fitting import visible
from conversations.announcing.lengths import length
from conversations.answers import details, show
from conversations.desk import House
from conversations.outcome import Asked, Message
from conversations.speech import speak
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Entry, Language


def previews_of(entry: Entry, knowledge: Knowledge, house: House) -> tuple[Preview, ...]:
    """What is said at once and, where there is more, what waits behind « Plus de détails »; language by language."""
    known = replace(knowledge, entries={**knowledge.entries, entry.id: entry})
    return tuple(
        _seen(message, language, known, house)
        for language in LANGUAGES
        for message in _said(entry, language, known)
    )


def entry_of(target: str, value: Mapping[str, Any]) -> Entry | None:
    """A draft as an entry; None while too little of it is written, or nothing that could be one."""
    try:
        entry = Entry.model_validate({**value, "id": target})
    except ValidationError:
        return None
    return entry if any(entry.answer.get(language) for language in LANGUAGES) else None


def _said(entry: Entry, language: Language, knowledge: Knowledge) -> Iterator[Message]:
    yield from show(entry, Asked(), knowledge).messages
    if entry.details(language):
        yield from details(entry, Asked(), knowledge).messages


def _seen(message: Message, language: Language, knowledge: Knowledge, house: House) -> Preview:
    speech = speak(message, language, knowledge, house)
    rows = tuple(tuple(Pressed(one.label, one.url) for one in row) for row in speech.rows)
    bubbles = tuple(
        Bubble(marked(part.piece), "", rows if part.has_keyboard else ())
        for part in parts_of(speech.text)
    )
    size = length(speech.text, visible, has_file=False)
    return Preview(
        language, "", length=size, bubbles=bubbles, page=Markup().html(speech.text), rows=rows
    )
