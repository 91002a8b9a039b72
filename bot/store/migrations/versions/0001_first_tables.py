"""People, events seen and failed, the outbox, kept questions and leases."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    text,
)

from bot.store.types import Id, Json, UtcTime, Words

revision = "0001_first_tables"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _people()
    _inbox()
    _outbox()
    _questions()
    op.create_table(
        "leases",
        Column("name", Words, nullable=False),
        Column("owner", Words, nullable=False),
        Column("until", UtcTime, nullable=False),
        PrimaryKeyConstraint("name", name="pk_leases"),
    )


def _people() -> None:
    op.create_table(
        "people",
        Column("person", Words, nullable=False),
        Column("channel", Words, nullable=False),
        Column("address", Words, nullable=False),
        Column("language", Words, nullable=False),
        Column("chosen_language", Words),
        Column("wants_announcements", Boolean, nullable=False),
        Column("unreachable_since", UtcTime),
        Column("asked", Json),
        Column("created_at", UtcTime, nullable=False),
        Column("seen_at", UtcTime, nullable=False),
        PrimaryKeyConstraint("person", name="pk_people"),
    )
    op.create_index("ix_people_address", "people", ["channel", "address"])


def _inbox() -> None:
    op.create_table(
        "inbox",
        Column("event_key", Words, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("event_key", name="pk_inbox"),
    )
    op.create_index("ix_inbox_at", "inbox", ["at"])
    op.create_table(
        "attempts",
        Column("event_key", Words, nullable=False),
        Column("count", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("event_key", name="pk_attempts"),
    )
    op.create_index("ix_attempts_at", "attempts", ["at"])
    op.create_table(
        "dead_letters",
        Column("reference", Words, nullable=False),
        Column("event_key", Words, nullable=False),
        Column("person", Words),
        Column("sealed", LargeBinary, nullable=False),
        Column("error", Words, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("reference", name="pk_dead_letters"),
    )
    op.create_index("ix_dead_letters_person", "dead_letters", ["person"])
    op.create_index("ix_dead_letters_at", "dead_letters", ["at"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        Column("id", Id, nullable=False),
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
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_at", "outbox", ["at"])
    op.create_index("ix_outbox_transcript", "outbox", ["channel", "address", "id"])
    is_open = text("state IN ('pending', 'sending')")
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["channel", "address", "id"],
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _questions() -> None:
    op.create_table(
        "questions",
        Column("id", Id, nullable=False),
        Column("text", Words, nullable=False),
        Column("language", Words, nullable=False),
        Column("reason", Words, nullable=False),
        Column("candidates", Json, nullable=False),
        Column("reply_wanted", Boolean, nullable=False),
        Column("channel", Words, nullable=False),
        Column("person", Words),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_questions"),
        ForeignKeyConstraint(
            ["person"], ["people.person"], name="fk_questions_person", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_questions_person", "questions", ["person"])
    op.create_index("ix_questions_at", "questions", ["at"])
