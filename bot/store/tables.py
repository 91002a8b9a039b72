"""The tables, as the newest migration leaves them (a test compares). Not for reading or writing them."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    text,
)

from bot.store.types import Id, Json, UtcTime, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(column_0_label)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

people = Table(
    "people",
    metadata,
    Column("person", Words, primary_key=True),
    Column("channel", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("language", Words, nullable=False),  # the one they wrote in last
    Column("chosen_language", Words),  # by /language: read where a text does not tell
    Column("wants_announcements", Boolean, nullable=False),
    Column("unreachable_since", UtcTime),
    Column("asked", Json),
    Column("created_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Index("ix_people_address", "channel", "address"),
)

inbox = Table(
    "inbox",
    metadata,
    Column("event_key", Words, primary_key=True),
    Column("at", UtcTime, nullable=False, index=True),
)

attempts = Table(
    "attempts",
    metadata,
    Column("event_key", Words, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
)

dead_letters = Table(
    "dead_letters",
    metadata,
    Column("reference", Words, primary_key=True),
    Column("event_key", Words, nullable=False),
    Column("person", Words, index=True),  # none for what was said in a group
    Column("sealed", LargeBinary, nullable=False),
    Column("error", Words, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
)

_OPEN = text("state IN ('pending', 'sending')")

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("author", Words, nullable=False),
    Column("message", Words, nullable=False),
    Column("values", Json, nullable=False),
    Column("text", Words, nullable=False),
    Column("rows", Json, nullable=False),
    Column("language", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("replaces", Words, nullable=False),
    Column("external_id", Words, nullable=False),
    Column("may_have_been_sent", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("reason", Words, nullable=False),
    Column("event_key", Words, nullable=False),
    Column("not_before", UtcTime),
    Column("owner", Words),
    Column("lease_until", UtcTime),
    Column("at", UtcTime, nullable=False, index=True),
    Index("ix_outbox_transcript", "channel", "address", "id"),
    Index(
        "ix_outbox_open",
        "channel",
        "address",
        "id",
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    ),
    sqlite_autoincrement=True,  # a stream goes on after the last id seen: no id may come twice
)

questions = Table(
    "questions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("text", Words, nullable=False),
    Column("language", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("candidates", Json, nullable=False),
    Column("reply_wanted", Boolean, nullable=False),
    Column("channel", Words, nullable=False),
    Column("person", Words, ForeignKey("people.person", ondelete="CASCADE"), index=True),
    Column("at", UtcTime, nullable=False, index=True),
    sqlite_autoincrement=True,
)

leases = Table(
    "leases",
    metadata,
    Column("name", Words, primary_key=True),
    Column("owner", Words, nullable=False),
    Column("until", UtcTime, nullable=False),
)
