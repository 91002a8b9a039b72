"""Accounts, projects with all that belongs to them, private links, and outbox lines that freeze or carry a document."""

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

revision = "0002_projects"
down_revision = "0001_first_tables"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _people()
    _outbox()
    _projects()
    _answers()
    _notes()
    _results()
    _invitations()
    _links()
    _ways_back()
    _joinings()


def _people() -> None:
    op.add_column("people", Column("account", Words, nullable=False, server_default=""))
    op.add_column("people", Column("project", Words))
    op.execute(text("UPDATE people SET account = person"))
    op.create_index("ix_people_account", "people", ["account"])


def _outbox() -> None:
    op.add_column("outbox", Column("freezes", Boolean, nullable=False, server_default=false()))
    op.add_column("outbox", Column("attachment", Words))
    op.add_column("outbox", Column("project", Words))


def _projects() -> None:
    op.create_table(
        "projects",
        Column("id", Words, nullable=False),
        Column("name", Words, nullable=False),
        Column("pace", Words, nullable=False),
        Column("target", Words),
        Column("last_member", Integer, nullable=False),
        Column("last_edit", Integer, nullable=False),
        Column("created_at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_projects"),
    )
    op.create_table(
        "members",
        Column("project", Words, nullable=False),
        Column("number", Integer, nullable=False, autoincrement=False),
        Column("account", Words),
        Column("role", Words, nullable=False),
        Column("name", Words, nullable=False),
        Column("agreed", Boolean, nullable=False),
        Column("scope", Json, nullable=False),
        Column("joined_at", UtcTime, nullable=False),
        Column("left_at", UtcTime),
        PrimaryKeyConstraint("project", "number", name="pk_members"),
        _goes_with_project("members"),
        UniqueConstraint("project", "account", name="uq_members_project"),
    )
    op.create_index("ix_members_account", "members", ["account"])


def _answers() -> None:
    op.create_table(
        "answers",
        Column("project", Words, nullable=False),
        Column("question", Words, nullable=False),
        Column("value", Json),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("project", "question", name="pk_answers"),
        _goes_with_project("answers"),
    )
    op.create_table(
        "answer_edits",
        Column("project", Words, nullable=False),
        Column("number", Integer, nullable=False, autoincrement=False),
        Column("question", Words, nullable=False),
        Column("value", Json),
        Column("before", Json),
        Column("had_none", Boolean, nullable=False),
        Column("withdrawn", Boolean, nullable=False),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("project", "number", name="pk_answer_edits"),
        _goes_with_project("answer_edits"),
    )


def _notes() -> None:
    op.create_table(
        "notes",
        Column("id", Id, nullable=False),
        Column("project", Words, nullable=False),
        Column("criterion", Words, nullable=False),
        Column("kind", Words, nullable=False),
        Column("text", Words, nullable=False),
        Column("by", Integer, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_notes"),
        _goes_with_project("notes"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_notes_project", "notes", ["project"])
    op.create_table(
        "duties",
        Column("project", Words, nullable=False),
        Column("criterion", Words, nullable=False),
        Column("member", Integer, nullable=False),
        PrimaryKeyConstraint("project", "criterion", name="pk_duties"),
        _goes_with_project("duties"),
    )


def _results() -> None:
    op.create_table(
        "results",
        Column("id", Id, nullable=False),
        Column("project", Words, nullable=False),
        Column("score", Integer, nullable=False),
        Column("answered", Integer, nullable=False),
        Column("band", Integer),
        Column("levels", Json, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_results"),
        _goes_with_project("results"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_results_project", "results", ["project"])


def _invitations() -> None:
    op.create_table(
        "invitations",
        Column("id", Id, nullable=False),
        Column("project", Words, nullable=False),
        Column("digest", Words, nullable=False),
        Column("role", Words, nullable=False),
        Column("uses_left", Integer, nullable=False),
        Column("scope", Json, nullable=False),
        Column("made_by", Integer, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        Column("expires_at", UtcTime, nullable=False),
        Column("revoked_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_invitations"),
        UniqueConstraint("digest", name="uq_invitations_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_invitations_project", "invitations", ["project"])


def _links() -> None:
    op.create_table(
        "shared_links",
        Column("id", Id, nullable=False),
        Column("project", Words, nullable=False),
        Column("digest", Words, nullable=False),
        Column("made_by", Integer, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        Column("expires_at", UtcTime, nullable=False),
        Column("revoked_at", UtcTime),
        PrimaryKeyConstraint("id", name="pk_shared_links"),
        UniqueConstraint("digest", name="uq_shared_links_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shared_links_project", "shared_links", ["project"])


def _ways_back() -> None:
    op.create_table(
        "returns",
        Column("account", Words, nullable=False),
        Column("token_digest", Words, nullable=False),
        Column("code_digest", Words, nullable=False),
        Column("made_at", UtcTime, nullable=False),
        PrimaryKeyConstraint("account", name="pk_returns"),
        UniqueConstraint("token_digest", name="uq_returns_token_digest"),
        UniqueConstraint("code_digest", name="uq_returns_code_digest"),
    )
    op.create_table(
        "code_tries",
        Column("id", Id, nullable=False),
        Column("channel", Words, nullable=False),
        Column("address", Words, nullable=False),
        Column("at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_code_tries"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_code_tries_at", "code_tries", ["at"])
    op.create_index("ix_code_tries_address", "code_tries", ["channel", "address"])


def _joinings() -> None:
    op.create_table(
        "joinings",
        Column("id", Id, nullable=False),
        Column("digest", Words, nullable=False),
        Column("made_by", Words, nullable=False),
        Column("claimed_by", Words),
        Column("state", Words, nullable=False),
        Column("expires_at", UtcTime, nullable=False),
        PrimaryKeyConstraint("id", name="pk_joinings"),
        UniqueConstraint("digest", name="uq_joinings_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_joinings_made_by", "joinings", ["made_by"])


def _goes_with_project(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["project"], ["projects.id"], name=f"fk_{table}_project", ondelete="CASCADE"
    )
