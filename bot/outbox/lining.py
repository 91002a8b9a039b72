"""An announcement as lines of a transcript: its words with the first file, then another. Not for writing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.outbox.enclosing import Enclosed
from conversations.announcing.shape import Announcement, AnnouncementFile
from conversations.announcing.spoken import MESSAGE
from conversations.outcome import Attachment
from conversations.sizes import size_in_words
from conversations.speech import Speech
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.typography import typeset

ENTRY = "announce-entry"
"""The message id of the line with the entry for calendars, where the words carry a file already."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line; `values` name the file, as its link does."""

    message: str
    values: Mapping[str, Any]
    speech: Speech
    attachment: Attachment | None = None


def lines_of(
    announcement: Announcement,
    speech: Speech,
    files: Sequence[Enclosed],
    row: int | None,
    language: Language,
    knowledge: Knowledge,
) -> tuple[Told, ...]:
    """The same for a delivery and for its correction: the words are in the first."""
    about = {"announcement": announcement.id}
    carried = [_carried(announcement, one, row) for one in files]
    first = carried[0] if carried else None
    named = _named(announcement.file, language, knowledge) if announcement.file else {}
    entry = Speech(typeset(knowledge.wording.say(ENTRY, language), language))
    return (
        Told(MESSAGE, {**about, **named}, speech, first),
        *(Told(ENTRY, about, entry, other) for other in carried[1:]),
    )


def _carried(announcement: Announcement, file: Enclosed, row: int | None) -> Attachment:
    if file.is_entry:
        return Attachment("announcement-entry", str(row or 0), announcement.id)
    return Attachment("announcement-file", "", announcement.id)


def _named(file: AnnouncementFile, language: Language, knowledge: Knowledge) -> Mapping[str, Any]:

    def say(message: str, /, **values: Any) -> str:
        return typeset(knowledge.wording.say(message, language, **values), language)

    return {"name": file.name, "size": size_in_words(file.size, language, say)}
