"""What one event writes into the transcript: the person's words, then ours. Not for deciding what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.store import outbox
from bot.store.transcript import line_here, line_of
from conversations.events import (
    ELSEWHERE,
    Commanded,
    Event,
    Filled,
    Followed,
    Left,
    Said,
    Tapped,
    Uploaded,
)
from conversations.needs import code_in, link_in
from conversations.outcome import ASKED, Asked, Message
from conversations.speech import Speech
from knowledge.model import Language

LONGEST_WORDS = 4096
"""Characters of a person's own words that the transcript keeps."""

HIDDEN = "••••-••••-••••"
"""Instead of the code of a way back: it opens what its owner has."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A message and its words, in the language they are in."""

    message: Message
    speech: Speech
    language: Language


@dataclass(frozen=True, slots=True)
class Writing:
    """Writes the lines of one event. `asked` is what was asked before it."""

    event: Event
    asked: Asked
    now: datetime

    def own_words(
        self, connection: Connection, sayings: Sequence[Saying], language: Language
    ) -> None:
        """The person's line of the transcript. Telegram shows its own; a choice changed in its place shows itself."""
        words = own_words(self.event, self.asked)
        is_shown = self.event.address.channel == "telegram" or _changes_in_place(sayings)
        if words and not is_shown:
            self._line(connection, "person", Saying(Message(""), Speech(words), language), 0)

    def say(self, connection: Connection, sayings: Sequence[Saying]) -> int:
        """Write what is said; the line that shows its last choices, 0 when it shows none here."""
        view = 0
        for saying in sayings:
            line = self._say(connection, saying)
            if line and saying.speech.buttons and self.is_here(saying.message):
                view = line
        return view

    def is_here(self, message: Message) -> bool:
        """Whether it is said to who acted, not told to somebody else."""
        return message.to is None or message.to == self.event.address

    def _say(self, connection: Connection, saying: Saying) -> int:
        """The line where it can be read, 0 when there is none: what would freeze nothing is not said.

        What was pressed on a page has nothing to freeze, and its answer is new.
        """
        is_edit = saying.message.replaces == ASKED and not self._is_from_a_page
        edited = self._edited(connection) if is_edit and self.is_here(saying.message) else 0
        if is_edit and not edited and not saying.speech.buttons:
            return 0
        line = self._line(connection, "bot", saying, edited)
        return edited or line

    @property
    def _is_from_a_page(self) -> bool:
        content = self.event.content
        return isinstance(content, Tapped) and content.view == ELSEWHERE

    def _edited(self, connection: Connection) -> int:
        """The line of the button pressed; else the one with the last choices."""
        content = self.event.content
        if isinstance(content, Tapped) and content.view:
            return line_of(connection, self.event.address, content.view)
        return line_here(connection, self.event.address, self.asked.view)

    def _line(
        self, connection: Connection, author: outbox.Author, saying: Saying, edited: int
    ) -> int:
        message = saying.message
        named = "" if message.replaces == ASKED else message.replaces or ""
        return outbox.write(
            connection,
            address=message.to or self.event.address,
            author=author,
            message=message.id,
            values=message.values,
            speech=saying.speech,
            language=saying.language,
            replaces=str(edited) if edited else named,
            event_key=self.event.key,
            at=self.now,
            freezes=bool(edited) and not saying.speech.buttons,
            attachment=message.attachment,
        )


def _changes_in_place(sayings: Sequence[Saying]) -> bool:
    """Whether all that is said is an earlier view with its choices changed."""
    return bool(sayings) and all(
        saying.message.replaces == ASKED and saying.speech.buttons for saying in sayings
    )


def own_words(event: Event, asked: Asked) -> str:
    """What the person did, in their own words: what they typed, or the label of the button. Never a secret."""
    match event.content:
        case Said(text):
            return HIDDEN if code_in(text) else text[:LONGEST_WORDS]
        case Commanded(name, argument):
            shown = "" if link_in(argument) else argument
            return f"/{name} {shown}".strip()[:LONGEST_WORDS]
        case Tapped(data):
            return next((label for label, each in asked.offered if each == data), "")
        case Uploaded(_, caption, file):
            named = f"{file.name}\n{caption}" if file else caption
            return named.strip()[:LONGEST_WORDS]
        case Filled() | Followed() | Left():
            return ""
