"""Updates that wait for the bot: taken by getUpdates, or pushed to a webhook. Not for what is in them (api.py)."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx

from tests.fakes.bot_api.limits import ApiError

KEPT = 24 * 3600.0
DEFAULT_KINDS = frozenset(
    {"message", "edited_message", "callback_query", "inline_query", "my_chat_member"}
)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Waiting:
    """One update. `chat` orders deliveries; taps travel beside messages."""

    update: dict[str, Any]
    at: float
    chat: object

    @property
    def id(self) -> int:
        return int(self.update["update_id"])


@dataclass
class Webhook:
    url: str
    secret: str
    last_error: str = ""


@dataclass
class UpdateQueue:
    """`time` gives seconds; `retry_after` is the first delay between two tries of a webhook."""

    time: Callable[[], float]
    changed: asyncio.Condition
    retry_after: float = 0.01
    next_id: int = 1000
    waiting: list[Waiting] = field(default_factory=list)
    allowed: frozenset[str] = DEFAULT_KINDS
    webhook: Webhook | None = None
    confirmed: int = 0
    _poll: int = 0
    _pushing: dict[object, asyncio.Task[None]] = field(default_factory=dict)

    async def add(self, kind: str, value: dict[str, Any], chat: object) -> int:
        """The update's id; 0 when the bot did not ask for this kind."""
        if kind not in self.allowed:
            return 0
        number = self.next_id
        self.next_id += 1
        update = {"update_id": number, kind: dict(value)}
        self.waiting.append(Waiting(update, self.time(), (chat, kind == "callback_query")))
        await self.tell()
        self._push_all()
        return number

    async def tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    async def take(
        self, offset: int | None, limit: int, seconds: float, allowed: list[str] | None
    ) -> list[dict[str, Any]]:
        """getUpdates. The older of two at once is ended with 409."""
        if self.webhook:
            raise ApiError(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
                "the webhook first",
            )
        self._allow(allowed)
        self._confirm(offset)
        self._poll += 1
        mine = self._poll
        await self.tell()
        await self._wait(seconds, mine)
        if mine != self._poll:
            raise ApiError(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        self._forget_old()
        return [each.update for each in self.waiting[: max(1, min(limit, 100))]]

    async def _wait(self, seconds: float, mine: int) -> None:
        try:
            async with asyncio.timeout(seconds), self.changed:
                await self.changed.wait_for(lambda: self.waiting or mine != self._poll)
        except TimeoutError:
            pass  # an empty answer then

    def _confirm(self, offset: int | None) -> None:
        if offset is None:
            return
        if offset < 0:
            self.waiting = self.waiting[offset:]
            return
        self.confirmed = max(self.confirmed, offset)
        self.waiting = [each for each in self.waiting if each.id >= offset]

    def _forget_old(self) -> None:
        oldest = self.time() - KEPT
        self.waiting = [each for each in self.waiting if each.at > oldest]

    def _allow(self, allowed: list[str] | None) -> None:
        if allowed is not None:
            self.allowed = frozenset(allowed) or DEFAULT_KINDS

    async def set_webhook(self, url: str, secret: str, allowed: list[str] | None) -> None:
        self._allow(allowed)
        self.webhook = Webhook(url, secret) if url else None
        await self.tell()
        self._push_all()

    def stop(self) -> list[asyncio.Task[None]]:
        self.webhook = None
        tasks = list(self._pushing.values())
        for task in tasks:
            task.cancel()
        return tasks

    def _push_all(self) -> None:
        if not self.webhook:
            return
        for chat in {each.chat for each in self.waiting} - set(self._pushing):
            task = asyncio.create_task(self._push(chat))
            self._pushing[chat] = task
            task.add_done_callback(partial(self._pushed, chat))

    def _pushed(self, chat: object, _task: asyncio.Task[None]) -> None:
        self._pushing.pop(chat, None)
        self._push_all()  # what came while the last push ended

    async def _push(self, chat: object) -> None:
        """The updates of one chat, one after the other; each until it is taken."""
        # Plain HTTP on the loopback: reading the authorities' certificates would take 40 ms each time.
        bare = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        async with httpx.AsyncClient(timeout=10, trust_env=False, verify=bare) as client:
            failures = 0
            while self.webhook and (first := self._first_of(chat)):
                if await self._try(client, self.webhook, first):
                    failures = 0
                    self.waiting.remove(first)
                    self.confirmed = max(self.confirmed, first.id + 1)
                    await self.tell()
                    continue
                await self.tell()
                await asyncio.sleep(min(self.retry_after * 2**failures, 60))
                failures += 1

    def _first_of(self, chat: object) -> Waiting | None:
        self._forget_old()
        return next((each for each in self.waiting if each.chat == chat), None)

    async def _try(self, client: httpx.AsyncClient, webhook: Webhook, first: Waiting) -> bool:
        try:
            answer = await client.post(
                webhook.url, json=first.update, headers={SECRET_HEADER: webhook.secret}
            )
        except httpx.HTTPError as error:
            webhook.last_error = type(error).__name__
            return False
        if not answer.is_success:
            webhook.last_error = f"Wrong response from the webhook: {answer.status_code}"
        return answer.is_success
