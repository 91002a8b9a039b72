"""What announcements and their deliveries should be, in plain Python. Not for the store that has to agree with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Where = Literal["waiting", "called", "sent", "failed", "unknown", "skipped"]


@dataclass
class Posted:
    """One recipient: where their delivery is, and how many messages really came."""

    where: Where = "waiting"
    owner: str = ""
    came: int = 0
    was_unknown: bool = False
    revision: int = 0
    is_deleted: bool = False


@dataclass
class AnnouncementModel:
    """One announcement. Its states are those of the contract; `frozen` by person.

    An approval is of a time: `approved_for` is the one that `at` was then.
    """

    state: str = "draft"
    revision: int = 0
    is_withdrawn: bool = False
    at: datetime | None = None
    is_approved: bool = False
    approved_for: datetime | None = None
    frozen: dict[str, Posted] = field(default_factory=dict)

    def is_agreed(self, at: datetime | None) -> bool:
        return self.is_approved and self.approved_for == self.at == at

    def waiting(self) -> list[str]:
        return [person for person, one in self.frozen.items() if one.where == "waiting"]

    def called(self, owner: str) -> list[str]:
        return [
            person
            for person, one in self.frozen.items()
            if one.where == "called" and one.owner == owner
        ]

    def is_open(self) -> bool:
        return any(one.where in {"waiting", "called"} for one in self.frozen.values())

    def drop(self) -> None:
        for person in self.waiting():
            self.frozen[person].where = "skipped"

    def counts(self) -> dict[str, int]:
        names = {"waiting": "pending", "called": "sending"}
        found: dict[str, int] = {}
        for one in self.frozen.values():
            name = names.get(one.where, one.where)
            found[name] = found.get(name, 0) + 1
        return found
