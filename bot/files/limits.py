"""How much one may send: of one file, of one project, of one person. Not for what is kept already (bot/store)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.settings import Settings
from bot.store.files import Usage
from conversations.dossier import MOST_EVIDENCE
from conversations.events import Trouble

MB = 1024 * 1024
FROM_TELEGRAM = 20 * MB
"""Telegram hands no larger file over to a bot."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes: of one file from the web or the terminal, of all of a project, of all that a person added."""

    upload: int = 100 * MB
    project: int = 500 * MB
    person: int = 300 * MB
    files: int = MOST_EVIDENCE

    @classmethod
    def of(cls, settings: Settings) -> Limits:
        return cls(
            settings.upload_limit_mb * MB,
            settings.project_quota_mb * MB,
            settings.person_quota_mb * MB,
        )

    def trouble(self, usage: Usage, size: int, most: int) -> tuple[Trouble, int] | None:
        """Why `size` bytes more cannot be kept, with the limit that they pass; `most` is the channel's own."""
        if size > most:
            return "too-large", most
        if usage.count >= self.files:
            return "too-many", self.files
        if usage.project_bytes + size > self.project:
            return "project-full", self.project
        if usage.person_bytes + size > self.person:
            return "person-full", self.person
        return None
