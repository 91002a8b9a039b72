"""An announcement as its recipients will see it, and what to know before it goes. Not for sending it (going.py)."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.announcing.audience import written
from conversations.announcing.claims import doubts
from conversations.announcing.filling import MissingField
from conversations.announcing.shape import Drafting
from conversations.announcing.spoken import spoken
from conversations.outcome import Choice, Message
from conversations.speech import PREVIEW, Button
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language

MOST_DOUBTS = 3


def check(drafting: Drafting, knowledge: Knowledge) -> tuple[tuple[Message, ...], bool]:
    """Each language exactly as it will look, then the summary; whether it can go out as it is."""
    shown = tuple(_previews(drafting, knowledge))
    missing = next((one for one in shown if isinstance(one, MissingField)), None)
    previews = tuple(one for one in shown if isinstance(one, Message))
    if missing:
        return (*previews, Message("announce-missing-field", {"field": missing.name})), False
    reachable = drafting.foreseen.get("", 0)
    return (*previews, _summary(drafting, knowledge)), bool(reachable and previews)


def _previews(drafting: Drafting, knowledge: Knowledge) -> Iterator[Message | MissingField]:
    for language in LANGUAGES:
        if drafting.announcement.words.get(language).strip():
            yield _preview(drafting, language, knowledge)


def _preview(
    drafting: Drafting, language: Language, knowledge: Knowledge
) -> Message | MissingField:
    """With the first row of the table, where there is one."""
    table = drafting.announcement.table
    fields = table[0].fields if table else None
    speech = spoken(drafting.announcement, language, knowledge, fields)
    if isinstance(speech, MissingField):
        return speech
    buttons = tuple(map(_choice, speech.buttons))
    return Message(PREVIEW, {"text": speech.text}, buttons, language=language)


def _choice(button: Button) -> Choice:
    return Choice(button.data, "choice-literal", {"label": button.label}, button.url)


def _summary(drafting: Drafting, knowledge: Knowledge) -> Message:
    counts = drafting.foreseen
    found = doubts(drafting.announcement.words, knowledge)
    told = ("", "opted-out", "unreachable", "never-came")
    values = {
        "reachable": counts.get("", 0),
        "opted_out": counts.get("opted-out", 0),
        "unreachable": counts.get("unreachable", 0),
        "never_came": counts.get("never-came", 0),
        "others": sum(count for reason, count in counts.items() if reason not in told),
        "audience": written(drafting.announcement.audience),
        "doubts": [*dict.fromkeys(doubt.found for doubt in found)][:MOST_DOUBTS],
    }
    return Message("announce-check", values)
