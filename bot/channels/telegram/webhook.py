"""Takes the updates that Telegram pushes; 200 only after the commit. Not for handling them (arrivals.py)."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.telegram.arrivals import Arrivals

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 — the header's name, not a secret
LARGEST_BODY = 1_000_000
COUNTED_FOR = timedelta(minutes=1)
"""After a start, attempts are counted before the work: an update that ends the process is buried after three."""


class Webhook:
    """`arrivals` gives None until the bot knows its own name; Telegram then comes again."""

    def __init__(
        self,
        *,
        path: str,
        secret: str,
        arrivals: Callable[[], Arrivals | None],
        clock: Callable[[], datetime],
    ) -> None:
        self._secret = secret
        self._arrivals = arrivals
        self._clock = clock
        self._started = clock()
        self.route = Route(path, self._take, methods=["POST"])

    async def _take(self, request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return Response(status_code=403)
        body = await _bounded(request)
        if body is None:
            return Response(status_code=413)
        raw = _update_of(body)
        return Response(status_code=await self._admit(raw) if raw is not None else 400)

    async def _admit(self, raw: Mapping[str, Any]) -> int:
        arrivals = self._arrivals()
        if arrivals is None:
            return 500
        update = arrivals.read(raw)
        if update is None:
            return 200
        arrivals.greet(update)
        is_early = self._clock() - self._started < COUNTED_FOR
        return 500 if await arrivals.admit(update, count_before=is_early) == "later" else 200


async def _bounded(request: Request) -> bytes | None:
    """The body, None when it is too large; never more of it in memory."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)


def _update_of(body: bytes) -> Mapping[str, Any] | None:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None
