"""A project with somebody of each role, each in a browser of their own. Not for what their pages must say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.channels.web.session import Session
from conversations.deeds import (
    AnswerGiven,
    DutyGiven,
    InvitationMade,
    LinkMade,
    MemberNamed,
    NoteAdded,
    ProjectRenamed,
    ResultKept,
    TargetSet,
)
from conversations.outcome import Change
from conversations.project import Role
from knowledge.readiness import Readiness
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor
from tests.bot.store.team import ROLES, P, Team

TOKENS = {
    role: role.ljust(22, "x") for role in "owner editor reader guest reviewer stranger".split()
}
SHARED = "s" * 22
INVITATION = "i" * 22
NAME = "Valmarine"


@dataclass
class Crew:
    """`visitor(role)` is that member's browser; whoever has no role is a "stranger"."""

    built: Built
    settings: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.team = Team(self.built.store, self.built.clock())
        self.app = self.built.app(**self.settings)

    def session(self, role: str) -> Session:
        return Session(TOKENS[role])

    def visitor(self, role: str, **headers: str) -> Visitor:
        visitor = Visitor(self.app, **headers)
        visitor.client.cookies.set("assistant", TOKENS[role])
        return visitor

    async def meet(self, role: str) -> None:
        await self.team.meet(self.session(role).id, "web")

    async def join(self, role: Role) -> None:
        await self.meet(role)
        await self.team.join(self.session(role).id, role)

    async def does(self, role: str, *changes: Change) -> None:
        await self.team.does(self.session(role).id, *changes, project=P)

    async def whole(self) -> Crew:
        """The owner's project, with members 2 to 4 by role, and a stranger who has spoken to us."""
        for role in ("owner", "stranger"):
            await self.meet(role)
        await self.team.begin(self.session("owner").id)
        for role in ROLES[1:]:
            await self.join(role)
        return self

    async def busy(self, readiness: Readiness) -> Crew:
        """With answers of two people, notes, a duty, a date, an earlier result, an invitation and a link."""
        now = self.team.now
        levels = {criterion.id: place % 4 for place, criterion in enumerate(readiness.criteria)}
        await self.does(
            "owner",
            ProjectRenamed(P, NAME),
            MemberNamed(P, "Ana", agreed=True),
            ResultKept(P, 40, 900, 1, dict.fromkeys(levels, 1)),
            *(AnswerGiven(P, f"{id_}.level", level) for id_, level in list(levels.items())[:-3]),
            NoteAdded(P, "eco-size", "proof", "Étude de 2025"),
            DutyGiven(P, "file-ready", 2),
            TargetSet(P, (now + timedelta(days=100)).date()),
            InvitationMade(P, INVITATION, "editor", 1, now + timedelta(days=14)),
            LinkMade(P, SHARED, now + timedelta(days=30)),
        )
        await self.does(
            "editor",
            MemberNamed(P, "Bo", agreed=False),
            AnswerGiven(P, "eco-size.level", 3),
            AnswerGiven(P, "eco-size.companies", 1850),
            AnswerGiven(P, "buy-policy.level", None),
            NoteAdded(P, "buy-policy", "comment", "À voir en janvier"),
        )
        return self
