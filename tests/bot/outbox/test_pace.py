"""The pace against a simulated limit, beside a naive loop; replies go first; slots are evenly spaced."""

from __future__ import annotations

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


def run(pace: Pace, limiter: Limiter, seconds: float) -> None:
    now = 0.0
    while now < seconds:
        for delay in pace.slots(now, TICK):
            wait = limiter.call(now + delay)
            if wait:
                pace.refused(wait, now + delay)
        now += TICK


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
    now = 60.0
    while now < 360:
        for delay in pace.slots(now, TICK):
            wait = limiter.call(now + delay)
            if wait:
                pace.refused(wait, now + delay)
        now += TICK
    assert limiter.refusals - found <= 5
    assert limiter.accepted - before >= 0.8 * real * 300


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
    pace, now, taken = Pace(), 0.0, []
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
