"""Who is talking: a random token in a cookie, given with the first words. Not for what is stored about them."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.sealing import Sealing
from conversations.events import Address

LASTS = 30 * 24 * 3600
"""Seconds that a session lasts after the last words."""

PURPOSE = "web-session"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


@dataclass(frozen=True, slots=True)
class Session:
    """One browser. The token is only in its cookie: whoever reads the database cannot take a session over."""

    token: str

    @property
    def id(self) -> str:
        return hashlib.sha256(self.token.encode()).hexdigest()[:32]

    @property
    def address(self) -> Address:
        return Address("web", self.id)

    @property
    def person(self) -> str:
        return f"web:{self.id}"


class Sessions:
    """Reads and gives sessions. Looking at a page gives nothing: its form carries a signed token of a session to be."""

    def __init__(self, sealing: Sealing, *, is_https: bool) -> None:
        self._sealing = sealing
        self._is_https = is_https

    @property
    def cookie(self) -> str:
        return "__Host-assistant" if self._is_https else "assistant"

    def known(self, request: Request) -> Session | None:
        """The session of the cookie, None before the first words."""
        token = request.cookies.get(self.cookie, "")
        return Session(token) if _TOKEN.fullmatch(token) else None

    def pledge(self) -> str:
        """For the form of a page without a session: sent twice, it still makes one session only."""
        return self._sealing.sign(PURPOSE, secrets.token_urlsafe(16))

    def redeem(self, request: Request, pledge: str) -> Session:
        """The session that words belong to: the cookie's, the form's, or a new one."""
        known = self.known(request)
        if known:
            return known
        token = self._sealing.verify(PURPOSE, pledge, LASTS) or secrets.token_urlsafe(16)
        return Session(token)

    def give(self, response: Response, session: Session) -> None:
        """Set the cookie, or make it last again."""
        response.set_cookie(
            self.cookie,
            session.token,
            max_age=LASTS,
            path="/",
            httponly=True,
            samesite="lax",
            secure=self._is_https,
        )
