"""`chat`: the conversation in this terminal, or over a pipe. Not for what is said (bot/channels/terminal.py)."""

from __future__ import annotations

import asyncio
import getpass
import io
import locale
import secrets
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.commands.options import OWN, KnowledgeDirectory, started_quietly
from knowledge.model import Language

if TYPE_CHECKING:
    from bot.app import Parts
    from bot.channels.terminal import Screen
    from bot.settings import Settings

PROMPT = "> "


def chat(knowledge: KnowledgeDirectory = OWN) -> None:
    """Talk to the assistant here: type a question, the number of a choice, /help or /quit.

    With a pipe, each line is a message of somebody new and the output is plain text.
    """
    asyncio.run(_chat(started_quietly(), knowledge))


async def _chat(settings: Settings, directory: Path) -> None:
    from bot import app  # slow to import
    from bot.progress import ProgressLine

    is_pipe = not sys.stdin.isatty()
    # People are answered at once, by the quick index first: no progress runs through their words.
    line = ProgressLine(sys.stderr if is_pipe else io.StringIO())
    encoder, why = app.encoder_of(settings)
    async with app.opened_store(settings) as store:
        librarian = app.make_librarian(settings, encoder, line, line.end, directory, store)
        try:
            parts = app.make_parts(settings, store, librarian, asyncio.Event(), why)
            await librarian.start()
            if is_pipe:
                await librarian.ready()
            await _converse(parts, is_pipe=is_pipe)
        finally:
            await librarian.close()


async def _converse(parts: Parts, *, is_pipe: bool) -> None:
    from bot.app import now
    from bot.channels.local_files import LocalFiles
    from bot.channels.terminal import Terminal

    nonce = secrets.token_urlsafe(9)
    parts.here = f"http://{parts.settings.host}:{parts.settings.port}"
    terminal = Terminal(
        door=parts.intake,
        store=parts.store,
        clock=now,
        name=f"pipe-{nonce}" if is_pipe else getpass.getuser(),
        nonce=nonce,
        language=language_of(locale.getlocale()[0]),
        screen=_screen(is_pipe=is_pipe),
        say=parts.librarian.knowledge().wording.say,
        web=parts.house().base_url,
        files=LocalFiles(parts.keeper),
    )
    if not is_pipe:
        await terminal.begin()
    await terminal.run(typed(sys.stdin, "" if is_pipe else PROMPT))
    await (
        parts.cleaner.clean_unused()
    )  # no server may run beside, so what was removed here goes now


def _screen(*, is_pipe: bool) -> Screen:
    from rich.console import Console

    from bot.channels.terminal import Colours, PlainText

    if is_pipe or not sys.stdout.isatty():
        return PlainText(lambda text: print(text, flush=True))
    return Colours(Console())


async def typed(stream: TextIO, prompt: str) -> AsyncIterator[str]:
    """Lines as they are typed. Read on a daemon thread: Ctrl-C must not wait for one more line."""
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    wanted = threading.Semaphore(0)

    def read() -> None:
        while wanted.acquire():
            sys.stdout.write(prompt)
            sys.stdout.flush()
            line = stream.readline()
            loop.call_soon_threadsafe(lines.put_nowait, line or None)
            if not line:
                return

    threading.Thread(target=read, daemon=True).start()
    while True:
        wanted.release()
        line = await lines.get()
        if line is None:
            return
        yield line


def language_of(name: str | None) -> Language:
    """English for a terminal that is set to it; French otherwise."""
    return "en" if (name or "").startswith("en") else "fr"
