"""What every response promises and what every request must satisfy, before any page. Not for rates (pace.py)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web.refusals import CROSS_SITE, TOO_LARGE, WRONG_HOST, Refusal, too_large
from bot.settings import Settings

MOST_BYTES = 64 * 1024
"""Of a request's body, a file apart."""

WITH_FILE = re.compile(
    r"/upload|/import|/projects/[a-z2-7]{10}/files|/console/announcements/[0-9]{1,18}/file"
)
"""Posts to these are read by the page itself, piece by piece, once it knows who sends (uploads.py, import_pages.py,
bot/console/file_page.py)."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
ANYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 — recognised, not listened on
PROBES = frozenset({"/healthz", "/readyz", "/metrics"})
"""Asked by machines under an address; they hold nothing of anybody."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

Refuse = Callable[[Request, Refusal], Response]


def promises(settings: Settings) -> Mapping[str, str]:
    """The headers of every response."""
    headers = {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    if settings.is_https:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers


class Promises:
    """Adds the headers that a page does not set itself, and forbids keeping one that says nothing about it."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def promising(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, promising)


class Guard:
    """Refuses requests for another host, posts from another site, and bodies that are too large.

    `most_of_file` are the bytes of the largest file that is taken.
    """

    def __init__(
        self, app: ASGIApp, hosts: frozenset[str], refuse: Refuse, most_of_file: int
    ) -> None:
        self._app = app
        self._hosts = hosts
        self._refuse = refuse
        self._most_of_file = most_of_file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        refusal = self._refusal(request)
        is_read_here = scope["method"] not in {"GET", "HEAD"} and not _has_file(request)
        if not refusal and is_read_here:
            body = await _body(receive)
            refusal = TOO_LARGE if body is None else None
            receive = _again(body or b"", receive)
        if refusal:
            await self._refuse(request, refusal)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _refusal(self, request: Request) -> Refusal | None:
        if request.url.path not in PROBES and not self._is_ours(request.headers.get("host", "")):
            return WRONG_HOST
        if request.method in {"GET", "HEAD"}:
            return None
        if _is_cross_site(request):
            return CROSS_SITE
        if _has_file(request):
            is_too_large = _announced(request) > self._most_of_file + MOST_BYTES
            return too_large(self._most_of_file) if is_too_large else None
        return TOO_LARGE if _announced(request) > MOST_BYTES else None

    def _is_ours(self, host: str) -> bool:
        return _name(host) in self._hosts


def hosts_of(settings: Settings) -> frozenset[str]:
    """The names under which the pages may be asked for: loopback, HOST when it names one, and PUBLIC_URL's."""
    names = {_name(urlsplit(url).netloc) for url in (settings.public_url,) if url}
    if settings.host not in ANYWHERE:
        names.add(_name(f"[{settings.host}]" if ":" in settings.host else settings.host))
    return LOOPBACK | names


def _name(host: str) -> str:
    """A Host header without its port, in lower case: `[::1]:80` is `[::1]`."""
    name, _, port = host.lower().rpartition(":")
    return name if name and port.isdigit() else host.lower()


def _is_cross_site(request: Request) -> bool:
    """By what the browser says of the page that sends the form; a client that says nothing holds no cookie."""
    site = request.headers.get("sec-fetch-site")
    if site:
        return site not in {"same-origin", "none"}
    origin = request.headers.get("origin")
    return bool(origin) and urlsplit(origin or "").netloc != request.headers.get("host")


def _has_file(request: Request) -> bool:
    return request.method == "POST" and bool(WITH_FILE.fullmatch(request.url.path))


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() else 0


async def _body(receive: Receive) -> bytes | None:
    """The whole body, None when it is larger than it may be."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b""
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > MOST_BYTES:
            return None
        if not message.get("more_body", False):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """A receive that gives the body once, then whatever follows."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receiving() -> Message:
        return waiting.pop() if waiting else await receive()

    return receiving


def secret_address(request: Request, *, is_https: bool) -> dict[str, str]:
    """For a page whose address is a secret: nobody that it leads to learns where one came from.

    Without https, from another machine, browsers tell a form's origin only by what this allows: then the site's name.
    """
    is_trusted = is_https or _name(request.url.netloc) in LOOPBACK
    return {"Referrer-Policy": "no-referrer" if is_trusted else "strict-origin"}
