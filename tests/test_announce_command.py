"""`announce` and `announcement` in real child processes, beside a real server that sends what they put down."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from httpx import AsyncClient

from tests.fakes.bot_api import BotApi
from tests.processes import PATIENCE, Program, run, small_content

pytestmark = pytest.mark.slow

ANA = 42
PDF = b"%PDF-1.7\n" + b"x" * 1000


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "annonce.md"
    path.write_text("**Réunion** le 12 mars.", "utf-8")
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "page.html").write_text("<html></html>", "utf-8")
    return path


async def told(folder: Path, number: str, **settings: str) -> dict[str, Any]:
    ended = await run("announcement", number, "--json", folder=folder, **settings)
    assert ended.code == 0, ended.err
    found: dict[str, Any] = json.loads(ended.out)
    return found


async def until_done(folder: Path, number: str, **settings: str) -> dict[str, Any]:
    async with asyncio.timeout(PATIENCE):
        while True:
            found = await told(folder, number, **settings)
            if found["state"] == "done":
                return found


async def test_a_running_server_sends_what_the_command_puts_down(
    tmp_path: Path, text: Path
) -> None:
    content = str(small_content(tmp_path))
    async with BotApi() as telegram:
        settings = {
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "PORT": "0",
        }
        served = Program("serve", "--knowledge", content, folder=tmp_path, **settings)
        async with served as server, AsyncClient(base_url=await server.address()) as browser:
            telegram.person(ANA)
            await telegram.say(ANA, "/start")
            await telegram.until(lambda: telegram.said(ANA), PATIENCE)
            sent = await browser.post("/say", data={"text": "bonjour", "nonce": "n" * 12})
            assert sent.status_code == 303
            ended = await run("announce", "--fr", str(text), "--yes", folder=tmp_path, **settings)
            assert ended.code == 0, ended.err
            assert "Reached: 2 of 2" in ended.out
            number = ended.out.split()[-1]
            found = await until_done(tmp_path, number, **settings)
            assert found["id"] == int(number)
            assert found["counts"] == {"sent": 2}
            assert {one["channel"] for one in found["recipients"]} == {"telegram", "web"}
            assert {"channel": "telegram", "address": str(ANA), "state": "sent", "reason": ""} in (
                found["recipients"]
            )
            assert telegram.said(ANA)[-1].startswith("Réunion le 12 mars.")
            assert "Réunion" in (await browser.get("/")).text


async def test_a_file_goes_along(tmp_path: Path, text: Path) -> None:
    content = str(small_content(tmp_path))
    plan = tmp_path / "Plan d'accès.pdf"
    plan.write_bytes(PDF)
    async with BotApi() as telegram:
        settings = {
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "PORT": "0",
        }
        served = Program("serve", "--knowledge", content, folder=tmp_path, **settings)
        async with served as server, AsyncClient(base_url=await server.address()) as browser:
            telegram.person(ANA)
            await telegram.say(ANA, "/start")
            await telegram.until(lambda: telegram.said(ANA), PATIENCE)
            await browser.post("/say", data={"text": "bonjour", "nonce": "n" * 12})
            asked = ("announce", "--fr", str(text), "--file", str(plan), "--yes")
            ended = await run(*asked, folder=tmp_path, **settings)
            assert ended.code == 0, ended.err
            assert "File: Plan d'accès.pdf" in ended.out
            number = ended.out.split()[-1]
            await until_done(tmp_path, number, **settings)
            shown = telegram.transcript(ANA)[-1]
            assert shown.file
            assert (shown.file.name, shown.file.content) == ("Plan d'accès.pdf", PDF)
            assert f'href="/announced/{number}/file"' in (await browser.get("/")).text
            assert (await browser.get(f"/announced/{number}/file")).content == PDF


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--yes",), "Nothing is written"),
        (("--fr", "annonce.md", "--audience", "channel:fax", "--yes"), "telegram, web, terminal"),
        (("--fr", "annonce.md", "--at", "demain", "--yes"), "2026-12-01T09:30"),
        (("--fr", "annonce.md", "--at", "2020-01-01T10:00", "--yes"), "over"),
        (("--fr", "missing.md", "--yes"), "missing.md"),
        (("--fr", "annonce.md", "--yes"), "Nobody can be reached"),
        (("--fr", "annonce.md", "--file", "missing.pdf", "--yes"), "missing.pdf"),
        (("--fr", "annonce.md", "--file", "empty.pdf", "--yes"), "is empty"),
        (("--fr", "annonce.md", "--file", "page.html", "--yes"), "nor a PDF"),
    ],
)
async def test_what_cannot_be_announced_says_why(
    tmp_path: Path, text: Path, arguments: tuple[str, ...], said: str
) -> None:
    ended = await run("announce", *arguments, folder=tmp_path)
    assert ended.code == 1
    assert said in ended.err
    assert "Traceback" not in ended.err


async def test_a_text_too_long_for_telegram_is_refused_with_its_length(tmp_path: Path) -> None:
    long = tmp_path / "long.md"
    long.write_text("a" * 5000, "utf-8")
    ended = await run("announce", "--fr", str(long), "--yes", folder=tmp_path)
    assert ended.code == 1
    assert "5000" in ended.err


async def test_who_does_not_confirm_announces_nothing(tmp_path: Path, text: Path) -> None:
    ended = await run("announce", "--fr", str(text), folder=tmp_path, typed="n\n")
    assert ended.code == 1
    ended = await run("announcement", "1", "--json", folder=tmp_path)
    assert ended.code == 1
    assert "There is no announcement 1" in ended.err
