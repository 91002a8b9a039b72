"""The real knowledge base, read once for each worker."""

from __future__ import annotations

import pytest

from knowledge.load import Knowledge, load
from tests.conversations.talk import Talk


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture
def talk(knowledge: Knowledge) -> Talk:
    """A conversation with somebody new."""
    return Talk(knowledge)
