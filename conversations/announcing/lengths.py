"""How long an announcement is where people read it, and the most that fits. Not for rendering it (bot/channels)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from conversations.announcing.filling import FIELD, MissingField, fill
from conversations.announcing.shape import Announcement
from knowledge.model import LANGUAGES, Language

LONGEST_MESSAGE = 4_096
LONGEST_CAPTION = 1_024
"""UTF-16 units that Telegram takes in a message, and under a picture or document."""
LONGEST_WORDS = 3_900
"""Of the words alone: the notice has to fit too."""

Visible = Callable[[str], str]
"""The text that people see of some Markdown: bot.channels.markdown.rich."""


@dataclass(frozen=True, slots=True)
class Length:
    """`units` as Telegram counts what is left of the marks, `characters` as people do on the web."""

    units: int
    characters: int
    most: int

    @property
    def fits(self) -> bool:
        return self.units <= self.most

    @property
    def over(self) -> int:
        """Units to leave out; 0 when it fits."""
        return max(0, self.units - self.most)


@dataclass(frozen=True, slots=True)
class TooLong:
    """The words of a language, with the row of the table that makes them longest."""

    language: Language
    length: Length


def length(markdown: str, visible: Visible, *, has_file: bool) -> Length:
    """Of one message as it goes out: words, fields and notice (spoken.py)."""
    return _length(visible(markdown), LONGEST_CAPTION if has_file else LONGEST_MESSAGE)


def too_long(announcement: Announcement, visible: Visible) -> TooLong | None:
    """The first language whose words do not fit into one message; with a file, they come before it."""
    for language in LANGUAGES:
        found = _length(visible(_longest(announcement, language).strip()), LONGEST_WORDS)
        if not found.fits:
            return TooLong(language, found)
    return None


def _longest(announcement: Announcement, language: Language) -> str:
    """Filled from the row that adds most; with a field that no row has, as it is written."""
    words = announcement.words.get(language)
    names = [name.strip().lower() for name in FIELD.findall(words)]
    rows = sorted(
        announcement.table,
        key=lambda row: sum(len(row.fields.get(name, "")) for name in names),
        reverse=True,
    )
    filled = (fill(words, row.fields, language) for row in rows if names)
    return next((text for text in filled if not isinstance(text, MissingField)), words)


def _length(text: str, most: int) -> Length:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return Length(units, len(text), most)
