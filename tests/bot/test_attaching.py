"""Documents are made for who may read the project now, whatever they might when the line was written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.announcement_files import AnnouncementFiles
from bot.attaching import Attachments
from bot.files import seen
from bot.store.database import Store
from conversations import deeds
from conversations.announcing.shape import TableRow
from conversations.events import Address
from conversations.outcome import Attachment
from conversations.project import Project
from conversations.staff import STAFF_ROLES, StaffRole
from tests.bot.enclosed import PDF as DOCUMENT
from tests.bot.enclosed import drafted
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.mission import Mission, draft
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
def place(store: Store, tmp_path: Path) -> Place:
    return Place(store, tmp_path / "files")


@pytest.fixture
def attachments(place: Place) -> Attachments:
    knowledge = small_knowledge()
    return Attachments(
        store=place.store,
        maker=FakeMaker(),
        files=place.files,
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


@pytest.mark.parametrize("role", [*ROLES, "stranger"])
async def test_evidence_goes_to_who_may_read(
    team: Team, place: Place, attachments: Attachments, role: str
) -> None:
    await team.meet("stranger")
    sent = await place.sends(PDF, name="étude.pdf")
    wanted = Attachment("evidence", P, await place.adds(sent.file))
    made = await attachments.make(wanted, team.address(role), "fr")
    expected = ("étude.pdf", "application/pdf", PDF)
    assert made == (None if role in {"guest", "stranger"} else expected)


async def test_evidence_that_is_gone_damaged_or_too_large_goes_without(
    team: Team, place: Place, attachments: Attachments, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = await place.adds((await place.sends(PDF)).file)
    address = team.address("owner")
    assert await attachments.make(Attachment("evidence", P, number + 1), address, "fr") is None
    with monkeypatch.context() as smaller:
        smaller.setattr(seen, "MOST_AT_ONCE", len(PDF) - 1)
        assert await attachments.make(Attachment("evidence", P, number), address, "fr") is None
    (path,) = place.there()
    path.write_bytes(b"")
    with structlog.testing.capture_logs() as logs:
        assert await attachments.make(Attachment("evidence", P, number), address, "fr") is None
    assert [line["event"] for line in logs] == ["file-damaged"]


def announced(place: Place) -> AnnouncementFiles:
    return AnnouncementFiles(store=place.store, files=place.files, clock=place.clock)


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_what_comes_with_a_test_is_for_staff(
    place: Place, attachments: Attachments, role: StaffRole
) -> None:
    mission = Mission(place.store)
    await mission.meet("7", "8")
    await mission.hires(role, "telegram:7")
    table = (TableRow("lille", {"date": "12 mars 2027", "heure": "14 h"}), TableRow("brest", {}))
    id_ = await drafted(place.store, announced(place), draft(table=table))
    file, entry = (
        Attachment("announcement-file", "", id_),
        Attachment("announcement-entry", "0", id_),
    )
    mine, other = Address("telegram", "7"), Address("telegram", "8")
    assert await attachments.make(file, mine, "fr") == ("plan.pdf", "application/pdf", DOCUMENT)
    made = await attachments.make(entry, mine, "fr")
    assert made
    assert made[:2] == ("french-tech.ics", "text/calendar")
    for wanted in (file, entry):
        assert await attachments.make(wanted, other, "fr") is None
    for row in ("1", "9"):
        gone = Attachment("announcement-entry", row, id_)
        assert await attachments.make(gone, mine, "fr") is None
    assert await attachments.make(Attachment("announcement-file", "", 99), mine, "fr") is None


async def test_a_lost_file_of_an_announcement_is_told_to_the_operator(
    place: Place, attachments: Attachments
) -> None:
    mission = Mission(place.store)
    await mission.meet("7")
    await mission.hires("owner", "telegram:7")
    id_ = await drafted(place.store, announced(place), draft())
    for path in place.there():
        path.unlink()
    wanted = Attachment("announcement-file", "", id_)
    with structlog.testing.capture_logs() as logs:
        assert await attachments.make(wanted, Address("telegram", "7"), "fr") is None
    assert [one["event"] for one in logs] == ["file-damaged"]
