"""A very small HTTP server whose connections can be cut on purpose. Not for the Bot API (methods.py)."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit


class Cut(Exception):
    """Raised by the application: close the connection without an answer."""


@dataclass(frozen=True)
class Half:
    """As an answer: announce a whole file, send one half of it, close the connection."""

    content: bytes


Application = Callable[[str, Mapping[str, Any]], Awaitable[tuple[int, Any]]]
"""(path, parameters) -> (status, JSON value, or the bytes of a file)."""


@dataclass(frozen=True)
class SentFile:
    """A file of a multipart form."""

    name: str
    media: str
    content: bytes


class HttpServer:
    """Serves one application on a free port of the loopback."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self.port = 0

    async def start(self, port: int = 0) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        assert self._server
        self._server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        try:
            while await self._one(reader, writer):
                pass
        except (Cut, ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client is gone, we are, or the cut is meant
        finally:
            self._connections.discard(task)
            writer.transport.abort()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = await reader.readuntil(b"\r\n\r\n")
        target, headers = _parse_head(head)
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        parts = urlsplit(target)
        given = _parameters(parts.query, headers.get("content-type", ""), body)
        status, value = await self._application(parts.path, given)
        if isinstance(value, Half):
            head = _head(status, len(value.content))
            writer.write(head + value.content[: len(value.content) // 2])
            await writer.drain()
            raise Cut
        payload = value if isinstance(value, bytes) else json.dumps(value).encode()
        writer.write(_head(status, len(payload)) + payload)
        await writer.drain()
        return headers.get("connection", "").lower() != "close"


def _head(status: int, length: int) -> bytes:
    return (
        f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


def _parse_head(head: bytes) -> tuple[str, dict[str, str]]:
    first, *rest = head.decode("latin-1").split("\r\n")
    headers = {
        name.strip().lower(): value.strip()
        for name, colon, value in (line.partition(":") for line in rest)
        if colon
    }
    return first.split(" ")[1], headers


def _parameters(query: str, content_type: str, body: bytes) -> dict[str, Any]:
    """As the Bot API takes them: a query, a form, or a JSON object."""
    given: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True))
    if content_type.startswith("application/json"):
        return given | dict(json.loads(body or b"{}"))
    if content_type.startswith("multipart/"):
        return given | dict(_parts(content_type, body))
    return given | dict(parse_qsl(body.decode(), keep_blank_values=True))


def _parts(content_type: str, body: bytes) -> Iterator[tuple[str, Any]]:
    """Name and value of each field: words as text, a file as SentFile."""
    boundary = content_type.partition("boundary=")[2].strip('"').encode()
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        told = head.decode("utf-8")
        named = dict(re.findall(r'(\w+)="([^"]*)"', told))
        if "filename" not in named:
            yield named["name"], content.decode("utf-8")
            continue
        media = re.search(r"(?i)content-type: *(\S+)", told)
        yield named["name"], SentFile(named["filename"], media[1] if media else "", content)
