"""A portable dossier brought in on the web: sent, shown, created once confirmed. Not for checking it (bot/handover)."""

from __future__ import annotations

import asyncio
import hashlib
import io
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from bot.channels.web.arrivals import Arrivals, fields, nonce_of
from bot.channels.web.languages import language_of
from bot.channels.web.multipart import BadMultipart, Form
from bot.channels.web.project_pages import PRIVATE
from bot.channels.web.refusals import BAD_FORM, NO_APPLICATION, Refusals, too_large
from bot.channels.web.security import MOST_BYTES
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.documents.voice import Voice
from bot.errors import FileDamaged, NotKept
from bot.files.keeping import HELD, Offered
from bot.files.limits import MB
from bot.handover.importing import Importer
from bot.handover.reading import DossierRefused, Parcel, read_dossier
from bot.handover.rereading import Rereading
from bot.handover.summary import Summary, summary
from bot.store import accounts, arrivals, files, memberships, people, projects
from conversations.events import KeptFile, Uploaded
from conversations.project import project_id
from knowledge.model import Language

KEPT_FOR = "import"
"""Stands for a project while nobody has confirmed: no project is called so."""

PURPOSE = "import"


@dataclass(frozen=True, slots=True)
class ImportPages:
    """`/import`: a form, then what the file holds. `/import/create`: the project, for whoever confirmed."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    arrivals: Arrivals

    async def show(self, request: Request) -> Response:
        if self.site.knowledge().application is None:
            return self.refusals.say(request, NO_APPLICATION)
        return self._form(request)

    async def look(self, request: Request) -> Response:
        """The file is kept sealed, under no project, for an hour."""
        slow = self.arrivals.too_fast(request)
        if slow:
            return self.refusals.say(request, slow)
        if self.site.knowledge().application is None:
            return self.refusals.say(request, NO_APPLICATION)
        try:
            form = Form(request)
            if not nonce_of(await form.fields()) or not form.has_file:
                return self.refusals.say(request, BAD_FORM)
            sent = await self._keep(request, form)
        except BadMultipart:
            return self.refusals.say(request, BAD_FORM)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it
        return await self._answer(request, sent)

    async def create(self, request: Request) -> Response:
        """Confirmed twice, it is created once."""
        slow = self.arrivals.too_fast(request)
        if slow:
            return self.refusals.say(request, slow)
        form = await fields(request)
        told = self.site.sealing.verify(PURPOSE, form.get("token", ""), int(HELD.total_seconds()))
        if not nonce_of(form) or not told:
            return self._form(request, "late")
        session = self.sessions.redeem(request, form.get("pledge", ""))
        try:
            project = await self._create(request, session, told)
        except (DossierRefused, FileDamaged, NotKept) as error:
            return self._refused(request, error)
        response = RedirectResponse(f"/projects/{project}", status_code=303)
        self.sessions.give(response, session)
        return response

    async def _keep(self, request: Request, form: Form) -> Uploaded:
        length = request.headers.get("content-length", "")
        told = int(length) if length.isascii() and length.isdigit() else 0
        offered = Offered(
            KEPT_FOR,
            "",
            name="import.dossier",
            most=self.site.keeper.limits.upload,
            size=max(0, told - MOST_BYTES),
        )
        return await self.site.keeper.keep(offered, form.chunks())

    async def _answer(self, request: Request, sent: Uploaded) -> Response:
        if sent.trouble == "too-large":
            return self.refusals.say(request, too_large(sent.most))
        if sent.file is None:
            return self._form(request, "empty" if sent.trouble == "empty" else "no-room")
        name = f"{sent.file.ref}:{sent.file.size}:{secrets.token_urlsafe(16)}"
        try:
            parcel = await asyncio.to_thread(self._read, name)
        except (DossierRefused, FileDamaged) as error:
            return self._refused(request, error)
        return self._seen(request, parcel, self.site.sealing.sign(PURPOSE, name))

    async def _create(self, request: Request, session: Session, told: str) -> str:
        """The same confirmation makes the same project, whatever became of the file since."""
        fresh = hashlib.sha256(f"{session.id}:{told}".encode()).hexdigest()
        id_ = project_id(fresh)
        if await self.site.store.read(lambda connection: arrivals.is_here(connection, id_)):
            return id_
        parcel = await asyncio.to_thread(self._read, told)
        newcomer = Newcomer(session, language_of(request), sent=told.partition(":")[0])
        importer = Importer(
            store=self.site.store,
            files=self.site.files,
            knowledge=self.site.knowledge,
            clock=self.site.clock,
            fresh=lambda: fresh,
        )
        return await importer.create(parcel, newcomer.owns)

    def _read(self, told: str) -> Parcel:
        """Raises DossierRefused, FileDamaged."""
        ref, size, _ = told.split(":")

        def begin() -> Iterator[bytes]:
            return self.site.files.open(ref, KEPT_FOR)

        file = io.BufferedReader(Rereading(begin, int(size)))
        return read_dossier(file, self.site.keeper.limits.project)

    def _refused(self, request: Request, error: Exception) -> Response:
        structlog.get_logger("bot.handover").info("not-imported", reason=str(error))
        if isinstance(error, DossierRefused):
            return self._form(request, error.reason)
        return self._form(request, "late" if isinstance(error, FileDamaged) else "no-room")

    def _form(self, request: Request, trouble: str = "") -> Response:
        return self.views.page(
            request,
            "import.html",
            status=400 if trouble else 200,
            headers=PRIVATE,
            trouble=f"draftfile-import-{trouble}" if trouble else "",
            most=self.site.keeper.limits.upload // MB,
            pledge=self._pledge(request),
        )

    def _seen(self, request: Request, parcel: Parcel, token: str) -> Response:
        knowledge = self.site.knowledge()
        counted = summary(parcel.content, knowledge)
        voice = Voice(language_of(request), knowledge.wording)
        return self.views.page(
            request,
            "import_seen.html",
            headers={**PRIVATE, "Cache-Control": "no-store"},
            counted=counted,
            facts=list(_facts(counted, voice).items()),
            token=token,
            pledge=self._pledge(request),
        )

    def _pledge(self, request: Request) -> str:
        return "" if self.sessions.known(request) else self.sessions.pledge()


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Whoever confirmed, who may never have spoken, and the `sent` file that is done with."""

    session: Session
    language: Language
    sent: str

    def owns(self, connection: Connection, project: str, now: datetime) -> None:
        person = self.session.person
        people.save(
            connection,
            person,
            channel="web",
            address=self.session.id,
            language=self.language,
            asked=None,
            at=now,
        )
        memberships.join(
            connection, project, accounts.of(connection, person), role="owner", scope=(), at=now
        )
        projects.choose(connection, person, project)
        files.release(connection, KeptFile(KEPT_FOR, self.sent, "", 0, ""))


def _facts(counted: Summary, voice: Voice) -> Mapping[str, Any]:
    size = voice.size(counted.bytes)
    evidence = voice.say(
        "draftfile-import-files", files=counted.files, size=size, links=counted.links
    )
    return {
        "name": counted.name or voice.say("report-unnamed"),
        "exported": voice.day(counted.exported),
        "answers": counted.answers,
        "texts": counted.texts,
        "evidence": evidence,
        "remarks": counted.remarks,
        "notes": counted.notes,
        "versions": counted.versions,
        "members": counted.members,
    }
