"""The command line in a real child process, in a folder of its own. Not for parts in this process."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from knowledge.load import CONTENT
from tests.fakes.knowledge import SMALL

ROOT = Path(__file__).parent.parent
PATIENCE = 60.0


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """Nothing of the machine's own settings; everything that is kept goes into `folder`."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "DATA_DIR": str(folder / "data"),
        "ENCODER": "none",
        "PYTHONWARNINGS": "error",
        **settings,
    }


def small_content(folder: Path) -> Path:
    """Three entries and every sentence of the interface, to be changed at will."""
    content = Path(shutil.copytree(SMALL, folder / "content"))
    shutil.copytree(CONTENT / "wording", content / "wording")
    return content


@dataclass(frozen=True)
class Ended:
    """What a program left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


async def run(*arguments: str, folder: Path, typed: str | bytes = "", **settings: str) -> Ended:
    """Run a command to its end, with `typed` on stdin."""
    process = await _start(arguments, folder, settings)
    given = typed.encode() if isinstance(typed, str) else typed
    async with asyncio.timeout(PATIENCE):
        out, err = await process.communicate(given)
    return Ended(process.returncode or 0, out.decode(), err.decode())


class Program:
    """`async with Program(…)` runs a command; it is killed at the end if it still runs."""

    def __init__(self, *arguments: str, folder: Path, **settings: str) -> None:
        self._arguments = arguments
        self._folder = folder
        self._settings = settings
        self.out: list[str] = []

    async def __aenter__(self) -> Program:
        self.process = await _start(self._arguments, self._folder, self._settings)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.communicate()

    async def says(self, words: str) -> str:
        """The next line on stdout that holds `words`; every line is kept in `out`."""
        return await self._line(self.process.stdout, words)

    async def logs(self, words: str) -> str:
        """The next line on stderr that holds `words`."""
        return await self._line(self.process.stderr, words)

    async def address(self) -> str:
        """Where the web chat is."""
        return (await self.says("Web chat")).split()[-1]

    async def ends(self, with_signal: signal.Signals | None = None) -> int:
        """The exit code."""
        if with_signal:
            self.process.send_signal(with_signal)
        async with asyncio.timeout(PATIENCE):
            await self.process.communicate()
        return self.process.returncode or 0

    async def _line(self, stream: asyncio.StreamReader | None, words: str) -> str:
        assert stream
        async with asyncio.timeout(PATIENCE):
            while line := (await stream.readline()).decode():
                self.out.append(line.rstrip())
                if words in line:
                    return line.rstrip()
        raise AssertionError(f"{words!r} was not written, but: {self.out}")


async def _start(arguments: tuple[str, ...], folder: Path, settings: dict[str, str]) -> Process:
    return await create_subprocess_exec(
        sys.executable,
        str(ROOT / "run_bot.py"),
        *arguments,
        cwd=folder,
        env=environment(folder, **settings),
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
    )
