"""/tickets and /unanswered: what waits for the staff, told in a private chat. Not for answering it (the console)."""

from __future__ import annotations

from conversations.desk import Desk
from conversations.helpdesk.shape import Helpdesk, Waiting
from conversations.helpdesk.sharing import cut
from conversations.outcome import Choice, Message, Outcome
from conversations.staff import staff_may

MOST_LISTED = 5
LONGEST_SHOWN = 80


def open_tickets(desk: Desk) -> Outcome | None:
    """The longest waiting first, with a button to each. None to a stranger, who is told of no such command."""
    if not staff_may(desk.staff, "look"):
        return None
    help_ = desk.help or Helpdesk()
    if not help_.waiting:
        return Outcome(messages=(Message("helpdesk-tickets-none", choices=_page(desk, "tickets")),))
    shown = help_.waiting[:MOST_LISTED]
    rows = [[one.ticket.id, cut(" ".join(one.words.split()), LONGEST_SHOWN)] for one in shown]
    values = {"count": len(help_.waiting), "requests": rows}
    buttons = tuple(one for each in shown for one in _button(desk, each))
    return Outcome(
        messages=(Message("helpdesk-tickets", values, buttons or _page(desk, "tickets")),)
    )


def unanswered(desk: Desk) -> Outcome | None:
    """How many questions wait to be looked at."""
    if not staff_may(desk.staff, "look"):
        return None
    count = desk.help.questions if desk.help else 0
    message = Message("helpdesk-questions", {"count": count}, _page(desk, "questions"))
    return Outcome(messages=(message,))


def _button(desk: Desk, one: Waiting) -> tuple[Choice, ...]:
    if not desk.house.base_url:
        return ()
    url = f"{desk.house.base_url}/console/tickets/{one.ticket.id}"
    return (Choice("", "choice-helpdesk-open", {"number": one.ticket.id}, url=url),)


def _page(desk: Desk, page: str) -> tuple[Choice, ...]:
    if not desk.house.base_url:
        return ()
    return (Choice("", "choice-helpdesk-page", url=f"{desk.house.base_url}/console/{page}"),)
