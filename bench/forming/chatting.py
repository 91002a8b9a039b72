"""One person in Telegram: waits for a question, presses its button. Not for what they answer, nor for the server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.forming.course import Answer
from conversations.events import Address
from conversations.project import NEW
from tests.fakes.bot_api import BotApi

PATIENCE = 90.0
"""Seconds without a question after which it will not come."""


@dataclass
class Chatter:
    """`pressed` is told at every answer."""

    telegram: BotApi
    person: int
    pressed: Callable[[], None]

    async def walk(self, answers: Sequence[Answer]) -> None:
        self.telegram.person(self.person)
        await self.telegram.say(self.person, "/diagnostic")
        await self._press(f"walk:{NEW}")
        for answer in answers:
            await self._press("a:", f":{answer.question}:{answer.option}")
            self.pressed()
        await self._shown("report:")

    @property
    def address(self) -> Address:
        return Address("telegram", str(self.person))

    async def _press(self, begins: str, ends: str = "") -> None:
        message, data = await self._shown(begins, ends)
        await self.telegram.tap(self.person, message, data)

    async def _shown(self, begins: str, ends: str = "") -> tuple[int, str]:
        """The message and the data of a button, once it is there."""
        await self.telegram.until(lambda: self._find(begins, ends), PATIENCE)
        found = self._find(begins, ends)
        assert found
        return found

    def _find(self, begins: str, ends: str) -> tuple[int, str] | None:
        for message in reversed(self.telegram.world.private(self.person).messages.values()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    data = button.get("callback_data", "")
                    if data.startswith(begins) and data.endswith(ends):
                        return message["message_id"], data
        return None
