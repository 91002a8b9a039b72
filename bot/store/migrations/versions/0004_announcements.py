"""Staff with their links, console sessions and audit; announcements, deliveries, followed places and replies."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    UniqueConstraint,
    false,
    text,
)

from bot.store.types import Id, Json, UtcTime, Words

revision = "0004_announcements"
down_revision = "0003_application"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _staff()
    _sessions()
    _audit()
    _announcements()
    _deliveries()
    _followings()
    _replies()


def _staff() -> None:
    op.create_table(
        "staff",
        Column("id", Id, nullable=False),
        Column("account", Words, nullable=False),
        Column("role", Words, nullable=False),
        Column("name", Words, nullable=False),
        Column("added_by", Id, nullable=False),
        Column("added_at", UtcTime, nullable=False),
        Column("removed_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_staff"),
        sqlite_autoincrement=True,
    )
    still = text("removed_at IS NULL AND account <> ''")
    op.create_index(
        "ix_staff_account",
        "staff",
        ["account"],
        unique=True,
        sqlite_where=still,
        postgresql_where=still,
    )


def _sessions() -> None:
    op.create_table(
        "staff_links",
        Column("id", Id, nullable=False),
        Column("digest", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("role", Words, nullable=False),
        Column("staff", Id),
        Column("made_by", Id, nullable=False),
        Column("expires_at", UtcTime, nullable=False),
        Column("used_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_staff_links"),
        UniqueConstraint("digest", name="uq_staff_links_digest"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "console_sessions",
        Column("digest", Words, nullable=False),
        Column("staff", Id, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        Column("seen_at", UtcTime, nullable=False),
        Column("expires_at", UtcTime, nullable=False),
        PrimaryKeyConstraint("digest", name="pk_console_sessions"),
        ForeignKeyConstraint(
            ["staff"], ["staff.id"], name="fk_console_sessions_staff", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_console_sessions_staff", "console_sessions", ["staff"])


def _audit() -> None:
    op.create_table(
        "audit",
        Column("id", Id, nullable=False),
        Column("at", UtcTime, nullable=False),
        Column("staff", Id, nullable=False),
        Column("name", Words, nullable=False),
        Column("action", Words, nullable=False),
        Column("subject", Words, nullable=False),
        Column("detail", Json, nullable=False),
        PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    for statement in _refusing(op.get_bind().dialect.name):
        op.execute(statement)


def _refusing(dialect: str) -> list[str]:
    """No row of the audit is changed or deleted, whoever asks."""
    said = "the audit is only added to"
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER audit_no_{what} BEFORE {what} ON audit"
            f" BEGIN SELECT RAISE(ABORT, '{said}'); END"
            for what in ("UPDATE", "DELETE")
        ]
    return [
        "CREATE FUNCTION audit_refuses() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{said}'; END $$",
        "CREATE TRIGGER audit_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_refuses()",
    ]


def _announcements() -> None:
    op.create_table(
        "announcements",
        Column("id", Id, nullable=False),
        Column("state", Words, nullable=False),
        Column("title", Words, nullable=False),
        Column("words", Json, nullable=False),
        Column("without_language", Words, nullable=False),
        Column("buttons", Json, nullable=False),
        Column("file", Json),
        Column("audience", Json, nullable=False),
        Column("table", Json, nullable=False),
        Column("at", UtcTime),
        Column("revision", Integer, nullable=False),
        Column("made_by", Id, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        Column("changed_at", UtcTime, nullable=False),
        Column("approved", Words, nullable=False),
        Column("approved_by", Id, nullable=False),
        Column("started_at", UtcTime),
        Column("ended_at", UtcTime),
        Column("withdrawn", Boolean, nullable=False, server_default=false()),
        Column("mending", Boolean, nullable=False, server_default=false()),
        PrimaryKeyConstraint("id", name="pk_announcements"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_state", "announcements", ["state"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        Column("announcement", Id, nullable=False, autoincrement=False),
        Column("number", Integer, nullable=False, autoincrement=False),
        Column("person", Words, nullable=False),
        Column("channel", Words, nullable=False),
        Column("address", Words, nullable=False),
        Column("language", Words, nullable=False),
        Column("fields", Integer),
        Column("state", Words, nullable=False),
        Column("reason", Words, nullable=False),
        Column("external_id", Words, nullable=False),
        Column("owner", Words, nullable=False),
        Column("claimed_at", UtcTime),
        Column("sent_at", UtcTime),
        Column("revision", Integer, nullable=False),
        Column("withdrawn", Boolean, nullable=False),
        PrimaryKeyConstraint("announcement", "number", name="pk_deliveries"),
        _of_announcement("deliveries"),
    )
    op.create_index("ix_deliveries_person", "deliveries", ["person"])
    op.create_index("ix_deliveries_state", "deliveries", ["announcement", "state", "number"])
    op.create_index("ix_deliveries_address", "deliveries", ["channel", "address", "external_id"])


def _followings() -> None:
    op.create_table(
        "followings",
        Column("account", Words, nullable=False),
        Column("place", Words, nullable=False),
        Column("since", UtcTime, nullable=False),
        PrimaryKeyConstraint("account", "place", name="pk_followings"),
    )
    op.create_index("ix_followings_place", "followings", ["place"])


def _replies() -> None:
    op.create_table(
        "replies",
        Column("id", Id, nullable=False),
        Column("announcement", Id, nullable=False),
        Column("person", Words, nullable=False),
        Column("channel", Words, nullable=False),
        Column("address", Words, nullable=False),
        Column("text", Words, nullable=False),
        Column("language", Words, nullable=False),
        Column("state", Words, nullable=False),
        Column("answer", Words, nullable=False),
        Column("answered_by", Id, nullable=False),
        Column("at", UtcTime, nullable=False),
        Column("answered_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_replies"),
        _of_announcement("replies"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_replies_person", "replies", ["person"])
    op.create_index("ix_replies_at", "replies", ["at"])
    op.create_index("ix_replies_announcement", "replies", ["announcement", "state", "id"])


def _of_announcement(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["announcement"],
        ["announcements.id"],
        name=f"fk_{table}_announcement",
        ondelete="CASCADE",
    )
