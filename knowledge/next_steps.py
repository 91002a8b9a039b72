"""The shortest ways to the next band, exactly. Pure. Not for the score itself (scoring.py)."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.readiness import LEVERS, TOP_LEVEL, Criterion, Lever, Readiness
from knowledge.scoring import Levels, Score

Table = NDArray[np.int64]

NEVER = np.int64(1) << 40
BITS = 63
"""Of a table's whole numbers; above them Python's own count, slower and without end."""
_COSTS = {lever: 100**rank // 100 for rank, lever in enumerate(LEVERS)}
"""A way with fewer steps of a hard lever is easier, whatever its easy ones."""


@dataclass(frozen=True, slots=True)
class Change:
    """One criterion brought from a level to a higher one, and the lever of each step between."""

    criterion: str
    before: int
    after: int
    levers: tuple[Lever, ...]


@dataclass(frozen=True, slots=True)
class NextBand:
    """The next band and one shortest way to it, in the order of the criteria."""

    band: int
    changes: tuple[Change, ...]

    @property
    def steps(self) -> int:
        return sum(change.after - change.before for change in self.changes)


@dataclass(frozen=True, slots=True)
class Ways:
    """How many shortest ways there are, and up to three of them, the ones in the team's power first."""

    count: int
    shown: tuple[tuple[Change, ...], ...]


@dataclass(frozen=True, slots=True)
class _Room:
    """A criterion that can rise: how far, and what a step gains."""

    criterion: Criterion
    level: int

    @property
    def steps(self) -> int:
        return TOP_LEVEL - self.level

    @property
    def gain(self) -> int:
        return self.criterion.weight

    def cost(self, steps: int) -> int:
        return sum(_COSTS[step.lever] for step in self.criterion.steps[self.level :][:steps])


@dataclass(frozen=True, slots=True)
class _Climb:
    """What is to gain for the next band, with how few steps, over which criteria."""

    band: int
    deficit: int
    steps: int
    rooms: tuple[_Room, ...]


def next_band(readiness: Readiness, levels: Levels, score: Score) -> NextBand | None:
    """The fewest level steps over answered criteria; ties to the fewest criteria, then the largest score, then the
    earliest criteria. None without a band, or at the top.
    """
    climb = _climb(readiness, levels, score)
    return NextBand(climb.band, _changes(climb, _best(climb))) if climb else None


def equally_short(readiness: Readiness, levels: Levels, score: Score, limit: int = 3) -> Ways:
    """All ways with that number of steps, counted; those shown have the fewest steps of the hardest levers."""
    climb = _climb(readiness, levels, score)
    if climb is None:
        return Ways(0, ())
    easiest = _easiest(climb)
    ways = [taken for taken, _ in zip(easiest, range(limit), strict=False)]
    return Ways(_count(climb), tuple(_changes(climb, taken) for taken in ways))


