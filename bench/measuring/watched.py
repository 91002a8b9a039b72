"""What another process of this machine uses, from /proc: processor and memory. Not for starting or ending it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Watched:
    """One process; whoever looks must be its user."""

    pid: int

    @property
    def processor(self) -> float:
        """Seconds that its living threads have run; exact, unlike the ticks of /proc/<pid>/stat."""
        nanoseconds = 0
        for task in self._folder.glob("task/*/schedstat"):
            with suppress(OSError):  # a thread may end meanwhile
                nanoseconds += int(task.read_text().split()[0])
        return nanoseconds / 1e9

    @property
    def memory(self) -> float:
        """Megabytes in use now."""
        return self._status("VmRSS")

    @property
    def peak(self) -> float:
        """The most megabytes since `forget_peak`."""
        return self._status("VmHWM")

    def forget_peak(self) -> None:
        (self._folder / "clear_refs").write_text("5")

    @property
    def _folder(self) -> Path:
        return Path("/proc") / str(self.pid)

    def _status(self, name: str) -> float:
        lines = (self._folder / "status").read_text().splitlines()
        found = next(line for line in lines if line.startswith(f"{name}:"))
        return int(found.split()[1]) / 1024
