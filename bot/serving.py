"""The server from its start to its end: signals, addresses, purging, draining. Not for building parts (app.py)."""

from __future__ import annotations

import asyncio
import secrets
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import structlog

from bot import staffing
from bot.app import (
    Parts,
    add_telegram,
    encoder_of,
    make_application,
    make_librarian,
    make_parts,
    now,
    process_name,
    served_store,
)
from bot.assistant import clean_up
from bot.errors import FilesError, StoreError
from bot.listening import address_of, listen, remember
from bot.progress import ProgressLine
from bot.settings import Settings
from bot.store import spent, staff
from bot.store.purge import purge
from bot.webserver import WebServer

DAY = 24 * 3600.0
MINUTE = 60.0
"""Between two looks for files that nobody names: those that were sent and never became evidence."""

PATIENCE = 3.0
"""Seconds after which Telegram counts as not reached yet."""

Say = Callable[[str], None]


async def serve(settings: Settings, directory: Path, say: Say) -> None:
    """Serve until SIGTERM or SIGINT, then drain. Raises SettingsError, StoreError and ContentError at the start."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    line = ProgressLine(sys.stderr)
    encoder, why = encoder_of(settings)
    listener = listen(settings.host, settings.port)
    try:
        async with served_store(settings) as store:
            librarian = make_librarian(settings, encoder, line, line.end, directory, store)
            try:
                parts = make_parts(settings, store, librarian, stopping, why)
                server = Server(parts, listener, say)
                await librarian.start()  # last: a wrong setting has been told by now
                await server.run()
            finally:
                await librarian.close()
    finally:
        listener.close()


class Server:
    """Runs the parts together. A failure of Telegram never ends the web."""

    def __init__(self, parts: Parts, listener: socket.socket, say: Say) -> None:
        self._parts = parts
        self._say = say
        self._address = parts.here = address_of(listener)
        remember(parts.settings.data_dir, self._address)
        self._port = listener.getsockname()[1]
        self._telegram = add_telegram(parts)
        self._web = WebServer(make_application(parts), listener)
        self._log = structlog.get_logger("bot.serving")

    async def run(self) -> None:
        await self._parts.cleaner.start()
        staff_ids = self._parts.settings.staff_ids
        await self._parts.store.run(lambda c: staff.from_settings(c, staff_ids, now()))
        loop = asyncio.get_running_loop()
        jobs = [
            asyncio.create_task(job)
            for job in (
                self._parts.librarian.watch(),
                self._parts.librarian.watch_edits(),
                self._purge_daily(),
                self._clean_files(),
                self._parts.reminding.run(),
                self._parts.telling.run(),
                self._parts.weekly.run(),
                self._announce(),
            )
        ]
        loop.add_signal_handler(signal.SIGHUP, self._reload, jobs)
        dispatching = asyncio.create_task(self._dispatch())
        web = asyncio.create_task(self._web.run())
        if self._telegram:
            await self._telegram.start()
        stopped = asyncio.create_task(self._parts.stopping.wait())
        await asyncio.wait({web, stopped}, return_when=asyncio.FIRST_COMPLETED)
        await self._drain(web, dispatching)
        for job in (*jobs, stopped):
            job.cancel()
        await asyncio.gather(*jobs, stopped, return_exceptions=True)

    async def _drain(self, web: asyncio.Task[None], dispatching: asyncio.Task[None]) -> None:
        """Streams end, requests and updates under way are answered; a second signal waits for nobody."""
        self._log.info("stopping")
        self._parts.stopping.set()
        self._web.stop()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, self._web.stop)
        dispatching.cancel()  # before Telegram: its calls under way are waited for
        await asyncio.gather(dispatching, return_exceptions=True)
        if self._telegram:
            await self._telegram.stop()
        await web

    async def _dispatch(self) -> None:
        """A defect of ours must not stop announcements for good: say it, begin again."""
        dispatcher = self._parts.dispatcher(process_name())
        while True:
            try:
                await dispatcher.run()
            except Exception as error:  # noqa: BLE001 — named in the log, then begun anew
                self._log.error("dispatcher-failed", error=type(error).__name__)
            await asyncio.sleep(MINUTE)

    def _reload(self, jobs: list[asyncio.Task[None]]) -> None:
        jobs.append(asyncio.create_task(self._parts.librarian.reload()))

    async def _purge_daily(self) -> None:
        """What is past its time goes at the start and once a day, whatever happens to one of these times."""
        while True:
            try:
                counts = await self._parts.store.run(lambda connection: purge(connection, now()))
                await self._parts.store.checkpoint()
                counts |= await self._parts.cleaner.clean()
                self._log.info("purged", **counts)
            except (StoreError, FilesError) as error:
                self._log.warning("not-purged", reason=str(error))
            await asyncio.sleep(DAY)

    async def _clean_files(self) -> None:
        while True:
            await asyncio.sleep(MINUTE)
            await clean_up(self._parts.cleaner.clean_unused)
            await clean_up(self._forget_spent_links)

    async def _forget_spent_links(self) -> None:
        """The transcript keeps no address that opened the console."""
        await self._parts.store.run(lambda connection: spent.late(connection, now()))

    async def _announce(self) -> None:
        """One line for each way in."""
        settings = self._parts.settings
        if settings.port and self._port != settings.port:
            self._say(f"Port {settings.port} is taken: this server uses {self._port}.")
        home = settings.public_url or self._address
        here = f"  (here: {self._address})" if settings.public_url else ""
        self._say(f"Web chat  {home}{here}")
        self._say(f"FAQ       {home}/faq")
        await self._tell_console(home)
        if self._telegram is None:
            self._say("Telegram: set TELEGRAM_TOKEN (docs/telegram.md) to add it")
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._named()
        if not self._telegram.username:
            self._say(
                "Telegram: not reached yet, tried again by itself (run_bot.py doctor tells more)"
            )
            await self._named()
        name = self._telegram.username
        self._say(f"Telegram  @{name}  https://t.me/{name}")

    async def _tell_console(self, home: str) -> None:
        """And, while there is no owner, the address that makes one: another is made at the next start."""
        token, at = secrets.token_urlsafe(32), now()
        self._say(f"Console   {home}/console")
        if await self._parts.store.run(lambda c: staffing.first_owner(c, token, at)):
            minutes = staffing.FIRST_OWNER_LASTS.seconds // 60
            self._say(f"          first owner, once, within {minutes} minutes:")
            self._say(f"          {home}/console/enter/{token}")
        else:
            self._say("          run_bot.py sign-in writes a link that opens it")

    async def _named(self) -> None:
        while self._telegram and not self._telegram.username:  # noqa: ASYNC110 — it rings no bell for this
            await asyncio.sleep(0.1)
