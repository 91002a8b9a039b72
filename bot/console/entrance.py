"""Who of the staff is at the console: a cookie, and the token of its forms. Not for what they may do (staff.py)."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.site import Site
from bot.store import sessions
from conversations.staff import Staff

LASTS = timedelta(hours=12)
"""A session ends this long after it began, whatever was done meanwhile."""

PURPOSE = "console-form"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Entrance:
    site: Site

    @property
    def cookie(self) -> str:
        return "__Host-console" if self.site.settings.is_https else "console"

    async def staff(self, request: Request) -> Staff | None:
        """None without a session, or when it ended: by its time, by signing out, or because they were removed."""
        token, now = self._token(request), self.site.clock()
        if not token:
            return None
        return await self.site.store.read(
            lambda connection: sessions.staff_of(connection, token, now)
        )

    def form_token(self, request: Request) -> str:
        """For every form of a page: nobody else can make it for this session."""
        key = self.site.sealing.derive(PURPOSE).encode()
        return hmac.new(key, self._token(request).encode(), hashlib.sha256).hexdigest()

    def is_ours(self, request: Request, form: Mapping[str, str]) -> bool:
        """Whether a form was made for this session."""
        told = form.get("token", "")
        return bool(self._token(request)) and hmac.compare_digest(told, self.form_token(request))

    async def begin(self, response: Response, staff: Staff) -> None:
        """Give whoever just proved who they are a session of their own."""
        token, now = secrets.token_urlsafe(32), self.site.clock()
        await self.site.store.run(
            lambda connection: sessions.start(connection, token, staff.id, now)
        )
        response.set_cookie(
            self.cookie,
            token,
            max_age=int(LASTS.total_seconds()),
            path="/",
            httponly=True,
            samesite="lax",
            secure=self.site.settings.is_https,
        )

    async def leave(self, request: Request, response: Response) -> None:
        token = self._token(request)
        if token:
            await self.site.store.run(lambda connection: sessions.end(connection, token))
        response.delete_cookie(self.cookie, path="/")

    def _token(self, request: Request) -> str:
        token = request.cookies.get(self.cookie, "")
        return token if _TOKEN.fullmatch(token) else ""
