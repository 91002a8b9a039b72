"""A project with somebody of each role, and what one of them does, straight through the store. Not for events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from bot.recording import Recording
from bot.store import files, memberships, people, project_desk, projects
from bot.store.database import Store
from bot.store.tables import metadata
from conversations.desk import Desk, House, Profile
from conversations.dossier import Dossier
from conversations.events import Address, Channel, Commanded, Event, KeptFile
from conversations.needs import Past
from conversations.outcome import Change
from conversations.project import Project, Role
from tests.fakes.people import NOON

P = "abcdefghij"
OTHER = "zyxwvutsrq"
SCOPE = ("eco-size.level",)
QUESTION = "eco-size.level"
ELSEWHERE = "gov-alliance.level"
ROLES: tuple[Role, ...] = ("owner", "editor", "reader", "guest")
HELD = timedelta(hours=1)


@dataclass
class Team:
    """People are called by a name; theirs is the account `telegram:<name>`."""

    store: Store
    now: datetime = NOON
    channels: dict[str, Channel] = field(default_factory=dict)

    def person(self, name: str) -> str:
        return f"{self.channels.get(name, 'telegram')}:{name}"

    def address(self, name: str) -> Address:
        return Address(self.channels.get(name, "telegram"), name)

    async def meet(self, name: str, channel: Channel = "telegram") -> None:
        """Somebody has spoken to us."""
        self.channels[name] = channel

        def save(connection: Connection) -> None:
            people.save(
                connection,
                self.person(name),
                channel=channel,
                address=name,
                language="fr",
                asked=None,
                at=self.now,
            )

        await self.store.run(save)

    async def begin(self, name: str = "owner", project: str = P) -> None:
        def start(connection: Connection) -> None:
            projects.start(connection, project, "quick", self.person(name), self.now)
            projects.choose(connection, self.person(name), project)

        await self.store.run(start)

    async def join(self, name: str, role: Role, project: str = P) -> None:
        await self.joins(name, role, SCOPE if role == "guest" else (), project)

    async def joins(self, name: str, role: Role, scope: Sequence[str], project: str = P) -> None:
        await self.store.run(
            lambda c: memberships.join(
                c, project, self.person(name), role=role, scope=scope, at=self.now
            )
        )

    async def whole(self) -> Team:
        """A project of the owner with an editor, a reader and a guest, called by their roles: members 1 to 4."""
        for role in ROLES:
            await self.meet(role)
        await self.begin()
        for role in ROLES[1:]:
            await self.join(role, role)
        return self

    async def sees(self, name: str, project: str = P, dossier: Past = "none") -> Project | None:
        def load(connection: Connection) -> Project | None:
            account = people.load(connection, self.person(name), "fr").account
            return project_desk.load(connection, project, account, self.now, dossier)

        return await self.store.run(load)

    async def project(self, name: str = "owner", project: str = P) -> Project:
        seen = await self.sees(name, project)
        assert seen
        return seen

    async def draft(self, name: str = "owner", past: Past = "now") -> Dossier:
        """The draft application as somebody sees it."""
        seen = await self.sees(name, dossier=past)
        assert seen
        return seen.dossier

    async def uploads(self, word: str = "a", project: str = P, size: int = 10) -> KeptFile:
        """A file lies on the disk and waits for the event that makes it evidence."""
        file = KeptFile(project, word * 64, f"{word}.pdf", size, "application/pdf")
        await self.store.run(lambda c: files.hold(c, file, self.now + HELD, self.now))
        return file

    async def does(self, name: str, *changes: Change, **desk: Any) -> Recording:
        """Records changes as after a step of that person, whose desk has the project."""
        return await self.store.run(lambda c: self.record(c, name, *changes, **desk))

    def record(self, connection: Connection, name: str, *changes: Change, **desk: Any) -> Recording:
        known = people.load(connection, self.person(name), "fr")
        project = desk.pop("project", known.project)
        projects.hold(connection, project)
        loaded = project_desk.load(connection, project, known.account, self.now)
        event = Event(
            key="k",
            person=self.person(name),
            address=self.address(name),
            at=self.now,
            content=Commanded("start"),
        )
        told = Desk(Profile(event.person, "fr", is_new=False), House(), project=loaded, **desk)
        recording = Recording(connection, event, told, known.account, self.now)
        recording.record(changes)
        return recording

    async def count(self, table: str) -> int:
        wanted = select(func.count()).select_from(metadata.tables[table])
        return await self.store.read(lambda c: c.scalar(wanted)) or 0

    async def ask(self, work: Callable[[Connection], Any]) -> Any:
        return await self.store.read(work)
