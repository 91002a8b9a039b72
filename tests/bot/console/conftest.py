"""The console on a real database."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store.database import Store
from knowledge.load import Knowledge
from tests.bot.console.office import ClockedBuilt, Office
from tests.fakes.knowledge import small_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
def office(sqlite_store: Store, knowledge: Knowledge, tmp_path: Path) -> Office:
    return Office(ClockedBuilt(sqlite_store, knowledge, folder=tmp_path / "files"))
