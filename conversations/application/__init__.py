"""The draft application's checklist: what to bring, who, by when, how far it is. Not for the self-assessment (walk)."""

from __future__ import annotations

from conversations.application.front import (
    KINDS,
    filled,
    open_application,
    press,
    typed,
    uploaded,
)
from conversations.application.words import label, words

__all__ = ["KINDS", "filled", "label", "open_application", "press", "typed", "uploaded", "words"]
