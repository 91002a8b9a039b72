"""The draft application as a document that people hand over. Not for its words, its looks or its files."""

from __future__ import annotations

from conversations.draft.changes import changes
from conversations.draft.shape import Change, Draft, PieceInFile, SectionInFile
from conversations.draft.snapshot import snapshot
from conversations.draft.whole import compared_with, draft

__all__ = [
    "Change",
    "Draft",
    "PieceInFile",
    "SectionInFile",
    "changes",
    "compared_with",
    "draft",
    "snapshot",
]
