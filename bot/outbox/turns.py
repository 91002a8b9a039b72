"""When a call may be made: its slot, and what held it up since. Not for the pace itself (pace.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from conversations.events import Address

Key = tuple[int, int]
"""An announcement and the number of a delivery."""


class Turns(Protocol):
    """A channel's pace. What is sent, corrected and withdrawn there shares it."""

    def slots(self, seconds: float, most: int) -> Sequence[float]:
        """Take at most `most` slots of the next `seconds`: in how many seconds each is; none while it has to wait."""

    def turn(self, address: Address) -> float | None:
        """For a call whose slot has come: the seconds that it still waits, None when it must not be made now."""


async def has_turn(turns: Turns, address: Address, at: float) -> bool:
    """Wait for the slot at `at`, and behind calls that were held up; False when Telegram asked to wait meanwhile."""
    await asyncio.sleep(at - asyncio.get_running_loop().time())
    wait = turns.turn(address)
    if wait:
        await asyncio.sleep(wait)
    return wait is not None
