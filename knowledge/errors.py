"""The root of every error of this project, and the errors of content.

AssistantError
└── ContentError      the knowledge directory cannot be used; `faults` lists all of it
"""

from collections.abc import Sequence
from dataclasses import dataclass


class AssistantError(Exception):
    """Base of every error that this project raises on purpose; its text says what to do next."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong with the content: where it is, what is wrong, what to do."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ContentError(AssistantError):
    """The content cannot be loaded. Every fault found is listed, not only the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
