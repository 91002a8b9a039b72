"""The buttons and typed words of the checklist itself: tables. Not for what each does."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.application import (
    comments,
    due_dates,
    marking,
    onward,
    overview,
    owners,
    picking,
    piece_card,
    samples,
    sections,
)
from conversations.application.of_a_piece import about_a_piece, typed_of_a_piece
from conversations.application.scene import Named, Step, Typed, allowed, allowed_to_type, seen

KINDS: Mapping[str, Step] = {
    "dossier": seen(overview.overview),
    "next": allowed("read", onward.onward),
    "sections": seen(sections.sections),
    "section": seen(sections.section),
    "piece": seen(about_a_piece(piece_card.card)),
    "sample": seen(about_a_piece(samples.sample)),
    "mark": allowed("draft", about_a_piece(marking.mark)),
    "own": allowed("assign", about_a_piece(owners.own)),
    "due": allowed("draft", about_a_piece(due_dates.due)),
    "jot": allowed("read", about_a_piece(comments.comments)),
}
TYPED: Mapping[str, Typed] = {
    "reason": allowed_to_type("draft", typed_of_a_piece(marking.reason_typed)),
    "due": allowed_to_type("draft", typed_of_a_piece(due_dates.due_typed)),
    "jot": allowed_to_type("note", typed_of_a_piece(comments.comment_typed)),
}

NAMED: Mapping[str, Named] = {picking.KIND: piece_card.named}
"""What Asked.awaits begins with while nothing is waited for but the name of a piece, or its number."""
