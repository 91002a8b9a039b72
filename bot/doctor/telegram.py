"""What Telegram says of the token, the bot's switches, its webhook and this machine's clock. Not for serving it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from bot.doctor.finding import Finding, ok, problem, warning
from bot.settings import Settings

PATIENCE = 10.0
MOST_SECONDS_OFF = 30
"""Beyond that, logs and due dates mislead."""

WHAT = "Telegram"
SWITCHES = (
    ("can_join_groups", "groups", "may be added to groups", "may not be added to groups"),
    (
        "can_read_all_group_messages",
        "privacy mode",
        "off: in groups it is sent every message, though it reads only what is meant for it",
        "on: in groups it sees only what is meant for it",
    ),
    ("supports_inline_queries", "inline mode", "on", "off: /setinline at @BotFather turns it on"),
)
"""(field of getMe, name, when true, when false)"""


class Unanswered(Exception):
    """The text says why; never the address, which holds the token."""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer of Telegram and its clock."""

    result: Mapping[str, Any]
    date: datetime | None


async def look(settings: Settings) -> list[Finding]:
    """Raises nothing: what fails is a finding."""
    if not settings.serves_telegram:
        return [ok(WHAT, "TELEGRAM_TOKEN is not set: web and terminal only (docs/telegram.md)")]
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        try:
            me = await _call(client, settings, "getMe")
            webhook = await _call(client, settings, "getWebhookInfo")
            group = await _of_group(client, settings, me.result)
        except Unanswered as error:
            return [problem(WHAT, str(error), _mend(settings))]
    return [*_of_me(me.result), *_of_webhook(webhook.result, settings), *group, *_of_clock(me.date)]


async def _of_group(
    client: httpx.AsyncClient, settings: Settings, me: Mapping[str, Any]
) -> list[Finding]:
    """Whether requests can be shown in the staff's group, and as what."""
    what, chat = "STAFF_CHAT_ID", settings.staff_chat_id
    if chat is None:
        return [ok(what, "is not set: requests are in the console alone")]
    try:
        group = (await _call(client, settings, "getChat", chat_id=chat)).result
        asked = {"chat_id": chat, "user_id": me.get("id", 0)}
        member = (await _call(client, settings, "getChatMember", **asked)).result
    except Unanswered as error:
        mend = "Add the bot to the group, and write the group's number, which begins with a minus."
        return [problem(what, f"the bot does not reach the group {chat} ({error})", mend)]
    if not group.get("is_forum"):
        return [ok(what, "a message for each request, answered by replies")]
    if member.get("can_manage_topics"):
        return [ok(what, "a topic for each request")]
    mend = "Make it an administrator of the group with the right to manage topics."
    return [warning(what, "the bot may make no topics: requests come as messages", mend)]


async def _call(client: httpx.AsyncClient, settings: Settings, method: str, **given: int) -> Told:
    url = f"{settings.telegram_api_url}/bot{settings.telegram_token}/{method}"
    try:
        response = await client.get(url, params=given or None)
        answer = response.json()
    except httpx.HTTPError as error:
        raise Unanswered(f"not reached: {type(error).__name__}") from None
    except ValueError:
        raise Unanswered("what answers at TELEGRAM_API_URL is not the Bot API") from None
    if not isinstance(answer, dict) or not answer.get("ok"):
        raise Unanswered(_why(response.status_code, given))
    return Told(answer["result"], _date_of(response))


def _why(status: int, given: Mapping[str, int]) -> str:
    return f"refused: {status}" if given else f"the token is refused ({status})"


def _date_of(response: httpx.Response) -> datetime | None:
    try:
        return parsedate_to_datetime(response.headers.get("date", ""))
    except ValueError:
        return None


def _mend(settings: Settings) -> str:
    return (
        "Check the network, TELEGRAM_API_URL "
        f"({settings.telegram_api_url}) and TELEGRAM_TOKEN (@BotFather, /token)."
    )


def _of_me(me: Mapping[str, Any]) -> Iterator[Finding]:
    yield ok("TELEGRAM_TOKEN", f"it is @{me.get('username', '')}'s")
    for field, name, when_true, when_false in SWITCHES:
        yield ok(f"{WHAT}: {name}", when_true if me.get(field) else when_false)


def _of_webhook(info: Mapping[str, Any], settings: Settings) -> Iterator[Finding]:
    what, url = f"{WHAT}: webhook", str(info.get("url", ""))
    if url and not settings.webhook_url:
        mend = "Nothing to do if nobody else uses this token: the start takes it away and polls."
        yield warning(what, f"Telegram still calls {url}, and WEBHOOK_URL is not set", mend)
    elif url != settings.webhook_url:
        yield warning(what, f"Telegram calls {url or 'nobody'} now", "The next start sets it.")
    else:
        yield ok(what, url or "none: updates are asked for (polling)")
    if info.get("last_error_message"):
        mend = "Look at the proxy in front, its certificate and the path of WEBHOOK_URL."
        yield warning(what, f"Telegram's last call failed: {info['last_error_message']}", mend)


def _of_clock(date: datetime | None) -> Iterator[Finding]:
    if date is None:
        return
    off = abs((datetime.now(UTC) - date).total_seconds())
    if off > MOST_SECONDS_OFF:
        mend = "Turn time synchronisation on (timedatectl set-ntp true)."
        yield problem("clock", f"{off:.0f} s away from Telegram's", mend)
    else:
        yield ok("clock", "agrees with Telegram's")
