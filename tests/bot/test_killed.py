"""A server killed (SIGKILL) in the middle of its work, and the next one on its data. At length: bench/kill.py."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from knowledge.model import LANGUAGES
from tests.fakes.bot_api import BotApi
from tests.fakes.knowledge import small_knowledge
from tests.processes import PATIENCE, Program, small_content

pytestmark = pytest.mark.slow

PEOPLE = range(1, 21)
SOME = 5
WHAT = "c'est quoi le label"


async def test_every_question_is_answered_though_the_server_was_killed(tmp_path: Path) -> None:
    content = str(small_content(tmp_path))
    async with BotApi() as telegram:
        told = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url, "PORT": "0"}
        for person in PEOPLE:
            await telegram.say(person, WHAT)
        async with Program("serve", "--knowledge", content, folder=tmp_path, **told) as first:
            await telegram.until(lambda: telegram.count("sendMessage") >= SOME, PATIENCE)
            assert await first.ends(signal.SIGKILL) == -signal.SIGKILL
        assert len(answered(telegram)) < len(PEOPLE)
        async with Program("serve", "--knowledge", content, folder=tmp_path, **told):
            await telegram.until(lambda: len(answered(telegram)) == len(PEOPLE), PATIENCE)
    for person in PEOPLE:
        _, *more = telegram.said(person)
        assert all(is_marked(text) for text in more)


def answered(telegram: BotApi) -> list[int]:
    return [person for person in PEOPLE if telegram.said(person)]


def is_marked(text: str) -> bool:
    """Whether it says that it may have come before."""
    wording = small_knowledge().wording
    return text.endswith(tuple(wording.say("sent-again", language) for language in LANGUAGES))
