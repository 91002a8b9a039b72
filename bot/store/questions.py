"""Questions that the bot could not answer, for the staff. Their text arrives masked (conversations/masking.py)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from bot.store.tables import questions
from bot.store.types import new_id
from conversations.outcome import QuestionKept


def keep(
    connection: Connection,
    question: QuestionKept,
    channel: str,
    person: str | None,
    at: datetime,
) -> int:
    """The question's id. `person` only for who asked for a reply; they must be saved already."""
    result = connection.execute(
        insert(questions).values(
            text=question.text,
            language=question.language,
            reason=question.reason,
            candidates=[list(candidate) for candidate in question.candidates],
            reply_wanted=question.reply_wanted,
            channel=channel,
            person=person,
            at=at,
        )
    )
    return new_id(result)


def purge(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(questions).where(questions.c.at < before)).rowcount


def waiting(connection: Connection) -> int:
    """How many the staff have not settled yet."""
    wanted = select(func.count()).select_from(questions).where(questions.c.state == "open")
    return connection.scalar(wanted) or 0
