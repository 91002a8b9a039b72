"""What monitoring asks: alive, ready, and how much. Not for what is counted (bot/metrics.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.channels.web.site import Site
from bot.channels.web.status import Check
from bot.errors import StoreError
from bot.store.counts import lines_by_state

PATIENCE = 5.0
"""Seconds that a database may take to answer before it counts as unusable."""


class Health:
    """/healthz, /readyz and /metrics."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def alive(self, _request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def ready(self, _request: Request) -> Response:
        """503 when the database or the knowledge cannot be used; the rest is said and harms no answer."""
        status = self._site.status()
        checks = {
            "database": await self._database(),
            "knowledge": status.knowledge,
            "encoder": status.encoder,
            "telegram": status.telegram,
        }
        is_ready = checks["database"].is_ok and checks["knowledge"].is_ok
        return JSONResponse(
            {"ready": is_ready, **_written(checks)}, status_code=200 if is_ready else 503
        )

    async def metrics(self, _request: Request) -> Response:
        """Without the lines of the outbox when the database does not answer."""
        try:
            lines = await asyncio.wait_for(self._site.store.read(lines_by_state), PATIENCE)
        except (StoreError, TimeoutError):
            lines = {}
        return Response(
            self._site.counters.exposition(lines), headers={"content-type": CONTENT_TYPE_LATEST}
        )

    async def _database(self) -> Check:
        try:
            is_behind = await asyncio.wait_for(self._site.store.is_behind(), PATIENCE)
        except StoreError as error:
            return Check(False, str(error))
        except TimeoutError:
            return Check(False, f"no answer within {PATIENCE:g} s")
        return Check(False, "a migration is missing: run `migrate`") if is_behind else Check()


def _written(checks: Mapping[str, Check]) -> dict[str, dict[str, object]]:
    return {name: {"ok": check.is_ok, "why": check.why} for name, check in checks.items()}
