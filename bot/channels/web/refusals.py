"""What cannot be done, in words, with what to do instead. Not for finding out that it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import Any

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels.web.languages import language_of
from bot.channels.web.views import Views
from bot.files.limits import MB


@dataclass(frozen=True, slots=True)
class Refusal:
    """`message` is the wording id of the page: its attribute `title` says what happened, its text what to do."""

    status: int
    message: str
    headers: dict[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)


WRONG_HOST = Refusal(400, "web-wrong-host")
CROSS_SITE = Refusal(403, "web-cross-site")
TOO_LARGE = Refusal(413, "web-too-large")
BAD_FORM = Refusal(400, "web-bad-form")
NOT_FOUND = Refusal(404, "web-not-found")
NO_READINESS = Refusal(404, "page-no-readiness")
NO_RIGHT = Refusal(403, "console-no-right")
NO_APPLICATION = Refusal(404, "page-no-application")
NO_UPLOAD = Refusal(403, "web-upload-not-allowed")
FILE_DAMAGED = Refusal(500, "web-upload-damaged")
NOT_ALLOWED = Refusal(405, "web-not-allowed")
BROKEN = Refusal(500, "web-broken")
UNAVAILABLE = Refusal(503, "web-unavailable", {"Retry-After": "5"})

_BY_STATUS = {refusal.status: refusal for refusal in (NOT_FOUND, NOT_ALLOWED, TOO_LARGE)}


def too_many(seconds: float) -> Refusal:
    return Refusal(429, "web-too-many", {"Retry-After": str(ceil(seconds))})


def too_large(most: int) -> Refusal:
    """For a file: `most` bytes are taken."""
    return Refusal(413, "web-upload-too-large", values={"most": most // MB})


class Refusals:
    """Turns refusals and errors into a page, or into JSON for the script."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._log = structlog.get_logger("bot.channels.web")

    def say(self, request: Request, refusal: Refusal) -> Response:
        headers = {**refusal.headers, "Cache-Control": "no-store"}
        if wants_json(request):
            words = self._views.say(refusal.message, language_of(request), **refusal.values)
            return JSONResponse({"error": words}, status_code=refusal.status, headers=headers)
        return self._views.page(
            request,
            "refusal.html",
            status=refusal.status,
            headers=headers,
            message=refusal.message,
            values=refusal.values,
        )

    async def on_http(self, request: Request, error: Exception) -> Response:
        """What the router refuses: an unknown address, a method it does not know."""
        status = error.status_code if isinstance(error, HTTPException) else 400
        return self.say(request, _BY_STATUS.get(status, Refusal(status, BAD_FORM.message)))

    async def on_store(self, request: Request, error: Exception) -> Response:
        self._log.warning("store-failed", path=request.url.path, reason=str(error))
        return self.say(request, UNAVAILABLE)

    async def on_error(self, request: Request, _error: Exception) -> Response:
        """Whatever else went wrong; the server logs it by itself."""
        return self.say(request, BROKEN)


def wants_json(request: Request) -> bool:
    """Whether the script asks, not the browser."""
    return "application/json" in request.headers.get("accept", "")
