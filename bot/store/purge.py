"""How long things are kept, in one place. Not for being forgotten on request (people.py)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.store import inbox, outbox, people, questions

EVENT_KEYS = timedelta(days=30)
DEAD_LETTERS = timedelta(days=7)
QUESTIONS = timedelta(days=365)
CONVERSATIONS = timedelta(days=30)


def purge(connection: Connection, now: datetime) -> dict[str, int]:
    """Erase what is past its time; how many rows of each kind."""
    return {
        "event_keys": inbox.purge(connection, now - EVENT_KEYS),
        "dead_letters": inbox.purge_letters(connection, now - DEAD_LETTERS),
        "questions": questions.purge(connection, now - QUESTIONS),
        "sent_lines": outbox.purge_sent(connection, now - CONVERSATIONS),
        "silent_lines": outbox.purge_silent(connection, now - CONVERSATIONS),
        "asked": people.drop_asked(connection, now - CONVERSATIONS),
    }
