"""Creating what a dossier holds waits for nothing on the loop. Not for what comes of it (test_round_trip.py)."""

from __future__ import annotations

import io
import threading
from pathlib import Path

from bot.files import Files
from bot.handover.importing import Importer
from bot.handover.reading import read_dossier
from bot.sealing import Sealing
from bot.store.database import Store
from tests.bot.files.conftest import new_key
from tests.bot.handover.packed import KNOWLEDGE, MOST, archive
from tests.conversations.draft.built import team_project
from tests.fakes.people import NOON


class Watched(io.BytesIO):
    """An archive that knows which threads read it."""

    threads: set[str]

    def read(self, size: int | None = -1) -> bytes:
        self.threads.add(threading.current_thread().name)
        return super().read(size)


async def test_the_archive_is_read_away_from_the_loop(sqlite_store: Store, tmp_path: Path) -> None:
    watched = Watched(archive("application-dossier", team_project(KNOWLEDGE)))
    watched.threads = set()
    parcel = read_dossier(watched, MOST)
    watched.threads.clear()
    importer = Importer(
        store=sqlite_store,
        files=Files.at(tmp_path, Sealing([new_key()])),
        knowledge=lambda: KNOWLEDGE,
        clock=lambda: NOON,
        fresh=lambda: "a" * 22,
    )
    await importer.create_for_operator(parcel)
    assert watched.threads
    assert threading.current_thread().name not in watched.threads
