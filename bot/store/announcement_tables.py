"""The tables of staff and announcements, beside those of tables.py. Not for using them."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, false, text

from bot.store.dossier_tables import metadata
from bot.store.types import Id, Json, UtcTime, Words

__all__ = [
    "announcements",
    "audit",
    "console_sessions",
    "corrections",
    "deliveries",
    "followings",
    "metadata",
    "replies",
    "staff",
    "staff_links",
]

_IN_SERVICE = text("removed_at IS NULL AND account <> ''")

staff = Table(
    "staff",
    metadata,
    Column("id", Id, primary_key=True),
    Column("account", Words, nullable=False),  # "": only the console knows them
    Column("role", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("added_by", Id, nullable=False),
    Column("added_at", UtcTime, nullable=False),
    Column("removed_at", UtcTime),
    Index(
        "ix_staff_account",
        "account",
        unique=True,
        sqlite_where=_IN_SERVICE,
        postgresql_where=_IN_SERVICE,
    ),
    sqlite_autoincrement=True,
)

staff_links = Table(
    "staff_links",
    metadata,
    Column("id", Id, primary_key=True),
    Column("digest", Words, nullable=False, unique=True),
    Column("kind", Words, nullable=False),  # owner, invite, sign-in
    Column("role", Words, nullable=False),
    Column("staff", Id),  # whose: to sign in, or to be known on a channel too
    Column("made_by", Id, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
    Column("used_at", UtcTime),
    sqlite_autoincrement=True,
)

console_sessions = Table(
    "console_sessions",
    metadata,
    Column("digest", Words, primary_key=True),
    Column("staff", Id, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("made_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False),
)

# The migration adds triggers: no row is ever changed or deleted.
audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("staff", Id, nullable=False),  # 0: the command line
    Column("name", Words, nullable=False),
    Column("action", Words, nullable=False),
    Column("subject", Words, nullable=False),
    Column("detail", Json, nullable=False),
    sqlite_autoincrement=True,
)

announcements = Table(
    "announcements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("state", Words, nullable=False, index=True),
    Column("title", Words, nullable=False),
    Column("words", Json, nullable=False),
    Column("without_language", Words, nullable=False),
    Column("buttons", Json, nullable=False),
    Column("file", Json),
    Column("file_ref", Words, nullable=False, server_default="", index=True),  # files.ref of `file`
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
    # something delivered may have to be corrected or withdrawn yet
    Column("mending", Boolean, nullable=False, server_default=false()),
    sqlite_autoincrement=True,
)


deliveries = Table(
    "deliveries",
    metadata,
    Column(
        "announcement",
        Id,
        ForeignKey("announcements.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("person", Words, nullable=False, index=True),  # "" once forgotten
    Column("channel", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("language", Words, nullable=False),
    Column("fields", Integer),  # the row of the announcement's table
    Column("state", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("external_id", Words, nullable=False),
    Column("owner", Words, nullable=False),
    Column("claimed_at", UtcTime),
    Column("sent_at", UtcTime),
    Column("revision", Integer, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Index("ix_deliveries_state", "announcement", "state", "number"),
    Index("ix_deliveries_address", "channel", "address", "external_id"),
)

followings = Table(
    "followings",
    metadata,
    Column("account", Words, primary_key=True),
    Column("place", Words, primary_key=True, index=True),
    Column("since", UtcTime, nullable=False),
)

replies = Table(
    "replies",
    metadata,
    Column("id", Id, primary_key=True),
    Column("announcement", Id, ForeignKey("announcements.id", ondelete="CASCADE"), nullable=False),
    Column("person", Words, nullable=False, index=True),
    Column("channel", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("language", Words, nullable=False),
    Column("state", Words, nullable=False),  # open, answered, put-aside
    Column("answer", Words, nullable=False),
    Column("answered_by", Id, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
    Column("answered_at", UtcTime),
    Index("ix_replies_announcement", "announcement", "state", "id"),
    sqlite_autoincrement=True,
)

# Corrections that wait for a second person: one of an announcement at a time.
corrections = Table(
    "corrections",
    metadata,
    Column(
        "announcement",
        Id,
        ForeignKey("announcements.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("revision", Integer, nullable=False),  # of the announcement that it corrects
    Column("words", Json, nullable=False),
    Column("made_by", Id, nullable=False),
    Column("made_at", UtcTime, nullable=False),
)
