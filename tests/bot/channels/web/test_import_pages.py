"""A dossier brought in on the web: shown first, created once, refused with what to do."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from httpx import Response
from sqlalchemy import Connection, func, select

from bot.files.limits import MB, Limits
from bot.store import files
from bot.store.database import Store
from bot.store.tables import projects
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor
from tests.bot.files.conftest import on_disk
from tests.bot.handover.packed import KNOWLEDGE, archive, bytes_of, forged, zipped
from tests.conversations.draft.built import team_project

GOOD = archive("application-dossier", team_project(KNOWLEDGE))


@pytest.fixture
def built(sqlite_store: Store, tmp_path: Path) -> Built:
    return Built(sqlite_store, KNOWLEDGE, folder=tmp_path / "files")


def hidden(page: str) -> dict[str, str]:
    form = page[page.index('action="/import') :]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))


async def sends(visitor: Visitor, content: bytes) -> Response:
    fields = hidden((await visitor.get("/import")).text)
    return await visitor.client.post(
        "/import", data=fields, files={"file": ("x.dossier", content, "application/zip")}
    )


async def confirms(visitor: Visitor, page: str) -> Response:
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found
    return await visitor.post("/import/create", {**hidden(page), "token": found[1]})


async def count(store: Store) -> int:
    return await store.read(
        lambda c: int(c.scalar(select(func.count()).select_from(projects)) or 0)
    )


def unused(connection: Connection) -> int:
    return len(files.unused(connection, datetime.now(UTC), 99))


async def test_it_is_shown_then_created_for_who_confirms(visitor: Visitor, built: Built) -> None:
    seen = await sends(visitor, GOOD)
    assert seen.status_code == 200
    for words in ("Métropole de Valmarine", "3 fichiers", "1 lien", "24 novembre 2026"):
        assert words in " ".join(seen.text.replace("\u202f", " ").split())
    assert await count(built.store) == 0

    made = await confirms(visitor, seen.text)
    assert made.status_code == 303
    where = made.headers["location"]
    assert re.fullmatch(r"/projects/[a-z2-7]{10}", where)
    assert "Métropole de Valmarine" in (await visitor.get(where)).text
    files = await visitor.get(f"{where}/application.dossier")
    assert bytes_of(team_project(KNOWLEDGE).dossier.evidence[0]) in files.content


async def test_confirmed_twice_it_is_created_once(visitor: Visitor, built: Built) -> None:
    seen = await sends(visitor, GOOD)
    first = await confirms(visitor, seen.text)
    second = await confirms(visitor, seen.text)
    assert first.headers["location"] == second.headers["location"]
    assert await built.store.read(unused) == 1  # what was sent goes now, the project's files stay
    assert await count(built.store) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Le fichier est vide"),
        (b"a: [1]", "pas un dossier"),
        (zipped({"dossier.json": b"{}"}), "version que nous ne savons pas lire"),
        (zipped({"dossier.json": b"[" * 100_000}), "pas reprendre"),
        (GOOD[: len(GOOD) // 2], "pas un dossier"),
        (forged(lambda told: told.update(extra=1)), "pas reprendre"),
    ],
    ids=range(6),
)
async def test_a_bad_one_is_refused_with_what_to_do(
    visitor: Visitor, built: Built, content: bytes, words: str
) -> None:
    response = await sends(visitor, content)
    assert response.status_code == 400
    assert words in response.text.replace("&#39;", "'")
    assert 'role="alert"' in response.text
    assert await count(built.store) == 0


async def test_a_large_file_is_refused(sqlite_store: Store, tmp_path: Path) -> None:
    limits = Limits(upload=MB)
    built = Built(sqlite_store, KNOWLEDGE, folder=tmp_path / "files", limits=limits)
    visitor = Visitor(built.app())
    response = await sends(visitor, bytes(2 * MB))
    assert response.status_code == 413
    assert not on_disk(tmp_path / "files")


async def test_more_than_a_project_may_keep(sqlite_store: Store, tmp_path: Path) -> None:
    limits = Limits(project=1000)
    built = Built(sqlite_store, KNOWLEDGE, folder=tmp_path / "files", limits=limits)
    response = await sends(Visitor(built.app()), GOOD)
    assert response.status_code in {400, 413}
    assert await count(sqlite_store) == 0


@pytest.mark.parametrize("token", ["", "forged", "a.b.c"])
async def test_a_forged_confirmation_creates_nothing(
    visitor: Visitor, built: Built, token: str
) -> None:
    page = (await visitor.get("/import")).text
    response = await visitor.post("/import/create", {**hidden(page), "token": token})
    assert response.status_code == 400
    assert await count(built.store) == 0


async def test_a_file_that_went_meanwhile(visitor: Visitor, built: Built) -> None:
    seen = await sends(visitor, GOOD)
    for path in built.folder.rglob("*"):
        if path.is_file():
            path.unlink()
    response = await confirms(visitor, seen.text)
    assert response.status_code == 400
    assert await count(built.store) == 0


async def test_another_site_may_not_send_one(visitor: Visitor, built: Built) -> None:
    fields = hidden((await visitor.get("/import")).text)
    response = await visitor.client.post(
        "/import",
        data=fields,
        files={"file": ("x", GOOD)},
        headers={"origin": "https://elsewhere.exemple"},
    )
    assert response.status_code == 403
    assert not on_disk(built.folder)
