"""The conversation in a terminal, or through a pipe: lines in, messages out. Not for making its parts (bot/app.py)."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from itertools import count
from typing import Protocol

from rich.console import Console
from rich.markdown import Markdown

from bot.channels.addresses import path_of
from bot.channels.markdown import plain
from bot.errors import StoreError
from bot.intake import MOST_ATTEMPTS, Verdict
from bot.store import outbox
from bot.store.database import Store
from bot.store.outbox import Line
from conversations.events import Address, Commanded, Content, Event, Said, Uploaded
from conversations.needs import commanded
from conversations.speech import Button
from knowledge.model import Language

QUIT = frozenset({"/quit", "/exit"})
FILE = "file"
LONGEST_PATH = 200

_OWN_NUMBER = re.compile(r"\d · ")
_COMMAND = re.compile(r"/([A-Za-z_]{1,32})(?:\s+(.*))?", re.DOTALL)


class Door(Protocol):
    """What takes an event and never raises: bot.intake.Intake."""

    def take(self, event: Event) -> Awaitable[Verdict]: ...


class Sending(Protocol):
    """What reads a file of this machine: bot.channels.local_files.LocalFiles."""

    def send(self, path: str, person: str) -> Awaitable[Uploaded | str]:
        """What became of it, or the id of the sentence that says why it cannot be read. Raises StoreError."""


class Screen(Protocol):
    """Where messages are shown."""

    def show(self, text: str, buttons: Sequence[Button]) -> None:
        """`text` is Markdown; `buttons` that can be pressed are numbered from 1."""

    def note(self, text: str) -> None:
        """A remark of the program itself, plain text."""


class Colours:
    """A terminal that people look at."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def show(self, text: str, buttons: Sequence[Button]) -> None:
        self._console.print()
        self._console.print(Markdown(text))
        if buttons:
            self._console.print()
        for row in rows(buttons):
            self._console.print(f"  {row}", highlight=False, markup=False)
        self._console.print()

    def note(self, text: str) -> None:
        self._console.print(text, style="dim", highlight=False, markup=False)


class PlainText:
    """For pipes and programs: nothing but words, one empty line after each message."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write

    def show(self, text: str, buttons: Sequence[Button]) -> None:
        choices = rows(buttons)
        self._write("\n".join([plain(text), *([""] if choices else []), *choices, ""]))

    def note(self, text: str) -> None:
        self._write(text)


class Terminal:
    """One person's conversation. `name` tells them from others on the same store; `say` speaks the wording.

    `web` is where the web pages are: documents are there. Without `files`, /file is a command as any other.
    """

    def __init__(
        self,
        *,
        door: Door,
        store: Store,
        clock: Callable[[], datetime],
        name: str,
        nonce: str,
        language: Language,
        screen: Screen,
        say: Callable[..., str],
        web: str = "",
        files: Sending | None = None,
    ) -> None:
        self._files = files
        self._door = door
        self._store = store
        self._clock = clock
        self._nonce = nonce
        self._language = language
        self._screen = screen
        self._say = say
        self._web = web
        self._numbers = count(1)
        self._latest = 0
        self._address = Address("terminal", name)

    async def begin(self) -> None:
        """Greet, and say how to leave."""
        await self.skip()
        await self.take("/start")
        self._screen.note(self._say("terminal-hint", self._language))

    async def skip(self) -> None:
        """What was said on another day is not shown again."""
        earlier = await self._store.read(lambda c: outbox.transcript(c, self._address, limit=1))
        self._latest = earlier[-1].id if earlier else 0

    async def run(self, lines: AsyncIterator[str]) -> None:
        """Until the last line, or /quit."""
        async for line in lines:
            if line.strip().lower() in QUIT:
                return
            if line.strip():
                await self.take(line)

    async def take(self, text: str) -> None:
        """One line, and everything that it leads to on the screen."""
        content = await self._content(text)
        if content is None:
            return
        if not await self._handled(self._event(content)):
            self._screen.note(self._say("terminal-unavailable", self._language))
            return
        lines = await self._news()
        offering = next((line.id for line in reversed(lines) if line.rows), None)
        for line in lines:
            self._language = line.language
            # Only the last choices can be typed: earlier ones would be numbers without a meaning.
            self._screen.show(line.text, _buttons(line) if line.id == offering else ())
            if line.attachment:
                address = self._web + path_of(line.attachment, line.language)
                self._screen.note(self._say("terminal-file", line.language, address=address))

    async def _content(self, text: str) -> Content | None:
        """None for a file that was not sent, once it was said why."""
        content = content_of(text)
        if not (isinstance(content, Commanded) and content.name == FILE and self._files):
            return content
        try:
            sent = await self._files.send(content.argument, f"terminal:{self._address.id}")
        except StoreError:
            self._screen.note(self._say("terminal-unavailable", self._language))
            return None
        if isinstance(sent, str):
            self._screen.note(self._say(sent, self._language, path=content.argument[:LONGEST_PATH]))
            return None
        return sent

    async def _handled(self, event: Event) -> bool:
        """A failing event is tried as often as any channel would."""
        for _ in range(MOST_ATTEMPTS):
            if await self._door.take(event) != "later":
                return True
        return False

    async def _news(self) -> Sequence[Line]:
        after = self._latest
        lines = await self._store.read(lambda c: outbox.transcript(c, self._address, after))
        self._latest = lines[-1].id if lines else after
        return [line for line in lines if line.author == "bot"]

    def _event(self, content: Content) -> Event:
        return Event(
            key=f"terminal:{self._nonce}:{next(self._numbers)}",
            person=f"terminal:{self._address.id}",
            address=self._address,
            at=self._clock(),
            content=content,
            language=self._language,
        )


def content_of(text: str) -> Content:
    """A command begins with a slash; everything else is said."""
    text = text.strip()
    command = _COMMAND.fullmatch(text)
    if command:
        return commanded(command[1].lower(), (command[2] or "").strip())
    return Said(text)


def rows(buttons: Sequence[Button]) -> list[str]:
    """One line for each choice: the number to type, or the address to open."""
    pressed = [button for button in buttons if button.data]
    opened = [
        f"{button.label} : {button.url}" for button in buttons if button.url and not button.data
    ]
    return [*_numbered(pressed), *opened]


def has_own_numbers(buttons: Sequence[Button]) -> bool:
    """Levels carry the number to type; beside them any other choice is typed by its words."""
    return any(_OWN_NUMBER.match(button.label) for button in buttons)


def _numbered(pressed: Sequence[Button]) -> list[str]:
    if has_own_numbers(pressed):
        return [f"- {button.label}" for button in pressed]
    return [f"{number}. {button.label}" for number, button in enumerate(pressed, 1)]


def _buttons(line: Line) -> list[Button]:
    return [button for row in line.rows for button in row]
