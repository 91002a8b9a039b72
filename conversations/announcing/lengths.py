"""How long an announcement is where people read it, and the most that fits. Not for rendering it (bot/channels)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

LONGEST_MESSAGE = 4_096
LONGEST_CAPTION = 1_024
"""UTF-16 units that Telegram takes in a message, and under a picture or document."""

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


def length(markdown: str, visible: Visible, *, has_file: bool) -> Length:
    """Of one message as it goes out: words, fields and notice (spoken.py)."""
    text = visible(markdown)
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return Length(units, len(text), LONGEST_CAPTION if has_file else LONGEST_MESSAGE)
