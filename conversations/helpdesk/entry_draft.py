"""A request that was answered, as the beginning of an entry of the knowledge base. Not for editing that entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.helpdesk.shape import Ticket, TicketLine
from conversations.masking import mask
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """In the language of the request; names, addresses and numbers are taken out. Somebody reads it before it goes on.

    `phrasings` are the other ways in which the person asked.
    """

    language: Language
    question: str
    phrasings: tuple[str, ...]
    answer: str


def draft_of(ticket: Ticket, lines: Sequence[TicketLine]) -> EntryDraft:
    """Notes of the staff are none of it."""
    asked = [ticket.shared.question, *(one.text for one in lines if one.kind == "asked")]
    said = dict.fromkeys(_plain(text, ticket.language) for text in asked if text.strip())
    first, *others = said or [""]
    answers = [mask(one.text, ticket.language) for one in lines if one.kind == "answered"]
    answer = "\n\n".join(filter(None, map(str.strip, answers)))
    return EntryDraft(ticket.language, first, tuple(others), answer)


def _plain(text: str, language: Language) -> str:
    return mask(" ".join(text.split()), language)
