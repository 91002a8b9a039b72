"""The tables, as the newest migration leaves them (a test compares). Not for those of a draft (dossier_tables.py)."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
    false,
    text,
    true,
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
    Column("account", Words, nullable=False, server_default=""),  # whose: first the person's own id
    Column("project", Words),  # the one chosen; it may be gone
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
    Index("ix_people_account", "account"),
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
    Column("freezes", Boolean, nullable=False, server_default=false()),  # an edit, never sent anew
    Column("attachment", Words),
    Column("project", Words),  # of the attachment
    Column("attachment_item", Integer, nullable=False, server_default="0"),
    Column("not_before", UtcTime),
    Column("owner", Words),
    Column("lease_until", UtcTime),
    Column("at", UtcTime, nullable=False, index=True),
    Index("ix_outbox_transcript", "channel", "address", "id"),
    Index("ix_outbox_open", "channel", "address", "id", sqlite_where=_OPEN, postgresql_where=_OPEN),
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
    Column("state", Words, nullable=False, server_default="open"),  # open, settled
    Column("outcome", Words, nullable=False, server_default=""),
    Column("settled_by", Id, nullable=False, server_default="0"),
    Column("settled_at", UtcTime),
    Column("told_at", UtcTime),  # whoever wanted a reply has it since
    Index("ix_questions_state", "state", "id"),
    sqlite_autoincrement=True,
)

leases = Table(
    "leases",
    metadata,
    Column("name", Words, primary_key=True),
    Column("owner", Words, nullable=False),
    Column("until", UtcTime, nullable=False),
)


def of_project() -> Column[str]:
    """Part of a key: what belongs to a project goes with it."""
    return Column("project", Words, ForeignKey("projects.id", ondelete="CASCADE"), primary_key=True)


def in_project() -> Column[str]:
    """The same beside a number of its own."""
    return Column(
        "project",
        Words,
        ForeignKey("projects.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    )


projects = Table(
    "projects",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("pace", Words, nullable=False),
    Column("target", Words),  # ISO date
    Column("last_member", Integer, nullable=False),  # the last number given
    Column("last_edit", Integer, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("shown_texts", Boolean, nullable=False, server_default=true()),
    Column("shown_evidence", Boolean, nullable=False, server_default=false()),
    Column("shown_answers", Boolean, nullable=False, server_default=false()),
)

members = Table(
    "members",
    metadata,
    of_project(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("account", Words, index=True),  # none once forgotten
    Column("role", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("agreed", Boolean, nullable=False),
    Column("scope", Json, nullable=False),
    Column("joined_at", UtcTime, nullable=False),
    Column("left_at", UtcTime),
    UniqueConstraint("project", "account"),
)

answers = Table(
    "answers",
    metadata,
    of_project(),
    Column("question", Words, primary_key=True),
    Column("value", Json),
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
)

answer_edits = Table(
    "answer_edits",
    metadata,
    of_project(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("question", Words, nullable=False),
    Column("value", Json),
    Column("before", Json),
    Column("had_none", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("id", Id, primary_key=True),
    in_project(),
    Column("criterion", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("by", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)

duties = Table(
    "duties",
    metadata,
    of_project(),
    Column("criterion", Words, primary_key=True),
    Column("member", Integer, nullable=False),
)

results = Table(
    "results",
    metadata,
    Column("id", Id, primary_key=True),
    in_project(),
    Column("score", Integer, nullable=False),
    Column("answered", Integer, nullable=False),
    Column("band", Integer),
    Column("levels", Json, nullable=False),
    Column("at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)

# Invitations and shared links outlive their project, so that who follows one learns that it is gone.
invitations = Table(
    "invitations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("project", Words, nullable=False, index=True),
    Column("digest", Words, nullable=False, unique=True),
    Column("role", Words, nullable=False),
    Column("uses_left", Integer, nullable=False),
    Column("scope", Json, nullable=False),
    Column("made_by", Integer, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    sqlite_autoincrement=True,
)

shared_links = Table(
    "shared_links",
    metadata,
    Column("id", Id, primary_key=True),
    Column("project", Words, nullable=False, index=True),
    Column("digest", Words, nullable=False, unique=True),
    Column("made_by", Integer, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("revoked_at", UtcTime),
    sqlite_autoincrement=True,
)

returns = Table(
    "returns",
    metadata,
    Column("account", Words, primary_key=True),
    Column("token_digest", Words, nullable=False, unique=True),
    Column("code_digest", Words, nullable=False, unique=True),
    Column("made_at", UtcTime, nullable=False),
)

code_tries = Table(
    "code_tries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
    Index("ix_code_tries_address", "channel", "address"),
    sqlite_autoincrement=True,
)

joinings = Table(
    "joinings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("digest", Words, nullable=False, unique=True),
    Column("made_by", Words, nullable=False, index=True),
    Column("claimed_by", Words),
    Column("state", Words, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)
