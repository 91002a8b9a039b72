"""Who of the staff is at the console: a cookie, and the token of its forms. Not for what they may do (staff.py)."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot import staffing
from bot.channels.web.site import Site
from bot.store import sessions
from bot.store.sessions import LASTS
from conversations.staff import Staff

PURPOSE = "console-form"
TO_BE = "console-session"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Entrance:
    site: Site

    @property
    def cookie(self) -> str:
        return "__Host-console" if self.site.settings.is_https else "console"

    async def staff(self, request: Request) -> Staff | None:
        """None without a session, or when it ended: by its time, by signing out, or because they were removed."""
        token, now = self.token(request), self.site.clock()
        if not token:
            return None
        return await self.site.store.read(
            lambda connection: sessions.staff_of(connection, token, now)
        )

    def form_token(self, request: Request) -> str:
        """For every form of a page: nobody else can make it for this session."""
        key = self.site.sealing.derive(PURPOSE).encode()
        return hmac.new(key, self.token(request).encode(), hashlib.sha256).hexdigest()

    def is_ours(self, request: Request, form: Mapping[str, str]) -> bool:
        """Whether a form was made for this session."""
        told, ours = form.get("token", "").encode(), self.form_token(request).encode()
        return bool(self.token(request)) and hmac.compare_digest(told, ours)

    def pledge(self, link: str) -> str:
        """For the form of the link of that token: a session to be, so that sent twice it still opens one."""
        return self.site.sealing.sign(f"{TO_BE}:{link}", secrets.token_urlsafe(32))

    def redeem(self, link: str, pledge: str) -> str:
        """The token of the session to be; "" for a form that the page of this link never made."""
        seconds = int(LASTS.total_seconds())
        return self.site.sealing.verify(f"{TO_BE}:{link}", pledge, seconds) or ""

    def give(self, response: Response, token: str) -> None:
        """The cookie of a session that was opened (staffing.sign_in)."""
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
        token, now = self.token(request), self.site.clock()
        if token:
            await self.site.store.run(lambda c: staffing.sign_out(c, token, now))
        response.delete_cookie(self.cookie, path="/")

    def token(self, request: Request) -> str:
        """What the cookie says, "" without one."""
        token = request.cookies.get(self.cookie, "")
        return token if _TOKEN.fullmatch(token) else ""
