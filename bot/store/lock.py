"""Admits one server on a SQLite database. Not for writes of one transaction (SQLite locks those itself)."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from sqlalchemy import make_url

from bot.errors import StoreError
from bot.store.sqlite import file_of


class ServerLock:
    """Held from `take` until `release` or the end of the process, whatever ends it.

    A PostgreSQL database admits many servers: its lock holds nothing.
    """

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, url: str) -> ServerLock:
        """Raises StoreError, naming the other's process id, when another server holds it."""
        parsed = make_url(url)
        if parsed.get_backend_name() != "sqlite":
            return cls(None)
        return cls(_lock(lock_file(file_of(parsed))))

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def lock_file(database: Path) -> Path:
    return database.with_name(f"{database.name}.server-lock")


def _lock(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be made ({error.strerror}). Let this user write to its folder, or name another in DATA_DIR."
        ) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        raise StoreError(_taken(path)) from error
    os.truncate(descriptor, 0)
    os.write(descriptor, str(os.getpid()).encode())
    return descriptor


def _taken(path: Path) -> str:
    holder = path.read_text("ascii", "replace").strip() or "unknown"
    return (
        f"Another server (process {holder}) already uses {path.parent}. "
        "Stop it first, or set DATA_DIR to another folder."
    )
