"""The real wording and self-assessment with a small draft application, and a team around it."""

from __future__ import annotations

import pytest

from knowledge.load import Knowledge
from tests.conversations.reviewing.around_a_review import Reviewed
from tests.fakes.small_application import with_application


@pytest.fixture(scope="session")
def small(knowledge: Knowledge) -> Knowledge:
    return with_application(knowledge)


@pytest.fixture
def team(small: Knowledge) -> Reviewed:
    return Reviewed(small)
