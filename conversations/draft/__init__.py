"""The draft application as a document, for whoever prints, packs or compares it. Not for its words or its looks."""

from __future__ import annotations

from conversations.draft.shape import Change, Draft, PieceInFile, SectionInFile

__all__ = ["Change", "Draft", "PieceInFile", "SectionInFile"]
