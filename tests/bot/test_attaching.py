"""Documents are made for who may read the project now, whatever they might when the line was written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from bot.attaching import Attachments
from bot.files import Files
from bot.sealing import Sealing
from bot.store.database import Store
from conversations import deeds
from conversations.events import Address
from conversations.outcome import Attachment
from conversations.project import Project
from tests.bot.store.team import ROLES, P, Team
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import FakeClock


class FakeMaker:
    def make(
        self, kind: str, project: Project, _knowledge: Any, language: str, today: date
    ) -> tuple[str, str, bytes]:
        return f"{kind}-{language}-{today}", "text/plain", project.me.role.encode()


@pytest.fixture
async def team(store: Store) -> Team:
    return await Team(store).whole()


@pytest.fixture
def attachments(store: Store, tmp_path: Path) -> Attachments:
    knowledge = small_knowledge()
    return Attachments(
        store=store,
        maker=FakeMaker(),
        files=Files.at(tmp_path / "files", Sealing([Fernet.generate_key().decode()])),
        knowledge=lambda: knowledge,
        clock=FakeClock(),
    )


@pytest.mark.parametrize("role", [*ROLES, "stranger"])
async def test_only_who_may_read_gets_it(team: Team, attachments: Attachments, role: str) -> None:
    await team.meet("stranger")
    made = await attachments.make(Attachment("report", P), team.address(role), "en")
    if role in {"guest", "stranger"}:
        assert made is None
        return
    assert made == ("report-en-2026-11-12", "text/plain", role.encode())


async def test_who_was_removed_meanwhile_gets_nothing(team: Team, attachments: Attachments) -> None:
    await team.does("owner", deeds.MemberRemoved(P, 2))
    for address in (team.address("editor"), Address("telegram", "nobody")):
        assert await attachments.make(Attachment("answers-csv", P), address, "fr") is None
