"""Out of one installation and into another: the same dossier and the same files, and who owns it there."""

from __future__ import annotations

import asyncio
import io
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, func, select

from bot.errors import NotKept
from bot.files import Files
from bot.handover.importing import Importer
from bot.handover.reading import NAME, DossierRefused, read_dossier
from bot.sealing import Sealing
from bot.store import invitations, memberships, project_desk
from bot.store.database import Store
from bot.store.dossier_tables import files as file_rows
from bot.store.tables import projects
from conversations.dossier import Dossier, Evidence, Mark, Remark, Text, Version
from conversations.draft import snapshot
from conversations.project import Given, Member, Note, Project
from tests.bot.files.conftest import FailingDisk
from tests.bot.handover.packed import KNOWLEDGE, archive, dossier_of, entries, forged, sha256
from tests.conversations.draft.built import NOW, after_visit, application_of, team_project
from tests.fakes.people import NOON

APPLICATION = application_of(KNOWLEDGE)
PIECES = [piece.id for piece in APPLICATION.pieces]


@dataclass
class Elsewhere:
    """Another installation."""

    store: Store
    files: Files

    @property
    def importer(self) -> Importer:
        return Importer(
            store=self.store,
            files=self.files,
            knowledge=lambda: KNOWLEDGE,
            clock=lambda: NOON,
            fresh=lambda: secrets.token_urlsafe(16),
        )

    async def takes(self, made: bytes) -> Project:
        """The project that an operator imports."""
        parcel = read_dossier(io.BytesIO(made), 10_000_000)
        project, _ = await self.importer.create_for_operator(parcel)
        return await self.project(project)

    async def project(self, id_: str) -> Project:
        found = await self.store.read(lambda c: project_desk.load_whole(c, id_, NOON))
        assert found
        return found

    def gives(self, project: Project) -> bytes:
        def opened(evidence: Evidence) -> Iterator[bytes]:
            return self.files.open(evidence.file, project.id)

        return archive("application-dossier", project, opened)

    async def count(self) -> int:
        return await self.store.read(
            lambda c: int(c.scalar(select(func.count()).select_from(projects)) or 0)
        )


def sealing() -> Sealing:
    return Sealing([Fernet.generate_key().decode()])


@pytest.fixture
def elsewhere(store: Store, tmp_path: Path) -> Elsewhere:
    return Elsewhere(store, Files.at(tmp_path / "files", sealing()))


@pytest.mark.parametrize("project", [team_project(KNOWLEDGE), after_visit(KNOWLEDGE)], ids="ab")
async def test_out_in_and_out_again_is_the_same(elsewhere: Elsewhere, project: Project) -> None:
    first = archive("application-dossier", project)
    there = await elsewhere.takes(first)
    assert there.id != project.id
    assert elsewhere.gives(there) == first


async def test_authors_keep_their_numbers_and_have_no_account(elsewhere: Elsewhere) -> None:
    there = await elsewhere.takes(archive("application-dossier", team_project(KNOWLEDGE)))
    assert [(one.number, one.name, one.left) for one in there.members] == [
        (1, "Cheffe de projet", True),
        (2, "Observatoire", True),
        (3, "", True),
        (4, "Service emploi", True),
    ]
    assert there.dossier.texts["d0-contact"].by == 3
    assert there.answers["eco-size.companies"] == Given(1850, 1, NOW)


async def test_a_person_who_imports_owns_it(elsewhere: Elsewhere) -> None:
    made = archive("application-dossier", team_project(KNOWLEDGE))
    parcel = read_dossier(io.BytesIO(made), 10_000_000)

    def own(connection: Connection, project: str, at: datetime) -> None:
        memberships.join(connection, project, "web:me", role="owner", scope=(), at=at)

    id_ = await elsewhere.importer.create(parcel, own)
    mine = await elsewhere.store.read(
        lambda c: project_desk.load(c, id_, "web:me", NOON, dossier="past")
    )
    assert mine
    assert (mine.me.number, mine.me.role) == (5, "owner")
    again = dossier_of(elsewhere.gives(mine))
    assert again["members"].pop() == {"number": 5, "name": "", "role": "owner"}
    assert again == dossier_of(made)


async def test_the_operators_invitation_makes_one_owner(elsewhere: Elsewhere) -> None:
    made = archive("application-dossier", team_project(KNOWLEDGE))
    parcel = read_dossier(io.BytesIO(made), 10_000_000)
    id_, token = await elsewhere.importer.create_for_operator(parcel)

    def accept(connection: Connection, account: str) -> str:
        found = invitations.invited(connection, token, account, NOON)
        assert (found.project, found.role) == (id_, "owner")
        return invitations.accept(connection, found.invitation, account, NOON)

    assert await elsewhere.store.run(lambda c: accept(c, "web:first")) == id_
    assert await elsewhere.store.run(lambda c: accept(c, "web:second")) == ""
    mine = await elsewhere.store.read(lambda c: memberships.mine(c, id_, "web:first"))
    assert mine
    assert (mine.role, mine.number) == ("owner", 5)


async def test_what_a_file_is_its_bytes_say(elsewhere: Elsewhere) -> None:
    """A dossier may call a text a picture, and give it a name that runs."""

    def lie(told: dict[str, Any]) -> None:
        told["evidence"][0] |= {"media": "image/png", "name": "rapport.exe"}

    there = await elsewhere.takes(forged(lie))
    first = there.dossier.evidence[0]
    assert first.media == "application/pdf"
    assert not first.name.endswith(".exe")


