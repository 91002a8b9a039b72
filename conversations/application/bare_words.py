"""A few words alone that lead on in a draft: what to do next, and out of what is waited for. Not for texts."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.needs import WHAT_NEXT
from knowledge.search.normalise import fold

_OUT = frozenset(
    "retour|revenir|precedent|liste|pause|plus tard|quitter|sortir|non|annuler|rien"
    "|back|go back|previous|list|later|not now|quit|exit|no|cancel|nothing".split("|")
)
_ENOUGH = frozenset("fini|j ai fini|termine|c est fini|done|i am done|i m done|finished".split("|"))

_LEFT_BY: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("more", "whole", "evidence"), _OUT | _ENOUGH),
    **dict.fromkeys(("reason", "jot", "remark", "visit", "resolve"), _OUT),
}
"""What `Asked.awaits` begins with -> the words that are no text there; « fait » may be how a remark was resolved."""
_OF_A_PIECE = frozenset(_LEFT_BY) - {"resolve"}


def asks_what_next(text: str) -> bool:
    return fold(text) in WHAT_NEXT


def way_out(awaits: str, text: str) -> tuple[str, tuple[str, ...]] | None:
    """The button that the words stand for, its kind and ids: the piece that waits, else the draft."""
    kind, *ids = awaits.split(":")
    if fold(text) not in _LEFT_BY.get(kind, ()):
        return None
    return ("piece", tuple(ids[:2])) if kind in _OF_A_PIECE else ("dossier", tuple(ids[:1]))
