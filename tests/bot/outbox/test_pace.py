"""The pace against a simulated limit, beside a naive loop; replies go first; slots are evenly spaced."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbox.pace import ALLOWED, ALLOWED_PAID, WHILE_TALKING, Pace

TICK = 0.1


@dataclass
class Limiter:
    """Takes `most` calls in any second; refuses for `pause` seconds from the first one too many."""

    most: float
    pause: float = 3.0
    taken: deque[float] = field(default_factory=deque)
    until: float = 0.0
    refusals: int = 0
    accepted: int = 0

    def call(self, at: float) -> float:
        """0 when taken, else the seconds to wait."""
        while self.taken and self.taken[0] <= at - 1.0:
            self.taken.popleft()
        if at < self.until:
            return self.until - at
        if len(self.taken) >= self.most:
            self.refusals += 1
            self.until = at + self.pause
            return self.pause
        self.taken.append(at)
        self.accepted += 1
        return 0.0


def run(pace: Pace, limiter: Limiter, until: float, now: float = 0.0, late: float = 0.0) -> None:
    """Calls from `now` on; one in a hundred is held up, and those after it with it, for `late` seconds."""
    chance = random.Random(1)  # noqa: S311 — repeatable on purpose
    held = 0.0
    while now < until:
        for delay in pace.slots(now, TICK):
            held = now + delay + late if chance.random() < 0.01 else held
            _call(pace, limiter, max(now + delay, held))
        now += TICK


def _call(pace: Pace, limiter: Limiter, at: float) -> None:
    turn = pace.turn(at)
    if turn is None:
        return
    wait = limiter.call(at + turn)
    if wait:
        pace.refused(wait, at + turn)


@pytest.mark.parametrize("allowed", [ALLOWED, ALLOWED_PAID])
def test_it_keeps_to_what_is_allowed_and_wastes_little(allowed: float) -> None:
    limiter = Limiter(allowed)
    run(Pace(allowed), limiter, 120)
    assert limiter.accepted >= 0.95 * allowed * 120
    assert limiter.refusals <= 2


@pytest.mark.parametrize("real", [10, 20, 25, 28])
def test_it_finds_a_limit_lower_than_it_knows(real: int) -> None:
    """At most one refusal a minute once found, and most of what is taken."""
    limiter, pace = Limiter(real), Pace()
    run(pace, limiter, 60)
    found = limiter.refusals
    before = limiter.accepted
    run(pace, limiter, until=360, now=60)
    assert limiter.refusals - found <= 5
    assert limiter.accepted - before >= 0.8 * real * 300


def test_one_refusal_by_chance_costs_no_rate_for_good() -> None:
    """The network brought a few at once: the limit is the one known before."""
    limiter, pace = Limiter(ALLOWED, pause=1.0), Pace()
    run(pace, limiter, 30)
    assert not limiter.refusals
    pace.refused(1.0, 30.0)
    before = limiter.accepted
    run(pace, limiter, until=150, now=30)
    assert limiter.accepted - before >= 0.95 * ALLOWED * 120
    assert not limiter.refusals


def test_a_process_that_is_held_up_makes_it_good_slowly() -> None:
    limiter = Limiter(ALLOWED)
    run(Pace(), limiter, 120, late=0.1)
    assert limiter.refusals <= 2
    assert limiter.accepted >= 0.95 * ALLOWED * 120


def test_calls_held_up_together_do_not_go_together() -> None:
    pace = Pace()
    pace.slots(0.0, 1.0)
    turns = [pace.turn(1.0) for _ in range(5)]
    assert turns == sorted(turns, key=lambda turn: turn or 0.0)
    gaps = [later - earlier for earlier, later in pairwise(turn or 0.0 for turn in turns)]
    assert min(gaps) > 1 / ALLOWED
    pace.refused(3.0, 1.2)
    assert pace.turn(1.3) is None
    assert pace.turn(4.3) is not None


def test_a_naive_loop_is_refused_again_and_again() -> None:
    limiter = Limiter(ALLOWED)
    at = 0.0
    while at < 120:
        wait = limiter.call(at)
        at += wait or 0.001
    assert limiter.refusals > 20


def test_calls_are_evenly_spaced() -> None:
    slots = Pace().slots(100.0, 1.0)
    gaps = [later - earlier for earlier, later in pairwise(slots)]
    assert max(gaps) - min(gaps) < 1e-6
    assert 28 < len(slots) <= 30


def test_replies_go_first() -> None:
    pace = Pace()
    pace.talked(0.0)
    assert len(pace.slots(0.0, 1.0)) <= WHILE_TALKING + 1
    assert len(pace.slots(10.0, 1.0)) > WHILE_TALKING


def test_nothing_goes_while_it_has_to_wait() -> None:
    pace = Pace()
    pace.slots(0.0, 1.0)
    pace.refused(7.0, 1.0)
    assert pace.slots(1.5, 1.0) == ()
    assert pace.slots(8.1, 1.0)
    pace.wait(5.0, 9.5)
    assert pace.slots(10.0, 1.0) == ()


def test_refusals_on_their_way_say_nothing_new() -> None:
    """Ten calls refused at once slow it down once."""
    pace = Pace()
    pace.slots(0.0, 1.0)
    for late in range(10):
        pace.refused(3.0, 1.0 + late / 100)
    assert pace.rate(4.2) > 0.85 * 29


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["slots", "refused", "talked", "wait"]),
            st.floats(0, 3),
            st.floats(0, 9),
        ),
        max_size=40,
    )
)
def test_slots_never_come_too_close(steps: list[tuple[str, float, float]]) -> None:
    pace, now = Pace(), 0.0
    taken: list[float] = []
    acts: dict[str, Callable[[float], object]] = {
        "slots": lambda seconds: taken.extend(now + at for at in pace.slots(now, min(seconds, 1))),
        "refused": lambda seconds: pace.refused(seconds, now),
        "talked": lambda _seconds: pace.talked(now),
        "wait": lambda seconds: pace.wait(seconds, now),
    }
    for act, later, value in steps:
        now += later
        acts[act](value)
    gaps = [after - before for before, after in pairwise(taken)]
    assert all(gap >= 1 / ALLOWED - 1e-9 for gap in gaps)
