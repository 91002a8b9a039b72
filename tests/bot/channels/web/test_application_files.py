"""The draft application from its page: every format, for members who read, and streamed."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store.database import Store
from conversations.dossier_deeds import TextWritten
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.crew import Crew
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.team import OTHER, P
from tests.conversations.draft.built import small_knowledge

ENDINGS = ("docx", "pdf", "md", "zip", "dossier")


@pytest.fixture
async def crew(sqlite_store: Store, tmp_path: Path) -> Crew:
    built = Built(sqlite_store, small_knowledge(), folder=tmp_path / "files")
    crew = await Crew(built).whole()
    await crew.does("owner", TextWritten(P, "d1-jobs", "9 200 emplois.", 0))
    place = Place(built.store, built.folder, sealing=built.sealing)
    place.clock.now = built.clock()
    sent = await place.sends(PDF, name="étude.pdf")
    await place.adds(sent.file, piece="d1-jobs")
    return crew


def at(ending: str, project: str = P) -> str:
    return f"/projects/{project}/application.{ending}?lang=fr"


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    ("role", "status"),
    [("owner", 200), ("editor", 200), ("reader", 200), ("guest", 403), ("stranger", 404)],
)
async def test_only_members_who_read_get_it(
    crew: Crew, ending: str, role: str, status: int
) -> None:
    response = await crew.visitor(role).get(at(ending))
    assert response.status_code == status
    is_file = response.headers.get("content-disposition", "").endswith(f'.{ending}"')
    assert is_file == (status == 200)
    assert response.headers["cache-control"] == "no-store"
    assert "noindex" in response.headers["x-robots-tag"]


async def test_without_a_session_and_elsewhere_it_is_not_there(crew: Crew) -> None:
    visitor = crew.visitor("owner")
    assert (await visitor.get(at("docx", OTHER))).status_code == 404
    assert (await visitor.get(at("exe"))).status_code == 404
    visitor.client.cookies.clear()
    assert (await visitor.get(at("docx"))).status_code == 404


async def test_the_archives_hold_the_evidence(crew: Crew) -> None:
    for ending in ("zip", "dossier"):
        response = await crew.visitor("owner").get(at(ending))
        with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
            assert PDF in [archive.read(name) for name in archive.namelist()]
        assert "content-length" not in response.headers


async def test_a_damaged_file_is_told_before_the_answer_begins(crew: Crew) -> None:
    for path in crew.built.folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"no more")
    assert (await crew.visitor("owner").get(at("dossier"))).status_code == 500
    assert (await crew.visitor("owner").get(at("zip"))).status_code == 200


async def test_without_a_checklist_there_is_nothing_to_take(crew: Crew) -> None:
    crew.built.knowledge = replace(crew.built.knowledge, application=None)
    assert (await crew.visitor("owner").get(at("docx"))).status_code == 404
