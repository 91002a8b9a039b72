"""/console: staff get a one-time link to their pages in a private chat. Not for the pages (bot/console)."""

from __future__ import annotations

from conversations.announcing.deeds import SignInLinkMade
from conversations.desk import Desk
from conversations.outcome import Choice, Message, Outcome
from conversations.staff import staff_may

MESSAGE = "staff-console"
"""Of the message whose button opens the console; the button goes once that is used or late (bot/store/spent.py)."""

MINUTES = 15
"""How long the link lasts."""

PATH = "/console/enter/"


def open_console(desk: Desk) -> Outcome | None:
    """None to a stranger, who is told of no such command. The token is in the button alone, not in the values."""
    if not staff_may(desk.staff, "look"):
        return None
    base = desk.house.base_url or desk.house.public_url
    if not base:
        return Outcome(messages=(Message("staff-console-nowhere"),))
    token = desk.fresh[0]
    values = {"minutes": MINUTES, "is_local": "no" if desk.house.public_url else "yes"}
    button = Choice("", "choice-console-open", url=f"{base}{PATH}{token}")
    return Outcome(
        messages=(Message(MESSAGE, values, (button,)),), changes=(SignInLinkMade(token),)
    )
