"""People: their language, what the last view asked them, whether they want announcements. Not for what they wrote."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import (
    Connection,
    Row,
    Select,
    bindparam,
    delete,
    exists,
    or_,
    select,
    text,
    update,
)

from bot.store import accounts, followings, mirrors, recipients, replies
from bot.store.tables import code_tries, dead_letters, outbox, people, questions, returns
from bot.store.types import upsert
from conversations.desk import Profile
from conversations.events import Address
from conversations.outcome import Asked
from knowledge.model import LANGUAGES, Language

_ASKED = tuple(each.name for each in fields(Asked))


def language_of(connection: Connection, person: str, otherwise: Language) -> Language:
    """The language to read an undecided text in: the chosen one, else the one written last. Locks nothing."""
    chosen = connection.execute(
        select(people.c.chosen_language, people.c.language).where(people.c.person == person)
    ).first()
    return _language(chosen[0] or chosen[1], otherwise) if chosen else otherwise


@dataclass(frozen=True, slots=True)
class Known:
    """What one look at the person tells: whose account they are, and the project chosen, "" for none."""

    profile: Profile
    account: str
    project: str = ""
    asked: Asked = field(default_factory=Asked)


def load(connection: Connection, person: str, default_language: Language) -> Known:
    """The person, locked until the transaction ends; nobody is created. A new one speaks `default_language`."""
    row = _locked(connection, person)
    if row is None:
        return Known(Profile(person, default_language, is_new=True), person)
    profile = Profile(
        person,
        _language(row.language, default_language),
        is_new=False,
        wants_announcements=row.wants_announcements,
        can_return=row.can_return,
    )
    return Known(profile, row.account, row.project or "", asked_from(row.asked))


def asked_from(stored: Any) -> Asked:
    if not isinstance(stored, dict) or not all(name in _ASKED for name in stored):
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
        seen["asked"] = {name: getattr(asked, name) for name in _ASKED}
    new = {"person": person, "account": person, "wants_announcements": True, "created_at": at}
    upsert(connection, people, seen | new, key=["person"], change=seen)


def choose_language(connection: Connection, person: str, language: Language) -> None:
    """By /language: spoken now, and read wherever a text does not tell its own."""
    _set(connection, person, language=language, chosen_language=language)


def stop_announcements(connection: Connection, person: str) -> None:
    """On all their channels; no place is followed any more."""
    account = accounts.of(connection, person)
    followings.leave_all(connection, account)
    _of_account(connection, account, person, wants_announcements=False)


def resume_announcements(connection: Connection, person: str) -> None:
    """On all their channels; what was followed is not again."""
    account = accounts.of(connection, person)
    _of_account(connection, account, person, wants_announcements=True)


def mark_unreachable(connection: Connection, person: str, at: datetime) -> None:
    """They blocked the bot or left. A person nobody knows stays unknown."""
    connection.execute(
        update(people)
        .where(people.c.person == person, people.c.unreachable_since.is_(None))
        .values(unreachable_since=at)
    )


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


def is_reachable_at(connection: Connection, address: Address) -> bool:
    """Whether nobody there is known to have blocked the bot."""
    gone = exists().where(
        people.c.channel == address.channel,
        people.c.address == address.id,
        people.c.unreachable_since.is_not(None),
    )
    return not connection.scalar(select(gone))


def move_address(connection: Connection, address: Address, to: str) -> None:
    """Whoever was reached at `address` is reached at `to`."""
    connection.execute(
        update(people)
        .where(people.c.channel == address.channel, people.c.address == address.id)
        .values(address=to)
    )


def forget(connection: Connection, person: str, address: Address, at: datetime) -> None:
    """Erase the person on all their channels, their conversations, dead letters and questions, and their memberships.

    On SQLite the words leave the files only with `Store.checkpoint()` after the commit.
    """
    account = accounts.of(connection, person)
    accounts.forget(connection, account, at)
    _erase(connection, person, address, at)
    others = connection.execute(
        select(people.c.person, people.c.channel, people.c.address).where(
            people.c.account == account
        )
    ).all()
    for other in others:
        _erase(connection, other.person, Address(other.channel, other.address), at)


def _erase(connection: Connection, person: str, address: Address, at: datetime) -> None:
    recipients.forget(connection, person)
    replies.forget(connection, person)
    mirrors.forget(connection, person, at)
    connection.execute(delete(questions).where(questions.c.person == person))
    connection.execute(delete(dead_letters).where(dead_letters.c.person == person))
    for table in (outbox, code_tries):
        connection.execute(
            delete(table).where(table.c.channel == address.channel, table.c.address == address.id)
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
    row = connection.execute(_PERSON, {"person": person}).first()
    if row is not None or connection.dialect.name != "postgresql":
        return row
    # No row to lock yet: two first messages at once must still come one after the other.
    connection.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:person, 0))"), {"person": person}
    )
    return connection.execute(_PERSON, {"person": person}).first()


def _person() -> Select[Any]:
    """With whether a way back was made, or Telegram knows them. Made once: it is asked at every event."""
    others = people.alias()
    has_telegram = exists().where(
        others.c.account == people.c.account, others.c.channel == "telegram"
    )
    has_return = exists().where(returns.c.account == people.c.account)
    return (
        select(people, or_(has_return, has_telegram).label("can_return"))
        .where(people.c.person == bindparam("person"))
        .with_for_update(of=people)
    )


_PERSON = _person()


def _of_account(connection: Connection, account: str, person: str, **values: Any) -> None:
    is_theirs = or_(people.c.account == account, people.c.person == person)
    connection.execute(update(people).where(is_theirs).values(**values))


def _set(connection: Connection, person: str, **values: Any) -> None:
    connection.execute(update(people).where(people.c.person == person).values(**values))


def _language(written: str, otherwise: Language) -> Language:
    return next((language for language in LANGUAGES if language == written), otherwise)
