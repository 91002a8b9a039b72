"""Which machine this is, and how busy and fast it is at the moment. Not for one process of it (watched.py)."""

from __future__ import annotations

import os
import platform
import time
from pathlib import Path


def speed() -> float:
    """Milliseconds for a million additions: how fast this machine is at the moment."""
    begun, total = time.process_time(), 0
    for number in range(1_000_000):
        total += number
    return 1000 * (time.process_time() - begun)


def machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if "model name" in line), "?")
    return f"{os.cpu_count()} × {model}, Python {platform.python_version()}, {platform.system()}"


def load_average() -> str:
    return " ".join(f"{each:.1f}" for each in os.getloadavg())
