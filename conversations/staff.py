"""Staff of the Mission as a step, a page or a command sees them, and what each role may do. Not for signing in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

StaffRole = Literal["owner", "team", "reader"]
STAFF_ROLES: tuple[StaffRole, ...] = ("owner", "team", "reader")

StaffRight = Literal["look", "write", "send", "answer", "edit", "staff", "audit"]
"""See announcements and reports · write and change one · send, pause, correct, withdraw · answer replies ·
change what the bot knows · invite and remove staff · read the audit log."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody of the Mission. `id` 0 is whoever has a shell on the server: the command line may do everything."""

    id: int
    role: StaffRole
    name: str = ""


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """A link that makes its opener staff, as it stands before that. `role` is what they would be."""

    state: Literal["open", "used", "expired", "unknown"]
    role: StaffRole = "reader"


COMMAND_LINE = Staff(0, "owner", "command line")

STAFF_RIGHTS: Mapping[StaffRole, frozenset[StaffRight]] = {
    "owner": frozenset({"look", "write", "send", "answer", "edit", "staff", "audit"}),
    "team": frozenset({"look", "write", "send", "answer", "edit"}),
    "reader": frozenset({"look"}),
}
"""The one table, for Telegram, the console and the command line; looked at for every event."""


def staff_may(staff: Staff | None, right: StaffRight) -> bool:
    return staff is not None and right in STAFF_RIGHTS[staff.role]
