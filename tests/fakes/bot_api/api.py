"""The emulator: serves the methods, and lets a test play everybody else. Not for what Telegram refuses (limits.py)."""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from math import ceil
from types import TracebackType
from typing import Any, Literal

from tests.fakes.bot_api.files import FileStore
from tests.fakes.bot_api.limits import COUNTED, SENT, ApiError
from tests.fakes.bot_api.methods import Methods
from tests.fakes.bot_api.people import Talking
from tests.fakes.bot_api.updates import UpdateQueue
from tests.fakes.bot_api.wire import Cut, HttpServer, SentFile
from tests.fakes.bot_api.world import World

TOKEN = "123456:emulated-emulated-emulated-emulated"
PATIENCE = 20.0
"""Seconds after which a condition that does not come true fails the test."""

Moment = Literal["before", "after"]


@dataclass(frozen=True)
class Call:
    """One call of the bot: `error` is what it was told, "cut" when the connection was cut."""

    method: str
    given: Mapping[str, Any]
    at: float
    error: str = ""


@dataclass(frozen=True)
class Shown:
    """A message as people see it."""

    author: Literal["bot", "person"]
    text: str
    id: int
    buttons: tuple[str, ...]
    data: tuple[str, ...]
    entities: tuple[Mapping[str, Any], ...] = ()
    file: SentFile | None = None


@dataclass
class _Trouble:
    """What goes wrong next."""

    floods: list[int] = field(default_factory=list)
    cuts: list[tuple[Moment, str]] = field(default_factory=list)
    is_revoked: bool = False
    is_down: bool = False


