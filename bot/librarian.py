"""The knowledge and the index as they are now: loaded, prepared beside the answers, swapped. Not for searching."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import structlog

from bot.errors import StoreError
from bot.preparing import Workshop, command
from knowledge.errors import ContentError
from knowledge.load import Edit, Files, Knowledge, read
from knowledge.model import Language
from knowledge.search.building import quick
from knowledge.search.found import Found
from knowledge.search.index import Index
from knowledge.standing import Standing, standing

ROOT = Path(__file__).parent.parent
LOOK_AGAIN = 2.0
"""Seconds between looks at the files. A change counts once it has held for one look: editors save in steps."""

FULL = 0.99
"""The most that is told of a preparation that still runs."""

LOOK_AT_EDITS = 0.5
"""Seconds between looks at what staff published, in every process."""

Stamp = Mapping[Path, tuple[int, int]]
Progress = Callable[[int, int], None]


class Search(Protocol):
    """What understands a text: knowledge.search.index.Index, or one that is not there yet."""

    def find(self, text: str, language: Language | None = None) -> Found: ...

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]: ...


class PublishedEdits(Protocol):
    """What staff published, wherever it is kept (bot/published.py)."""

    async def stamp(self) -> str: ...

    async def layers(self) -> tuple[Edit, ...]: ...


@dataclass(frozen=True, slots=True)
class Awaited:
    """An index that is being made: whoever asks waits for it. Ask on a thread, as everybody does."""

    made: Future[Index]

    def find(self, text: str, language: Language | None = None) -> Found:
        return self.made.result().find(text, language)

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]:
        return self.made.result().find_all(text, language)


@dataclass(frozen=True, slots=True)
class Edition:
    """A knowledge base and an index of the same version: what answers now."""

    knowledge: Knowledge
    index: Search


class Librarian:
    """Knows at once, answers with a quick index, and with the full one when another process has made it.

    `told` hears of the progress. Raises ContentError at `start` only; later a broken file changes nothing, and a
    broken edit is set aside, alone (knowledge/standing.py). Without `published`, the files alone are known.
    """

    def __init__(
        self,
        *,
        directory: Path,
        workshop: Workshop,
        told: Progress,
        done: Callable[[], None],
        published: PublishedEdits | None = None,
    ) -> None:
        self._directory = directory
        self._published = published
        self._edits_stamp = ""
        self._edits: tuple[Edit, ...] = ()
        self._workshop = workshop
        self._told = told
        self._done = done
        self._edition: Edition | None = None
        self._full: tuple[Knowledge, Index] | None = None
        self._stamp: Stamp = {}
        self._files: tuple[Stamp, Files] | None = None
        self._seen: Stamp = {}
        self._preparing: float | None = None
        self._task: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._maker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quick-index")
        self._log = structlog.get_logger("bot.librarian")
        self.broken = ""
        self.unprepared = ""

    @property
    def directory(self) -> Path:
        return self._directory

    @property
    def workshop(self) -> Workshop:
        return self._workshop

    @property
    def full(self) -> Edition | None:
        """The last edition whose index was fitted; None before the first."""
        return Edition(*self._full) if self._full else None

    def knowledge(self) -> Knowledge:
        return self._now.knowledge

    def index(self) -> Search:
        return self._now.index

    @property
    def preparing(self) -> float | None:
        """The share of the full index that is done, None when there is nothing to wait for."""
        return self._preparing

    async def start(self) -> None:
        """Load the content and answer; the full index follows. Raises ContentError."""
        await self._renew()

    async def ready(self) -> None:
        """Wait until the full index answers, or could not be made."""
        if self._task:
            await asyncio.wait([self._task])

    async def reload(self) -> None:
        """Read the content again; where it is broken, what runs goes on, and each fault is logged."""
        try:
            await self._renew()
        except StoreError as error:
            self._seen = self._stamp = {}  # whatever was missed is looked at again
            self._log.warning("edits-not-read", reason=str(error))
        except ContentError as error:
            self.broken = str(error)
            for fault in error.faults:
                self._log.error(
                    "content-broken", file=fault.file, line=fault.line, expected=fault.message
                )

    async def watch(self) -> None:
        """Reload when a file has changed, for ever."""
        while True:
            await asyncio.sleep(LOOK_AGAIN)
            await self.look()

    async def watch_edits(self) -> None:
        """Take in what staff publish, for ever."""
        while True:
            await asyncio.sleep(LOOK_AT_EDITS)
            try:
                await self.look_at_edits()
            except StoreError as error:
                self._log.warning("edits-not-read", reason=str(error))

    async def look_at_edits(self) -> None:
        """One look: what was published or undone since answers now. Raises StoreError."""
        if self._published and await self._published.stamp() != self._edits_stamp:
            await self.reload()

    async def look(self) -> None:
        """One look: a change seen twice alike is taken in."""
        stamp = await asyncio.to_thread(stamp_of, self._directory)
        is_settled, self._seen = stamp == self._seen, stamp
        if is_settled and stamp != self._stamp:
            await self.reload()

    async def close(self) -> None:
        await self._stop_preparing()
        self._maker.shutdown(wait=False)

    @property
    def _now(self) -> Edition:
        if self._edition is None:
            raise RuntimeError("the librarian was not started")
        return self._edition

    async def _stop_preparing(self) -> None:
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _renew(self) -> None:
        async with self._one_at_a_time:
            self._stamp = self._seen = await asyncio.to_thread(stamp_of, self._directory)
            layers = await self._layers()
            now = await asyncio.to_thread(lambda: standing(self._read(), layers))
            self._tell_broken(now)
            knowledge, self._edits = now.knowledge, now.edits
            if self._edition and self._edition.knowledge.version == knowledge.version:
                return
            await self._stop_preparing()
            kept = await asyncio.to_thread(self._workshop.kept, knowledge)
            self._log.info(
                "content-loaded", version=knowledge.version, entries=len(knowledge.entries)
            )
            if kept:
                self._take(knowledge, kept)
            else:
                self._begin(knowledge)

    def _read(self) -> Files:
        """Again only when a file has changed: what is published answers a second or two sooner."""
        if self._files is None or self._files[0] != self._stamp:
            self._files = (self._stamp, read(self._directory))
        return self._files[1]

    async def _layers(self) -> tuple[Edit, ...]:
        """The stamp first: what is published between the two is looked at again."""
        if self._published is None:
            return ()
        stamp = await self._published.stamp()
        layers = await self._published.layers()
        self._edits_stamp = stamp
        return layers

    def _tell_broken(self, now: Standing) -> None:
        self.broken = "\n".join(str(fault) for fault in now.faults)
        for fault in now.faults:
            self._log.error("edit-broken", edit=fault.file, expected=fault.message)

    def _take(self, knowledge: Knowledge, full: Index) -> None:
        self._edition, self._full = Edition(knowledge, full), (knowledge, full)

    def _begin(self, knowledge: Knowledge) -> None:
        """An edition that answers goes on until the new one can; without one, questions wait for it."""
        quickly = self._maker.submit(self._first, self._full, knowledge)
        self._edition = self._edition or Edition(knowledge, Awaited(quickly))
        self._preparing = 0.0
        self._task = asyncio.create_task(self._prepare(knowledge, quickly))

    def _first(self, full: tuple[Knowledge, Index] | None, knowledge: Knowledge) -> Index:
        """What answers until the full index is there: the last full one, updated, else a quick one."""
        found = self._workshop.updated(*full, knowledge) if full else None
        return found or quick(knowledge)

    async def _prepare(self, knowledge: Knowledge, quickly: Future[Index]) -> None:
        try:
            first: Index = await asyncio.wrap_future(quickly)
            self._edition = Edition(knowledge, first)
            self._log.info("quick-index-ready", version=knowledge.version)
            self.unprepared = await self._made_elsewhere()
            full = await asyncio.to_thread(self._workshop.kept, knowledge)
            if full:
                self._take(knowledge, full)
                self._log.info("index-ready", version=knowledge.version)
            else:
                self.unprepared = self.unprepared or "the content changed meanwhile"
                self._log.error("index-not-made", reason=self.unprepared)
        except Exception as error:  # noqa: BLE001 — what answers now goes on; the reason is told
            self.unprepared = f"{type(error).__name__}: {error}"
            self._log.error("index-not-made", reason=self.unprepared)
        finally:
            self._preparing = None
            self._done()

    async def _made_elsewhere(self) -> str:
        """In another process, as fitting would hold this one's interpreter for seconds. Why it failed, else ""."""
        edits = await asyncio.to_thread(self._workshop.note_edits, self._edits)
        starting = asyncio.create_task(
            create_subprocess_exec(
                *command(self._directory, self._workshop, edits),
                cwd=ROOT,
                stdin=PIPE,  # never written to: it closes when this process ends, however it ends
                stdout=PIPE,
                stderr=PIPE,
            )
        )
        try:
            process = await asyncio.shield(starting)
            _, complaint = await asyncio.gather(self._follow(process), _read_all(process))
            status = await process.wait()
        finally:
            await _ended(await starting)
        last = complaint.strip().splitlines()[-1:]
        return "".join(last) or f"it ended with status {status}" if status else ""

    async def _follow(self, process: Process) -> None:
        assert process.stdout  # noqa: S101 — asked for with PIPE
        async for line in process.stdout:
            done, total = map(int, line.split())
            self._preparing = min(FULL, done / max(total, 1))
            self._told(done, total)


async def _ended(process: Process) -> None:
    """Killed if it still runs, and nothing of it left open."""
    with suppress(ProcessLookupError):
        process.kill()
    await process.communicate()


async def _read_all(process: Process) -> str:
    assert process.stderr  # noqa: S101 — asked for with PIPE
    return (await process.stderr.read()).decode("utf-8", "replace")


def stamp_of(directory: Path) -> Stamp:
    """Size and time of each content file: changes when one does."""
    stamps = {}
    for path in (*directory.rglob("*.yaml"), *directory.rglob("*.ftl")):
        with suppress(FileNotFoundError):  # an editor may replace it right now
            state = path.stat()
            stamps[path] = (state.st_mtime_ns, state.st_size)
    return stamps
