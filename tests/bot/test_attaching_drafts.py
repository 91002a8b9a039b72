"""Drafts sent in the chat: for who may read them, with their evidence, and no more than a channel takes at once."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
import structlog

from bot import attaching
from bot.attaching import Attachments
from bot.documents import Documents
from bot.store.database import Store
from conversations.outcome import ApplicationKind, Attachment
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.team import ROLES, P, Team
from tests.conversations.draft.built import small_knowledge
from tests.fakes.people import FakeClock

ZIP = Attachment("application-zip", P)


@pytest.fixture
async def team(sqlite_store: Store) -> Team:
    return await Team(sqlite_store).whole()


@pytest.fixture
async def place(team: Team, tmp_path: Path) -> Place:
    place = Place(team.store, tmp_path / "files")
    sent = await place.sends(PDF, name="étude.pdf")
    await place.adds(sent.file, piece="d1-jobs")
    return place


@pytest.fixture
def attachments(place: Place) -> Attachments:
    return drafts(place)


def drafts(place: Place, **knowledge: object) -> Attachments:
    content = replace(small_knowledge(), **knowledge)  # type: ignore[arg-type] # parts of it
    return Attachments(
        store=place.store,
        maker=Documents(),
        files=place.files,
        knowledge=lambda: content,
        clock=FakeClock(),
    )


@pytest.mark.parametrize("role", [*ROLES, "stranger"])
async def test_only_who_may_read_gets_it(team: Team, attachments: Attachments, role: str) -> None:
    await team.meet("stranger")
    made = await attachments.make(Attachment("application-md", P), team.address(role), "fr")
    assert (made is None) == (role in {"guest", "stranger"})


@pytest.mark.parametrize("kind", get_args(ApplicationKind))
async def test_every_format(team: Team, attachments: Attachments, kind: ApplicationKind) -> None:
    made = await attachments.make(Attachment(kind, P), team.address("owner"), "fr")
    assert made
    name, _, content = made
    assert name.endswith(f".{kind.removeprefix('application-')}")
    if kind in {"application-zip", "application-dossier"}:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert PDF in [archive.read(one) for one in archive.namelist()]


async def test_more_than_a_channel_takes_at_once_is_not_sent(
    team: Team, attachments: Attachments, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attaching, "MOST_AT_ONCE", 1000)
    assert await attachments.make(ZIP, team.address("owner"), "fr") is None


async def test_damaged_evidence_is_told_to_the_operator(
    team: Team, place: Place, attachments: Attachments
) -> None:
    for path in [one for one in place.root.rglob("*") if one.is_file()]:
        path.write_bytes(b"no more")
    wanted = Attachment("application-dossier", P)
    with structlog.testing.capture_logs() as logs:
        assert await attachments.make(wanted, team.address("owner"), "fr") is None
    assert [line["event"] for line in logs] == ["file-damaged"]


async def test_content_without_a_checklist_has_no_draft(team: Team, place: Place) -> None:
    attachments = drafts(place, application=None)
    assert await attachments.make(ZIP, team.address("owner"), "fr") is None
