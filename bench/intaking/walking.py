"""Sends events down a path, several chats at once, and takes the time of each. Not for what the path is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from bench.killing.crowd import Question

T = TypeVar("T")

WARM_UP = 100
"""Questions before the first that counts."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`median` and `slow` (95th percentile) are milliseconds of one event, the wait behind other chats included."""

    a_second: float
    median: float
    slow: float


async def walk(take: Callable[[T], Awaitable[object]], chats: Sequence[Sequence[T]]) -> Pace:
    """All chats at once, each one event after the other."""
    spent: list[float] = []

    async def one(events: Sequence[T]) -> None:
        for event in events:
            begun = time.perf_counter()
            await take(event)
            spent.append(1000 * (time.perf_counter() - begun))

    begun = time.perf_counter()
    await asyncio.gather(*map(one, chats))
    total = time.perf_counter() - begun
    median, slow = np.percentile(spent, [50, 95])
    return Pace(len(spent) / total, float(median), float(slow))


async def measured(
    take: Callable[[T], Awaitable[object]],
    make: Callable[[Question, int], T],
    questions: Sequence[Question],
) -> Pace:
    """The pace after a warm-up; `make` builds the event of a question beforehand."""
    made = [(question.person, make(question, at)) for at, question in enumerate(questions)]
    for _, event in made[:WARM_UP]:
        await take(event)
    chats: dict[int, list[T]] = {}
    for person, event in made[WARM_UP:]:
        chats.setdefault(person, []).append(event)
    return await walk(take, list(chats.values()))
