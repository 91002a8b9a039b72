"""`sign-in` in a real child process, beside a real server: whoever has a shell is never locked out."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from httpx import AsyncClient
from sqlalchemy import Connection

from bot.listening import remember, remembered
from bot.store import audit, staff
from bot.store.database import Store
from conversations.staff import StaffRole
from tests.bot.console.office import hidden
from tests.processes import Program, run, small_content

NOW = datetime(2026, 11, 24, tzinfo=UTC)


async def hired(folder: Path, *names: tuple[StaffRole, str]) -> None:
    """Beside whatever else runs."""

    def hire(connection: Connection) -> None:
        for role, name in names:
            staff.add(connection, "", role, name, 0, NOW)

    store = await Store.open(f"sqlite:///{folder / 'data' / 'assistant.db'}")
    await store.run(hire)
    await store.close()


async def actions(folder: Path) -> list[tuple[str, str]]:
    store = await Store.open(f"sqlite:///{folder / 'data' / 'assistant.db'}")
    found = await store.read(audit.latest)
    await store.close()
    return [(one.name, one.action) for one in found]


@pytest.mark.slow
async def test_an_owner_gets_in_again_while_the_server_runs(tmp_path: Path) -> None:
    content = str(small_content(tmp_path))
    async with Program("serve", "--knowledge", content, folder=tmp_path, PORT="0") as server:
        address = await server.address()
        await hired(tmp_path, ("owner", "Ana"), ("team", "Bo"))
        ended = await run("sign-in", folder=tmp_path)
        assert ended.code == 0, ended.err
        told, link = ended.out.splitlines()
        assert "Ana (owner)" in told
        assert link.startswith(f"{address}/console/enter/")
        async with AsyncClient(base_url=address) as browser:
            path = link.removeprefix(address)
            form = hidden((await browser.get(path)).text, path)
            assert (await browser.post(path, data=form)).status_code == 303
            page = await browser.get("/console")
            assert page.status_code == 200
            assert "Ana" in page.text
    assert await actions(tmp_path) == [
        ("Ana", "used-sign-in-link"),
        ("command line", "sign-in-link"),
    ]


@pytest.mark.slow
async def test_who_is_meant_is_said_or_asked(tmp_path: Path) -> None:
    first = await run("sign-in", folder=tmp_path, PUBLIC_URL="https://bot.example.org")
    assert "first owner" in first.out
    assert "https://bot.example.org/console/enter/" in first.out
    nobody = await run("sign-in", "Ana", folder=tmp_path)
    assert (nobody.code, nobody.out) == (1, "")
    assert "nobody yet" in nobody.err
    await hired(tmp_path, ("owner", "Ana"), ("owner", "Bo"), ("reader", ""))
    several = await run("sign-in", folder=tmp_path)
    assert several.code == 1
    assert "Ana (number 1), Bo (number 2)" in several.err
    assert "Bo (owner)" in (await run("sign-in", "bo", folder=tmp_path)).out
    third = await run("sign-in", "3", folder=tmp_path)
    assert "member 3 (reader)" in third.out
    assert "http://127.0.0.1:8080/console/enter/" in third.out


def test_the_address_of_the_server_is_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert remembered(folder) == ""
    remember(folder, "http://127.0.0.1:8081")
    assert remembered(folder) == "http://127.0.0.1:8081"
    (tmp_path / "file").write_text("")
    remember(tmp_path / "file", "http://127.0.0.1:8081")
    assert remembered(tmp_path / "file") == ""
