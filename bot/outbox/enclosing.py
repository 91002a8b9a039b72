"""The file that comes with an announcement: read, and the same for all who get the same. Not for sending it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Enclosed:
    """`key` is the same for the same bytes: what a channel has got once it need not be given again."""

    key: str
    name: str
    content: bytes
    is_picture: bool = False
