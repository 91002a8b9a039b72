"""The server as an operator meets it: a real process, its addresses, its signals, its refusals."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
from pathlib import Path

import httpx
import pytest

from tests.fakes.bot_api import BotApi
from tests.processes import Program, run, small_content

pytestmark = pytest.mark.slow

WHAT = "c'est quoi le label"


@pytest.fixture
def content(tmp_path: Path) -> str:
    return str(small_content(tmp_path))


def serving(content: str, folder: Path, **settings: str) -> Program:
    return Program("serve", "--knowledge", content, folder=folder, **{"PORT": "0", **settings})


async def test_without_any_setting_it_serves_and_ends_with_0(tmp_path: Path) -> None:
    """The real content, as on a fresh machine."""
    async with Program(folder=tmp_path, PORT="0") as server:
        address = await server.address()
        assert (await server.says("FAQ")).endswith(f"{address}/faq")
        assert "TELEGRAM_TOKEN" in await server.says("Telegram")
        async with httpx.AsyncClient(base_url=address) as client:
            assert (await client.get("/healthz")).text == "ok\n"
            assert (await client.get("/readyz")).json()["ready"]
            assert (await client.get("/faq")).status_code == 200
        assert await server.ends(signal.SIGTERM) == 0
    assert (tmp_path / "data" / "assistant.db").stat().st_mode & 0o077 == 0


async def test_the_first_owner_has_an_address_until_there_is_one(
    tmp_path: Path, content: str
) -> None:
    async with serving(content, tmp_path) as server:
        address = await server.address()
        assert (await server.says("Console")).endswith(f"{address}/console")
        entering = (await server.says("/console/enter/")).strip()
        async with httpx.AsyncClient() as client:
            page = (await client.get(entering)).text
            pledge = re.search(r'name="pledge" value="([^"]+)"', page)
            assert pledge
            form = {"pledge": pledge[1], "name": "Ana"}
            assert (await client.post(entering, data=form)).status_code == 303
            assert (await client.get(f"{address}/console")).status_code == 200
        await server.ends(signal.SIGTERM)
    async with serving(content, tmp_path) as server:
        await server.says("Telegram")
        assert not any("/console/enter/" in line for line in server.out)


async def test_staff_of_the_settings_need_no_address(tmp_path: Path, content: str) -> None:
    async with serving(content, tmp_path, STAFF_IDS="1001") as server:
        await server.says("Telegram")
        assert not any("/console/enter/" in line for line in server.out)


async def test_a_question_is_answered_while_the_full_index_is_prepared(
    tmp_path: Path, content: str
) -> None:
    async with (
        serving(content, tmp_path) as server,
        httpx.AsyncClient(base_url=await server.address()) as client,
    ):
        sent = await client.post("/say", data={"text": WHAT, "nonce": "a-first-nonce"})
        assert sent.status_code == 303
        counted = await client.get("/metrics")
        assert 'assistant_messages_total{channel="web",decision=' in counted.text


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
async def test_an_open_stream_does_not_hold_the_end(
    tmp_path: Path, content: str, name: signal.Signals
) -> None:
    async with (
        serving(content, tmp_path) as server,
        httpx.AsyncClient(base_url=await server.address(), timeout=30) as client,
    ):
        await client.post("/say", data={"text": "/help", "nonce": "another-nonce"})
        async with client.stream("GET", "/events") as stream:
            lines = stream.aiter_lines()
            await anext(lines)
            ended = asyncio.create_task(server.ends(name))
            async for _ in lines:
                pass
        assert await ended == 0


async def test_a_taken_port_moves_on_and_says_so(tmp_path: Path, content: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with serving(content, tmp_path, PORT=str(port)) as server:
            assert str(port) in await server.says("is taken")
            address = await server.address()
            async with httpx.AsyncClient() as client:
                assert (await client.get(f"{address}/healthz")).status_code == 200


async def test_a_second_server_is_refused_in_words(tmp_path: Path, content: str) -> None:
    async with serving(content, tmp_path) as server:
        await server.address()
        second = await run("serve", "--knowledge", content, folder=tmp_path, PORT="0")
        migrate = await run("migrate", folder=tmp_path)
    for refused in (second, migrate):
        assert refused.code == 1
        assert f"process {server.process.pid}" in refused.err
        assert "Traceback" not in refused.err


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "many"),
        ("TELEGRAM_TOKEN", "secret-without-number"),
        ("DATABASE_URL", "mysql://host/name"),
        ("DATABASE_URL", "no address"),
        ("TRUSTED_PROXIES", "somewhere"),
        ("SECRET_KEY_FILE", "/proc/nowhere/keys"),
    ],
)
async def test_a_wrong_setting_is_named(tmp_path: Path, variable: str, value: str) -> None:
    content = str(small_content(tmp_path))
    ended = await run("serve", "--knowledge", content, folder=tmp_path, **{variable: value})
    assert ended.code == 1
    assert variable in ended.err
    assert "Traceback" not in ended.err
    assert "secret-without-number" not in ended.err


async def test_broken_content_ends_the_start_with_file_and_line(
    tmp_path: Path, content: str
) -> None:
    (Path(content) / "faq" / "basics.yaml").write_text("- id: Not A Slug\n")
    ended = await run("serve", "--knowledge", content, folder=tmp_path, PORT="0")
    assert ended.code == 1
    assert "faq/basics.yaml:1:" in ended.err
    assert "Traceback" not in ended.err


async def test_sighup_reads_the_content_again_and_survives_a_broken_file(
    tmp_path: Path, content: str
) -> None:
    async with serving(content, tmp_path) as server:
        address = await server.address()
        (Path(content) / "faq" / "basics.yaml").write_text("- id: [broken\n")
        server.process.send_signal(signal.SIGHUP)
        told = await server.logs("content-broken")
        assert "faq/basics.yaml" in told
        async with httpx.AsyncClient(base_url=address) as client:
            ready = (await client.get("/readyz")).json()
            assert ready["ready"]
            assert "faq/basics.yaml" in ready["knowledge"]["why"]
        assert await server.ends(signal.SIGTERM) == 0


async def test_telegram_answers_beside_the_web(tmp_path: Path, content: str) -> None:
    async with BotApi() as telegram:
        told = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
        async with serving(content, tmp_path, **told) as server:
            assert f"@{telegram.username}" in await server.says("Telegram")
            await telegram.say(42, "/start faq_what-is-the-label")
            await telegram.until(
                lambda: any(shown.author == "bot" for shown in telegram.transcript(42))
            )
            assert await server.ends(signal.SIGTERM) == 0
        assert telegram.transcript(42)[-1].text.startswith("Un signe de reconnaissance")


async def test_telegram_away_does_not_stop_the_web(tmp_path: Path, content: str) -> None:
    told = {"TELEGRAM_TOKEN": "123456:" + "x" * 35, "TELEGRAM_API_URL": "http://127.0.0.1:9"}
    async with serving(content, tmp_path, **told) as server:
        address = await server.address()
        assert "not reached" in await server.says("Telegram")
        async with httpx.AsyncClient(base_url=address) as client:
            ready = (await client.get("/readyz")).json()
        assert (ready["ready"], ready["telegram"]["ok"]) == (True, False)
        assert await server.ends(signal.SIGTERM) == 0


async def test_a_webhook_is_served_under_another_host_than_the_pages(
    tmp_path: Path, content: str
) -> None:
    async with BotApi() as telegram:
        told = {
            "TELEGRAM_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "WEBHOOK_URL": "http://bot.example.org/telegram",
            "WEBHOOK_SECRET": "a-secret-of-ours",
        }
        async with (
            serving(content, tmp_path, **told) as server,
            httpx.AsyncClient(base_url=await server.address()) as client,
        ):
            await server.says(f"@{telegram.username}")
            elsewhere = {"Host": "bot.example.org"}
            signed = elsewhere | {"X-Telegram-Bot-Api-Secret-Token": "a-secret-of-ours"}
            update = {"update_id": 1}
            forged = await client.post("/telegram", json=update, headers=elsewhere)
            taken = await client.post("/telegram", json=update, headers=signed)
            page = await client.get("/", headers=elsewhere)
    assert (forged.status_code, taken.status_code, page.status_code) == (403, 200, 400)
