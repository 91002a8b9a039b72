"""What an announcement is on Telegram: its messages, the files under some of them. Not for calling (announcer.py)."""

from __future__ import annotations

from dataclasses import replace

from bot.channels.markdown import LONGEST_PIECE, pieces, units
from bot.channels.telegram.render import LONGEST_CAPTION, Body, entities_of, keyboard_of
from conversations.speech import Speech


def bodies_of(speech: Speech, *, files: int = 0) -> tuple[Body, ...]:
    """The same every time. A file comes last: with the words as its caption, or alone after words too long for one.

    Of two files the second comes alone, after the buttons.
    """
    keyboard = keyboard_of(speech.rows)
    parts = pieces(speech.text, LONGEST_PIECE)
    bodies = tuple(Body(part.text, entities_of(part)) for part in parts)
    alone = (Body("", has_file=True),) * (files - 1)
    if files and (len(bodies) != 1 or units(bodies[0].text) > LONGEST_CAPTION):
        return (*bodies, Body("", keyboard=keyboard, has_file=True), *alone)
    last = replace(bodies[-1], keyboard=keyboard, has_file=bool(files))
    return (*bodies[:-1], last, *alone)