class BotApi(Talking):
    """`async with BotApi() as telegram`. Controls that make updates are coroutines; the others act at once.

    `messages_a_second` makes it answer 429 beyond that (None: never), and to all that comes before the second it asks
    to wait is over, as Telegram does. What counts in this limit is answered `answers_after` seconds. Both can be
    changed while it runs. `in_a_group_a_minute` does it for the messages of each group.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = "metropole_test_bot",
        messages_a_second: float | None = None,
    ) -> None:
        self.token = token
        self.username = username
        self.calls: list[Call] = []
        self.changed = asyncio.Condition()
        self._ahead = 0.0
        self._trouble = _Trouble()
        self.messages_a_second = messages_a_second
        self.answers_after = 0.0
        self._sent_at: deque[float] = deque()
        self.in_a_group_a_minute: int | None = None
        self._in_group: dict[str, deque[float]] = {}
        self._closed_until = 0.0
        super().__init__(World(), UpdateQueue(time=self.time, changed=self.changed), FileStore())
        self._methods = Methods(self._me(), self.world, self.queue, self.time, files=self.files)
        self.queries = self._methods.queries
        self._table = self._methods.table()
        self._server = HttpServer(self._serve)
        self._numbers = count(1)

    def _me(self) -> dict[str, Any]:
        return {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": "Métropole",
            "username": self.username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }

    @property
    def url(self) -> str:
        """TELEGRAM_API_URL."""
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def answered(self) -> Mapping[str, Mapping[str, Any]]:
        """What each tap or inline query was answered, by its id."""
        return self._methods.answered

    @property
    def settings(self) -> Mapping[tuple[str, ...], Any]:
        return self._methods.settings

    async def __aenter__(self) -> BotApi:
        await self._server.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await asyncio.gather(*self.queue.stop(), return_exceptions=True)
        await self._server.stop()

    def time(self) -> float:
        return time.time() + self._ahead

    def forward(self, seconds: float) -> None:
        """Let time pass for Telegram: updates and queries grow old."""
        self._ahead += seconds

    async def until(self, condition: Callable[[], Any], seconds: float = PATIENCE) -> None:
        """Wait until `condition` holds; looked at whenever something changes here."""
        async with asyncio.timeout(seconds), self.changed:
            await self.changed.wait_for(condition)

    def count(self, method: str) -> int:
        return sum(call.method == method.lower() for call in self.calls)

    def flood(self, times: int = 1, retry_after: int = 1) -> None:
        """The next messages, edits or deletions are answered 429."""
        self._trouble.floods += [retry_after] * times

    def cut(self, moment: Moment, times: int = 1, method: str = "sendMessage") -> None:
        """Break the connection of the next calls, before or after Telegram did what was asked."""
        self._trouble.cuts += [(moment, method.lower())] * times

    def revoke(self) -> None:
        """The token is worth nothing any more: 401."""
        self._trouble.is_revoked = True

    def accept(self) -> None:
        self._trouble.is_revoked = False

    def go_down(self) -> None:
        """Every call is cut until `come_back`."""
        self._trouble.is_down = True

    def come_back(self) -> None:
        self._trouble.is_down = False

    def transcript(self, chat: int) -> list[Shown]:
        """The messages of a chat in order, as they read now."""
        known = self.world.chats.get(chat)
        messages = known.messages.values() if known else ()
        return [_shown(message, self.files.sent) for message in messages]

    def said(self, chat: int) -> list[str]:
        """Only the bot's texts."""
        return [message.text for message in self.transcript(chat) if message.author == "bot"]

    async def _serve(self, path: str, given: Mapping[str, Any]) -> tuple[int, Any]:
        wanted = re.fullmatch(r"/file/bot([^/]+)/(.+)", path)
        if wanted:
            return await self._download(wanted[1], wanted[2])
        match = re.fullmatch(r"/bot([^/]+)/(\w+)", path)
        method = match[2].lower() if match else ""
        try:
            self._check_token(match[1] if match else "", method)
            result = await self._call(method, given)
        except ApiError as error:
            await self._note(method, given, error.description)
            return error.code, _refusal(error)
        except Cut:
            await self._note(method, given, "cut")
            raise
        await self._note(method, given)
        return 200, {"ok": True, "result": result}

    async def _download(self, token: str, path: str) -> tuple[int, Any]:
        """Cut as a method called "download"."""
        if self._trouble.is_down or self._is_cut("before", "download"):
            await self._note("download", {"path": path}, "cut")
            raise Cut
        status, content = self.files.download(path)
        await self._note("download", {"path": path})
        return (status, content) if token == self.token else (401, {"ok": False})

    def _check_token(self, token: str, method: str) -> None:
        if method not in self._table:
            raise ApiError(404, "Not Found")
        if self._trouble.is_revoked or token != self.token:
            raise ApiError(401, "Unauthorized")

    async def _call(self, method: str, given: Mapping[str, Any]) -> Any:
        if self._trouble.is_down or self._is_cut("before", method):
            raise Cut
        if method in COUNTED:
            self._check_pace()
        if method in SENT:
            self._check_group(str(given.get("chat_id", "")))
        result = await self._table[method](given)
        if method in COUNTED and self.answers_after:
            await asyncio.sleep(self.answers_after)
        if self._is_cut("after", method):
            raise Cut
        return result

    def _is_cut(self, moment: Moment, method: str) -> bool:
        if (moment, method) not in self._trouble.cuts:
            return False
        self._trouble.cuts.remove((moment, method))
        return True

    def _check_pace(self) -> None:
        if self._trouble.floods:
            raise _too_many(self._trouble.floods.pop(0))
        if self.messages_a_second is None:
            return
        now = time.monotonic()
        if now < self._closed_until:
            raise _too_many(ceil(self._closed_until - now))
        while self._sent_at and self._sent_at[0] <= now - 1:
            self._sent_at.popleft()
        if len(self._sent_at) >= self.messages_a_second:
            self._closed_until = now + 1
            raise _too_many(1)
        self._sent_at.append(now)

    def _check_group(self, chat: str) -> None:
        """Within any minute a group takes so many messages from a bot."""
        if self.in_a_group_a_minute is None or not chat.startswith("-"):
            return
        now, sent = self.time(), self._in_group.setdefault(chat, deque())
        while sent and sent[0] <= now - 60:
            sent.popleft()
        if len(sent) >= self.in_a_group_a_minute:
            raise _too_many(ceil(sent[0] + 60 - now))
        sent.append(now)

    async def _note(self, method: str, given: Mapping[str, Any], error: str = "") -> None:
        self.calls.append(Call(method, given, time.monotonic(), error))
        await self.queue.tell()


def _too_many(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def _refusal(error: ApiError) -> dict[str, Any]:
    answer = {"ok": False, "error_code": error.code, "description": error.description}
    return answer | ({"parameters": error.parameters} if error.parameters else {})


def _shown(message: Mapping[str, Any], files: Mapping[str, SentFile]) -> Shown:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    return Shown(
        author="bot" if message.get("from", {}).get("is_bot") else "person",
        text=message.get("text", message.get("caption", "")),
        id=message["message_id"],
        buttons=tuple(button["text"] for button in buttons),
        data=tuple(button["callback_data"] for button in buttons if "callback_data" in button),
        entities=tuple(message.get("entities", message.get("caption_entities", ()))),
        file=files.get(_file_of(message)),
    )


def _file_of(message: Mapping[str, Any]) -> str:
    photo = message.get("photo")
    shown = photo[-1] if photo else message.get("document", {})
    return str(shown.get("file_id", ""))