async def test_a_program_is_refused_and_nothing_is_created(elsewhere: Elsewhere) -> None:
    program = b"MZ" + bytes(5_000)

    def told(whole: dict[str, Any]) -> None:
        whole["files"][0] |= {"size": len(program), "sha256": sha256(program)}

    with pytest.raises(DossierRefused, match="program"):
        await elsewhere.takes(forged(told, n1=program))
    assert await elsewhere.count() == 0


@pytest.mark.parametrize("step", range(1, 9))
async def test_a_full_disk_leaves_no_project(
    sqlite_store: Store, tmp_path: Path, step: int
) -> None:
    disk = FailingDisk(tmp_path / "files", step)
    there = Elsewhere(sqlite_store, Files(disk, sealing()))
    with pytest.raises(NotKept):
        await there.takes(archive("application-dossier", team_project(KNOWLEDGE)))
    assert await there.count() == 0


async def test_its_files_are_named_and_held_no_longer(sqlite_store: Store, tmp_path: Path) -> None:
    there = Elsewhere(sqlite_store, Files.at(tmp_path / "files", sealing()))
    await there.takes(archive("application-dossier", team_project(KNOWLEDGE)))
    kept = await sqlite_store.read(lambda c: c.execute(select(file_rows)).all())
    assert [row.held_until for row in kept] == [None] * 3


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=40)
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 — a zone is added
MEMBERS = st.integers(1, 4)
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "eco-size.scope": WORDS,
        "eco-size.companies": st.integers(0, 10**9),
        "eco-size.startups": st.integers(0, 10**9) | st.none(),
    },
)
MARKS = st.sampled_from(["todo", "in-progress", "ready", "not-applicable"])


@st.composite
def evidence(draw: st.DrawFn, number: int) -> Evidence:
    piece, by, at = draw(st.sampled_from([*PIECES, ""])), draw(MEMBERS), draw(TIMES)
    caption = draw(WORDS | st.just(""))
    if draw(st.booleans()):
        address = f"https://exemple.org/{draw(st.integers(0, 99))}"
        return Evidence(number, piece, "link", "lien", by, at, address=address, caption=caption)
    ref = draw(st.sampled_from(["r1", "r2", "r3"]))
    return Evidence(
        number, piece, "file", f"note {ref}.txt", by, at,
        file=ref, size=1, media="text/plain", caption=caption,
    )  # fmt: skip


@st.composite
def projects_made(draw: st.DrawFn) -> Project:
    texts = {
        piece: Text(piece, draw(st.integers(1, 9)), draw(WORDS), draw(MEMBERS), draw(TIMES))
        for piece in draw(st.lists(st.sampled_from(PIECES), unique=True, max_size=4))
    }
    marks = {
        piece: Mark(draw(MARKS), draw(MEMBERS), draw(TIMES), draw(WORDS))
        for piece in draw(st.lists(st.sampled_from(PIECES), unique=True, max_size=4))
    }
    remarks = tuple(
        Remark(
            number, draw(st.sampled_from(PIECES)), draw(st.sampled_from(["review", "visit"])),
            draw(WORDS), draw(MEMBERS), draw(TIMES),
        )
        for number in range(1, draw(st.integers(1, 4)))
    )  # fmt: skip
    solved = tuple(
        replace(one, answer=draw(WORDS), resolved_by=draw(MEMBERS), resolved_at=draw(TIMES))
        if draw(st.booleans())
        else one
        for one in remarks
    )
    dossier = Dossier(
        marks=marks,
        due=draw(st.dictionaries(st.sampled_from(PIECES), st.dates(), max_size=3)),
        texts=texts,
        evidence=tuple(draw(evidence(number)) for number in range(1, draw(st.integers(1, 5)))),
        remarks=solved,
    )
    members = tuple(
        Member(number, "editor", draw(WORDS), agreed=draw(st.booleans())) for number in range(1, 5)
    )
    project = Project(
        id="abcdefghij",
        name=draw(WORDS | st.just("")),
        pace=draw(st.sampled_from(["quick", "full"])),
        created_at=draw(TIMES),
        me=members[0],
        members=members,
        answers={
            id_: Given(value, draw(MEMBERS), draw(TIMES)) for id_, value in draw(ANSWERS).items()
        },
        notes=tuple(
            Note(number, draw(st.sampled_from(PIECES)), "comment", draw(WORDS), 1, draw(TIMES))
            for number in range(1, draw(st.integers(1, 3)))
        ),
        target=draw(st.dates(date(2026, 1, 1)) | st.none()),
        dossier=dossier,
    )
    kept = tuple(
        Version(number, NOW + timedelta(days=number), 1, number > 1, snapshot(project, APPLICATION))
        for number in range(1, draw(st.integers(1, 3)))
    )
    return replace(project, dossier=replace(dossier, versions=kept))


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(project=projects_made())
def test_whatever_is_in_it(project: Project, sqlite_url: str, tmp_path: Path) -> None:
    async def there_and_back() -> tuple[bytes, bytes]:
        store = await Store.open(sqlite_url)
        there = Elsewhere(store, Files.at(tmp_path / "files", sealing()))
        try:
            first = archive("application-dossier", project)
            return first, there.gives(await there.takes(first))
        finally:
            await store.close()

    first, again = asyncio.run(there_and_back())
    assert json.loads(entries(again)[NAME]) == json.loads(entries(first)[NAME])
    assert entries(again) == entries(first)
