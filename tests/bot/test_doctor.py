"""What the doctor finds, and that it changes nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.doctor import addresses, database, machine, telegram
from bot.doctor.finding import Finding
from bot.sealing import read_keys
from bot.settings import Settings
from bot.store.migrate import upgrade
from tests.fakes.bot_api import BotApi
from tests.fakes.knowledge import SMALL


def settings(folder: Path, **changed: Any) -> Settings:
    named = {"data_dir": folder / "data", "secret_key_file": folder / "keys", "port": 0}
    return Settings(_env_file=None, **{**named, **changed})


def states(findings: list[Finding]) -> dict[str, str]:
    return {finding.what: finding.state for finding in findings}


def test_a_fresh_machine_has_no_problem_and_stays_fresh(tmp_path: Path) -> None:
    fresh = settings(tmp_path)
    found = [
        *addresses.look(fresh),
        *machine.look(fresh, SMALL),
        asyncio.run(database.look(fresh)),
        *asyncio.run(telegram.look(fresh)),
    ]
    assert "problem" not in states(found).values()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("variable", "changed", "state"),
    [
        ("PUBLIC_URL", {"public_url": "https://localhost"}, "warning"),
        ("PUBLIC_URL", {"public_url": "https://[::1]:8080"}, "warning"),
        ("PUBLIC_URL", {"public_url": "http://bot.example.org"}, "warning"),
        ("PUBLIC_URL", {"host": "0.0.0.0"}, "warning"),  # noqa: S104 — a setting to be judged
        ("PUBLIC_URL", {"public_url": "https://bot.example.org"}, "ok"),
        ("WEBHOOK_URL", {"webhook_url": "https://127.0.0.1/telegram"}, "problem"),
        ("WEBHOOK_URL", {"webhook_url": "https://bot.example.org/telegram"}, "warning"),
        ("OPERATOR_NAME", {}, "warning"),
        ("OPERATOR_NAME", {"operator_name": "Association Exemple"}, "ok"),
        ("PORT", {"host": "192.0.2.1"}, "problem"),
    ],
)
def test_addresses(tmp_path: Path, variable: str, changed: dict[str, Any], state: str) -> None:
    found = states(list(addresses.look(settings(tmp_path, **changed))))
    assert found[variable] == state


def test_rights_that_are_too_wide_come_with_the_command_to_run(tmp_path: Path) -> None:
    ours = settings(tmp_path)
    ours.data_dir.mkdir(mode=0o755)
    read_keys(ours.key_file)
    ours.key_file.chmod(0o644)
    found = {finding.what: finding for finding in machine.look(ours, SMALL)}
    assert (found["DATA_DIR"].state, found["SECRET_KEY_FILE"].state) == ("warning", "problem")
    assert found["SECRET_KEY_FILE"].mend == f"chmod 600 {ours.key_file}"


def test_content_that_does_not_load_is_a_problem(tmp_path: Path) -> None:
    assert machine.content(tmp_path).state == "problem"


async def test_a_database_that_is_behind_and_one_that_is_not(tmp_path: Path) -> None:
    ours = settings(tmp_path)
    ours.data_dir.mkdir()
    (ours.data_dir / "assistant.db").touch()
    assert (await database.look(ours)).state == "problem"
    upgrade(ours.database)
    assert (await database.look(ours)).state == "ok"


async def test_a_database_of_another_kind(tmp_path: Path) -> None:
    found = await database.look(settings(tmp_path, database_url="mysql://host/name"))
    assert (found.state, "DATABASE_URL" in found.text) == ("problem", True)


async def test_telegram_tells_about_the_bot(tmp_path: Path) -> None:
    async with BotApi() as api:
        ours = settings(tmp_path, telegram_token=api.token, telegram_api_url=api.url)
        found = await telegram.look(ours)
    assert {finding.state for finding in found} == {"ok"}
    assert found[0].text.endswith(f"@{api.username}'s")
    assert "clock" in states(found) or len(found) >= 5


async def test_a_token_that_is_refused(tmp_path: Path) -> None:
    async with BotApi() as api:
        ours = settings(tmp_path, telegram_token="1:not-the-one", telegram_api_url=api.url)
        (found,) = await telegram.look(ours)
    assert found.state == "problem"
    assert "not-the-one" not in f"{found.text} {found.mend}"


async def test_telegram_that_is_away(tmp_path: Path) -> None:
    away = settings(tmp_path, telegram_token="1:a-token", telegram_api_url="http://127.0.0.1:9")
    (found,) = await telegram.look(away)
    assert found.state == "problem"


def test_a_webhook_left_over_while_polling_is_wished(tmp_path: Path) -> None:
    info = {"url": "https://old.example.org/x", "last_error_message": "Connection refused"}
    left = list(telegram._of_webhook(info, settings(tmp_path)))
    assert [finding.state for finding in left] == ["warning", "warning"]


async def test_the_staffs_group(tmp_path: Path) -> None:
    """Not reached, without topics, without the right to make one, with it."""
    async with BotApi() as api:
        at = {"telegram_token": api.token, "telegram_api_url": api.url, "staff_chat_id": -1001}
        ours = settings(tmp_path, **at)

        async def found() -> tuple[str, str]:
            of = {finding.what: finding for finding in await telegram.look(ours)}
            return of["STAFF_CHAT_ID"].state, of["STAFF_CHAT_ID"].text

        assert (await found())[0] == "problem"
        api.group(-1001)
        assert await found() == ("ok", "a message for each request, answered by replies")
        api.forum(-1001, may_make_topics=False)
        assert (await found())[0] == "warning"
        api.forum(-1001)
        assert await found() == ("ok", "a topic for each request")
