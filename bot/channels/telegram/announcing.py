"""What an announcement is on Telegram: its messages, the files under some of them. Not for calling (announcer.py)."""

from __future__ import annotations

from bot.channels.parting import parts_of
from bot.channels.telegram.render import Body, entities_of, keyboard_of
from conversations.speech import Speech


def bodies_of(speech: Speech, *, files: int = 0) -> tuple[Body, ...]:
    """The same every time; which words and buttons go with which file is parting.py's."""
    keyboard = keyboard_of(speech.rows)
    return tuple(
        Body(
            part.piece.text,
            entities_of(part.piece),
            keyboard if part.has_keyboard else None,
            part.has_file,
        )
        for part in parts_of(speech.text, files=files)
    )
