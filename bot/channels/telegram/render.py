"""A line of the outbox as what telegram.Bot takes: texts with entities, and a keyboard. Not for sending."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity

from bot.channels.markdown import LONGEST_PIECE, Piece, pieces, units
from bot.store.outbox import Line
from conversations.speech import Button

LONGEST_DATA = 64
"""Bytes of callback_data."""

LONGEST_CAPTION = 1024
"""UTF-16 units under a document."""

ROOM_FOR_MARK = 96
"""UTF-16 units left free in each piece for the words that it may have come twice."""

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Body:
    """One Telegram message; `has_file`: its text is the caption of the line's document."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    keyboard: InlineKeyboardMarkup | None = None
    has_file: bool = False


def render(line: Line) -> tuple[Body, ...]:
    """The line as messages, the keyboard under the last; none when there is no word in it. The same every time.

    A document comes last: with the words as its caption, or alone after words too long for one.
    """
    keyboard = keyboard_of(line.rows)
    bodies = tuple(
        Body(part.text, entities_of(part))
        for part in pieces(line.text, LONGEST_PIECE - ROOM_FOR_MARK)
    )
    if not bodies:
        return ()
    if line.attachment and not _is_caption(bodies):
        return (*bodies, Body("", keyboard=keyboard, has_file=True))
    *before, last = bodies
    return (*before, replace(last, keyboard=keyboard, has_file=line.attachment is not None))


def _is_caption(bodies: Sequence[Body]) -> bool:
    return len(bodies) == 1 and units(bodies[0].text) <= LONGEST_CAPTION - ROOM_FOR_MARK


def marked(body: Body, mark: str) -> Body:
    """The same with `mark` as its last line, in italics."""
    mark = mark[: ROOM_FOR_MARK // 2 - 2]
    before = f"{body.text}\n\n" if body.text else ""
    entity = MessageEntity(MessageEntity.ITALIC, units(before), units(mark))
    return replace(body, text=before + mark, entities=(*body.entities, entity))


def entities_of(piece: Piece) -> tuple[MessageEntity, ...]:
    return tuple(
        MessageEntity(entity.kind, entity.offset, entity.length, url=entity.url or None)
        for entity in piece.entities
    )


def keyboard_of(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """Without the buttons that Telegram would refuse: one bad button must not cost the whole message."""
    buttons = [tuple(_buttons(row)) for row in rows]
    kept = [row for row in buttons if row]
    return InlineKeyboardMarkup(kept) if kept else None


def _buttons(row: Iterable[Button]) -> Iterable[InlineKeyboardButton]:
    for button in row:
        label = button.label.strip()
        if label and button.url and is_public(button.url):
            yield InlineKeyboardButton(label, url=button.url)
        elif label and not button.url and 0 < len(button.data.encode()) <= LONGEST_DATA:
            yield InlineKeyboardButton(label, callback_data=button.data)


def is_public(url: str) -> bool:
    """Whether Telegram takes the address in a button: it refuses this machine's own."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
