"""Small libraries to search: nothing about our own subject is built into the search."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.load import Knowledge, load
from knowledge.search.building import build, encode
from knowledge.search.index import Index
from tests.fakes.encoder import FakeEncoder

CONTENT = Path(__file__).parent / "content"


@pytest.fixture(scope="session")
def three() -> Knowledge:
    """Three entries of three phrasings, and nothing else."""
    return load(CONTENT / "three")


@pytest.fixture(scope="session")
def twelve() -> Knowledge:
    """Twelve entries in two languages, with places, a neighbour, abbreviations and an off-topic bank."""
    return load(CONTENT / "twelve")


@pytest.fixture(scope="session")
def by_letters(twelve: Knowledge) -> Index:
    return build(twelve)


@pytest.fixture
def encoder() -> FakeEncoder:
    return FakeEncoder()


@pytest.fixture(scope="session")
def by_meaning(twelve: Knowledge) -> Index:
    """With an encoder, which is one of its own: ask it for what it was given."""
    encoder = FakeEncoder()
    return build(twelve, encoder, encode(twelve, encoder))


@pytest.fixture(params=["by_letters", "by_meaning"])
def index(request: pytest.FixtureRequest) -> Index:
    """Both kinds of index in turn."""
    found: Index = request.getfixturevalue(request.param)
    return found
