"""The real knowledge base and one warm press, made once for each worker."""

from __future__ import annotations

import pytest

from bot.documents.pdf import report_press
from bot.documents.press import Press
from knowledge.load import Knowledge, load


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture(scope="session")
def press() -> Press:
    return report_press()
