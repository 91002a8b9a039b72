"""The project of a portable dossier created here: its files first, then all the rest at once. Not for checking it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.files import Files
from bot.files.keeping import HELD
from bot.files.kinds import is_program, media_of
from bot.files.names import safe_name
from bot.files.writing import Writing
from bot.handover.arriving import Arrived, project_of
from bot.handover.parcel import PackedFile
from bot.handover.reading import DossierRefused, Parcel
from bot.store import arrivals, invitations
from bot.store import files as rows
from bot.store.database import Store
from conversations.deeds import InvitationMade
from conversations.events import KeptFile
from conversations.project import Project, project_id
from knowledge.load import Knowledge

INVITATION_LASTS = timedelta(days=14)
OPERATOR = 0
"""No member's number: who runs the installation made the invitation."""

Settled = Callable[[Connection, str, datetime], None]
"""What else the same transaction does once the project is there: who owns it."""


@dataclass(frozen=True, slots=True)
class Importer:
    """Several may run at once, beside a server: no transaction waits for a file.

    `fresh` gives random tokens: the same one, the same project.
    """

    store: Store
    files: Files
    knowledge: Callable[[], Knowledge]
    clock: Callable[[], datetime]
    fresh: Callable[[], str]

    async def create(self, parcel: Parcel, settled: Settled) -> str:
        """The new project's id. Raises DossierRefused, NotKept, StoreError: nothing is left of it then for long.

        Files that were kept for a project that did not come are cleaned an hour later.
        """
        id_ = project_id(self.fresh())
        kept = {
            file.name: await self._keep(parcel, file, id_, parcel.called(file.name))
            for file in parcel.files
        }
        readiness = self.knowledge().readiness
        if readiness is None:
            raise DossierRefused("unfit", "there is no self-assessment here (readiness.yaml)")
        project = project_of(parcel.content, readiness, id_, kept)
        files = [arrived.file for arrived in kept.values()]
        await self.store.run(lambda connection: self._create(connection, project, files, settled))
        return id_

    async def create_for_operator(self, parcel: Parcel) -> tuple[str, str]:
        """The new project's id, and the token of an invitation that makes one person its owner."""
        token = self.fresh()

        def invite(connection: Connection, project: str, now: datetime) -> None:
            made = InvitationMade(project, token, "owner", 1, now + INVITATION_LASTS)
            invitations.make(connection, made, OPERATOR, now)

        return await self.create(parcel, invite), token

    def _create(
        self,
        connection: Connection,
        project: Project,
        files: Sequence[KeptFile],
        settled: Settled,
    ) -> None:
        """Asked for twice under one id, it is created once."""
        if arrivals.is_here(connection, project.id):
            return
        now = self.clock()
        if not all(rows.take(connection, file, now) for file in files):
            raise DossierRefused("damaged", "it took so long that its files were cleaned away")
        arrivals.create(connection, project, now)
        settled(connection, project.id, now)

    async def _keep(self, parcel: Parcel, file: PackedFile, project: str, name: str) -> Arrived:
        """What it is, its bytes say, as of every file that people send."""
        with self.files.begin(project) as writing:
            await asyncio.to_thread(_fill, writing, parcel.open_file(file.name))
            if is_program(writing.head):
                raise DossierRefused("program", f"{file.name} is a program: none is kept here")
            ref = await asyncio.to_thread(writing.close)
            media = media_of(writing.head, name)
            kept = KeptFile(project, ref, safe_name(name, media), writing.size, media)
            now = self.clock()
            await self.store.run(lambda connection: rows.hold(connection, kept, now + HELD, now))
            await asyncio.to_thread(writing.place)
            return Arrived(kept, writing.head)


def _fill(writing: Writing, chunks: Iterable[bytes]) -> None:
    """All of it away from the loop: to open a sealed archive's file may take as long as to write it."""
    for chunk in chunks:
        writing.write(chunk)
