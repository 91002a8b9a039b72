"""One thing that is wrong with what was typed into a form, and where. Not for finding it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """`where` is the name of the input and its place on the page; `message` is its sentence."""

    where: str
    message: str
    values: Mapping[str, Any] = field(default_factory=dict)
