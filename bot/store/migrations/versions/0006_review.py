"""Edits to the knowledge, regression questions, tickets, mutes and figures; kept questions are settled."""

from alembic import op
from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    UniqueConstraint,
    text,
)

from bot.store.types import Id, Json, UtcTime, Words

revision = "0006_review"
down_revision = "0005_announcement_files"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _questions()
    _edits()
    _cases()
    _tickets()
    _figures()


def _questions() -> None:
    for column in (
        Column("state", Words, nullable=False, server_default="open"),
        Column("outcome", Words, nullable=False, server_default=""),
        Column("settled_by", Id, nullable=False, server_default="0"),
        Column("settled_at", UtcTime),
        Column("told_at", UtcTime),
    ):
        op.add_column("questions", column)
    op.create_index("ix_questions_state", "questions", ["state", "id"])


def _edits() -> None:
    op.create_table(
        "edits",
        Column("id", Id, nullable=False),
        Column("part", Words, nullable=False),
        Column("target", Words, nullable=False),
        Column("value", Json),
        Column("base", Id, nullable=False),
        Column("state", Words, nullable=False),
        Column("revision", Integer, nullable=False),
        Column("note", Words, nullable=False),
        Column("made_by", Id, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        Column("changed_by", Id, nullable=False),
        Column("changed_at", UtcTime, nullable=False),
        Column("read_by", Id, nullable=False),
        Column("published_by", Id, nullable=False),
        Column("published_at", UtcTime),
        Column("ended_by", Id, nullable=False),
        Column("ended_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_edits"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_edits_target", "edits", ["part", "target", "state"])
    op.create_index("ix_edits_state", "edits", ["state", "id"])
    is_open = text("state IN ('draft', 'reading')")
    op.create_index(
        "ix_edits_open",
        "edits",
        ["part", "target"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _cases() -> None:
    op.create_table(
        "cases",
        Column("id", Id, nullable=False),
        Column("text", Words, nullable=False),
        Column("language", Words, nullable=False),
        Column("expect", Words),
        Column("made_by", Id, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_cases"),
        UniqueConstraint("text", name="uq_cases_text"),
        sqlite_autoincrement=True,
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        Column("id", Id, nullable=False),
        Column("person", Words, nullable=False),
        Column("channel", Words, nullable=False),
        Column("address", Words, nullable=False),
        Column("language", Words, nullable=False),
        Column("state", Words, nullable=False),
        Column("assigned", Id, nullable=False),
        Column("shared", Json, nullable=False),
        Column("topic", Words, nullable=False),
        Column("opened_at", UtcTime, nullable=False),
        Column("changed_at", UtcTime, nullable=False),
        Column("answered_at", UtcTime),
        Column("closed_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_tickets"),
        ForeignKeyConstraint(
            ["person"], ["people.person"], name="fk_tickets_person_people", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tickets_person", "tickets", ["person"])
    op.create_index("ix_tickets_state", "tickets", ["state", "changed_at"])
    op.create_table(
        "ticket_lines",
        Column("id", Id, nullable=False),
        Column("ticket", Id, nullable=False),
        Column("kind", Words, nullable=False),
        Column("staff", Id, nullable=False),
        Column("text", Words, nullable=False),
        Column("file", Json),
        Column("file_ref", Words, nullable=False, server_default=""),
        Column("told", Id, nullable=False),
        Column("mirror", Words, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_ticket_lines"),
        ForeignKeyConstraint(
            ["ticket"], ["tickets.id"], name="fk_ticket_lines_ticket_tickets", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ticket_lines_ticket", "ticket_lines", ["ticket"])
    op.create_index("ix_ticket_lines_file_ref", "ticket_lines", ["file_ref"])
    op.create_index("ix_ticket_lines_mirror", "ticket_lines", ["mirror"])
    op.create_table(
        "mutes",
        Column("person", Words, nullable=False),
        Column("reason", Words, nullable=False),
        Column("by", Id, nullable=False),
        Column("at", UtcTime, nullable=False),
        Column("until", UtcTime),
        PrimaryKeyConstraint("person", name="pk_mutes"),
        ForeignKeyConstraint(
            ["person"], ["people.person"], name="fk_mutes_person_people", ondelete="CASCADE"
        ),
    )
    _group()


def _group() -> None:
    op.create_table(
        "erased_tickets",
        Column("id", Id, nullable=False),
        Column("topic", Words, nullable=False),
        Column("messages", Json, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_erased_tickets"),
    )
    op.create_table(
        "moved_chats",
        Column("chat", Id, nullable=False),
        Column("to", Id, nullable=False),
        PrimaryKeyConstraint("chat", name="pk_moved_chats"),
    )


def _figures() -> None:
    key = [
        Column(name, Words, nullable=False)
        for name in ("day", "channel", "language", "decision", "entry")
    ]
    op.create_table(
        "asked_counts",
        *key,
        Column("count", Integer, nullable=False),
        PrimaryKeyConstraint(*(column.name for column in key), name="pk_asked_counts"),
    )
