"""Facts about requests to the staff that a step may record. Not for recording them (bot/helpdesk_recording.py)."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.events import KeptFile
from conversations.helpdesk.shape import Shared
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class TicketOpened:
    """The person saw what is shared and said yes; `text` is what they ask, in their own words."""

    shared: Shared
    text: str
    language: Language
    file: KeptFile | None = None


@dataclass(frozen=True, slots=True)
class TicketAdded:
    """The person goes on with a request; `ticket` 0 is their newest that is not closed."""

    ticket: int
    text: str
    language: Language
    file: KeptFile | None = None


HelpdeskDeed = TicketOpened | TicketAdded
