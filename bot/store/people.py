"""People: their language, what the last view asked them, whether they want announcements. Not for what they wrote."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Row, delete, select, text, update

from bot.store.tables import dead_letters, outbox, people, questions
from bot.store.types import upsert
from conversations.desk import Profile
from conversations.events import Address
from conversations.outcome import Asked
from knowledge.model import LANGUAGES, Language

_ASKED = frozenset(field.name for field in fields(Asked))


def language_of(connection: Connection, person: str, otherwise: Language) -> Language:
    """The language to read an undecided text in: the chosen one, else the one written last. Locks nothing."""
    chosen = connection.execute(
        select(people.c.chosen_language, people.c.language).where(people.c.person == person)
    ).first()
    return _language(chosen[0] or chosen[1], otherwise) if chosen else otherwise


def load_profile(connection: Connection, person: str, default_language: Language) -> Profile:
    """The person, locked until the transaction ends; nobody is created. A new one speaks `default_language`."""
    row = _locked(connection, person)
    if row is None:
        return Profile(person, default_language, is_new=True)
    return Profile(
        person,
        _language(row.language, default_language),
        is_new=False,
        wants_announcements=row.wants_announcements,
    )


def load_asked(connection: Connection, person: str) -> Asked:
    """What the last view asked; a fresh Asked when nothing was, or when it was stored by a version we cannot read."""
    return asked_from(connection.scalar(select(people.c.asked).where(people.c.person == person)))


def asked_from(stored: Any) -> Asked:
    if not isinstance(stored, dict) or not _ASKED.issuperset(stored):
        return Asked()
    try:
        return _reader().validate_python(stored)
    except ValidationError:
        return Asked()


@cache
def _reader() -> TypeAdapter[Asked]:
    """Made once: it costs a quarter of the work on an event."""
    return TypeAdapter(Asked)


def save(
    connection: Connection,
    person: str,
    *,
    channel: str,
    language: Language,
    asked: Asked | None,
    at: datetime,
    address: str = "",
) -> None:
    """The person was here and speaks `language`; created when new. `asked` None leaves what was asked as it is."""
    seen: dict[str, Any] = {
        "channel": channel,
        "address": address,
        "language": language,
        "seen_at": at,
        "unreachable_since": None,
    }
    if asked is not None:
        seen["asked"] = asdict(asked)
    new = {"person": person, "wants_announcements": True, "created_at": at}
    upsert(connection, people, seen | new, key=["person"], change=seen)


def choose_language(connection: Connection, person: str, language: Language) -> None:
    """By /language: spoken now, and read wherever a text does not tell its own."""
    _set(connection, person, language=language, chosen_language=language)


def stop_announcements(connection: Connection, person: str) -> None:
    _set(connection, person, wants_announcements=False)


def resume_announcements(connection: Connection, person: str) -> None:
    _set(connection, person, wants_announcements=True)


def mark_unreachable(connection: Connection, person: str, at: datetime) -> None:
    """They blocked the bot or left. A person nobody knows stays unknown."""
    connection.execute(
        update(people)
        .where(people.c.person == person, people.c.unreachable_since.is_(None))
        .values(unreachable_since=at)
    )


def mark_reachable(connection: Connection, person: str) -> None:
    _set(connection, person, unreachable_since=None)


def mark_unreachable_at(connection: Connection, address: Address, at: datetime) -> None:
    """The same for whoever is reached at `address`."""
    connection.execute(
        update(people)
        .where(
            people.c.channel == address.channel,
            people.c.address == address.id,
            people.c.unreachable_since.is_(None),
        )
        .values(unreachable_since=at)
    )


def forget(connection: Connection, person: str, address: Address) -> None:
    """Erase the person, their conversation, their dead letters and the questions that carry them.

    On SQLite the words leave the files only with `Store.checkpoint()` after the commit.
    """
    connection.execute(delete(questions).where(questions.c.person == person))
    connection.execute(delete(dead_letters).where(dead_letters.c.person == person))
    connection.execute(
        delete(outbox).where(outbox.c.channel == address.channel, outbox.c.address == address.id)
    )
    connection.execute(delete(people).where(people.c.person == person))


def drop_asked(connection: Connection, before: datetime) -> int:
    """What was asked of people not seen since `before` is no longer waited for; it may quote them."""
    return connection.execute(
        update(people)
        .where(people.c.seen_at < before, people.c.asked.is_not(None))
        .values(asked=None)
    ).rowcount


def _locked(connection: Connection, person: str) -> Row[Any] | None:
    wanted = select(people).where(people.c.person == person).with_for_update()
    row = connection.execute(wanted).first()
    if row is not None or connection.dialect.name != "postgresql":
        return row
    # No row to lock yet: two first messages at once must still come one after the other.
    connection.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:person, 0))"), {"person": person}
    )
    return connection.execute(wanted).first()


def _set(connection: Connection, person: str, **values: Any) -> None:
    connection.execute(update(people).where(people.c.person == person).values(**values))


def _language(written: str, otherwise: Language) -> Language:
    return next((language for language in LANGUAGES if language == written), otherwise)
