"""How long things are kept, in one place. Not for being forgotten on request (people.py)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.store import (
    accounts,
    inbox,
    invitations,
    joinings,
    links,
    outbox,
    people,
    questions,
    replies,
    sessions,
    spent,
    staff,
    tickets,
)
from bot.store.helpdesk import SEEN_WITHIN

EVENT_KEYS = timedelta(days=30)
DEAD_LETTERS = timedelta(days=7)
QUESTIONS = timedelta(days=365)
REPLIES = timedelta(days=365)
TICKETS = timedelta(days=365)
"""After they were closed."""
CONVERSATIONS = timedelta(days=30)
SPENT_LINKS = timedelta(days=30)
"""After their end: until then somebody late learns that they are too late."""
CODE_TRIES = timedelta(days=1)


def purge(connection: Connection, now: datetime) -> dict[str, int]:
    """Erase what is past its time; how many rows of each kind."""
    return {
        "event_keys": inbox.purge(connection, now - EVENT_KEYS),
        "dead_letters": inbox.purge_letters(connection, now - DEAD_LETTERS),
        "questions": questions.purge(connection, now - QUESTIONS),
        "sent_lines": outbox.purge_sent(connection, now - CONVERSATIONS),
        "silent_lines": outbox.purge_silent(connection, now - CONVERSATIONS),
        "invitations": invitations.purge(connection, now - SPENT_LINKS),
        "links": links.purge(connection, now - SPENT_LINKS),
        "joinings": joinings.purge(connection, now - SPENT_LINKS),
        "code_tries": accounts.purge_tries(connection, now - CODE_TRIES),
        "replies": replies.purge(connection, now - REPLIES),
        "tickets": tickets.purge(connection, now - TICKETS),
        "staff_links": staff.purge_links(connection, now - SPENT_LINKS),
        # an ended session still says when a member of staff was last there (helpdesk.py)
        "console_sessions": sessions.purge(connection, now - SEEN_WITHIN),
        "console_links": spent.late(connection, now, CONVERSATIONS),
        "asked": people.drop_asked(connection, now - CONVERSATIONS),
    }
