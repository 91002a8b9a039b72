"""What the tests of the rules share. Not for content."""

from pathlib import Path

import pytest

from tests.knowledge.lint.tiny import Tiny


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    return Tiny(tmp_path)
