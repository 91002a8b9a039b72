"""The documents and files that lines carry, got when they are sent, for who may still see them. Not for typesetting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol, get_args

import structlog
from sqlalchemy import Connection

from bot.announcement_files import FOLDER
from bot.errors import FileDamaged
from bot.files import Files
from bot.files.seen import MOST_AT_ONCE, whole
from bot.handover import gathered, pack
from bot.outbox.enclosing import entry_of
from bot.store import accounts, announcements, project_desk, tickets
from bot.store import staff as stored_staff
from bot.store.database import Store
from conversations.announcing.calendar import MEDIA
from conversations.announcing.shape import Announcement, AnnouncementFile
from conversations.events import Address, KeptFile
from conversations.needs import Past
from conversations.outcome import AnnouncedKind, ApplicationKind, Attachment, AttachmentKind
from conversations.project import Project, may
from conversations.staff import staff_may
from knowledge.load import Knowledge
from knowledge.model import Language

APPLICATION: Mapping[AttachmentKind, ApplicationKind] = {
    kind: kind for kind in get_args(ApplicationKind)
}
"""What needs the draft application with its past."""


ANNOUNCED = frozenset(get_args(AnnouncedKind))


class Maker(Protocol):
    """What typesets: bot.documents.Documents."""

    def make(
        self,
        kind: AttachmentKind,
        project: Project,
        knowledge: Knowledge,
        language: Language,
        today: date,
    ) -> tuple[str, str, bytes]: ...


class Attachments:
    """Fits bot.channels.telegram.delivery.Documents. Rights are looked at again, as hours may have passed."""

    def __init__(
        self,
        *,
        store: Store,
        maker: Maker,
        files: Files,
        knowledge: Callable[[], Knowledge],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._maker = maker
        self._files = files
        self._knowledge = knowledge
        self._clock = clock

    async def make(
        self, attachment: Attachment, address: Address, language: Language
    ) -> tuple[str, str, bytes] | None:
        """File name, media type and content; None for who may not see it. Raises StoreError."""
        if attachment.kind in ANNOUNCED:
            return await self._announced(attachment, address, language)
        if attachment.kind == "ticket-file":
            return await self._of_request(attachment, address)
        if attachment.kind == "evidence":
            return await self._evidence(attachment, address)
        if attachment.kind in APPLICATION:
            return await self._application(attachment, address, language)
        project = await self._project(attachment, address)
        if project is None or not may(project.me, "read"):
            return None
        # Off the loop: it takes tens of milliseconds of a processor.
        return await asyncio.to_thread(
            self._maker.make,
            attachment.kind,
            project,
            self._knowledge(),
            language,
            self._clock().date(),
        )

    async def _evidence(
        self, attachment: Attachment, address: Address
    ) -> tuple[str, str, bytes] | None:
        """A damaged file is for the operator to bring back: the words that go without it name it."""
        project = await self._project(attachment, address, "now")
        if project is None:
            return None
        try:
            return await asyncio.to_thread(whole, project, attachment.item, self._files)
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return None

    async def _of_request(
        self, attachment: Attachment, address: Address
    ) -> tuple[str, str, bytes] | None:
        """What staff sent with an answer, for who asked."""

        def load(connection: Connection) -> KeptFile | None:
            account = accounts.at(connection, address)
            return tickets.sent_to(connection, account, attachment.item)

        file = await self._store.read(load)
        if file is None:
            return None
        try:
            content = await asyncio.to_thread(
                lambda: b"".join(self._files.open(file.ref, file.project))
            )
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return None
        return file.name, file.media, content

    async def _announced(
        self, attachment: Attachment, address: Address, language: Language
    ) -> tuple[str, str, bytes] | None:
        """Of an announcement that staff try out. What is announced goes its own way (bot/outbox)."""

        def load(connection: Connection) -> Announcement | None:
            staff = stored_staff.of(connection, accounts.at(connection, address))
            may_look = staff_may(staff, "look")
            return announcements.get(connection, attachment.item) if may_look else None

        announcement = await self._store.read(load)
        if announcement is None:
            return None
        if attachment.kind == "announcement-entry":
            row, now = int(attachment.project), self._clock()
            entry = entry_of(announcement, language, row, self._knowledge(), now)
            return (entry.name, MEDIA, entry.content) if entry else None
        return await self._announced_file(announcement.file)

    async def _announced_file(self, file: AnnouncementFile | None) -> tuple[str, str, bytes] | None:
        if file is None:
            return None
        try:
            content = await asyncio.to_thread(lambda: b"".join(self._files.open(file.ref, FOLDER)))
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return None
        return file.name, file.media, content

    async def _application(
        self, attachment: Attachment, address: Address, language: Language
    ) -> tuple[str, str, bytes] | None:
        """None too where it is more than a channel takes at once: the page of the draft gives it."""
        if self._knowledge().application is None:
            return None  # the content was replaced since the line was written
        project = await self._project(attachment, address, "past")
        if project is None or not may(project.me, "read"):
            return None
        return await asyncio.to_thread(self._packed, attachment, project, language)

    def _packed(
        self, attachment: Attachment, project: Project, language: Language
    ) -> tuple[str, str, bytes] | None:
        try:
            packed = pack(
                APPLICATION[attachment.kind],
                project,
                self._knowledge(),
                language,
                self._clock().date(),
                documents=self._maker,
                open_file=lambda evidence: self._files.open(evidence.file, project.id),
            )
            made = gathered(packed.chunks, MOST_AT_ONCE)
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return None
        return None if made is None else (packed.name, packed.media, made)

    async def _project(
        self, attachment: Attachment, address: Address, dossier: Past = "none"
    ) -> Project | None:
        now = self._clock()

        def load(connection: Connection) -> Project | None:
            account = accounts.at(connection, address)
            return project_desk.load(connection, attachment.project, account, now, dossier=dossier)

        return await self._store.read(load)
