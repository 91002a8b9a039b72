"""The real server as a process that is killed and started again. Not for who talks to it."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
from asyncio.subprocess import Process, create_subprocess_exec
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from bot.listening import is_free
from tests.processes import ROOT, environment

PATIENCE = 30.0
PORTS = range(20_000, 30_000)
"""Below those that the machine gives to outgoing connections, so that the port stays free between two starts."""


@dataclass
class DyingServer:
    """`async with` runs run_bot.py in `folder`; what it logs is kept there, in server.log."""

    folder: Path
    content: Path
    settings: Mapping[str, str]
    kills: int = field(default=0, init=False)

    async def __aenter__(self) -> DyingServer:
        self._log = (self.folder / "server.log").open("ab")
        self._process = await self._started()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(PATIENCE):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
        self._log.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    async def die_and_rise(self) -> None:
        """SIGKILL, and at once a new process in the same folder."""
        await self.die()
        await self.rise()

    async def die(self) -> None:
        """SIGKILL."""
        if self._process.returncode is not None:
            raise RuntimeError(f"the server ended by itself, see {self._log.name}")
        self._process.kill()
        await self._process.wait()
        self.kills += 1

    async def rise(self) -> None:
        """A new process in the same folder, after `die`."""
        self._process = await self._started()

    async def _started(self) -> Process:
        return await create_subprocess_exec(
            sys.executable,
            str(ROOT / "run_bot.py"),
            "serve",
            "--knowledge",
            str(self.content),
            cwd=self.folder,
            env=environment(self.folder, **self.settings),
            stdout=self._log,
            stderr=self._log,
        )


def free_port() -> int:
    """One that a server finds again at each of its starts."""
    chosen = random.sample(PORTS, len(PORTS))
    return next(port for port in chosen if is_free("127.0.0.1", port))
