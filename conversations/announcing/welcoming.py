"""A link that makes its opener staff of the Mission. Not for making or using it (bot/staffing.py)."""

from __future__ import annotations

from conversations.announcing.deeds import StaffLinkUsed
from conversations.choices import THEMES
from conversations.desk import Desk
from conversations.outcome import Message, Outcome


def opened(desk: Desk, token: str) -> Outcome:
    """Opening it in a private chat is using it: nobody else can any more."""
    link = desk.opened
    if link is None or link.state != "open":
        state = link.state if link else "unknown"
        return Outcome(messages=(Message("staff-link-gone", {"state": state}, (THEMES,)),))
    return Outcome(
        messages=(Message("staff-welcome", {"role": link.role}, (THEMES,)),),
        changes=(StaffLinkUsed(token),),
    )
