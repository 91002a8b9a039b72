"""How long to wait before the next try: growing, 30 seconds at most. Not for waiting."""

FIRST = 0.5
LONGEST = 30.0


def delay(failures: int) -> float:
    """Seconds after the `failures`-th failure in a row (from 1)."""
    return float(min(LONGEST, FIRST * 2 ** min(failures - 1, 10)))
