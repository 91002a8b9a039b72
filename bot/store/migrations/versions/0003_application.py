"""Draft applications with their texts, evidence, remarks and versions, and the files kept on the disk for them."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    false,
    true,
)

from bot.store.types import Id, Json, UtcTime, Words

revision = "0003_application"
down_revision = "0002_projects"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _columns()
    _pieces()
    _evidence()
    _remarks()
    _versions()
    _reminders()
    _files()


def _columns() -> None:
    shown = {"shown_texts": true(), "shown_evidence": false(), "shown_answers": false()}
    for name, default in shown.items():
        op.add_column("projects", Column(name, Boolean, nullable=False, server_default=default))
    item = Column("attachment_item", Integer, nullable=False, server_default="0")
    op.add_column("outbox", item)


def _pieces() -> None:
    op.create_table(
        "piece_marks",
        Column("project", Words, nullable=False),
        Column("piece", Words, nullable=False),
        Column("state", Words, nullable=False),
        Column("reason", Words, nullable=False),
        Column("due", Words),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("project", "piece", name="pk_piece_marks"),
        _goes_with_project("piece_marks"),
    )
    op.create_table(
        "texts",
        Column("project", Words, nullable=False),
        Column("piece", Words, nullable=False),
        Column("number", Integer, nullable=False, autoincrement=False),
        Column("words", Words, nullable=False),
        Column("based_on", Integer, nullable=False),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        Column("rival", Boolean, nullable=False),
        Column("settled", Boolean, nullable=False),
        PrimaryKeyConstraint("project", "piece", "number", name="pk_texts"),
        _goes_with_project("texts"),
    )


def _evidence() -> None:
    op.create_table(
        "evidence",
        Column("id", Id, nullable=False),
        Column("project", Words, nullable=False),
        Column("piece", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("name", Words, nullable=False),
        Column("address", Words, nullable=False),
        Column("file", Words, nullable=False),
        Column("size", BigInteger, nullable=False),
        Column("media", Words, nullable=False),
        Column("caption", Words, nullable=False),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_evidence"),
        _goes_with_project("evidence"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_evidence_project", "evidence", ["project"])
    op.create_index("ix_evidence_file", "evidence", ["file"])


def _remarks() -> None:
    op.create_table(
        "remarks",
        Column("id", Id, nullable=False),
        Column("project", Words, nullable=False),
        Column("piece", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("text", Words, nullable=False),
        Column("answer", Words, nullable=False),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        Column("resolved_by", Integer, nullable=False),
        Column("resolved_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_remarks"),
        _goes_with_project("remarks"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_remarks_project", "remarks", ["project"])


def _versions() -> None:
    op.create_table(
        "versions",
        Column("project", Words, nullable=False),
        Column("number", Integer, nullable=False, autoincrement=False),
        Column("after_visit", Boolean, nullable=False),
        Column("snapshot", Json, nullable=False),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("project", "number", name="pk_versions"),
        _goes_with_project("versions"),
    )


def _reminders() -> None:
    op.create_table(
        "reminders",
        Column("project", Words, nullable=False),
        Column("member", Integer, nullable=False, autoincrement=False),
        Column("pace", Words, nullable=False),
        Column("after", UtcTime),
        Column("sent", Words, nullable=False),
        PrimaryKeyConstraint("project", "member", name="pk_reminders"),
        _goes_with_project("reminders"),
    )


def _files() -> None:
    op.create_table(
        "files",
        Column("ref", Words, nullable=False),
        Column("project", Words, nullable=False),
        Column("size", BigInteger, nullable=False),
        Column("media", Words, nullable=False),
        Column("held_until", UtcTime),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("ref", name="pk_files"),
    )
    op.create_index("ix_files_project", "files", ["project"])


def _goes_with_project(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["project"], ["projects.id"], name=f"fk_{table}_project", ondelete="CASCADE"
    )
