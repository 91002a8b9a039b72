"""Filling the pieces of a draft: texts over several messages, files, links. Not for the checklist (application)."""

from __future__ import annotations

from conversations.drafting.steps import KINDS, TYPED, linked, uploaded

__all__ = ["KINDS", "TYPED", "linked", "uploaded"]