def _climb(readiness: Readiness, levels: Levels, score: Score) -> _Climb | None:
    if score.band is None or score.band + 1 >= len(readiness.bands):
        return None
    answered = [one for one in readiness.criteria if one.id in levels]
    whole = TOP_LEVEL * sum(one.weight for one in answered)
    reached = sum(one.weight * levels[one.id] for one in answered)
    least = readiness.bands[score.band + 1].min
    # The rounded score reaches `least` once 200 × points + whole ≥ 2 × whole × least.
    deficit = -(-(2 * whole * least - whole) // 200) - reached
    rooms = tuple(_Room(one, levels[one.id]) for one in answered if levels[one.id] < TOP_LEVEL)
    return _Climb(score.band + 1, deficit, _fewest(rooms, deficit), rooms)


def _fewest(rooms: Sequence[_Room], deficit: int) -> int:
    """Every step of a criterion gains the same, so the heaviest ones first are the fewest."""
    gains = sorted((room.gain for room in rooms for _ in range(room.steps)), reverse=True)
    gained = steps = 0
    while gained < deficit:
        gained += gains[steps]
        steps += 1
    return steps


def _best(climb: _Climb) -> tuple[int, ...]:
    """Steps for each room. `most[i][s][c]`: the largest gain of s steps over c of the rooms from i on."""
    most = _most_gained(climb)
    reaching = np.flatnonzero(most[0][climb.steps] >= climb.deficit)
    steps, criteria = climb.steps, int(reaching[0])
    left = int(most[0][steps][criteria])
    taken = []
    for position, room in enumerate(climb.rooms):
        for more in range(min(room.steps, steps), -1, -1):
            used = criteria - (more > 0)
            if used >= 0 and most[position + 1][steps - more][used] == left - room.gain * more:
                break
        taken.append(more)
        steps, criteria, left = steps - more, used, left - room.gain * more
    return tuple(taken)


def _most_gained(climb: _Climb) -> list[Table]:
    size = climb.steps + 1
    last = np.full((size, size), -NEVER, dtype=np.int64)
    last[0, 0] = 0
    tables = [last]
    for room in reversed(climb.rooms):
        after, here = tables[0], tables[0].copy()
        for more in range(1, min(room.steps, climb.steps) + 1):
            risen = after[:-more, :-1] + room.gain * more
            here[more:, 1:] = np.maximum(here[more:, 1:], risen)
        tables.insert(0, here)
    return tables


def _easiest(climb: _Climb) -> Iterator[tuple[int, ...]]:
    """Ways from the easiest on; of equally easy ones, more steps on earlier criteria first. Best-first search."""
    least = _least_cost(climb)
    start = (int(least[0][climb.steps][climb.deficit]), (), climb.steps, climb.deficit, 0)
    waiting: list[tuple[int, tuple[int, ...], int, int, int]] = [start]
    while waiting:
        _, negated, steps, deficit, cost = heapq.heappop(waiting)
        position = len(negated)
        if position == len(climb.rooms):
            yield tuple(-more for more in negated)
            continue
        room = climb.rooms[position]
        for more in range(min(room.steps, steps) + 1):
            rest = max(0, deficit - room.gain * more)
            ahead = int(least[position + 1][steps - more][rest])
            if ahead < NEVER:
                paid = cost + room.cost(more)
                entry = (paid + ahead, (*negated, -more), steps - more, rest, paid)
                heapq.heappush(waiting, entry)


def _least_cost(climb: _Climb) -> list[Table]:
    """`least[i][s][g]`: the least cost of s steps over the rooms from i on that gain g at least; NEVER if none does."""
    last = np.full((climb.steps + 1, climb.deficit + 1), NEVER, dtype=np.int64)
    last[0, 0] = 0
    tables = [last]
    for room in reversed(climb.rooms):
        after, here = tables[0], tables[0].copy()
        for more, rest in _rises(room, climb):
            dearer = np.minimum(after[: climb.steps + 1 - more, rest] + room.cost(more), NEVER)
            here[more:] = np.minimum(here[more:], dearer)
        tables.insert(0, here)
    return tables


def _count(climb: _Climb) -> int:
    """How many ways there are, exactly: a criterion rises by 0 to 3 steps, so two bits each are enough."""
    kind = np.int64 if 2 * len(climb.rooms) < BITS else object
    ways = np.zeros((climb.steps + 1, climb.deficit + 1), dtype=kind)
    ways[0, 0] = 1
    for room in reversed(climb.rooms):
        after, ways = ways, ways.copy()
        for more, rest in _rises(room, climb):
            ways[more:] += after[: climb.steps + 1 - more, rest]
    return int(ways[climb.steps][climb.deficit])


def _rises(room: _Room, climb: _Climb) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Each number of steps of a room, and what is left of every deficit after it."""
    deficits = np.arange(climb.deficit + 1)
    for more in range(1, min(room.steps, climb.steps) + 1):
        yield more, np.maximum(0, deficits - room.gain * more)


def _changes(climb: _Climb, taken: Sequence[int]) -> tuple[Change, ...]:
    return tuple(
        Change(
            room.criterion.id,
            room.level,
            room.level + more,
            tuple(step.lever for step in room.criterion.steps[room.level : room.level + more]),
        )
        for room, more in zip(climb.rooms, taken, strict=True)
        if more
    )
