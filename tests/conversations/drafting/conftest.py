"""The real wording and self-assessment, with a small draft application; and a team around it."""

from __future__ import annotations

import pytest

from knowledge.load import Knowledge
from tests.conversations.application.around_a_draft import Team
from tests.fakes.small_application import with_application


@pytest.fixture(scope="session")
def small(knowledge: Knowledge) -> Knowledge:
    return with_application(knowledge)


@pytest.fixture
def team(small: Knowledge) -> Team:
    return Team(small)
