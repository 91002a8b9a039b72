"""The real server killed (SIGKILL) in the middle of uploads, and what it kept of them. Not for how fast."""

from __future__ import annotations

import asyncio
import hashlib
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import httpx
from sqlalchemy import Connection, select

from bench.applying.filling import OWNER, P, begun, met
from bench.applying.installation import Installation
from bench.applying.visiting import PATIENCE, Visitor, visitor
from bench.measuring.server import DyingServer, free_port
from bot.errors import FileDamaged
from bot.files.limits import MB
from bot.store.database import Store
from bot.store.dossier_tables import evidence, files

SIZE = 20 * MB
CHUNK = 64 * 1024
LATE_SHARE = 0.4
"""Of the kills, those after the last byte: while the file is closed, placed and told of."""
LATEST = 0.15
"""Seconds after it."""
BOUNDARY = "a-boundary-of-ours"
LOG_TOLD = 3_000
"""Characters."""


@dataclass(frozen=True, slots=True)
class Kept:
    """`damaged`: evidence whose file cannot be read. `strays`: files, finished or not, that no row names.

    `idle`: rows of files that no evidence names: held for an hour, then cleaned. `lost` and `twice`: uploads that are
    there less or more than once, though they were taken.
    """

    damaged: int = 0
    strays: int = 0
    idle: int = 0
    lost: int = 0
    twice: int = 0

    @property
    def is_good(self) -> bool:
        return not (self.damaged or self.strays or self.lost or self.twice)

    def __add__(self, other: Kept) -> Kept:
        return Kept(
            self.damaged + other.damaged,
            self.strays + other.strays,
            self.idle + other.idle,
            self.lost + other.lost,
            self.twice + other.twice,
        )


@dataclass(frozen=True, slots=True)
class Moments:
    """How often the server died while bytes came, after the last one, or after its answer.

    `at_once` adds up what its successors had when they first answered.
    """

    during: int
    after: int
    answered: int
    at_once: Kept


@dataclass
class Upload:
    """One form with its file, sent until a moment or to its end; the same form again counts once."""

    number: int
    content: bytes
    sent: int = 0
    last: asyncio.Event = field(default_factory=asyncio.Event)
    moved: asyncio.Event = field(default_factory=asyncio.Event)

    async def post(self, browser: Visitor) -> bool:
        """Whether it was taken."""
        self.sent = 0
        self.last.clear()
        answer = await browser.client.post(
            f"/projects/{P}/files",
            content=self._body(),
            headers={
                "content-type": f"multipart/form-data; boundary={BOUNDARY}",
                "content-length": str(sum(map(len, self._around)) + len(self.content)),
            },
        )
        return answer.status_code == 303

    async def until(self, share: float) -> None:
        """So much of it was handed over."""
        while self.sent < share * len(self.content):
            self.moved.clear()
            await self.moved.wait()

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @property
    def _around(self) -> tuple[bytes, bytes]:
        part = f"--{BOUNDARY}\r\nContent-Disposition: form-data; name="
        head = f'{part}"nonce"\r\n\r\nupload-number-{self.number}\r\n{part}"file"; filename="e.pdf"\r\n\r\n'
        return head.encode(), f"\r\n--{BOUNDARY}--\r\n".encode()

    async def _body(self) -> AsyncIterator[bytes]:
        before, after = self._around
        yield before
        for first in range(0, len(self.content), CHUNK):
            yield self.content[first : first + CHUNK]
            self.sent = min(first + CHUNK, len(self.content))
            self.moved.set()
        self.last.set()
        yield after


@dataclass(frozen=True, slots=True)
class Killing:
    """`kills` uploads by one person, each broken by a kill, then sent again until it is taken."""

    installation: Installation
    kills: int
    seed: int

    async def run(self) -> tuple[Kept, Moments]:
        chance = random.Random(self.seed)  # noqa: S311 — repeatable on purpose
        uploads = [
            Upload(at, b"%PDF-1.7\n" + chance.randbytes(SIZE - 9)) for at in range(self.kills)
        ]
        async with self.installation.store() as store:
            await begun(await met(store), P)
            moments = await self._served(store, uploads, chance)
            await self.installation.cleaner(store, hours=2).clean()
            return await self._kept(store, uploads), moments

    async def _served(
        self, store: Store, uploads: Sequence[Upload], chance: random.Random
    ) -> Moments:
        port = free_port()
        settings = {"PORT": str(port), "DATABASE_URL": self.installation.url}
        broken: list[str] = []
        seen = Kept()
        folder, content = self.installation.folder, self.installation.content
        async with DyingServer(folder, content, settings) as server:
            for upload in uploads:
                async with visitor(port, server.pid, OWNER) as browser:
                    broken.append(await self._break(upload, browser, server, chance))
                async with visitor(port, server.pid, OWNER) as browser:
                    whole = uploads[: upload.number + (broken[-1] == "answered")]
                    seen += await self._kept(store, whole)
                    await self._send_again(upload, browser)
        during, after, answered = map(broken.count, ("during", "after", "answered"))
        return Moments(during, after, answered, seen)

    async def _send_again(self, upload: Upload, browser: Visitor) -> None:
        """Nothing kills it this time: a failure is the server's own, whose log says why."""
        try:
            is_taken = await upload.post(browser)
        except httpx.TransportError as error:
            error.add_note((self.installation.folder / "server.log").read_text()[-LOG_TOLD:])
            raise
        if not is_taken:
            raise RuntimeError("an upload sent again was refused")

    async def _break(
        self, upload: Upload, browser: Visitor, server: DyingServer, chance: random.Random
    ) -> str:
        """When the server died."""
        is_late = chance.random() < LATE_SHARE
        share, seconds = chance.random(), chance.uniform(0, LATEST)
        sending = asyncio.create_task(upload.post(browser))
        async with asyncio.timeout(PATIENCE):
            await (upload.last.wait() if is_late else upload.until(share))
        if is_late:
            await asyncio.sleep(seconds)
        is_answered = sending.done()
        await server.die_and_rise()
        with suppress(httpx.TransportError):
            is_answered = await sending or is_answered
        return "answered" if is_answered else "after" if is_late else "during"

    async def _kept(self, store: Store, whole: Sequence[Upload]) -> Kept:
        """`whole` are those that must be there once."""
        named = await store.read(_named)
        rows = await store.read(_rows)
        there = [path.name for path in self.installation.root.rglob("*") if path.is_file()]
        found = [self._digest(ref) for ref in named]
        wanted = [upload.digest for upload in whole]
        return Kept(
            damaged=found.count(""),
            strays=sum(name not in rows for name in there),
            idle=len(set(rows) - set(named)),
            lost=sum(each not in found for each in wanted),
            twice=sum(found.count(each) > 1 for each in wanted),
        )

    def _digest(self, ref: str) -> str:
        """ "" for what cannot be read."""
        digest = hashlib.sha256()
        try:
            for chunk in self.installation.files.open(ref, P):
                digest.update(chunk)
        except FileDamaged:
            return ""
        return digest.hexdigest()


def _named(connection: Connection) -> list[str]:
    return list(connection.scalars(select(evidence.c.file).where(evidence.c.kind == "file")))


def _rows(connection: Connection) -> list[str]:
    return list(connection.scalars(select(files.c.ref)))
