"""Looking a draft over: what is missing, remarks, versions, reminders, taking it away. Not for filling it."""

from __future__ import annotations

from conversations.reviewing.steps import KINDS, NAMED, TYPED

__all__ = ["KINDS", "NAMED", "TYPED"]
